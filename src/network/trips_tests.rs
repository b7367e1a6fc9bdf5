//! Trips against an oracle that cuts every edge at every linkage point.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;

use proptest::prelude::*;

use crate::crs::{Crs, LonLat, Projected, Transform};
use crate::units::{Metres, Seconds, Speed};

use super::pairs::trips_by_table;
use super::search::oracle;
use super::{
    Arc, Cost, Link, LinkOptions, Linker, Objective, PairOptions, RoadClass, RoadNetwork, RoadTrip,
    Seed, Side, TripQuery, TurnRestriction, TurnRule, WayGatherer, WayTraits, nearest_places,
    trips_between,
};

/// Nodes of a lattice of 4 by 4, some 780 m and 1,110 m apart.
const SIDE: u64 = 4;

fn position(id: u64) -> LonLat {
    let at = |n: u64| f64::from(u32::try_from(n).expect("small")) * 0.01;
    LonLat::new(2.0 + at(id % SIDE), 46.0 + at(id / SIDE)).expect("a position")
}

type Street = (u64, bool, u32, bool);

fn network(streets: &[Street], turns: &[(usize, usize, bool)]) -> Option<RoadNetwork> {
    let mut ways = WayGatherer::default();
    let mut added = Vec::new();
    for &(from, northwards, kmh, one_way) in streets {
        let to = if northwards { from + SIDE } else { from + 1 };
        if to >= SIDE * SIDE || (!northwards && to % SIDE == 0) {
            continue;
        }
        let speed = Speed::from_kmh(f64::from(kmh));
        let traits = WayTraits {
            forward: speed,
            backward: speed.filter(|_| !one_way),
            duration: None,
            class: RoadClass::Minor,
            linkable: true,
        };
        added.push(([from, to], ways.add_way(&[from, to], traits)?));
    }
    for &(a, b, no) in turns {
        let (Some(&(from, a)), Some(&(to, b))) = (added.get(a), added.get(b)) else {
            continue;
        };
        let rule = if no { TurnRule::No } else { TurnRule::Only };
        for via in from.into_iter().filter(|via| to.contains(via)) {
            ways.add_restriction(TurnRestriction {
                from: a,
                via,
                to: b,
                rule,
            });
        }
    }
    let mut nodes = ways.gather();
    for id in 0..SIDE * SIDE {
        if let Some(slot) = nodes.slot(id) {
            nodes.place(slot, position(id));
        }
    }
    Some(nodes.build(Crs::LAMBERT93).ok()?.0)
}

/// The graph with a node for every linkage point inside an edge and each
/// direction of passing it, so that nobody turns round there.
struct Cut<'a> {
    network: &'a RoadNetwork,
    arcs: Vec<Arc>,
    inside: BTreeMap<(u32, bool, u32), u32>,
}

impl<'a> Cut<'a> {
    fn new(network: &'a RoadNetwork, links: &[Link]) -> Self {
        let mut inside = BTreeMap::new();
        for link in links {
            let edge = &network.edges[link.edge.get()];
            if link.at > 0 && link.at < edge.length {
                inside.insert((link.edge.0, false, link.at), 0);
                inside.insert((link.edge.0, true, link.at), 0);
            }
        }
        for (number, node) in (network.graph.node_count()..).zip(inside.values_mut()) {
            *node = number;
        }
        let mut cut = Self {
            network,
            arcs: Vec::new(),
            inside,
        };
        for tail in 0..network.graph.node_count() {
            cut.cut_arcs_of(tail);
        }
        // The graph has no arcs along edges that come back to their start.
        for (number, edge) in (0..).zip(&network.edges) {
            for against in [false, true] {
                let tail = edge.nodes[usize::from(against)];
                if edge.heads[usize::from(!against)] == tail {
                    cut.cut_edge(tail, number, against);
                }
            }
        }
        cut
    }

    fn cut_arcs_of(&mut self, tail: u32) {
        let rows = self.network.graph.rows(super::Direction::Onwards);
        for at in rows.range(tail) {
            let origin = self.network.arcs[rows.arcs[at] as usize];
            self.cut_edge(tail, origin.edge, origin.against);
        }
    }

    /// Arcs along an edge from stop to stop.
    fn cut_edge(&mut self, tail: u32, number: u32, against: bool) {
        let edge = &self.network.edges[number as usize];
        let Some(whole) = edge.cost(against) else {
            return;
        };
        let mut stops: Vec<(u32, u32)> = self
            .inside
            .range((number, against, 0)..=(number, against, u32::MAX))
            .map(|(&(.., at), &node)| (if against { edge.length - at } else { at }, node))
            .collect();
        stops.sort_unstable();
        stops.push((edge.length, edge.heads[usize::from(!against)]));
        let time = |along: u32| {
            let product = u64::from(whole.time) * u64::from(along);
            u32::try_from((product + u64::from(edge.length / 2)) / u64::from(edge.length))
                .expect("a part")
        };
        let mut last = (0, tail);
        for (along, node) in stops {
            let cost = Cost {
                time: time(along) - time(last.0),
                length: along - last.0,
            };
            self.arcs.push(Arc {
                tail: last.1,
                head: node,
                cost,
            });
            last = (along, node);
        }
    }

    fn nodes(&self) -> u32 {
        self.network.graph.node_count() + u32::try_from(self.inside.len()).expect("few")
    }

    /// The nodes that one may leave a linkage point from, then those that
    /// stand for having arrived there.
    fn at(&self, link: &Link) -> [Vec<u32>; 2] {
        let inside = [false, true].map(|against| self.inside.get(&(link.edge.0, against, link.at)));
        if let [Some(&along), Some(&against)] = inside {
            return [vec![along, against], vec![along, against]];
        }
        let edge = &self.network.edges[link.edge.get()];
        let junction = edge.nodes[usize::from(link.at > 0)];
        let doubles = self
            .network
            .doubles
            .iter()
            .filter(|d| d.1 == junction)
            .map(|d| d.0);
        [
            vec![junction],
            std::iter::once(junction).chain(doubles).collect(),
        ]
    }
}

/// The trip of every pair, by (main, other) measure.
fn expected(
    cut: &Cut,
    from: &[Option<Link>],
    to: &[Option<Link>],
    objective: Objective,
) -> Vec<RoadTrip> {
    let mut trips = Vec::new();
    for (origin, start) in (0..).zip(from) {
        let Some(start) = start else { continue };
        let [leaving, _] = cut.at(start);
        let seed = |node| Seed {
            node,
            source: 0,
            cost: start.walk,
        };
        let seeds: Vec<Seed> = leaving.into_iter().map(seed).collect();
        let known = oracle::all(cut.nodes(), &cut.arcs, &seeds, objective);
        for (destination, end) in (0..).zip(to) {
            let Some(end) = end else { continue };
            let [_, arriving] = cut.at(end);
            let costs = arriving
                .iter()
                .filter_map(|&n| known[n as usize].get(&0).copied());
            let Some(best) = costs.min() else { continue };
            let total = objective.join(best).plus(end.walk).expect("small");
            let trip = RoadTrip::new((origin, destination), total, (start.walk, end.walk));
            trips.push(trip);
        }
    }
    trips
}

fn nearest_of(
    mut trips: Vec<RoadTrip>,
    count: usize,
    k: usize,
    objective: Objective,
) -> Vec<Vec<RoadTrip>> {
    trips.sort_by_key(|t| (t.origin, objective.split(t.total()).0, t.destination));
    let of = |origin| {
        let of_origin = trips.iter().filter(|t| t.origin as usize == origin);
        of_origin.copied().take(k).collect()
    };
    (0..count).map(of).collect()
}

fn points() -> impl Strategy<Value = Vec<(f64, f64)>> {
    // Whole multiples of the lattice put some points at junctions exactly.
    let coordinate = || prop_oneof![(0..4_i32).prop_map(f64::from), -0.2..3.2];
    prop::collection::vec((coordinate(), coordinate()), 1..6)
}

fn project(points: &[(f64, f64)]) -> Vec<Projected> {
    let transform = Transform::new(Crs::WGS84, Crs::LAMBERT93).expect("known systems");
    let one = |&(x, y): &(f64, f64)| {
        let coord = geo_types::Coord {
            x: 2.0 + x * 0.01,
            y: 46.0 + y * 0.01,
        };
        transform.to_projected(coord).expect("in France")
    };
    points.iter().map(one).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn trips_agree_with_the_oracle(
        streets in prop::collection::vec((0..SIDE * SIDE, any::<bool>(), 20..60_u32, any::<bool>()), 1..30),
        turns in prop::collection::vec((0..30_usize, 0..30_usize, any::<bool>()), 0..12),
        (from, to) in (points(), points()),
        (fastest, tenths, k) in (any::<bool>(), prop::option::of(0..9000_u32), 1..4_usize),
    ) {
        let Some(network) = network(&streets, &turns) else { return Ok(()) };
        let options = LinkOptions { max_distance: Metres::new(700.0).expect("a length"), ..LinkOptions::default() };
        let linker = Linker::new(&network, options);
        let link = |points: &[(f64, f64)]| -> Vec<Option<Link>> {
            project(points).into_iter().map(|p| linker.link(p).ok()).collect()
        };
        let (from, to) = (link(&from), link(&to));
        let objective = if fastest { Objective::Fastest } else { Objective::Shortest };
        let query = TripQuery { objective, cutoff: tenths.map(Seconds::from_tenths) };
        let linked: Vec<Link> = from.iter().chain(&to).flatten().copied().collect();
        let all = expected(&Cut::new(&network, &linked), &from, &to, objective);
        let within = |trip: &RoadTrip| tenths.is_none_or(|tenths| trip.time().tenths() <= tenths);
        let expected: Vec<RoadTrip> = all.iter().copied().filter(within).collect();
        for (side, at_once) in [(Side::Origins, 1), (Side::Origins, 1000), (Side::Destinations, 3)] {
            let options = PairOptions { query, side, trips_at_once: NonZeroUsize::new(at_once).expect("above 0") };
            let mut found = Vec::new();
            trips_between(&network, (&from, &to), options, |_, trips| found.extend(trips));
            found.sort_by_key(|t| (t.origin, t.destination));
            prop_assert_eq!(&found, &expected);
            let mut by_table = trips_by_table(&network, (&from, &to), options);
            by_table.sort_by_key(|t| (t.origin, t.destination));
            prop_assert_eq!(&by_table, &expected);
        }
        let k = NonZeroUsize::new(k).expect("above 0");
        let found = nearest_places(&network, query, (&from, &to), k);
        let mut nearest = nearest_of(all, from.len(), k.get(), objective);
        for trips in &mut nearest {
            trips.retain(within);
        }
        prop_assert_eq!(found, nearest);
    }
}
