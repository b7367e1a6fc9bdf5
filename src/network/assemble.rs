//! From chains to the network: lengths, times, numbering, geometry.

use std::num::NonZeroU32;

use rayon::prelude::*;

use crate::crs::{Crs, Transform};

use super::builder::{BuildCounts, NodePlacer};
use super::contract::{Chains, contract};
use super::fixed::{FixedLonLat, FixedPoint};
use super::number::{Numbering, number};
use super::roads::Edge;
use super::turns::{self, Turns};
use super::{NetworkError, RoadNetwork};

pub(super) fn assemble(
    placer: NodePlacer,
    crs: Crs,
) -> Result<(RoadNetwork, BuildCounts), NetworkError> {
    let mut counts = BuildCounts {
        ways: placer.ways.len() as u64 + placer.short_ways,
        short_ways: placer.short_ways,
        missing_nodes: placer.positions.iter().filter(|p| p.is_none()).count() as u64,
        ..BuildCounts::default()
    };
    let chains = contract(&placer, &mut counts);
    if chains.len() == 0 {
        let BuildCounts {
            ways,
            missing_nodes,
            ..
        } = counts;
        return Err(NetworkError::Empty {
            ways,
            missing_nodes,
        });
    }
    let projected = project(&placer, crs)?;
    let measures = measure(&placer, &chains);
    counts.zero_length_segments = measures.iter().map(|m| m.zero_length).sum();
    let speeds = way_speeds(&placer, &chains, &measures);
    let numbering = number(&placer, &chains, &projected);
    let turns = turns::resolve(&placer, &chains, &mut counts);
    let parts = Parts {
        crs,
        chains,
        projected,
        numbering,
    };
    let edges = parts.edges(&placer, &measures, &speeds);
    counts.loops = edges.iter().filter(|e| e.nodes[0] == e.nodes[1]).count() as u64;
    drop(placer);
    Ok((parts.network(edges, &turns)?, counts))
}

/// The nodes in centimetres of the reference system; those without a position
/// stand at its origin and are used by no chain.
fn project(placer: &NodePlacer, crs: Crs) -> Result<Vec<FixedPoint>, NetworkError> {
    Transform::new(Crs::WGS84, crs)?;
    let one = |transform: &Transform, position: &Option<FixedLonLat>| {
        let Some(position) = position else {
            return Ok(FixedPoint::default());
        };
        let (lon, lat) = position.degrees();
        let image = transform.apply(geo_types::Coord { x: lon, y: lat })?;
        FixedPoint::new(image.x, image.y).ok_or_else(|| NetworkError::TooFar {
            position: format!("({lon}, {lat})"),
            crs,
        })
    };
    let blocks: Result<Vec<Vec<FixedPoint>>, NetworkError> = placer
        .positions
        .par_chunks(1 << 16)
        .map(|block| {
            let transform = Transform::new(Crs::WGS84, crs)?;
            block.iter().map(|p| one(&transform, p)).collect()
        })
        .collect();
    Ok(blocks?.concat())
}

/// What a chain measures on the ground.
#[derive(Clone, Copy, Debug)]
struct Measure {
    metres: f64,
    /// Lost at nodes that the chain passes through, in milliseconds.
    delay: u32,
    zero_length: u64,
}

fn measure(placer: &NodePlacer, chains: &Chains) -> Vec<Measure> {
    let position =
        |slot: u32| placer.positions[slot as usize].expect("chains are made of placed nodes");
    let one = |chain: usize| {
        let slots = chains.of(chain);
        let segments = slots.windows(2).map(|w| (position(w[0]), position(w[1])));
        let inner = &slots[1..slots.len() - 1];
        let delays = inner.iter().filter_map(|slot| placer.special.get(slot));
        Measure {
            metres: segments
                .clone()
                .map(|(a, b)| placer.earth.segment(a, b))
                .sum(),
            delay: delays
                .map(|node| node.delay.tenths().saturating_mul(100))
                .fold(0, u32::saturating_add),
            zero_length: segments.filter(|(a, b)| a == b).count() as u64,
        }
    };
    (0..chains.len()).into_par_iter().map(one).collect()
}

/// Metres a second for each set of traits, along and against.
fn way_speeds(placer: &NodePlacer, chains: &Chains, measures: &[Measure]) -> Vec<[Option<f64>; 2]> {
    let mut lengths = vec![0.0; placer.traits.len()];
    for (&(traits, _), measure) in chains.traits.iter().zip(measures) {
        lengths[traits as usize] += measure.metres;
    }
    let speeds = placer.traits.iter().zip(lengths).map(|(traits, length)| {
        let timetable = traits
            .duration
            .filter(|d| d.tenths() > 0)
            .map(|d| length / d.get());
        [traits.forward, traits.backward]
            .map(|speed| speed.map(|s| timetable.unwrap_or(s.kmh() / 3.6)))
    });
    speeds.collect()
}

/// A positive whole number near a value, at least 1.
fn at_least_one(value: f64) -> NonZeroU32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the cast saturates, which is as far as a cost can say"
    )]
    let whole = value.round() as u32;
    NonZeroU32::new(whole).unwrap_or(NonZeroU32::MIN)
}

struct Parts {
    crs: Crs,
    chains: Chains,
    projected: Vec<FixedPoint>,
    numbering: Numbering,
}

impl Parts {
    /// The edges in their final order.
    fn edges(
        &self,
        placer: &NodePlacer,
        measures: &[Measure],
        speeds: &[[Option<f64>; 2]],
    ) -> Vec<Edge> {
        let one = |&chain: &u32| {
            let (traits, against) = self.chains.traits[chain as usize];
            let measure = measures[chain as usize];
            let [mut forward, mut backward] = speeds[traits as usize].map(|speed| {
                speed.map(|speed| {
                    let moving = at_least_one(measure.metres * 1000.0 / speed);
                    moving.saturating_add(measure.delay)
                })
            });
            if against {
                (forward, backward) = (backward, forward);
            }
            let nodes = self.numbering.ends[chain as usize];
            Edge {
                nodes,
                heads: nodes,
                length: at_least_one(measure.metres * 1000.0).get(),
                forward,
                backward,
                class: placer.traits[traits as usize].class,
                linkable: placer.traits[traits as usize].linkable,
            }
        };
        self.numbering.order.par_iter().map(one).collect()
    }

    fn network(self, mut edges: Vec<Edge>, turns: &Turns) -> Result<RoadNetwork, NetworkError> {
        let mut nodes = self.numbering.positions.clone();
        let (vertices, starts) = self.vertices();
        let turned = turns::arcs(&mut edges, turns, &self.numbering);
        nodes.extend(
            turned
                .doubles
                .iter()
                .map(|&(_, node)| nodes[node as usize])
                .collect::<Vec<_>>(),
        );
        let count = u32::try_from(nodes.len()).expect("fewer than 2^32 junctions");
        Ok(RoadNetwork {
            crs: self.crs,
            graph: super::RoadGraph::new(count, &turned.arcs)?,
            nodes,
            edges,
            vertices,
            starts,
            arcs: turned.origins,
            doubles: turned.doubles,
        })
    }

    fn vertices(&self) -> (Vec<FixedPoint>, Vec<u32>) {
        let mut vertices = Vec::with_capacity(self.chains.slots.len());
        let mut starts = Vec::with_capacity(self.chains.len() + 1);
        starts.push(0);
        for &chain in &self.numbering.order {
            let slots = self.chains.of(chain as usize);
            vertices.extend(slots.iter().map(|&slot| self.projected[slot as usize]));
            starts.push(u32::try_from(vertices.len()).expect("fewer than 2^32 vertices"));
        }
        (vertices, starts)
    }
}
