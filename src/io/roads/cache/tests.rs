//! Prepared networks: what comes back is what was built, and nothing damaged
//! is ever taken for one.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use super::super::{RoadColumns, RoadFile, Roads, read_roads};
use super::prepared_roads;
use crate::crs::Crs;
use crate::network::profile::{Mode, Profile};
use crate::progress::{Notice, Progress, Silent, Stage};
use crate::units::Speed;

/// Keeps what it is told.
#[derive(Default)]
struct Listener(Mutex<Vec<Notice>>);

impl Progress for Listener {
    fn begin(&self, _: Stage, _: Option<u64>) {}
    fn advance(&self, _: u64) {}
    fn tell(&self, notice: &Notice) {
        self.0.lock().expect("one thread").push(notice.clone());
    }
}

impl Listener {
    fn heard(&self) -> Vec<&'static str> {
        self.0
            .lock()
            .expect("one thread")
            .iter()
            .map(Notice::key)
            .collect()
    }
}

/// A square of streets, one with a node that is missing, one that is a loop; a
/// river across it, and a lake.
const TOWN: &str = r#"<osm version="0.6">
<node id="1" lat="46.5" lon="2.0"/><node id="2" lat="46.5" lon="2.01"/>
<node id="3" lat="46.51" lon="2.01"/><node id="4" lat="46.51" lon="2.0"/>
<way id="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="highway" v="residential"/></way>
<way id="2"><nd ref="3"/><nd ref="4"/><nd ref="1"/><tag k="highway" v="primary"/></way>
<way id="3"><nd ref="2"/><nd ref="99"/><tag k="highway" v="tertiary"/></way>
<way id="4"><nd ref="2"/><tag k="highway" v="tertiary"/></way>
<way id="5"><nd ref="1"/><nd ref="3"/><tag k="waterway" v="river"/><tag k="name" v="Cher"/></way>
<way id="6"><nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="1"/><tag k="natural" v="water"/></way>
</osm>"#;

fn town(folder: &Path) -> RoadFile {
    let path = folder.join("ville.osm");
    fs::write(&path, TOWN).expect("written");
    let mut file = RoadFile::at(&path);
    file.file.label = "ville.osm".to_owned();
    file
}

fn car() -> Profile {
    Profile::of(Mode::Car)
}

fn prepared(file: &RoadFile, cache: &Path, listener: &dyn Progress) -> Roads {
    let files = std::slice::from_ref(file);
    prepared_roads(files, &car(), (Crs::LAMBERT93, Some(cache)), listener).expect("roads")
}

fn kept(cache: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(cache)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    files
}

#[test]
fn the_second_run_takes_what_the_first_built() {
    let folder = tempfile::tempdir().expect("a folder");
    let (file, cache) = (town(folder.path()), folder.path().join("cache"));
    let built = read_roads(std::slice::from_ref(&file), &car(), Crs::LAMBERT93, &Silent);
    let built = built.expect("roads");
    assert!(!built.report.faults().is_empty(), "faults are kept as well");
    let water = (built.water.courses.len(), built.water.surfaces.len());
    assert_eq!(water, (1, 1), "water is kept as well");
    let listener = Listener::default();
    assert_eq!(prepared(&file, &cache, &listener), built);
    let first = kept(&cache);
    let bytes = fs::read(&first[0]).expect("read");
    assert_eq!(prepared(&file, &cache, &listener), built);
    assert_eq!(kept(&cache), first);
    assert_eq!(
        fs::read(&first[0]).expect("read"),
        bytes,
        "not written again"
    );
    assert_eq!(listener.heard(), Vec::<&str>::new());
}

#[test]
fn a_file_that_moves_is_the_same_and_named_as_it_is_now() {
    let folder = tempfile::tempdir().expect("a folder");
    let (file, cache) = (town(folder.path()), folder.path().join("cache"));
    prepared(&file, &cache, &Silent);
    let mut moved = RoadFile::at(&folder.path().join("routes.osm"));
    fs::rename(&file.file.path, &moved.file.path).expect("moved");
    moved.file.label = "routes.osm".to_owned();
    let found = prepared(&moved, &cache, &Silent);
    assert_eq!(kept(&cache).len(), 1);
    let faults = found.report.faults();
    assert!(
        faults
            .iter()
            .all(|f| f.location.file_name() == "routes.osm")
    );
}

#[test]
fn whatever_the_network_depends_on_makes_another() {
    let folder = tempfile::tempdir().expect("a folder");
    let (file, cache) = (town(folder.path()), folder.path().join("cache"));
    let slow = Speed::from_kmh(20.0).expect("a speed");
    let slower = car()
        .with_speed("residential", slow)
        .expect("a kind of way");
    let kinds = RoadColumns {
        kind: Some("highway".to_owned()),
        ..RoadColumns::default()
    };
    let named = RoadFile {
        columns: kinds,
        ..file.clone()
    };
    let ways = [
        (&file, car(), Crs::LAMBERT93),
        (&file, slower, Crs::LAMBERT93),
        (&file, Profile::of(Mode::Foot), Crs::LAMBERT93),
        (&file, car(), Crs::LAEA_EUROPE),
        (&named, car(), Crs::LAMBERT93),
    ];
    for (number, (file, profile, crs)) in ways.into_iter().enumerate() {
        let files = std::slice::from_ref(file);
        prepared_roads(files, &profile, (crs, Some(&cache)), &Silent).expect("roads");
        assert_eq!(kept(&cache).len(), number + 1);
    }
    fs::write(&file.file.path, TOWN.replace("2.01", "2.02")).expect("written");
    prepared(&file, &cache, &Silent);
    assert_eq!(kept(&cache).len(), 6);
}

#[test]
fn a_damaged_network_is_told_and_built_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let (file, cache) = (town(folder.path()), folder.path().join("cache"));
    let built = prepared(&file, &cache, &Silent);
    let path = kept(&cache).remove(0);
    let whole = fs::read(&path).expect("read");
    let flipped = |at: usize| {
        let mut bytes = whole.clone();
        bytes[at] ^= 4;
        bytes
    };
    let end = whole.len();
    let damaged = [
        flipped(2),
        flipped(20),
        flipped(50),
        flipped(60),
        flipped(90),
        flipped(end - 1),
        whole[..end - 1].to_vec(),
        whole[..40].to_vec(),
        Vec::new(),
    ];
    for bytes in damaged {
        fs::write(&path, &bytes).expect("written");
        let listener = Listener::default();
        assert_eq!(prepared(&file, &cache, &listener), built);
        assert_eq!(listener.heard(), ["cache-spoilt"]);
        assert_eq!(fs::read(&path).expect("read"), whole, "put there again");
    }
}

#[test]
fn a_folder_that_cannot_be_written_to_stops_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = town(folder.path());
    // A file stands where the folder should be.
    let listener = Listener::default();
    prepared(&file, &file.file.path.join("cache"), &listener);
    assert!(listener.heard().contains(&"cache-not-written"));
}
