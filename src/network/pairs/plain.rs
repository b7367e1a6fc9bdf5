//! One bounded search a point.

use super::super::link::Link;
use super::super::places::RoadTrip;
use super::super::search::{Query, Reach};
use super::offers::Offers;
use super::{Finder, Numbered, Pairs};

/// Dijkstra's algorithm from every point.
pub(super) struct Plain<'p, 'a>(pub(super) &'p Pairs<'a>);

/// What one search needs.
pub(super) struct Scratch<'a> {
    reach: Reach<'a>,
    offers: Offers,
}

impl<'a> Finder for Plain<'_, 'a> {
    type Scratch = Scratch<'a>;

    const AT_ONCE: usize = 1;

    fn scratch(&self) -> Scratch<'a> {
        Scratch {
            reach: self.0.network.graph().reach(),
            offers: Offers::new(self.0.others.len()),
        }
    }

    fn trips(&self, points: &[Numbered<'_>], scratch: &mut Scratch<'a>) -> Vec<Vec<RoadTrip>> {
        let one = |&(number, centre): &Numbered<'_>| {
            let Some(centre) = centre else {
                return Vec::new();
            };
            self.search(centre, &mut scratch.reach);
            self.offer(&scratch.reach, &mut scratch.offers);
            self.0.offer_on_edge(centre, &mut scratch.offers);
            self.0.trips((number, centre), &mut scratch.offers)
        };
        points.iter().map(one).collect()
    }
}

impl Plain<'_, '_> {
    pub(super) fn search(&self, centre: &Link, reach: &mut Reach<'_>) {
        let Self(pairs) = self;
        let query = Query {
            direction: pairs.direction(),
            objective: pairs.options.query.objective,
            limit: pairs.options.query.limit(),
        };
        reach.search_until(&query, &pairs.seeds(centre), &pairs.ways.nodes);
    }

    /// Goes from junctions to points, over whichever are fewer.
    fn offer(&self, reach: &Reach<'_>, offers: &mut Offers) {
        let Self(pairs) = self;
        let nodes = &pairs.ways.nodes;
        let mut by = |place: usize, node: u32| {
            if let Some(cost) = reach.cost(node) {
                pairs.offer_by(place, cost, offers);
            }
        };
        if reach.reached().len() < nodes.len() / nodes.len().max(2).ilog2() as usize {
            for &node in reach.reached() {
                if let Ok(place) = nodes.binary_search(&node) {
                    by(place, node);
                }
            }
        } else {
            for (place, &node) in nodes.iter().enumerate() {
                by(place, node);
            }
        }
    }
}
