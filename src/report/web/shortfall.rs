//! Who bears the gap.

use super::areas;
use super::blocks::{self, Block};
use super::grid::{Align, Cell, Grid, Row};
use super::html::Html;
use super::input::PageInput;
use crate::coverage::Zoning;
use crate::coverage::shortfall::ShortfallRow;
use crate::i18n::Arg;
use crate::report::ShortfallSummary;
use crate::report::tables::{PARTS, parts};

/// Writes who bears the gap.
pub(super) fn write(input: &PageInput<'_>, html: &mut Html) {
    blocks::write(&blocks(input), html);
}

/// What is asked, a table by département and by EPCI, and the order of
/// attribution; nothing where the study does not ask.
pub(super) fn blocks(input: &PageInput<'_>) -> Vec<Block> {
    let Some(found) = &input.summary.shortfall else {
        return Vec::new();
    };
    let mut all = vec![Block::Words(asked(input, found))];
    for (zoning, id, stem, file) in LISTED {
        let table = found.tables.iter().find(|(own, _)| *own == zoning);
        if let Some((_, rows)) = table {
            all.push(Block::Heading(input.word(stem)));
            let grid = grid(input, (id, stem), (rows, &found.whole));
            all.push(Block::Table(grid, file));
        }
    }
    let also = input.words.number(found.also_capacity, 0);
    let order = input.say("web-shortfall-order", &[("also", Arg::Text(&also))]);
    all.push(Block::Quiet(order));
    all
}

/// The tables: of which areas, their identifier, the stem of their messages,
/// the output that holds them.
const LISTED: [(Zoning, &str, &str, &str); 2] = [
    (
        Zoning::Departements,
        "shortfall-departements",
        "web-departements",
        "shortfall_departement.csv",
    ),
    (
        Zoning::Epci,
        "shortfall-epcis",
        "web-epci",
        "shortfall_epci.csv",
    ),
];

fn asked(input: &PageInput<'_>, found: &ShortfallSummary) -> String {
    let number = |value: f64| input.words.number(value, usize::from(value.fract() != 0.0));
    let minutes = number(found.cutoff_minutes);
    let open = number(found.open_hours);
    let off = number(found.evening_saturday_hours);
    let capacity = input.words.number(found.capacity_per_1000, 2);
    let kinds = if found.kinds.is_empty() {
        input.word("web-shortfall-any-kind")
    } else {
        let kinds = found
            .kinds
            .iter()
            .map(|kind| input.word(&format!("map-place-{kind}")));
        kinds.collect::<Vec<_>>().join(", ")
    };
    let args = [
        ("minutes", Arg::Text(&minutes)),
        ("kinds", Arg::Text(&kinds)),
        ("open", Arg::Text(&open)),
        ("off", Arg::Text(&off)),
        (
            "asks",
            usize::from(found.evening_saturday_hours > 0.0).into(),
        ),
        ("capacity", Arg::Text(&capacity)),
    ];
    input.say("web-shortfall-intro", &args)
}

fn grid(
    input: &PageInput<'_>,
    (id, stem): (&'static str, &str),
    (rows, whole): (&[ShortfallRow], &ShortfallRow),
) -> Grid {
    let mut heads = vec![
        (input.word(&format!("{stem}-one")), Align::Words),
        (input.word("web-column-people"), Align::Figures),
    ];
    let parts = PARTS
        .iter()
        .map(|part| input.word(&format!("web-shortfall-{part}")));
    heads.extend(parts.map(|part| (part, Align::Figures)));
    heads.push((input.word("web-shortfall-main"), Align::Words));
    let mut rows: Vec<&ShortfallRow> = rows.iter().collect();
    rows.sort_by_key(|row| areas::place_in_list(input, row.area));
    Grid {
        id: id.to_owned(),
        // Two tables of one name could not be told apart by who hears them.
        caption: format!(
            "{} · {}",
            input.word(stem),
            input.word("web-shortfall-caption")
        ),
        heads,
        rows: rows
            .into_iter()
            .chain([whole])
            .map(|row| line(input, row))
            .collect(),
    }
}

fn line(input: &PageInput<'_>, row: &ShortfallRow) -> Row {
    let all = row.total();
    let mut cells = vec![areas::name(input, row.area), Cell::Text(input.people(all))];
    cells.extend(parts(row).map(|part| Cell::Text(input.share(part, all))));
    let main = row
        .main()
        .map(|key| input.word(&format!("web-shortfall-{key}")));
    cells.push(Cell::Text(main.unwrap_or_else(|| "–".to_owned())));
    Row { cells, data: None }
}
