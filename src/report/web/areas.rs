//! The figures by territory: the tables that stand for the map, too.

use std::collections::BTreeSet;

use super::grid::{Align, Cell, Grid, Row};
use super::html::Html;
use super::input::PageInput;
use crate::coverage::secrecy::Within;
use crate::coverage::{Area, CoverageRow, Zoning};
use crate::i18n::Arg;

/// A zoning with its place in the page: identifier, stem of its messages.
pub(super) type Listed = (Zoning, &'static str, &'static str);

/// Tables that stand open.
pub(super) const OPEN: [Listed; 5] = [
    (
        Zoning::Departements,
        "departements-table",
        "web-departements",
    ),
    (Zoning::Epci, "epci-table", "web-epci"),
    (Zoning::Density, "density-table", "web-density"),
    (Zoning::Rural, "rural-table", "web-zoning"),
    (Zoning::Qpv, "qpv-table", "web-qpv"),
];

/// The longest table stands folded.
const COMMUNES: Listed = (Zoning::Communes, "communes-table", "web-communes");

/// Writes the tables of every zoning that was measured.
pub(super) fn write(input: &PageInput<'_>, html: &mut Html) {
    let minutes = input.in_minutes(input.headline_cutoff());
    html.leaf(
        "p",
        &[],
        &input.say("web-areas-intro", &[("minutes", Arg::Text(&minutes))]),
    );
    undeclared(input, html);
    for listed in OPEN {
        if let Some(grid) = grid(input, listed) {
            html.leaf("h3", &[], &input.word(listed.2));
            note(input, listed, html);
            grid.write(html);
        }
    }
    if let Some(grid) = grid(input, COMMUNES) {
        html.leaf("h3", &[], &input.word(COMMUNES.2));
        html.within("details", &[("id", "communes")], |html| {
            let count = [("count", grid.rows.len().into())];
            html.leaf("summary", &[], &input.say("web-communes-show", &count));
            grid.write(html);
        });
    }
}

/// Which communes no list of places covers, so that nobody takes what is not
/// known for what is not there.
fn undeclared(input: &PageInput<'_>, html: &mut Html) {
    let communes = input.map.undeclared.iter();
    let communes: Vec<_> = communes
        .map(|&rank| &input.territory.communes()[rank])
        .collect();
    if communes.is_empty() {
        return;
    }
    let inside: BTreeSet<_> = communes.iter().map(|c| c.departement.get()).collect();
    let names: Vec<&str> = inside
        .into_iter()
        .map(|rank| &*input.territory.departements()[rank].name)
        .collect();
    let names = input.words.list(&names);
    let args = [
        ("communes", communes.len().into()),
        ("departements", Arg::Text(&names)),
    ];
    html.leaf("p", &[], &input.say("web-undeclared", &args));
}

/// What must be known to read a table, where there is such a thing.
fn note(input: &PageInput<'_>, (_, _, stem): Listed, html: &mut Html) {
    let key = format!("{stem}-note");
    if input.words.has(&key) {
        html.leaf("p", &[("class", "quiet")], &input.word(&key));
    }
}

/// The table of a zoning, where it was measured.
pub(super) fn grid(input: &PageInput<'_>, (zoning, id, stem): Listed) -> Option<Grid> {
    let mut rows: Vec<&CoverageRow> = input.table(zoning)?.rows.iter().collect();
    rows.sort_by_key(|row| place_in_list(input, row.area));
    let minutes = |key: &str, rank: usize| {
        let minutes = input.in_minutes(input.coverage.cutoffs.as_slice()[rank]);
        input.say(key, &[("minutes", Arg::Text(&minutes))])
    };
    let cutoffs = 0..input.coverage.cutoffs.as_slice().len();
    let mut heads = vec![
        (input.word(&format!("{stem}-one")), Align::Words),
        (input.word("web-column-people"), Align::Figures),
    ];
    heads.extend(cutoffs.map(|rank| (minutes("web-column-within", rank), Align::Figures)));
    heads.push((
        minutes("web-column-beyond", input.headline()),
        Align::Figures,
    ));
    heads.push((input.word("web-column-unreachable"), Align::Figures));
    heads.push((input.word("web-column-median"), Align::Figures));
    Some(Grid {
        id: id.to_owned(),
        caption: input.word(&format!("{stem}-caption")),
        heads,
        rows: rows.into_iter().map(|row| line(input, row)).collect(),
    })
}

fn line(input: &PageInput<'_>, row: &CoverageRow) -> Row {
    let people = &row.population;
    let mut cells = vec![
        name(input, row.area),
        Cell::Text(input.people(people.total())),
    ];
    let cutoffs = 0..input.coverage.cutoffs.as_slice().len();
    cells.extend(cutoffs.map(|rank| Cell::Text(input.share(people.within(rank), people.total()))));
    cells.push(Cell::Text(input.people(people.uncovered(input.headline()))));
    cells.push(Cell::Text(input.people(people.unreachable())));
    let median = row.median_time.map(|time| input.words.duration(time));
    cells.push(Cell::Text(median.unwrap_or_else(|| "–".to_owned())));
    Row {
        data: data(input, row.area),
        cells,
    }
}

/// EPCI are looked up by name, the rest stays in its official order; what is
/// gathered or belongs to none comes last.
pub(super) fn place_in_list<'p>(input: &PageInput<'p>, area: Area) -> (bool, &'p str) {
    match area {
        Area::Epci(index) => (false, &input.territory.epcis()[index.get()].name),
        Area::Gathered(_) | Area::Unassigned | Area::Whole => (true, ""),
        _ => (false, ""),
    }
}

pub(super) fn name(input: &PageInput<'_>, area: Area) -> Cell {
    let territory = input.territory;
    match area {
        Area::Commune(index) => {
            let commune = &territory.communes()[index.get()];
            Cell::Link(
                commune.name.to_string(),
                format!("#commune={}", commune.code),
            )
        }
        Area::Epci(index) => {
            let epci = &territory.epcis()[index.get()];
            Cell::Link(epci.name.to_string(), format!("#epci={}", epci.code))
        }
        Area::Departement(index) => {
            Cell::Name(territory.departements()[index.get()].name.to_string())
        }
        Area::Qpv(index) => {
            let quarter = &territory.neighbourhoods()[index.get()];
            Cell::Name(format!("{} ({})", quarter.name, quarter.code))
        }
        Area::Density(class) => Cell::Text(input.word(&format!("density-{}", class.key()))),
        Area::Rural(class) => {
            let key = class.key().replace('+', "plus");
            Cell::Text(input.word(&format!("rural-{key}")))
        }
        Area::Gathered(land) => gathered(input, land),
        Area::Whole => Cell::Text(input.word("web-whole")),
        Area::Unassigned => Cell::Text(input.word("web-unassigned")),
    }
}

/// Areas of fewer than eleven households, gathered.
fn gathered(input: &PageInput<'_>, land: Within) -> Cell {
    let name = match land {
        Within::Epci(index) => &*input.territory.epcis()[index.get()].name,
        Within::Departement(index) => &*input.territory.departements()[index.get()].name,
        Within::Territory => return Cell::Text(input.word("web-gathered")),
    };
    Cell::Name(input.say("web-gathered-within", &[("name", Arg::Text(name))]))
}

/// What the script filters rows by: the EPCI that they belong to.
fn data(input: &PageInput<'_>, area: Area) -> Option<(&'static str, String)> {
    let epci = match area {
        Area::Commune(index) => input.territory.communes()[index.get()].epci,
        Area::Epci(index) | Area::Gathered(Within::Epci(index)) => Some(index),
        _ => None,
    };
    epci.map(|epci| ("data-epci", epci.get().to_string()))
}
