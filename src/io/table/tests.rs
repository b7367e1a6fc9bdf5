use super::*;
use crate::io::testing::written;

fn opened(text: &[u8]) -> (Result<Table, LoadError>, LoadReport) {
    let mut report = LoadReport::default();
    let file = written("t.csv", text);
    (Table::open(&file.described, &[], &mut report), report)
}

fn read(text: &[u8]) -> (Vec<(u64, String)>, LoadReport) {
    let mut report = LoadReport::default();
    let file = written("t.csv", text);
    let mut table = Table::open(&file.described, &[], &mut report).expect("a table");
    let column = table.require(&["nom"]).expect("the column");
    let mut rows = Vec::new();
    while let Some(row) = table.next(&mut report).expect("rows") {
        rows.push((row.line(), row.text(column).to_owned()));
    }
    (rows, report)
}

fn kinds(report: &LoadReport) -> Vec<(FaultKind, Option<u64>, Action)> {
    report
        .faults()
        .iter()
        .map(|f| (f.kind, f.location.line(), f.action))
        .collect()
}

#[test]
fn reads_whatever_the_mark_and_the_encoding() {
    let wanted = vec![(2, "Guéret".to_owned())];
    assert_eq!(read("\u{feff}nom;x\r\n Guéret ;1\r\n".as_bytes()).0, wanted);
    let (rows, report) = read(b"nom;x\nGu\xE9ret;1\n");
    assert_eq!(rows, wanted);
    assert_eq!(kinds(&report), [(FaultKind::NotUtf8, None, Action::Noted)]);
    let utf16: Vec<u8> = "\u{feff}nom;x\nGuéret;1\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(read(&utf16).0, wanted);
}

#[test]
fn ragged_rows_are_set_aside_and_empty_ones_passed_over() {
    let (rows, report) = read(b"nom,x\na,1\nb\n,\nc,1,2\nd,1,,\n");
    assert_eq!(rows, [(2, "a".to_owned()), (6, "d".to_owned())]);
    let ragged = |line| (FaultKind::RaggedRow, Some(line), Action::SetAside);
    assert_eq!(kinds(&report), [ragged(3), ragged(5)]);
    assert_eq!(report.rows_read(), 4);
}

#[test]
fn files_without_rows_are_errors() {
    for empty in [&b""[..], b"\n\n", b" \n", b"\xEF\xBB\xBF"] {
        assert!(
            matches!(opened(empty).0, Err(LoadError::Empty { .. })),
            "{empty:?}"
        );
    }
    let mut report = LoadReport::default();
    let mut table = opened(b"nom,x\n").0.expect("a header");
    assert!(matches!(
        table.next(&mut report),
        Err(LoadError::NoRows { .. })
    ));
}

#[test]
fn a_file_that_is_not_there_names_the_path() {
    let gone = Described {
        path: "/nowhere/lieux.csv".into(),
        label: "lieux.csv".to_owned(),
        ..Described::default()
    };
    let error = Table::open(&gone, &[], &mut LoadReport::default())
        .err()
        .expect("no such file");
    let message = error.to_string();
    assert!(
        message.starts_with("cannot read lieux.csv (/nowhere/lieux.csv)"),
        "{message}"
    );
}

#[test]
fn a_repeated_column_is_noted_and_the_first_is_read() {
    let (rows, report) = read(b"nom,nom\na,b\n");
    assert_eq!(rows, [(2, "a".to_owned())]);
    let noted = (FaultKind::DuplicateColumn, None, Action::Noted);
    assert_eq!(kinds(&report), [noted]);
}

#[test]
fn decimal_commas_are_counted_by_column() {
    let mut report = LoadReport::default();
    let file = written("t.csv", b"ind;x\n1,5;1\n2;1\n2,5;a\n-1;1\n");
    let mut table = Table::open(&file.described, &[], &mut report).expect("a table");
    let (ind, x) = (
        table.require(&["ind"]).expect("the column"),
        table.require(&["x"]).expect("the column"),
    );
    let mut read = Vec::new();
    while let Some(row) = table.next(&mut report).expect("rows") {
        read.push((row.count(ind, &mut report), row.decimal(x, &mut report)));
    }
    assert_eq!(
        read,
        [
            (Ok(Some(1.5)), Ok(Some(1.0))),
            (Ok(Some(2.0)), Ok(Some(1.0))),
            (Ok(Some(2.5)), Err(SetAside)),
            (Err(SetAside), Ok(Some(1.0))),
        ]
    );
    assert_eq!(
        kinds(&report),
        [
            (FaultKind::NotANumber, Some(4), Action::SetAside),
            (FaultKind::NegativeCount, Some(5), Action::SetAside),
            (FaultKind::DecimalComma, Some(2), Action::Mended),
        ]
    );
    assert_eq!(report.faults()[2].value, "1,5 (× 2)");
}
