//! The page: A4, upright or lying, with everything in its place.

use geo_types::Rect;
use plotters::drawing::IntoDrawingArea as _;

use super::MapError;
use super::about::MapInput;
use super::backend::{Area, Paint, Point, Shape, SvgBackend};
use super::font;
use super::furniture::{Piece, Section, footer, heading, scale_bar};
use super::layers::Layer;
use super::layout::{Layout, Parts};
use super::palette::{PAPER, RULE};
use super::svg::{Head, Svg};
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

impl Sheet<'_> {
    /// Lays out the page, asks for the layers that suit the view, and draws.
    pub(super) fn print(
        &self,
        layers: impl FnOnce(Viewport) -> Result<Vec<Layer>, MapError>,
    ) -> Result<Svg, MapError> {
        font::register()?;
        let layout = Layout::choose(self.extent, |width| self.parts(width), &self.legend)?;
        let layers = layers(layout.view)?;
        let mut body = String::new();
        let page = SvgBackend::new(&mut body, layout.page, self.name).into_drawing_area();
        self.draw(&page, &layout, &layers)?;
        drop(page);
        let head = Head {
            name: self.name,
            lang: self.words.lang().key(),
            title: &self.title,
            description: &self.description,
        };
        Ok(Svg::new(&head, layout.page, &body))
    }

    fn parts(&self, width: i32) -> Result<Parts, MapError> {
        let about = self.input.about;
        Ok(Parts {
            heading: heading(&self.title, about, self.words, width)?,
            footer: footer(about, self.words, width)?,
        })
    }

    fn draw(&self, page: &Area<'_>, layout: &Layout, layers: &[Layer]) -> Result<(), MapError> {
        page.fill(&PAPER)?;
        place(page, layout.heading, &layout.parts.heading)?;
        place(page, layout.footer, &layout.parts.footer)?;
        for (corner, piece) in &layout.legend {
            place(page, *corner, piece)?;
        }
        let (corner, (width, height)) = (layout.map, layout.view.size());
        let map = part(page, corner, (width, height));
        for layer in layers {
            layer.draw(&map)?;
        }
        map.draw(&Shape::rectangle(
            (0, 0),
            (width, height),
            Paint::line(RULE, 15),
        ))?;
        let crs = self.input.territory.crs();
        let below = (corner.0, corner.1 + height);
        place(page, below, &scale_bar(&layout.view, crs, self.words))
    }
}

/// Draws a piece with its corner there.
fn place(page: &Area<'_>, corner: Point, piece: &Piece) -> Result<(), MapError> {
    let (width, height) = page.dim_in_pixel();
    let rest = (
        width.cast_signed() - corner.0,
        height.cast_signed() - corner.1,
    );
    let area = part(page, corner, rest);
    piece.items.iter().try_for_each(|item| item.draw(&area))
}

/// A part of the page.
fn part<'a>(page: &Area<'a>, corner: Point, size: (i32, i32)) -> Area<'a> {
    page.clone().shrink(corner, size)
}
