//! Rivers and lakes that came with the roads, on paper and on the page.

use geo_types::Coord;
use maillage::i18n::{Catalogue, Lang};
use maillage::map::{
    LegendSign, MapCourse, MapInput, MapRoads, MapWater, Svg, coverage_map, gaps_map, screen_map,
};
use maillage::units::Metres;

use crate::hand::{about, at, results};
use crate::pixels;
use crate::snapshots::said;

/// A river across the land, and a lake with an island.
fn water() -> MapRoads {
    let ring = |from: f64, to: f64| -> Vec<Coord> {
        let corners = [(from, from), (to, from), (to, to), (from, to), (from, from)];
        corners.map(|(x, y)| at(x, y + 3.0)).to_vec()
    };
    MapRoads {
        water: MapWater {
            courses: vec![MapCourse {
                line: (0..=60).map(|n| at(f64::from(n) / 10.0, 2.5)).collect(),
                whole: Metres::new(90_000.0).expect("a length"),
            }],
            surfaces: vec![vec![ring(0.5, 2.5), ring(1.2, 1.6)]],
        },
        ..MapRoads::default()
    }
}

fn with<T>(
    roads: Option<&MapRoads>,
    lang: Lang,
    draw: impl Fn(&MapInput<'_>, &Catalogue) -> T,
) -> T {
    let (results, about, words) = (results(), about(), Catalogue::new(lang));
    let input = MapInput {
        territory: &results.territory,
        nearest: &results.nearest,
        coverage: &results.coverage,
        gaps: &results.gaps,
        about: &about,
        roads,
        undeclared: &[],
    };
    draw(&input, &words)
}

fn maps(roads: Option<&MapRoads>) -> [Svg; 2] {
    with(roads, Lang::Fr, |input, words| {
        [coverage_map(input, words), gaps_map(input, words)].map(|map| map.expect("a map"))
    })
}

/// The elements of a layer.
fn layer<'s>(svg: &'s Svg, name: &str) -> &'s str {
    let after = svg.text().split(&format!("-{name}\" clip-path")).nth(1);
    let after = after.unwrap_or_default();
    after.split("</g>").next().unwrap_or_default()
}

/// How many pixels of a small picture are as blue as water is.
fn blue(svg: &Svg) -> usize {
    let picture = pixels::small(svg);
    let pixels = picture.pixels().iter();
    let is_blue = |p: &&resvg::tiny_skia::PremultipliedColorU8| {
        let [red, green, blue] = [p.red(), p.green(), p.blue()].map(i32::from);
        blue - red > 60 && (30..80).contains(&(blue - green))
    };
    pixels.filter(is_blue).count()
}

#[test]
fn water_lies_on_the_ground_under_places_and_is_explained() {
    let water = water();
    for (wet, dry) in maps(Some(&water)).iter().zip(&maps(None)) {
        let drawn = layer(wet, "water");
        assert_eq!(
            drawn.matches("<path").count(),
            2,
            "a lake and a river: {drawn}"
        );
        assert!(drawn.contains("evenodd"), "the island is land: {drawn}");
        let place = |name: &str| wet.text().find(&format!("-{name}\" clip-path"));
        assert!(place("cells") < place("water") && place("water") < place("places"));
        assert!(said(wet).contains("cours d’eau, plan d’eau"));
        assert!(!said(dry).contains("cours d’eau") && layer(dry, "water").is_empty());
        assert!(blue(wet) > blue(dry) + 200, "{} {}", blue(wet), blue(dry));
    }
}

#[test]
fn the_page_has_a_layer_of_water_that_can_be_hidden() {
    let water = water();
    for &lang in Lang::ALL {
        let map = with(Some(&water), lang, screen_map);
        let map = map.expect("a map");
        assert_eq!(map.layers.matches("<g class=\"water\"").count(), 1);
        assert_eq!(map.layers.matches("class=\"course great\"").count(), 1);
        assert!(map.legend.iter().any(|row| row.sign == LegendSign::Water));
    }
    let dry = with(None, Lang::Fr, screen_map).expect("a map");
    assert!(!dry.layers.contains("water"));
}
