//! Maps whose rows must be read to be seen: KML, KMZ, GeoPackages.

use std::path::Path;

use super::{Form, Geometry, Head};
use crate::faults::LoadReport;
use crate::io::Described;
use crate::io::table::Table;

/// How many rows are looked at.
const ROWS: usize = 50;

/// Reads the first rows of a map.
pub(super) fn look(path: &Path) -> Option<Head> {
    let file = Described {
        path: path.to_owned(),
        ..Described::default()
    };
    let mut report = LoadReport::default();
    let mut table = Table::open(&file, &[], &mut report).ok()?;
    let names = table.header().names().to_vec();
    let mut rows = Vec::new();
    while rows.len() < ROWS
        && let Ok(Some(row)) = table.next(&mut report)
    {
        rows.push((0..names.len()).map(|at| row.nth(at).to_owned()).collect());
    }
    Some(Head::new(Form::Layer(Geometry::Points), names, rows))
}
