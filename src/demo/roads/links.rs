//! The roads from commune to commune: each joins two neighbours straight
//! across their shared border (a Gabriel graph, Gabriel & Sokal 1969), so
//! that no two of them cross. Rivers are crossed at few bridges.

use std::cmp::Reverse;

use geo_types::Coord;

use super::super::chance::About;
use super::super::land::{Land, Role, distance};
use super::super::num::{count, signed};
use super::super::world::World;
use super::class::Class;

/// A road between two communes.
#[derive(Clone, Debug)]
pub(in crate::demo) struct Link {
    /// Its cells of the mesh, lower first.
    pub(super) ends: (usize, usize),
    /// Where it crosses the border, before bending.
    pub(super) middle: Coord,
    /// Its length before bending, in metres.
    pub(super) length: f64,
    /// The river that it crosses.
    pub(super) river: Option<usize>,
    pub(super) class: Class,
    /// Its road number.
    pub(super) number: u32,
    /// Whether no third commune is nearer to both (a relative neighbourhood
    /// graph, Toussaint 1980): the links that cannot be spared.
    plain: bool,
}

impl Link {
    /// The other end.
    pub(super) fn other(&self, cell: usize) -> usize {
        if self.ends.0 == cell {
            self.ends.1
        } else {
            self.ends.0
        }
    }
}

/// Communes that are joined, by union and find.
struct Joined(Vec<usize>);

impl Joined {
    fn root(&mut self, mut cell: usize) -> usize {
        while self.0[cell] != cell {
            self.0[cell] = self.0[self.0[cell]];
            cell = self.0[cell];
        }
        cell
    }

    /// Joins two; whether they were apart.
    fn join(&mut self, (a, b): (usize, usize)) -> bool {
        let (a, b) = (self.root(a), self.root(b));
        self.0[a.max(b)] = a.min(b);
        a != b
    }
}

/// The links of a world: every settled commune can be reached from every other.
pub(super) fn links(world: &World) -> Vec<Link> {
    let (gabriel, long): (Vec<Candidate>, Vec<Candidate>) = candidates(&world.land)
        .into_iter()
        .partition(|candidate| candidate.clear);
    let gabriel = gabriel.into_iter().map(|candidate| candidate.link);
    let (wet, dry): (Vec<Link>, Vec<Link>) = gabriel.partition(|link| link.river.is_some());
    let (mut kept, spare): (Vec<Link>, Vec<Link>) =
        dry.into_iter().partition(|link| is_kept(&world.land, link));
    let (bridges, wet) = bridges(world, wet);
    kept.extend(bridges);
    let mut joined = Joined((0..world.land.roles.len()).collect());
    for link in &kept {
        joined.join(link.ends);
    }
    let mut rest: Vec<Link> = spare.into_iter().chain(wet).collect();
    rest.sort_by_key(|link| (link.river.is_some(), count(link.length * 10.0), link.ends));
    let (needed, rest): (Vec<Link>, Vec<Link>) =
        rest.into_iter().partition(|link| joined.join(link.ends));
    kept.extend(needed);
    // At the edge of the map a commune's way to the others may lead outside.
    let long = long.into_iter().map(|candidate| candidate.link);
    kept.extend(long.filter(|link| joined.join(link.ends)));
    kept.extend(ferries(world, &rest, &kept));
    kept.sort_by_key(|link| link.ends);
    kept
}

/// A link that may be built.
struct Candidate {
    link: Link,
    /// Whether it stays clear of all other communes' middles: its half-way
    /// point is then on the border of its own two.
    clear: bool,
}

fn candidates(land: &Land) -> Vec<Candidate> {
    let mut found = Vec::new();
    for a in land.settled() {
        let neighbours = land.mesh.neighbours(a).iter().map(|&b| b as usize);
        let settled = neighbours.filter(|&b| b > a && land.roles[b] != Role::Beyond);
        found.extend(settled.map(|b| candidate(land, (a, b))));
    }
    found
}

fn candidate(land: &Land, (a, b): (usize, usize)) -> Candidate {
    let sites = &land.mesh.sites;
    let middle = (sites[a] + sites[b]) / 2.0;
    let length = distance(sites[a], sites[b]);
    let thirds = || {
        let around = land
            .mesh
            .neighbours(a)
            .iter()
            .chain(land.mesh.neighbours(b));
        let third = around.map(|&third| third as usize);
        third
            .filter(move |&third| third != a && third != b)
            .map(|third| sites[third])
    };
    let between = |p: Coord| distance(p, sites[a]).max(distance(p, sites[b])) < length;
    Candidate {
        clear: !thirds().any(|p| distance(p, middle) < length / 2.0),
        link: Link {
            ends: (a, b),
            middle,
            length,
            river: land.river_between(a, b),
            class: Class::Unclassified,
            number: 0,
            plain: !thirds().any(between),
        },
    }
}

/// In the upland fewer ways are worth a road.
fn is_kept(land: &Land, link: &Link) -> bool {
    let (a, b) = link.ends;
    let mut chance = land.frame.chance(About::Links, (signed(a), signed(b)));
    let height = f64::midpoint(land.heights[a], land.heights[b]);
    link.plain || !chance.happens(0.1 + 0.75 * height * height)
}

/// The bridges: where most people cross, well apart, closer in large towns.
fn bridges(world: &World, mut wet: Vec<Link>) -> (Vec<Link>, Vec<Link>) {
    let people = |cell: usize| world.people.expected(&world.land, cell);
    let traffic = |link: &Link| people(link.ends.0) + people(link.ends.1);
    wet.sort_by_key(|link| (Reverse(count(traffic(link))), link.ends));
    let mut bridges: Vec<Link> = Vec::new();
    let mut rest = Vec::new();
    for link in wet {
        let apart = if traffic(&link) > 12_000.0 { 0.8 } else { 2.3 };
        let gap = apart * world.land.frame.spacing;
        if bridges
            .iter()
            .all(|other| distance(other.middle, link.middle) > gap)
        {
            bridges.push(link);
        } else {
            rest.push(link);
        }
    }
    (bridges, rest)
}

/// A ferry on every river that has a crossing far from all bridges.
fn ferries(world: &World, rest: &[Link], kept: &[Link]) -> Vec<Link> {
    let bridges: Vec<&Link> = kept.iter().filter(|link| link.river.is_some()).collect();
    let lonely = |link: &Link| {
        let ways = bridges
            .iter()
            .map(|other| distance(other.middle, link.middle));
        ways.fold(f64::INFINITY, f64::min)
    };
    let ferry = |river: usize| {
        let crossings = rest.iter().filter(|link| link.river == Some(river));
        let best = crossings.max_by(|a, b| lonely(a).total_cmp(&lonely(b)))?;
        let far = lonely(best) > 1.1 * world.land.frame.spacing;
        far.then(|| Link {
            class: Class::Ferry,
            ..best.clone()
        })
    };
    (0..world.land.rivers.len()).filter_map(ferry).collect()
}
