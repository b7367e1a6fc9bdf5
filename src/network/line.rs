//! The line of a trip over the roads.

use super::graph::{Cost, Direction};
use super::link::Link;
use super::roads::RoadNetwork;
use super::search::{Objective, Query, Reach, Seed};
use crate::crs::Projected;

impl RoadNetwork {
    /// The line of the best way from one point to another, from where the
    /// first joins the roads to where the second does; `None` where no road
    /// leads there. `reach` is room for searches on this network's graph.
    #[must_use]
    pub fn line(
        &self,
        (from, to): (&Link, &Link),
        objective: Objective,
        reach: &mut Reach<'_>,
    ) -> Option<Vec<Projected>> {
        let seed = |(node, cost): (u32, Cost)| Seed {
            node,
            source: 0,
            cost,
        };
        let seeds: Vec<Seed> = self.exits(from).into_iter().map(seed).collect();
        let entries = self.entries(to);
        let ends: Vec<u32> = entries.iter().map(|&(node, _)| node).collect();
        let query = Query {
            direction: Direction::Onwards,
            objective,
            limit: None,
        };
        reach.search_until(&query, &seeds, &ends);
        let whole = |&(node, way): &(u32, Cost)| {
            let cost = reach.cost(node)?.plus(way)?;
            Some((objective.split(cost), node))
        };
        let best = entries.iter().filter_map(whole).min();
        let along = self.along(from, to).map(|cost| objective.split(cost));
        match (along, best) {
            (Some(along), best) if best.is_none_or(|(cost, _)| along <= cost) => {
                Some(self.piece(from.edge.0, from.at, to.at))
            }
            (_, Some((_, node))) => self.joined((from, to), &reach.path(node)?, node),
            _ => None,
        }
    }

    /// The first piece of an edge, the whole edges, the last piece.
    fn joined(
        &self,
        (from, to): (&Link, &Link),
        path: &super::ReachPath,
        last: u32,
    ) -> Option<Vec<Projected>> {
        let mut line = vec![from.position()];
        let mut go_on = |piece: Vec<Projected>| {
            for point in piece {
                if line.last() != Some(&point) {
                    line.push(point);
                }
            }
        };
        let exit = self
            .ends_of(from, true)
            .find(|&(node, _)| node == path.seed);
        go_on(self.piece(from.edge.0, from.at, exit?.1));
        for &arc in &path.arcs {
            let origin = self.arcs[arc as usize];
            let length = self.edges[origin.edge as usize].length;
            let (start, end) = if origin.against {
                (length, 0)
            } else {
                (0, length)
            };
            go_on(self.piece(origin.edge, start, end));
        }
        let entry = self.ends_of(to, false).find(|&(node, _)| node == last);
        go_on(self.piece(to.edge.0, entry?.1, to.at));
        Some(line)
    }

    /// The nodes at which one leaves the edge of a point (or comes onto it),
    /// each with how far along the edge it lies.
    fn ends_of(&self, link: &Link, leaving: bool) -> impl Iterator<Item = (u32, u32)> {
        let ways = if leaving {
            self.exits(link)
        } else {
            self.entries(link)
        };
        let edge = self.edges[link.edge.get()];
        let junction = |node: u32| {
            let double = self.doubles.iter().find(|&&(double, _)| double == node);
            double.map_or(node, |&(_, junction)| junction)
        };
        ways.into_iter().map(move |(node, cost)| {
            let at = junction(node);
            let near = |end: u32| end.abs_diff(link.at) == cost.length;
            // A loop has one junction at both ends: the length tells them apart.
            let first = at == edge.nodes[0] && (at != edge.nodes[1] || near(0));
            (node, if first { 0 } else { edge.length })
        })
    }

    /// The part of an edge from so far along it to so far, in millimetres, in
    /// that direction.
    fn piece(&self, edge: u32, from: u32, to: u32) -> Vec<Projected> {
        let vertices: Vec<Projected> = self.vertices(edge).iter().map(|&p| p.into()).collect();
        let steps = vertices
            .windows(2)
            .map(|pair| pair[0].distance(pair[1]).get());
        let total: f64 = steps.clone().sum();
        let scale = total / f64::from(self.edges[edge as usize].length);
        let (low, high) = (
            f64::from(from.min(to)) * scale,
            f64::from(from.max(to)) * scale,
        );
        let mut line = Vec::new();
        let mut start = 0.0;
        for (pair, step) in vertices.windows(2).zip(steps) {
            let end = start + step;
            for at in [low, high] {
                if (start..=end).contains(&at) && step > 0.0 {
                    line.extend(between(pair, (at - start) / step));
                }
            }
            if end > low && end < high {
                line.push(pair[1]);
            }
            start = end;
        }
        line.dedup();
        if from > to {
            line.reverse();
        }
        line
    }
}

/// The point that lies a share of the way from one point to another.
fn between(pair: &[Projected], share: f64) -> Option<Projected> {
    let part = |a: f64, b: f64| a + (b - a) * share;
    Projected::new(
        part(pair[0].x(), pair[1].x()),
        part(pair[0].y(), pair[1].y()),
    )
}
