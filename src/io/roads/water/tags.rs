//! What is water, by its tags.

use crate::network::profile::Tags;

/// Small or built water that tells nobody where they are.
const NOT_LANDSCAPE: [&str; 8] = [
    "basin",
    "fish_pass",
    "fountain",
    "moat",
    "pool",
    "reflecting_pool",
    "swimming_pool",
    "wastewater",
];

/// Whether a way is a river or a canal under the open sky.
pub(super) fn is_course(tags: Tags<'_>) -> bool {
    let kind = tags.get("waterway");
    matches!(kind, Some("river" | "canal")) && tags.get("tunnel").is_none_or(|t| t == "no")
}

/// Whether a closed way or a multipolygon is a lake or the bed of a river.
pub(in crate::io::roads) fn is_surface(tags: Tags<'_>) -> bool {
    let water = tags.get("natural") == Some("water")
        || tags.get("waterway") == Some("riverbank")
        || tags.get("landuse") == Some("reservoir");
    water
        && tags
            .get("water")
            .is_none_or(|w| !NOT_LANDSCAPE.contains(&w))
}
