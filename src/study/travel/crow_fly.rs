//! Straight lines: the figures of the model and how a study gives them.

use super::super::mistake::Bounds;
use super::super::section::Section;
use crate::territory::DensityClass;
use crate::travel::{CrowFly, SpeedTable, defaults};
use crate::units::{Metres, Speed};

/// The figures of the straight-line model; each can be given, and has a
/// default with a source in [`defaults`].
#[derive(Clone, Debug, PartialEq)]
pub struct CrowFlySettings {
    /// Length of the way over the straight line, 1 or more.
    pub detour: f64,
    /// Door-to-door speeds by density class of the commune of departure.
    pub speeds: SpeedTable,
    /// The length along the way beyond which nobody travels.
    pub limit: Option<Metres>,
}

impl Default for CrowFlySettings {
    fn default() -> Self {
        Self {
            detour: defaults::detour().value(),
            speeds: defaults::speeds(),
            limit: None,
        }
    }
}

impl CrowFlySettings {
    /// The straight-line model with these figures.
    #[must_use]
    pub fn model(&self) -> CrowFly {
        CrowFly::new(self.detour, self.speeds, self.limit)
            .expect("a study accepts detour factors of 1 and more only")
    }
}

/// Speeds on the road: more than nothing, no train's.
pub(super) const KMH: Bounds = Bounds::Above(0.0, 200.0);

/// The keys of `[travel.speeds_kmh]`: the official codes of the density
/// classes, then the speed where a commune's class is not known.
const UNKNOWN: &str = "unknown";

/// Speeds by density class.
pub(super) fn speeds(section: &mut Section<'_>) -> SpeedTable {
    let mut speed = |key, class| {
        let given = section.number(key, KMH).and_then(Speed::from_kmh);
        given.unwrap_or_else(|| defaults::speed(class).value())
    };
    let mut classes = [defaults::speed(None).value(); 7];
    for (slot, &class) in classes.iter_mut().zip(DensityClass::ALL) {
        *slot = speed(class.key(), Some(class));
    }
    SpeedTable::new(classes, speed(UNKNOWN, None))
}
