//! A network as bytes, and back: plain arrays of little-endian whole numbers.
//!
//! The rows of the graph follow from the edges, and are built again. The
//! bytes of a network are the same on every machine.

use std::num::NonZeroU32;

use rayon::prelude::*;

use crate::crs::Crs;

use super::fixed::FixedPoint;
use super::graph::Arc;
use super::roads::{ArcOrigin, Edge};
use super::way::RoadClass;
use super::{NetworkError, RoadGraph, RoadNetwork};

/// The number of this form, to be raised by whoever changes it, or changes
/// what a profile or the builder makes of the same file, or what is kept
/// beside it (form 2 has the water of the files).
pub const STORED_FORM: u32 = 2;

/// Every class by its number.
const CLASSES: [RoadClass; 5] = [
    RoadClass::Motorway,
    RoadClass::Major,
    RoadClass::Minor,
    RoadClass::Path,
    RoadClass::Ferry,
];

/// Added to the number of a class where the edge may be joined.
const LINKABLE: u32 = 0x80;

/// Numbers that are brought to bytes at once.
const BLOCK: usize = 1 << 18;

impl RoadNetwork {
    /// Hands the bytes of the network over, piece by piece.
    ///
    /// # Errors
    /// The first that `put` answers; nothing is handed over after it.
    pub fn store<E>(&self, mut put: impl FnMut(&[u8]) -> Result<(), E>) -> Result<(), E> {
        let turned = self.turned_heads();
        let sizes = [
            u32::from(self.crs.epsg()),
            count(self.nodes.len()),
            count(self.edges.len()),
            count(self.vertices.len()),
            count(self.arcs.len()),
            count(self.doubles.len()),
            count(turned.len()),
        ];
        let mut numbers = |values: &mut dyn Iterator<Item = u32>| {
            let mut bytes = Vec::with_capacity(BLOCK * 4);
            for value in values {
                bytes.extend_from_slice(&value.to_le_bytes());
                if bytes.len() == BLOCK * 4 {
                    put(&bytes)?;
                    bytes.clear();
                }
            }
            put(&bytes)
        };
        let points = |points: &[FixedPoint]| -> Vec<u32> {
            let both = points.iter().flat_map(|p| [p.x, p.y]);
            both.map(i32::cast_unsigned).collect()
        };
        numbers(&mut sizes.into_iter())?;
        numbers(&mut points(&self.nodes).into_iter())?;
        numbers(&mut points(&self.vertices).into_iter())?;
        numbers(&mut self.graph.components().iter().copied())?;
        numbers(&mut self.starts.iter().copied())?;
        numbers(&mut self.edges.iter().flat_map(|e| e.nodes))?;
        numbers(&mut self.edges.iter().map(|e| e.length))?;
        let time = |time: Option<NonZeroU32>| time.map_or(0, NonZeroU32::get);
        numbers(&mut self.edges.iter().map(|e| time(e.forward)))?;
        numbers(&mut self.edges.iter().map(|e| time(e.backward)))?;
        numbers(&mut self.edges.iter().map(class_number))?;
        numbers(&mut self.tails().into_iter())?;
        numbers(&mut self.arcs.iter().map(|a| a.edge * 2 + u32::from(a.against)))?;
        numbers(
            &mut self
                .doubles
                .iter()
                .flat_map(|&(double, node)| [double, node]),
        )?;
        numbers(&mut turned.into_iter().flat_map(|(end, head)| [end, head]))
    }

    /// The network of some bytes that [`RoadNetwork::store`] handed over.
    ///
    /// # Errors
    /// [`NetworkError::Stored`] where they are those of no network.
    pub fn restore(bytes: &[u8]) -> Result<Self, NetworkError> {
        let mut reader = Reader(bytes);
        let sizes = reader.numbers(7)?;
        let [epsg, nodes, edges, vertices, arcs, doubles, turned] =
            <[u32; 7]>::try_from(sizes).map_err(|_| wrong("its sizes"))?;
        let nodes = points(&reader.numbers(twice(nodes))?);
        let vertices = points(&reader.numbers(twice(vertices))?);
        let components = reader.numbers(nodes.len())?;
        let starts = reader.numbers(edges as usize + 1)?;
        let mut edges = reader.edges(edges as usize)?;
        let tails = reader.numbers(arcs as usize)?;
        let origins = reader.numbers(arcs as usize)?;
        let doubles = pairs(&reader.numbers(twice(doubles))?);
        for (end, head) in pairs(&reader.numbers(twice(turned))?) {
            let edge = edges.get_mut(end as usize / 2);
            edge.ok_or_else(|| wrong("a turn"))?.heads[end as usize % 2] = head;
        }
        reader.end()?;
        check(&starts, vertices.len(), (&edges, nodes.len()))?;
        let doubled = doubles.iter().flat_map(|(a, b)| [a, b]);
        let known = |&node: &u32| (node as usize) < nodes.len();
        if !components.iter().chain(doubled).all(known) {
            return Err(wrong("a component"));
        }
        let arcs: Vec<ArcOrigin> = origins.into_par_iter().map(origin).collect();
        let along = |(&tail, &arc): (&u32, &ArcOrigin)| along(&edges, tail, arc);
        let all: Option<Vec<Arc>> = tails.par_iter().zip(&arcs).map(along).collect();
        let all = all.ok_or_else(|| wrong("an arc"))?;
        Ok(Self {
            crs: Crs::from_epsg(u16::try_from(epsg).map_err(|_| wrong("its system"))?),
            graph: RoadGraph::with(count(nodes.len()), &all, |_| components)?,
            nodes,
            edges,
            vertices,
            starts,
            arcs,
            doubles,
        })
    }

    /// The ends of edges that lead to a double of their junction, and which.
    fn turned_heads(&self) -> Vec<(u32, u32)> {
        let ends = (0_u32..).zip(&self.edges).flat_map(|(number, edge)| {
            [0, 1].map(|side: u32| {
                let at = side as usize;
                let turned = edge.heads[at] != edge.nodes[at];
                turned.then_some((number * 2 + side, edge.heads[at]))
            })
        });
        ends.flatten().collect()
    }

    /// The node that each arc leaves.
    fn tails(&self) -> Vec<u32> {
        let rows = self.graph.rows(super::Direction::Onwards);
        let mut tails = vec![0; self.arcs.len()];
        for node in 0..self.graph.node_count() {
            for &arc in &rows.arcs[rows.range(node)] {
                tails[arc as usize] = node;
            }
        }
        tails
    }
}

/// How many, as the form counts.
fn count(length: usize) -> u32 {
    u32::try_from(length).expect("the parts of a network are numbered by u32")
}

fn twice(number: u32) -> usize {
    number as usize * 2
}

fn class_number(edge: &Edge) -> u32 {
    edge.class as u32 | if edge.linkable { LINKABLE } else { 0 }
}

fn wrong(part: &'static str) -> NetworkError {
    NetworkError::Stored { part }
}

fn origin(number: u32) -> ArcOrigin {
    ArcOrigin {
        edge: number / 2,
        against: number % 2 == 1,
    }
}

/// The arc from a node along an edge.
fn along(edges: &[Edge], tail: u32, arc: ArcOrigin) -> Option<Arc> {
    let edge = edges.get(arc.edge as usize)?;
    Some(Arc {
        tail,
        head: edge.heads[usize::from(!arc.against)],
        cost: edge.cost(arc.against)?,
    })
}

/// Refuses vertices and junctions that are not there.
fn check(
    starts: &[u32],
    vertices: usize,
    (edges, nodes): (&[Edge], usize),
) -> Result<(), NetworkError> {
    let ends = (starts.first(), starts.last());
    let whole = ends == (Some(&0), Some(&count(vertices)));
    // An edge has two vertices at least.
    let apart = starts
        .par_windows(2)
        .all(|w| w[1].checked_sub(w[0]).is_some_and(|count| count > 1));
    let known = edges.par_iter().all(|e| {
        e.nodes
            .iter()
            .chain(&e.heads)
            .all(|&n| (n as usize) < nodes)
    });
    match (whole && apart, known) {
        (true, true) => Ok(()),
        (false, _) => Err(wrong("its vertices")),
        (_, false) => Err(wrong("a junction")),
    }
}

fn points(numbers: &[u32]) -> Vec<FixedPoint> {
    numbers
        .par_chunks_exact(2)
        .map(|p| FixedPoint {
            x: p[0].cast_signed(),
            y: p[1].cast_signed(),
        })
        .collect()
}

fn pairs(numbers: &[u32]) -> Vec<(u32, u32)> {
    numbers.chunks_exact(2).map(|p| (p[0], p[1])).collect()
}

/// What is left to read.
struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn numbers(&mut self, count: usize) -> Result<Vec<u32>, NetworkError> {
        let (now, later) = count
            .checked_mul(4)
            .and_then(|bytes| self.0.split_at_checked(bytes))
            .ok_or_else(|| wrong("its end"))?;
        self.0 = later;
        Ok(now
            .par_chunks_exact(4)
            .map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]))
            .collect())
    }

    fn edges(&mut self, count: usize) -> Result<Vec<Edge>, NetworkError> {
        let nodes = self.numbers(count * 2)?;
        let lengths = self.numbers(count)?;
        let (forward, backward) = (self.numbers(count)?, self.numbers(count)?);
        let classes = self.numbers(count)?;
        let edge = |i: usize| {
            let nodes = [nodes[i * 2], nodes[i * 2 + 1]];
            Some(Edge {
                nodes,
                heads: nodes,
                length: lengths[i],
                forward: NonZeroU32::new(forward[i]),
                backward: NonZeroU32::new(backward[i]),
                class: *CLASSES.get((classes[i] & !LINKABLE) as usize)?,
                linkable: classes[i] & LINKABLE != 0,
            })
        };
        let edges: Option<Vec<Edge>> = (0..count).into_par_iter().map(edge).collect();
        edges.ok_or_else(|| wrong("the class of a road"))
    }

    fn end(&self) -> Result<(), NetworkError> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(wrong("its end"))
        }
    }
}
