//! The same seed gives the same bytes, on any number of threads.

use std::collections::BTreeMap;
use std::path::Path;

use maillage::demo::{Size, generate};
use maillage::progress::Silent;

use crate::Demo;

fn files(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    std::fs::read_dir(dir)
        .expect("a folder")
        .map(|entry| {
            let entry = entry.expect("an entry");
            let name = entry.file_name().to_string_lossy().into_owned();
            (name, std::fs::read(entry.path()).expect("a file"))
        })
        .collect()
}

fn with_threads(threads: usize) -> BTreeMap<String, Vec<u8>> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    let dir = tempfile::tempdir().expect("a temporary folder");
    pool.expect("threads")
        .install(|| generate(dir.path(), Size::Small, 42, &Silent))
        .expect("a territory");
    files(dir.path())
}

#[test]
fn threads_leave_no_trace() {
    let one = with_threads(1);
    assert_eq!(one.len(), 21, "{:?}", one.keys());
    for threads in [1, 2, 5] {
        let again = with_threads(threads);
        for (name, bytes) in &one {
            assert!(again[name] == *bytes, "{name} differs on {threads} threads");
        }
        assert_eq!(again.len(), one.len());
    }
}

#[test]
fn another_seed_is_another_world() {
    let (one, other) = (Demo::new(Size::Small, 1), Demo::new(Size::Small, 2));
    let (one, other) = (files(one.dir()), files(other.dir()));
    for name in [
        "communes.shp",
        "lieux.csv",
        "population_200m.csv",
        "roads.osm.pbf",
    ] {
        assert!(one[name] != other[name], "{name} is the same for two seeds");
    }
}

#[test]
fn a_folder_that_cannot_be_made_is_an_error() {
    let file = tempfile::NamedTempFile::new().expect("a temporary file");
    let failed = generate(file.path(), Size::Small, 1, &Silent).expect_err("no folder");
    assert!(failed.to_string().contains("cannot write"), "{failed}");
}
