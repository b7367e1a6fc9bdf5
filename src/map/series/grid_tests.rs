//! Panels never overlap, lie within their area, and have one size and scale.

use geo_types::{Coord, Rect};
use proptest::prelude::*;

use super::grid::Grid;
use crate::map::backend::MM;

fn ground(wide: f64, high: f64) -> Rect {
    Rect::new(Coord { x: 0.0, y: 0.0 }, Coord { x: wide, y: high })
}

fn grid(count: usize, (wide, high): (f64, f64), area: (i32, i32)) -> Grid {
    let caption = |_| Ok(10 * MM);
    Grid::best((count, ground(wide, high)), area, caption).expect("captions have a height")
}

/// Left, top, right and bottom of a panel with its caption.
fn frame(grid: &Grid, rank: usize) -> (i32, i32, i32, i32) {
    let ((x, y), (width, height)) = (grid.corner(rank), grid.view.size());
    (x, y, x + width, y + grid.caption + height)
}

proptest! {
    #[test]
    fn panels_lie_apart_and_within(
        count in 1_usize..=9,
        sides in (5e3..500e3_f64, 5e3..500e3_f64),
        area in (150 * MM..400 * MM, 120 * MM..400 * MM),
    ) {
        let grid = grid(count, sides, area);
        let frames: Vec<_> = (0..count).map(|rank| frame(&grid, rank)).collect();
        for (rank, one) in frames.iter().enumerate() {
            prop_assert!(one.0 >= 0 && one.1 >= 0, "{one:?}");
            prop_assert!(one.2 <= area.0 && one.3 <= area.1, "{one:?} in {area:?}");
            prop_assert_eq!(grid.frame(rank), (one.0, one.1 + grid.caption));
            for other in &frames[rank + 1..] {
                let apart = one.2 < other.0 || other.2 < one.0 || one.3 < other.1 || other.3 < one.1;
                prop_assert!(apart, "{one:?} and {other:?}");
            }
        }
    }

    #[test]
    fn the_ground_is_as_large_as_in_any_grid_without_empty_places(
        count in 1_usize..=9,
        sides in (5e3..500e3_f64, 5e3..500e3_f64),
    ) {
        let area = (190 * MM, 200 * MM);
        let best = grid(count, sides, area);
        let full = usize::try_from(best.columns * best.rows).expect("few") == count;
        // A row of all, and a column of all, leave no place empty.
        for columns in [1, i32::try_from(count).expect("few")] {
            let rows = i32::try_from(count).expect("few") / columns;
            let size = (
                (area.0 - 4 * MM * (columns - 1)) / columns,
                (area.1 - 4 * MM * (rows - 1)) / rows - 10 * MM,
            );
            if size.0 < 35 * MM || size.1 < 10 * MM {
                continue;
            }
            let other = crate::map::viewport::Viewport::fit_within(
                ground(sides.0, sides.1), size, 150);
            let slack = if full { 1.0 } else { 0.7 };
            prop_assert!(best.view.scale() >= other.scale() * slack - 1e-12);
        }
    }
}

#[test]
fn wide_land_is_stacked_and_high_land_stands_side_by_side() {
    let area = (190 * MM, 190 * MM);
    let wide = grid(2, (200e3, 50e3), area);
    assert_eq!((wide.columns, wide.rows), (1, 2));
    let high = grid(2, (50e3, 200e3), area);
    assert_eq!((high.columns, high.rows), (2, 1));
    let square = grid(4, (100e3, 100e3), area);
    assert_eq!((square.columns, square.rows), (2, 2));
}

#[test]
fn panels_are_read_row_by_row() {
    let grid = grid(6, (100e3, 60e3), (277 * MM, 150 * MM));
    assert!(grid.columns > 1 && grid.rows > 1, "{grid:?}");
    let rank = usize::try_from(grid.columns).expect("few");
    assert_eq!(grid.corner(0), (0, 0));
    assert!(grid.corner(1).0 > 0 && grid.corner(1).1 == 0);
    assert!(grid.corner(rank).0 == 0 && grid.corner(rank).1 > 0);
}
