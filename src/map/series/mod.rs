//! Series: the same ground several times on one sheet, at one scale and in
//! the same classes, under one legend; each panel with its own key figure.
//!
//! - [`plan_series`]: who is reached before the itinerant plan and with it;
//! - [`public_series`]: the share of each public reached, area by area;
//! - [`hour_series`]: who finds a place open at moments of the week;
//! - [`profile_series`]: the time to the nearest place by each way of
//!   travelling;
//! - [`cutoff_series`]: who is reached within each cut-off.
//!
//! Panels are read row by row. A [`Series`] holds the sheet and the figures of
//! its panels, whose classes add up to everyone: the table that goes with the
//! sheet says the same as the picture.

mod caption;
mod cutoffs;
mod grid;
#[cfg(test)]
mod grid_tests;
mod ground;
mod hours;
mod marks;
mod page;
mod panel;
mod plans;
mod profiles;
mod publics;

use super::Svg;
use crate::units::Quantity;

pub use cutoffs::cutoff_series;
pub use hours::{MapMoments, hour_series};
pub use plans::{MapPlan, plan_series};
pub use profiles::profile_series;
pub use publics::public_series;

pub(super) use cutoffs::MISSING;
pub(super) use ground::panel_paints;
pub(super) use marks::{DOT, Mark};
pub(super) use panel::Spec;

/// What the panels of a series differ by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SeriesKind {
    /// The itinerant plan: before, and with so many vehicles.
    Plan,
    /// The public.
    Public,
    /// The hour and the day of the week.
    Hour,
    /// The way of travelling.
    Profile,
    /// The cut-off of travel time.
    Cutoff,
}

impl SeriesKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [
        Self::Plan,
        Self::Public,
        Self::Hour,
        Self::Profile,
        Self::Cutoff,
    ];

    /// Its name in study files, and after `series_` in the names of pictures.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Public => "public",
            Self::Hour => "hour",
            Self::Profile => "profile",
            Self::Cutoff => "cutoff",
        }
    }

    /// Goes before the identifiers of its sheet.
    const fn name(self) -> &'static str {
        match self {
            Self::Plan => "series-plan",
            Self::Public => "series-public",
            Self::Hour => "series-hour",
            Self::Profile => "series-profile",
            Self::Cutoff => "series-cutoff",
        }
    }
}

/// A sheet of small multiples, with its figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// What its panels differ by.
    pub kind: SeriesKind,
    /// The sheet.
    pub svg: Svg,
    /// Its panels, in reading order.
    pub panels: Vec<SeriesPanel>,
}

/// The figures of a panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeriesPanel {
    /// What it shows, by a name that does not depend on the language.
    pub key: String,
    /// What stands above it.
    pub caption: String,
    /// Those who are reached: the key figure.
    pub reached: Quantity,
    /// Each class in words with its people, those without a class among them;
    /// together everyone.
    pub classes: Vec<(String, Quantity)>,
}

impl SeriesPanel {
    /// Everyone whom the panel counts.
    #[must_use]
    pub fn total(&self) -> Quantity {
        self.classes.iter().map(|&(_, people)| people).sum()
    }
}
