//! Who bears the gap, through a whole study.

use maillage::coverage::shortfall::Outcome;
use maillage::i18n::{Catalogue, Lang};
use maillage::progress::Silent;
use maillage::study::{Study, run};

use crate::world::World;

const STUDY: &str = "[travel]\ndetour = 1.3\n[coverage]\ncutoffs_minutes = [10]\n\
    [gaps]\ncutoff_minutes = 10\n[maps]\nformats = [\"svg\"]\n[sensitivity]\nenabled = false\n[shortfall]\n";

#[test]
fn distance_is_what_coverage_counts_beyond_and_all_parts_are_everyone() {
    let world = World::new();
    let results = world.results(&format!("{STUDY}kinds = [\"france-services\"]\n"));
    let whole = &results.coverage.whole.population;
    let found = &results.shortfall.as_ref().expect("it is asked").found;
    assert_eq!(found.whole.of(Outcome::Distance), whole.uncovered(0));
    assert_eq!(found.whole.of(Outcome::Unreachable), whole.unreachable());
    assert_eq!(found.whole.total(), whole.total());
    for (zoning, rows) in &found.tables {
        let sum = rows
            .iter()
            .map(maillage::coverage::shortfall::ShortfallRow::total);
        assert_eq!(
            sum.sum::<maillage::units::Quantity>(),
            whole.total(),
            "{zoning:?}"
        );
    }
}

#[test]
fn nothing_asked_but_nearness_is_coverage() {
    let world = World::new();
    let nothing = "open_hours = 0\nevening_saturday_hours = 0\ncapacity_per_1000 = 0\n";
    let results = world.results(&format!("{STUDY}{nothing}"));
    let found = &results.shortfall.as_ref().expect("it is asked").found.whole;
    let whole = &results.coverage.whole.population;
    assert_eq!(found.of(Outcome::Served), whole.within(0));
}

#[test]
fn an_absent_kind_is_the_cause_for_all_who_are_near_something() {
    let world = World::new();
    let results = world.results(&format!("{STUDY}kinds = [\"association\"]\n"));
    let served = results.territory().places().iter();
    let has = |kind: &maillage::territory::PlaceKind| kind.key() == "association";
    let none = served.clone().all(|place| !has(&place.kind));
    let found = &results.shortfall.as_ref().expect("it is asked").found.whole;
    let near = results.coverage.whole.population.within(0);
    assert_eq!(none, found.of(Outcome::Kind) == near);
    assert!(found.of(Outcome::Kind) <= near);
}

#[test]
fn tables_add_up_to_the_thousandth() {
    let world = World::new();
    let text = world.text(&format!(
        "{STUDY}kinds = [\"france-services\", \"library\"]\n"
    ));
    let study = Study::parse(&text, world.folder()).expect("a study");
    let out = world.folder().join("out");
    run(&study, &out, &Catalogue::new(Lang::Fr), &Silent).expect("a run");
    let read = |name: &str| std::fs::read_to_string(out.join(name)).expect("an output");
    insta::assert_snapshot!("shortfall_epci.csv", read("shortfall_epci.csv"));
    for name in ["shortfall_epci.csv", "shortfall_departement.csv"] {
        for line in read(name).lines().skip(1) {
            let cells: Vec<&str> = line.split(',').collect();
            let thousandths = |at: usize| {
                let number: f64 = cells[at].parse().expect("a number");
                (number * 1000.0).round()
            };
            let parts: f64 = (3..9).map(thousandths).sum();
            assert!((thousandths(2) - parts).abs() < 0.5, "{line}");
        }
    }
    let page = read("report.html");
    assert!(page.contains("shortfall-epcis") && page.contains("Qui porte le manque"));
}

#[test]
fn what_a_study_may_not_say() {
    let world = World::new();
    let wrong = [
        "kinds = [\"post-office\"]",
        "open_hours = -1",
        "capacity_of_mean = 0.5\ncapacity_per_1000 = 2",
        "hours = 24",
    ];
    for line in wrong {
        let text = world.text(&format!("{STUDY}{line}\n"));
        assert!(Study::parse(&text, world.folder()).is_err(), "{line}");
    }
}
