//! One row: fields by column, and faults that know where they stand.

use std::cell::RefCell;
use std::collections::BTreeMap;

use csv::StringRecord;

use super::header::{Column, Header};
use crate::faults::{Action, FaultKind, LoadReport, Location};
use crate::io::number;

/// The row takes no part in the study, and the report says why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SetAside;

/// Decimal commas by column: where the first stands, its text, how many there
/// are. A national grid holds tens of millions; one fault each would say no more.
#[derive(Debug, Default)]
pub(super) struct Commas(BTreeMap<usize, (u64, String, u64)>);

impl Commas {
    fn count(&mut self, column: usize, line: u64, text: &str) {
        self.0
            .entry(column)
            .or_insert_with(|| (line, text.to_owned(), 0))
            .2 += 1;
    }

    /// Reports what was counted: one fault a column, at its first line.
    pub(super) fn report(&mut self, header: &Header, file: &Location, report: &mut LoadReport) {
        for (column, (line, text, count)) in std::mem::take(&mut self.0) {
            let place = file.at_line(line).at_column(header.name(Column(column)));
            let value = if count > 1 {
                format!("{text} (× {count})")
            } else {
                text
            };
            report.push(place, FaultKind::DecimalComma, Action::Mended, value);
        }
    }
}

/// One row of a table.
#[derive(Clone, Copy)]
pub(crate) struct Row<'a> {
    pub(super) record: &'a StringRecord,
    pub(super) header: &'a Header,
    pub(super) file: &'a Location,
    pub(super) line: u64,
    pub(super) commas: &'a RefCell<Commas>,
}

impl<'a> Row<'a> {
    /// The line (or row of the sheet) that it begins on, from 1.
    pub(crate) fn line(self) -> u64 {
        self.line
    }

    /// Where it stands.
    pub(crate) fn here(self) -> Location {
        self.file.at_line(self.line())
    }

    /// Where one of its fields stands.
    pub(crate) fn at(self, column: Column) -> Location {
        self.here().at_column(self.header.name(column))
    }

    /// A field, without white space around it; empty where there is none.
    pub(crate) fn text(self, column: Column) -> &'a str {
        self.record.get(column.0).unwrap_or_default().trim()
    }

    /// The field of a rank; empty where there is none.
    pub(crate) fn nth(self, at: usize) -> &'a str {
        self.record.get(at).unwrap_or_default().trim()
    }

    /// A field of a column that may not be there.
    pub(crate) fn optional(self, column: Option<Column>) -> &'a str {
        column.map_or("", |c| self.text(c))
    }

    /// Sets the row aside.
    pub(crate) fn set_aside(
        self,
        column: Column,
        kind: FaultKind,
        report: &mut LoadReport,
    ) -> SetAside {
        report.push(self.at(column), kind, Action::SetAside, self.text(column));
        SetAside
    }

    /// A field that must not be empty.
    pub(crate) fn required(
        self,
        column: Column,
        report: &mut LoadReport,
    ) -> Result<&'a str, SetAside> {
        let text = self.text(column);
        if text.is_empty() {
            return Err(self.set_aside(column, FaultKind::EmptyField, report));
        }
        Ok(text)
    }

    /// A number; `None` where the field is empty, set aside where it is no number.
    pub(crate) fn decimal(
        self,
        column: Column,
        report: &mut LoadReport,
    ) -> Result<Option<f64>, SetAside> {
        let text = self.text(column);
        if text.is_empty() {
            return Ok(None);
        }
        let Some(read) = number::decimal(text) else {
            return Err(self.set_aside(column, FaultKind::NotANumber, report));
        };
        if read.comma {
            self.commas.borrow_mut().count(column.0, self.line, text);
        }
        Ok(Some(read.value))
    }

    /// A number of people, households or the like: as [`Row::decimal`], and
    /// set aside where it is below zero.
    pub(crate) fn count(
        self,
        column: Column,
        report: &mut LoadReport,
    ) -> Result<Option<f64>, SetAside> {
        let value = self.decimal(column, report)?;
        if value.is_some_and(|v| v < 0.0) {
            return Err(self.set_aside(column, FaultKind::NegativeCount, report));
        }
        Ok(value)
    }
}
