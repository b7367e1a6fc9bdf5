//! Smooth chance over the plane: gradient noise (Perlin 1985, with his 2002
//! fade), and the bending of the plane that makes straight lines natural.

use geo_types::Coord;

use super::chance::{About, hash};
use super::num::floor;

const GRADIENTS: [(f64, f64); 16] = {
    const A: f64 = 0.923_879_532_511_286_7;
    const B: f64 = 0.382_683_432_365_089_8;
    const C: f64 = std::f64::consts::FRAC_1_SQRT_2;
    [
        (1.0, 0.0),
        (A, B),
        (C, C),
        (B, A),
        (0.0, 1.0),
        (-B, A),
        (-C, C),
        (-A, B),
        (-1.0, 0.0),
        (-A, -B),
        (-C, -C),
        (-B, -A),
        (0.0, -1.0),
        (B, -A),
        (C, -C),
        (A, -B),
    ]
};

/// A smooth field of mean 0, within −1 and 1, whose bumps are about
/// `length` metres wide.
#[derive(Clone, Copy, Debug)]
pub(super) struct Noise {
    seed: u64,
    length: f64,
}

impl Noise {
    /// The field of a question at a length.
    pub(super) fn new(seed: u64, about: About, length: f64) -> Self {
        let seed = hash(seed, about, (i64::from(floor(length)), 0));
        Self { seed, length }
    }

    /// The value at a position.
    pub(super) fn at(&self, p: Coord) -> f64 {
        let (x, y) = (p.x / self.length, p.y / self.length);
        let (column, row) = (x.floor(), y.floor());
        let (dx, dy) = (x - column, y - row);
        let corner = |east: i32, north: i32| {
            let thing = (
                i64::from(floor(column) + east),
                i64::from(floor(row) + north),
            );
            let bits = hash(self.seed, About::Noise, thing) & 15;
            let (gx, gy) = GRADIENTS[usize::try_from(bits).expect("below 16")];
            gx * (dx - f64::from(east)) + gy * (dy - f64::from(north))
        };
        let (u, v) = (fade(dx), fade(dy));
        let south = blend(corner(0, 0), corner(1, 0), u);
        let north = blend(corner(0, 1), corner(1, 1), u);
        blend(south, north, v) * std::f64::consts::SQRT_2
    }
}

fn fade(t: f64) -> f64 {
    t * t * t * (t * (t * 6.0 - 15.0) + 10.0)
}

fn blend(a: f64, b: f64, t: f64) -> f64 {
    a + (b - a) * t
}

/// A gentle bending of the plane. The world is laid out straight, then bent:
/// as no octave is steep enough to fold the plane over, lines that do not
/// cross before do not cross after, and every border is bent once for both
/// its sides.
#[derive(Clone, Debug)]
pub(super) struct Bend {
    octaves: Vec<(Noise, Noise, f64)>,
}

impl Bend {
    /// The bending for borders, rivers and the roads between towns.
    pub(super) fn of_land(seed: u64) -> Self {
        Self::new(seed, &[(5_200.0, 620.0), (1_500.0, 190.0), (420.0, 42.0)])
    }

    /// The bending of lanes and streets.
    pub(super) fn of_streets(seed: u64) -> Self {
        Self::new(!seed, &[(760.0, 62.0)])
    }

    fn new(seed: u64, octaves: &[(f64, f64)]) -> Self {
        let octave = |&(length, reach): &(f64, f64)| {
            let east = Noise::new(seed, About::WarpEast, length);
            let north = Noise::new(seed, About::WarpNorth, length);
            (east, north, reach)
        };
        Self {
            octaves: octaves.iter().map(octave).collect(),
        }
    }

    /// How far the bending carries a position.
    pub(super) fn shift(&self, p: Coord) -> Coord {
        self.octaves
            .iter()
            .fold(Coord::zero(), |sum, (east, north, reach)| Coord {
                x: sum.x + east.at(p) * reach,
                y: sum.y + north.at(p) * reach,
            })
    }

    /// Where the bending carries a position.
    pub(super) fn apply(&self, p: Coord) -> Coord {
        p + self.shift(p)
    }

    /// Nearly the position that the bending carries to `p`.
    pub(super) fn undo(&self, p: Coord) -> Coord {
        let guess = p - self.shift(p);
        p - self.shift(guess)
    }
}
