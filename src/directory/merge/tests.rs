//! Worlds of a few records, with what becomes of them worked out by hand.

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::crs::LonLat;
use crate::directory::matching::Verdict;
use crate::directory::{Hours, Origin, Position, Precision, Service};
use crate::faults::Location;
use crate::territory::ServiceMode;

/// About Guéret: a hundredth of a degree of latitude is 1,112 metres.
fn record(source: &str, id: &str, name: &str, address: &str, north: f64) -> Record {
    let origin = Origin {
        source: source.into(),
        location: Location::file(source).at_line(1),
    };
    let mut record = Record::new(origin, id, name);
    record.address = address.to_owned();
    record.commune = "Guéret".to_owned();
    record.postcode = "23000".parse().ok();
    record.position = Some(Position {
        lonlat: LonLat::new(1.87, 46.17 + north / 111_200.0).expect("in France"),
        precision: Precision::Given,
    });
    record
}

fn merged(records: Vec<Record>) -> Directory {
    decided(records, &Decisions::default())
}

fn decided(records: Vec<Record>, decisions: &Decisions) -> Directory {
    Directory::merge(records, decisions, Options::default()).expect("unique keys")
}

fn groups(directory: &Directory) -> Vec<String> {
    let keys = |place: &MergedPlace| {
        let keys: Vec<String> = place.merged_from.iter().map(ToString::to_string).collect();
        keys.join(" ")
    };
    directory.places.iter().map(keys).collect()
}

fn key(source: &str, id: &str) -> RecordKey {
    RecordKey {
        source: source.into(),
        id: id.to_owned(),
    }
}

#[test]
fn one_place_in_two_lists_is_one_place() {
    let directory = merged(vec![
        record(
            "b",
            "1",
            "Médiathèque municipale Jean Moulin",
            "12 bd Carnot",
            0.0,
        ),
        record(
            "a",
            "7",
            "MEDIATHEQUE JEAN MOULIN",
            "12 boulevard Carnot",
            40.0,
        ),
        record("a", "8", "Mairie", "1 esplanade François Mitterrand", 900.0),
    ]);
    assert_eq!(groups(&directory), ["a:7 b:1", "a:8"]);
    let place = &directory.places[0];
    assert_eq!(place.sources.len(), 2);
    assert_eq!(place.links.len(), 1);
    // Same words 5, same address 4, and 40 metres no more than the 1 that is
    // left of the 5 for where a place stands.
    let told = place.links[0].score.to_string();
    assert_eq!(
        told,
        "name +5.0 same-words 100; address +4.0 same-address 100; distance +1.0 metres 40"
    );
    assert_eq!(directory.merged_away(), 1);
}

#[test]
fn different_services_behind_one_door_stay_apart() {
    let names = [
        "Mairie de Guéret",
        "Médiathèque de Guéret",
        "Mission locale de la Creuse",
        "Pôle emploi",
        "Secours populaire",
    ];
    let behind =
        |(at, name): (usize, &&str)| record("a", &at.to_string(), name, "1 place Bonnyaud", 0.0);
    let directory = merged(names.iter().enumerate().map(behind).collect());
    assert_eq!(directory.places.len(), 5, "{:?}", groups(&directory));
}

#[test]
fn the_same_name_elsewhere_is_another_place() {
    let mut neighbour = record(
        "b",
        "1",
        "Médiathèque Jean Moulin",
        "3 rue de l'Église",
        6_000.0,
    );
    neighbour.commune = "Sainte-Feyre".to_owned();
    let directory = merged(vec![
        record("a", "1", "Médiathèque Jean Moulin", "12 bd Carnot", 0.0),
        neighbour,
    ]);
    assert_eq!(directory.places.len(), 2);
    assert_eq!(directory.review, []);
}

#[test]
fn a_place_across_the_border_of_communes_is_found() {
    let mut across = record(
        "b",
        "1",
        "Tiers-lieu La Quincaillerie",
        "2 route de Limoges",
        60.0,
    );
    across.commune = "Saint-Sulpice-le-Guérétois".to_owned();
    let directory = merged(vec![
        record("a", "1", "La Quincaillerie", "2 route de Limoges", 0.0),
        across,
    ]);
    assert_eq!(groups(&directory), ["a:1 b:1"]);
}

#[test]
fn stops_and_depots_are_never_places_that_stand() {
    let with = |id: &str, mode| {
        let mut one = record("a", id, "France services Creuse", "1 rue de la Gare", 0.0);
        one.mode = mode;
        one
    };
    let mut stop = with("s", ServiceMode::Stop);
    stop.depot = Some("d".to_owned());
    let directory = merged(vec![
        with("f", ServiceMode::Fixed),
        with("d", ServiceMode::Depot),
        stop,
    ]);
    assert_eq!(groups(&directory), ["a:d", "a:f", "a:s"]);
    assert_eq!(directory.places[2].record.depot.as_deref(), Some("d"));
    assert_eq!(directory.review, []);
}

#[test]
fn a_contradiction_does_not_chain() {
    // The town hall is one with the first of two that are different from each
    // other; the second, less certain, is left for a person.
    let directory = merged(vec![
        record("a", "1", "Médiathèque et mairie", "1 place Bonnyaud", 0.0),
        record("b", "1", "Médiathèque", "1 place Bonnyaud", 0.0),
        record("c", "1", "Mairie", "1 place Bonnyaud", 0.0),
    ]);
    assert_eq!(groups(&directory), ["a:1 b:1", "c:1"]);
    let open: Vec<_> = directory
        .review
        .iter()
        .map(|p| (p.one, p.other, p.reason))
        .collect();
    assert_eq!(open, [(0, 2, Reason::Contradicted)]);
}

#[test]
fn a_person_has_the_last_word() {
    let world = || {
        vec![
            record("a", "1", "Médiathèque", "1 place Bonnyaud", 0.0),
            record("b", "1", "Médiathèque", "1 place Bonnyaud", 0.0),
            record("c", "1", "Mairie", "9 rue des Moulins", 5_000.0),
        ]
    };
    let mut decisions = Decisions::default();
    decisions.insert(key("b", "1"), key("a", "1"), Decided::Different);
    decisions.insert(key("a", "1"), key("c", "1"), Decided::Same);
    decisions.insert(key("a", "1"), key("gone", "1"), Decided::Same);
    let directory = decided(world(), &decisions);
    assert_eq!(groups(&directory), ["a:1 c:1", "b:1"]);
    assert_eq!(directory.review, [], "what was decided is not asked again");
    assert_eq!(directory.stale, [(key("a", "1"), key("gone", "1"))]);
    assert_eq!(directory.places[0].links[0].reason, Reason::Decided);
    // Two decisions that contradict a third: the last is told of, not followed.
    decisions.insert(key("b", "1"), key("c", "1"), Decided::Same);
    let directory = decided(world(), &decisions);
    assert_eq!(groups(&directory), ["a:1 c:1", "b:1"]);
    assert_eq!(directory.refused, [(key("b", "1"), key("c", "1"))]);
}

#[test]
fn each_field_comes_from_the_record_that_knows_it_best() {
    let mut old = record("a", "1", "MEDIATHEQUE", "1 place Bonnyaud", 0.0);
    old.updated = Some(date(2020, 1, 1));
    old.hours = Some(Hours::Osm("Mo-Fr 09:00-12:00".to_owned()));
    old.phones = vec!["05 55 00 00 00".to_owned()];
    old.services = [Service::Procedures].into();
    let mut new = record("b", "9", "Médiathèque de Guéret", "place Bonnyaud", 30.0);
    new.updated = Some(date(2024, 1, 1));
    new.services = [Service::Safety].into();
    new.position = new.position.map(|p| Position {
        precision: Precision::Street,
        ..p
    });
    let mut undated = record("c", "1", "Médiathèque", "1 place Bonnyaud", 10.0);
    undated.hours = Some(Hours::Raw("le matin".to_owned()));
    let directory = merged(vec![undated, old, new]);
    assert_eq!(groups(&directory), ["a:1 b:9 c:1"]);
    let place = &directory.places[0];
    let record = &place.record;
    assert_eq!(
        (record.id.as_str(), record.name.as_str()),
        ("9", "Médiathèque de Guéret")
    );
    assert_eq!(record.address, "1 place Bonnyaud");
    assert_eq!(
        record.hours,
        Some(Hours::Osm("Mo-Fr 09:00-12:00".to_owned()))
    );
    assert_eq!(record.phones, ["05 55 00 00 00"]);
    assert_eq!(
        record.services,
        [Service::Procedures, Service::Safety].into()
    );
    assert_eq!(record.updated, Some(date(2024, 1, 1)));
    let precision = record.position.map(|p| p.precision);
    assert_eq!(precision, Some(Precision::Given));
    assert_eq!(place.taken[&Taken::Name], 1);
    assert_eq!(place.taken[&Taken::Position], 0);
}

#[test]
fn identifiers_are_unique_in_the_list() {
    let directory = merged(vec![
        record("a", "1", "Médiathèque", "1 place Bonnyaud", 0.0),
        record("b", "1", "Secours populaire", "44 rue des Moulins", 3_000.0),
    ]);
    let ids: Vec<_> = directory
        .places
        .iter()
        .map(|p| p.record.id.as_str())
        .collect();
    assert_eq!(ids, ["a:1", "b:1"]);
    let twice = vec![
        record("a", "1", "Médiathèque", "", 0.0),
        record("a", "1", "Mairie", "", 0.0),
    ];
    let error = Directory::merge(twice, &Decisions::default(), Options::default());
    assert_eq!(error, Err(DirectoryError::DuplicateKey(key("a", "1"))));
}

#[test]
fn the_tables_tell_what_was_done_and_what_is_asked() {
    let world = vec![
        record("a", "1", "Médiathèque", "1 place Bonnyaud", 0.0),
        record("b", "1", "Médiathèque de Guéret", "1 pl. Bonnyaud", 0.0),
        record("c", "1", "France services", "1 place Bonnyaud", 0.0),
        record("c", "2", "Mairie", "1 place Bonnyaud", 0.0),
    ];
    let mut decisions = Decisions::default();
    decisions.insert(key("gone", "1"), key("a", "1"), Decided::Different);
    let directory = decided(world, &decisions);
    let lines = |table: &crate::table::Table<'_>, columns: &[usize]| -> Vec<String> {
        let mut row = Vec::new();
        let line = |rank| {
            table.fill(rank, &mut row);
            let cells: Vec<_> = columns
                .iter()
                .map(|&at| row[at].plain().into_owned())
                .collect();
            cells.join(";")
        };
        (0..table.len()).map(line).collect()
    };
    assert_eq!(
        lines(&directory.rows_table(), &[0, 1, 3, 5, 6, 7, 10]),
        [
            "a;1;1;a:1;2;score;name|address|position",
            "b;1;1;a:1;2;score;",
            "c;1;1;c:1;1;;",
            "c;2;1;2;1;;",
        ]
    );
    // A town hall often takes in a France Services: that is asked; then what
    // was decided before.
    assert_eq!(
        lines(
            &directory.review_table(&decisions, ToString::to_string),
            &[0, 1, 2, 3, 4, 12, 13, 14, 15]
        ),
        [
            ";2.5;score;France services;Mairie;c;1;c;2",
            "different;;decided;Médiathèque;;a;1;gone;1",
        ]
    );
}

#[test]
fn nothing_merges_to_nothing() {
    let directory = merged(Vec::new());
    assert!(directory.places.is_empty() && directory.review.is_empty());
}

/// Records drawn from few names, streets and places, so that they collide.
fn worlds() -> impl Strategy<Value = Vec<Record>> {
    let names = prop::sample::select(vec![
        "Médiathèque Jean Moulin",
        "MEDIATHEQUE J. MOULIN",
        "Mairie",
        "France services La Poste",
        "La Poste",
        "Bus France services",
        "",
    ]);
    let streets = prop::sample::select(vec!["1 rue A", "1 bd Carnot", "3 bd Carnot", ""]);
    let one = (names, streets, 0..4_u8, 0..3_u8, prop::option::of(1..28_i8));
    prop::collection::vec(one, 0..14).prop_map(|rows| {
        let make =
            |(at, (name, street, north, mode, day)): (usize, (&str, &str, u8, u8, Option<i8>))| {
                let source = ["a", "b", "c"][at % 3];
                let mut one = record(
                    source,
                    &at.to_string(),
                    name,
                    street,
                    f64::from(north) * 90.0,
                );
                one.mode =
                    [ServiceMode::Fixed, ServiceMode::Fixed, ServiceMode::Stop][usize::from(mode)];
                one.updated = day.map(|day| date(2024, 5, day));
                one
            };
        rows.into_iter().enumerate().map(make).collect()
    })
}

proptest! {
    #[test]
    fn order_does_not_matter_and_no_record_is_lost(
        (world, shuffled) in worlds().prop_flat_map(|w| (Just(w.clone()), Just(w).prop_shuffle())),
    ) {
        let directory = merged(world.clone());
        prop_assert_eq!(&directory, &merged(shuffled));
        let mut members: Vec<usize> =
            directory.places.iter().flat_map(|p| p.members.clone()).collect();
        members.sort_unstable();
        prop_assert_eq!(members, (0..world.len()).collect::<Vec<_>>());
    }

    #[test]
    fn no_two_records_of_a_place_are_different(world in worlds()) {
        let directory = merged(world);
        let profiles = Profile::of_all(&directory.records).expect("in France");
        let scorer = Scorer::new(&profiles);
        for place in &directory.places {
            for &one in &place.members {
                for &other in place.members.iter().filter(|&&other| other != one) {
                    let verdict = scorer.score(one, other).verdict(Thresholds::default());
                    prop_assert_ne!(verdict, Verdict::Different);
                }
            }
        }
    }
}
