//! The page, upright or lying, with everything in its place.

use std::cell::RefCell;

use geo_types::Rect;
use plotters::drawing::IntoDrawingArea as _;

use super::MapError;
use super::about::MapInput;
use super::backend::{Area, Defs, Paint, Point, Shape, SvgBackend};
use super::font;
use super::furniture::{Locator, Piece, Section, folio, footer, heading, locator, scale_bar};
use super::layers::{Item, Layer};
use super::layout::{Content, Layout, Parts};
use super::palette::{PAPER, RULE};
use super::paper::Paper;
use super::role::Role;
use super::svg::{Body, Head, Svg};
use super::viewport::Viewport;
use crate::i18n::Catalogue;

/// What stands around a map, and what its readers are told who cannot see it.
pub(super) struct Sheet<'a> {
    /// Goes before the identifiers in the SVG.
    pub(super) name: &'static str,
    /// The finding, in a sentence.
    pub(super) title: String,
    /// The figures of the legend, in sentences.
    pub(super) description: String,
    /// The legend.
    pub(super) legend: Vec<Section>,
    /// The ground to show, in metres.
    pub(super) extent: Rect,
    /// What it is drawn from.
    pub(super) input: &'a MapInput<'a>,
    /// The language.
    pub(super) words: &'a Catalogue,
}

/// What a page has beside its map where it is one of many.
#[derive(Clone, Default)]
pub(super) struct Dressing {
    /// Where the ground lies, for a box in the legend: the land around it and
    /// the ground itself.
    pub(super) locator: Option<Locator>,
    /// What stands at its foot: the name of the whole, and its number.
    pub(super) folio: Option<(String, String)>,
}

/// A sheet in its dress.
struct Dressed<'a> {
    sheet: &'a Sheet<'a>,
    dressing: Dressing,
}

impl Sheet<'_> {
    /// Lays out the page, asks for the layers that suit the view, and draws.
    pub(super) fn print(
        &self,
        layers: impl FnOnce(Viewport) -> Result<Vec<Layer>, MapError>,
    ) -> Result<Svg, MapError> {
        let dressing = Dressing {
            locator: Locator::around(self.input.territory, self.extent),
            folio: None,
        };
        self.print_as(self.input.about.paper, dressing, layers)
    }

    /// The width and height of its map on this paper in this dress, in units.
    pub(super) fn map_size(
        &self,
        paper: Paper,
        dressing: &Dressing,
    ) -> Result<(i32, i32), MapError> {
        let dressed = Dressed {
            sheet: self,
            dressing: dressing.clone(),
        };
        Ok(Layout::choose(paper, &dressed)?.view.size())
    }

    /// The same on this paper, in this dress.
    pub(super) fn print_as(
        &self,
        paper: Paper,
        dressing: Dressing,
        layers: impl FnOnce(Viewport) -> Result<Vec<Layer>, MapError>,
    ) -> Result<Svg, MapError> {
        font::register()?;
        let dressed = Dressed {
            sheet: self,
            dressing,
        };
        let layout = Layout::choose(paper, &dressed)?;
        let layers = layers(layout.view)?;
        let head = Head {
            name: self.name,
            lang: self.words.lang().key(),
            title: &self.title,
            description: &self.description,
        };
        Ok(Svg::new(&head, layout.page, self.draw(&layout, &layers)?))
    }

    /// Draws every part, in the order that they are read in.
    fn draw(&self, layout: &Layout, layers: &[Layer]) -> Result<Body, MapError> {
        let mut canvas = Canvas::new(layout.page, self.name);
        canvas.part(Role::Background, |page| Ok(page.fill(&PAPER)?))?;
        canvas.piece(Role::Heading, layout.heading, &layout.parts.heading)?;
        self.draw_map(&mut canvas, layout, layers)?;
        for (corner, piece) in &layout.legend {
            canvas.piece(Role::Words, *corner, piece)?;
        }
        canvas.piece(Role::Running, layout.footer, &layout.parts.footer)?;
        Ok(canvas.finish())
    }

    /// Draws the map, the layers with names apart from the others.
    fn draw_map(
        &self,
        canvas: &mut Canvas<'_>,
        layout: &Layout,
        layers: &[Layer],
    ) -> Result<(), MapError> {
        let (corner, (width, height)) = (layout.map, layout.view.size());
        for alike in layers.chunk_by(|one, next| one.has_rims() == next.has_rims()) {
            let labels = alike.iter().any(Layer::has_rims);
            let role = if labels { Role::Labels } else { Role::Figure };
            canvas.part(role, |page| {
                let map = part(page, corner, (width, height));
                alike.iter().try_for_each(|layer| layer.draw(&map))
            })?;
        }
        let crs = self.input.territory.crs();
        let below = (corner.0, corner.1 + height);
        canvas.part(Role::Figure, |page| {
            let frame = Shape::rectangle((0, 0), (width, height), Paint::line(RULE, 15));
            part(page, corner, (width, height)).draw(&frame)?;
            place(
                page,
                below,
                &scale_bar((&layout.view, width), crs, self.words).items,
            )
        })
    }
}

impl Content for Dressed<'_> {
    fn parts(&self, width: i32) -> Result<Parts, MapError> {
        let (sheet, about) = (self.sheet, self.sheet.input.about);
        let mut footer = footer(about, sheet.words, width)?;
        if let Some((name, number)) = &self.dressing.folio {
            folio(&mut footer, (name, number), width)?;
        }
        Ok(Parts {
            heading: heading(&sheet.title, about, sheet.words, width)?,
            footer,
        })
    }

    fn legend(&self, width: i32) -> Result<Vec<Piece>, MapError> {
        let sections = self
            .sheet
            .legend
            .iter()
            .filter(|section| !section.is_empty());
        let mut pieces: Vec<Piece> = sections
            .map(|section| section.compose(width))
            .collect::<Result<_, _>>()?;
        if let Some(place) = &self.dressing.locator {
            pieces.push(locator(place, self.sheet.words));
        }
        Ok(pieces)
    }

    fn extent(&self) -> Rect {
        self.sheet.extent
    }
}

/// A page that is drawn part by part.
pub(super) struct Canvas<'a> {
    size: (u32, u32),
    name: &'a str,
    defs: RefCell<Defs>,
    parts: Vec<(Role, String)>,
}

impl<'a> Canvas<'a> {
    /// An empty page of this size in units; `name` goes before its identifiers.
    pub(super) fn new(size: (u32, u32), name: &'a str) -> Self {
        Self {
            size,
            name,
            defs: RefCell::default(),
            parts: Vec::new(),
        }
    }

    /// Draws a part.
    pub(super) fn part(
        &mut self,
        role: Role,
        draw: impl FnOnce(&Area<'_>) -> Result<(), MapError>,
    ) -> Result<(), MapError> {
        self.part_named(self.name, role, draw)
    }

    /// Draws a part with a name of its own before its identifiers: for parts
    /// with layers of the same names.
    pub(super) fn part_named(
        &mut self,
        name: &str,
        role: Role,
        draw: impl FnOnce(&Area<'_>) -> Result<(), MapError>,
    ) -> Result<(), MapError> {
        let mut out = String::new();
        let page = SvgBackend::new(&mut out, self.size, (name, &self.defs));
        draw(&page.into_drawing_area())?;
        self.parts.push((role, out));
        Ok(())
    }

    /// Draws a piece with its corner there: as a part of this role, but for
    /// what the piece itself has a role for.
    pub(super) fn piece(
        &mut self,
        role: Role,
        corner: Point,
        piece: &Piece,
    ) -> Result<(), MapError> {
        let mut known = (0, role);
        let last = (piece.items.len(), Role::Background);
        for next in piece.roles.iter().chain([&last]) {
            let items = &piece.items[known.0..next.0];
            if !items.is_empty() {
                self.part(known.1, |page| place(page, corner, items))?;
            }
            known = next.clone();
        }
        Ok(())
    }

    /// What was drawn.
    pub(super) fn finish(self) -> Body {
        Body {
            defs: self.defs.into_inner().text,
            parts: self.parts,
        }
    }
}

/// Draws items with their corner there.
fn place(page: &Area<'_>, corner: Point, items: &[Item]) -> Result<(), MapError> {
    let (width, height) = page.dim_in_pixel();
    let rest = (
        width.cast_signed() - corner.0,
        height.cast_signed() - corner.1,
    );
    let area = part(page, corner, rest);
    items.iter().try_for_each(|item| item.draw(&area))
}

/// A part of the page.
pub(super) fn part<'a>(page: &Area<'a>, corner: Point, size: (i32, i32)) -> Area<'a> {
    page.clone().shrink(corner, size)
}
