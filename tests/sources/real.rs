//! The real files, by the descriptions that ship with the program. What is
//! asserted was counted in the files by other means.

use std::collections::BTreeMap;

use maillage::crs::LonLat;
use maillage::directory::{Precision, Record};
use maillage::faults::FaultKind;
use maillage::io::sources::{Description, Gathered};
use maillage::territory::ServiceMode;
use serde_json::Value;

use crate::support::{communes, described, description, gathered, metres, shared};

fn count(gathered: &Gathered, kind: FaultKind) -> usize {
    let faults = gathered.report.faults().iter();
    faults.filter(|f| f.kind == kind).count()
}

/// The true points of Haute-Vienne by the number of the row.
fn truth() -> Option<Vec<LonLat>> {
    let path = shared("places/haute-vienne-esri-features.json")?;
    let text = std::fs::read_to_string(path).expect("readable");
    let features: Vec<Value> = serde_json::from_str(&text).expect("JSON");
    let point = |feature: &Value| {
        let axis = |at: usize| feature["geometry"]["coordinates"][at].as_f64();
        LonLat::new(axis(0)?, axis(1)?)
    };
    Some(
        features
            .iter()
            .map(|f| point(f).expect("a point"))
            .collect(),
    )
}

/// Places, those more than two kilometres from their true point, and those
/// outside the département.
struct Off {
    places: usize,
    far: usize,
    outside: usize,
}

impl Off {
    fn of(gathered: &Gathered, truth: &[LonLat]) -> Self {
        let mut true_points: BTreeMap<usize, LonLat> = BTreeMap::new();
        for row in &gathered.rows {
            let line = row.location.line().expect("records are numbered");
            let at = truth[usize::try_from(line).expect("few") - 1];
            true_points.entry(row.record).or_insert(at);
        }
        let mut off = Self {
            places: gathered.records.len(),
            far: 0,
            outside: 0,
        };
        for (rank, record) in gathered.records.iter().enumerate() {
            let at = record.position.map(|p| p.lonlat);
            let away = at.map(|at| metres(at, true_points[&rank]));
            off.far += usize::from(away.is_none_or(|m| m > 2_000.0));
            // Haute-Vienne lies within these degrees; the outlines below are
            // finer, and what is checked by them is checked in `holds`.
            let inside =
                |p: LonLat| (0.62..1.91).contains(&p.lon()) && (45.43..46.41).contains(&p.lat());
            off.outside += usize::from(!at.is_some_and(inside));
        }
        off
    }

    #[expect(clippy::cast_precision_loss, reason = "a few hundred places")]
    fn share(&self) -> f64 {
        self.far as f64 / self.places as f64
    }
}

#[test]
fn haute_vienne_folds_and_comes_home() {
    let said = description("haute-vienne");
    let file = "haute-vienne-arcgis-export.json";
    let (Some(truth), Some(repaired)) =
        (truth(), gathered(file, said.clone(), &["87-haute-vienne"]))
    else {
        return;
    };
    // Before: no commune to hold points against, no second point.
    let mut raw = said.clone();
    raw.columns.remove(&maillage::io::sources::Field::Link);
    let before = maillage::io::sources::gather(
        &maillage::io::sources::SourcesInput {
            sources: vec![maillage::io::sources::Source {
                file: described(&shared(&format!("places/{file}")).expect("seen above")),
                description: raw.clone(),
            }],
            ..Default::default()
        },
        &maillage::progress::Silent,
    )
    .expect("a source that reads");
    let communes_only = gathered(file, raw, &["87-haute-vienne"]).expect("seen above");
    let of = |gathered: &Gathered| Off::of(gathered, &truth);
    let (before, by_communes, after) = (of(&before), of(&communes_only), of(&repaired));
    eprintln!(
        "Haute-Vienne, places more than 2 km off: {}/{} before ({:.1} %), {}/{} by communes alone \
         ({:.1} %), {}/{} with the points of the links ({:.2} %); outside the département: {} → {}",
        before.far,
        before.places,
        before.share() * 100.0,
        by_communes.far,
        by_communes.places,
        by_communes.share() * 100.0,
        after.far,
        after.places,
        after.share() * 100.0,
        before.outside,
        after.outside
    );
    assert_eq!(repaired.counts[0].rows, 561);
    assert!((190..=212).contains(&after.places), "{}", after.places);
    assert!(before.share() > 0.07);
    assert!(by_communes.share() < before.share());
    assert!(after.share() <= 0.01, "{} of {}", after.far, after.places);
    assert_eq!(after.outside, 0);
}

#[test]
fn services_of_the_rows_of_a_place_add_up() {
    let Some(read) = gathered(
        "haute-vienne-arcgis-export.json",
        description("haute-vienne"),
        &["87-haute-vienne"],
    ) else {
        return;
    };
    let folded = read.rows.iter().filter(|row| row.folded).count();
    assert_eq!(folded + read.records.len(), 561);
    let library = |r: &&Record| r.name == "BFM Centre Ville";
    let places: Vec<&Record> = read.records.iter().filter(library).collect();
    assert_eq!(places.len(), 1);
    assert!(places[0].services.len() >= 3, "{:?}", places[0].services);
}

#[test]
fn the_axes_of_gironde_are_found_changed_about() {
    let Some(read) = gathered(
        "gironde-mednum.json",
        description("gironde-mednum"),
        &["33-gironde"],
    ) else {
        return;
    };
    assert_eq!(read.records.len(), 347);
    assert_eq!(count(&read, FaultKind::SwappedCoordinates), 345);
    // Two points lie in the wrong commune whichever way they are read.
    assert_eq!(count(&read, FaultKind::ContradictsCommune), 2);
    let gironde = |r: &&Record| {
        r.commune_code
            .is_some_and(|c| c.departement().as_str() == "33")
    };
    assert_eq!(read.records.iter().filter(gironde).count(), 347);
    let dated = read.records.iter().filter(|r| r.updated.is_some()).count();
    assert_eq!(dated, 347);
    assert!(read.records.iter().all(|r| !r.address.contains("33000")));
}

#[test]
fn the_bus_of_charente_has_twelve_stops() {
    let Some(read) = gathered(
        "charente-bus-france-services.json",
        description("charente-bus"),
        &["16-charente"],
    ) else {
        return;
    };
    let stops = read.records.iter().filter(|r| r.mode == ServiceMode::Stop);
    assert_eq!(stops.count(), 12);
    let weeks = |text: &str| {
        let hours = read.records.iter().filter_map(|r| r.hours.as_ref());
        hours.filter(|h| h.as_str().starts_with(text)).count()
    };
    assert_eq!((weeks("week 1-53/2"), weeks("week 2-52/2")), (6, 6));
    // The school street of Valence was found in Bouc-Bel-Air.
    let caught: Vec<_> = read
        .report
        .faults()
        .iter()
        .filter(|f| f.kind == FaultKind::ContradictsCommune)
        .collect();
    assert_eq!(caught.len(), 1);
    assert_eq!(caught[0].location.line(), Some(4));
    let valence = &read.records[3];
    let position = valence.position.expect("its commune");
    assert!(position.precision >= Precision::TownCentre);
    assert!((position.lonlat.lat() - 45.88).abs() < 0.05);
    let all = read.records.iter();
    assert!(all.clone().all(|r| r.pivot.is_some()));
    assert!(all.clone().all(|r| {
        r.commune_code
            .is_some_and(|c| c.departement().as_str() == "16")
    }));
}

/// The same 188 places stand in the old and in the new vocabulary: the new
/// list was made from the old one by the national map, not by us.
#[test]
fn the_older_vocabulary_says_what_the_new_one_does() {
    let (Some(new), Some(old)) = (
        gathered(
            "charente-national-schema.json",
            Description::default(),
            &["16-charente"],
        ),
        gathered(
            "charente-national-schema-v1.json",
            Description::default(),
            &["16-charente"],
        ),
    ) else {
        return;
    };
    assert_eq!((new.records.len(), old.records.len()), (188, 188));
    let mut differences = Vec::new();
    for (new, old) in new.records.iter().zip(&old.records) {
        assert_eq!(new.id, old.id);
        if new.services != old.services {
            differences.push((&new.name, &new.services, &old.services));
        }
        assert_eq!(new.fees, old.fees, "{}", new.name);
        assert_eq!(new.publics, old.publics, "{}", new.name);
    }
    // The national map gave three services to each of a few places by hand.
    assert!(differences.len() <= 9, "{differences:#?}");
}

#[test]
fn forms_of_fibre_64_tell_by_their_crosses() {
    let Some(read) = gathered(
        "fibre-64-form-export.json",
        description("fibre-64"),
        &["64-pyrenees-atlantiques"],
    ) else {
        return;
    };
    assert_eq!(read.counts[0].rows, 61);
    let folded = read.rows.iter().filter(|row| row.folded).count();
    assert!(folded >= 5, "{folded}");
    assert!(read.records.iter().all(|r| r.postcode.is_some()));
    let helps = read
        .records
        .iter()
        .filter(|r| !r.services.is_empty())
        .count();
    assert!(helps * 10 > read.records.len() * 9);
    let here = |r: &&Record| {
        r.commune_code
            .is_some_and(|c| c.departement().as_str() == "64")
    };
    assert_eq!(read.records.iter().filter(here).count(), read.records.len());
}

#[test]
fn national_lists_need_no_description() {
    for (file, rows) in [
        ("data-inclusion-structures.json", 3_811),
        ("france-services-20240801.csv", 2_845),
    ] {
        let Some(read) = gathered(file, Description::default(), &[]) else {
            return;
        };
        assert_eq!(read.counts[0].rows, rows, "{file}");
        assert_eq!(read.records.len() as u64, rows, "{file}");
        assert_eq!(read.counts[0].set_aside, 0, "{file}");
        assert!(
            read.records.iter().all(|r| !r.services.is_empty()),
            "{file}"
        );
    }
    assert!(communes(&[]).is_some());
}

#[test]
fn buses_of_france_services_are_depots_and_hours_are_read() {
    let Some(read) = gathered("france-services-20240801.csv", Description::default(), &[]) else {
        return;
    };
    let depots = read.records.iter().filter(|r| r.mode == ServiceMode::Depot);
    assert_eq!(depots.count(), 134 + 29);
    let osm = |r: &&Record| matches!(r.hours, Some(maillage::directory::Hours::Osm(_)));
    let read_hours = read.records.iter().filter(osm).count();
    assert!(read_hours > 2_700, "{read_hours}");
}
