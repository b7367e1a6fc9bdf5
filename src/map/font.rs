//! The font of the maps, measured through plotters.

use std::sync::OnceLock;

use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{
    Color as _, FontFamily, FontStyle, IntoFont as _, RGBColor, TextStyle, register_font,
};

use super::MapError;

/// The family that maps are set in. The font travels with the program.
pub(super) const FAMILY: &str = "DejaVu Sans";

/// Families named after it in the SVG, for readers whose machine lacks it:
/// Verdana comes first because its letters are as wide.
pub(super) const FALLBACKS: &str = ", Verdana, Arial, sans-serif";

/// plotters gives sizes as the height of a line, SVG as the em: ascent plus
/// descent of `DejaVu` Sans 2.37 (`hhea`: 1901 + 483) over its 2048 units.
pub(super) const LINE_TO_EM: f64 = 2384.0 / 2048.0;

/// Height of capitals over the em (1493 units).
pub(super) const CAP_HEIGHT: f64 = 1493.0 / 2048.0;

/// Depth of descenders over the em (483 units).
pub(super) const DESCENT: f64 = 483.0 / 2048.0;

/// Units in a typographic point: 25.4 mm / 72.
const POINT: f64 = 2540.0 / 72.0;

/// How a text is set.
#[derive(Clone, Copy)]
pub(super) struct Type {
    /// Size in points.
    pub(super) points: f64,
    /// Upright, bold or slanted.
    pub(super) face: FontStyle,
    /// Its colour.
    pub(super) colour: RGBColor,
}

impl Type {
    /// Upright text.
    pub(super) const fn plain(points: f64, colour: RGBColor) -> Self {
        Self {
            points,
            face: FontStyle::Normal,
            colour,
        }
    }

    /// Bold text.
    pub(super) const fn bold(points: f64, colour: RGBColor) -> Self {
        Self {
            points,
            face: FontStyle::Bold,
            colour,
        }
    }

    /// The same in another size.
    pub(super) const fn at(self, points: f64) -> Self {
        Self { points, ..self }
    }

    /// As plotters wants it, hung on this side.
    pub(super) fn anchored(self, across: HPos, along: VPos) -> TextStyle<'static> {
        let font = (FontFamily::Name(FAMILY), self.em() * LINE_TO_EM).into_font();
        TextStyle {
            color: self.colour.to_backend_color(),
            pos: Pos::new(across, along),
            font: font.style(self.face),
        }
    }

    /// The em in units.
    pub(super) fn em(self) -> f64 {
        self.points * POINT
    }

    /// From one line to the next, in units.
    pub(super) fn leading(self) -> i32 {
        rounded(self.em() * 1.3)
    }

    /// The height of capitals, in units.
    pub(super) fn cap(self) -> i32 {
        rounded(self.em() * CAP_HEIGHT)
    }

    /// How wide a text is, in units.
    ///
    /// # Errors
    /// [`MapError::Font`] when the font is not registered.
    pub(super) fn width(self, words: &str) -> Result<i32, MapError> {
        let font = (FontFamily::Name(FAMILY), self.em() * LINE_TO_EM, self.face).into_font();
        let ((left, _), (right, _)) = font.layout_box(words).map_err(|_| MapError::Font)?;
        Ok(right - left)
    }
}

/// The nearest whole unit.
#[expect(
    clippy::cast_possible_truncation,
    reason = "sizes on paper are far below two thousand million units; saturates else"
)]
pub(super) fn rounded(units: f64) -> i32 {
    units.round() as i32
}

/// Makes the font known to plotters, once.
///
/// # Errors
/// [`MapError::Font`] when plotters refuses it.
pub(super) fn register() -> Result<(), MapError> {
    static KNOWN: OnceLock<bool> = OnceLock::new();
    let known = *KNOWN.get_or_init(|| {
        [
            (FontStyle::Normal, dejavu::sans::regular()),
            (FontStyle::Bold, dejavu::sans::bold()),
            (FontStyle::Oblique, dejavu::sans::oblique()),
        ]
        .into_iter()
        .all(|(face, bytes)| register_font(FAMILY, face, bytes).is_ok())
    });
    known.then_some(()).ok_or(MapError::Font)
}
