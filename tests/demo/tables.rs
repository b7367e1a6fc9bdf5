//! Tables agree with each other, and their codes are nobody's.

use std::collections::{BTreeSet, HashMap};

use geo::{Contains, Point};
use maillage::crs::{Crs, Transform};
use maillage::demo::Size;
use maillage::territory::{CommuneCode, DensityClass, EpciCode, FrrClass, QpvCode};

use crate::{Demo, departement, shapes};

#[test]
fn populations_are_the_sums_of_cells() {
    let demo = departement();
    let mut sums: HashMap<String, f64> = HashMap::new();
    for row in demo.rows("population_200m.csv", b',') {
        let people: f64 = row["ind"].parse().expect("a number");
        let bands: f64 = row
            .iter()
            .filter(|(column, _)| column.starts_with("ind_") && *column != "ind_snv")
            .map(|(_, value)| value.parse::<f64>().expect("a number"))
            .sum();
        assert!((bands - people).abs() < 0.05, "{row:?}");
        *sums.entry(row["lcog_geo"].clone()).or_default() += people;
    }
    let table = demo.rows("donnees_communes.csv", b';');
    assert_eq!(table.len(), 250);
    for row in table {
        let people: f64 = row["PMUN"].parse().expect("a number");
        let cells = sums.get(&row["COM"]).copied().unwrap_or_default();
        assert!((people - cells).abs() <= 0.51, "{row:?}: {cells}");
    }
    let total: f64 = sums.values().sum();
    assert!((total - 300_000.0).abs() < 9_000.0, "{total} people");
}

#[test]
fn codes_are_valid_and_nobody_elses() {
    for demo in [departement(), &Demo::new(Size::Small, 9)] {
        let table = demo.rows("communes.csv", b',');
        let codes: BTreeSet<String> = table.iter().map(|row| row["COM"].clone()).collect();
        assert_eq!(codes.len(), table.len());
        for code in &codes {
            assert!(
                code.parse::<CommuneCode>().is_ok() && code.starts_with('Z'),
                "{code}"
            );
        }
        for row in demo.rows("epcicom.csv", b',') {
            assert!(row["siren"].parse::<EpciCode>().is_ok() && row["siren"].starts_with("999"));
            assert!(codes.contains(&row["insee"]));
        }
        for (code, _) in shapes(&demo.path("qpv.shp"), "code_qp") {
            assert!(
                code.parse::<QpvCode>().is_ok() && code.starts_with("QNZ"),
                "{code}"
            );
        }
    }
}

#[test]
fn every_commune_is_in_every_table_once() {
    let demo = departement();
    let codes = |file: &str, delimiter, column: &str| {
        let rows = demo.rows(file, delimiter);
        let mut codes: Vec<String> = rows.iter().map(|row| row[column].clone()).collect();
        codes.sort();
        codes
    };
    let all = codes("communes.csv", b',', "COM");
    assert_eq!(all.len(), 250);
    assert_eq!(codes("donnees_communes.csv", b';', "COM"), all);
    assert_eq!(codes("epcicom.csv", b',', "insee"), all);
    assert_eq!(codes("grille_densite.csv", b',', "insee_com"), all);
    assert_eq!(codes("frr.csv", b';', "code_commune"), all);
    let mut drawn: Vec<String> = demo.outlines().into_iter().map(|(code, _)| code).collect();
    drawn.sort();
    assert_eq!(drawn, all);
}

#[test]
fn classes_are_official_and_varied() {
    let demo = departement();
    let density: BTreeSet<DensityClass> = demo
        .rows("grille_densite.csv", b',')
        .iter()
        .map(|row| row["niveau_densite"].parse().expect("a density class"))
        .collect();
    assert!(density.len() >= 4, "{density:?}");
    let rural: BTreeSet<FrrClass> = demo
        .rows("frr.csv", b';')
        .iter()
        .map(|row| row["FRR"].parse().expect("an FRR class"))
        .collect();
    assert!(rural.contains(&FrrClass::FrrPlus) && rural.contains(&FrrClass::NotClassed));
}

#[test]
fn places_stand_in_their_communes_and_some_across_the_border() {
    let demo = departement();
    let outlines: HashMap<_, _> = demo.outlines().into_iter().collect();
    let transform = Transform::new(Crs::WGS84, Crs::LAMBERT93).expect("systems");
    let rows = demo.rows("lieux.csv", b',');
    assert_eq!((rows.len(), demo.made.places.rows), (60, 60));
    let mut outside = 0;
    for row in &rows {
        let degree = |column: &str| row[column].parse::<f64>().expect("a number");
        let at = geo::Coord {
            x: degree("longitude"),
            y: degree("latitude"),
        };
        let at = Point::from(transform.apply(at).expect("inside France"));
        if row["code_insee"].is_empty() {
            outside += 1;
            assert!(
                outlines.values().all(|outline| !outline.contains(&at)),
                "{row:?}"
            );
        } else {
            assert!(outlines[&row["code_insee"]].contains(&at), "{row:?}");
        }
    }
    assert_eq!(outside, demo.made.places.outside);
    assert!(rows.iter().any(|row| row["itinerance"] == "Itinérant"));
    assert!(
        rows.iter()
            .any(|row| row["modalites_acces"] == "Ce lieu n'accueille pas de public")
    );
    let towns: BTreeSet<&String> = rows.iter().map(|row| &row["commune"]).collect();
    assert!(
        towns.len() > 20,
        "only {} communes have a place",
        towns.len()
    );
}

#[test]
fn the_study_file_is_toml_and_names_files_that_are_there() {
    let demo = departement();
    let text = std::fs::read_to_string(&demo.made.study).expect("a study file");
    let study: toml::Table = text.parse().expect("TOML");
    let study = toml::Value::Table(study);
    let mut named = Vec::new();
    files(&study, &mut named);
    assert_eq!(named.len(), 11, "{named:?}");
    for file in named {
        assert!(demo.path(file).is_file(), "{file}");
    }
}

/// Every value under a key `file`, however deep.
fn files<'a>(value: &'a toml::Value, named: &mut Vec<&'a str>) {
    match value {
        toml::Value::Table(table) => {
            named.extend(table.get("file").and_then(toml::Value::as_str));
            table.values().for_each(|value| files(value, named));
        }
        toml::Value::Array(values) => values.iter().for_each(|value| files(value, named)),
        _ => {}
    }
}
