//! The same two places come out of every form.

use std::path::Path;

use maillage::faults::Action;
use maillage::io::sources::{Source, SourcesInput, gather};
use maillage::progress::Silent;

use crate::seeds;
use crate::support::described;

/// Names and positions, to a hundredth of a degree.
fn places(path: &Path) -> Vec<(String, Option<(i64, i64)>)> {
    let input = SourcesInput {
        sources: vec![Source {
            file: described(path),
            ..Source::default()
        }],
        ..SourcesInput::default()
    };
    let gathered = gather(&input, &Silent).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    assert_eq!(
        gathered.report.count(Action::SetAside),
        0,
        "{:?}",
        gathered.report
    );
    let hundredth = |v: f64| format!("{:.0}", v * 100.0).parse().expect("a number");
    let records = gathered.records.iter();
    records
        .map(|r| {
            let at = r
                .position
                .map(|p| (hundredth(p.lonlat.lon()), hundredth(p.lonlat.lat())));
            (r.name.clone(), at)
        })
        .collect()
}

#[test]
fn two_places_come_out_of_every_form() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let expected = [
        ("Médiathèque".to_owned(), Some((187, 4617))),
        ("Mairie".to_owned(), Some((126, 4583))),
    ];
    for (name, bytes) in seeds::all() {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).expect("written");
        assert_eq!(places(&path), expected, "{name}");
    }
}

#[test]
fn a_shapefile_is_a_source_too() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let names: Vec<String> = places(&seeds::shapefile(folder.path()))
        .into_iter()
        .map(|(name, at)| {
            let (lon, lat) = at.expect("a position");
            assert!(
                (100..250).contains(&lon) && (4_550..4_650).contains(&lat),
                "{lon} {lat}"
            );
            name
        })
        .collect();
    assert_eq!(names, ["Mediatheque", "Mairie"]);
}

#[test]
fn forms_are_told_by_their_bytes_and_not_by_their_names() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, bytes) in seeds::all() {
        let path = folder.path().join(format!("{name}.txt"));
        std::fs::write(&path, bytes).expect("written");
        assert_eq!(places(&path).len(), 2, "{name}");
    }
}

/// The bytes of a seed with one text put for another of the same length.
fn with(name: &str, from: &[u8], to: &[u8]) -> Vec<u8> {
    let seeds = seeds::all();
    let (_, bytes) = seeds.iter().find(|(n, _)| *n == name).expect("a seed");
    let mut bytes = bytes.clone();
    let at = bytes
        .windows(from.len())
        .position(|w| w == from)
        .expect("the text");
    bytes[at..at + to.len()].copy_from_slice(to);
    bytes
}

/// Found by changing bytes: SQLite's binding gave up in a panic over the name
/// of a column that is no UTF-8.
#[cfg(feature = "geopackage")]
#[test]
fn a_geopackage_whose_columns_have_no_proper_name_is_read() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("map.gpkg");
    std::fs::write(&path, with("map.gpkg", b"commune TEXT", b"comm\xFFne TEXT")).expect("written");
    assert_eq!(places(&path).len(), 2);
}

/// Found by changing bytes: the reader of workbooks counted beyond its
/// numbers over a cell far outside of every sheet.
#[test]
fn a_cell_beyond_every_sheet_is_no_panic() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("list.xlsx");
    for far in [
        "XFE2",
        "A1048577",
        "A99999999999999999999",
        "ZZZZZZZZZZ1",
        "A4294967295",
    ] {
        std::fs::write(&path, seeds::workbook(far)).expect("written");
        let source = Source {
            file: described(&path),
            ..Source::default()
        };
        // Where it reads, it reads two places and no more.
        if let Ok(read) = maillage::io::sources::read(&source, false) {
            assert_eq!(read.drafts.len(), 2, "{far}");
        }
        let _ = maillage::io::sources::propose(&described(&path));
    }
}
