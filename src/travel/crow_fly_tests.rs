use std::num::NonZeroUsize;

use proptest::prelude::*;

use crate::crs::Projected;
use crate::territory::{CellIndex, DensityClass, PlaceIndex};
use crate::travel::{CrowFly, Destination, Origin, SpeedTable, TravelModel as _, Trip};
use crate::units::{Metres, Seconds, Speed};

fn at(x: f64, y: f64) -> Projected {
    Projected::new(x, y).expect("a position")
}

fn origin(x: f64, y: f64) -> Origin {
    Origin {
        position: at(x, y),
        density: None,
    }
}

fn ends(positions: &[(f64, f64)]) -> Vec<Destination> {
    positions
        .iter()
        .enumerate()
        .map(|(rank, &(x, y))| Destination {
            place: PlaceIndex::new(rank),
            position: at(x, y),
        })
        .collect()
}

/// A model at 36 km/h: ten metres a second.
fn model(detour: f64, limit: Option<f64>) -> CrowFly {
    let speed = Speed::from_kmh(36.0).expect("a speed");
    let limit = limit.map(|metres| Metres::new(metres).expect("a length"));
    CrowFly::new(detour, SpeedTable::new([speed; 7], speed), limit).expect("a model")
}

fn many(k: usize) -> NonZeroUsize {
    NonZeroUsize::new(k).expect("at least one")
}

/// Every destination in turn at ten metres a second, sorted: slow and obvious.
fn oracle(from: &Origin, ends: &[Destination], limit: Option<f64>) -> Vec<Trip> {
    let mut trips: Vec<(u32, usize, Trip)> = Vec::new();
    for (rank, end) in ends.iter().enumerate() {
        let (dx, dy) = (
            from.position.x() - end.position.x(),
            from.position.y() - end.position.y(),
        );
        let metres = ((dx * dx + dy * dy).sqrt() * 1.3 * 1000.0).round() / 1000.0;
        if limit.is_some_and(|limit| metres > limit) {
            continue;
        }
        let time = Seconds::new(metres / 10.0).expect("a short trip");
        let trip = Trip {
            place: end.place,
            time,
            distance: Metres::new(metres).expect("a length"),
        };
        trips.push((time.tenths(), rank, trip));
    }
    trips.sort_by_key(|&(tenths, rank, _)| (tenths, rank));
    trips.into_iter().map(|(_, _, trip)| trip).collect()
}

#[test]
fn a_way_is_the_straight_line_times_the_detour() {
    let found = model(1.5, None).nearest(&[origin(0.0, 0.0)], &ends(&[(3000.0, 4000.0)]), many(1));
    let trip = found.nearest(CellIndex::new(0)).expect("one place");
    assert!((trip.distance.get() - 7500.0).abs() < 1e-9);
    assert_eq!(trip.time.tenths(), 7500);
}

#[test]
fn the_class_of_the_origin_decides_the_speed() {
    let slow = Speed::from_kmh(18.0).expect("a speed");
    let fast = Speed::from_kmh(72.0).expect("a speed");
    let mut classes = [slow; 7];
    classes[6] = fast;
    let model = CrowFly::new(1.0, SpeedTable::new(classes, slow), None).expect("a model");
    let rural = Origin {
        density: Some(DensityClass::VeryDispersedRural),
        ..origin(0.0, 0.0)
    };
    let found = model.nearest(&[rural, origin(0.0, 0.0)], &ends(&[(1000.0, 0.0)]), many(1));
    let tenths = |cell| {
        let trip = found.nearest(CellIndex::new(cell)).expect("one place");
        trip.time.tenths()
    };
    assert_eq!((tenths(0), tenths(1)), (500, 2000));
}

#[test]
fn a_limit_is_a_length_along_the_way_and_inclusive() {
    // 3000 × 1.1 is 3300.0000000000005 in floating point.
    let end = ends(&[(3000.0, 0.0)]);
    let reach = |limit| {
        model(1.1, Some(limit))
            .nearest(&[origin(0.0, 0.0)], &end, many(1))
            .nearest(CellIndex::new(0))
            .is_some()
    };
    assert!(reach(3300.0));
    assert!(!reach(3299.99));
}

#[test]
fn of_two_at_the_same_time_the_first_destination_wins() {
    let ring: Vec<(f64, f64)> = (0..64)
        .flat_map(|_| [(5000.0, 0.0), (0.0, 5000.0), (-3000.0, 4000.0)])
        .collect();
    let found = model(1.3, None).nearest(&[origin(0.0, 0.0)], &ends(&ring), many(5));
    let places: Vec<usize> = found
        .of(CellIndex::new(0))
        .iter()
        .map(|t| t.place.get())
        .collect();
    assert_eq!(places, [0, 1, 2, 3, 4]);
}

#[test]
fn a_tenth_of_a_second_apart_on_paper_is_a_tie() {
    // 0.2 m are two hundredths of a second: the farther one stands first.
    let found = model(1.0, None).nearest(
        &[origin(0.0, 0.0)],
        &ends(&[(1000.2, 0.0), (1000.0, 0.0)]),
        many(2),
    );
    let places: Vec<usize> = found
        .of(CellIndex::new(0))
        .iter()
        .map(|t| t.place.get())
        .collect();
    assert_eq!(places, [0, 1]);
}

#[test]
fn nothing_to_reach_is_no_trip() {
    let found = model(1.3, None).nearest(&[origin(0.0, 0.0)], &[], many(3));
    assert_eq!((found.len(), found.nearest(CellIndex::new(0))), (1, None));
    assert!(model(1.3, None).nearest(&[], &[], many(1)).is_empty());
}

proptest! {
    /// Positions on a coarse lattice make ties common.
    #[test]
    fn agrees_with_the_oracle(
        starts in prop::collection::vec((0..12, 0..12), 1..20),
        stops in prop::collection::vec((0..12, 0..12), 0..60),
        k in 1_usize..8,
        limit in prop::option::of(0_u32..12_000),
    ) {
        let metres = |&(x, y): &(i32, i32)| (f64::from(x) * 1000.0, f64::from(y) * 1000.0);
        let origins: Vec<Origin> = starts.iter().map(metres).map(|(x, y)| origin(x, y)).collect();
        let ends = ends(&stops.iter().map(metres).collect::<Vec<_>>());
        let limit = limit.map(f64::from);
        let found = model(1.3, limit).nearest(&origins, &ends, many(k));
        for (rank, from) in origins.iter().enumerate() {
            let wanted = oracle(from, &ends, limit);
            prop_assert_eq!(found.of(CellIndex::new(rank)), &wanted[..k.min(wanted.len())]);
        }
    }
}
