//! Where the pieces of a page go.

use geo_types::Rect;

use super::MapError;
use super::backend::{MM, Point};
use super::furniture::{Piece, STRIP, Section};
use super::viewport::Viewport;

/// The short and the long side of A4, in units.
const A4: (i32, i32) = (210 * MM, 297 * MM);

/// What every printer leaves white, and a little more, in units.
const MARGIN: i32 = 10 * MM;

/// Between the pieces, in units.
const SPACE: i32 = 3 * MM;

/// Between the sections of a legend and its columns, in units.
const BETWEEN: i32 = 4 * MM;

/// The width of a legend beside the map, in units.
const BESIDE: i32 = 84 * MM;

/// The least height of a map, in units.
const LEAST: i32 = 70 * MM;

/// Scales that differ by less than this factor are much alike.
const ALIKE: f64 = 1.08;

/// What stands above and below.
#[derive(Clone)]
pub(super) struct Parts {
    /// Above.
    pub(super) heading: Piece,
    /// Below.
    pub(super) footer: Piece,
}

/// A page, laid out.
#[derive(Clone)]
pub(super) struct Layout {
    /// Its width and height in units.
    pub(super) page: (u32, u32),
    /// What stands above and below.
    pub(super) parts: Parts,
    /// The corner of the heading.
    pub(super) heading: Point,
    /// The corner of the footer.
    pub(super) footer: Point,
    /// The sections of the legend with their corners.
    pub(super) legend: Vec<(Point, Piece)>,
    /// The corner of the map.
    pub(super) map: Point,
    /// The ground it shows.
    pub(super) view: Viewport,
    /// Whether nothing runs into anything else.
    fits: bool,
}

/// What a page has to hold.
struct Content<'s> {
    extent: Rect,
    legend: &'s [Section],
    parts: Parts,
}

/// A page before the map and the legend are in it.
struct Sheet {
    size: (i32, i32),
    top: i32,
    bottom: i32,
    width: i32,
}

impl Layout {
    /// Upright or lying, whichever shows the ground larger, lying where they
    /// are much alike: lying pages have the legend beside the map, which wastes
    /// less paper on wide ground, upright ones below it.
    pub(super) fn choose(
        extent: Rect,
        parts: impl Fn(i32) -> Result<Parts, MapError>,
        legend: &[Section],
    ) -> Result<Self, MapError> {
        let content = |size: (i32, i32)| {
            Ok::<_, MapError>(Content {
                extent,
                legend,
                parts: parts(size.0 - 2 * MARGIN)?,
            })
        };
        let (short, long) = A4;
        let lying = content((long, short))?.lying((long, short))?;
        let upright = content((short, long))?.upright((short, long))?;
        let large = lying.view.scale() * ALIKE > upright.view.scale();
        Ok(if lying.fits && (large || !upright.fits) {
            lying
        } else {
            upright
        })
    }
}

impl Content<'_> {
    fn sheet(&self, size: (i32, i32)) -> Sheet {
        Sheet {
            size,
            top: MARGIN + self.parts.heading.height + SPACE,
            bottom: size.1 - MARGIN - self.parts.footer.height - SPACE,
            width: size.0 - 2 * MARGIN,
        }
    }

    /// The legend in one column on the right.
    fn lying(self, size: (i32, i32)) -> Result<Layout, MapError> {
        let sheet = self.sheet(size);
        let map = (
            sheet.width - BESIDE - BETWEEN,
            sheet.bottom - sheet.top - STRIP,
        );
        let corner = (MARGIN + map.0 + BETWEEN, sheet.top);
        let (legend, height) = column(composed(self.legend, BESIDE)?, corner);
        let fits = height <= sheet.bottom - sheet.top;
        Ok(self.laid(&sheet, map, legend, fits))
    }

    /// The legend in two columns below.
    fn upright(self, size: (i32, i32)) -> Result<Layout, MapError> {
        let sheet = self.sheet(size);
        let width = (sheet.width - 2 * BETWEEN) / 2;
        let pieces = composed(self.legend, width)?;
        let (left, right) = balanced(pieces);
        let height = stacked(&left).max(stacked(&right));
        let map_height = sheet.bottom - sheet.top - STRIP - SPACE - height;
        let map = (sheet.width, map_height.max(LEAST));
        let top = sheet.top + map.1 + STRIP + SPACE;
        let (mut legend, _) = column(left, (MARGIN, top));
        legend.extend(column(right, (MARGIN + width + 2 * BETWEEN, top)).0);
        Ok(self.laid(&sheet, map, legend, map_height >= LEAST))
    }

    fn laid(
        self,
        sheet: &Sheet,
        map: (i32, i32),
        legend: Vec<(Point, Piece)>,
        fits: bool,
    ) -> Layout {
        Layout {
            page: (sheet.size.0.unsigned_abs(), sheet.size.1.unsigned_abs()),
            heading: (MARGIN, MARGIN),
            footer: (MARGIN, sheet.bottom + SPACE),
            map: (MARGIN, sheet.top),
            view: Viewport::fit(self.extent, map),
            parts: self.parts,
            legend,
            fits,
        }
    }
}

fn composed(legend: &[Section], width: i32) -> Result<Vec<Piece>, MapError> {
    legend
        .iter()
        .filter(|section| !section.is_empty())
        .map(|section| section.compose(width))
        .collect()
}

/// Pieces one below the other, and where they end below the corner.
fn column(pieces: Vec<Piece>, corner: Point) -> (Vec<(Point, Piece)>, i32) {
    let height = stacked(&pieces);
    let mut top = corner.1;
    let placed = pieces
        .into_iter()
        .map(|piece| {
            let at = (corner.0, top);
            top += piece.height + BETWEEN;
            (at, piece)
        })
        .collect();
    (placed, height)
}

/// How high pieces are, one below the other.
fn stacked<'p>(pieces: impl IntoIterator<Item = &'p Piece>) -> i32 {
    let heights = pieces.into_iter().map(|piece| piece.height + BETWEEN);
    (heights.sum::<i32>() - BETWEEN).max(0)
}

/// Pieces in two columns, each in their order and the first on the left, so
/// that the higher column is as low as it goes.
fn balanced(pieces: Vec<Piece>) -> (Vec<Piece>, Vec<Piece>) {
    let height = |side: u32, on_left: bool| {
        let column: Vec<&Piece> = (0..)
            .zip(&pieces)
            .filter(|&(rank, _)| is_left(side, rank) == on_left)
            .map(|(_, piece)| piece)
            .collect();
        stacked(column)
    };
    // Each bit says that a piece goes to the right.
    let ways = 1_u32 << pieces.len().min(12);
    let best = (0..ways)
        .step_by(2)
        .min_by_key(|&side| height(side, true).max(height(side, false)))
        .unwrap_or(0);
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for (rank, piece) in (0..).zip(pieces) {
        if is_left(best, rank) {
            left.push(piece);
        } else {
            right.push(piece);
        }
    }
    (left, right)
}

fn is_left(side: u32, rank: u32) -> bool {
    side.checked_shr(rank).unwrap_or(0) & 1 == 0
}
