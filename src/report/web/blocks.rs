//! What a section of the report says, whichever way it is written: the page
//! and the Markdown hold the same sentences and tables because they are
//! written from the same blocks.

use super::grid::Grid;
use super::html::Html;

/// One part of a section, in reading order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// A heading under that of the section.
    Heading(String),
    /// A paragraph.
    Words(String),
    /// A paragraph that stands back.
    Quiet(String),
    /// A list.
    Items(Vec<String>),
    /// A table, and the output that holds it whole.
    Table(Grid, &'static str),
    /// Markup of a drawing whose figures stand in the table that follows.
    Drawing(String),
}

/// Writes blocks into the page.
pub(super) fn write(blocks: &[Block], html: &mut Html) {
    for block in blocks {
        match block {
            Block::Heading(words) => html.leaf("h3", &[], words),
            Block::Words(words) => html.leaf("p", &[], words),
            Block::Quiet(words) => html.leaf("p", &[("class", "quiet")], words),
            Block::Items(items) => html.within("ul", &[], |html| {
                for item in items {
                    html.leaf("li", &[], item);
                }
            }),
            Block::Table(grid, _) => grid.write(html),
            Block::Drawing(markup) => html.markup(markup),
        }
    }
}
