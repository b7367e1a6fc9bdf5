//! The lie of the land: broad upland and lowland, and the slopes between.

use geo_types::Coord;

use super::super::chance::About;
use super::super::noise::Noise;
use super::frame::Frame;

/// Heights without a unit: only their order and their slopes matter.
#[derive(Clone, Debug)]
pub(in crate::demo) struct Relief {
    broad: [(Noise, f64); 3],
    close: [(Noise, f64); 2],
}

impl Relief {
    pub(in crate::demo) fn new(frame: &Frame) -> Self {
        let noise = |length| Noise::new(frame.seed, About::Relief, length);
        let width = (frame.radius * 0.8).clamp(9_000.0, 90_000.0);
        Self {
            broad: [
                (noise(width), 1.0),
                (noise(width / 3.0), 0.5),
                (noise(5_100.0), 0.14),
            ],
            close: [(noise(2_700.0), 1.0), (noise(950.0), 0.45)],
        }
    }

    /// The height of a stretch of land.
    pub(in crate::demo) fn height(&self, p: Coord) -> f64 {
        self.broad
            .iter()
            .map(|(noise, weight)| noise.at(p) * weight)
            .sum()
    }

    /// The rise and fall within a commune: low in its vales.
    pub(in crate::demo) fn rise(&self, p: Coord) -> f64 {
        self.close
            .iter()
            .map(|(noise, weight)| noise.at(p) * weight)
            .sum()
    }
}
