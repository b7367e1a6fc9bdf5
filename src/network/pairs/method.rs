//! Which way of searching costs less.

use super::super::hierarchy::Hierarchy;
use super::super::link::Link;
use super::Pairs;
use super::plain::Plain;

/// How trips are found; the trips are the same.
pub(super) enum Method {
    /// A bounded search from each point.
    Plain,
    /// Sweeps over a network made ready.
    Table(Box<Hierarchy>),
}

/// What making a node ready costs, in nodes that a plain search reaches in
/// the same time (bench `network_matrix`).
const PREPARE: u64 = 256;

/// One node in so many of the network is what a sweep costs at most, in the
/// same measure (bench `network_matrix`).
const SWEEP: u64 = 16;

/// A network of more nodes is not made ready: that takes some 500 bytes a node
/// while it lasts, here 8 GB.
const MOST_NODES: u64 = 1 << 24;

/// How many points are searched from to find out how wide searches are.
const SAMPLE: usize = 8;

impl Method {
    pub(super) fn choose(pairs: &Pairs<'_>, centres: &[Option<Link>]) -> Self {
        let centres: Vec<&Link> = centres.iter().flatten().collect();
        let (searches, nodes) = (centres.len() as u64, u64::from(pairs.graph_nodes()));
        let table = nodes * (PREPARE + searches / SWEEP);
        // Even searches of the whole network would be cheaper.
        let useless = searches * nodes <= table;
        if nodes > MOST_NODES || useless || searches * width(pairs, &centres) <= table {
            return Self::Plain;
        }
        let objective = pairs.options.query.objective;
        let hierarchy = Hierarchy::prepare(pairs.network.graph(), objective);
        hierarchy.map_or(Self::Plain, |ready| Self::Table(Box::new(ready)))
    }
}

/// How many nodes a plain search reaches, by the mean of a few.
fn width(pairs: &Pairs<'_>, centres: &[&Link]) -> u64 {
    let mut reach = pairs.network.graph().reach();
    let step = centres.len().div_ceil(SAMPLE).max(1);
    let widths = centres.iter().step_by(step).map(|centre| {
        Plain(pairs).search(centre, &mut reach);
        reach.reached().len() as u64
    });
    let widths: Vec<u64> = widths.collect();
    widths.iter().sum::<u64>() / (widths.len() as u64).max(1)
}

impl Pairs<'_> {
    fn graph_nodes(&self) -> u32 {
        self.network.graph().node_count()
    }
}
