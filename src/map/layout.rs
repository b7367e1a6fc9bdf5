//! Where the pieces of a page go.

use geo_types::Rect;

use super::MapError;
use super::backend::{MM, Point};
use super::furniture::{Piece, STRIP};
use super::paper::{Orientation, Paper};
use super::viewport::Viewport;

/// What every printer leaves white, and a little more, in units.
const MARGIN: i32 = 10 * MM;

/// Between the pieces, in units.
const SPACE: i32 = 3 * MM;

/// Between the sections of a legend and its columns, in units.
const BETWEEN: i32 = 4 * MM;

/// The width of a legend beside the map, in units.
const BESIDE: i32 = 84 * MM;

/// The least width of a column of a legend below the map, in units.
const COLUMN: i32 = 80 * MM;

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
    /// Its width and height in units.
    pub(super) area: (i32, i32),
    /// The ground it shows; of several maps side by side, the ground of each.
    pub(super) view: Viewport,
    /// Whether nothing runs into anything else.
    fits: bool,
}

/// What asks for room on a page.
pub(super) trait Content {
    /// What stands above and below, at a width in units.
    fn parts(&self, width: i32) -> Result<Parts, MapError>;

    /// The sections of the legend, at a width in units.
    fn legend(&self, width: i32) -> Result<Vec<Piece>, MapError>;

    /// The ground to show, in metres.
    fn extent(&self) -> Rect;

    /// How that ground falls on an area of this size in units.
    fn view(&self, area: (i32, i32)) -> Result<Viewport, MapError> {
        Ok(Viewport::fit(self.extent(), area))
    }

    /// The width of a legend beside the map, in units.
    fn beside(&self) -> i32 {
        BESIDE
    }
}

/// A page before the map and the legend are in it.
struct Sheet<'c> {
    content: &'c dyn Content,
    parts: Parts,
    size: (i32, i32),
    top: i32,
    bottom: i32,
    width: i32,
}

impl Layout {
    /// The page that a paper asks for. Where it does not say which way it
    /// lies: upright or lying, whichever shows the ground larger, lying where
    /// they are much alike. Lying pages have the legend beside the map, which
    /// wastes less paper on wide ground, upright ones below it, and the other
    /// way round where the legend finds no room there.
    pub(super) fn choose(paper: Paper, content: &dyn Content) -> Result<Self, MapError> {
        let (short, long) = paper.sides();
        let upright = || Sheet::new(content, (short, long))?.below();
        let lying = || Sheet::new(content, (long, short))?.beside();
        match paper.orientation {
            Orientation::Portrait => {
                or(upright()?, || Sheet::new(content, (short, long))?.beside())
            }
            Orientation::Landscape => or(lying()?, || Sheet::new(content, (long, short))?.below()),
            Orientation::Auto => {
                let (lying, upright) = (lying()?, upright()?);
                let large = lying.view.scale() * ALIKE > upright.view.scale();
                Ok(if lying.fits && (large || !upright.fits) {
                    lying
                } else {
                    upright
                })
            }
        }
    }

    /// The page that shows the ground largest, whichever way it lies where the
    /// paper does not say and wherever the legend stands: of equal ones upright
    /// before lying, and the legend below before beside.
    pub(super) fn largest(paper: Paper, content: &dyn Content) -> Result<Self, MapError> {
        let (short, long) = paper.sides();
        let sizes: &[(i32, i32)] = match paper.orientation {
            Orientation::Portrait => &[(short, long)],
            Orientation::Landscape => &[(long, short)],
            Orientation::Auto => &[(short, long), (long, short)],
        };
        let mut best: Option<Self> = None;
        for &size in sizes {
            for page in [
                Sheet::new(content, size)?.below()?,
                Sheet::new(content, size)?.beside()?,
            ] {
                let better = best.as_ref().is_none_or(|best| {
                    let larger = page.view.scale() > best.view.scale();
                    page.fits && (larger || !best.fits)
                });
                if better {
                    best = Some(page);
                }
            }
        }
        Ok(best.expect("a paper lies in one way at least"))
    }
}

/// The first where it fits or the second does not either.
fn or(
    first: Layout,
    second: impl FnOnce() -> Result<Layout, MapError>,
) -> Result<Layout, MapError> {
    if first.fits {
        return Ok(first);
    }
    let second = second()?;
    Ok(if second.fits { second } else { first })
}

impl<'c> Sheet<'c> {
    fn new(content: &'c dyn Content, size: (i32, i32)) -> Result<Self, MapError> {
        let width = size.0 - 2 * MARGIN;
        let parts = content.parts(width)?;
        Ok(Self {
            top: MARGIN + parts.heading.height + SPACE,
            bottom: size.1 - MARGIN - parts.footer.height - SPACE,
            content,
            parts,
            size,
            width,
        })
    }

    /// The legend in one column on the right.
    fn beside(self) -> Result<Layout, MapError> {
        let beside = self.content.beside();
        let map = (
            self.width - beside - BETWEEN,
            self.bottom - self.top - STRIP,
        );
        let corner = (MARGIN + map.0 + BETWEEN, self.top);
        let (legend, height) = column(self.content.legend(beside)?, corner);
        let fits = height <= self.bottom - self.top;
        self.laid(map, legend, fits)
    }

    /// The legend in columns below, two on A4.
    fn below(self) -> Result<Layout, MapError> {
        let count = (self.width / COLUMN).max(2);
        let width = (self.width - 2 * BETWEEN * (count - 1)) / count;
        let pieces = self.content.legend(width)?;
        let columns = if count == 2 {
            let (left, right) = balanced(pieces);
            vec![left, right]
        } else {
            dealt(pieces, count)
        };
        let height = columns.iter().map(stacked).max().unwrap_or(0);
        let map_height = self.bottom - self.top - STRIP - SPACE - height;
        let map = (self.width, map_height.max(LEAST));
        let top = self.top + map.1 + STRIP + SPACE;
        let lefts = (0..).map(|rank| MARGIN + rank * (width + 2 * BETWEEN));
        let placed = columns.into_iter().zip(lefts);
        let legend = placed.flat_map(|(pieces, left)| column(pieces, (left, top)).0);
        let legend = legend.collect();
        self.laid(map, legend, map_height >= LEAST)
    }

    fn laid(
        self,
        map: (i32, i32),
        legend: Vec<(Point, Piece)>,
        fits: bool,
    ) -> Result<Layout, MapError> {
        Ok(Layout {
            page: (self.size.0.unsigned_abs(), self.size.1.unsigned_abs()),
            heading: (MARGIN, MARGIN),
            footer: (MARGIN, self.bottom + SPACE),
            map: (MARGIN, self.top),
            area: map,
            view: self.content.view(map)?,
            parts: self.parts,
            legend,
            fits,
        })
    }
}

/// Pieces in so many columns, each in its turn to the column that is lowest.
fn dealt(pieces: Vec<Piece>, count: i32) -> Vec<Vec<Piece>> {
    let mut columns: Vec<Vec<Piece>> = (0..count).map(|_| Vec::new()).collect();
    for piece in pieces {
        let lowest = columns.iter_mut().min_by_key(|column| stacked(&**column));
        lowest.expect("a page has columns").push(piece);
    }
    columns
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
