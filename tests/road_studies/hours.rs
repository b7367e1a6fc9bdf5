//! Hours of help over roads: a drawn world by hand, and real roads against
//! every trip of a matrix.

use std::num::NonZeroUsize;

use maillage::coverage::help::{CellHelp, HelpSettings};
use maillage::hours::Weekday;
use maillage::network::Objective;
use maillage::progress::Silent;
use maillage::study::{ModelSettings, Results, Study, compute};
use maillage::territory::{CellIndex, Territory};
use maillage::travel::{NearestPlaces, Road, TravelModel as _, destinations, origins};

use crate::drawn::{self, ROADS, at};
use crate::real::data;

/// Nobody at 3 gets to A: a one-way goes from 2 to 3 only.
const LAND: [&str; 3] = [
    "A-1-2>3-B-.-.", //
    "  |          ",
    "  .-4        ",
];

#[test]
fn hours_within_two_minutes_by_road_are_those_worked_out_by_hand() {
    let hours = "[hours]\ncutoff_minutes = 2.01\nyear = 2025\npublic_holidays = \"open\"\nmoments = [\"saturday\"]";
    let study = drawn::study(&LAND, &format!("[travel]\n{ROADS}\n{hours}"));
    let (a, b) = (at(0, 0), at(8, 0));
    let places = format!(
        "id,nom,x,y,horaires\nA,Lieu A,{},{},Lundi au vendredi 9h-12h\nB,Lieu B,{},{},samedi 9h-12h\n",
        a.0, a.1, b.0, b.1
    );
    study.write("lieux.csv", places);
    study.run();
    let cells = study.table("cells.csv");
    let of = |id: &str, name: &str| {
        let row = cells.iter().find(|row| row["id"] == id);
        row.expect("a cell")[name].clone()
    };
    let all = |name: &str| ["1", "2", "3", "4"].map(|id| of(id, name));
    // A kilometre a minute: 1 and 2 get to A, 2 and 3 to B, 4 to neither.
    assert_eq!(all("places_within"), ["1", "2", "1", "0"]);
    assert_eq!(all("hours"), ["15.00", "18.00", "3.00", "0.00"]);
    assert_eq!(all("open_hours"), ["15.00", "18.00", "3.00", "0.00"]);
    assert_eq!(all("saturday_hours"), ["0.00", "3.00", "3.00", "0.00"]);
    assert_eq!(all("weeks_at_saturday"), ["0", "52", "52", "0"]);
    // (15 × 100 + 18 × 200 + 3 × 300) hours for a thousand people.
    let table = study.table("hours.csv");
    assert_eq!(table[0]["hours"], "6.00");
}

/// By car over BD TOPO, with the places of the list of France Services: what
/// catchments searched backwards from places add up to is what every trip of
/// a matrix searched from the cells gives.
#[test]
fn hours_in_the_pays_basque_are_those_of_every_trip() {
    let Some(data) = data() else { return };
    let text = crate::real::text(&data).replace("[maps]", "[hours]\n[maps]");
    // The roads made ready are kept beside the study, not in the tree.
    let folder = tempfile::tempdir().expect("a temporary folder");
    let study = Study::parse(&text, folder.path()).expect("no mistakes");
    let results = compute(&study, &Silent).expect("results");
    let help = results.help.as_ref().expect("hours are asked for");
    let trips = trips(&study, &results);
    let mut with_help = 0;
    for (index, _) in results.territory().indexed_cells() {
        let expected = by_trips(results.territory(), &trips, (index, &help.settings));
        let found = help.cells[index.get()];
        assert_eq!(
            [found.hours, found.saturday, found.assumed, found.capacity],
            [
                expected.hours,
                expected.saturday,
                expected.assumed,
                expected.capacity
            ],
            "cell {}",
            index.get()
        );
        assert_eq!(found.places, expected.places);
        with_help += usize::from(found.place_count() > 0);
    }
    assert!(with_help > 100, "{with_help} cells have help within reach");
}

/// All trips from all cells to all places by the first profile.
fn trips(study: &Study, results: &Results) -> NearestPlaces {
    let ModelSettings::Road(road) = &study.travel().profiles()[0].model else {
        panic!("the first profile goes by car");
    };
    assert_eq!(road.options.objective, Objective::Fastest);
    let roads = results.profiles[0].roads.as_ref().expect("roads");
    let (from, to) = (
        origins(results.territory()),
        destinations(results.territory()),
    );
    let every = NonZeroUsize::new(to.len()).expect("some places");
    Road::new(&roads.network, road.options).nearest(&from, &to, every)
}

fn by_trips(
    territory: &Territory,
    trips: &NearestPlaces,
    (cell, settings): (CellIndex, &HelpSettings),
) -> CellHelp {
    let mut sum = CellHelp::default();
    let within = trips.of(cell).iter();
    for trip in within.filter(|trip| trip.time <= settings.cutoff) {
        let place = &territory.places()[trip.place.get()];
        sum.places[place.hours.knowledge() as usize] += 1;
        let capacities = &settings.capacities;
        let own = place.hours.schedule().ok();
        match own {
            Some(schedule) => {
                sum.hours += schedule.weekly(&settings.calendar);
                sum.saturday += schedule.weekly_on(&settings.calendar, Weekday::Saturday);
            }
            None => sum.assumed += capacities.hours(place.kind),
        }
        let hours = own.map(|schedule| schedule.weekly(&settings.calendar));
        sum.capacity += capacities.capacity(place.kind, hours, place.staff);
    }
    sum
}
