//! Text stays text: it can be read aloud, searched and copied.

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{BackendCoord, BackendTextStyle, FontStyle};

use super::drawing::paint;
use super::{SvgBackend, escaped, put};
use crate::map::font::{CAP_HEIGHT, DESCENT, FALLBACKS, LINE_TO_EM};

/// Writes a text as plotters asks for it. `VPos::Top` puts the top of its
/// capitals at the position, `VPos::Bottom` the foot of its descenders.
pub(super) fn write<T: BackendTextStyle>(
    backend: &mut SvgBackend<'_>,
    words: &str,
    style: &T,
    at: BackendCoord,
) {
    let attributes = format!("{}{}", set(style, at), paint("fill", style.color()));
    element(backend, words, &attributes);
}

/// Writes the element, with its words escaped.
pub(super) fn element(backend: &mut SvgBackend<'_>, words: &str, attributes: &str) {
    put!(backend, "<text{attributes}>{}</text>\n", escaped(words));
}

/// Position, size and face as attributes.
pub(super) fn set<T: BackendTextStyle>(style: &T, (x, y): BackendCoord) -> String {
    let em = style.size() / LINE_TO_EM;
    let anchor = match style.anchor().h_pos {
        HPos::Left => "",
        HPos::Center => r#" text-anchor="middle""#,
        HPos::Right => r#" text-anchor="end""#,
    };
    let below = match style.anchor().v_pos {
        VPos::Top => CAP_HEIGHT,
        VPos::Center => CAP_HEIGHT / 2.0,
        VPos::Bottom => -DESCENT,
    };
    let baseline = f64::from(y) + (below * em).round();
    let face = match style.style() {
        FontStyle::Bold => r#" font-weight="bold""#,
        FontStyle::Oblique | FontStyle::Italic => r#" font-style="oblique""#,
        FontStyle::Normal => "",
    };
    let family = style.family();
    format!(
        r#" x="{x}" y="{baseline:.0}" font-family="{}{FALLBACKS}" font-size="{em:.1}"{face}{anchor}"#,
        family.as_str()
    )
}
