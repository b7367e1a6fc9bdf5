//! Catchments of the straight-line model.

use rayon::prelude::*;
use rstar::RTree;
use rstar::primitives::GeomWithData;

use super::{Block, Catchment, Catchments};
use crate::crs::Projected;
use crate::travel::matrix::Impedance;
use crate::travel::{CrowFly, Destination, Origin};
use crate::units::Seconds;

/// How many destinations are worked out before they are handed over.
const BLOCK: usize = 64;

/// Catchments of the straight-line model within a time, in minutes; exactly
/// that time is within it.
#[derive(Debug)]
pub struct CrowFlyCatchments<'a> {
    model: &'a CrowFly,
    origins: &'a [Origin],
    destinations: &'a [Destination],
    cutoff: Seconds,
    tree: RTree<GeomWithData<Projected, u32>>,
}

impl<'a> CrowFlyCatchments<'a> {
    /// From where people start and where places are.
    ///
    /// # Panics
    /// When there are 2^32 origins or more.
    #[must_use]
    pub fn new(
        model: &'a CrowFly,
        (origins, destinations): (&'a [Origin], &'a [Destination]),
        cutoff: Seconds,
    ) -> Self {
        let point = |(rank, origin): (usize, &Origin)| {
            let rank = u32::try_from(rank).expect("fewer than 2^32 origins");
            GeomWithData::new(origin.position, rank)
        };
        Self {
            model,
            origins,
            destinations,
            cutoff,
            tree: RTree::bulk_load(origins.iter().enumerate().map(point).collect()),
        }
    }

    fn of(&self, destination: &Destination) -> (Vec<u32>, Vec<Impedance>) {
        let farthest = self.model.straight_within(self.cutoff).get();
        let at = [destination.position.x(), destination.position.y()];
        let square = farthest * farthest;
        let near = self.tree.locate_within_distance(at, square);
        let mut found: Vec<(u32, Impedance)> = near
            .filter_map(|origin| {
                let from = &self.origins[origin.data as usize];
                let time = self.model.time(from, destination.position)?;
                (time <= self.cutoff).then(|| (origin.data, Impedance::from(time)))
            })
            .collect();
        found.sort_unstable_by_key(|&(origin, _)| origin);
        found.into_iter().unzip()
    }
}

impl Catchments for CrowFlyCatchments<'_> {
    fn origins(&self) -> usize {
        self.origins.len()
    }

    fn destinations(&self) -> usize {
        self.destinations.len()
    }

    fn visit(&self, block: &mut dyn FnMut(&[Catchment<'_>])) {
        let mut held = Block::default();
        for destinations in self.destinations.chunks(BLOCK) {
            let found: Vec<_> = destinations.par_iter().map(|to| self.of(to)).collect();
            for (origins, costs) in found {
                held.push(origins, costs);
            }
            held.hand_over(block);
        }
    }
}
