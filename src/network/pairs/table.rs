//! Several points at a time, over a network made ready.

use super::super::hierarchy::{Hierarchy, LANES, Row, Sweep, Targets};
use super::super::places::RoadTrip;
use super::super::search::Seed;
use super::offers::Offers;
use super::plain::{self, Plain};
use super::{Finder, Numbered, Pairs};

/// One sweep for every few points.
pub(super) struct Tables<'p, 'a> {
    pairs: &'p Pairs<'a>,
    targets: Targets<'p>,
}

/// What one sweep needs.
pub(super) struct Scratch<'a> {
    sweep: Sweep,
    offers: Offers,
    /// For points whose trips get too long for a sweep.
    plain: Option<plain::Scratch<'a>>,
}

impl<'p, 'a> Tables<'p, 'a> {
    pub(super) fn new(pairs: &'p Pairs<'a>, hierarchy: &'p Hierarchy) -> Self {
        Self {
            pairs,
            targets: hierarchy.targets(&pairs.ways.nodes, pairs.direction()),
        }
    }

    fn offer(&self, row: &Row<'_>, lane: usize, offers: &mut Offers) {
        for place in 0..self.pairs.ways.nodes.len() {
            if let Some(cost) = row.cost(lane, place) {
                self.pairs.offer_by(place, cost, offers);
            }
        }
    }
}

impl<'a> Finder for Tables<'_, 'a> {
    type Scratch = Scratch<'a>;

    const AT_ONCE: usize = LANES;

    fn scratch(&self) -> Scratch<'a> {
        Scratch {
            sweep: self.targets.sweep(),
            offers: Offers::new(self.pairs.others.len()),
            plain: None,
        }
    }

    fn trips(&self, points: &[Numbered<'_>], scratch: &mut Scratch<'a>) -> Vec<Vec<RoadTrip>> {
        let seeds = |&(_, centre): &Numbered<'_>| {
            let seeds = centre.as_ref().map(|centre| self.pairs.seeds(centre));
            seeds.unwrap_or_default()
        };
        let seeds: Vec<Vec<Seed>> = points.iter().map(seeds).collect();
        let sources: Vec<&[Seed]> = seeds.iter().map(Vec::as_slice).collect();
        let row = self.targets.search(&mut scratch.sweep, &sources);
        let mut trips = Vec::with_capacity(points.len());
        for (lane, point) in points.iter().enumerate() {
            let (number, Some(centre)) = point else {
                trips.push(Vec::new());
                continue;
            };
            if row.is_exact(lane) {
                self.offer(&row, lane, &mut scratch.offers);
                self.pairs.offer_on_edge(centre, &mut scratch.offers);
                trips.push(self.pairs.trips((*number, centre), &mut scratch.offers));
            } else {
                let plain = Plain(self.pairs);
                let scratch = scratch.plain.get_or_insert_with(|| plain.scratch());
                trips.extend(plain.trips(&[*point], scratch));
            }
        }
        trips
    }
}
