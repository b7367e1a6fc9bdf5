//! Pages as one PDF: vector, with real text, bookmarks and tags.
//!
//! The parts of every page are drawn by krilla from the same SVG as every
//! other picture. The document is tagged as PDF/UA-1 (ISO 14289-1) asks: a
//! section a page, with its heading, its map as a figure that its description
//! tells, the tables and lists of its legend, and its words in reading order.
//! What stands on every page alike is read on the first. A name written in letters that the
//! font lacks cannot keep that standard: the document is then tagged all the
//! same, but does not claim it.

mod tags;

use krilla::Document;
use krilla::SerializeSettings;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::configure::{Accessibility, Configuration, ConfigurationBuilder};
use krilla::destination::{Destination, XyzDestination};
use krilla::error::KrillaError;
use krilla::geom::{Point, Rect, Size};
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::{Page, PageSettings};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, TagGroup, TagTree};
use krilla_svg::{SurfaceExt as _, SvgSettings};
use rayon::prelude::*;
use resvg::usvg::{self, Tree};

use super::role::Role;
use super::svg::Part;
use super::{MapError, Svg};
use crate::map::backend;
use tags::{Drawn, Told, section};

/// An entry of the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bookmark {
    /// What it is called.
    pub(super) title: String,
    /// The page that it leads to, by rank.
    pub(super) page: usize,
    /// Those below it.
    pub(super) below: Vec<Bookmark>,
}

/// A document.
pub(super) struct Book<'a> {
    /// What it is called.
    pub(super) title: &'a str,
    /// Who made it; empty where that is not said.
    pub(super) author: &'a str,
    /// Its pages.
    pub(super) pages: &'a [Svg],
    /// Its outline.
    pub(super) bookmarks: &'a [Bookmark],
}

/// Points in a hundredth of a millimetre.
const POINTS: f32 = 72.0 / 2540.0;

/// The pages that are read at once, before they are drawn one by one.
const AT_ONCE: usize = 8;

/// One page as a document.
pub(super) fn single(svg: &Svg, author: &str) -> Result<Vec<u8>, MapError> {
    let bookmark = Bookmark {
        title: svg.title().to_owned(),
        page: 0,
        below: Vec::new(),
    };
    write(&Book {
        title: svg.title(),
        author,
        pages: std::slice::from_ref(svg),
        bookmarks: &[bookmark],
    })
}

/// Writes the document.
///
/// # Errors
/// [`MapError::Pdf`] when krilla refuses it.
pub(super) fn write(book: &Book<'_>) -> Result<Vec<u8>, MapError> {
    let strict = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| MapError::Pdf(format!("{error:?}")))?;
    let written = match drawn(book, strict)?.finish() {
        Err(KrillaError::Validation(_)) => drawn(book, Configuration::default())?.finish(),
        written => written,
    };
    written.map_err(|error| MapError::Pdf(format!("{error:?}")))
}

fn drawn(book: &Book<'_>, configuration: Configuration) -> Result<Document, MapError> {
    let mut document = Document::new_with(SerializeSettings {
        configuration,
        enable_tagging: true,
        ..SerializeSettings::default()
    });
    document.set_metadata(metadata(book));
    let mut tags = TagTree::new();
    let mut ranks = 0..;
    for pages in book.pages.chunks(AT_ONCE) {
        let read: Vec<_> = pages.par_iter().map(Svg::parts).collect::<Result<_, _>>()?;
        for ((svg, parts), rank) in pages.iter().zip(read).zip(&mut ranks) {
            tags.push(page(&mut document, (svg, rank), &parts)?);
        }
    }
    let mut outline = Outline::new();
    for bookmark in book.bookmarks {
        outline.push_child(node(bookmark));
    }
    document.set_outline(outline);
    document.set_tag_tree(tags);
    Ok(document)
}

fn metadata(book: &Book<'_>) -> Metadata {
    let first = book.pages.first();
    let metadata = Metadata::new()
        .title(book.title.to_owned())
        .language(first.map_or("fr", Svg::lang).to_owned())
        .creator(format!("maillage {}", env!("CARGO_PKG_VERSION")));
    if book.author.is_empty() {
        metadata
    } else {
        metadata.authors(vec![book.author.to_owned()])
    }
}

fn node(bookmark: &Bookmark) -> OutlineNode {
    let top = XyzDestination::new(bookmark.page, Point::from_xy(0.0, 0.0));
    let mut node = OutlineNode::new(bookmark.title.clone(), top).with_open(true);
    for below in &bookmark.below {
        node.push_child(self::node(below));
    }
    node
}

/// Draws a page of this rank; its tags.
fn page(
    document: &mut Document,
    (svg, rank): (&Svg, usize),
    parts: &[Part<'_>],
) -> Result<TagGroup, MapError> {
    let size = points(svg.size());
    let no_size = || MapError::Pdf("the page has no size".to_owned());
    let settings = PageSettings::from_wh(size.0, size.1).ok_or_else(no_size)?;
    let whole = Size::from_wh(size.0, size.1).ok_or_else(no_size)?;
    let mut page = document.start_page_with(settings);
    let mut surface = page.surface();
    let mut told: Vec<(&Part<'_>, Identifier)> = Vec::new();
    for part in parts {
        if let Some(rims) = &part.rims {
            draw(&mut surface, (rims, whole), artifact(ArtifactType::Other));
        }
        let kind = match part.role {
            Role::Background => Some(ArtifactType::Other),
            Role::Running if rank > 0 => Some(ArtifactType::PaginationOther),
            _ => None,
        };
        let tag = kind.map_or(ContentTag::Other, artifact);
        let id = draw(&mut surface, (&part.tree, whole), tag);
        if kind.is_none() {
            told.push((part, id));
        }
    }
    surface.finish();
    let drawn = told.into_iter().map(|(part, content)| Drawn {
        role: part.role,
        content,
        link: entry(svg, part, &mut page),
        frame: frame(&part.tree, size),
    });
    let told = Told {
        page: rank,
        title: svg.title(),
        description: svg.description(),
    };
    Ok(section(&told, drawn.collect()))
}

fn artifact(kind: ArtifactType) -> ContentTag<'static> {
    ContentTag::Artifact(Artifact::with_kind(kind))
}

/// Draws a tree on the whole page.
fn draw(
    surface: &mut Surface<'_>,
    (tree, whole): (&Tree, Size),
    tag: ContentTag<'_>,
) -> Identifier {
    let id = surface.start_tagged(tag);
    surface.draw_svg(tree, whole, SvgSettings::default());
    surface.end_tagged();
    id
}

/// The link of an entry of a list of contents.
fn entry(svg: &Svg, part: &Part<'_>, page: &mut Page<'_>) -> Option<Identifier> {
    match part.role {
        Role::Entry(_, to, corners) => Some(page.add_tagged_annotation(link(svg, *to, *corners))),
        _ => None,
    }
}

/// Where what is seen of a tree stands on a page of this size, in points.
fn frame(tree: &Tree, (width, height): (f32, f32)) -> Option<Rect> {
    let whole = seen(tree.root())?;
    let (across, along) = (width / tree.size().width(), height / tree.size().height());
    Rect::from_ltrb(
        (whole.left() * across).clamp(0.0, width),
        (whole.top() * along).clamp(0.0, height),
        (whole.right() * across).clamp(0.0, width),
        (whole.bottom() * along).clamp(0.0, height),
    )
}

/// The frame around all that a group shows: of what is clipped, the clip.
fn seen(group: &usvg::Group) -> Option<usvg::Rect> {
    if let Some(clip) = group.clip_path() {
        return clip.root().bounding_box().transform(group.abs_transform());
    }
    let boxes = group.children().iter().filter_map(|node| match node {
        usvg::Node::Group(group) => seen(group),
        other => Some(other.abs_bounding_box()),
    });
    boxes.reduce(|one, other| {
        let (left, top) = (one.left().min(other.left()), one.top().min(other.top()));
        let right = one.right().max(other.right());
        let bottom = one.bottom().max(other.bottom());
        usvg::Rect::from_ltrb(left, top, right, bottom).unwrap_or(one)
    })
}

fn link(svg: &Svg, to: usize, corners: (backend::Point, backend::Point)) -> Annotation {
    let [from, end] =
        [corners.0, corners.1].map(|(x, y)| points((x.unsigned_abs(), y.unsigned_abs())));
    let frame = Rect::from_ltrb(
        from.0,
        from.1,
        end.0.max(from.0 + 1.0),
        end.1.max(from.1 + 1.0),
    )
    .expect("the corners of an entry are finite and apart");
    let top = XyzDestination::new(to, Point::from_xy(0.0, 0.0));
    let target = Target::Destination(Destination::Xyz(top));
    let told = format!("{} {}", svg.title(), to + 1);
    Annotation::new_link(LinkAnnotation::new(frame, target), Some(told))
}

/// Units on paper as points.
#[expect(
    clippy::cast_precision_loss,
    reason = "a sheet of paper is far smaller than sixteen million units"
)]
fn points((width, height): (u32, u32)) -> (f32, f32) {
    (width as f32 * POINTS, height as f32 * POINTS)
}
