//! Ways that no access tag opens: not built, closed, no way at all.

use super::kind::WayKind;
use super::limits::car_fits;
use super::mode::Mode;
use super::tags::Tags;

/// Values of `highway` for what is not there (any more, or yet).
const NOT_THERE: [&str; 8] = [
    "construction",
    "proposed",
    "planned",
    "abandoned",
    "disused",
    "razed",
    "demolished",
    "no",
];

/// Works that leave a road open.
const MINOR_WORKS: [&str; 3] = ["no", "widening", "minor"];

/// Whether a way is closed to a mode, whatever its access tags say.
#[must_use]
pub(super) fn is_blocked(mode: Mode, tags: Tags<'_>, kind: WayKind) -> bool {
    is_missing(tags)
        || tags.is("impassable", "yes")
        || tags.is("status", "impassable")
        || match mode {
            Mode::Car => is_closed_to_cars(tags, kind),
            Mode::Foot => tags.is("motorroad", "yes") || walks_beside(tags),
            Mode::Bike => tags.is("motorroad", "yes"),
        }
}

fn is_missing(tags: Tags<'_>) -> bool {
    tags.get("highway").is_some_and(|v| NOT_THERE.contains(&v))
        || tags.is("railway", "construction")
        || tags
            .get("construction")
            .is_some_and(|works| !MINOR_WORKS.contains(&works))
}

fn is_closed_to_cars(tags: Tags<'_>, kind: WayKind) -> bool {
    kind == WayKind::Steps
        || tags.is("area", "yes")
        || tags.is("service", "emergency_access")
        || tags.is("smoothness", "impassable")
        || !car_fits(tags)
}

/// A pavement drawn as a way of its own is where people walk, unless the
/// road itself says that they may.
fn walks_beside(tags: Tags<'_>) -> bool {
    tags.get("foot").is_none()
        && [
            "sidewalk",
            "sidewalk:both",
            "sidewalk:left",
            "sidewalk:right",
        ]
        .iter()
        .any(|key| tags.is(key, "separate"))
}
