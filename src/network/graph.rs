//! The graph as searches see it: compressed sparse rows in both directions.

use super::search::Objective;
use super::{NetworkError, components};

/// What a trip costs, in the two measures that are always known together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Cost {
    /// In milliseconds; up to 49 days.
    pub time: u32,
    /// In millimetres; up to 4,294 km.
    pub length: u32,
}

impl Cost {
    /// Both measures added; `None` when either grows out of bounds.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        Some(Self {
            time: self.time.checked_add(other.time)?,
            length: self.length.checked_add(other.length)?,
        })
    }
}

/// A directed connection from one node to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arc {
    /// Where it starts.
    pub tail: u32,
    /// Where it ends.
    pub head: u32,
    /// What it costs; at least 1 in both measures once in a graph.
    pub cost: Cost,
}

/// An arc in a row: the node at its other end and its cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hop {
    pub(super) node: u32,
    pub(super) cost: Cost,
}

/// The arcs of every node, end to end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Rows {
    pub(super) starts: Vec<u32>,
    pub(super) hops: Vec<Hop>,
    /// The arc that each hop is.
    pub(super) arcs: Vec<u32>,
}

impl Rows {
    #[inline]
    pub(super) fn of(&self, node: u32) -> &[Hop] {
        &self.hops[self.range(node)]
    }

    #[inline]
    pub(super) fn range(&self, node: u32) -> std::ops::Range<usize> {
        self.starts[node as usize] as usize..self.starts[node as usize + 1] as usize
    }

    /// Sorts arcs by the node that `of` names, keeping their order.
    fn new(nodes: usize, arcs: &[Arc], ends: fn(&Arc) -> (u32, u32)) -> Self {
        let mut starts = vec![0_u32; nodes + 1];
        for arc in arcs {
            starts[ends(arc).0 as usize + 1] += 1;
        }
        for i in 0..nodes {
            starts[i + 1] += starts[i];
        }
        let mut next = starts.clone();
        let nothing = Hop {
            node: 0,
            cost: Cost::default(),
        };
        let (mut hops, mut numbers) = (vec![nothing; arcs.len()], vec![0; arcs.len()]);
        for (number, arc) in (0_u32..).zip(arcs) {
            let (here, node) = ends(arc);
            let at = &mut next[here as usize];
            hops[*at as usize] = Hop {
                node,
                cost: arc.cost,
            };
            numbers[*at as usize] = number;
            *at += 1;
        }
        Self {
            starts,
            hops,
            arcs: numbers,
        }
    }
}

/// Which way arcs are followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// From where a trip starts to where it may end.
    Onwards,
    /// From where a trip ends to where it may have started.
    Backwards,
}

/// A directed graph with two costs on every arc.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoadGraph {
    onwards: Rows,
    backwards: Rows,
    components: Vec<u32>,
    /// The longest and the mean arc, by time and by length.
    spans: [(u32, u32); 2],
}

impl RoadGraph {
    /// A graph of nodes numbered from 0. Arcs from a node to itself never
    /// shorten a trip and are left out; a cost of 0 counts as 1, so that a
    /// search settles nodes in one order only.
    ///
    /// # Errors
    /// [`NetworkError::NoSuchNode`] when an arc names a node past the last.
    pub fn new(nodes: u32, arcs: &[Arc]) -> Result<Self, NetworkError> {
        Self::with(nodes, arcs, components::strong)
    }

    /// The same graph, with the components that `components` knows of its
    /// rows, one for each node.
    pub(super) fn with(
        nodes: u32,
        arcs: &[Arc],
        components: impl FnOnce(&Rows) -> Vec<u32>,
    ) -> Result<Self, NetworkError> {
        let arcs = checked(nodes, arcs)?;
        let (onwards, backwards) = rayon::join(
            || Rows::new(nodes as usize, &arcs, |a| (a.tail, a.head)),
            || Rows::new(nodes as usize, &arcs, |a| (a.head, a.tail)),
        );
        let components = components(&onwards);
        let spans = [span(&arcs, |c| c.time), span(&arcs, |c| c.length)];
        Ok(Self {
            onwards,
            backwards,
            components,
            spans,
        })
    }

    /// How many nodes there are.
    #[must_use]
    pub fn node_count(&self) -> u32 {
        u32::try_from(self.components.len()).expect("nodes are numbered by u32")
    }

    /// How many arcs there are.
    #[must_use]
    pub fn arc_count(&self) -> usize {
        self.onwards.hops.len()
    }

    /// The strongly connected component of each node: two nodes share one
    /// when each can be reached from the other. Numbered from 0 in the order
    /// of their first node.
    #[must_use]
    pub fn components(&self) -> &[u32] {
        &self.components
    }

    /// The longest arc and the mean arc by the measure made small.
    pub(super) fn spans(&self, objective: Objective) -> (u32, u32) {
        match objective {
            Objective::Fastest => self.spans[0],
            Objective::Shortest => self.spans[1],
        }
    }

    #[inline]
    pub(super) fn rows(&self, direction: Direction) -> &Rows {
        match direction {
            Direction::Onwards => &self.onwards,
            Direction::Backwards => &self.backwards,
        }
    }
}

fn span(arcs: &[Arc], measure: fn(Cost) -> u32) -> (u32, u32) {
    let measures = || arcs.iter().map(|arc| measure(arc.cost));
    let sum: u64 = measures().map(u64::from).sum();
    let mean = sum / (arcs.len() as u64).max(1);
    let mean = u32::try_from(mean).expect("a mean is no more than the largest");
    (measures().max().unwrap_or(1), mean)
}

fn checked(nodes: u32, arcs: &[Arc]) -> Result<Vec<Arc>, NetworkError> {
    if let Some(bad) = arcs.iter().find(|a| a.tail.max(a.head) >= nodes) {
        let node = bad.tail.max(bad.head);
        return Err(NetworkError::NoSuchNode { node, nodes });
    }
    let at_least_one = |arc: &Arc| Arc {
        cost: Cost {
            time: arc.cost.time.max(1),
            length: arc.cost.length.max(1),
        },
        ..*arc
    };
    let through = arcs.iter().filter(|a| a.tail != a.head);
    Ok(through.map(at_least_one).collect())
}
