//! The figures that the straight-line model takes when a study gives none,
//! each with what it rests on.
//!
//! A detour factor and speeds stand in for a road network: they are meant to
//! be replaced by the study's own. No source with door-to-door car speeds by
//! class of the density grid could be read, so the speeds by class are a
//! convention of this project, set around the national figures that could be:
//!
//! - car trips of 10 to 20 km go at 36 km/h door to door (SDES, Enquête
//!   mobilité des personnes 2019, as computed by Y. Tresson, cestpour.info,
//!   2023: read second hand);
//! - people in rural communes travel 36 km a day (Cerema, from the same
//!   survey) and people outside urban units 60 minutes a day (SDES): some
//!   36 km/h with walking counted in, so that cars alone go faster there.

use crate::territory::DensityClass;
use crate::travel::SpeedTable;
use crate::units::Speed;

/// A default with the reason for it, to be quoted in outputs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sourced<T> {
    value: T,
    source: &'static str,
}

impl<T: Copy> Sourced<T> {
    /// The figure.
    #[must_use]
    pub fn value(self) -> T {
        self.value
    }

    /// What it rests on: a citation, or the word that it is a convention.
    #[must_use]
    pub fn source(self) -> &'static str {
        self.source
    }
}

const DETOUR_SOURCE: &str = "Convention of this project, near the lower end of what is measured: \
    a mean of 1.343 towards the centres of 300 European cities \
    (Environment and Planning B, 2023, doi:10.1177/23998083231168870)";

const CLASS_SOURCE: &str = "Unverified by class, convention of this project; set around 36 km/h, \
    door-to-door speed of car trips of 10 to 20 km (SDES, Enquête mobilité des personnes 2019, \
    computed by Y. Tresson, cestpour.info, 2023)";

const UNKNOWN_SOURCE: &str = "Car trips of 10 to 20 km, door to door: 36 km/h (SDES, Enquête \
    mobilité des personnes 2019, computed by Y. Tresson, cestpour.info, 2023; read second hand)";

/// Length of the way over the straight line: 1.3, a usual round figure, a
/// little under the mean of 1.343 measured by road towards the centres of 300
/// European cities (Environment and Planning B, 2023,
/// doi:10.1177/23998083231168870).
#[must_use]
pub fn detour() -> Sourced<f64> {
    Sourced {
        value: 1.3,
        source: DETOUR_SOURCE,
    }
}

/// The door-to-door car speed for trips from a commune of this class, in
/// kilometres per hour: 20 in large urban centres, then 25, 30, 35, 40, 45
/// and 45 in very dispersed rural land; 36 where the class is not known. See
/// the head of this file for what they rest on.
#[must_use]
pub fn speed(class: Option<DensityClass>) -> Sourced<Speed> {
    let kmh = match class {
        Some(DensityClass::MajorUrbanCentre) => 20.0,
        Some(DensityClass::IntermediateUrbanCentre) => 25.0,
        Some(DensityClass::SmallTown) => 30.0,
        Some(DensityClass::UrbanBelt) => 35.0,
        Some(DensityClass::RuralTown) => 40.0,
        Some(DensityClass::DispersedRural | DensityClass::VeryDispersedRural) => 45.0,
        None => 36.0,
    };
    Sourced {
        value: Speed::from_kmh(kmh).expect("every default is above zero"),
        source: class.map_or(UNKNOWN_SOURCE, |_| CLASS_SOURCE),
    }
}

/// The default speeds of every class, as a table.
#[must_use]
pub fn speeds() -> SpeedTable {
    let mut classes = [speed(None).value(); 7];
    for (slot, &class) in classes.iter_mut().zip(DensityClass::ALL) {
        *slot = speed(Some(class)).value();
    }
    SpeedTable::new(classes, speed(None).value())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_holds_the_speed_of_each_class() {
        let table = speeds();
        for class in DensityClass::ALL.iter().copied().map(Some).chain([None]) {
            assert_eq!(table.speed(class), speed(class).value());
        }
    }

    #[test]
    fn the_sparser_the_land_the_faster_the_trip() {
        let kmh: Vec<f64> = DensityClass::ALL
            .iter()
            .map(|&class| speed(Some(class)).value().kmh())
            .collect();
        assert!(kmh.is_sorted(), "{kmh:?}");
    }
}
