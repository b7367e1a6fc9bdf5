//! Whatever bytes a source holds, its reader answers: files of every form
//! with some bytes changed, cut short, or nothing but bytes.
//!
//! `PROPTEST_CASES` makes it go on for longer.

use std::path::Path;
use std::sync::OnceLock;

use maillage::io::sources::{Source, propose, read};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::seeds;
use crate::support::described;

/// A change to the bytes of a file.
#[derive(Clone, Debug)]
enum Change {
    Put(Index, u8),
    Cut(Index),
    Insert(Index, Vec<u8>),
    Repeat(Index, Index),
    Drop(Index, usize),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Change::Put(at, byte)),
        (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Change::Put(at, byte)),
        any::<Index>().prop_map(Change::Cut),
        (any::<Index>(), prop::collection::vec(any::<u8>(), 1..8))
            .prop_map(|(at, bytes)| Change::Insert(at, bytes)),
        (any::<Index>(), any::<Index>()).prop_map(|(a, b)| Change::Repeat(a, b)),
        (any::<Index>(), 1_usize..40).prop_map(|(at, count)| Change::Drop(at, count)),
    ]
}

fn changed(seed: &[u8], changes: &[Change]) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for change in changes {
        if bytes.is_empty() {
            return bytes;
        }
        match change {
            Change::Put(at, byte) => {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            Change::Cut(at) => bytes.truncate(at.index(bytes.len())),
            Change::Insert(at, more) => {
                let at = at.index(bytes.len());
                bytes.splice(at..at, more.iter().copied());
            }
            Change::Repeat(a, b) => {
                let (a, b) = (a.index(bytes.len()), b.index(bytes.len()));
                let part = bytes[a.min(b)..a.max(b)].to_vec();
                bytes.splice(a..a, part);
            }
            Change::Drop(at, count) => {
                let at = at.index(bytes.len());
                let end = (at + count).min(bytes.len());
                bytes.drain(at..end);
            }
        }
    }
    bytes
}

fn every_reader(path: &Path) {
    let file = described(path);
    let source = Source {
        file: file.clone(),
        ..Source::default()
    };
    let _ = read(&source, false);
    let _ = propose(&file);
}

fn holds(name: &str, changes: &[Change]) {
    static SEEDS: OnceLock<Vec<seeds::Seed>> = OnceLock::new();
    let seeds = SEEDS.get_or_init(seeds::all);
    let Some((_, seed)) = seeds.iter().find(|(n, _)| *n == name) else {
        return;
    };
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join(name);
    std::fs::write(&path, changed(seed, changes)).expect("written");
    every_reader(&path);
}

macro_rules! forms {
    ($($test:ident => $name:literal,)*) => {
        proptest! {
            #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
            $(
                #[test]
                fn $test(changes in prop::collection::vec(change(), 1..6)) {
                    holds($name, &changes);
                }
            )*

            #[test]
            fn shapefile(changes in prop::collection::vec(change(), 1..6), which in 0_usize..3) {
                let folder = tempfile::tempdir().expect("a temporary folder");
                let path = seeds::shapefile(folder.path());
                let part = path.with_extension(["shp", "dbf", "prj"][which]);
                let bytes = std::fs::read(&part).expect("written before");
                std::fs::write(&part, changed(&bytes, &changes)).expect("written");
                every_reader(&path);
            }

            #[test]
            fn nothing_but_bytes(
                start in prop::sample::select(vec![
                    &b""[..], b"PK\x03\x04", b"\xD0\xCF\x11\xE0", b"[", b"<", b"SQLite format 3\0",
                    b"\0\0\x27\x0a",
                ]),
                rest in prop::collection::vec(any::<u8>(), 0..400),
            ) {
                let folder = tempfile::tempdir().expect("a temporary folder");
                let path = folder.path().join("f.shp");
                std::fs::write(&path, [start, &rest].concat()).expect("written");
                every_reader(&path);
            }
        }
    };
}

forms! {
    csv => "latin.csv",
    records => "records.json",
    geojson => "map.geojson",
    umap => "map.umap",
    esri => "pages.json",
    kml => "map.kml",
    kmz => "map.kmz",
    xlsx => "list.xlsx",
    ods => "list.ods",
    geopackage => "map.gpkg",
}
