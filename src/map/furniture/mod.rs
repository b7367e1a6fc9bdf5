//! What stands around the map: title, legend, list of gaps, scale, sources.
//!
//! Each piece is composed for a width and tells its height, so that the page
//! can be laid out before anything is drawn.

mod atlas_legend;
mod bivariate_legend;
mod coverage_legend;
mod gap_legend;
mod heading;
mod hours_legend;
mod locator;
mod scale;
mod score_legend;
mod section;
mod series_legend;
mod shared;
mod square;
mod tour_legend;

use super::layers::Item;
use super::role::Role;

pub(super) use atlas_legend::{Facts, GapRow, Lists, atlas_legend};
pub(super) use bivariate_legend::bivariate_legend;
pub(super) use coverage_legend::{coverage_legend, name as class_name};
pub(super) use gap_legend::gap_legend;
pub(super) use heading::{folio, footer, heading};
pub(super) use hours_legend::{hours_legend, hours_name};
pub(super) use locator::{INSET, Locator, locator};
pub(super) use scale::{STRIP, scale_bar};
pub(super) use score_legend::{score_legend, score_name};
pub(super) use section::Section;
pub(super) use series_legend::series_legend;
pub(super) use shared::{minutes, place_name, share, within};
pub(super) use tour_legend::tour_legend;

/// A piece of the page, ready to draw.
#[derive(Clone, Default)]
pub(super) struct Piece {
    /// What it shows, from its own top left corner.
    pub(super) items: Vec<Item>,
    /// How high it is, in units.
    pub(super) height: i32,
    /// The items from which on what it shows has a role of its own, in order.
    pub(super) roles: Vec<(usize, Role)>,
}

impl Piece {
    /// What is added from now on has this role.
    fn becomes(&mut self, role: Role) {
        if self.roles.last().is_none_or(|(_, last)| *last != role) {
            self.roles.push((self.items.len(), role));
        }
    }
}
