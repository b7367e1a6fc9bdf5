//! How far the headline figures rest on assumptions.
//!
//! A figure is measured again with one assumption changed at a time — the
//! cut-off, the speeds, the detour factor, the cells whose figures were
//! imputed, the fineness of the grid — and with all those of travel changed
//! the same way together. What comes of it is the range of each figure, and
//! the conclusions that one of the changes flips.
//!
//! - **Cut-off**: every cut-off is moved by the same minutes; one that would be
//!   moved to nothing is not measured.
//! - **Speeds**: all speeds, of the legs off the roads too, are multiplied by
//!   one factor *f*, so that every time is divided by it and the nearest place
//!   stays the nearest: `time / f ≤ cut-off` is asked as
//!   `time ≤ f × cut-off`, exactly, in whole thousandths. There are no fixed
//!   times in the travel models that this would touch.
//! - **Detour**, **grid**: times are worked out anew by whoever calls
//!   ([`Trial::new`] takes them); a cell takes the time of the square or the
//!   commune that it is gathered into ([`Aggregate`]).
//! - **Imputed**: cells whose figures were imputed are left out of the parts
//!   and of the wholes.
//!
//! A conclusion **flips** when, by a change,
//! 1. a share of people comes to stand on the other side of a threshold
//!    (a share at the threshold stands above it);
//! 2. two départements, or two density classes, change their order by share at
//!    the main cut-off (a tie is no order);
//! 3. a listed zone is gone: none of its cells lies in a zone that is still
//!    listed; or a listed zone is new: none of its cells lies in one that was.
//!
//! One-at-a-time ranges are lower bounds of the uncertainty: they tell neither
//! interactions nor how likely a change is (Saltelli & Annoni 2010,
//! doi:10.1016/j.envsoft.2010.04.012); hence the two trials in which
//! everything of travel is changed together.

mod aggregate;
mod change;
mod conclusions;
mod figures;
mod hours;
mod ranges;
mod trial;

#[cfg(test)]
mod tests;

pub use aggregate::Aggregate;
pub use change::{Assumption, Change};
pub use conclusions::{Conclusion, Flip};
pub use figures::{Figure, Ground, Measured};
pub use hours::HoursFigures;
pub use ranges::{Bound, Effect, Range, Sensitivity, Thresholds, ThresholdsError};
pub use trial::Trial;
