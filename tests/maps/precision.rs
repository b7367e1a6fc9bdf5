//! Places whose position is approximate have a sign of their own.

use maillage::i18n::{Catalogue, Lang};
use maillage::map::{LegendSign, Svg, coverage_map, gaps_map, screen_map};
use maillage::territory::{Place, Precision, Territory, TerritoryParts};

use crate::hand::{about, results};
use crate::real::Results;
use crate::snapshots::said;
use crate::web::{inside, written_with};

const WORDS: &str = "dont à position approximative";

fn maps(results: &Results) -> [Svg; 2] {
    let (about, words) = (about(), Catalogue::new(Lang::Fr));
    let input = results.input(&about);
    [coverage_map(&input, &words), gaps_map(&input, &words)].map(|map| map.expect("a map"))
}

/// The same territory, every place as well placed as can be.
fn exact() -> Results {
    let mut results = results();
    let crs = results.territory.crs();
    let drawn = &results.territory;
    let given = |place: &Place| Place {
        precision: Precision::Given,
        ..place.clone()
    };
    let parts = TerritoryParts {
        communes: drawn.communes().to_vec(),
        epcis: drawn.epcis().to_vec(),
        departements: drawn.departements().to_vec(),
        surroundings: drawn.surroundings().to_vec(),
        neighbourhoods: drawn.neighbourhoods().to_vec(),
        cells: drawn.cells().to_vec(),
        attributes: drawn.attributes().clone(),
        places: drawn.places().iter().map(given).collect(),
    };
    results.territory = Territory::new(crs, parts).expect("valid");
    results
}

/// How often a symbol is set on a page: its places and its row of the legend.
fn uses(svg: &Svg, symbol: &str) -> usize {
    svg.text().matches(&format!("{symbol}\" x=")).count()
}

#[test]
fn approximate_places_are_hollow_and_counted() {
    for svg in maps(&results()) {
        assert!(said(&svg).contains(WORDS), "{}", said(&svg));
        // One place each, and the first of the three in the legend.
        let names = [
            "place-social-centre",
            "place-association",
            "stop-france-services",
        ];
        let hollow = names.map(|name| uses(&svg, &format!("{name}-approximate")));
        assert_eq!(hollow.iter().sum::<usize>(), 4, "{hollow:?}");
        // Their kinds keep their full sign in the legend.
        assert_eq!(names.map(|name| uses(&svg, name)), [1, 1, 1]);
    }
}

#[test]
fn without_them_nothing_is_said_of_it() {
    for svg in maps(&exact()) {
        assert!(!said(&svg).contains(WORDS) && !svg.text().contains("-approximate"));
    }
}

#[test]
fn the_page_says_which_and_how_many() {
    let results = results();
    let (about, words) = (about(), Catalogue::new(Lang::Fr));
    let map = screen_map(&results.input(&about), &words).expect("a map");
    let row = map.legend.iter().find(|row| row.words.starts_with(WORDS));
    let row = row.expect("a row of the legend");
    assert_eq!(row.places, Some(3));
    assert!(matches!(&row.sign, LegendSign::Symbol(id) if id.ends_with("-approximate")));
    let page = written_with(&results, Lang::Fr, None);
    let data = inside(&page, "id=\"data\">", "</script>");
    let value: serde_json::Value = serde_json::from_str(data).expect("JSON");
    let names = value["places"].as_array().expect("names");
    let told: Vec<usize> = (0..names.len())
        .filter(|&rank| {
            names[rank]
                .as_str()
                .expect("a name")
                .contains("approximative")
        })
        .collect();
    assert_eq!(told, [3, 6, 8]);
    let wanted = "Lieu 6 (position approximative\u{202f}: centre de la commune)";
    assert_eq!(names[6], wanted);
    assert!(page.contains("3 lieux sur 9 ne sont placés qu’à la rue"));
}
