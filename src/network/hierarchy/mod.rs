//! A graph made ready for many searches between all its parts.
//!
//! Contraction hierarchies (Geisberger, Sanders, Schultes and Delling 2008,
//! *Contraction Hierarchies: Faster and Simpler Hierarchical Routing in Road
//! Networks*): nodes are taken out from the least important to the most, and
//! arcs are added that keep the distances between those left. A trip then
//! climbs to an important node and comes down from there, and tables between
//! many points take one short climb a source and one sweep down
//! ([`Targets`]). Costs are those of a plain search in both measures, the
//! second one deciding between equals.
//!
//! Making one ready costs as much as some hundred plain searches of the whole
//! graph (bench `network_matrix`), so that it pays for large tables.

mod ascent;
mod contraction;
#[cfg(test)]
mod hierarchy_tests;
mod path;
mod remaining;
mod slopes;
mod table;
mod weight;
mod witness;

use super::graph::{Direction, RoadGraph};
use super::search::{Objective, Seed};

use slopes::Slopes;
use weight::{Bounds, Weight};

pub use path::{HierarchyPath, Trips};
pub use table::{LANES, Row, Sweep, Targets};

/// The seeds of one source.
pub type Sources<'a> = &'a [Seed];

/// A graph made ready, for one objective.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hierarchy {
    objective: Objective,
    /// How late each node was taken out, from 0.
    ranks: Vec<u32>,
    /// Arcs from each node to nodes above it.
    up: Slopes,
    /// Arcs to each node from nodes above it.
    down: Slopes,
    bounds: Bounds,
}

impl Hierarchy {
    /// Makes a graph ready; the same for any number of threads. `None` when
    /// arcs are too long for it, alone or together: over 12 days or 1,073 km
    /// in the measure made small, or twice that in the other.
    #[must_use]
    pub fn prepare(graph: &RoadGraph, objective: Objective) -> Option<Self> {
        let gone = contraction::contract(graph, objective)?;
        let mut ranks = vec![0; gone.nodes.len()];
        for (rank, &node) in (0_u32..).zip(&gone.nodes) {
            ranks[node as usize] = rank;
        }
        let up = Slopes::new(gone.leaving, &ranks);
        let down = Slopes::new(gone.entering, &ranks);
        Some(Self {
            objective,
            bounds: Bounds::new(up.heaviest().max(down.heaviest())),
            ranks,
            up,
            down,
        })
    }

    /// How many nodes there are.
    #[must_use]
    pub fn node_count(&self) -> u32 {
        u32::try_from(self.ranks.len()).expect("nodes are numbered by u32")
    }

    /// How many arcs there are, those added included.
    #[must_use]
    pub fn arc_count(&self) -> usize {
        self.up.len() + self.down.len()
    }

    /// Makes ready for tables to these nodes (from them, backwards).
    #[must_use]
    pub fn targets(&self, nodes: &[u32], direction: Direction) -> Targets<'_> {
        Targets::new(self, nodes, direction)
    }

    /// Room for single trips with their paths.
    #[must_use]
    pub fn trips(&self) -> Trips<'_> {
        Trips::new(self)
    }

    /// The arcs by which a search climbs and comes down.
    fn slopes(&self, direction: Direction) -> (&Slopes, &Slopes) {
        match direction {
            Direction::Onwards => (&self.up, &self.down),
            Direction::Backwards => (&self.down, &self.up),
        }
    }

    /// Seeds by rank; `None` when one costs too much.
    fn ranked(&self, seeds: &[Seed]) -> Option<Vec<(u32, Weight)>> {
        let ranked = seeds.iter().map(|seed| {
            let weight = Weight::new(seed.cost, self.objective)?;
            Some((self.ranks[seed.node as usize], weight))
        });
        ranked.collect()
    }
}
