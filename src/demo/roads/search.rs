//! The easiest way from a slot to the network, over free slots of the same
//! commune (Dijkstra 1959). Scratch space is kept between searches.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::super::chance::About;
use super::super::num::{index, small};
use super::super::world::World;
use super::lattice::Lattice;
use super::network::Network;

/// Scratch space for searches over one lattice.
pub(super) struct Search {
    costs: Vec<u32>,
    from: Vec<u32>,
    run: Vec<u32>,
    efforts: Vec<u32>,
    runs: u32,
    frontier: BinaryHeap<Reverse<(u32, u32)>>,
}

impl Search {
    pub(super) fn new(lattice: &Lattice) -> Self {
        Self {
            costs: vec![0; lattice.len()],
            from: vec![0; lattice.len()],
            run: vec![0; lattice.len()],
            efforts: vec![0; lattice.len()],
            runs: 0,
            frontier: BinaryHeap::new(),
        }
    }

    /// The slots from `start` to the first that holds a node, both included;
    /// only `start` where none can be reached.
    pub(super) fn find_network(
        &mut self,
        world: &World,
        network: &Network,
        start: usize,
    ) -> Vec<usize> {
        self.runs += 1;
        self.frontier.clear();
        self.reach((0, start), start);
        while let Some(Reverse((cost, slot))) = self.frontier.pop() {
            let slot = slot as usize;
            if network.at(slot).is_some() {
                return self.path(start, slot);
            }
            if self.costs[slot] < cost {
                continue;
            }
            for (next, slanted) in network.lattice.steps(slot) {
                let effort = self.effort(world, &network.lattice, next);
                let length = if slanted { 141 } else { 100 };
                self.reach((cost + length * effort / 100, next), slot);
            }
        }
        vec![start]
    }

    fn reach(&mut self, (cost, slot): (u32, usize), from: usize) {
        if self.run[slot] != self.runs || cost < self.costs[slot] {
            self.run[slot] = self.runs;
            self.costs[slot] = cost;
            self.from[slot] = index(from);
            self.frontier.push(Reverse((cost, index(slot))));
        }
    }

    fn path(&self, start: usize, end: usize) -> Vec<usize> {
        let mut path = vec![end];
        let mut at = end;
        while at != start {
            at = self.from[at] as usize;
            path.push(at);
        }
        path.reverse();
        path
    }

    /// What it takes to come to a slot: more on high ground, reckoned once.
    fn effort(&mut self, world: &World, lattice: &Lattice, slot: usize) -> u32 {
        if self.efforts[slot] == 0 {
            let rise = world.land.relief.rise(lattice.position(slot));
            let lot = lattice.lot(slot, About::Links);
            let effort = (0.7 + 0.6 * lot) * (1.0 + 0.9 * (rise + 0.3).max(0.0));
            self.efforts[slot] = small(100.0 * effort).max(1);
        }
        self.efforts[slot]
    }
}
