//! Priority neighbourhoods: dense and poor estates within and beside towns.

use std::f64::consts::TAU;

use geo_types::Coord;

use super::super::chance::{About, Chance};
use super::super::land::{Land, distance};
use super::super::num::{count, real, signed};
use super::towns::{Town, quarters_of};

/// A priority neighbourhood.
#[derive(Clone, Debug)]
pub(in crate::demo) struct Quarter {
    /// Its middle, in metres of EPSG:3035.
    pub(in crate::demo) middle: Coord,
    /// Its outline, counter-clockwise, not closed.
    pub(in crate::demo) outline: Vec<Coord>,
    /// A square in it that does not belong to it, clockwise.
    pub(in crate::demo) hole: Option<Vec<Coord>>,
    /// How far its outline reaches from the middle.
    pub(in crate::demo) reach: f64,
}

impl Quarter {
    fn new(middle: Coord, chance: &mut Chance) -> Self {
        let radius = chance.between(210.0, 400.0);
        let corners = 12 + count(chance.between(0.0, 8.0));
        let (long, turn) = (chance.between(1.0, 1.5), chance.between(0.0, TAU));
        let corner = |k: usize| {
            let angle = (real(k) + chance.between(0.1, 0.9)) * TAU / real(corners);
            let out = radius * chance.between(0.78, 1.12);
            let (x, y) = (angle.cos() * out * long, angle.sin() * out / long);
            middle
                + Coord {
                    x: x * turn.cos() - y * turn.sin(),
                    y: x * turn.sin() + y * turn.cos(),
                }
        };
        let outline: Vec<Coord> = (0..corners).map(corner).collect();
        let reach = outline
            .iter()
            .map(|&p| distance(p, middle))
            .fold(0.0, f64::max);
        let half = radius * chance.between(0.12, 0.22);
        let hole = chance.happens(0.35).then(|| {
            let corners = [(-half, -half), (-half, half), (half, half), (half, -half)];
            corners.map(|(x, y)| middle + Coord { x, y }).to_vec()
        });
        Self {
            middle,
            outline,
            hole,
            reach,
        }
    }

    /// Whether a position lies in it.
    pub(in crate::demo) fn holds(&self, p: Coord) -> bool {
        distance(p, self.middle) <= self.reach
            && winds(&self.outline, p)
            && !self.hole.as_ref().is_some_and(|hole| winds(hole, p))
    }
}

/// Whether a position lies inside an outline.
pub(in crate::demo) fn winds(outline: &[Coord], p: Coord) -> bool {
    let mut inside = false;
    for (rank, &a) in outline.iter().enumerate() {
        let b = outline[(rank + 1) % outline.len()];
        if (a.y > p.y) != (b.y > p.y) && p.x < a.x + (b.x - a.x) * ((p.y - a.y) / (b.y - a.y)) {
            inside = !inside;
        }
    }
    inside
}

/// The neighbourhoods of all towns, each town's apart from each other.
pub(super) fn quarters(land: &Land, towns: &[Town]) -> Vec<Quarter> {
    let ranked = towns.iter().enumerate();
    ranked
        .flat_map(|(rank, town)| of_town(land, (rank, town)))
        .collect()
}

fn of_town(land: &Land, (rank, town): (usize, &Town)) -> Vec<Quarter> {
    let mut chance = land.frame.chance(About::Neighbourhoods, (signed(rank), 0));
    let mut found: Vec<Quarter> = Vec::new();
    let wanted = quarters_of(town, rank);
    for _ in 0..wanted * 6 {
        if found.len() == wanted {
            break;
        }
        let angle = chance.between(0.0, TAU);
        let out = town.width * chance.between(0.45, 2.1) + 150.0;
        let way = Coord {
            x: angle.cos(),
            y: angle.sin(),
        };
        let quarter = Quarter::new(town.middle + way * out, &mut chance);
        let clear = |other: &Quarter| {
            distance(other.middle, quarter.middle) > other.reach + quarter.reach + 60.0
        };
        if found.iter().all(clear) {
            found.push(quarter);
        }
    }
    found
}
