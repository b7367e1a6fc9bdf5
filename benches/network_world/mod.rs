//! Fictional road graphs for the benchmarks, always the same for a size.
//!
//! A perturbed lattice of junctions, one street in eight missing, every street
//! bent at up to six nodes of its own, major roads every twelfth line: some
//! 2.1 arcs a node, as in `OpenStreetMap` before contraction.

use std::io::Write as _;

use maillage::network::{Arc, Cost, RoadGraph};
use rand::{Rng as _, SeedableRng as _, seq::SliceRandom as _};
use rand_chacha::ChaCha8Rng;

/// A graph and the nodes where places stand.
pub(crate) struct World {
    /// The name of the size.
    pub(crate) name: &'static str,
    /// The graph.
    pub(crate) graph: RoadGraph,
    /// Its arcs.
    pub(crate) arcs: Vec<Arc>,
    /// Nodes of places.
    pub(crate) places: Vec<u32>,
}

/// The three sizes: side of the lattice and number of places.
pub(crate) const SIZES: [(&str, u32, usize); 3] = [
    ("canton", 40, 50),
    ("departement", 110, 200),
    ("region", 220, 500),
];

/// A node before numbering: position in metres.
type Position = (f64, f64);

/// Builds the world of a size.
pub(crate) fn world((name, side, places): (&'static str, u32, usize)) -> World {
    let mut rng = ChaCha8Rng::seed_from_u64(u64::from(side));
    let mut positions = junctions(side, &mut rng);
    let mut arcs = Vec::new();
    for row in 0..side {
        for column in 0..side {
            let here = row * side + column;
            let (east, north) = (column + 1 < side, row + 1 < side);
            for (other, wanted, line) in [(here + 1, east, row), (here + side, north, column)] {
                if wanted && rng.random_bool(0.875) {
                    street(&mut positions, &mut arcs, (here, other, line), &mut rng);
                }
            }
        }
    }
    let order = along_curve(&positions);
    for arc in &mut arcs {
        (arc.tail, arc.head) = (order[arc.tail as usize], order[arc.head as usize]);
    }
    let nodes = u32::try_from(positions.len()).expect("a small world");
    let mut all: Vec<u32> = (0..nodes).collect();
    let places = all.partial_shuffle(&mut rng, places).0.to_vec();
    let graph = RoadGraph::new(nodes, &arcs).expect("nodes exist");
    World {
        name,
        graph,
        arcs,
        places,
    }
}

fn junctions(side: u32, rng: &mut ChaCha8Rng) -> Vec<Position> {
    let mut positions = Vec::new();
    for row in 0..side {
        for column in 0..side {
            let mut jitter = || rng.random_range(-120.0..120.0);
            positions.push((
                f64::from(column) * 400.0 + jitter(),
                f64::from(row) * 400.0 + jitter(),
            ));
        }
    }
    positions
}

/// A street between two junctions, through nodes of its own.
fn street(
    positions: &mut Vec<Position>,
    arcs: &mut Vec<Arc>,
    (from, to, line): (u32, u32, u32),
    rng: &mut ChaCha8Rng,
) {
    let bends = rng.random_range(0..=6);
    let kmh = if line.is_multiple_of(12) {
        80.0
    } else {
        f64::from(rng.random_range(20..50_u32))
    };
    let one_way = rng.random_bool(0.06);
    let (start, end) = (positions[from as usize], positions[to as usize]);
    let mut last = from;
    for bend in 1..=bends + 1 {
        let next = if bend > bends {
            to
        } else {
            let share = f64::from(bend) / f64::from(bends + 1);
            let mut off = || rng.random_range(-20.0..20.0);
            let x = start.0 + (end.0 - start.0) * share + off();
            let y = start.1 + (end.1 - start.1) * share + off();
            positions.push((x, y));
            u32::try_from(positions.len() - 1).expect("a small world")
        };
        let cost = cost(positions[last as usize], positions[next as usize], kmh);
        let arc = |tail, head| Arc { tail, head, cost };
        arcs.push(arc(last, next));
        if !one_way {
            arcs.push(arc(next, last));
        }
        last = next;
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "streets are short"
)]
fn cost(a: Position, b: Position, kmh: f64) -> Cost {
    let metres = ((a.0 - b.0).powi(2) + (a.1 - b.1).powi(2)).sqrt();
    Cost {
        time: (metres * 3600.0 / kmh) as u32,
        length: (metres * 1000.0) as u32,
    }
}

/// Numbers in bands of a kilometre, so that neighbours are close in memory
/// for everyone that is measured.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the world is some hundred kilometres wide"
)]
fn along_curve(positions: &[Position]) -> Vec<u32> {
    let mut sorted: Vec<usize> = (0..positions.len()).collect();
    sorted.sort_by_key(|&i| {
        let (x, y) = positions[i];
        ((y / 1000.0) as i64, x as i64, i)
    });
    let mut order = vec![0; positions.len()];
    for (number, old) in (0..).zip(sorted) {
        order[old] = number;
    }
    order
}

impl World {
    /// Writes the world for a peer to read: arcs as `tail head milliseconds`,
    /// then places. The folder comes from `MAILLAGE_BENCH_EXPORT`.
    #[allow(dead_code, reason = "one of the benchmarks exports")]
    pub(crate) fn export(&self) {
        let Ok(folder) = std::env::var("MAILLAGE_BENCH_EXPORT") else {
            return;
        };
        let create = |kind: &str| {
            let path = format!("{folder}/{}.{kind}.txt", self.name);
            std::io::BufWriter::new(std::fs::File::create(path).expect("a writable folder"))
        };
        let mut arcs = create("arcs");
        for Arc { tail, head, cost } in &self.arcs {
            writeln!(arcs, "{tail} {head} {}", cost.time.max(1)).expect("room on the disk");
        }
        let mut places = create("places");
        for place in &self.places {
            writeln!(places, "{place}").expect("room on the disk");
        }
    }
}
