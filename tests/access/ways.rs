//! Scores where some go on foot and the others by car, against the formula
//! written out over every pair.

use maillage::access::Measure;
use maillage::demo::{self, Size};
use maillage::progress::Silent;
use maillage::study::{ModelSettings, Study, compute};
use maillage::travel::{CrowFly, destinations, origins};
use maillage::units::Seconds;

const SECTIONS: &str = r#"
[access]
measure = "2sfca"
cutoff_minutes = 12

[hours.places.library]
hours = 20
staff = 1.5

[travel]
[[travel.profiles]]
name = "car"

[[travel.profiles]]
name = "walk"
for = "qpv"
detour = 1.2
speeds_kmh = { 1 = 4, 2 = 4, 3 = 4, 4 = 4, 5 = 4, 6 = 4, 7 = 4, unknown = 4 }
"#;

#[test]
fn each_cell_is_scored_by_the_profile_that_is_for_its_people() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let world = demo::generate(folder.path(), Size::Small, 1, &Silent).expect("a demo");
    let text = std::fs::read_to_string(&world.study).expect("a study");
    let (before, rest) = text.split_once("[travel]").expect("the demo travels");
    let (_, after) = rest.split_once("\n[").expect("another section");
    let (after, _) = after.split_once("\n[hours]").expect("what the demo asks");
    let study = Study::parse(&format!("{before}\n[{after}{SECTIONS}"), folder.path());
    let study = study.expect("no mistakes");
    let results = compute(&study, &Silent).expect("results");
    let who = results.who.as_ref().expect("the study asks for access");
    assert_eq!(
        study.who().expect("access").plan.measure(),
        Measure::TwoStep
    );
    let models: Vec<CrowFly> = study
        .travel()
        .profiles()
        .iter()
        .map(|profile| match &profile.model {
            ModelSettings::CrowFly(model) => model.model(),
            ModelSettings::Road(_) => panic!("no roads are given"),
        })
        .collect();
    let walkers = results
        .chosen
        .iter()
        .map(|&way| usize::from(way == 1))
        .sum::<usize>();
    assert!(walkers > 0, "some cells lie in neighbourhoods");
    let supply = who.supply.as_ref().expect("by hours");
    let expected = by_hand(
        &results,
        &models,
        &supply.each.iter().map(|h| h.get()).collect::<Vec<_>>(),
    );
    for (rank, (found, expected)) in who.scores.values().iter().zip(expected).enumerate() {
        let found = found.unwrap_or(0.0);
        assert!(
            (found - expected).abs() < 1e-12,
            "{rank}: {found} ≠ {expected}"
        );
    }
}

fn by_hand(results: &maillage::study::Results, models: &[CrowFly], supply: &[f64]) -> Vec<f64> {
    let territory = results.territory();
    let (from, to) = (origins(territory), destinations(territory));
    let cutoff = Seconds::from_minutes(12.0).expect("a duration");
    let reaches = |i: usize, j: usize| {
        let model = &models[usize::from(results.chosen[i])];
        model
            .time(&from[i], to[j].position)
            .is_some_and(|time| time <= cutoff)
    };
    let people = |i: usize| territory.cells()[i].population.get();
    let rates: Vec<f64> = (0..to.len())
        .map(|j| {
            let load: f64 = (0..from.len()).filter(|&i| reaches(i, j)).map(people).sum();
            if load > 0.0 { supply[j] / load } else { 0.0 }
        })
        .collect();
    let score = |i| {
        (0..to.len())
            .filter(|&j| reaches(i, j))
            .map(|j| rates[j])
            .sum()
    };
    (0..from.len()).map(score).collect()
}
