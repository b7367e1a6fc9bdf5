//! Figures that others published, beside those of the study.

use super::blocks::Block;
use super::grid::{Align, Cell, Grid, Row};
use super::input::PageInput;
use crate::i18n::Arg;
use crate::report::text::shortest;
use crate::report::{CompareSummary, ComparedArea};

/// For each comparison a heading, how alike the orders are, and both figures
/// of each area.
pub(super) fn blocks(input: &PageInput<'_>) -> Vec<Block> {
    let all = input.summary.compared.iter().enumerate();
    all.flat_map(|(rank, one)| comparison(input, (rank, one)))
        .collect()
}

fn comparison(input: &PageInput<'_>, (rank, one): (usize, &CompareSummary)) -> [Block; 3] {
    let index = |value: Option<f64>| value.map_or("–".to_owned(), |v| input.words.number(v, 2));
    let (spearman, kendall) = (index(one.spearman), index(one.kendall));
    let minutes = shortest(one.beyond_minutes, input.words);
    let heading = [
        ("minutes", Arg::Text(&minutes)),
        ("column", Arg::Text(&one.column)),
    ];
    let orders = [
        ("areas", one.areas.len().into()),
        ("spearman", Arg::Text(&spearman)),
        ("kendall", Arg::Text(&kendall)),
    ];
    [
        Block::Heading(input.say("summary-heading-compare", &heading)),
        Block::Words(input.say("summary-compare-orders", &orders)),
        Block::Table(grid(input, (rank, one)), "compare.csv"),
    ]
}

fn grid(input: &PageInput<'_>, (rank, one): (usize, &CompareSummary)) -> Grid {
    let source = one.source.as_deref().unwrap_or(&one.column);
    let caption = input.say("web-compare-caption", &[("source", Arg::Text(source))]);
    let figures = |key| (input.word(key), Align::Figures);
    Grid {
        id: format!("compare-{}", rank + 1),
        caption,
        heads: vec![
            (input.word("web-compare-area"), Align::Words),
            figures("web-compare-published"),
            figures("web-compare-ours"),
            figures("web-compare-rank-published"),
            figures("web-compare-rank-ours"),
        ],
        rows: one.areas.iter().map(|area| line(input, area)).collect(),
    }
}

fn line(input: &PageInput<'_>, area: &ComparedArea) -> Row {
    let share = |per_cent: f64| Cell::Text(input.words.percent(per_cent / 100.0, 1));
    let rank = |rank: f64| Cell::Text(shortest(rank, input.words));
    Row {
        cells: vec![
            Cell::Name(area.name.clone()),
            share(area.published),
            share(area.ours),
            rank(area.rank_published),
            rank(area.rank_ours),
        ],
        data: None,
    }
}
