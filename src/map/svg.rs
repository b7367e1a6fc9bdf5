//! The finished map: SVG, and the picture made from it.

use std::fmt;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{Options, Tree};

use super::MapError;
use super::backend::escaped;
use super::font::FAMILY;
use super::role::Role;
use super::{pdf, png};

/// A print map: one page as SVG, the master from which any picture is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Svg {
    text: String,
    /// Where the definitions that the parts share stand in the text.
    defs: Range<usize>,
    /// What its parts are, and where they stand in the text.
    parts: Vec<(Role, Range<usize>)>,
    /// Width and height in hundredths of a millimetre.
    size: (u32, u32),
    lang: &'static str,
    title: String,
    description: String,
}

/// What stands before the drawing.
pub(super) struct Head<'a> {
    /// Goes before its identifiers.
    pub(super) name: &'a str,
    /// The language of its words.
    pub(super) lang: &'static str,
    /// What it shows, in a sentence.
    pub(super) title: &'a str,
    /// Its figures, for those who cannot see it.
    pub(super) description: &'a str,
}

/// A part of a page as resvg understands it.
pub(super) struct Part<'a> {
    /// What it is.
    pub(super) role: &'a Role,
    /// The rims of its words, where they are drawn apart.
    pub(super) rims: Option<Tree>,
    /// What it shows.
    pub(super) tree: Tree,
}

/// What stands on a page.
#[derive(Default)]
pub(super) struct Body {
    /// What its parts share.
    pub(super) defs: String,
    /// Its parts, the lowest first.
    pub(super) parts: Vec<(Role, String)>,
}

/// Style under which only the rims of words are seen.
const RIMS_ALONE: &str = "<style>text{fill:none}g>path,g>circle,g>rect,g>use{display:none}</style>";

/// Style under which words have no rims.
const NO_RIMS: &str = "<style>text{stroke:none}</style>";

/// The dots per inch that SVG readers take lengths at (CSS).
const CSS_DPI: f32 = 96.0;

impl Svg {
    /// A page of this size in hundredths of a millimetre.
    pub(super) fn new(head: &Head<'_>, size: (u32, u32), body: Body) -> Self {
        let Head { name, lang, .. } = head;
        let (title, description) = (escaped(head.title), escaped(head.description));
        let mut text = format!(
            "{} role=\"img\" lang=\"{lang}\" xml:lang=\"{lang}\" aria-labelledby=\"{name}-title {name}-desc\">\n\
             <title id=\"{name}-title\">{title}</title>\n<desc id=\"{name}-desc\">{description}</desc>\n",
            opening(size)
        );
        let mut add = |piece: &str| {
            let from = text.len();
            text.push_str(piece);
            from..text.len()
        };
        let defs = add(&body.defs);
        let parts = body.parts.into_iter();
        let parts = parts.map(|(role, piece)| (role, add(&piece))).collect();
        text.push_str("</svg>\n");
        Self {
            text,
            defs,
            parts,
            size,
            lang: head.lang,
            title: head.title.to_owned(),
            description: head.description.to_owned(),
        }
    }

    /// What the page shows, in a sentence.
    pub(super) fn title(&self) -> &str {
        &self.title
    }

    /// Its figures, for those who cannot see it.
    pub(super) fn description(&self) -> &str {
        &self.description
    }

    /// The language of its words.
    pub(super) fn lang(&self) -> &'static str {
        self.lang
    }

    /// Width and height in hundredths of a millimetre.
    pub(super) fn size(&self) -> (u32, u32) {
        self.size
    }

    /// Its parts, the lowest first, each as resvg understands it. Where words
    /// have rims these come apart, so that a document can hold each word once.
    ///
    /// # Errors
    /// [`MapError::Picture`] when the SVG cannot be read.
    pub(super) fn parts(&self) -> Result<Vec<Part<'_>>, MapError> {
        let defs = &self.text[self.defs.clone()];
        let drawn = |style: &str, range: &Range<usize>| {
            let body = &self.text[range.clone()];
            tree(&format!("{}>{style}{defs}{body}</svg>", opening(self.size)))
        };
        let mut all = Vec::with_capacity(self.parts.len());
        for (role, range) in &self.parts {
            let labels = *role == Role::Labels;
            let style = if labels { NO_RIMS } else { "" };
            all.push(Part {
                role,
                rims: labels.then(|| drawn(RIMS_ALONE, range)).transpose()?,
                tree: drawn(style, range)?,
            });
        }
        Ok(all)
    }

    /// The page as a PDF of one page, its true size: lines stay lines and
    /// words stay words, with the font that they need. It is tagged
    /// (PDF/UA-1), names its language, its title and `author`, and holds no
    /// date: the same map gives the same bytes.
    ///
    /// # Errors
    /// [`MapError::Pdf`] when the PDF cannot be made.
    pub fn to_pdf(&self, author: &str) -> Result<Vec<u8>, MapError> {
        pdf::single(self, author)
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
        tree(&self.text)
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

/// The start of a page of this size.
fn opening((width, height): (u32, u32)) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}mm\" height=\"{}mm\" viewBox=\"0 0 {width} {height}\"",
        millimetres(width),
        millimetres(height),
    )
}

fn tree(text: &str) -> Result<Tree, MapError> {
    let options = Options {
        font_family: FAMILY.to_owned(),
        fontdb: fonts(),
        ..Options::default()
    };
    Tree::from_str(text, &options).map_err(|error| MapError::Picture(error.to_string()))
}

fn millimetres(units: u32) -> String {
    format!("{}.{:02}", units / 100, units % 100)
}

/// The fonts that travel with the program; those of the machine are not
/// asked, so that pictures are the same everywhere.
fn fonts() -> Arc<Database> {
    static FONTS: OnceLock<Arc<Database>> = OnceLock::new();
    let read = || {
        let mut fonts = Database::new();
        for bytes in [
            dejavu::sans::regular(),
            dejavu::sans::bold(),
            dejavu::sans::oblique(),
        ] {
            fonts.load_font_source(Source::Binary(Arc::new(bytes)));
        }
        fonts.set_sans_serif_family(FAMILY);
        Arc::new(fonts)
    };
    Arc::clone(FONTS.get_or_init(read))
}
