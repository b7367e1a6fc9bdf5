//! Rows of population files, read as a stream into compact cells.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::columns::{self, Bound};
use super::lists::Lists;
use crate::crs::{GridId, LonLat};
use crate::faults::{Action, FaultKind, LoadReport, Location};
use crate::io::position::Locator;
use crate::io::table::{Column, Row, SetAside, Table};
use crate::io::{LoadError, PopulationInput, number};
use crate::territory::{CellId, CommuneCode};
use crate::units::{Persons, Quantity};

/// Where the people of a row live.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum At {
    /// In the square that the identifier names.
    Square(GridId),
    /// At a point.
    Point(LonLat),
    /// Inside the polygon that the identifier names.
    Area,
}

/// A populated row, before it is placed in the territory.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct RawCell {
    pub(crate) id: CellId,
    pub(crate) at: At,
    pub(crate) population: Persons,
    /// Which of [`RawPopulation::declared`] the row names.
    pub(crate) declared: u32,
    pub(crate) imputed: Option<bool>,
    /// The line of the file; the last that fits, in a file of billions.
    pub(crate) line: u32,
}

/// What a population file holds.
#[derive(Clone, Debug)]
pub(crate) struct RawPopulation {
    /// The file, as the place of faults.
    pub(crate) file: Location,
    /// Its columns, for an error about one that is missing.
    pub(crate) columns: Vec<String>,
    /// Its populated rows, in order.
    pub(crate) cells: Vec<RawCell>,
    /// Every list of communes that a row names, as the file writes them; the
    /// first names none.
    pub(crate) declared: Vec<Box<[CommuneCode]>>,
    /// For each numerator in order, one value a row; `None` when the file does
    /// not have it.
    pub(crate) attributes: Vec<Option<Vec<Option<Quantity>>>>,
}

/// Reads a population file. Rows without people are passed over, faulty ones
/// are reported.
///
/// # Errors
/// [`LoadError`] when the file cannot be read or lacks a column.
pub(crate) fn read(
    input: &PopulationInput,
    rank: usize,
    wanted: &BTreeMap<String, Vec<String>>,
    report: &mut LoadReport,
) -> Result<RawPopulation, LoadError> {
    let mut table = Table::open(&input.file, &["ind"], report)?;
    let bound = columns::bind(&table, &input.columns, wanted)?;
    let mut lists = Lists::default();
    let reader = Reader {
        locator: Locator::new(input.crs).map_err(|source| LoadError::Projection {
            file: input.file.name(),
            source,
        })?,
        areas: input.areas.is_some(),
        rank,
        bound,
    };
    let mut read = RawPopulation {
        file: input.file.location(),
        columns: table.header().names().to_vec(),
        cells: Vec::new(),
        declared: Vec::new(),
        attributes: reader.bound.empty_attributes(),
    };
    while let Some(row) = table.next(report)? {
        if let Ok(Some(cell)) = reader.cell(row, &mut lists, report) {
            read.cells.push(cell);
            reader.take_attributes(row, &mut read.attributes, report);
        }
    }
    read.declared = lists.all;
    Ok(read)
}

struct Reader {
    bound: Bound,
    locator: Locator,
    areas: bool,
    rank: usize,
}

impl Reader {
    fn cell(
        &self,
        row: Row<'_>,
        lists: &mut Lists,
        report: &mut LoadReport,
    ) -> Result<Option<RawCell>, SetAside> {
        let column = self.bound.population;
        row.required(column, report)?;
        let count = row.count(column, report)?.unwrap_or_default();
        let population = Persons::new(count)
            .ok_or_else(|| row.set_aside(column, FaultKind::NotANumber, report))?;
        if population.is_zero() {
            return Ok(None);
        }
        let (id, at) = self.place(row, report)?;
        Ok(Some(RawCell {
            id,
            at,
            population,
            declared: self.declared(row, lists, report),
            imputed: self.bound.imputed.and_then(|c| flag(row.text(c))),
            line: u32::try_from(row.line()).unwrap_or(u32::MAX),
        }))
    }

    fn place(&self, row: Row<'_>, report: &mut LoadReport) -> Result<(CellId, At), SetAside> {
        let text = row.optional(self.bound.id);
        if let Some(column) = self.bound.id.filter(|_| self.areas) {
            let name = row.required(column, report)?;
            return Ok((CellId::Named(name.into()), At::Area));
        }
        if let Ok(id) = text.parse::<GridId>() {
            return Ok((CellId::Grid(id), At::Square(id)));
        }
        match (self.bound.position, self.bound.id) {
            (Some(position), _) => {
                let at = At::Point(self.point(row, position, report)?);
                Ok((self.named(row, text), at))
            }
            (None, Some(column)) => Err(row.set_aside(column, FaultKind::BadGridId, report)),
            (None, None) => Err(SetAside),
        }
    }

    /// The identifier that the file gives, else one of file and line.
    fn named(&self, row: Row<'_>, text: &str) -> CellId {
        CellId::Named(if text.is_empty() {
            Arc::from(format!("{}:{}", self.rank + 1, row.line()))
        } else {
            Arc::from(text)
        })
    }

    fn point(
        &self,
        row: Row<'_>,
        (x, y): (Column, Column),
        report: &mut LoadReport,
    ) -> Result<LonLat, SetAside> {
        let pair = row.decimal(x, report)?.zip(row.decimal(y, report)?);
        let Some((east, north)) = pair else {
            return Err(row.set_aside(x, FaultKind::NoCoordinates, report));
        };
        let value = || format!("{} {}", row.text(x), row.text(y));
        match self.locator.locate(east, north) {
            Ok(found) => {
                if let Some(kind) = found.mended {
                    report.push(row.at(x), kind, Action::Mended, value());
                }
                Ok(found.lonlat)
            }
            Err(kind) => {
                report.push(row.at(x), kind, Action::SetAside, value());
                Err(SetAside)
            }
        }
    }

    fn declared(&self, row: Row<'_>, lists: &mut Lists, report: &mut LoadReport) -> u32 {
        let Some(column) = self.bound.commune else {
            return 0;
        };
        let text = row.text(column);
        lists.rank_of(text).unwrap_or_else(|| {
            let (kind, action) = (FaultKind::UnknownCommune, Action::Noted);
            report.push(row.at(column), kind, action, text);
            0
        })
    }

    fn take_attributes(
        &self,
        row: Row<'_>,
        kept: &mut [Option<Vec<Option<Quantity>>>],
        report: &mut LoadReport,
    ) {
        for (columns, values) in self.bound.attributes.iter().zip(kept) {
            if let (Some(columns), Some(values)) = (columns, values) {
                values.push(total(row, columns, report));
            }
        }
    }
}

impl Bound {
    fn empty_attributes(&self) -> Vec<Option<Vec<Option<Quantity>>>> {
        let empty = |columns: &Option<Vec<Column>>| columns.as_ref().map(|_| Vec::new());
        self.attributes.iter().map(empty).collect()
    }
}

/// The sum of some fields; unknown when one is empty or no count, which is
/// reported and leaves the people of the row where they are.
fn total(row: Row<'_>, columns: &[Column], report: &mut LoadReport) -> Option<Quantity> {
    let mut sum = 0.0;
    for &column in columns {
        let text = row.text(column);
        let count = number::decimal(text).filter(|d| d.value >= 0.0);
        if count.is_none() && !text.is_empty() {
            let negative = number::decimal(text).is_some();
            let kind = if negative {
                FaultKind::NegativeCount
            } else {
                FaultKind::NotANumber
            };
            report.push(row.at(column), kind, Action::Noted, text);
        }
        if count.is_some_and(|c| c.comma) {
            // Once more, for the row to count its decimal commas.
            let _ = row.decimal(column, report);
        }
        sum += count?.value;
    }
    Quantity::new(sum)
}

/// An imputation flag; unknown where it is neither.
fn flag(text: &str) -> Option<bool> {
    match text {
        "1" | "true" | "1.0" => Some(true),
        "0" | "false" | "0.0" => Some(false),
        _ => None,
    }
}
