//! Territories that are hardly there, and studies that say too much.

use std::sync::Arc;

use maillage::coverage::{Coverage, Cutoffs};
use maillage::crs::{Crs, GridId, Projected, Transform};
use maillage::gaps::{GapCriterion, Gaps, Mesh};
use maillage::i18n::{Catalogue, Lang};
use maillage::map::{About, Svg, coverage_map, gaps_map, screen_map};
use maillage::territory::{CellId, DemandCell, PlaceIndex, Territory, TerritoryParts};
use maillage::travel::{NearestPlaces, Trip};
use maillage::units::{Metres, Persons, Seconds};

use crate::pixels::inked;
use crate::real::Results;
use crate::{hand, pixels, web};

fn maps(results: &Results, about: &About) -> [Svg; 2] {
    let words = Catalogue::new(Lang::Fr);
    let input = results.input(about);
    [
        coverage_map(&input, &words).expect("a map"),
        gaps_map(&input, &words).expect("a map"),
    ]
}

/// People at points, without any outline; each a minute farther than the last.
fn points(count: u32, cutoffs: &[u32]) -> Results {
    let cell = |rank: u32| DemandCell {
        id: CellId::Named(Arc::from(format!("point {rank}"))),
        position: Projected::new(600e3 + 900.0 * f64::from(rank), 6.5e6).expect("finite"),
        population: Persons::from_thousandths(10_000),
        commune: None,
        imputed: None,
    };
    let parts = TerritoryParts {
        cells: (0..count).map(cell).collect(),
        ..TerritoryParts::default()
    };
    let territory = Territory::new(Crs::LAMBERT93, parts).expect("valid");
    let minutes = |m: u32| Seconds::from_tenths(m * 600);
    let trip = |rank: u32| Trip {
        place: PlaceIndex::new(0),
        time: minutes(rank),
        distance: Metres::ZERO,
    };
    let nearest = NearestPlaces::from_lists((0..count).map(|rank| vec![trip(rank)]).collect());
    let list = cutoffs.iter().map(|&m| minutes(m)).collect();
    let criterion = GapCriterion {
        cutoff: minutes(cutoffs[0]),
        mesh: Mesh::Grid,
        min_population: Persons::ZERO,
    };
    Results {
        coverage: Coverage::measure(&territory, &nearest, Cutoffs::new(list).expect("some")),
        gaps: Gaps::find(&territory, &nearest, criterion),
        nearest,
        territory,
    }
}

#[test]
fn people_at_points_are_drawn_as_points() {
    let results = points(12, &[4, 8]);
    let [coverage, gaps] = maps(&results, &hand::about());
    // Besides those in the legend, which has no points.
    assert_eq!(coverage.text().matches("<use ").count(), 12);
    assert!(gaps.text().matches("<use ").count() >= 12);
    assert!(!coverage.text().contains("NaN"));
}

#[test]
fn a_single_person_makes_a_map() {
    for svg in maps(&points(1, &[5]), &hand::about()) {
        let map = inked(&pixels::small(&svg), [0.1, 0.25, 0.6, 0.6]);
        assert!(map > 0.5, "{map}");
    }
}

#[test]
fn more_cut_offs_than_colours_still_make_a_map() {
    let cutoffs: Vec<u32> = (1..=15).collect();
    let [coverage, _] = maps(&points(20, &cutoffs), &hand::about());
    assert!(coverage.text().contains("plus de 15\u{a0}min"));
}

#[test]
fn long_words_stay_on_the_page() {
    let about = About {
        name: "Communauté d’agglomération du Très-Long-Nom-de-Territoire ".repeat(6),
        method: "Une méthode qui se raconte longuement. ".repeat(20),
        sources: vec!["Une source au nom interminable (licence)".to_owned(); 25],
        ..hand::about()
    };
    for svg in maps(&hand::results(), &about) {
        pixels::holds_a_map(&svg);
    }
}

/// Squares of one kilometre in rings around a place, each ring in another
/// class than those beside it.
fn rings(across: u32) -> Results {
    let laea = Transform::new(Crs::LAEA_EUROPE, Crs::LAMBERT93).expect("known systems");
    let squares = (0..across).flat_map(|north| (0..across).map(move |east| (east, north)));
    let ring = |(east, north): (u32, u32)| {
        let middle = across / 2;
        east.abs_diff(middle).max(north.abs_diff(middle))
    };
    let cell = |(east, north): (u32, u32)| {
        let corner = (
            2_600_000 + 1000 * north.cast_signed(),
            3_700_000 + 1000 * east.cast_signed(),
        );
        let id = GridId::new(Crs::LAEA_EUROPE, 1000, corner.0, corner.1).expect("a square");
        DemandCell {
            id: CellId::Grid(id),
            position: laea.to_projected(id.centre()).expect("inside France"),
            population: Persons::from_thousandths(10_000),
            commune: None,
            imputed: None,
        }
    };
    let parts = TerritoryParts {
        cells: squares.clone().map(cell).collect(),
        ..TerritoryParts::default()
    };
    let territory = Territory::new(Crs::LAMBERT93, parts).expect("valid");
    let minutes = |m: u32| Seconds::from_tenths(m * 600);
    let trip = |square| Trip {
        place: PlaceIndex::new(0),
        time: minutes(4 * (ring(square) % 3) + 2),
        distance: Metres::ZERO,
    };
    let nearest = NearestPlaces::from_lists(squares.map(|at| vec![trip(at)]).collect());
    let cutoffs = Cutoffs::new([4, 8].map(minutes).to_vec()).expect("some");
    let criterion = GapCriterion {
        cutoff: minutes(8),
        mesh: Mesh::Grid,
        min_population: Persons::ZERO,
    };
    Results {
        coverage: Coverage::measure(&territory, &nearest, cutoffs),
        gaps: Gaps::find(&territory, &nearest, criterion),
        nearest,
        territory,
    }
}

/// Ground within ground: each class takes as much of the picture as it has
/// squares, so that no ring hides what it surrounds.
#[test]
fn classes_on_the_screen_hide_nothing_that_they_surround() {
    let (results, words) = (rings(11), Catalogue::new(Lang::Fr));
    let about = hand::about();
    let input = results.input(&about);
    let map = screen_map(&input, &words).expect("a map");
    let start = map
        .layers
        .find("<g class=\"mesh\"")
        .expect("the ground is drawn");
    let end = map.layers[start..].find("</g>").expect("a group ends") + start + 4;
    let (width, height) = map.frame;
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{}\" height=\"{}\">{}</svg>",
        width / 50,
        height / 50,
        &map.layers[start..end]
    );
    let painted = pixels::colours(&svg);
    let mut squares = [0_usize; 3];
    for (cell, _) in results.territory.indexed_cells() {
        let time = results.nearest.nearest(cell).expect("a trip").time;
        squares[map.bounds.iter().filter(|&&bound| time > bound).count()] += 1;
    }
    let fills = web::values(&svg, "fill");
    let share = |part: usize, of: usize| {
        f64::from(u32::try_from(part).expect("few")) / f64::from(u32::try_from(of).expect("few"))
    };
    let all: usize = fills.iter().filter_map(|fill| painted.get(*fill)).sum();
    assert_eq!(fills.len(), 3);
    for (fill, count) in fills.into_iter().zip(squares) {
        let (seen, told) = (share(painted[fill], all), share(count, 121));
        assert!((seen - told).abs() < 0.02, "{fill}: {seen} for {told}");
    }
}
