//! How the ground slows people down.

use super::mode::Mode;
use super::tags::Tags;
use crate::units::Speed;

/// The most that a car drives on a surface (km/h). Surfaces not listed do not
/// slow it.
const CAR_SURFACES: [(&str, f64); 30] = [
    ("cement", 80.0),
    ("compacted", 80.0),
    ("fine_gravel", 80.0),
    ("paving_stones", 60.0),
    ("metal", 60.0),
    ("bricks", 60.0),
    ("grass", 40.0),
    ("wood", 40.0),
    ("sett", 40.0),
    ("grass_paver", 40.0),
    ("gravel", 40.0),
    ("unpaved", 40.0),
    ("ground", 40.0),
    ("dirt", 40.0),
    ("pebblestone", 40.0),
    ("tartan", 40.0),
    ("cobblestone", 30.0),
    ("unhewn_cobblestone", 30.0),
    ("clay", 30.0),
    ("snow", 30.0),
    ("earth", 20.0),
    ("stone", 20.0),
    ("rock", 20.0),
    ("rocky", 20.0),
    ("sand", 20.0),
    ("ice", 20.0),
    ("salt", 20.0),
    ("laterite", 15.0),
    ("woodchips", 15.0),
    ("mud", 10.0),
];

/// The most that a car drives on a track by its grade (km/h).
const CAR_TRACKS: [(&str, f64); 5] = [
    ("grade1", 60.0),
    ("grade2", 40.0),
    ("grade3", 30.0),
    ("grade4", 25.0),
    ("grade5", 20.0),
];

/// The most that a car drives by smoothness (km/h).
const CAR_SMOOTHNESS: [(&str, f64); 5] = [
    ("intermediate", 80.0),
    ("bad", 40.0),
    ("very_bad", 20.0),
    ("horrible", 10.0),
    ("very_horrible", 5.0),
];

/// The most that a bicycle rides on a surface (km/h).
const BIKE_SURFACES: [(&str, f64); 21] = [
    ("wood", 10.0),
    ("metal", 10.0),
    ("paving_stones", 10.0),
    ("compacted", 10.0),
    ("fine_gravel", 10.0),
    ("ground", 10.0),
    ("sett", 9.0),
    ("dirt", 8.0),
    ("cobblestone", 7.0),
    ("unhewn_cobblestone", 5.0),
    ("unpaved", 6.0),
    ("gravel", 6.0),
    ("pebblestone", 6.0),
    ("grass_paver", 6.0),
    ("earth", 6.0),
    ("grass", 6.0),
    ("clay", 6.0),
    ("rock", 4.0),
    ("mud", 3.0),
    ("sand", 3.0),
    ("woodchips", 3.0),
];

/// What soft ground leaves of a walker's speed.
const FOOT_SURFACES: [(&str, f64); 5] = [
    ("fine_gravel", 0.75),
    ("gravel", 0.75),
    ("pebblestone", 0.75),
    ("mud", 0.5),
    ("sand", 0.5),
];

/// The speed that the ground leaves.
#[must_use]
pub(super) fn slowed(mode: Mode, tags: Tags<'_>, speed: Speed) -> Speed {
    let kmh = match mode {
        Mode::Car => tables(tags).fold(speed.kmh(), f64::min),
        Mode::Bike => found(&BIKE_SURFACES, tags.get("surface"))
            .map_or(speed.kmh(), |cap| cap.min(speed.kmh())),
        Mode::Foot => found(&FOOT_SURFACES, tags.get("surface")).unwrap_or(1.0) * speed.kmh(),
    };
    Speed::from_kmh(kmh).unwrap_or(speed)
}

/// The caps on a car of all that is said of the ground.
fn tables(tags: Tags<'_>) -> impl Iterator<Item = f64> {
    [
        found(&CAR_SURFACES, tags.get("surface")),
        found(&CAR_TRACKS, tags.get("tracktype")),
        found(&CAR_SMOOTHNESS, tags.get("smoothness")),
    ]
    .into_iter()
    .flatten()
}

fn found(table: &[(&str, f64)], value: Option<&str>) -> Option<f64> {
    let value = value?;
    table
        .iter()
        .find(|(name, _)| *name == value)
        .map(|&(_, v)| v)
}
