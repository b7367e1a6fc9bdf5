//! Rural zonings: ZRR (until June 2024) and FRR (since), as CSV, spreadsheet
//! or JSON records.

use std::collections::BTreeMap;

use crate::faults::{FaultKind, LoadReport};
use crate::io::communes::by_code::{self, Chosen};
use crate::io::table::{Column, Header, Row, SetAside, Table, fold, missing};
use crate::io::{Described, LoadError};
use crate::territory::{CommuneChanges, CommuneCode, FrrClass, RuralZoning, ZrrClass};

/// The headings of the class, where they are known to the letter.
const CLASS: [&str; 9] = [
    "ZRR_SIMP",
    "FRR",
    "ZRR",
    "status",
    "statut",
    "classement",
    "classement_frr",
    "zonage_frr",
    "classe",
];

/// Which of the two zonings a list is of: both call a commune out of it `NC`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Generation {
    Zrr,
    Frr,
}

/// A class as either zoning would read it.
type Reading = (Option<FrrClass>, Option<ZrrClass>);

/// Reads the rural zoning of each of today's communes.
///
/// # Errors
/// [`LoadError`] when the file cannot be read or lacks a column.
pub fn read_rural(
    file: &Described,
    changes: &CommuneChanges,
) -> Result<(BTreeMap<CommuneCode, RuralZoning>, LoadReport), LoadError> {
    let mut report = LoadReport::default();
    let mut table = Table::open(file, by_code::KEY, &mut report)?;
    let code = by_code::column(table.header(), &file.name())?;
    let class = class_column(table.header(), &file.name())?;
    let named = named_generation(table.header(), class);
    let mut rows: Chosen<Reading> = Chosen::default();
    let mut told = Told::default();
    while let Some(row) = table.next(&mut report)? {
        let Ok(reading) = read_class(row, class, &mut report) else {
            continue;
        };
        told.count(reading);
        if let Ok(resolved) = by_code::resolve(row, code, changes, &mut report) {
            rows.put(resolved, reading, (row, code), &mut report);
        }
    }
    let generation = named.unwrap_or(told.generation());
    let chosen = rows.choose().into_iter();
    let classed = chosen.filter_map(|(code, read)| Some((code, generation.of(read)?)));
    Ok((classed.collect(), report))
}

fn read_class(row: Row<'_>, class: Column, report: &mut LoadReport) -> Result<Reading, SetAside> {
    let text = row.required(class, report)?;
    match (frr_class(text), zrr_class(text)) {
        (None, None) => Err(row.set_aside(class, FaultKind::UnknownValue, report)),
        reading => Ok(reading),
    }
}

/// How many classes only one of the zonings has.
#[derive(Default)]
struct Told {
    frr: u64,
    zrr: u64,
}

impl Told {
    fn count(&mut self, reading: Reading) {
        match reading {
            (Some(_), None) => self.frr += 1,
            (None, Some(_)) => self.zrr += 1,
            _ => {}
        }
    }

    fn generation(&self) -> Generation {
        if self.zrr > self.frr {
            Generation::Zrr
        } else {
            Generation::Frr
        }
    }
}

impl Generation {
    /// A class of this zoning; of the other where it is no class of this one.
    fn of(self, (frr, zrr): Reading) -> Option<RuralZoning> {
        let (frr, zrr) = (frr.map(RuralZoning::Frr), zrr.map(RuralZoning::Zrr));
        match self {
            Self::Frr => frr.or(zrr),
            Self::Zrr => zrr.or(frr),
        }
    }
}

fn class_column(header: &Header, file: &str) -> Result<Column, LoadError> {
    header
        .find(&CLASS)
        .or_else(|| header.find_containing(&["frr", "zrr", "classement", "zonage"]))
        .ok_or_else(|| missing(file, &CLASS, header.names()))
}

/// What the heading of the class says, else any other heading.
fn named_generation(header: &Header, class: Column) -> Option<Generation> {
    let of = |name: &str| {
        let folded = fold(name);
        match (folded.contains("frr"), folded.contains("zrr")) {
            (true, false) => Some(Generation::Frr),
            (false, true) => Some(Generation::Zrr),
            _ => None,
        }
    };
    of(header.name(class)).or_else(|| header.names().iter().find_map(|n| of(n)))
}

fn frr_class(text: &str) -> Option<FrrClass> {
    text.replace(" +", "+").parse().ok()
}

/// The class by its code, its label, or both as in `C - Classée en ZRR`.
fn zrr_class(text: &str) -> Option<ZrrClass> {
    let code = text.split([' ', '-']).next().unwrap_or_default();
    match code.trim() {
        "C" => Some(ZrrClass::Classed),
        "P" | "PC" => Some(ZrrClass::PartlyClassed),
        "NC" => Some(ZrrClass::NotClassed),
        _ => text.parse().ok(),
    }
}
