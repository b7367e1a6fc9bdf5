//! Motorways between the largest towns: two carriageways that pass over all
//! other roads, and meet them only at junctions with ramps.

use geo_types::Coord;

use super::super::land::{distance, marks, nearest};
use super::super::num::index;
use super::super::world::World;
use super::Plan;
use super::class::Class;
use super::network::Kind;
use super::routes::{pairs, route};

/// What is laid out for the whole world at once: nodes of its own, and ways
/// between them and the border crossings of links.
#[derive(Clone, Debug, Default)]
pub(super) struct Through {
    /// Positions, bent.
    pub(super) nodes: Vec<Coord>,
    /// Ways, each node either one of `nodes` or a link's border crossing.
    pub(super) ways: Vec<(Vec<Stop>, Kind)>,
}

/// A node of a way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// One of the world's own nodes.
    Own(usize),
    /// Where a link crosses its border.
    Border(usize),
}

/// How many towns motorways join.
fn towns(world: &World) -> usize {
    match world.land.frame.figures.communes {
        0..100 => 0,
        100..1_000 => 2,
        communes => communes / 700,
    }
}

/// Metres from the middle of a motorway to each carriageway.
const HALF: f64 = 14.0;

/// Points of the course between two junctions.
const BETWEEN: usize = 40;

/// Motorways and their ramps.
pub(super) fn motorways(world: &World, plan: &Plan, through: &mut Through) {
    let drivable = |link: &&super::links::Link| link.class <= Class::Tertiary;
    let crossings = plan
        .links
        .iter()
        .enumerate()
        .filter(|(_, link)| drivable(link));
    let tree = marks(crossings.map(|(rank, link)| (world.land.bend.apply(link.middle), rank)));
    for (number, pair) in pairs(world, towns(world)).into_iter().enumerate() {
        let path = route(&world.land, (&plan.links, &plan.at), pair);
        let Some(course) = course(world, plan, (&path, pair.1)) else {
            continue;
        };
        let ends = (path[path.len() - 1], path[0]);
        let kind = |class| Kind {
            number: 1 + index(number),
            ..Kind::of(class)
        };
        let lanes = [HALF, -HALF].map(|side| carriageway(through, &course, side));
        let (mut out, mut home) = (lanes[0].clone(), lanes[1].clone());
        home.reverse();
        for (lane, (from, to)) in [(&mut out, ends), (&mut home, (ends.1, ends.0))] {
            lane.insert(0, Stop::Border(from));
            lane.push(Stop::Border(to));
            through.ways.push((lane.clone(), kind(Class::Motorway)));
        }
        for at in (BETWEEN..course.len().saturating_sub(BETWEEN)).step_by(BETWEEN) {
            let Some((way, link)) = nearest(&tree, course[at]) else {
                continue;
            };
            if way < 2_500.0 {
                ramps(through, &lanes, (at, Stop::Border(link)), kind(Class::Ramp));
            }
        }
    }
}

/// The four ramps of a junction: off and on, both ways.
fn ramps(through: &mut Through, lanes: &[Vec<Stop>; 2], (at, road): (usize, Stop), kind: Kind) {
    let [out, home] = lanes;
    for ramp in [
        [out[at - 1], road],
        [road, out[at + 1]],
        [home[at + 1], road],
        [road, home[at - 1]],
    ] {
        through.ways.push((ramp.to_vec(), kind));
    }
}

fn carriageway(through: &mut Through, course: &[Coord], side: f64) -> Vec<Stop> {
    let mut stops = Vec::with_capacity(course.len() + 2);
    for (at, &p) in course.iter().enumerate() {
        let before = course[at.saturating_sub(1)];
        let after = course[(at + 1).min(course.len() - 1)];
        let way = (after - before) / distance(before, after).max(1.0);
        stops.push(Stop::Own(through.nodes.len()));
        through.nodes.push(
            p + Coord {
                x: way.y,
                y: -way.x,
            } * side,
        );
    }
    stops
}

/// The course of a motorway along a route (links, last first): a wide curve
/// that keeps off the middles of the communes it passes.
fn course(world: &World, plan: &Plan, (path, start): (&[usize], usize)) -> Option<Vec<Coord>> {
    let middles = path.iter().rev().map(|&rank| plan.links[rank].middle);
    let mut line: Vec<Coord> = middles.collect();
    if line.len() < 4 || !path.iter().any(|&rank| touches(plan, rank, start)) {
        return None;
    }
    for _ in 0..3 {
        line = averaged(&line);
    }
    for _ in 0..4 {
        line = rounded(&line);
    }
    Some(line.into_iter().map(|p| world.land.bend.apply(p)).collect())
}

fn touches(plan: &Plan, rank: usize, cell: usize) -> bool {
    let (a, b) = plan.links[rank].ends;
    a == cell || b == cell
}

/// Each point between its neighbours; the ends stay.
fn averaged(line: &[Coord]) -> Vec<Coord> {
    let mut out = line.to_vec();
    for at in 1..line.len() - 1 {
        out[at] = (line[at - 1] + line[at] * 2.0 + line[at + 1]) / 4.0;
    }
    out
}

/// Corners cut (Chaikin 1974); the ends stay.
fn rounded(line: &[Coord]) -> Vec<Coord> {
    let mut out = vec![line[0]];
    for pair in line.windows(2) {
        out.push(pair[0] * 0.75 + pair[1] * 0.25);
        out.push(pair[0] * 0.25 + pair[1] * 0.75);
    }
    out.push(line[line.len() - 1]);
    out
}

/// Rivers, as waterways.
pub(super) fn rivers(world: &World, through: &mut Through) {
    for (number, river) in world.land.rivers.iter().enumerate() {
        let kind = Kind {
            number: index(number),
            ..Kind::of(Class::River)
        };
        let mut stops = Vec::new();
        for (rank, pair) in river.course.windows(2).enumerate() {
            let points = super::super::land::border(&world.land.bend, (pair[0], pair[1]));
            for &p in points.iter().skip(usize::from(rank > 0)) {
                stops.push(Stop::Own(through.nodes.len()));
                through.nodes.push(p);
            }
        }
        for part in stops.chunks(400).filter(|part| part.len() > 1) {
            through.ways.push((part.to_vec(), kind));
        }
    }
}
