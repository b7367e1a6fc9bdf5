//! Whether a car fits: height, width, length and weight.

use super::measure::{metres, tonnes};
use super::tags::Tags;

/// The height of a usual car with what it carries, in metres.
const HEIGHT: f64 = 2.0;
/// Its width, in metres.
const WIDTH: f64 = 1.9;
/// Its length, in metres.
const LENGTH: f64 = 4.8;
/// Its weight when loaded, in tonnes.
const WEIGHT: f64 = 2.0;

/// Whether a usual car passes all limits that a way or node bears. Limits
/// that cannot be read (`unsigned`, `default`) stop nobody.
#[must_use]
pub(super) fn car_fits(tags: Tags<'_>) -> bool {
    let first = |keys: &[&str]| keys.iter().find_map(|key| tags.get(key));
    let height = first(&["maxheight:physical", "maxheight"]).and_then(metres);
    let width = first(&["maxwidth:physical", "maxwidth", "width", "est_width"]).and_then(metres);
    let length = tags.get("maxlength").and_then(metres);
    let weights = ["maxweight", "maxweightrating"];
    height.is_none_or(|h| h >= HEIGHT)
        && width.is_none_or(|w| w > WIDTH)
        && length.is_none_or(|l| l >= LENGTH)
        && weights
            .iter()
            .filter_map(|key| tags.get(key).and_then(tonnes))
            .all(|weight| weight >= WEIGHT)
}

/// Whether a usual car passes under a bar across the road.
#[must_use]
pub(super) fn car_fits_under(tags: Tags<'_>) -> bool {
    tags.get("maxheight")
        .and_then(metres)
        .is_none_or(|height| height >= HEIGHT)
}
