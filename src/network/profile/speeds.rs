//! The speed of each kind of way, for each mode.
//!
//! Car speeds are means over whole trips, bends and junctions included, as in
//! OSRM's profile: where a limit is posted, traffic makes 80 % of it.

use super::kind::WayKind;
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
const CAR: [(WayKind, f64); 19] = [
    (WayKind::Motorway, 90.0),
    (WayKind::MotorwayLink, 45.0),
    (WayKind::Trunk, 85.0),
    (WayKind::TrunkLink, 40.0),
    (WayKind::Primary, 65.0),
    (WayKind::PrimaryLink, 30.0),
    (WayKind::Secondary, 55.0),
    (WayKind::SecondaryLink, 25.0),
    (WayKind::Tertiary, 40.0),
    (WayKind::TertiaryLink, 20.0),
    (WayKind::Unclassified, 25.0),
    (WayKind::Residential, 25.0),
    (WayKind::LivingStreet, 10.0),
    (WayKind::Service, 15.0),
    (WayKind::WinterRoad, 20.0),
    (WayKind::IceRoad, 15.0),
    (WayKind::MovableBridge, 5.0),
    (WayKind::Ferry, FERRY),
    (WayKind::ShuttleTrain, 10.0),
];

/// Where people walk.
const WALKED: [WayKind; 21] = [
    WayKind::Primary,
    WayKind::PrimaryLink,
    WayKind::Secondary,
    WayKind::SecondaryLink,
    WayKind::Tertiary,
    WayKind::TertiaryLink,
    WayKind::Unclassified,
    WayKind::Residential,
    WayKind::LivingStreet,
    WayKind::Service,
    WayKind::Track,
    WayKind::Path,
    WayKind::Footway,
    WayKind::Pedestrian,
    WayKind::Steps,
    WayKind::Platform,
    WayKind::Corridor,
    WayKind::Pier,
    WayKind::Parking,
    WayKind::MovableBridge,
    WayKind::Ferry,
];

/// Bicycles (km/h).
const BIKE: [(WayKind, f64); 23] = [
    (WayKind::Cycleway, CYCLING),
    (WayKind::Primary, CYCLING),
    (WayKind::PrimaryLink, CYCLING),
    (WayKind::Secondary, CYCLING),
    (WayKind::SecondaryLink, CYCLING),
    (WayKind::Tertiary, CYCLING),
    (WayKind::TertiaryLink, CYCLING),
    (WayKind::Unclassified, CYCLING),
    (WayKind::Residential, CYCLING),
    (WayKind::LivingStreet, CYCLING),
    (WayKind::Service, CYCLING),
    (WayKind::Road, CYCLING),
    (WayKind::Track, 12.0),
    (WayKind::Path, 13.0),
    (WayKind::Parking, 10.0),
    (WayKind::Footway, PUSHING),
    (WayKind::Pedestrian, PUSHING),
    (WayKind::Platform, PUSHING),
    (WayKind::Pier, PUSHING),
    (WayKind::Corridor, PUSHING),
    (WayKind::Steps, 2.0),
    (WayKind::MovableBridge, 5.0),
    (WayKind::Ferry, FERRY),
];

/// The speeds of one mode, by kind of way.
#[derive(Clone, Debug, PartialEq)]
pub struct Speeds {
    by_kind: Vec<Option<Speed>>,
    elsewhere: Speed,
    pushing: Speed,
}

impl Speeds {
    /// The speeds of a mode as they come.
    #[must_use]
    pub fn of(mode: Mode) -> Self {
        let mut speeds = Self {
            by_kind: vec![None; WayKind::ALL.len()],
            elsewhere: kmh(match mode {
                Mode::Car => CAR_ELSEWHERE,
                Mode::Foot => WALKING,
                Mode::Bike => CYCLING,
            }),
            pushing: kmh(PUSHING),
        };
        match mode {
            Mode::Car => speeds.fill(CAR),
            Mode::Foot => speeds.fill(WALKED.map(|kind| (kind, foot_kmh(kind)))),
            Mode::Bike => speeds.fill(BIKE),
        }
        speeds
    }

    fn fill(&mut self, table: impl IntoIterator<Item = (WayKind, f64)>) {
        for (kind, value) in table {
            self.set(kind, kmh(value));
        }
    }

    /// The speed on a kind of way; `None` where this mode does not go unless
    /// a tag opens it.
    #[must_use]
    pub fn get(&self, kind: WayKind) -> Option<Speed> {
        self.by_kind[kind as usize]
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
    pub fn set(&mut self, kind: WayKind, speed: Speed) {
        self.by_kind[kind as usize] = Some(speed);
    }

    /// Sets the speed of every way that is gone at the ordinary speed of the
    /// mode, ferries and bridges that open left alone.
    pub fn set_ordinary(&mut self, speed: Speed) {
        let ordinary = self.elsewhere;
        for known in self.by_kind.iter_mut().flatten() {
            if *known == ordinary {
                *known = speed;
            }
        }
        self.elsewhere = speed;
    }
}

fn foot_kmh(kind: WayKind) -> f64 {
    if kind == WayKind::Ferry {
        FERRY
    } else {
        WALKING
    }
}

fn kmh(value: f64) -> Speed {
    Speed::from_kmh(value).expect("speeds in the tables are above zero")
}
