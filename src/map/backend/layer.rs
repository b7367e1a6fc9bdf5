//! Layers: groups with a name, clipped to their area.

use std::convert::Infallible;

use plotters::element::{Drawable, PointCollection};
use plotters_backend::DrawingErrorKind;

use super::{Area, Drawn, Point, SvgBackend, Unbent, put};
use crate::map::MapError;

/// Draws a layer into an area of the page: what `content` draws stands in a
/// group of this name, and nothing of it shows outside the area.
pub(in crate::map) fn layer<'a>(
    area: &Area<'a>,
    name: &'static str,
    content: impl FnOnce(&Area<'a>) -> Result<(), MapError>,
) -> Result<(), MapError> {
    bound(area, Edge::Open(name))?;
    content(area)?;
    bound(area, Edge::Close)?;
    Ok(())
}

fn bound(area: &Area<'_>, edge: Edge) -> Drawn {
    area.draw(&Bound {
        edge,
        corner: (0, 0),
    })
}

enum Edge {
    Open(&'static str),
    Close,
}

/// The start or the end of a layer.
struct Bound {
    edge: Edge,
    corner: Point,
}

impl<'a> PointCollection<'a, Point, Unbent> for &'a Bound {
    type Point = &'a Point;
    type IntoIter = std::iter::Once<&'a Point>;

    fn point_iter(self) -> Self::IntoIter {
        std::iter::once(&self.corner)
    }
}

impl Drawable<SvgBackend<'_>, Unbent> for Bound {
    fn draw<I: Iterator<Item = Point>>(
        &self,
        mut points: I,
        backend: &mut SvgBackend<'_>,
        (width, height): (u32, u32),
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let (x, y) = points.next().unwrap_or(self.corner);
        match self.edge {
            Edge::Close => backend.out.push_str("</g>\n"),
            Edge::Open(layer) => {
                let id = format!("{}-{layer}", backend.name);
                put!(
                    backend,
                    "<clipPath id=\"{id}-clip\"><rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/></clipPath>\n<g id=\"{id}\" clip-path=\"url(#{id}-clip)\">\n"
                );
            }
        }
        Ok(())
    }
}
