//! The whole of Nouvelle-Aquitaine from real files, where they are at hand.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::*;
use crate::faults::FaultKind;
use crate::io::testing::{described, shared, written};
use crate::io::{
    CommunesInput, Described, PlacesInput, PopulationInput, QpvInput, ZoningInput,
    default_attributes,
};
use crate::progress::Silent;
use crate::territory::DepartementCode;
use crate::units::Persons;

fn file(path: &str) -> Described {
    shared(path).expect("it lies beside the others")
}

/// Every input of the region; `None` where the files are not at hand.
fn region() -> Option<Inputs> {
    let folder = shared("data/communes")?;
    Some(Inputs {
        places: vec![PlacesInput {
            file: file("data/places/france-services-20240801.csv"),
            ..PlacesInput::default()
        }],
        population: vec![PopulationInput {
            file: file("data/population/census2021_1km_nouvelle-aquitaine.csv"),
            ..PopulationInput::default()
        }],
        attributes: default_attributes(),
        communes: CommunesInput {
            outlines: outlines_in(&folder.path),
            table: Some(file("data/communes/communes.csv")),
            population: Some(file("data/communes/donnees_communes.csv")),
            changes: Some(file("data/communes/mouvements-communes.csv")),
            epci: Some(file("data/communes/epcicom.xlsx")),
            departements: Some(file("data/communes/departements.csv")),
            ..CommunesInput::default()
        },
        zoning: ZoningInput {
            density: Some(file("data/zoning/grille_densite.csv")),
            rural: Some(file("data/zoning/ZRR_20221109_itou.json")),
        },
        ..Inputs::default()
    })
}

fn outlines_in(folder: &Path) -> Vec<Described> {
    let entries = std::fs::read_dir(folder).expect("a folder");
    let paths: BTreeSet<_> = entries.map(|e| e.expect("an entry").path()).collect();
    let geojson = paths
        .iter()
        .filter(|p| p.extension().is_some_and(|e| e == "geojson"));
    geojson.map(|path| described(path)).collect()
}

fn departements(codes: &[&str]) -> Scope {
    let codes = codes
        .iter()
        .map(|c| c.parse::<DepartementCode>().expect("a code"));
    Scope::Departements(codes.collect())
}

#[test]
fn the_region_is_whole() {
    let Some(inputs) = region() else {
        return;
    };
    let loaded = load(&inputs, &Silent).expect("it loads");
    let territory = &loaded.territory;
    assert_eq!(territory.population(), persons(6_042_736));
    assert_eq!(territory.cells().len(), 65_519);
    assert_eq!(territory.crs(), Crs::LAMBERT93);
    let communes = territory.communes();
    assert_eq!(communes.len(), 4_293);
    assert!(communes.iter().all(|c| !c.outline.0.is_empty()));
    assert!(
        communes
            .iter()
            .all(|c| c.epci.is_some() && c.density.is_some())
    );
    assert!(
        communes
            .iter()
            .all(|c| c.rural.is_some() && c.population.is_some())
    );
    assert_eq!(territory.departements().len(), 12);
    let inside = territory.places().iter().filter(|p| p.inside).count();
    assert_eq!(inside, 348);
    assert_eq!(loaded.counts.cells_outside, 0);
    let former = |f: &&crate::faults::Fault| f.kind == FaultKind::FormerCommune;
    let outlines = loaded.report.faults().iter().filter(former);
    let outlines = outlines.filter(|f| f.location.file_name().ends_with("geojson"));
    assert_eq!(outlines.count(), 112);
}

#[test]
fn any_number_of_threads_loads_the_same() {
    let Some(inputs) = region() else {
        return;
    };
    let load_with = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads);
        let pool = pool.build().expect("threads");
        pool.install(|| load(&inputs, &Silent).expect("it loads"))
    };
    let (one, three) = (load_with(1), load_with(3));
    assert_eq!(one.report, three.report);
    assert_eq!(one.counts, three.counts);
    assert_eq!(one.territory.communes(), three.territory.communes());
    assert_eq!(one.territory.cells(), three.territory.cells());
    assert_eq!(one.territory.attributes(), three.territory.attributes());
    assert_eq!(one.territory.places(), three.territory.places());
}

#[test]
fn a_departement_does_not_count_its_neighbours() {
    let Some(mut inputs) = region() else {
        return;
    };
    inputs.scope = departements(&["23"]);
    let loaded = load(&inputs, &Silent).expect("it loads");
    let alone = "data/population/census2021_1km_23.csv";
    inputs.population[0].file = file(alone);
    let own = load(&inputs, &Silent).expect("it loads");
    assert_eq!(loaded.territory.population(), own.territory.population());
    assert_eq!(loaded.territory.cells(), own.territory.cells());
    assert!(loaded.counts.cells_outside > 60_000);
    assert!(!loaded.territory.surroundings().is_empty());
    assert!(loaded.counts.places_far > 2_000 && loaded.counts.neighbours > 50);
}

#[test]
fn without_declared_communes_the_outlines_find_nearly_everyone() {
    let Some(mut inputs) = region() else {
        return;
    };
    let text = std::fs::read_to_string(&inputs.population[0].file.path).expect("text");
    let undeclared = text.replacen("code_commune_centre", "autre", 1);
    let grid = written("census.csv", undeclared.as_bytes());
    let declared = load(&inputs, &Silent).expect("it loads").territory;
    inputs.population[0].file = grid.described.clone();
    let loaded = load(&inputs, &Silent).expect("it loads");
    let found = loaded.territory;
    // What the simplified outlines miss lies off the coast; the rest goes to
    // the commune that the official file names, but along drawn borders.
    let share = found.population().share_of(declared.population());
    assert!(share.is_some_and(|s| s > 0.999), "{share:?}");
    let known: BTreeMap<_, _> = declared
        .cells()
        .iter()
        .map(|c| (&c.id, c.commune))
        .collect();
    let same = found.cells().iter().filter(|c| known[&c.id] == c.commune);
    let same: Persons = same.map(|c| c.population).sum();
    let share = same.share_of(found.population());
    assert!(share.is_some_and(|s| s > 0.95), "{share:?}");
}

#[test]
fn neighbourhoods_and_their_people() {
    let Some(outlines) = shared("data/qpv/qpv2015_occitanie_hackaviz2021.geojson") else {
        return;
    };
    let table = file("data/qpv/qpv2015_occitanie_hackaviz2021.csv");
    let inputs = Inputs {
        population: vec![PopulationInput {
            file: table.clone(),
            areas: Some((outlines.clone(), "code_qp".to_owned())),
            ..PopulationInput::default()
        }],
        qpv: QpvInput {
            outlines: vec![outlines],
            table: Some(table),
            ..QpvInput::default()
        },
        ..Inputs::default()
    };
    let loaded = load(&inputs, &Silent).expect("it loads");
    assert_eq!(loaded.report.faults(), []);
    let territory = &loaded.territory;
    assert_eq!(territory.neighbourhoods().len(), 105);
    let people: Persons = territory
        .neighbourhoods()
        .iter()
        .filter_map(|q| q.population)
        .sum();
    assert_eq!(territory.population(), people);
    assert!(territory.communes().is_empty());
}

#[test]
fn the_filosofi_sample() {
    let path = "data/population/filosofi2019_200m_sample_tile7-12_64.csv";
    let Some(sample) = shared(path) else {
        return;
    };
    let inputs = Inputs {
        population: vec![PopulationInput {
            file: sample,
            ..PopulationInput::default()
        }],
        attributes: default_attributes(),
        ..Inputs::default()
    };
    let loaded = load(&inputs, &Silent).expect("it loads");
    let territory = &loaded.territory;
    assert_eq!(territory.cells().len(), 36);
    assert_eq!(
        territory.attributes().names().collect::<Vec<_>>(),
        ["age_65_plus"]
    );
    assert!(territory.cells().iter().any(|c| c.imputed == Some(true)));
    assert_eq!(loaded.report.faults(), []);
}

fn persons(count: u32) -> Persons {
    Persons::new(f64::from(count)).expect("a count")
}
