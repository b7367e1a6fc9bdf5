//! What stands across the way: gates, bollards, kerbs, traffic lights.

use super::access::Access;
use super::limits::car_fits_under;
use super::mode::Mode;
use super::tags::{Heading, Tags};
use super::traits::{BLOCKED, FREE, slowed};
use crate::network::NodeTraits;
use crate::units::Seconds;

/// Getting out, opening, driving through, closing.
const GATE: Seconds = Seconds::from_tenths(600);
/// The mean wait at a traffic light, over those that are green.
const TRAFFIC_LIGHT: Seconds = Seconds::from_tenths(20);

/// Barriers that a car passes.
const OPEN_TO_CARS: [&str; 10] = [
    "cattle_grid",
    "border_control",
    "toll_booth",
    "sally_port",
    "gate",
    "lift_gate",
    "height_restrictor",
    "entrance",
    "no",
    "open",
];

/// Barriers that a car must have opened.
const GATES: [&str; 2] = ["gate", "lift_gate"];

/// Barriers that stop walkers and cyclists; all others have a way around.
const CLOSED_TO_PEOPLE: [&str; 3] = ["yes", "wall", "fence"];

/// What a node is to a mode: access tags first, then the barrier.
#[must_use]
pub(super) fn node(mode: Mode, tags: Tags<'_>) -> NodeTraits {
    if tags.is_empty() {
        return FREE;
    }
    let access = Access::toward(mode, tags, Heading::Forward);
    let barrier = tags.get("barrier").filter(|_| !access.is_said());
    if is_closed(mode, access, tags) || barrier.is_some_and(|b| stops(mode, b, tags)) {
        return BLOCKED;
    }
    match barrier {
        Some(b) if mode == Mode::Car && GATES.contains(&b) => slowed(GATE),
        _ if mode != Mode::Foot && tags.is("highway", "traffic_signals") => slowed(TRAFFIC_LIGHT),
        _ => FREE,
    }
}

/// Access tags close a node; those of a crossing speak of the crossing, not
/// of the road.
fn is_closed(mode: Mode, access: Access, tags: Tags<'_>) -> bool {
    access == Access::Denied && !(mode != Mode::Foot && tags.is("highway", "crossing"))
}

fn stops(mode: Mode, barrier: &str, tags: Tags<'_>) -> bool {
    if matches!(tags.get("sensory"), Some("audible" | "audio")) {
        return false;
    }
    match mode {
        Mode::Car => stops_car(barrier, tags),
        Mode::Foot | Mode::Bike => CLOSED_TO_PEOPLE.contains(&barrier),
    }
}

fn stops_car(barrier: &str, tags: Tags<'_>) -> bool {
    match barrier {
        "bollard" => !tags.is("bollard", "rising"),
        "kerb" => {
            let low = matches!(tags.get("kerb"), Some("lowered" | "flush" | "no"));
            !low && !tags.is("highway", "crossing")
        }
        "height_restrictor" => !car_fits_under(tags),
        other => !OPEN_TO_CARS.contains(&other),
    }
}
