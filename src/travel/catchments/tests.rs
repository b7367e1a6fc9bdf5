use proptest::prelude::*;

use super::*;
use crate::crs::{Crs, LonLat, Projected, Transform};
use crate::network::{
    LinkOptions, Linker, Objective, RoadClass, RoadNetwork, Role, TripQuery, WayGatherer, WayTraits,
};
use crate::territory::{DensityClass, PlaceIndex};
use crate::travel::matrix::{CostMatrix, CostPair};
use crate::travel::{CrowFly, Destination, Origin, SpeedTable};
use crate::units::Speed;

type Listed = Vec<Vec<(usize, f64)>>;

/// Every catchment, its origins with their costs.
fn listed(catchments: &dyn Catchments) -> Listed {
    let mut all = Listed::new();
    catchments.visit(&mut |block| {
        for catchment in block {
            assert_eq!(catchment.destination, all.len(), "in order, each once");
            let origins = catchment.origins.iter();
            all.push(origins.map(|(at, cost)| (at, cost.get())).collect());
        }
    });
    assert_eq!(all.len(), catchments.destinations());
    all
}

fn minutes(minutes: f64) -> Seconds {
    Seconds::from_minutes(minutes).expect("a duration")
}

fn model() -> CrowFly {
    let kmh = |kmh: u32| Speed::from_kmh(f64::from(kmh)).expect("a speed");
    let speeds = SpeedTable::new([15, 20, 25, 30, 40, 50, 60].map(kmh), kmh(36));
    CrowFly::new(1.0, speeds, None).expect("a detour of one")
}

fn origin(x: f64, y: f64, density: Option<DensityClass>) -> Origin {
    Origin {
        position: Projected::new(x, y).expect("a position"),
        density,
    }
}

fn destination(rank: usize, x: f64, y: f64) -> Destination {
    Destination {
        place: PlaceIndex::new(rank),
        position: Projected::new(x, y).expect("a position"),
    }
}

/// 36 km/h is 600 m a minute: 12 km are exactly twenty minutes.
#[test]
fn exactly_the_time_is_within_it() {
    let origins = [origin(12_000.0, 0.0, None), origin(12_000.7, 0.0, None)];
    let destinations = [destination(0, 0.0, 0.0)];
    let model = model();
    let of = CrowFlyCatchments::new(&model, (&origins, &destinations), minutes(20.0));
    assert_eq!(listed(&of), [vec![(0, 20.0)]]);
}

proptest! {
    #[test]
    fn straight_lines_are_those_of_every_pair(
        from in prop::collection::vec((0..40_u32, 0..40_u32, 0..8_usize), 0..40),
        to in prop::collection::vec((0..40_u32, 0..40_u32), 0..90),
        cutoff in 1..40_u32,
    ) {
        let at = |n: u32| f64::from(n) * 500.0;
        let class = |n: usize| DensityClass::ALL.get(n).copied();
        let origins: Vec<Origin> =
            from.iter().map(|&(x, y, n)| origin(at(x), at(y), class(n))).collect();
        let destinations: Vec<Destination> =
            (0..).zip(&to).map(|(rank, &(x, y))| destination(rank, at(x), at(y))).collect();
        let (model, cutoff) = (model(), minutes(f64::from(cutoff)));
        let found = listed(&CrowFlyCatchments::new(&model, (&origins, &destinations), cutoff));
        let of = |to: &Destination| {
            let time = |from: &Origin| model.time(from, to.position);
            let times = origins.iter().map(time).enumerate();
            let within = times.filter_map(|(at, time)| Some((at, time.filter(|t| *t <= cutoff)?)));
            within.map(|(at, time)| (at, time.minutes())).collect()
        };
        let expected: Listed = destinations.iter().map(of).collect();
        prop_assert_eq!(found, expected);
    }

    /// Blocks are cut where they fill, and no catchment is lost between them.
    #[test]
    fn a_matrix_is_its_columns_or_backwards_its_rows(
        costs in prop::collection::vec(prop::option::of(0..50_u32), 12),
    ) {
        let pair = |(at, cost): (u32, &Option<u32>)| Some(CostPair {
            origin: at / 3,
            destination: at % 3,
            cost: Impedance::new(f64::from((*cost)?))?,
        });
        let pairs: Vec<CostPair> = (0..).zip(&costs).filter_map(pair).collect();
        let (matrix, _) = CostMatrix::from_pairs(4, 3, &pairs).expect("a matrix");
        let onwards = MatrixCatchments::from(&matrix);
        prop_assert_eq!((onwards.origins(), onwards.destinations()), (4, 3));
        let backwards = MatrixCatchments::backwards(matrix);
        prop_assert_eq!((backwards.origins(), backwards.destinations()), (3, 4));
        for (at, row) in listed(&onwards).iter().enumerate() {
            let column = (0..4).filter_map(|o| Some((o, f64::from(costs[o * 3 + at]?))));
            prop_assert_eq!(row, &column.collect::<Vec<_>>());
        }
        for (at, row) in listed(&backwards).iter().enumerate() {
            let line = (0..3).filter_map(|d| Some((d, f64::from(costs[at * 3 + d]?))));
            prop_assert_eq!(row, &line.collect::<Vec<_>>());
        }
    }

    /// Each origin comes by its own way, in the order of origins, and one
    /// that has none of the ways does not come at all.
    #[test]
    fn ways_mix_origin_by_origin(
        costs in prop::collection::vec(prop::option::of(0..50_u32), 36),
        way in prop::collection::vec(0..4_u8, 4),
    ) {
        let cost = |way: usize, origin: usize, to: usize| costs[way * 12 + origin * 3 + to];
        let matrix = |way: usize| {
            let all = (0..4_u32).flat_map(|o| (0..3_u32).map(move |d| (o, d)));
            let pair = |(origin, destination): (u32, u32)| Some(CostPair {
                origin,
                destination,
                cost: Impedance::new(f64::from(cost(way, origin as usize, destination as usize)?))?,
            });
            let pairs: Vec<CostPair> = all.filter_map(pair).collect();
            let (matrix, _) = CostMatrix::from_pairs(4, 3, &pairs).expect("a matrix");
            MatrixCatchments::from(&matrix)
        };
        let [car, foot, bike] = [0, 1, 2].map(matrix);
        let mixed = MixedCatchments::new((0, &car), &[(1, &foot), (2, &bike)], &way);
        for (to, row) in listed(&mixed).iter().enumerate() {
            let own = (0..4).filter(|&o| way[o] < 3).filter_map(|o| {
                Some((o, f64::from(cost(usize::from(way[o]), o, to)?)))
            });
            prop_assert_eq!(row, &own.collect::<Vec<_>>());
        }
    }
}

/// A one-way street northwards of three junctions, at 60 km/h.
fn street() -> RoadNetwork {
    let mut ways = WayGatherer::default();
    let traits = WayTraits {
        forward: Speed::from_kmh(60.0),
        backward: None,
        duration: None,
        class: RoadClass::Minor,
        linkable: true,
    };
    ways.add_way(&[1, 2, 3], traits);
    let mut nodes = ways.gather();
    for (id, lat) in [(1, 46.0), (2, 46.05), (3, 46.1)] {
        let slot = nodes.slot(id).expect("a node of the street");
        nodes.place(slot, LonLat::new(2.0, lat).expect("a position"));
    }
    nodes.build(Crs::LAMBERT93).expect("a network").0
}

/// Searches go backwards: of three people along the street, the places are
/// reached by those south of them, and a point without a road by nobody.
#[test]
fn roads_are_searched_against_the_way() {
    let network = street();
    let transform = Transform::new(Crs::WGS84, network.crs()).expect("a projection");
    let at = |lat: f64| {
        let place = transform.to_projected(geo_types::Coord { x: 2.0, y: lat });
        place.expect("a place in France")
    };
    let linker = Linker::new(&network, LinkOptions::default());
    let join = |lats: [f64; 3], role| {
        let links = linker.link_all(&lats.map(at), role).into_iter();
        links.map(Result::ok).collect::<Vec<_>>()
    };
    let origins = join([46.01, 46.05, 46.09], Role::Origin);
    let destinations = join([46.04, 46.08, 47.0], Role::Destination);
    assert!(destinations[2].is_none(), "a degree from the road");
    let query = |limit| TripQuery {
        objective: Objective::Fastest,
        cutoff: Some(minutes(limit)),
    };
    let of = |limit| {
        let sides = (&origins[..], &destinations[..]);
        listed(&RoadCatchments::new(&network, sides, query(limit)))
    };
    let ranks = |all: Listed| -> Vec<Vec<usize>> {
        let rank = |row: Vec<(usize, f64)>| row.into_iter().map(|(at, _)| at).collect();
        all.into_iter().map(rank).collect()
    };
    // A hundredth of a degree is 1.11 km, a minute and seven seconds.
    assert_eq!(ranks(of(30.0)), [vec![0], vec![0, 1], vec![]]);
    assert_eq!(ranks(of(5.0)), [vec![0], vec![1], vec![]]);
    let cost = of(30.0)[1][1].1;
    assert!((3.3..3.4).contains(&cost), "{cost} minutes over 3.33 km");
}
