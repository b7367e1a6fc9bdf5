//! Which areas share which borders.
//!
//! Areas are given as rings of points on paper, each with an owner (the rank
//! of a commune, of a class…). Borders are cut into arcs between the points
//! where more than two meet; each arc knows its owners. So an outline shared
//! by two areas is drawn once, simplified once (no gap can open), and larger
//! areas are made by leaving out the arcs inside them, without any boolean
//! operation. Follows the idea of `TopoJSON` (Bostock 2013).

mod arcs;
mod edges;
mod rings;
mod simplify;

#[cfg(test)]
mod topology_tests;

use super::backend::Point;

pub(super) use simplify::simplified;

/// What owns an area.
pub(super) type Owner = u32;

/// A stretch of border with the same owners all along.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Arc {
    points: Vec<Point>,
    /// Ascending; an owner that has land on both sides is not there.
    owners: Vec<Owner>,
}

/// The borders of a set of areas.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Topology {
    arcs: Vec<Arc>,
}

impl Topology {
    /// From the rings of the areas, each with its owner, its lines simplified
    /// to within `tolerance` units.
    pub(super) fn new(rings: &[(Owner, Vec<Point>)], tolerance: f64) -> Self {
        let mut arcs = arcs::joined(&edges::distinct(rings));
        for arc in &mut arcs {
            arc.points = simplified(&arc.points, tolerance);
        }
        Self { arcs }
    }

    /// The rings around the land of all owners that `chosen` keeps, to be
    /// filled by the even-odd rule.
    pub(super) fn around(&self, chosen: impl Fn(Owner) -> bool) -> Vec<Vec<Point>> {
        let border = |arc: &&Arc| {
            let inside = arc.owners.iter().filter(|&&owner| chosen(owner)).count();
            inside % 2 == 1
        };
        rings::closed(self.arcs.iter().filter(border).map(|arc| &*arc.points))
    }

    /// The rings around the land of each of so many owners, in their order.
    pub(super) fn each(&self, owners: usize) -> Vec<Vec<Vec<Point>>> {
        let mut arcs: Vec<Vec<&[Point]>> = vec![Vec::new(); owners];
        for arc in &self.arcs {
            for &owner in &arc.owners {
                if let Some(own) = arcs.get_mut(owner as usize) {
                    own.push(&arc.points);
                }
            }
        }
        let closed = |arcs: Vec<&[Point]>| rings::closed(arcs.into_iter());
        arcs.into_iter().map(closed).collect()
    }

    /// The borders between groups of owners, and around them all, each once.
    pub(super) fn between<G: PartialEq>(&self, group: impl Fn(Owner) -> G) -> Vec<Vec<Point>> {
        self.lines(|owners| {
            let groups: Vec<G> = owners.iter().map(|&owner| group(owner)).collect();
            groups.len() < 2 || groups.iter().any(|g| *g != groups[0])
        })
    }

    /// The borders between any two owners, leaving out those around all.
    pub(super) fn inner(&self) -> Vec<Vec<Point>> {
        self.lines(|owners| owners.len() > 1)
    }

    fn lines(&self, wanted: impl Fn(&[Owner]) -> bool) -> Vec<Vec<Point>> {
        self.arcs
            .iter()
            .filter(|arc| wanted(&arc.owners))
            .map(|arc| arc.points.clone())
            .collect()
    }
}
