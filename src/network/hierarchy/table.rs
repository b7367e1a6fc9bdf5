//! From many sources to the same targets.
//!
//! Restricted PHAST (Delling, Goldberg and Werneck 2011): the part of the
//! hierarchy above the targets is cut out once; then the labels of a source
//! come down it in one sweep, for several sources side by side.

use super::super::graph::{Cost, Direction};
use super::super::search::Seed;
use super::ascent::Ascent;
use super::weight::Weight;
use super::{Hierarchy, Sources};

/// Sources that a sweep takes side by side (bench `network_matrix`).
pub const LANES: usize = 8;

type Lanes = [Weight; LANES];

const NOTHING: Lanes = [Weight::NOT_REACHED; LANES];

/// The nodes above some targets, from the highest down, with the arcs between
/// them.
#[derive(Debug)]
pub struct Targets<'h> {
    hierarchy: &'h Hierarchy,
    direction: Direction,
    /// The place of each node by rank, if it is above a target.
    places: Vec<Option<Place>>,
    /// Where the arcs of each place start; one more than places.
    starts: Vec<u32>,
    /// Arcs: the place they come from, above, and their weight.
    arcs: Vec<(u32, Weight)>,
    /// The place of each target, as they were given.
    wanted: Vec<u32>,
}

/// A place counted from 1, so that none takes no room.
type Place = std::num::NonZeroU32;

/// Room for one sweep after another; each thread keeps one.
#[derive(Debug)]
pub struct Sweep {
    ascent: Ascent,
    lanes: Vec<Lanes>,
    /// Whether the labels of each lane stayed within bounds.
    within: [bool; LANES],
}

impl<'h> Targets<'h> {
    pub(super) fn new(hierarchy: &'h Hierarchy, nodes: &[u32], direction: Direction) -> Self {
        let (_, down) = hierarchy.slopes(direction);
        let ranks: Vec<u32> = nodes
            .iter()
            .map(|&node| hierarchy.ranks[node as usize])
            .collect();
        let above = above(hierarchy, &ranks, direction);
        let mut places = vec![None; hierarchy.ranks.len()];
        for (place, &rank) in (1..).zip(&above) {
            places[rank as usize] = Place::new(place);
        }
        let at = |rank: u32| places[rank as usize].expect("all nodes above are in").get() - 1;
        let (mut starts, mut arcs) = (vec![0], Vec::new());
        for &rank in &above {
            arcs.extend(down.of(rank).iter().map(|s| (at(s.upper), s.weight)));
            starts.push(u32::try_from(arcs.len()).expect("no more arcs than there are"));
        }
        Self {
            wanted: ranks.iter().map(|&rank| at(rank)).collect(),
            hierarchy,
            direction,
            places,
            starts,
            arcs,
        }
    }

    /// Room for sweeps.
    #[must_use]
    pub fn sweep(&self) -> Sweep {
        Sweep {
            ascent: Ascent::new(self.hierarchy.node_count()),
            lanes: vec![NOTHING; self.starts.len() - 1],
            within: [true; LANES],
        }
    }

    /// How many targets there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.wanted.len()
    }

    /// Whether there is no target.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty()
    }

    /// How much work a sweep is: the arcs it looks at.
    #[must_use]
    pub fn arc_count(&self) -> usize {
        self.arcs.len()
    }

    /// The costs from each of up to [`LANES`] sources to the targets, until
    /// the next call. A source is the seeds of one trip's start; which source
    /// they name is of no account.
    ///
    /// # Panics
    /// When there are more sources than lanes.
    pub fn search<'s>(&'s self, sweep: &'s mut Sweep, sources: &[Sources]) -> Row<'s> {
        assert!(sources.len() <= LANES, "a sweep takes {LANES} sources");
        sweep.lanes.fill(NOTHING);
        sweep.within = [true; LANES];
        for (lane, seeds) in sources.iter().enumerate() {
            self.climb(sweep, lane, seeds);
        }
        self.descend(sweep);
        Row {
            targets: self,
            sweep,
        }
    }

    fn climb(&self, sweep: &mut Sweep, lane: usize, seeds: &[Seed]) {
        let (hierarchy, bounds) = (self.hierarchy, self.hierarchy.bounds);
        let (up, _) = hierarchy.slopes(self.direction);
        let Some(seeds) = hierarchy.ranked(seeds) else {
            sweep.within[lane] = false;
            return;
        };
        sweep.within[lane] = sweep.ascent.climb(up, seeds.into_iter(), bounds);
        for &rank in &sweep.ascent.reached {
            if let Some(place) = self.places[rank as usize] {
                sweep.lanes[place.get() as usize - 1][lane] = sweep.ascent.weight(rank);
            }
        }
    }

    fn descend(&self, sweep: &mut Sweep) {
        let bounds = self.hierarchy.bounds;
        for here in 0..sweep.lanes.len() {
            let (above, below) = sweep.lanes.split_at_mut(here);
            let labels = &mut below[0];
            let row = self.starts[here] as usize..self.starts[here + 1] as usize;
            for &(from, weight) in &self.arcs[row] {
                let from = &above[from as usize];
                for lane in 0..LANES {
                    labels[lane] = labels[lane].min(from[lane].plus(weight));
                }
            }
            for (lane, within) in sweep.within.iter_mut().enumerate() {
                *within &= !bounds.passed(labels[lane]);
            }
        }
    }
}

/// The ranks of all nodes above some, themselves included, from the highest
/// down.
fn above(hierarchy: &Hierarchy, ranks: &[u32], direction: Direction) -> Vec<u32> {
    let (_, down) = hierarchy.slopes(direction);
    let mut seen = vec![false; hierarchy.ranks.len()];
    let (mut stack, mut above) = (ranks.to_vec(), Vec::new());
    while let Some(rank) = stack.pop() {
        if !std::mem::replace(&mut seen[rank as usize], true) {
            above.push(rank);
            stack.extend(down.of(rank).iter().map(|slope| slope.upper));
        }
    }
    above.sort_unstable_by(|a, b| b.cmp(a));
    above
}

/// What a sweep has found.
#[derive(Debug)]
pub struct Row<'s> {
    targets: &'s Targets<'s>,
    sweep: &'s Sweep,
}

impl Row<'_> {
    /// Whether the costs of a source can be counted on. Where trips get so
    /// long (2,147 km, 24 days) that they might not, a plain search is due.
    #[must_use]
    pub fn is_exact(&self, source: usize) -> bool {
        self.sweep.within[source]
    }

    /// The cost from a source to a target, each by its place among those
    /// given; `None` when there is no way.
    #[must_use]
    pub fn cost(&self, source: usize, target: usize) -> Option<Cost> {
        let place = self.targets.wanted[target] as usize;
        let objective = self.targets.hierarchy.objective;
        self.sweep.lanes[place][source].cost(objective)
    }
}
