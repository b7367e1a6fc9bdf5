//! Maps of scores, and of access against a public, of the territory drawn by
//! hand.

use maillage::access::Steps;
use maillage::i18n::{Catalogue, Lang};
use maillage::map::{
    Classification, MapError, MapPublic, MapScores, Scheme, ScoreUnit, Svg, bivariate_map,
    score_map,
};
use maillage::travel::matrix::Impedance;
use maillage::units::{Quantity, Seconds};

use crate::hand::{about, results};
use crate::pixels;
use crate::real::{Results, keep};
use crate::snapshots::said;

/// Better towards the south-west; nothing where no place is reached.
fn scores(results: &Results) -> Vec<Option<f64>> {
    let cells = results.territory.indexed_cells();
    let score = |cell| {
        let trip = results.nearest.nearest(cell)?;
        Some(0.002 / (1.0 + trip.time.minutes()))
    };
    cells.map(|(cell, _)| score(cell)).collect()
}

/// A public whose share grows from cell to cell, unknown in every ninth.
fn public(results: &Results) -> (Vec<Option<Quantity>>, Vec<Option<Quantity>>) {
    let cells = results.territory.cells().iter().enumerate();
    let part = cells.map(|(rank, cell)| {
        let share = f64::from(u8::try_from(rank % 10).expect("a digit")) / 20.0;
        let people = Quantity::from(cell.population);
        (rank % 9 != 8).then(|| people.part(share))
    });
    let whole = results.territory.cells().iter();
    (
        part.collect(),
        whole.map(|cell| Some(cell.population.into())).collect(),
    )
}

fn maps(results: &Results, scheme: Scheme, lang: Lang) -> Result<[Svg; 2], MapError> {
    let (about, words) = (about(), Catalogue::new(lang));
    let input = results.input(&about);
    let values = scores(results);
    let steps = Steps::thirds(Impedance::new(30.0).expect("minutes"));
    let steps = steps.list();
    let scores = MapScores {
        values: &values,
        measure: "e2sfca",
        unit: ScoreUnit::SupplyPerPerson,
        cutoff: Seconds::from_tenths(18_000),
        steps,
        line: 0.5,
    };
    let (part, whole) = public(results);
    let public = MapPublic {
        key: "age_65_plus",
        part: &part,
        whole: &whole,
    };
    let classes = Classification::new(scheme, 4);
    Ok([
        score_map(&input, (&scores, classes), &words)?,
        bivariate_map(&input, (Some(&scores), &public), &words)?,
    ])
}

#[test]
fn both_languages_say_everything() {
    for &lang in Lang::ALL {
        let [access, two] = maps(&results(), Scheme::Jenks, lang).expect("maps");
        let words = said(&access) + "—\n" + &said(&two);
        assert!(!words.contains('⟨') && !words.contains('{'), "{words}");
        insta::assert_snapshot!(format!("words-{lang}"), words);
    }
}

#[test]
fn the_pictures_are_neither_empty_nor_shifted() {
    let [access, two] = maps(&results(), Scheme::Norms, Lang::Fr).expect("maps");
    let named = [("access", access), ("access_public", two)];
    keep("hand", Lang::Fr, &named);
    for (_, svg) in &named {
        pixels::holds_a_map(svg);
    }
}

#[test]
fn every_scheme_draws_its_own_map() {
    let drawn: Vec<String> = Scheme::ALL
        .iter()
        .map(|&scheme| {
            let [access, _] = maps(&results(), scheme, Lang::En).expect("maps");
            access.text().to_owned()
        })
        .collect();
    for (rank, one) in drawn.iter().enumerate() {
        assert!(drawn[rank + 1..].iter().all(|other| other != one));
    }
}

/// Land that is worst in both figures is hatched on the map and in its legend,
/// and axes are named with arrows.
#[test]
fn the_worst_corner_is_told_without_its_colour() {
    let [access, two] = maps(&results(), Scheme::Norms, Lang::Fr).expect("maps");
    assert!(!access.text().contains("id=\"access-worst\""));
    let hatched = two
        .text()
        .split("id=\"two-worst\"")
        .nth(1)
        .expect("a layer");
    let lines = hatched.split("</g>").next().expect("its end");
    assert!(lines.matches('M').count() > 5, "{lines}");
    let said = said(&two);
    for word in ["forte →", "faible ↓", "Hachures"] {
        assert!(said.contains(word), "{word}: {said}");
    }
    assert!(crate::snapshots::said(&access).contains("Un lieu compte pour 1 jusqu"));
}

#[test]
fn a_share_that_all_have_is_refused() {
    let results = results();
    let whole: Vec<Option<Quantity>> = results
        .territory
        .cells()
        .iter()
        .map(|cell| Some(cell.population.into()))
        .collect();
    let (about, words) = (about(), Catalogue::new(Lang::Fr));
    let input = results.input(&about);
    let public = MapPublic {
        key: "age_65_plus",
        part: &whole,
        whole: &whole,
    };
    let drawn = bivariate_map(&input, (None, &public), &words);
    assert!(matches!(
        drawn,
        Err(MapError::NoThirds { what: "share", .. })
    ));
}
