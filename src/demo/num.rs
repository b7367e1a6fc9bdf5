//! Passages between counts and measures, in one place because each is only
//! safe within the sizes of a territory.

/// A count as a number; exact below 2^53.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of a territory are far below 2^53"
)]
pub(super) fn real(count: usize) -> f64 {
    count as f64
}

/// The whole number at or below; grids of a territory fit 32 bits by far.
#[expect(
    clippy::cast_possible_truncation,
    reason = "`as` saturates, and coordinates are below 1e8"
)]
pub(super) fn floor(value: f64) -> i32 {
    value.floor() as i32
}

/// The nearest whole number, nothing below zero.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "`as` saturates, and counts of a territory are far below 2^53"
)]
pub(super) fn count(value: f64) -> usize {
    value.round().max(0.0) as usize
}

/// The nearest whole number as 32 bits, nothing below zero.
pub(super) fn small(value: f64) -> u32 {
    u32::try_from(count(value)).unwrap_or(u32::MAX)
}

/// An index of a territory as 32 bits.
pub(super) fn index(value: usize) -> u32 {
    u32::try_from(value).expect("a territory has fewer than 2^32 of anything")
}

/// A count as a signed number, for identifiers.
pub(super) fn signed(value: usize) -> i64 {
    i64::try_from(value).expect("a territory has fewer than 2^63 of anything")
}

/// From 0 at `from` to 1 at `to`, smooth at both ends.
pub(super) fn ramp(from: f64, to: f64, value: f64) -> f64 {
    let t = ((value - from) / (to - from)).clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}
