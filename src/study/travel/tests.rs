//! `[travel]`: one profile or several, and every mistake on the way.

use std::path::Path;

use super::{Audience, ModelSettings, RoadSettings, TravelSettings};
use crate::crs::Crs;
use crate::i18n::{Catalogue, Lang};
use crate::io::roads::RoadFormat;
use crate::network::Objective;
use crate::network::profile::{Mode, WayKind};
use crate::study::{Study, StudyError};
use crate::units::{Metres, Seconds, Speed};

const LEAST: &str = "[[places]]\nfile = \"l.csv\"\n[[population]]\nfile = \"g.csv\"\n";
const QPV: &str = "[qpv]\noutlines = \"q.geojson\"\n";

fn parse(text: &str) -> Result<Study, StudyError> {
    Study::parse(&format!("{text}\n{LEAST}"), Path::new("/dossier"))
}

fn travel(text: &str) -> TravelSettings {
    let study = parse(text).unwrap_or_else(|error| panic!("{error}"));
    study.travel().clone()
}

fn roads(travel: &TravelSettings, number: usize) -> &RoadSettings {
    match &travel.profiles()[number].model {
        ModelSettings::Road(settings) => settings,
        ModelSettings::CrowFly(_) => panic!("profile {number} was to have roads"),
    }
}

fn names(travel: &TravelSettings) -> Vec<&str> {
    travel.profiles().iter().map(|p| p.name.as_str()).collect()
}

/// The mistakes of a text: `line key: words`, in French.
fn mistakes(text: &str) -> String {
    let Err(StudyError::Mistakes(found)) = parse(text) else {
        panic!("mistakes were expected");
    };
    let line = |m: &crate::study::Mistake| {
        let words = m.kind.words(&Catalogue::new(Lang::Fr));
        let help = words.remedy;
        format!("{} {}\n   → {help}\n", found.line_of(m), words.what)
    };
    found.list().iter().map(line).collect()
}

#[test]
fn roads_alone_make_a_car_study() {
    let travel = travel("[travel]\nroads = \"r.osm.pbf\"");
    assert_eq!(names(&travel), ["car"]);
    let settings = roads(&travel, 0);
    assert_eq!(settings.files.len(), 1);
    assert_eq!(settings.files[0].file.path, Path::new("/dossier/r.osm.pbf"));
    assert_eq!(settings.profile.mode(), Mode::Car);
    assert_eq!(settings.options.objective, Objective::Fastest);
    assert_eq!(settings.options.cutoff, None);
    assert_eq!(travel.cache(), Some(Path::new("/dossier/.maillage-cache")));
}

#[test]
fn every_key_of_roads_is_understood() {
    let travel = travel(
        "[travel]\nmodel = \"road\"\nprofile = \"bike\"\nobjective = \"shortest\"\n\
         walking_kmh = 4\nmax_link_m = 500\nmax_minutes = 45\ncache = \"prepare\"\n\
         roads = [\"a.osm\", { file = \"b.shp\", format = \"shapefile\", crs = \"EPSG:2154\", \
         source = \"IGN\", licence = \"LO\", date = 2024, \
         columns = { kind = \"NATURE\", oneway = \"SENS\", maxspeed = \"V\", speed = \"VIT\" } }]\n\
         [travel.speeds_kmh]\ntrack = 9\ndefault = 18",
    );
    let settings = roads(&travel, 0);
    let lines = &settings.files[1];
    assert_eq!(lines.format, Some(RoadFormat::Shapefile));
    assert_eq!(lines.crs, Some(Crs::LAMBERT93));
    assert_eq!(lines.columns.oneway.as_deref(), Some("SENS"));
    assert_eq!(lines.columns.speed.as_deref(), Some("VIT"));
    assert_eq!(lines.file.date.as_deref(), Some("2024"));
    let speed = |kind| settings.profile.speeds().get(kind).map(Speed::kmh);
    assert_eq!(speed(WayKind::Track), Some(9.0));
    assert_eq!(speed(WayKind::Residential), Some(18.0));
    let options = settings.options;
    assert_eq!(options.objective, Objective::Shortest);
    assert_eq!(options.cutoff, Seconds::from_minutes(45.0));
    assert_eq!(Some(options.link.max_distance), Metres::new(500.0));
    assert!((options.link.walking.kmh() - 4.0).abs() < 1e-9);
    assert_eq!(travel.cache(), Some(Path::new("/dossier/prepare")));
}

#[test]
fn profiles_take_from_the_section_what_they_do_not_say() {
    let travel = travel(&format!(
        "[travel]\nroads = \"r.osm\"\nmax_minutes = 60\ncache = false\n\
         [[travel.profiles]]\nprofile = \"car\"\n\
         [[travel.profiles]]\nname = \"a-pied\"\nprofile = \"foot\"\nmax_minutes = 20\nfor = \"qpv\"\n\
         [[travel.profiles]]\nmodel = \"crow-fly\"\ndetour = 1.5\n{QPV}"
    ));
    assert_eq!(names(&travel), ["car", "a-pied", "crow-fly"]);
    assert_eq!(
        roads(&travel, 0).options.cutoff,
        Seconds::from_minutes(60.0)
    );
    assert_eq!(
        roads(&travel, 1).options.cutoff,
        Seconds::from_minutes(20.0)
    );
    assert_eq!(roads(&travel, 1).files, roads(&travel, 0).files);
    assert_eq!(travel.main(Audience::Everyone), 0);
    assert_eq!(travel.main(Audience::Qpv), 1);
    assert_eq!(travel.cache(), None);
}

#[test]
fn the_first_profile_for_everyone_is_the_main_one() {
    let travel = travel(
        "[travel]\nroads = \"r.osm\"\n[[travel.profiles]]\nprofile = \"foot\"\n\
         [[travel.profiles]]\nprofile = \"car\"",
    );
    assert_eq!(travel.main(Audience::Everyone), 0);
    assert_eq!(travel.main(Audience::Qpv), 0);
}

#[test]
fn what_is_wrong_is_said_where_it_stands() {
    insta::assert_snapshot!(mistakes(
        "[travel]\nmodel = \"road\"\ndetour = 1.4\nprofile = \"velo\"\nmax_minutes = 0\n\
         [travel.speeds_kmh]\nresidental = 20"
    ));
}

#[test]
fn profiles_that_contradict_each_other_are_told() {
    insta::assert_snapshot!(mistakes(
        "[travel]\nroads = [{ fichier = \"r.osm\" }]\nprofile = \"car\"\n\
         [[travel.profiles]]\nprofile = \"foot\"\nfor = \"qpv\"\n\
         [[travel.profiles]]\nprofile = \"foot\"\nfor = \"qpv\"\nlimit_km = 3\n\
         [[travel.profiles]]\nname = \"maps\"\nfor = \"tous\""
    ));
    insta::assert_snapshot!(mistakes(&format!(
        "[travel]\nroads = []\nprofiles = [{{ profile = \"foot\", for = \"qpv\" }}]\n{QPV}"
    )));
}
