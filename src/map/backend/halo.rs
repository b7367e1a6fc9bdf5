//! Text with a rim in the colour of the paper.

use std::convert::Infallible;

use plotters::element::{Drawable, PointCollection};
use plotters::style::text_anchor::{HPos, VPos};
use plotters::style::{Color as _, RGBColor};
use plotters_backend::DrawingErrorKind;

use super::drawing::paint;
use super::{Point, SvgBackend, Unbent, text};
use crate::map::font::Type;

/// A text readable on any ground.
#[derive(Clone)]
pub(in crate::map) struct Halo {
    /// The words.
    pub(in crate::map) words: String,
    /// Where its middle, or the middle of its left or right side, stands.
    pub(in crate::map) at: Point,
    /// Which of these it is.
    pub(in crate::map) across: HPos,
    /// How it is set.
    pub(in crate::map) style: Type,
    /// The colour of the rim, and its width in units.
    pub(in crate::map) rim: (RGBColor, i32),
}

impl<'a> PointCollection<'a, Point, Unbent> for &'a Halo {
    type Point = &'a Point;
    type IntoIter = std::iter::Once<&'a Point>;

    fn point_iter(self) -> Self::IntoIter {
        std::iter::once(&self.at)
    }
}

impl Drawable<SvgBackend<'_>, Unbent> for Halo {
    fn draw<I: Iterator<Item = Point>>(
        &self,
        points: I,
        backend: &mut SvgBackend<'_>,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let style = self.style.anchored(self.across, VPos::Center);
        for at in points {
            let fill = paint("fill", self.style.colour.to_backend_color());
            let rim = paint("stroke", self.rim.0.to_backend_color());
            let attributes = format!(
                r#"{}{fill}{rim} stroke-width="{}" stroke-linejoin="round" paint-order="stroke""#,
                text::set(&style, at),
                // Half of a stroke lies under the letter.
                self.rim.1 * 2
            );
            text::element(backend, &self.words, &attributes);
        }
        Ok(())
    }
}
