//! The finished map: SVG, and the picture made from it.

use std::fmt;
use std::sync::Arc;

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{Options, Tree};

use super::MapError;
use super::backend::escaped;
use super::font::FAMILY;
use super::png;

/// A print map: one A4 page as SVG, the master from which any picture is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Svg {
    text: String,
}

/// What stands before the drawing.
pub(super) struct Head<'a> {
    /// Goes before its identifiers.
    pub(super) name: &'a str,
    /// The language of its words.
    pub(super) lang: &'a str,
    /// What it shows, in a sentence.
    pub(super) title: &'a str,
    /// Its figures, for those who cannot see it.
    pub(super) description: &'a str,
}

/// The dots per inch that SVG readers take lengths at (CSS).
const CSS_DPI: f32 = 96.0;

impl Svg {
    /// A page of this size in hundredths of a millimetre.
    pub(super) fn new(head: &Head<'_>, (width, height): (u32, u32), body: &str) -> Self {
        let Head { name, lang, .. } = head;
        let (title, description) = (escaped(head.title), escaped(head.description));
        let text = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}mm\" height=\"{}mm\" viewBox=\"0 0 {width} {height}\" \
             role=\"img\" lang=\"{lang}\" xml:lang=\"{lang}\" aria-labelledby=\"{name}-title {name}-desc\">\n\
             <title id=\"{name}-title\">{title}</title>\n<desc id=\"{name}-desc\">{description}</desc>\n{body}</svg>\n",
            millimetres(width),
            millimetres(height),
        );
        Self { text }
    }

    /// The SVG document, UTF-8.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The same as a PNG at a resolution in dots per inch, from 20 to 1200
    /// (200 is good for A4), which the file names, so that it prints at its
    /// true size.
    ///
    /// # Errors
    /// [`MapError::Resolution`] outside these bounds, [`MapError::Picture`]
    /// when the SVG cannot be rendered.
    pub fn to_png(&self, dpi: u16) -> Result<Vec<u8>, MapError> {
        if !(20..=1200).contains(&dpi) {
            return Err(MapError::Resolution(dpi));
        }
        let pixmap = self.rendered(f32::from(dpi) / CSS_DPI)?;
        let bytes = pixmap
            .encode_png()
            .map_err(|error| MapError::Picture(error.to_string()))?;
        Ok(png::with_resolution(&bytes, dpi))
    }

    /// The drawing as resvg understands it.
    pub(super) fn tree(&self) -> Result<Tree, MapError> {
        let options = Options {
            font_family: FAMILY.to_owned(),
            fontdb: Arc::new(fonts()),
            ..Options::default()
        };
        Tree::from_str(&self.text, &options).map_err(|error| MapError::Picture(error.to_string()))
    }

    /// The picture, so many times larger than SVG readers show it.
    fn rendered(&self, zoom: f32) -> Result<Pixmap, MapError> {
        let tree = self.tree()?;
        let page = tree.size();
        // Whole pixels cover the whole page: none is left half transparent at its edges.
        let size = page
            .to_int_size()
            .scale_by(zoom)
            .ok_or_else(|| MapError::Picture("the page has no size".to_owned()))?;
        let mut pixmap = Pixmap::new(size.width(), size.height())
            .ok_or_else(|| MapError::Picture("the page is too large".to_owned()))?;
        pixmap.fill(Color::WHITE);
        let whole = size.to_size();
        let stretch =
            Transform::from_scale(whole.width() / page.width(), whole.height() / page.height());
        resvg::render(&tree, stretch, &mut pixmap.as_mut());
        Ok(pixmap)
    }
}

impl fmt::Display for Svg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

fn millimetres(units: u32) -> String {
    format!("{}.{:02}", units / 100, units % 100)
}

/// The fonts that travel with the program; those of the machine are not
/// asked, so that pictures are the same everywhere.
fn fonts() -> Database {
    let mut fonts = Database::new();
    for bytes in [
        dejavu::sans::regular(),
        dejavu::sans::bold(),
        dejavu::sans::oblique(),
    ] {
        fonts.load_font_source(Source::Binary(Arc::new(bytes)));
    }
    fonts.set_sans_serif_family(FAMILY);
    fonts
}
