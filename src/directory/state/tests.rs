//! Two départements of three EPCI, counted by hand.

use jiff::civil::date;

use super::*;
use crate::crs::LonLat;
use crate::directory::merge::{Decisions, Directory, Options};
use crate::directory::{Origin, Position, Precision, Record, Service};
use crate::faults::Location;
use crate::table::Table;
use crate::territory::{Departement, Epci};

fn areas() -> Areas {
    let rows = [
        ("23096", "200034825", "23"),
        ("23208", "200034825", "23"),
        ("23001", "242300135", "23"),
        ("87085", "248719312", "87"),
    ];
    Areas::new(rows.map(|(commune, epci, departement)| {
        (
            commune.parse().expect("a code"),
            Some(Epci {
                code: epci.parse().expect("a code"),
                name: "EPCI".into(),
                communes: None,
            }),
            Departement {
                code: departement.parse().expect("a code"),
                name: "Dép.".into(),
            },
        )
    }))
}

fn record(source: &str, id: &str, commune: &str, precision: Precision) -> Record {
    let origin = Origin {
        source: source.into(),
        location: Location::file(source).at_line(1),
    };
    // Names and places that have nothing in common: nothing merges.
    let mut record = Record::new(origin, id, format!("Lieu{id}{id}{id}"));
    record.commune_code = commune.parse().ok();
    let number: f64 = id.parse().expect("a number");
    record.position = Some(Position {
        lonlat: LonLat::new(1.0 + number / 10.0, 46.0).expect("in France"),
        precision,
    });
    record
}

fn directory() -> Directory {
    let mut records = vec![
        record("fs", "1", "23096", Precision::Given),
        record("fs", "2", "23208", Precision::Street),
        record("local", "3", "23096", Precision::Address),
        record("local", "4", "", Precision::Commune),
    ];
    records[0].updated = Some(date(2024, 8, 1));
    records[1].updated = Some(date(2023, 8, 1));
    records[2].updated = Some(date(2023, 7, 31));
    records[0].services = [Service::Procedures].into();
    records[2].services = [Service::Safety, Service::Procedures].into();
    Directory::merge(records, &Decisions::default(), Options::default()).expect("unique keys")
}

#[test]
fn areas_are_counted_by_hand() {
    let state = State::of(&directory(), &areas(), &StateOptions::default());
    let creuse = &state.departements[&"23".parse().expect("a code")];
    assert_eq!(
        (creuse.communes, creuse.communes_with_places, creuse.places),
        (3, 2, 3)
    );
    // The newest date is 1 August 2024; a year before is within, a day more
    // is not.
    assert_eq!((creuse.fresh, creuse.undated, creuse.precise), (2, 0, 2));
    assert_eq!((creuse.mediation, creuse.aid), (1, 2));
    assert_eq!(creuse.by_source.values().sum::<usize>(), 3);
    assert_eq!((state.whole.places, state.elsewhere.places), (4, 1));
    assert_eq!(state.whole.undated, 1);
}

#[test]
fn no_place_declared_is_not_no_place() {
    let declared = |options: &StateOptions| {
        let state = State::of(&directory(), &areas(), options);
        let of = |code: &str| state.epcis[&code.parse().expect("a code")].declared();
        (of("200034825"), of("242300135"), of("248719312"))
    };
    // The second lies in a département that lists tell of, the third in one
    // that no list does.
    let untold = StateOptions::default();
    assert_eq!(
        declared(&untold),
        (Declared::Places, Declared::NoPlace, Declared::Nothing)
    );
    let mut told = StateOptions::default();
    let everywhere = ["23", "87"].map(|code| code.parse().expect("a code"));
    told.scopes.insert("fs".into(), everywhere.into());
    assert_eq!(declared(&told).2, Declared::NoPlace);
}

#[test]
fn ages_count_from_a_date_that_is_given_or_found() {
    let ages = Ages {
        reference: date(2024, 3, 1),
    };
    assert_eq!(ages.days(date(2024, 2, 1)), 29);
    assert_eq!(ages.days(date(2023, 3, 1)), 366);
    assert_eq!(ages.days(date(2024, 3, 2)), -1);
    assert!(ages.is_within_a_year(date(2023, 3, 1)));
    assert!(!ages.is_within_a_year(date(2023, 2, 28)));
    assert_eq!(reference(None, &[]), None);
    assert_eq!(
        reference(Some(date(2020, 1, 1)), &directory().records),
        Some(date(2020, 1, 1))
    );
}

#[test]
fn the_tables_tell_it() {
    let areas = areas();
    let state = State::of(&directory(), &areas, &StateOptions::default());
    let rows = |table: &Table<'_>| -> Vec<String> {
        let mut row = Vec::new();
        let line = |rank| {
            table.fill(rank, &mut row);
            let cells: Vec<_> = row.iter().map(|v| v.plain().into_owned()).collect();
            cells.join(";")
        };
        (0..table.len()).map(line).collect()
    };
    let departements = state.departements_table(&areas);
    assert_eq!(
        rows(&departements),
        [
            "23;Dép.;places;fs|local;3;2;3;0.6667;0.0000;0.6667;1;2;2024-08-01;2;1",
            "87;Dép.;not-declared;;1;0;0;;;;0;0;2024-08-01;0;0",
        ]
    );
    assert_eq!(state.epcis_table(&areas).len(), 3);
}
