//! How a point joins the roads: at its projection on the nearest edge that
//! may be joined.
//!
//! Which edge that is depends on the network and the point alone, never on
//! other points:
//!
//! - the edge must be linkable (no motorway, no ferry), and people must be
//!   able to come and leave there, as far as the point's [`Role`] needs it;
//! - a component is a *fragment* when its edges are shorter, taken together,
//!   than [`LinkOptions::smallest_component`], unless none is longer. A point
//!   joins a fragment only where no other road lies within
//!   [`LinkOptions::max_distance`]: a piece of road that the map leaves
//!   unconnected in a town is passed over, a small island keeps its own roads
//!   and its own places;
//! - of edges equally near, the first.

use rayon::prelude::*;
use rstar::{AABB, PointDistance, RTree, RTreeObject};

use crate::crs::Projected;
use crate::units::{Metres, Speed};

use super::fixed::FixedPoint;
use super::graph::Cost;
use super::joinable::{Joinable, Role, Standing, joinable};
use super::roads::{EdgeIndex, RoadNetwork, metres};

/// How points join the roads.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LinkOptions {
    /// How far from a road a point may be.
    pub max_distance: Metres,
    /// How fast the leg off the road is walked.
    pub walking: Speed,
    /// The shortest total length of the edges of a component that is not a
    /// fragment.
    pub smallest_component: Metres,
}

impl Default for LinkOptions {
    /// 2 km off the road, walked at 4.8 km/h; fragments below 3 km.
    fn default() -> Self {
        let length = |metres| Metres::new(metres).expect("a constant above 0");
        Self {
            max_distance: length(2000.0),
            walking: Speed::from_kmh(4.8).expect("a constant above 0"),
            smallest_component: length(3000.0),
        }
    }
}

/// Where a point joins the roads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    pub(super) edge: EdgeIndex,
    /// How far along the edge, in millimetres, at most its length.
    pub(super) at: u32,
    pub(super) position: FixedPoint,
    /// The leg off the road.
    pub(super) walk: Cost,
    /// Whether the edge is on a fragment.
    pub(super) fragment: bool,
}

impl Link {
    /// The edge joined.
    #[must_use]
    pub fn edge(&self) -> EdgeIndex {
        self.edge
    }

    /// Where on the edge, to a centimetre.
    #[must_use]
    pub fn position(&self) -> Projected {
        self.position.into()
    }

    /// The length of the leg off the road.
    #[must_use]
    pub fn off_road(&self) -> Metres {
        metres(self.walk.length)
    }

    /// Whether the edge belongs to a fragment of the network, joined for want
    /// of another road nearby.
    #[must_use]
    pub fn on_fragment(&self) -> bool {
        self.fragment
    }
}

/// Why a point joins no road.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LinkFailure {
    /// The nearest road that may be joined is this far.
    #[error("the nearest road is {:.0} m away, beyond the distance allowed", .0.get())]
    TooFar(Metres),
    /// No road of the network may be joined at all.
    #[error("no road of the network may be joined")]
    NoRoad,
}

/// Segments that share one box of the R-tree.
const RUN: u32 = 8;

/// Up to eight consecutive segments of an edge.
#[derive(Clone, Copy, Debug)]
struct Run {
    lower: FixedPoint,
    upper: FixedPoint,
    edge: u32,
    /// The first vertex, counted over the whole network.
    first: u32,
    joinable: Joinable,
}

impl RTreeObject for Run {
    type Envelope = AABB<[f64; 2]>;
    fn envelope(&self) -> Self::Envelope {
        AABB::from_corners(self.lower.metres(), self.upper.metres())
    }
}

impl PointDistance for Run {
    /// To the box: never more than to the segments in it.
    fn distance_2(&self, point: &[f64; 2]) -> f64 {
        self.envelope().distance_2(point)
    }
}

/// The edges that may be joined, ready to be asked for the nearest.
#[derive(Debug)]
pub struct Linker<'n> {
    network: &'n RoadNetwork,
    options: LinkOptions,
    tree: RTree<Run>,
    /// Metres on the ground for a metre of the reference system.
    scale: f64,
}

/// The best projection so far.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    distance_2: f64,
    edge: u32,
    vertex: u32,
    foot: [f64; 2],
}

impl<'n> Linker<'n> {
    /// Prepares the R-tree.
    #[must_use]
    pub fn new(network: &'n RoadNetwork, options: LinkOptions) -> Self {
        let joinable = joinable(network, options.smallest_component);
        let runs = (0_u32..)
            .zip(&joinable)
            .filter(|(_, joinable)| joinable.is_any());
        let runs: Vec<Run> = runs
            .flat_map(|(edge, &joinable)| runs_of(network, edge, joinable))
            .collect();
        Self {
            network,
            options,
            tree: RTree::bulk_load(runs),
            scale: scale(network),
        }
    }

    /// The network joined.
    #[must_use]
    pub fn network(&self) -> &'n RoadNetwork {
        self.network
    }

    /// Joins a point where trips start and end, in metres of the network's
    /// reference system.
    ///
    /// # Errors
    /// [`LinkFailure::TooFar`] beyond [`LinkOptions::max_distance`];
    /// [`LinkFailure::NoRoad`] when no edge may be joined.
    pub fn link(&self, point: Projected) -> Result<Link, LinkFailure> {
        self.link_as(point, Role::Both)
    }

    /// Joins a point for what happens there.
    ///
    /// # Errors
    /// As [`Linker::link`].
    pub fn link_as(&self, point: Projected, role: Role) -> Result<Link, LinkFailure> {
        let point = [point.x(), point.y()];
        let within = self.options.max_distance.get() / self.scale;
        let (mut road, mut fragment) = (None, None);
        for (run, box_distance_2) in self.tree.nearest_neighbor_iter_with_distance_2(&point) {
            let nearest = [road, fragment].map(|c: Option<Candidate>| c.map(|c| c.distance_2));
            if nearest[0].is_some_and(|d| d < box_distance_2)
                || (box_distance_2 > within * within && nearest != [None; 2])
            {
                break;
            }
            let best = match run.joinable.standing(role) {
                Some(Standing::Road) => &mut road,
                Some(Standing::Fragment) => &mut fragment,
                None => continue,
            };
            self.improve(best, run, point);
        }
        let near = |c: &Candidate| c.distance_2 <= within * within;
        if let Some(candidate) = road.filter(near) {
            return Ok(self.finish(&candidate, false));
        }
        if let Some(candidate) = fragment.filter(near) {
            return Ok(self.finish(&candidate, true));
        }
        let distances = [road, fragment].into_iter().flatten().map(|c| c.distance_2);
        Err(distances
            .min_by(f64::total_cmp)
            .map_or(LinkFailure::NoRoad, |d| {
                LinkFailure::TooFar(self.ground(d.sqrt()))
            }))
    }

    /// Joins many points, each as [`Linker::link_as`] joins it.
    #[must_use]
    pub fn link_all(&self, points: &[Projected], role: Role) -> Vec<Result<Link, LinkFailure>> {
        let join = |&point: &Projected| self.link_as(point, role);
        points.par_iter().map(join).collect()
    }

    fn improve(&self, best: &mut Option<Candidate>, run: &Run, point: [f64; 2]) {
        let last = self.network.starts[run.edge as usize + 1] - 1;
        for vertex in run.first..last.min(run.first + RUN) {
            let [a, b] = [vertex, vertex + 1].map(|v| self.network.vertices[v as usize].metres());
            let foot = foot(a, b, point);
            let (dx, dy) = (foot[0] - point[0], foot[1] - point[1]);
            let candidate = Candidate {
                distance_2: dx * dx + dy * dy,
                edge: run.edge,
                vertex,
                foot,
            };
            let better = best.is_none_or(|best| {
                (candidate.distance_2, candidate.vertex) < (best.distance_2, best.vertex)
            });
            if better {
                *best = Some(candidate);
            }
        }
    }

    fn ground(&self, planar: f64) -> Metres {
        Metres::new(planar * self.scale).expect("a distance is a length")
    }

    fn finish(&self, candidate: &Candidate, fragment: bool) -> Link {
        let off_road = self.ground(candidate.distance_2.sqrt());
        let [x, y] = candidate.foot;
        Link {
            edge: EdgeIndex(candidate.edge),
            at: self.along(candidate),
            position: FixedPoint::new(x, y).expect("between two vertices"),
            walk: walk(off_road, self.options.walking),
            fragment,
        }
    }

    /// How far along its edge the foot is, in millimetres. Within one edge the
    /// scale of the projection hardly changes, so shares of the length in the
    /// plane are shares of the length on the ground.
    fn along(&self, candidate: &Candidate) -> u32 {
        let range = self.network.vertex_range(candidate.edge);
        let before = candidate.vertex as usize - range.start;
        let (mut share, mut whole) = (0.0, 0.0);
        for (i, pair) in self.network.vertices[range].windows(2).enumerate() {
            let [a, b] = [pair[0].metres(), pair[1].metres()];
            if i == before {
                share = whole + distance(a, candidate.foot);
            }
            whole += distance(a, b);
        }
        let length = self.network.edges[candidate.edge as usize].length;
        if whole > 0.0 {
            at_end(rounded(f64::from(length) * share / whole), length)
        } else {
            0
        }
    }
}

/// How near the end of an edge is at its end, in millimetres: positions are
/// kept to a centimetre.
const AT_END: u32 = 50;

/// Whoever stands at a junction, but for rounding, may take any road there.
fn at_end(at: u32, length: u32) -> u32 {
    if at <= AT_END.min(length / 2) {
        0
    } else if at + AT_END >= length {
        length
    } else {
        at
    }
}

/// The cost of a leg on foot.
fn walk(length: Metres, speed: Speed) -> Cost {
    Cost {
        time: rounded(length.get() * 3600.0 / speed.kmh()),
        length: rounded(length.get() * 1000.0),
    }
}

fn rounded(value: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "lengths are not negative, and the cast saturates"
    )]
    let whole = value.round() as u32;
    whole
}

fn distance(a: [f64; 2], b: [f64; 2]) -> f64 {
    let (dx, dy) = (a[0] - b[0], a[1] - b[1]);
    (dx * dx + dy * dy).sqrt()
}

/// The point of a segment nearest to another; its ends exactly.
fn foot(a: [f64; 2], b: [f64; 2], point: [f64; 2]) -> [f64; 2] {
    let (dx, dy) = (b[0] - a[0], b[1] - a[1]);
    let along = dx * (point[0] - a[0]) + dy * (point[1] - a[1]);
    let whole = dx * dx + dy * dy;
    if along <= 0.0 {
        a
    } else if along >= whole {
        b
    } else {
        let share = along / whole;
        [a[0] + dx * share, a[1] + dy * share]
    }
}

fn runs_of(network: &RoadNetwork, edge: u32, joinable: Joinable) -> impl Iterator<Item = Run> {
    let range = network.vertex_range(edge);
    let (start, last) = (network.starts[edge as usize], range.end - 1);
    (start..)
        .step_by(RUN as usize)
        .take_while(move |&first| (first as usize) < last)
        .map(move |first| {
            let end = (first as usize + RUN as usize).min(last);
            let run = &network.vertices[first as usize..=end];
            let corner = |pick: fn(i32, i32) -> i32| {
                let over = |c: fn(&FixedPoint) -> i32| {
                    run.iter().map(c).reduce(pick).expect("two vertices")
                };
                FixedPoint {
                    x: over(|p| p.x),
                    y: over(|p| p.y),
                }
            };
            Run {
                lower: corner(i32::min),
                upper: corner(i32::max),
                edge,
                first,
                joinable,
            }
        })
}

/// Metres on the ground for a metre of the reference system, over all edges.
fn scale(network: &RoadNetwork) -> f64 {
    let planar = |edge: u32| {
        let pairs = network.vertices(edge).windows(2);
        pairs
            .map(|p| distance(p[0].metres(), p[1].metres()))
            .sum::<f64>()
    };
    let edges = u32::try_from(network.edges.len()).expect("edges are numbered by u32");
    let total: f64 = (0..edges).map(planar).sum();
    if total > 0.0 {
        network.total_length().get() / total
    } else {
        1.0
    }
}
