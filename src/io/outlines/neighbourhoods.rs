//! Priority neighbourhoods: their outlines with holes, their populations.

use std::collections::BTreeMap;
use std::sync::Arc;

use geo_types::MultiPolygon;

use super::dissolve::dissolved;
use crate::crs::Crs;
use crate::faults::{Action, FaultKind, LoadReport};
use crate::io::table::Table;
use crate::io::vector::{self, Layer, Wanted};
use crate::io::{Described, LoadError};
use crate::territory::{PriorityNeighbourhood, QpvCode};
use crate::units::Persons;

/// The usual names of a neighbourhood's code.
const CODES: [&str; 6] = ["code_qp", "code_qpv", "codeqp", "qp", "code", "id"];

/// The usual names of its name.
const NAMES: [&str; 7] = [
    "lib_qp", "nom_qp", "lib_qpv", "nom_qpv", "libelle", "nom", "name",
];

/// The usual names of its population in a table.
const POPULATIONS: [&str; 5] = ["pop_mun", "pmun", "population", "pop", "pop_qp"];

/// Reads the neighbourhoods of all layers, each once, in the order of codes.
///
/// # Errors
/// [`LoadError::MissingColumn`] when a layer has no code;
/// [`LoadError::Projection`].
pub(crate) fn neighbourhoods(
    layers: Vec<Layer>,
    target: Crs,
    report: &mut LoadReport,
) -> Result<Vec<PriorityNeighbourhood>, LoadError> {
    let mut pieces: BTreeMap<QpvCode, (Arc<str>, Vec<MultiPolygon>)> = BTreeMap::new();
    for layer in layers {
        let usual = |usual| Wanted { said: None, usual };
        let code = layer.required(usual(&CODES))?;
        let name = layer.property(usual(&NAMES))?;
        for outline in vector::outlines(layer, target, report)? {
            let text = outline.properties.get(&code).unwrap_or_default();
            let at = outline.location.at_column(code.as_str());
            let Ok(parsed) = text.parse::<QpvCode>() else {
                report.push(at, FaultKind::UnknownValue, Action::SetAside, text);
                continue;
            };
            let name = name.as_ref().and_then(|n| outline.properties.get(n));
            let entry = pieces
                .entry(parsed)
                .or_insert_with(|| (name.unwrap_or(text).into(), Vec::new()));
            if !entry.1.is_empty() {
                report.push(at, FaultKind::JoinedOutlines, Action::Noted, text);
            }
            entry.1.push(outline.land);
        }
    }
    Ok(pieces.into_iter().map(neighbourhood).collect())
}

fn neighbourhood(
    (code, (name, parts)): (QpvCode, (Arc<str>, Vec<MultiPolygon>)),
) -> PriorityNeighbourhood {
    PriorityNeighbourhood {
        code,
        name,
        outline: dissolved(parts),
        population: None,
    }
}

/// Gives neighbourhoods the populations of a table. A row that no outline
/// matches is reported.
///
/// # Errors
/// [`LoadError`] when the table cannot be read or lacks a column.
pub(crate) fn with_populations(
    neighbourhoods: &mut [PriorityNeighbourhood],
    file: &Described,
    report: &mut LoadReport,
) -> Result<(), LoadError> {
    let mut table = Table::open(file, &CODES, report)?;
    let code = table.require(&CODES)?;
    let people = table.require(&POPULATIONS)?;
    while let Some(row) = table.next(report)? {
        let Ok(Some(count)) = row.count(people, report) else {
            continue;
        };
        let parsed: Option<QpvCode> = row.text(code).parse().ok();
        let rank = parsed.and_then(|c| neighbourhoods.binary_search_by_key(&c, |q| q.code).ok());
        match rank {
            None => {
                row.set_aside(code, FaultKind::UnmatchedRow, report);
            }
            Some(rank) if neighbourhoods[rank].population.is_some() => {
                row.set_aside(code, FaultKind::DuplicateId, report);
            }
            Some(rank) => neighbourhoods[rank].population = Persons::new(count),
        }
    }
    Ok(())
}
