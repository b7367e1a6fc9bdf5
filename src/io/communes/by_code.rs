//! Rows joined by commune code, whatever the vintage of each.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::faults::{Action, FaultKind, LoadReport};
use crate::io::LoadError;
use crate::io::table::{Column, Header, Row, SetAside};
use crate::territory::{CommuneChanges, CommuneCode, Succession};

/// The headings under which commune codes stand, the surest first.
const HEADINGS: [&str; 13] = [
    "CODGEO",
    "insee_com",
    "code_insee",
    "insee_code",
    "COM",
    "insee",
    "depcom",
    "code_commune",
    "code_commune_insee",
    "code_insee_commune",
    "codecommune",
    "citycode",
    "code",
];

/// Words that such headings hold when they also hold a year.
const WORDS: [&str; 3] = ["codgeo", "codeinsee", "codecommune"];

/// The spellings, for what asks for a key column.
pub(crate) const KEY: &[&str] = &HEADINGS;

/// The column of commune codes.
///
/// # Errors
/// [`LoadError::MissingColumn`].
pub(crate) fn column(header: &Header, file: &str) -> Result<Column, LoadError> {
    header
        .find(&HEADINGS)
        .or_else(|| header.find_containing(&WORDS))
        .ok_or_else(|| crate::io::table::missing(file, &HEADINGS, header.names()))
}

/// A code as its row writes it, and today's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Resolved {
    pub(crate) written: CommuneCode,
    pub(crate) today: CommuneCode,
}

/// Brings a row's code to today's; the report says when it was another.
pub(crate) fn resolve(
    row: Row<'_>,
    column: Column,
    changes: &CommuneChanges,
    report: &mut LoadReport,
) -> Result<Resolved, SetAside> {
    let text = row.required(column, report)?;
    let Ok(written) = CommuneCode::parse_padded(text) else {
        return Err(row.set_aside(column, FaultKind::UnknownCommune, report));
    };
    match changes.bring(written) {
        Succession::Current(today) => Ok(Resolved { written, today }),
        Succession::Became(today) => {
            let value = format!("{written} → {today}");
            let place = row.at(column);
            report.push(place, FaultKind::FormerCommune, Action::Noted, value);
            Ok(Resolved { written, today })
        }
        Succession::Unknown => Err(row.set_aside(column, FaultKind::UnknownCommune, report)),
    }
}

/// What a table says of each of today's communes, by the rule that the room
/// states: today's own row first, else the first in the order of codes.
#[derive(Debug)]
pub(crate) struct Chosen<T> {
    rows: BTreeMap<CommuneCode, BTreeMap<CommuneCode, T>>,
}

impl<T> Default for Chosen<T> {
    fn default() -> Self {
        Self {
            rows: BTreeMap::new(),
        }
    }
}

impl<T> Chosen<T> {
    /// Adds a row; one that repeats a code as written is set aside.
    pub(crate) fn put(
        &mut self,
        code: Resolved,
        value: T,
        (row, column): (Row<'_>, Column),
        report: &mut LoadReport,
    ) {
        match self.rows.entry(code.today).or_default().entry(code.written) {
            Entry::Vacant(free) => {
                free.insert(value);
            }
            Entry::Occupied(_) => {
                row.set_aside(column, FaultKind::DuplicateId, report);
            }
        }
    }

    /// One value a commune.
    pub(crate) fn choose(self) -> BTreeMap<CommuneCode, T> {
        let first = |(today, mut rows): (CommuneCode, BTreeMap<CommuneCode, T>)| {
            let value = rows.remove(&today).or_else(|| rows.into_values().next());
            value.map(|v| (today, v))
        };
        self.rows.into_iter().filter_map(first).collect()
    }

    /// All values of a commune, brought together.
    pub(crate) fn combine<U>(self, combine: impl Fn(Vec<T>) -> U) -> BTreeMap<CommuneCode, U> {
        self.rows
            .into_iter()
            .map(|(today, rows)| (today, combine(rows.into_values().collect())))
            .collect()
    }
}
