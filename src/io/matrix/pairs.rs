//! The pairs of a matrix, a row each.

use super::columns::Columns;
use super::held::HeldFaults;
use super::names::{Finder, Names};
use crate::faults::{FaultKind, LoadReport};
use crate::io::number;
use crate::io::table::{Row, Table};
use crate::io::{Described, LoadError};
use crate::travel::matrix::{CostMatrix, CostPair, Impedance};

/// A matrix as read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadMatrix {
    /// Its rows are the origins asked for, its columns the destinations, each
    /// in the order of their names.
    pub matrix: CostMatrix,
    /// The column that costs were read from.
    pub cost_column: String,
    /// What became of the other rows.
    pub report: LoadReport,
}

/// Reads a matrix of costs between the origins and destinations named: a row
/// a pair, with the columns `from_id`, `to_id` and a cost, in delimited text,
/// gzipped or not. The cost stands in the column `cost`, where one is given;
/// else in `cost`, `seconds`, `travel_time`, `minutes` or `distance`; else in
/// the only column left. Pairs without a row are out of reach.
///
/// Set aside, each with its fault: rows that name an origin or destination of
/// no list (one fault an identifier, with how many rows it takes along), that
/// lack a field, whose cost is no finite number or below zero, and those of a
/// pair that stands above already. Beyond ten thousand of a kind, faults are
/// counted in one.
///
/// # Errors
/// [`LoadError`] when the file cannot be read or lacks a column.
pub fn read_matrix(
    file: &Described,
    cost: Option<&str>,
    (origins, destinations): (&Names, &Names),
) -> Result<ReadMatrix, LoadError> {
    let mut report = LoadReport::default();
    let mut table = Table::open(file, &["from_id"], &mut report)?;
    let columns = Columns::bind(&table, cost)?;
    let cost_column = table.header().name(columns.cost).to_owned();
    let mut reader = Reader {
        columns,
        from: Finder::new(origins),
        to: Finder::new(destinations),
        pairs: Vec::new(),
        lines: Vec::new(),
        held: HeldFaults::default(),
    };
    while let Some(row) = table.next(&mut report)? {
        reader.read(row);
    }
    let (matrix, held) = reader.gather(file, origins.len(), destinations.len())?;
    report.append(held.into_report());
    Ok(ReadMatrix {
        matrix,
        cost_column,
        report,
    })
}

struct Reader<'a> {
    columns: Columns,
    from: Finder<'a>,
    to: Finder<'a>,
    pairs: Vec<CostPair>,
    /// The line of each pair.
    lines: Vec<u32>,
    held: HeldFaults,
}

impl Reader<'_> {
    fn read(&mut self, row: Row<'_>) {
        let columns = &self.columns;
        let [from, to, cost] = [columns.from, columns.to, columns.cost];
        for column in [from, to, cost] {
            if row.text(column).is_empty() {
                self.held.push(|| row.at(column), FaultKind::EmptyField, "");
                return;
            }
        }
        let Some(origin) = self.from.find(row.text(from)) else {
            self.held.stranger(true, row.text(from), || row.at(from));
            return;
        };
        let Some(destination) = self.to.find(row.text(to)) else {
            self.held.stranger(false, row.text(to), || row.at(to));
            return;
        };
        match read_cost(row.text(cost)) {
            Ok(cost) => {
                self.pairs.push(CostPair {
                    origin,
                    destination,
                    cost,
                });
                // A line beyond the fourth milliard is told as the last one.
                self.lines
                    .push(u32::try_from(row.line()).unwrap_or(u32::MAX));
            }
            Err(kind) => self.held.push(|| row.at(cost), kind, row.text(cost)),
        }
    }

    fn gather(
        self,
        file: &Described,
        origins: usize,
        destinations: usize,
    ) -> Result<(CostMatrix, HeldFaults), LoadError> {
        let gathered = CostMatrix::from_pairs(origins, destinations, &self.pairs);
        let (matrix, repeated) = gathered.map_err(|error| LoadError::Malformed {
            file: file.name(),
            expected: "matrix",
            reason: error.to_string(),
        })?;
        let mut held = self.held;
        for rank in repeated {
            let pair = self.pairs[rank];
            let (from, to) = (self.from.name(pair.origin), self.to.name(pair.destination));
            let value = format!("{from} → {to}");
            let place = || file.location().at_line(u64::from(self.lines[rank]));
            held.push(place, FaultKind::DuplicatePair, &value);
        }
        Ok((matrix, held))
    }
}

fn read_cost(text: &str) -> Result<Impedance, FaultKind> {
    let read = number::decimal(text).ok_or(FaultKind::NotANumber)?;
    Impedance::new(read.value).ok_or(FaultKind::NegativeCost)
}
