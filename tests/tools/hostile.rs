//! Names from a file that would be markup, a formula or a turn of the reading
//! direction: wherever they come out, they are words.

use std::path::Path;

use calamine::{Reader as _, Xlsx, open_workbook};

use super::{maillage, tables, text};

const MARKUP: &str = "Saint-<script>alert(1)</script>\"><img src=x onerror=alert(2)>";
const FORMULA: &str = "=cmd|' /C calc'!A0";
const TURNED: &str = "Pays \u{202e}<svg onload=alert(3)>";

/// Writes a name into a column of every row, the lines ending as they did.
fn rename(file: &Path, column: &str, name: impl Fn(usize) -> Option<&'static str>) {
    let mut read = csv::Reader::from_path(file).expect("a table");
    let heads = read.headers().expect("heads").clone();
    let at = heads.iter().position(|head| head == column);
    let at = at.expect("the column");
    let rows: Vec<csv::StringRecord> = read.records().collect::<Result<_, _>>().expect("rows");
    let mut written = csv::Writer::from_path(file).expect("writable");
    written.write_record(&heads).expect("written");
    for (rank, row) in rows.iter().enumerate() {
        let fields = row.iter().enumerate().map(|(own, field)| match name(rank) {
            Some(name) if own == at => name,
            _ => field,
        });
        written.write_record(fields).expect("written");
    }
    written.flush().expect("written");
}

/// The demo under hostile names, run.
fn run() -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    maillage(&["demo"], "fr_FR.UTF-8", folder.path());
    let file = |name: &str| folder.path().join(name);
    rename(&file("communes.csv"), "LIBELLE", |_| Some(MARKUP));
    rename(&file("epcicom.csv"), "raison_sociale", |_| Some(TURNED));
    rename(&file("lieux.csv"), "nom", |rank| {
        Some(if rank % 2 == 0 { FORMULA } else { MARKUP })
    });
    let study = file("etude.toml");
    let own = text(&study);
    let title = format!("title = '{}'", TURNED.replace('\u{202e}', ""));
    let mut lines = own.lines().map(|line| {
        if line.starts_with("title = ") {
            title.clone()
        } else {
            line.to_owned()
        }
    });
    let first = lines.next().expect("a line");
    let hostile = lines.fold(first, |all, line| all + "\n" + &line);
    std::fs::write(&study, hostile).expect("writable");
    maillage(&["run"], "fr_FR.UTF-8", &study);
    let out = folder.path().join("resultats");
    (folder, out)
}

/// The files of a folder with one of these endings.
fn files(folder: &Path, ends: &[&str]) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("readable").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, ends));
        } else if path
            .extension()
            .is_some_and(|end| ends.iter().any(|own| end == *own))
        {
            found.push(path);
        }
    }
    found.sort();
    found
}

#[test]
fn hostile_names_come_out_as_words() {
    let (_folder, out) = run();
    let page = text(&out.join("report.html"));
    assert_eq!(
        page.matches("<script").count(),
        2,
        "the data and the viewer"
    );
    assert!(page.contains("&lt;script&gt;alert(1)"), "the name is told");
    for run in ["<img", "<svg onload"] {
        assert!(!page.contains(run), "{run}");
    }
    let pictures = files(&out, &["svg", "gpx", "kml"]);
    assert!(pictures.len() > 5);
    for file in pictures {
        let drawn = text(&file);
        for run in ["<script", "<img", "onload=alert(3)>", "\u{202e}"] {
            assert!(!drawn.contains(run), "{run} in {}", file.display());
        }
    }
    let report = text(&out.join("report.md"));
    for run in ["<script", "<img", "<svg", "\u{202e}"] {
        let mut at = report.match_indices(run);
        let open = at.find(|(at, _)| !report[..*at].ends_with('\\'));
        assert_eq!(open, None, "{run}");
    }
    in_tables(&out);
}

/// Cells of CSV do not begin a formula, and those of the workbook are text.
fn in_tables(out: &Path) {
    let mut told = 0;
    for name in tables(out) {
        let mut read = csv::Reader::from_path(out.join(&name)).expect("a table");
        for row in read.records() {
            for field in &row.expect("a row") {
                assert!(!field.starts_with(['=', '@']), "{name}: {field}");
                told += usize::from(field.ends_with(FORMULA));
            }
        }
    }
    assert!(told > 0, "the name is in some table");
    let mut book: Xlsx<_> = open_workbook(out.join("tables.xlsx")).expect("a workbook");
    for name in book.sheet_names() {
        let formulas = book.worksheet_formula(&name).expect("a sheet");
        assert!(formulas.used_cells().next().is_none(), "{name}");
    }
}
