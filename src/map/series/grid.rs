//! Where the panels of a sheet go.

use geo_types::Rect;

use crate::map::MapError;
use crate::map::backend::{MM, Point};
use crate::map::viewport::Viewport;

/// Between panels side by side, in units.
const ACROSS: i32 = 4 * MM;

/// Between panels one below the other, in units.
const ALONG: i32 = 4 * MM;

/// Between the land and the frame of a panel, in units.
const MARGIN: i32 = 150;

/// The least width of a panel that can be read, in units.
const LEAST: i32 = 35 * MM;

/// What a place left empty costs: this share of the scale.
const EMPTY: f64 = 0.03;

/// Panels of one size in rows and columns, read row by row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Grid {
    /// How many stand side by side.
    pub(super) columns: i32,
    /// How many stand one below the other.
    pub(super) rows: i32,
    /// How high captions are, in units.
    pub(super) caption: i32,
    /// The ground of each panel, in the frame below its caption.
    pub(super) view: Viewport,
}

impl Grid {
    /// The grid of `count` panels that shows the ground largest in an area of
    /// this size in units; of much the same ones the one that leaves fewer
    /// places empty. `caption` says how high captions of a width are.
    pub(super) fn best(
        (count, extent): (usize, Rect),
        area: (i32, i32),
        caption: impl Fn(i32) -> Result<i32, MapError>,
    ) -> Result<Self, MapError> {
        let count = i32::try_from(count).unwrap_or(i32::MAX).max(1);
        let mut best: Option<(f64, Self)> = None;
        for columns in 1..=count {
            let rows = (count - 1) / columns + 1;
            let width = (area.0 - ACROSS * (columns - 1)) / columns;
            if columns > 1 && width < LEAST {
                break;
            }
            let caption = caption(width)?;
            let height = (area.1 - ALONG * (rows - 1)) / rows - caption;
            let view = Viewport::fit_within(extent, (width, height.max(MM)), MARGIN);
            let empty = f64::from(columns * rows - count);
            let worth = view.scale() * (1.0 - EMPTY * empty);
            if best.is_none_or(|(most, _)| worth > most) {
                let grid = Self {
                    columns,
                    rows,
                    caption,
                    view,
                };
                best = Some((worth, grid));
            }
        }
        let (_, grid) = best.expect("one column is always tried");
        Ok(grid)
    }

    /// The corner of the caption of the panel of this rank, from the corner of
    /// the area.
    pub(super) fn corner(&self, rank: usize) -> Point {
        let rank = i32::try_from(rank).unwrap_or(i32::MAX);
        let (width, height) = self.view.size();
        let (column, row) = (rank % self.columns, rank / self.columns);
        (
            column * (width + ACROSS),
            row * (self.caption + height + ALONG),
        )
    }

    /// The corner of its frame.
    pub(super) fn frame(&self, rank: usize) -> Point {
        let (x, y) = self.corner(rank);
        (x, y + self.caption)
    }
}
