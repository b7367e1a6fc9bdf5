//! Variants against studies run with other figures.

use maillage::sensitivity::Figure;

use crate::world::{World, base, under};

/// What a study says of travel: straight lines at one speed everywhere.
fn straight(kmh: f64, detour: f64, cutoffs: [f64; 2], hours: f64) -> String {
    let classes = ["1", "2", "3", "4", "5", "6", "7", "unknown"];
    let speeds = classes.map(|class| format!("{class} = {kmh}")).join(", ");
    let [first, second] = cutoffs;
    format!(
        "[travel]\ndetour = {detour}\nspeeds_kmh = {{ {speeds} }}\n\
         [coverage]\ncutoffs_minutes = [{first}, {second}]\n\
         [gaps]\ncutoff_minutes = {second}\n[hours]\ncutoff_minutes = {hours}\n"
    )
}

const FIGURES: [Figure; 10] = [
    Figure::Within(0),
    Figure::Within(1),
    Figure::Share(0),
    Figure::QpvShare(0),
    Figure::QpvShare(1),
    Figure::GapZones,
    Figure::GapPeople,
    Figure::HoursWeek,
    Figure::SaturdayShare,
    Figure::Moment(0),
];

#[test]
fn a_variant_is_the_study_with_that_figure_in_it() {
    let world = World::new();
    let study = world.results(&straight(20.0, 1.3, [6.0, 10.0], 10.0));
    let others = [
        (
            ("cutoff", "longer"),
            straight(20.0, 1.3, [11.0, 15.0], 15.0),
        ),
        (("cutoff", "shorter"), straight(20.0, 1.3, [1.0, 5.0], 5.0)),
        (("speed", "slower"), straight(18.0, 1.3, [6.0, 10.0], 10.0)),
        (("speed", "faster"), straight(22.0, 1.3, [6.0, 10.0], 10.0)),
        (("detour", "low"), straight(20.0, 1.2, [6.0, 10.0], 10.0)),
        (("detour", "high"), straight(20.0, 1.4, [6.0, 10.0], 10.0)),
        (
            ("together", "against"),
            straight(18.0, 1.4, [1.0, 5.0], 5.0),
        ),
        (
            ("together", "in-favour"),
            straight(22.0, 1.2, [11.0, 15.0], 15.0),
        ),
    ];
    for (change, text) in others {
        let other = world.results(&text);
        for figure in FIGURES {
            let (found, wanted) = (under(&study, change, figure), base(&other, figure));
            assert_eq!(found, wanted, "{change:?} {figure:?}");
            assert!(found.is_some(), "{change:?} {figure:?}");
        }
    }
    let moved = under(&study, ("cutoff", "longer"), Figure::Within(0));
    assert!(
        moved > base(&study, Figure::Within(0)),
        "changes change something"
    );
}

fn by_road(limit: &str) -> String {
    format!(
        "[travel]\nmodel = \"road\"\nroads = \"roads.osm.pbf\"\ncache = false\n{limit}\n\
         [coverage]\ncutoffs_minutes = [5, 8]\n[gaps]\ncutoff_minutes = 8\n"
    )
}

#[test]
fn a_longest_trip_does_not_hide_whom_more_speed_brings_within() {
    let world = World::new();
    let (free, limited) = (
        world.results(&by_road("")),
        world.results(&by_road("max_minutes = 8")),
    );
    let faster = ("speed", "faster");
    for figure in [Figure::Within(0), Figure::Within(1), Figure::GapPeople] {
        let found = under(&limited, faster, figure);
        assert_eq!(found, under(&free, faster, figure), "{figure:?}");
    }
    let base = base(&free, Figure::Within(1));
    assert!(under(&free, faster, Figure::Within(1)) > base);
}

/// Hours by road: speeds stretch the cut-off of catchments.
#[test]
fn over_roads_a_tenth_more_speed_is_a_tenth_more_time() {
    let world = World::new();
    let hours = |minutes: f64| format!("{}[hours]\ncutoff_minutes = {minutes}\n", by_road(""));
    let (study, wider) = (world.results(&hours(10.0)), world.results(&hours(11.0)));
    for figure in [Figure::HoursWeek, Figure::SaturdayShare, Figure::Moment(1)] {
        let found = under(&study, ("speed", "faster"), figure);
        assert_eq!(found, base(&wider, figure), "{figure:?}");
    }
}

#[test]
fn single_cells_can_be_asked_of() {
    let world = World::new();
    let study = world.results(&straight(20.0, 1.3, [6.0, 10.0], 10.0));
    let found = study.sensitivity.as_ref().expect("ranges");
    let cutoff = study.main_gaps().criterion.cutoff;
    for (trial, effect) in found.trials.iter().zip(&found.effects) {
        let cells = study.territory().indexed_cells();
        let within = cells
            .filter(|&(index, cell)| {
                trial.counts(cell) && trial.is_within(index, cutoff) == Some(true)
            })
            .map(|(_, cell)| cell.population);
        let people = within.sum::<maillage::units::Persons>().get();
        let told = effect.measured.figures[&Figure::Within(1)];
        assert!((told - people).abs() < 1e-6);
    }
}
