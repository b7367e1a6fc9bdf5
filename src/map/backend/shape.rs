//! Areas with holes, and lines.

use std::convert::Infallible;

use plotters::element::{Drawable, PointCollection};
use plotters::style::{Color as _, RGBColor};
use plotters_backend::DrawingErrorKind;

use super::drawing::paint;
use super::trim::trimmed;
use super::{Point, SvgBackend, Unbent, path, put};

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::map) struct Stroke {
    /// Its colour.
    pub(in crate::map) colour: RGBColor,
    /// Its width in units.
    pub(in crate::map) width: i32,
    /// Lengths of dash and gap in units.
    pub(in crate::map) dash: Option<(i32, i32)>,
}

/// How a shape is painted.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(in crate::map) struct Paint {
    /// The colour inside.
    pub(in crate::map) fill: Option<RGBColor>,
    /// The line around, or the line itself.
    pub(in crate::map) stroke: Option<Stroke>,
    /// How much of what lies below shows through the colour inside, in
    /// percent.
    pub(in crate::map) clear: u8,
}

impl Paint {
    /// Filled, without a line around.
    pub(in crate::map) fn filled(colour: RGBColor) -> Self {
        Self {
            fill: Some(colour),
            ..Self::default()
        }
    }

    /// A solid line of this width in units.
    pub(in crate::map) fn line(colour: RGBColor, width: i32) -> Self {
        Self::default().outlined(colour, width)
    }

    /// The same with a solid line around it.
    pub(in crate::map) fn outlined(self, colour: RGBColor, width: i32) -> Self {
        let stroke = Stroke {
            colour,
            width,
            dash: None,
        };
        Self {
            stroke: Some(stroke),
            ..self
        }
    }

    /// The same with its line dashed: lengths of dash and gap in units.
    pub(in crate::map) fn dashed(mut self, dash: i32, gap: i32) -> Self {
        if let Some(stroke) = &mut self.stroke {
            stroke.dash = Some((dash, gap));
        }
        self
    }

    /// The same, this much of what lies below showing through its colour
    /// inside, in percent.
    pub(in crate::map) fn veiling(self, clear: u8) -> Self {
        Self { clear, ..self }
    }

    /// As attributes.
    pub(super) fn attributes(self) -> String {
        let mut all = self.fill.map_or_else(
            || r#" fill="none""#.to_owned(),
            |colour| {
                paint(
                    "fill",
                    colour
                        .mix(1.0 - f64::from(self.clear) / 100.0)
                        .to_backend_color(),
                )
            },
        );
        if let Some(stroke) = self.stroke {
            all += &stroke.attributes();
        }
        all
    }
}

impl Stroke {
    fn attributes(self) -> String {
        let colour = paint("stroke", self.colour.to_backend_color());
        let width = self.width;
        let round = r#" stroke-linejoin="round" stroke-linecap="round""#;
        // Round ends would close the gaps of a dash.
        match self.dash {
            None => format!(r#"{colour} stroke-width="{width}"{round}"#),
            Some((on, off)) => format!(
                r#"{colour} stroke-width="{width}" stroke-linejoin="round" stroke-dasharray="{on} {off}""#
            ),
        }
    }
}

/// Rings or lines, painted together as one path. Rings are filled by the
/// even-odd rule: a ring inside another is a hole.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::map) struct Shape {
    lines: Vec<Vec<Point>>,
    closed: bool,
    paint: Paint,
}

impl Shape {
    /// An area.
    pub(in crate::map) fn area(rings: Vec<Vec<Point>>, paint: Paint) -> Self {
        Self {
            lines: rings,
            closed: true,
            paint,
        }
    }

    /// Lines that stay open.
    pub(in crate::map) fn lines(lines: Vec<Vec<Point>>, paint: Paint) -> Self {
        Self {
            lines,
            closed: false,
            paint,
        }
    }

    /// The same as far as it can be seen within a frame of this size, whose
    /// corner is where its positions count from, and outside of which nothing
    /// shows.
    pub(in crate::map) fn within(&self, frame: (u32, u32)) -> Self {
        let lines = self.lines.iter();
        let lines = lines.filter_map(|line| trimmed(line, self.closed, frame));
        Self {
            lines: lines.collect(),
            closed: self.closed,
            paint: self.paint,
        }
    }

    /// A straight-edged rectangle from corner to corner.
    pub(in crate::map) fn rectangle((x0, y0): Point, (x1, y1): Point, paint: Paint) -> Self {
        Self::area(vec![vec![(x0, y0), (x1, y0), (x1, y1), (x0, y1)]], paint)
    }
}

impl<'a> PointCollection<'a, Point, Unbent> for &'a Shape {
    type Point = &'a Point;
    type IntoIter = std::iter::Flatten<std::slice::Iter<'a, Vec<Point>>>;

    fn point_iter(self) -> Self::IntoIter {
        self.lines.iter().flatten()
    }
}

impl Drawable<SvgBackend<'_>, Unbent> for Shape {
    fn draw<I: Iterator<Item = Point>>(
        &self,
        mut points: I,
        backend: &mut SvgBackend<'_>,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let mut data = String::new();
        for line in &self.lines {
            let placed: Vec<Point> = points.by_ref().take(line.len()).collect();
            path::append(&mut data, &placed, self.closed);
        }
        if !data.is_empty() {
            let rule = if self.paint.fill.is_some() {
                r#" fill-rule="evenodd""#
            } else {
                ""
            };
            put!(
                backend,
                "<path d=\"{data}\"{rule}{}/>\n",
                self.paint.attributes()
            );
        }
        Ok(())
    }
}
