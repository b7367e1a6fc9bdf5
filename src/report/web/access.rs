//! Access and how unequally it falls, where the study asks for it.

use super::grid::{Align, Cell, Grid, Row};
use super::html::Html;
use super::input::PageInput;
use crate::i18n::Arg;
use crate::report::AccessSummary;
use crate::report::access_text::{figures, heading, notes, unit};

/// Writes the figures of access: a table, then what of the supply is by
/// default.
pub(super) fn write(input: &PageInput<'_>, html: &mut Html) {
    let Some(access) = &input.summary.access else {
        return;
    };
    let words = input.words;
    html.leaf("p", &[], &meaning(input, access));
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
        id: "access-table",
        caption: heading(access, words),
        heads,
        rows: rows.map(row).collect(),
    };
    grid.write(html);
    for note in notes(access, words) {
        html.leaf("p", &[("class", "quiet")], &note);
    }
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
