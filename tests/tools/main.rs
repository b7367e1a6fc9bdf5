//! What a run writes for colleagues' tools, from end to end: the fictional
//! territory, the real binary, and readers that share no code with the
//! writers.

mod hostile;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use assert_cmd::Command;
use calamine::{Data, Reader as _, Xlsx, open_workbook};

fn maillage(args: &[&str], lang: &str, folder: &Path) {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("maillage"));
    command.env("LC_ALL", lang).args(args).arg(folder);
    command.assert().success();
}

/// The results of a demo in a language, made once for the tests that read it.
fn demo(lang: &str) -> PathBuf {
    static DEMOS: [OnceLock<tempfile::TempDir>; 2] = [const { OnceLock::new() }; 2];
    let made = DEMOS[usize::from(lang.starts_with("en"))].get_or_init(|| {
        let folder = tempfile::tempdir().expect("a temporary folder");
        maillage(&["demo"], lang, folder.path());
        folder
    });
    made.path().join("resultats")
}

fn text(path: &Path) -> String {
    std::fs::read_to_string(path).expect("written")
}

/// The tables that lie in a folder, as paths in it.
fn tables(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(&next).expect("readable").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "csv") {
                let name = path.strip_prefix(folder).expect("inside");
                found.push(name.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    found.sort();
    found
}

#[test]
fn every_column_of_every_table_is_described_in_both_languages() {
    for lang in ["fr_FR.UTF-8", "en_GB.UTF-8"] {
        let out = demo(lang);
        let package = text(&out.join("datapackage.json"));
        let package: serde_json::Value = serde_json::from_str(&package).expect("JSON");
        let resources = package["resources"].as_array().expect("a list");
        let mut described = Vec::new();
        for resource in resources {
            let path = resource["path"].as_str().expect("a path");
            described.push(path.to_owned());
            let file = csv::Reader::from_path(out.join(path));
            let head = file.expect("there").headers().expect("a header").clone();
            let fields = resource["schema"]["fields"].as_array().expect("a list");
            let names: Vec<&str> = fields.iter().filter_map(|f| f["name"].as_str()).collect();
            assert_eq!(names, head.iter().collect::<Vec<_>>(), "{path}");
            for field in fields {
                let told = field["description"].as_str().expect("told");
                assert!(!told.is_empty() && !told.contains('⟨'), "{path}: {field}");
                assert!(!told.contains("{$"), "{path}: {field}");
                let title = field["title"].as_str().expect("a title");
                assert!((3..=70).contains(&title.chars().count()), "{path}: {field}");
                let bare = !title.contains('⟨') && !title.contains("{$");
                assert!(bare && !title.ends_with(['.', ',', ':', ' ']), "{field}");
                assert_ne!(title, field["name"], "{path}: words, not the key");
            }
            let about = resource["description"].as_str().expect("told");
            assert!(!about.contains('⟨'), "{path}: {about}");
        }
        described.sort();
        assert_eq!(described, tables(&out));
    }
}

#[test]
fn the_workbook_holds_the_tables() {
    let out = demo("fr_FR.UTF-8");
    let mut book: Xlsx<_> = open_workbook(out.join("tables.xlsx")).expect("a workbook");
    let names = book.sheet_names();
    assert_eq!(names.first().map(String::as_str), Some("Lisez-moi"));
    for name in names.iter().skip(1) {
        let sheet = book.worksheet_range(name).expect("a sheet");
        let file = out.join(format!("{name}.csv"));
        if file.is_file() {
            let mut rows = csv::Reader::from_path(&file).expect("the table");
            assert_eq!(sheet.height(), rows.records().count() + 1, "{name}");
        }
        let formulas = book.worksheet_formula(name).expect("a sheet");
        assert!(formulas.used_cells().next().is_none(), "{name}");
    }
    let communes = book.worksheet_range("coverage_communes").expect("a sheet");
    let code = communes.get((1, 0)).expect("a cell");
    assert!(matches!(code, Data::String(_)), "{code:?}");
    let mut heads = communes.rows().next().expect("heads").iter();
    let at = heads.position(|head| *head == Data::String("population".to_owned()));
    let people = &communes.rows().nth(1).expect("a row")[at.expect("the column")];
    assert!(matches!(people, Data::Float(_)), "{people:?}");
}

#[test]
#[cfg(feature = "geopackage")]
fn the_geopackage_holds_its_layers_dressed() {
    let out = demo("fr_FR.UTF-8");
    let base = rusqlite::Connection::open(out.join("maillage.gpkg")).expect("a base");
    let one = |query: &str| {
        let found = base.query_row(query, [], |row| row.get::<_, i64>(0));
        found.unwrap_or_else(|e| panic!("{query}: {e}"))
    };
    for layer in [
        "cells",
        "coverage_communes",
        "coverage_epci",
        "gaps",
        "places",
    ] {
        let rows = one(&format!("SELECT count(*) FROM \"{layer}\""));
        assert!(rows > 0, "{layer}");
        let boxes = one(&format!("SELECT count(*) FROM \"rtree_{layer}_geom\""));
        let shapes = one(&format!("SELECT count(geom) FROM \"{layer}\""));
        assert_eq!(boxes, shapes, "{layer}");
        let styles = format!("SELECT count(*) FROM layer_styles WHERE f_table_name = '{layer}'");
        assert_eq!(one(&styles), 1, "{layer}");
        let bare = "SELECT count(*) FROM layer_styles WHERE styleQML LIKE '%⟨%'";
        assert_eq!(one(bare), 0, "a label without words");
    }
    let wrong = "SELECT count(*) FROM gpkg_contents WHERE srs_id NOT IN \
        (SELECT srs_id FROM gpkg_spatial_ref_sys WHERE definition != 'undefined')";
    assert_eq!(one(wrong), 0);
}

#[test]
fn the_text_tells_what_the_page_tells() {
    let out = demo("fr_FR.UTF-8");
    let report = text(&out.join("report.md"));
    assert!(report.starts_with("# "));
    assert!(!report.contains('⟨'), "{report}");
    for line in report.lines().filter(|line| line.starts_with("![")) {
        let (_, file) = line.split_once("](<").expect("a link");
        let file = file.trim_end_matches(">)");
        assert!(out.join(file).is_file(), "{file}");
    }
    assert!(report.contains("](<maps/coverage.png>)"));
    assert!(report.contains("](<itinerary/maps/tours.png>)"));
    let page = text(&out.join("report.html"));
    let plain = |words: &str| {
        let words = words.replace("&lt;", "<").replace("&amp;", "&");
        words.replace("&#39;", "'").replace("&quot;", "\"")
    };
    let report = report.replace('\\', "");
    let mut told = 0;
    for mark in ["<caption id=\"", "<h2 id=\""] {
        for part in page.split(mark).skip(1) {
            let (id, rest) = part.split_once("\">").expect("its end");
            let words = plain(rest.split('<').next().expect("words"));
            // The map, the longest table and the ways from each zone
            // (gaps_places.csv) stand in other files.
            let elsewhere =
                ["map-heading", "communes-table-caption"].contains(&id) || id.starts_with("zone-");
            assert!(elsewhere || report.contains(&words), "{id}: {words}");
            told += 1;
        }
    }
    assert!(told > 20, "{told}");
}
