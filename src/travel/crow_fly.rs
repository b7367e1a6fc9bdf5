//! Straight line, a detour factor, and a speed for each density class.

use std::num::NonZeroUsize;

use crate::territory::DensityClass;
use crate::travel::{Destination, NearestPlaces, Origin, TravelModel};
use crate::units::{Metres, Speed};

/// A door-to-door speed for each class of the density grid, and one for
/// communes whose class is not known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SpeedTable {
    classes: [Speed; 7],
    unknown: Speed,
}

impl SpeedTable {
    /// A speed for each class in the order of [`DensityClass::ALL`], then the
    /// speed where the class is not known.
    #[must_use]
    pub fn new(classes: [Speed; 7], unknown: Speed) -> Self {
        Self { classes, unknown }
    }

    /// The speed for trips that start in this class.
    #[must_use]
    pub fn speed(&self, class: Option<DensityClass>) -> Speed {
        class.map_or(self.unknown, |class| self.classes[class as usize])
    }
}

/// Why a model was refused.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum CrowFlyError {
    /// No road is shorter than the straight line.
    #[error(
        "a detour factor of {0} would make roads shorter than the straight line; give 1 or more (1.3 is usual)"
    )]
    Detour(f64),
}

/// The straight-line travel model.
#[derive(Clone, Debug)]
pub struct CrowFly {
    detour: f64,
    speeds: SpeedTable,
    limit: Option<Metres>,
}

impl CrowFly {
    /// A model with a detour factor (road length over straight line), a speed
    /// table, and a length along the way beyond which nobody travels.
    ///
    /// # Errors
    /// [`CrowFlyError::Detour`] below 1 or not finite.
    pub fn new(
        detour: f64,
        speeds: SpeedTable,
        limit: Option<Metres>,
    ) -> Result<Self, CrowFlyError> {
        if detour.is_finite() && detour >= 1.0 {
            Ok(Self {
                detour,
                speeds,
                limit,
            })
        } else {
            Err(CrowFlyError::Detour(detour))
        }
    }
}

impl TravelModel for CrowFly {
    fn nearest(
        &self,
        origins: &[Origin],
        destinations: &[Destination],
        k: NonZeroUsize,
    ) -> NearestPlaces {
        let _ = (
            origins,
            destinations,
            k,
            self.detour,
            self.speeds,
            self.limit,
        );
        unimplemented!("room of helper C")
    }
}
