//! Access and how unequally it falls, where the study asks for it.

use super::blocks::{self, Block};
use super::grid::{Align, Cell, Grid, Row};
use super::html::Html;
use super::input::PageInput;
use crate::i18n::Arg;
use crate::report::AccessSummary;
use crate::report::access_text::{figures, heading, notes, unit};

/// Writes the figures of access.
pub(super) fn write(input: &PageInput<'_>, html: &mut Html) {
    blocks::write(&blocks(input), html);
}

/// What a score says, a table of the figures, then what of the supply is by
/// default; nothing where the study does not ask for access.
pub(super) fn blocks(input: &PageInput<'_>) -> Vec<Block> {
    let Some(access) = &input.summary.access else {
        return Vec::new();
    };
    let words = input.words;
    let rows = figures(access, words).into_iter();
    let row = |(label, figure)| Row {
        cells: vec![Cell::Text(label), Cell::Text(figure)],
        data: None,
    };
    let heads = vec![
        (input.word("web-access-figure"), Align::Words),
        (unit(access, words), Align::Figures),
    ];
    let grid = Grid {
        id: "access-table".to_owned(),
        caption: heading(access, words),
        heads,
        rows: rows.map(row).collect(),
    };
    let mut all = vec![
        Block::Words(meaning(input, access)),
        Block::Table(grid, "equity.csv"),
    ];
    all.extend(notes(access, words).into_iter().map(Block::Quiet));
    all
}

/// What a score says, and how its spread is read.
fn meaning(input: &PageInput<'_>, access: &AccessSummary) -> String {
    let score = if access.per_head {
        "web-access-per-head"
    } else {
        "web-access-within"
    };
    let each = if access.per_head { 1000.0 } else { 1.0 };
    let line = input.words.number(access.line * each, 2);
    let spread = input.say("web-access-spread", &[("line", Arg::Text(&line))]);
    format!("{} {spread}", input.word(score))
}
