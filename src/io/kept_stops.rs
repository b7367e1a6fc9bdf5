//! The stops of an earlier plan, as they were written to `stops.csv`.

use super::table::{Column, Row, Table};
use super::{Described, LoadError};
use crate::faults::LoadReport;

/// A stop to keep: what is written of it, and where, so that what is not
/// understood can be pointed at. Texts are empty where a cell is, and where the
/// file has no such column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptStop {
    /// The line of the file.
    pub line: u64,
    /// Its identifier among the candidates.
    pub id: String,
    /// How often it is visited.
    pub frequency: String,
    /// On which day.
    pub weekday: String,
    /// By which vehicle.
    pub vehicle: String,
    /// The week of its first visit, from 1.
    pub first_week: String,
}

/// Reads the stops to keep; rows without an identifier are set aside.
///
/// # Errors
/// [`LoadError`] when the file cannot be read or has no column `id`.
pub fn read(file: &Described) -> Result<(Vec<KeptStop>, LoadReport), LoadError> {
    let mut report = LoadReport::default();
    let mut table = Table::open(file, &["id"], &mut report)?;
    let id = table.require(&["id"])?;
    let others = ["frequency", "weekday", "vehicle", "first_week"].map(|name| table.find(&[name]));
    let mut stops = Vec::new();
    loop {
        let mut faults = LoadReport::default();
        let Some(row) = table.next(&mut faults)? else {
            report.append(faults);
            return Ok((stops, report));
        };
        if let Ok(name) = row.required(id, &mut faults) {
            stops.push(stop(row, name, others));
        }
        report.append(faults);
    }
}

fn stop(row: Row<'_>, id: &str, others: [Option<Column>; 4]) -> KeptStop {
    let [frequency, weekday, vehicle, first_week] =
        others.map(|column| row.optional(column).trim().to_owned());
    KeptStop {
        line: row.line(),
        id: id.to_owned(),
        frequency,
        weekday,
        vehicle,
        first_week,
    }
}
