//! Who of the priority neighbourhoods reaches a place on foot.

use super::blocks::Block;
use super::grid::{Align, Cell, Grid, Row};
use super::input::PageInput;
use crate::i18n::Arg;
use crate::report::OnFootSummary;
use crate::report::text::shortest;

/// A heading, the residents within each cut-off, and how they were shared
/// out; nothing where there are no priority neighbourhoods.
pub(super) fn blocks(input: &PageInput<'_>) -> Vec<Block> {
    let Some(found) = &input.summary.on_foot else {
        return Vec::new();
    };
    let profile = [("profile", Arg::Text(&found.profile))];
    let shared = [
        ("cells", found.by_cells.into()),
        ("area", found.by_area.into()),
        ("unknown", found.unknown.into()),
    ];
    vec![
        Block::Heading(input.say("summary-heading-on-foot", &profile)),
        Block::Table(grid(input, found), "qpv_on_foot.csv"),
        Block::Quiet(input.say("summary-on-foot-shared", &shared)),
    ]
}

fn grid(input: &PageInput<'_>, found: &OnFootSummary) -> Grid {
    let share = |people: f64| {
        let share = (found.residents > 0.0).then(|| people / found.residents);
        share.map_or_else(|| "–".to_owned(), |share| input.words.percent(share, 1))
    };
    let row = |name: String, people: f64| Row {
        cells: vec![
            Cell::Text(name),
            Cell::Text(input.words.number(people, 0)),
            Cell::Text(share(people)),
        ],
        data: None,
    };
    let within = found.within.iter().map(|within| {
        let minutes = shortest(within.minutes, input.words);
        let name = input.say("summary-within", &[("minutes", Arg::Text(&minutes))]);
        row(name, within.residents)
    });
    let ends = [
        row(input.word("web-on-foot-unreached"), found.unreached),
        row(input.word("web-on-foot-all"), found.residents),
    ];
    Grid {
        id: "on-foot-table".to_owned(),
        caption: input.word("web-on-foot-caption"),
        heads: vec![
            (input.word("web-on-foot-time"), Align::Words),
            (input.word("web-column-people"), Align::Figures),
            (input.word("web-on-foot-share"), Align::Figures),
        ],
        rows: within.chain(ends).collect(),
    }
}
