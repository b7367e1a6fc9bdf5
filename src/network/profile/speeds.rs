//! The speed of each kind of way, for each mode.
//!
//! Car speeds are means over whole trips, bends and junctions included, as in
//! OSRM's profile: where a limit is posted, traffic makes 80 % of it.

use super::class::RoadClass;
use super::mode::Mode;
use crate::units::Speed;

/// Walking speed (km/h): 80 m a minute.
pub(super) const WALKING: f64 = 4.8;
/// Riding speed of an ordinary cyclist (km/h).
const CYCLING: f64 = 15.0;
/// Pushing a bicycle (km/h).
const PUSHING: f64 = 4.0;
/// The speed of crossings whose duration nobody wrote down (km/h).
const FERRY: f64 = 5.0;
/// The speed of cars where only an access tag lets them in (km/h).
const CAR_ELSEWHERE: f64 = 10.0;

/// What traffic makes of a posted limit.
pub(super) const SHARE_OF_LIMIT: f64 = 0.8;

/// Cars (km/h).
const CAR: [(RoadClass, f64); 19] = [
    (RoadClass::Motorway, 90.0),
    (RoadClass::MotorwayLink, 45.0),
    (RoadClass::Trunk, 85.0),
    (RoadClass::TrunkLink, 40.0),
    (RoadClass::Primary, 65.0),
    (RoadClass::PrimaryLink, 30.0),
    (RoadClass::Secondary, 55.0),
    (RoadClass::SecondaryLink, 25.0),
    (RoadClass::Tertiary, 40.0),
    (RoadClass::TertiaryLink, 20.0),
    (RoadClass::Unclassified, 25.0),
    (RoadClass::Residential, 25.0),
    (RoadClass::LivingStreet, 10.0),
    (RoadClass::Service, 15.0),
    (RoadClass::WinterRoad, 20.0),
    (RoadClass::IceRoad, 15.0),
    (RoadClass::MovableBridge, 5.0),
    (RoadClass::Ferry, FERRY),
    (RoadClass::ShuttleTrain, 10.0),
];

/// Where people walk.
const WALKED: [RoadClass; 21] = [
    RoadClass::Primary,
    RoadClass::PrimaryLink,
    RoadClass::Secondary,
    RoadClass::SecondaryLink,
    RoadClass::Tertiary,
    RoadClass::TertiaryLink,
    RoadClass::Unclassified,
    RoadClass::Residential,
    RoadClass::LivingStreet,
    RoadClass::Service,
    RoadClass::Track,
    RoadClass::Path,
    RoadClass::Footway,
    RoadClass::Pedestrian,
    RoadClass::Steps,
    RoadClass::Platform,
    RoadClass::Corridor,
    RoadClass::Pier,
    RoadClass::Parking,
    RoadClass::MovableBridge,
    RoadClass::Ferry,
];

/// Bicycles (km/h).
const BIKE: [(RoadClass, f64); 23] = [
    (RoadClass::Cycleway, CYCLING),
    (RoadClass::Primary, CYCLING),
    (RoadClass::PrimaryLink, CYCLING),
    (RoadClass::Secondary, CYCLING),
    (RoadClass::SecondaryLink, CYCLING),
    (RoadClass::Tertiary, CYCLING),
    (RoadClass::TertiaryLink, CYCLING),
    (RoadClass::Unclassified, CYCLING),
    (RoadClass::Residential, CYCLING),
    (RoadClass::LivingStreet, CYCLING),
    (RoadClass::Service, CYCLING),
    (RoadClass::Road, CYCLING),
    (RoadClass::Track, 12.0),
    (RoadClass::Path, 13.0),
    (RoadClass::Parking, 10.0),
    (RoadClass::Footway, PUSHING),
    (RoadClass::Pedestrian, PUSHING),
    (RoadClass::Platform, PUSHING),
    (RoadClass::Pier, PUSHING),
    (RoadClass::Corridor, PUSHING),
    (RoadClass::Steps, 2.0),
    (RoadClass::MovableBridge, 5.0),
    (RoadClass::Ferry, FERRY),
];

/// The speeds of one mode, by kind of way.
#[derive(Clone, Debug, PartialEq)]
pub struct Speeds {
    by_class: Vec<Option<Speed>>,
    elsewhere: Speed,
    pushing: Speed,
}

impl Speeds {
    /// The speeds of a mode as they come.
    #[must_use]
    pub fn of(mode: Mode) -> Self {
        let mut speeds = Self {
            by_class: vec![None; RoadClass::ALL.len()],
            elsewhere: kmh(match mode {
                Mode::Car => CAR_ELSEWHERE,
                Mode::Foot => WALKING,
                Mode::Bike => CYCLING,
            }),
            pushing: kmh(PUSHING),
        };
        match mode {
            Mode::Car => speeds.fill(CAR),
            Mode::Foot => speeds.fill(WALKED.map(|class| (class, foot_kmh(class)))),
            Mode::Bike => speeds.fill(BIKE),
        }
        speeds
    }

    fn fill(&mut self, table: impl IntoIterator<Item = (RoadClass, f64)>) {
        for (class, value) in table {
            self.set(class, kmh(value));
        }
    }

    /// The speed on a kind of way; `None` where this mode does not go unless
    /// a tag opens it.
    #[must_use]
    pub fn get(&self, class: RoadClass) -> Option<Speed> {
        self.by_class[class as usize]
    }

    /// The speed where only an access tag opens the way.
    #[must_use]
    pub fn elsewhere(&self) -> Speed {
        self.elsewhere
    }

    /// The speed of pushing a bicycle.
    #[must_use]
    pub fn pushing(&self) -> Speed {
        self.pushing
    }

    /// Sets the speed on a kind of way, which this opens where it was closed.
    pub fn set(&mut self, class: RoadClass, speed: Speed) {
        self.by_class[class as usize] = Some(speed);
    }

    /// Sets the speed of every way that is gone at the ordinary speed of the
    /// mode, ferries and bridges that open left alone.
    pub fn set_ordinary(&mut self, speed: Speed) {
        let ordinary = self.elsewhere;
        for known in self.by_class.iter_mut().flatten() {
            if *known == ordinary {
                *known = speed;
            }
        }
        self.elsewhere = speed;
    }
}

fn foot_kmh(class: RoadClass) -> f64 {
    if class == RoadClass::Ferry {
        FERRY
    } else {
        WALKING
    }
}

fn kmh(value: f64) -> Speed {
    Speed::from_kmh(value).expect("speeds in the tables are above zero")
}
