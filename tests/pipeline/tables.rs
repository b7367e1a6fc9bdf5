//! Tables that a run wrote, read back by a reader of their own.

use std::path::Path;

/// Amounts are written in thousandths at most.
pub(crate) const THOUSANDTH: f64 = 0.0005;

/// A table as its header and rows.
pub(crate) fn read(path: &Path) -> (Vec<String>, Vec<Vec<String>>) {
    let mut reader = csv::Reader::from_path(path).expect("the table is there");
    let header = reader
        .headers()
        .expect("a header")
        .iter()
        .map(str::to_owned)
        .collect();
    let rows = reader
        .records()
        .map(|row| row.expect("a row").iter().map(str::to_owned).collect());
    (header, rows.collect())
}

/// The numbers of a column; nothing counts as zero.
pub(crate) fn column(path: &Path, name: &str) -> Vec<f64> {
    let (header, rows) = read(path);
    let at = header
        .iter()
        .position(|h| h == name)
        .unwrap_or_else(|| panic!("no column {name}"));
    rows.iter()
        .map(|row| row[at].parse().unwrap_or(0.0))
        .collect()
}

/// The sum of a column.
pub(crate) fn column_sum(path: &Path, name: &str) -> f64 {
    column(path, name).iter().sum()
}

/// Holds that covered + uncovered + unreachable = total in every row, for
/// people and for every other amount, and that the rows add up to `total`
/// people.
pub(crate) fn assert_conserved(path: &Path, total: f64) {
    let (header, _) = read(path);
    for end in header.iter().filter(|h| h.ends_with("unreachable")) {
        assert_rows_add_up(path, &header, end.trim_end_matches("unreachable"));
    }
    let people = column_sum(path, "population");
    assert!(
        (people - total).abs() < THOUSANDTH,
        "{}: {people} of {total}",
        path.display()
    );
}

/// Holds it for one amount: people, whose columns have no stem, or another.
fn assert_rows_add_up(path: &Path, header: &[String], stem: &str) {
    let whole = if stem.is_empty() {
        "population"
    } else {
        stem.trim_end_matches('_')
    };
    let within = header
        .iter()
        .rfind(|h| h.starts_with(&format!("{stem}within_")));
    let within = column(path, within.expect("a cut-off"));
    let uncovered = column(path, &format!("{stem}uncovered"));
    let unreachable = column(path, &format!("{stem}unreachable"));
    for (rank, total) in column(path, whole).into_iter().enumerate() {
        let parts = within[rank] + uncovered[rank] + unreachable[rank];
        let same = (parts - total).abs() < THOUSANDTH;
        assert!(
            same,
            "{} {whole} row {rank}: {parts} of {total}",
            path.display()
        );
    }
}
