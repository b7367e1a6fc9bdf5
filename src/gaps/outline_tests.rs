use geo::{Area as _, Contains as _, Validation as _};
use geo_types::{LineString, MultiPolygon, Point, Polygon};
use proptest::prelude::*;

use crate::crs::{Crs, GridId, Projected};
use crate::gaps::outline::of_squares;
use crate::territory::{CellId, DemandCell, Squares, Territory, TerritoryParts};
use crate::units::Persons;

/// Squares with a side of one metre, drawn from north to south.
fn drawn(rows: &[&str]) -> Vec<(i32, i32)> {
    let height = i32::try_from(rows.len()).expect("a small drawing");
    let mut squares = Vec::new();
    for (row, line) in (1..).zip(rows) {
        for (column, _) in (0..).zip(line.chars()).filter(|&(_, c)| c == '#') {
            squares.push((column, height - row));
        }
    }
    squares
}

fn id((column, row): (i32, i32), side: u32) -> GridId {
    let step = side.cast_signed();
    GridId::new(Crs::LAMBERT93, side, row * step, column * step).expect("a square")
}

/// A territory whose only use is to name its grid.
fn squares_of_lambert() -> Squares {
    let parts = TerritoryParts {
        cells: vec![DemandCell {
            id: CellId::Grid(id((0, 0), 1)),
            position: Projected::new(0.5, 0.5).expect("a position"),
            population: Persons::ZERO,
            commune: None,
            imputed: None,
        }],
        ..TerritoryParts::default()
    };
    Squares::of(&Territory::new(Crs::LAMBERT93, parts).expect("a territory"))
}

fn outline(squares: &[(i32, i32)]) -> MultiPolygon {
    let ids = squares.iter().map(|&square| id(square, 1));
    of_squares(&squares_of_lambert(), ids)
}

fn ring(corners: &[(i32, i32)]) -> LineString {
    corners
        .iter()
        .map(|&(x, y)| (f64::from(x), f64::from(y)))
        .collect()
}

#[test]
fn a_rectangle_has_four_corners() {
    let land = outline(&drawn(&["###", "###"]));
    let wanted = Polygon::new(ring(&[(0, 0), (3, 0), (3, 2), (0, 2)]), vec![]);
    assert_eq!(land, MultiPolygon::new(vec![wanted]));
}

#[test]
fn a_hole_is_a_hole() {
    let land = outline(&drawn(&["###", "#.#", "###"]));
    let hole = ring(&[(1, 1), (1, 2), (2, 2), (2, 1), (1, 1)]);
    let found: Vec<_> = land.iter().flat_map(|p| p.interiors().to_vec()).collect();
    assert_eq!((land.0.len(), found), (1, vec![hole]));
}

#[test]
fn squares_that_meet_by_a_corner_are_two_polygons() {
    let land = outline(&drawn(&["#.", ".#"]));
    assert_eq!(land.0.len(), 2);
    assert!(land.is_valid());
}

#[test]
fn two_holes_that_meet_by_a_corner_are_two_rings() {
    let land = outline(&drawn(&["####", "#.##", "##.#", "####"]));
    assert_eq!(land.0[0].interiors().len(), 2);
    assert!(land.is_valid());
}

#[test]
fn land_that_closes_on_itself_by_a_corner_keeps_its_pocket_as_a_hole() {
    let land = outline(&drawn(&["###", "#.#", "##.", "##."]));
    assert_eq!((land.0.len(), land.0[0].interiors().len()), (1, 1));
    assert!(land.is_valid());
}

#[test]
fn squares_of_two_sides_are_united() {
    let ids = [id((0, 0), 5), id((5, 0), 1), id((4, 4), 1)];
    let land = of_squares(&squares_of_lambert(), ids.into_iter());
    assert_eq!(land.0.len(), 1);
    assert!((land.unsigned_area() - 26.0).abs() < 1e-6);
}

#[test]
fn squares_of_an_unknown_grid_have_no_land() {
    let unknown = GridId::new(Crs::from_epsg(1), 200, 0, 0).expect("a square");
    let land = of_squares(&squares_of_lambert(), std::iter::once(unknown));
    assert!(land.0.is_empty());
}

proptest! {
    #[test]
    fn land_is_valid_and_holds_its_squares_and_no_others(bits in prop::collection::vec(any::<bool>(), 64)) {
        let at = |rank: usize| {
            let rank = i32::try_from(rank).expect("a small drawing");
            (rank % 8, rank / 8)
        };
        let squares: Vec<_> = (0..64).filter(|&rank| bits[rank]).map(at).collect();
        let land = outline(&squares);
        prop_assert!(land.is_valid());
        let area = f64::from(u32::try_from(squares.len()).expect("a small drawing"));
        prop_assert!((land.unsigned_area() - area).abs() < 1e-9);
        for (rank, &filled) in bits.iter().enumerate() {
            let (x, y) = at(rank);
            let centre = Point::new(f64::from(x) + 0.5, f64::from(y) + 0.5);
            prop_assert_eq!(land.contains(&centre), filled);
        }
    }
}
