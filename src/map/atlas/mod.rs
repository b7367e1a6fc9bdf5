//! The atlas: one sheet a département and one an EPCI, in one PDF with a list
//! of contents, bookmarks and page numbers.
//!
//! A sheet shows the map of coverage of its area, what lies around under a
//! grey veil; the area's own key figures; the zones that its people live in,
//! numbered as everywhere else; its stops; and where it lies. Sheets are A4,
//! upright: they go into a binder one by one.

mod contents;
mod layers;
mod shared;
mod sheet;
mod unit;

use rayon::prelude::*;

use super::about::MapInput;
use super::pdf::{self, Book, Bookmark};
use super::tours_map::MapTours;
use super::{MapError, Svg, font};
use crate::coverage::help::HelpHours;
use crate::gaps::explain::Explanation;
use crate::i18n::{Arg, Catalogue};
use contents::contents;
use shared::Shared;
use sheet::sheet;
use unit::{Unit, chapters};

/// What an atlas is made from.
#[derive(Clone, Copy, Debug)]
pub struct AtlasInput<'a> {
    /// The maps of the whole territory.
    pub map: MapInput<'a>,
    /// What is told of each zone, in rank order; empty where nothing is.
    pub explained: &'a [Explanation],
    /// Hours of help within reach, where they were measured.
    pub help: Option<&'a HelpHours>,
    /// The stops of a plan, where there is one.
    pub tours: Option<&'a MapTours>,
}

/// One sheet of the atlas.
struct Leaf {
    unit: Unit,
    /// Whether it stands below the département before it.
    below: bool,
}

/// Draws the atlas as a PDF; the same results give the same bytes, whatever
/// the number of threads. `None` where no area has an outline and people.
///
/// # Errors
/// As [`coverage_map`](super::coverage_map) and [`Svg::to_pdf`].
pub fn atlas(input: &AtlasInput<'_>, words: &Catalogue) -> Result<Option<Vec<u8>>, MapError> {
    font::register()?;
    let shared = Shared::new(input, words)?;
    let leaves = leaves(&shared);
    if leaves.is_empty() {
        return Ok(None);
    }
    let mut pages = contents(&shared, &leaves)?;
    let before = pages.len();
    let drawn: Vec<Svg> = (0..leaves.len())
        .into_par_iter()
        .map(|rank| sheet(&shared, leaves[rank].unit, before + rank))
        .collect::<Result<_, MapError>>()?;
    pages.extend(drawn);
    let book = Book {
        title: &title(&shared),
        author: &input.map.about.credit,
        pages: &pages,
        bookmarks: &bookmarks(&shared, &leaves, before),
    };
    pdf::write(&book).map(Some)
}

/// The sheets in their order.
fn leaves(shared: &Shared<'_>) -> Vec<Leaf> {
    let mut leaves = Vec::new();
    for (head, below) in chapters(shared.territory()) {
        for (unit, below) in [(head, false)]
            .into_iter()
            .chain(below.into_iter().map(|u| (u, true)))
        {
            if shared.extent(unit).is_some() && unit.row(shared.input.map.coverage).is_some() {
                leaves.push(Leaf { unit, below });
            }
        }
    }
    leaves
}

fn bookmarks(shared: &Shared<'_>, leaves: &[Leaf], before: usize) -> Vec<Bookmark> {
    let mut all = vec![Bookmark {
        title: shared.words.say("atlas-contents", &[]),
        page: 0,
        below: Vec::new(),
    }];
    for (leaf, page) in leaves.iter().zip(before..) {
        let bookmark = Bookmark {
            title: leaf.unit.name(shared.territory()).to_owned(),
            page,
            below: Vec::new(),
        };
        match all.last_mut() {
            Some(last) if leaf.below => last.below.push(bookmark),
            _ => all.push(bookmark),
        }
    }
    all
}

/// What the atlas is called.
fn title(shared: &Shared<'_>) -> String {
    let name = Arg::Text(&shared.input.map.about.name);
    shared.words.say("atlas-title", &[("name", name)])
}

/// What stands at the foot of every page: the atlas with its date, and the
/// number of the page of this rank.
fn running(shared: &Shared<'_>, page: usize) -> (String, String) {
    let date = shared.words.date(&shared.input.map.about.date);
    let mut name = title(shared);
    if !date.is_empty() {
        name = format!("{name} · {date}");
    }
    (name, (page + 1).to_string())
}
