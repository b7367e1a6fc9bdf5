//! Priority neighbourhoods on foot, where there are some.

use super::blocks::{self, Block};
use super::grid::{Align, Cell, Grid, Row};
use super::html::Html;
use super::input::PageInput;
use crate::i18n::Arg;
use crate::report::{OnFootQuarter, OnFootSummary};

/// Writes who reaches a place on foot.
pub(super) fn write(input: &PageInput<'_>, html: &mut Html) {
    blocks::write(&blocks(input), html);
}

/// All neighbourhoods together, then each; nothing where there are none.
pub(super) fn blocks(input: &PageInput<'_>) -> Vec<Block> {
    let Some(found) = &input.summary.on_foot else {
        return Vec::new();
    };
    let sentences = sentences(input, found).into_iter();
    let mut all: Vec<Block> = sentences.map(Block::Words).collect();
    if !found.quarters.is_empty() {
        all.push(Block::Table(grid(input, found), "qpv_on_foot.csv"));
    }
    all.push(Block::Quiet(shared(input, found)));
    all
}

/// How many residents are within each cut-off, in sentences.
fn sentences(input: &PageInput<'_>, found: &OnFootSummary) -> Vec<String> {
    let whole = |number: f64| input.words.number(number, 0);
    let total = whole(found.residents);
    let within = found.within.iter().map(|within| {
        let minutes = minutes(input, within.minutes);
        let (people, share) = (whole(within.residents), within.share.unwrap_or(0.0));
        let args = [
            ("minutes", Arg::Text(&minutes)),
            ("people", Arg::Text(&people)),
            ("total", Arg::Text(&total)),
            ("share", Arg::Text(&input.words.percent(share, 1))),
        ];
        input.say("web-on-foot-within", &args)
    });
    within.collect()
}

/// By which roads, and how residents were shared out over their land.
fn shared(input: &PageInput<'_>, found: &OnFootSummary) -> String {
    let profile = [("profile", Arg::Text(&found.profile))];
    let parts = [
        ("cells", found.by_cells.into()),
        ("area", found.by_area.into()),
        ("unknown", found.unknown.into()),
    ];
    let by = input.say("web-on-foot-by", &profile);
    format!("{by} {}", input.say("summary-on-foot-shared", &parts))
}

/// The neighbourhoods, the least served first.
fn grid(input: &PageInput<'_>, found: &OnFootSummary) -> Grid {
    let mut heads = vec![
        (input.word("web-qpv-one"), Align::Words),
        (input.word("web-on-foot-residents"), Align::Figures),
    ];
    heads.extend(found.within.iter().map(|within| {
        let minutes = minutes(input, within.minutes);
        let args = [("minutes", Arg::Text(&minutes))];
        (input.say("web-column-within", &args), Align::Figures)
    }));
    heads.push((input.word("web-column-median"), Align::Figures));
    Grid {
        id: "on-foot-table".to_owned(),
        caption: input.word("web-on-foot-caption"),
        heads,
        rows: found.quarters.iter().map(|own| row(input, own)).collect(),
    }
}

fn row(input: &PageInput<'_>, quarter: &OnFootQuarter) -> Row {
    let mut cells = vec![
        Cell::Name(format!("{} ({})", quarter.name, quarter.code)),
        Cell::Text(input.words.number(quarter.residents, 0)),
    ];
    let shares = quarter.shares.iter();
    cells.extend(shares.map(|&share| Cell::Text(input.words.percent(share, 1))));
    let median = quarter.median_minutes.map(|median| {
        let minutes = input.words.number(median, 0);
        input.say("web-minutes", &[("minutes", Arg::Text(&minutes))])
    });
    cells.push(Cell::Text(median.unwrap_or_else(|| "–".to_owned())));
    Row { cells, data: None }
}

fn minutes(input: &PageInput<'_>, minutes: f64) -> String {
    let decimals = usize::from(minutes.fract() != 0.0);
    input.words.number(minutes, decimals)
}
