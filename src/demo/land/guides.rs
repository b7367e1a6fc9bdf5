//! Where rivers would like to run.
//!
//! Main rivers cross the territory side by side, swinging without meeting;
//! tributaries come down to them from the land between. Communes are then
//! set in pairs on both banks, so that borders fall on the water.

use std::f64::consts::TAU;

use geo_types::Coord;

use super::super::chance::About;
use super::super::noise::Noise;
use super::super::num::{count, real, signed};
use super::frame::{Frame, distance};

/// The course of a river as it is wished for, upstream to downstream.
#[derive(Clone, Debug)]
pub(in crate::demo) struct Guide {
    /// Positions a quarter of a commune apart.
    pub(in crate::demo) course: Vec<Coord>,
    /// The rank of the river that this one runs into.
    pub(in crate::demo) into: Option<usize>,
}

/// The axes that rivers are laid out on.
struct Layout<'a> {
    frame: &'a Frame,
    along: Coord,
    across: Coord,
    rivers: usize,
    swing: Noise,
    meander: Noise,
}

/// The wished courses of all rivers: main ones first.
pub(in crate::demo) fn guides(frame: &Frame) -> Vec<Guide> {
    let (rivers, tributaries) = match frame.figures.communes {
        0..100 => (1, 0),
        100..1_000 => (1, 2),
        1_000..10_000 => (3, 8),
        _ => (7, 34),
    };
    let layout = Layout::new(frame, rivers);
    let mains = (0..rivers).map(|rank| layout.main(rank));
    let others = (0..tributaries).map(|rank| layout.tributary(rank, tributaries));
    mains.chain(others).collect()
}

impl<'a> Layout<'a> {
    fn new(frame: &'a Frame, rivers: usize) -> Self {
        let angle = frame.chance(About::Rivers, (0, 0)).between(0.0, TAU);
        let along = Coord {
            x: angle.cos(),
            y: angle.sin(),
        };
        Self {
            frame,
            along,
            across: Coord {
                x: -along.y,
                y: along.x,
            },
            rivers,
            swing: Noise::new(
                frame.seed,
                About::Rivers,
                (frame.radius * 0.55).max(6_000.0),
            ),
            meander: Noise::new(frame.seed, About::Rivers, frame.spacing * 1.9),
        }
    }

    /// Metres between main rivers.
    fn gap(&self) -> f64 {
        2.0 * self.frame.radius / real(self.rivers)
    }

    /// How far to the side a main river runs, `t` metres along.
    fn side(&self, rank: usize, t: f64) -> f64 {
        let place = real(rank) - (real(self.rivers) - 1.0) / 2.0;
        let lane = real(rank) * 1e7;
        let wide = self.swing.at(Coord { x: t, y: lane }) * self.gap().min(self.frame.radius) * 0.3;
        let narrow = self.meander.at(Coord { x: t, y: lane }) * self.frame.spacing * 0.5;
        place * self.gap() + wide + narrow
    }

    fn position(&self, t: f64, side: f64) -> Coord {
        self.frame.centre + self.along * t + self.across * side
    }

    fn main(&self, rank: usize) -> Guide {
        let reach = self.frame.radius * 1.35;
        let step = self.frame.spacing / 4.0;
        let steps = count(2.0 * reach / step);
        let at = |k: usize| {
            let t = real(k) * step - reach;
            self.position(t, self.side(rank, t))
        };
        // A river springs from the middle of the land where chance says so.
        let from = match self.frame.chance(About::Rivers, (1, signed(rank))).unit() {
            u if u < 0.4 && self.rivers > 1 => count(real(steps) * (0.25 + u * 0.6)),
            _ => 0,
        };
        Guide {
            course: even((from..=steps).map(at).collect(), step),
            into: None,
        }
    }

    fn tributary(&self, rank: usize, of: usize) -> Guide {
        let mut chance = self.frame.chance(About::Rivers, (2, signed(rank)));
        let main = rank % self.rivers;
        let turn = real(rank / self.rivers) + chance.between(0.2, 0.8);
        let share = turn / (real(of) / real(self.rivers)).ceil();
        let mouth = (share * 1.6 - 0.8) * self.frame.radius;
        let bank = if rank / self.rivers % 2 == 0 {
            1.0
        } else {
            -1.0
        };
        let length = self.gap().min(self.frame.radius) * chance.between(0.36, 0.46);
        let slant = chance.between(-0.35, 0.1);
        let step = self.frame.spacing / 4.0;
        let at = |k: usize| {
            let s = real(k) * step;
            let lane = Coord {
                x: s,
                y: -1e7 * real(rank + 1),
            };
            let drift = self.swing.at(lane) * s * 0.35
                + self.meander.at(lane) * s.min(0.45 * self.frame.spacing);
            self.position(mouth + slant * s + drift, self.side(main, mouth) + bank * s)
        };
        let course: Vec<Coord> = (0..=count(length / step)).rev().map(at).collect();
        Guide {
            course: even(course, step),
            into: Some(main),
        }
    }
}

/// The same line with its positions one step apart.
fn even(line: Vec<Coord>, step: f64) -> Vec<Coord> {
    let Some(&first) = line.first() else {
        return line;
    };
    let mut points = vec![first];
    let mut due = step;
    for pair in line.windows(2) {
        let length = distance(pair[0], pair[1]);
        while due <= length {
            points.push(pair[0] + (pair[1] - pair[0]) * (due / length));
            due += step;
        }
        due -= length;
    }
    points
}
