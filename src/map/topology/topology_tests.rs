//! Two squares side by side, a hole, and what becomes of their borders.

use super::*;

fn square(x: i32, y: i32, side: i32) -> Vec<Point> {
    vec![(x, y), (x + side, y), (x + side, y + side), (x, y + side)]
}

/// Twice the area that rings enclose by the even-odd rule, where none cross.
fn area(rings: &[Vec<Point>]) -> i64 {
    let signed = |ring: &[Point]| -> i64 {
        let next = ring.iter().cycle().skip(1);
        ring.iter()
            .zip(next)
            .map(|(a, b)| i64::from(a.0) * i64::from(b.1) - i64::from(b.0) * i64::from(a.1))
            .sum()
    };
    rings.iter().map(|ring| signed(ring).abs()).sum()
}

#[test]
fn a_shared_border_is_there_once() {
    let both = Topology::new(&[(0, square(0, 0, 10)), (1, square(10, 0, 10))], 0.5);
    assert_eq!(both.inner(), [vec![(10, 0), (10, 10)]]);
    assert_eq!(both.between(|owner| owner).len(), 3);
    assert_eq!(both.between(|_| "same").len(), 2);
    let land = both.around(|_| true);
    assert_eq!(land.len(), 1);
    assert_eq!(area(&land), 2 * 200);
    assert_eq!(area(&both.around(|owner| owner == 1)), 2 * 100);
}

#[test]
fn land_of_one_owner_has_no_border_inside() {
    let one = Topology::new(&[(7, square(0, 0, 10)), (7, square(10, 0, 10))], 0.5);
    assert!(one.inner().is_empty());
    assert_eq!(one.between(|owner| owner).len(), 1);
}

#[test]
fn an_enclave_is_a_hole() {
    let rings = [
        (0, square(0, 0, 30)),
        (0, square(10, 10, 10)),
        (1, square(10, 10, 10)),
    ];
    let land = Topology::new(&rings, 0.5);
    assert_eq!(land.around(|owner| owner == 0).len(), 2);
    assert_eq!(land.around(|_| true).len(), 1);
}

#[test]
fn squares_that_touch_at_a_corner_stay_apart() {
    let corner = Topology::new(&[(0, square(0, 0, 10)), (0, square(10, 10, 10))], 0.5);
    assert_eq!(area(&corner.around(|_| true)), 2 * 200);
}

#[test]
fn points_that_do_not_show_go_and_ends_stay() {
    let wavy = [(0, 0), (10, 1), (20, -1), (30, 9), (40, 0)];
    assert_eq!(simplified(&wavy, 2.0), [(0, 0), (20, -1), (30, 9), (40, 0)]);
    assert_eq!(simplified(&wavy[..2], 50.0), wavy[..2]);
}

#[test]
fn neighbours_stay_joined_when_simplified() {
    let border = [(50, 0), (51, 20), (49, 40), (50, 60), (52, 80), (50, 100)];
    let mut left = vec![(0, 100), (0, 0)];
    left.extend(border);
    let mut right = border.to_vec();
    right.extend([(100, 100), (100, 0)]);
    let both = Topology::new(&[(0, left), (1, right)], 5.0);
    assert_eq!(both.inner(), [vec![(50, 0), (50, 100)]]);
    assert_eq!(area(&both.around(|owner| owner == 0)), 2 * 5000);
}
