//! Published figures beside those of the study, where it asks for some.

use super::blocks::{self, Block};
use super::grid::{Align, Cell, Grid, Row};
use super::html::Html;
use super::input::PageInput;
use crate::i18n::Arg;
use crate::report::{CompareSummary, ComparedArea};

/// Writes each comparison.
pub(super) fn write(input: &PageInput<'_>, html: &mut Html) {
    blocks::write(&blocks(input), html);
}

/// For each comparison in how far both put areas in the same order, and the
/// areas; nothing where the study compares nothing.
pub(super) fn blocks(input: &PageInput<'_>) -> Vec<Block> {
    if input.summary.compared.is_empty() {
        return Vec::new();
    }
    let told = (1..).zip(&input.summary.compared).flat_map(|(rank, one)| {
        [
            Block::Heading(heading(input, one)),
            Block::Words(orders(input, one)),
            Block::Table(grid(input, (rank, one)), "compare.csv"),
        ]
    });
    let intro = Block::Words(input.word("web-compare-intro"));
    std::iter::once(intro).chain(told).collect()
}

/// What is compared.
fn heading(input: &PageInput<'_>, one: &CompareSummary) -> String {
    let minutes = decimals(input, one.beyond_minutes);
    let args = [
        ("minutes", Arg::Text(&minutes)),
        ("column", Arg::Text(&one.column)),
    ];
    input.say("summary-heading-compare", &args)
}

/// In how far both put the areas in the same order.
fn orders(input: &PageInput<'_>, one: &CompareSummary) -> String {
    let index = |value: Option<f64>| value.map_or("–".to_owned(), |v| input.words.number(v, 2));
    let (spearman, kendall) = (index(one.spearman), index(one.kendall));
    let args = [
        ("areas", one.areas.len().into()),
        ("spearman", Arg::Text(&spearman)),
        ("kendall", Arg::Text(&kendall)),
    ];
    input.say("summary-compare-orders", &args)
}

/// The areas, in the order of what was published.
fn grid(input: &PageInput<'_>, (rank, one): (usize, &CompareSummary)) -> Grid {
    let head = |key: &str, align| (input.word(key), align);
    let source = one.source.as_deref().unwrap_or_default();
    let caption = [("source", Arg::Text(source))];
    let mut areas: Vec<&ComparedArea> = one.areas.iter().collect();
    areas.sort_by(|a, b| a.rank_published.total_cmp(&b.rank_published));
    Grid {
        id: format!("compare-{rank}"),
        caption: input.say("web-compare-caption", &caption),
        heads: vec![
            head("web-compare-one", Align::Words),
            head("web-compare-published", Align::Figures),
            head("web-compare-ours", Align::Figures),
            head("web-compare-rank-published", Align::Figures),
            head("web-compare-rank-ours", Align::Figures),
        ],
        rows: areas.into_iter().map(|area| row(input, area)).collect(),
    }
}

fn row(input: &PageInput<'_>, area: &ComparedArea) -> Row {
    let percent = |value: f64| Cell::Text(input.words.percent(value / 100.0, 1));
    let rank = |rank: f64| Cell::Text(decimals(input, rank));
    Row {
        cells: vec![
            Cell::Name(area.name.clone()),
            percent(area.published),
            percent(area.ours),
            rank(area.rank_published),
            rank(area.rank_ours),
        ],
        data: None,
    }
}

/// A number, with a decimal where it is no whole one.
fn decimals(input: &PageInput<'_>, value: f64) -> String {
    input.words.number(value, usize::from(value.fract() != 0.0))
}
