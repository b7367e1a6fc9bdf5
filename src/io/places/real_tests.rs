//! The real lists, where they are at hand.

use super::*;
use crate::io::communes;
use crate::io::testing::shared;

const REGION: [&str; 12] = [
    "16", "17", "19", "23", "24", "33", "40", "47", "64", "79", "86", "87",
];

fn changes() -> Option<CommuneChanges> {
    let (table, _) = communes::read_table(&shared("data/communes/communes.csv")?).expect("reads");
    let file = shared("data/communes/mouvements-communes.csv")?;
    let (events, _) = communes::read_changes(&file).expect("reads");
    Some(communes::changes(&table, events))
}

fn list(name: &str) -> Option<(Vec<RawPlace>, LoadReport)> {
    let input = PlacesInput {
        file: shared(&format!("data/places/{name}"))?,
        ..PlacesInput::default()
    };
    Some(read(&input, 0, &changes()?).expect("it reads"))
}

fn count(report: &LoadReport, kind: FaultKind, action: Action) -> usize {
    let same = |f: &&crate::faults::Fault| f.kind == kind && f.action == action;
    report.faults().iter().filter(same).count()
}

#[test]
fn france_services_of_the_region() {
    let Some((places, report)) = list("france-services-20240801.csv") else {
        return;
    };
    let aside = report
        .faults()
        .iter()
        .filter(|f| f.action == Action::SetAside);
    assert_eq!(
        aside.collect::<Vec<_>>(),
        Vec::<&crate::faults::Fault>::new()
    );
    assert_eq!((places.len(), report.rows_read()), (2_845, 2_845));
    assert_eq!(report.count(Action::SetAside), 0);
    // Saint-Martin and Saint-Barthélemy are no communes of the official list.
    assert_eq!(count(&report, FaultKind::UnknownCommune, Action::Noted), 2);
    let in_region = |p: &&RawPlace| {
        p.commune
            .is_some_and(|code| REGION.contains(&code.departement().as_str()))
    };
    let here: Vec<_> = places.iter().filter(in_region).collect();
    let depots = here.iter().filter(|p| p.mode == ServiceMode::Depot).count();
    assert_eq!((here.len(), depots), (348, 18));
    assert_eq!(
        count(&report, FaultKind::ItinerantDepot, Action::Noted),
        134 + 29
    );
}

#[test]
fn both_vocabularies_of_charente_say_the_same() {
    let (Some((new, _)), Some((old, _))) = (
        list("charente-national-schema.json"),
        list("charente-national-schema-v1.json"),
    ) else {
        return;
    };
    assert_eq!(new.len(), 188);
    let told = |places: &[RawPlace]| -> Vec<_> {
        let key = |p: &RawPlace| (p.id.clone(), p.mode, p.lonlat.lon().to_bits());
        places.iter().map(key).collect()
    };
    assert_eq!(told(&new), told(&old));
}

#[test]
fn the_stops_of_the_charente_bus() {
    let Some((places, report)) = list("charente-bus-france-services.json") else {
        return;
    };
    assert_eq!(places.len(), 12);
    assert!(
        places.iter().all(|p| p.mode == ServiceMode::Stop),
        "{places:?}"
    );
    assert_eq!(report.count(Action::SetAside), 0);
}

#[test]
fn a_list_of_many_publishers_keeps_its_places() {
    let Some((places, report)) = list("data-inclusion-structures.json") else {
        return;
    };
    assert_eq!(report.rows_read(), 3_811);
    assert_eq!(places.len() + report.count(Action::SetAside), 3_811);
    assert_eq!(
        count(&report, FaultKind::NoCoordinates, Action::SetAside),
        439
    );
    assert_eq!(count(&report, FaultKind::DuplicateId, Action::SetAside), 0);
}

#[test]
fn maps_that_departments_keep() {
    let (Some((gironde, report)), Some((vienne, _))) = (
        list("gironde-mednum.json"),
        list("haute-vienne-esri-features.json"),
    ) else {
        return;
    };
    // « Coord. X » is the latitude there.
    let swapped = count(&report, FaultKind::SwappedCoordinates, Action::Mended);
    assert_eq!(swapped, gironde.len());
    assert_eq!((gironde.len(), vienne.len()), (347, 561));
}
