//! Access and how unequally it falls, where the study asks for it.

use super::grid::{Align, Cell, Grid, Row};
use super::html::Html;
use super::input::PageInput;
use crate::report::access_text::{figures, heading, notes, unit};

/// Writes the figures of access: a table, then what of the supply is by
/// default.
pub(super) fn write(input: &PageInput<'_>, html: &mut Html) {
    let Some(access) = &input.summary.access else {
        return;
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
