//! A book of two communes written by hand.

use super::*;
use crate::crs::LonLat;
use crate::directory::{Origin, Precision, Record};
use crate::faults::Location;

/// Code, town, postcode, number and repetition, street, thousandths of a
/// degree east of 1.0 and north of 46.0.
type Row = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    i32,
    i32,
);

const ROWS: &[Row] = &[
    ("23096", "Guéret", "23000", "1", "Rue de la Gare", 0, 0),
    ("23096", "Guéret", "23000", "3", "Rue de la Gare", 1, 0),
    ("23096", "Guéret", "23000", "3 bis", "Rue de la Gare", 2, 0),
    ("23096", "Guéret", "23000", "9", "Rue de la Gare", 5, 0),
    (
        "23096",
        "Guéret",
        "23000",
        "1",
        "Rue de la Vieille Gare",
        30,
        0,
    ),
    ("23096", "Guéret", "23000", "12", "Boulevard Carnot", 0, 8),
    (
        "23096",
        "Guéret",
        "23000",
        "2",
        "Avenue Charles de Gaulle",
        3,
        9,
    ),
    ("23096", "Guéret", "23000", "", "Les Coussières", 7, 7),
    (
        "23217",
        "Saint-Sulpice-le-Guérétois",
        "23000",
        "1",
        "Rue de la Gare",
        90,
        0,
    ),
    ("87085", "Saint-Martin", "87000", "1", "Rue Haute", 50, 50),
    ("19001", "Saint-Martin", "19000", "1", "Rue Haute", 60, 60),
];

fn book() -> AddressBook {
    let mut builder = AddressBookBuilder::default();
    for &(code, town, postcode, number, street, east, north) in ROWS {
        let (number, repetition) = number.split_once(' ').unwrap_or((number, ""));
        builder.add(&HouseNumber {
            commune: code.parse().expect("a code"),
            town,
            postcode: postcode.parse().ok(),
            number: number.parse().ok(),
            repetition,
            street,
            lonlat: at(east, north),
        });
    }
    builder.build()
}

fn at(east: i32, north: i32) -> LonLat {
    let degrees = |thousandths| f64::from(thousandths) / 1000.0;
    LonLat::new(1.0 + degrees(east), 46.0 + degrees(north)).expect("in France")
}

fn record(address: &str, commune: &str, postcode: &str) -> Record {
    let origin = Origin {
        source: "a".into(),
        location: Location::file("a").at_line(1),
    };
    let mut record = Record::new(origin, "1", "");
    record.address = address.to_owned();
    record.commune = commune.to_owned();
    record.postcode = postcode.parse().ok();
    record
}

fn located(address: &str) -> Option<(LocatedBy, LonLat, Precision)> {
    let found = book().locate(&record(address, "Guéret", "23000"))?;
    Some((found.by, found.position.lonlat, found.position.precision))
}

#[test]
fn the_book_counts_what_it_holds() {
    let book = book();
    assert_eq!((book.communes(), book.addresses()), (4, 11));
    assert!(book.holds("23096".parse().expect("a code")));
    assert!(!book.holds("23001".parse().expect("a code")));
}

#[test]
fn street_and_number_tell_the_address() {
    let number = |east, north| Some((LocatedBy::Number, at(east, north), Precision::Address));
    assert_eq!(located("1 rue de la gare"), number(0, 0));
    assert_eq!(located("3bis, r. de la Gare - 23000 GUERET"), number(2, 0));
    assert_eq!(located("3 ter rue de la gare"), number(1, 0));
    assert_eq!(located("Immeuble Nord, 12 BD CARNO"), number(0, 8));
    assert_eq!(located("1 rue de la vieille gare"), number(30, 0));
    assert_eq!(located("2 av. du Gal de Gaulle"), number(3, 9));
}

#[test]
fn a_number_that_is_not_there_is_its_nearest_or_the_street() {
    let street = |by, east, north| Some((by, at(east, north), Precision::Street));
    // Seven is nearest to nine by two, and to three by four.
    assert_eq!(
        located("7 rue de la gare"),
        street(LocatedBy::NearestNumber, 5, 0)
    );
    // The mean of 0, 1, 2 and 5 thousandths east is 2.
    assert_eq!(
        located("150 rue de la gare"),
        street(LocatedBy::Street, 2, 0)
    );
    assert_eq!(located("rue de la gare"), street(LocatedBy::Street, 2, 0));
    assert_eq!(located("Les Coussières"), street(LocatedBy::Street, 7, 7));
}

#[test]
fn the_commune_is_told_by_code_or_by_name_and_postcode() {
    let book = book();
    let place = |record: &Record| {
        book.locate(record)
            .map(|found| (found.by, found.position.lonlat))
    };
    let mut neighbour = record("1 rue de la gare", "St Sulpice le Guérétois", "");
    assert_eq!(place(&neighbour), Some((LocatedBy::Number, at(90, 0))));
    neighbour.commune_code = "23096".parse().ok();
    assert_eq!(place(&neighbour), Some((LocatedBy::Number, at(0, 0))));
    let twin = record("1 rue haute", "Saint-Martin", "19000");
    assert_eq!(place(&twin), Some((LocatedBy::Number, at(60, 60))));
    // Two of the name and no postcode: nothing tells them apart.
    assert_eq!(place(&record("1 rue haute", "Saint-Martin", "")), None);
    assert_eq!(place(&record("1 rue haute", "Nulle-Part", "")), None);
}

#[test]
fn an_unknown_street_leaves_the_commune() {
    let (by, _, precision) = located("4 place du Marché").expect("Guéret is there");
    assert_eq!((by, precision), (LocatedBy::Commune, Precision::TownCentre));
    // Two communes of one postcode, and a name that is neither's: both have
    // the street, so that nothing is told.
    let book = book();
    assert_eq!(
        book.locate(&record("1 rue de la gare", "Quelque-Part", "23000")),
        None
    );
}

#[test]
fn the_order_of_rows_does_not_matter() {
    let mut builder = AddressBookBuilder::default();
    for &(code, town, postcode, number, street, east, north) in ROWS.iter().rev() {
        let (number, repetition) = number.split_once(' ').unwrap_or((number, ""));
        builder.add(&HouseNumber {
            commune: code.parse().expect("a code"),
            town,
            postcode: postcode.parse().ok(),
            number: number.parse().ok(),
            repetition,
            street,
            lonlat: at(east, north),
        });
    }
    assert_eq!(builder.build(), book());
}
