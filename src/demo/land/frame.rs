//! The frame of a world: where it lies, how large it is, and its outer shape.

use geo_types::Coord;

use super::super::chance::{About, Chance};
use super::super::noise::Noise;
use super::super::num::real;
use super::super::size::Figures;

/// The middle of every world, in metres of EPSG:3035. The numbers project
/// like real ones: readers that check positions against France must pass.
const CENTRE: Coord = Coord {
    x: 3_750_000.0,
    y: 2_610_000.0,
};

/// Everything that all parts of a world measure themselves by.
#[derive(Clone, Debug)]
pub(in crate::demo) struct Frame {
    pub(in crate::demo) seed: u64,
    pub(in crate::demo) figures: Figures,
    pub(in crate::demo) centre: Coord,
    /// The radius of a disc of the territory's area, in metres.
    pub(in crate::demo) radius: f64,
    /// The mean distance between the middles of communes, in metres.
    pub(in crate::demo) spacing: f64,
    /// Capes and bays, large and small, and how far they reach.
    shores: [(Noise, f64); 4],
}

impl Frame {
    pub(in crate::demo) fn new(figures: Figures, seed: u64) -> Self {
        let area = real(figures.communes) * figures.commune_km2 * 1e6;
        Self {
            seed,
            figures,
            centre: CENTRE,
            radius: (area / std::f64::consts::PI).sqrt(),
            spacing: figures.commune_km2.sqrt() * 1000.0,
            shores: [(1000.0, 0.34), (300.0, 0.12), (120.0, 0.07), (47.0, 0.035)]
                .map(|(length, reach)| (Noise::new(seed, About::Outline, length), reach)),
        }
    }

    /// How far out a position lies: 0 in the middle, 1 about at the border.
    pub(in crate::demo) fn reach(&self, p: Coord) -> f64 {
        let from = p - self.centre;
        let distance = (from.x * from.x + from.y * from.y).sqrt();
        if distance < 1.0 {
            return 0.0;
        }
        let way = from * (800.0 / distance);
        let shore: f64 = self
            .shores
            .iter()
            .map(|(noise, reach)| noise.at(way) * reach)
            .sum();
        distance / self.radius / (1.0 + shore)
    }

    /// A stream of draws about one thing of this world.
    pub(in crate::demo) fn chance(&self, about: About, thing: (i64, i64)) -> Chance {
        Chance::new(self.seed, about, thing)
    }
}

/// Distance in the plane, in metres.
pub(in crate::demo) fn distance(a: Coord, b: Coord) -> f64 {
    let (dx, dy) = (a.x - b.x, a.y - b.y);
    (dx * dx + dy * dy).sqrt()
}
