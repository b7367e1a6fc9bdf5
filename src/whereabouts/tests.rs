//! A land drawn by hand: two communes of département ZA side by side, ten
//! kilometres each, and a third in ZB far to the east.

use geo::wkt;

use super::*;
use crate::crs::{Crs, LonLat, Transform};
use crate::directory::{Position, Precision};
use crate::faults::FaultKind;

fn outline(code: &str, name: &str, west: f64) -> CommuneOutline {
    let square = wkt!(MULTIPOLYGON(((0. 0.,10000. 0.,10000. 10000.,0. 10000.,0. 0.))));
    let land = geo::Translate::translate(&square, west, 6_500_000.0);
    let code = code.parse().expect("a code");
    CommuneOutline {
        drawn: code,
        today: code,
        name: name.to_owned(),
        land,
    }
}

fn communes() -> Communes {
    let outlines = vec![
        outline("ZA001", "Vigen", 700_000.0),
        outline("ZA002", "Saint-Mars-sur-Eau", 710_000.0),
        outline("ZB001", "Loin", 900_000.0),
    ];
    Communes::new(Crs::LAMBERT93, outlines, vec![]).expect("a known system")
}

/// A position so many metres from the south-west corner of the land.
fn at(east: f64, north: f64) -> LonLat {
    let transform = Transform::new(Crs::LAMBERT93, Crs::WGS84).expect("known");
    let metres = geo_types::coord! { x: 700_000.0 + east, y: 6_500_000.0 + north };
    transform.to_lonlat(metres).expect("in France")
}

fn candidate(readings: Vec<(LonLat, Option<FaultKind>)>, precision: Precision) -> Candidate {
    Candidate {
        readings: readings
            .into_iter()
            .map(|(lonlat, slip)| Reading { lonlat, slip })
            .collect(),
        precision,
        written: "w".to_owned(),
        beside: false,
    }
}

fn named(communes: &Communes, name: &str) -> Option<Found> {
    communes.find(Clue {
        name,
        ..Clue::default()
    })
}

fn settled(places: &[Unsettled]) -> Vec<(Option<Precision>, Vec<FaultKind>)> {
    let communes = communes();
    let said = settle(places, &communes, &|_| None).into_iter();
    said.map(|s| {
        let kinds = s.findings.iter().map(|f| f.kind).collect();
        (s.position.map(|p| p.precision), kinds)
    })
    .collect()
}

fn place(name: &str, candidates: Vec<Candidate>) -> Unsettled {
    Unsettled {
        candidates,
        commune: named(&communes(), name),
        departement: None,
    }
}

#[test]
fn communes_are_found_by_name_and_code() {
    let communes = communes();
    let found = |name| named(&communes, name).map(|f| f.code.to_string());
    assert_eq!(found("LE VIGEN").as_deref(), Some("ZA001"));
    assert_eq!(found("St Mars s/Eau").as_deref(), Some("ZA002"));
    assert_eq!(
        found("Saint-Mars-sur-Eaux"),
        None,
        "one letter off needs a département"
    );
    let clue = Clue {
        name: "Saint-Mars-sur-Eaux",
        departement: Some("ZA".parse().expect("a code")),
        ..Clue::default()
    };
    assert_eq!(
        communes.find(clue).map(|f| f.code.to_string()).as_deref(),
        Some("ZA002")
    );
    let here = "ZA".parse().expect("a code");
    let ending = communes.ending("Agence postale de Saint Mars sur Eau", here);
    assert_eq!(ending.map(|f| f.code.to_string()).as_deref(), Some("ZA002"));
    assert_eq!(
        communes
            .holding(at(5_000.0, 5_000.0))
            .map(|c| c.to_string())
            .as_deref(),
        Some("ZA001")
    );
    assert_eq!(communes.holding(at(50_000.0, 5_000.0)), None);
}

#[test]
fn the_tolerance_is_inclusive_of_what_stands_across_the_border() {
    let within = place(
        "Vigen",
        vec![candidate(
            vec![(at(10_499.0, 5_000.0), None)],
            Precision::Given,
        )],
    );
    let beyond = place(
        "Vigen",
        vec![candidate(
            vec![(at(10_502.0, 5_000.0), None)],
            Precision::Given,
        )],
    );
    let said = settled(&[within, beyond]);
    assert_eq!(said[0], (Some(Precision::Given), vec![]));
    assert_eq!(said[1].0, Some(Precision::TownCentre), "{:?}", said[1]);
    assert_eq!(
        said[1].1,
        [
            FaultKind::ContradictsCommune,
            FaultKind::PositionFromCommune
        ]
    );
}

#[test]
fn the_reading_that_holds_is_taken() {
    let swapped = Some(FaultKind::SwappedCoordinates);
    let readings = vec![(at(60_000.0, 0.0), None), (at(3_000.0, 3_000.0), swapped)];
    let said = settled(&[place("Vigen", vec![candidate(readings, Precision::Given)])]);
    assert_eq!(
        said[0],
        (Some(Precision::Given), vec![FaultKind::SwappedCoordinates])
    );
}

#[test]
fn a_point_of_the_town_gives_way_to_a_finer_one() {
    let town = candidate(vec![(at(5_000.0, 5_000.0), None)], Precision::TownCentre);
    let link = candidate(vec![(at(1_000.0, 1_000.0), None)], Precision::Given);
    let astray = candidate(vec![(at(90_000.0, 1_000.0), None)], Precision::Given);
    let said = settled(&[
        place("Vigen", vec![town.clone(), link]),
        place("Vigen", vec![town, astray]),
    ]);
    assert_eq!(
        said[0],
        (Some(Precision::Given), vec![FaultKind::OtherPosition])
    );
    assert_eq!(said[1], (Some(Precision::TownCentre), vec![]));
}

#[test]
fn what_nothing_tells_has_no_position() {
    let za = "ZA".parse().ok();
    let lost = Unsettled {
        candidates: vec![candidate(
            vec![(at(201_000.0, 1_000.0), None)],
            Precision::Given,
        )],
        commune: None,
        departement: za,
    };
    let near = Unsettled {
        candidates: vec![candidate(
            vec![(at(21_000.0, 1_000.0), None)],
            Precision::Given,
        )],
        ..lost.clone()
    };
    let said = settled(&[lost, near, Unsettled::default()]);
    assert_eq!(
        said[0],
        (
            None,
            vec![FaultKind::ContradictsDepartement, FaultKind::NoCoordinates]
        )
    );
    assert_eq!(
        said[1],
        (Some(Precision::Given), vec![]),
        "one kilometre off the département"
    );
    assert_eq!(said[2], (None, vec![FaultKind::NoCoordinates]));
}

#[test]
fn an_address_comes_before_the_middle_of_the_commune() {
    let communes = communes();
    let addresses = [at(2_000.0, 2_000.0), at(80_000.0, 0.0)].map(|lonlat| Position {
        lonlat,
        precision: Precision::Address,
    });
    let places = [place("Vigen", vec![]), place("Vigen", vec![])];
    let said = settle(&places, &communes, &|rank| Some(addresses[rank]));
    assert_eq!(
        said[0].position.map(|p| p.precision),
        Some(Precision::Address)
    );
    assert_eq!(
        said[1].position.map(|p| p.precision),
        Some(Precision::Commune),
        "an address of another commune is not believed"
    );
}

#[test]
fn the_town_is_where_places_stand() {
    let given = |x, y| {
        place(
            "Vigen",
            vec![candidate(vec![(at(x, y), None)], Precision::Given)],
        )
    };
    let places = [
        given(1_000.0, 1_000.0),
        given(1_100.0, 1_000.0),
        given(9_000.0, 9_000.0),
        place("Vigen", vec![]),
    ];
    let communes = communes();
    let said = settle(&places, &communes, &|_| None);
    let town = said[3].position.expect("a town");
    assert_eq!(town.precision, Precision::TownCentre);
    assert_eq!(town.lonlat, at(1_100.0, 1_000.0));
}
