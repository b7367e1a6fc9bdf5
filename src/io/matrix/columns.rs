//! What the columns of matrices and their tables are called.

use crate::io::LoadError;
use crate::io::table::{Column, Table};

/// The point of a table of amounts.
pub(super) const ID: &[&str] = &["id", "supply_id", "demand_id"];

/// What a destination offers.
pub(super) const SUPPLY: &[&str] = &["capacity", "supply", "capacité"];

/// Who is at an origin.
pub(super) const DEMAND: &[&str] = &["population", "demand", "pop"];

const FROM: &[&str] = &["from_id", "origin_id", "origin", "from", "demand_id"];
/// Where a pair leads.
pub(super) const TO: &[&str] = &[
    "to_id",
    "destination_id",
    "destination",
    "dest",
    "to",
    "supply_id",
];

/// A cost by its usual names, the likeliest first.
const COST: &[&str] = &["cost", "seconds", "travel_time", "minutes", "distance"];

/// The columns of a matrix.
pub(super) struct Columns {
    pub(super) from: Column,
    pub(super) to: Column,
    pub(super) cost: Column,
}

impl Columns {
    /// Binds the columns. The cost is the column `named`; else one that has a
    /// usual name; else the only column left.
    pub(super) fn bind(table: &Table, named: Option<&str>) -> Result<Self, LoadError> {
        let (from, to) = (table.require(FROM)?, table.require(TO)?);
        let cost = match named {
            Some(named) => table.require(&[named])?,
            None => match (table.find(COST), &others(table, [from, to])[..]) {
                (Some(cost), _) => cost,
                (None, [only]) => table.require(&[only])?,
                (None, _) => return table.require(COST).map(|cost| Self { from, to, cost }),
            },
        };
        Ok(Self { from, to, cost })
    }
}

fn others(table: &Table, taken: [Column; 2]) -> Vec<&str> {
    let names = table.header().names().iter().map(String::as_str);
    let taken = taken.map(|column| table.header().name(column));
    names.filter(|name| !taken.contains(name)).collect()
}
