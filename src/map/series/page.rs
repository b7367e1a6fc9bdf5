//! The sheet of a series.

use geo_types::Rect;
use rayon::prelude::*;

use super::Series;
use super::caption::captions;
use super::grid::Grid;
use super::ground::{Own, Shared, shown_borders};
use super::panel::Spec;
use crate::i18n::Catalogue;
use crate::map::about::MapInput;
use crate::map::backend::{MM, Paint, Point, Shape};
use crate::map::font;
use crate::map::furniture::{Piece, footer, heading, scale_bar, series_legend};
use crate::map::layers::Ground;
use crate::map::layout::{Content, Layout, Parts};
use crate::map::page::{Canvas, part};
use crate::map::palette::{PAPER, RULE};
use crate::map::role::Role;
use crate::map::svg::Head;
use crate::map::viewport::Viewport;
use crate::map::{MapError, Svg};

/// The width of a legend beside the panels, in units.
const BESIDE: i32 = 62 * MM;

/// A series with what it is drawn from.
struct Sheet<'a> {
    spec: &'a Spec,
    input: &'a MapInput<'a>,
    words: &'a Catalogue,
    extent: Rect,
}

/// A sheet whose panels have their place.
struct Placed<'a> {
    sheet: &'a Sheet<'a>,
    layout: &'a Layout,
    grid: Grid,
}

impl Spec {
    /// Draws the sheet.
    pub(super) fn print(
        &self,
        input: &MapInput<'_>,
        words: &Catalogue,
    ) -> Result<Series, MapError> {
        font::register()?;
        let sheet = Sheet {
            spec: self,
            input,
            words,
            extent: Ground::extent(input.territory)?,
        };
        let layout = Layout::largest(input.about.paper, &sheet)?;
        let placed = Placed {
            sheet: &sheet,
            layout: &layout,
            grid: sheet.grid(layout.area)?,
        };
        let panels = self.panels.iter().map(|panel| panel.figures(self));
        Ok(Series {
            kind: self.kind,
            svg: placed.draw()?,
            panels: panels.collect(),
        })
    }
}

impl Sheet<'_> {
    fn grid(&self, area: (i32, i32)) -> Result<Grid, MapError> {
        let height = |width| {
            let captions = captions(self.spec, width)?;
            Ok(captions.first().map_or(0, |caption| caption.height))
        };
        Grid::best((self.spec.panels.len(), self.extent), area, height)
    }
}

impl Content for Sheet<'_> {
    fn parts(&self, width: i32) -> Result<Parts, MapError> {
        let about = self.input.about;
        Ok(Parts {
            heading: heading(&self.spec.title, about, self.words, width)?,
            footer: footer(about, self.words, width)?,
        })
    }

    fn legend(&self, width: i32) -> Result<Vec<Piece>, MapError> {
        let borders = shown_borders(self.input.territory, self.spec);
        let sections = series_legend(self.input, (self.spec, &borders), self.words);
        let filled = sections.iter().filter(|section| !section.is_empty());
        filled.map(|section| section.compose(width)).collect()
    }

    fn extent(&self) -> Rect {
        self.extent
    }

    fn view(&self, area: (i32, i32)) -> Result<Viewport, MapError> {
        Ok(self.grid(area)?.view)
    }

    fn beside(&self) -> i32 {
        BESIDE
    }
}

impl Placed<'_> {
    /// Draws every part, in the order that they are read in.
    fn draw(&self) -> Result<Svg, MapError> {
        let Sheet { spec, words, .. } = *self.sheet;
        let (layout, name) = (self.layout, spec.kind.name());
        let mut canvas = Canvas::new(layout.page, name);
        canvas.part(Role::Background, |page| Ok(page.fill(&PAPER)?))?;
        canvas.piece(Role::Heading, layout.heading, &layout.parts.heading)?;
        self.panels(&mut canvas)?;
        let crs = self.sheet.input.territory.crs();
        let scale = scale_bar((&self.grid.view, layout.area.0), crs, words);
        canvas.piece(Role::Words, self.at((0, layout.area.1)), &scale)?;
        for (corner, piece) in &layout.legend {
            canvas.piece(Role::Words, *corner, piece)?;
        }
        canvas.piece(Role::Words, layout.footer, &layout.parts.footer)?;
        let head = Head {
            name,
            lang: words.lang().key(),
            title: &spec.title,
            description: &spec.description(words),
        };
        Ok(Svg::new(&head, layout.page, canvas.finish()))
    }

    /// Draws each panel below its caption.
    fn panels(&self, canvas: &mut Canvas<'_>) -> Result<(), MapError> {
        let Sheet {
            spec, words, input, ..
        } = *self.sheet;
        let size = self.grid.view.size();
        let shared = Shared::new(spec, input, self.grid.view)?;
        let captions = captions(spec, size.0)?;
        let all = spec.panels.par_iter();
        let drawn: Vec<Own> = all
            .map(|panel| shared.own(panel))
            .collect::<Result<_, MapError>>()?;
        for (rank, panel) in spec.panels.iter().enumerate() {
            let corner = self.at(self.grid.corner(rank));
            canvas.piece(Role::Words, corner, &captions[rank])?;
            let name = format!("{}-{}", spec.kind.name(), rank + 1);
            let told = Role::Inset(panel.description(spec, words));
            canvas.part_named(&name, told, |page| {
                let map = part(page, self.at(self.grid.frame(rank)), size);
                for layer in shared.layers(&drawn[rank]) {
                    layer.draw(&map)?;
                }
                let frame = Shape::rectangle((0, 0), size, Paint::line(RULE, 12));
                Ok(map.draw(&frame)?)
            })?;
        }
        Ok(())
    }

    /// A point of the area of panels on the page.
    fn at(&self, (x, y): Point) -> Point {
        (self.layout.map.0 + x, self.layout.map.1 + y)
    }
}
