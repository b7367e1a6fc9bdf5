//! The columns of a population file, found once.

use std::collections::BTreeMap;

use super::attributes;
use crate::io::table::{Column, Table};
use crate::io::{LoadError, PopulationColumns};

/// Grid identifiers: Filosofi 2019 and 2021, 2017, 2015; Census and Eurostat.
const GRID_IDS: [&str; 8] = [
    "idcar_200m",
    "IdINSPIRE",
    "GRD_ID",
    "GRD_INSPIRE",
    "idcar_1km",
    "Id_carr1km",
    "grid_id",
    "id_carreau",
];

/// Identifiers of areas and points.
const IDS: [&str; 5] = ["code_qp", "codgeo", "code_iris", "code", "id"];

/// Residents: Filosofi, Census 2021, tables of areas.
const POPULATIONS: [&str; 9] = [
    "ind",
    "T",
    "population",
    "pop",
    "pop_mun",
    "pmun",
    "tot_p",
    "habitants",
    "pop_tot",
];

const EASTINGS: [&str; 6] = ["lon", "longitude", "lng", "long", "x", "coord_x"];
const NORTHINGS: [&str; 5] = ["lat", "latitude", "lati", "y", "coord_y"];

/// The commune or communes of a row: Filosofi 2019 and after, 2015, Census.
const COMMUNES: [&str; 6] = [
    "lcog_geo",
    "Depcom",
    "code_commune_centre",
    "code_insee",
    "insee_com",
    "code_commune",
];

/// Whether a row was imputed. The Census grid's `T_CI` is none of these: it
/// marks a confidential total and says nothing of how the rest was made.
const IMPUTED: [&str; 3] = ["i_est_200", "I_est_cr", "i_est_1km"];

/// The columns of one file.
pub(super) struct Bound {
    /// Grid identifier or name.
    pub(super) id: Option<Column>,
    /// Residents.
    pub(super) population: Column,
    /// Coordinates, where the file has both.
    pub(super) position: Option<(Column, Column)>,
    /// Commune codes.
    pub(super) commune: Option<Column>,
    /// Imputation flag.
    pub(super) imputed: Option<Column>,
    /// For each numerator in order, the columns that add up to it.
    pub(super) attributes: Vec<Option<Vec<Column>>>,
}

/// Finds the columns: those that the study names must be there, the others
/// are looked for under their usual names.
///
/// # Errors
/// [`LoadError::MissingColumn`].
pub(super) fn bind(
    table: &Table,
    said: &PopulationColumns,
    wanted: &BTreeMap<String, Vec<String>>,
) -> Result<Bound, LoadError> {
    let of = |name: &Option<String>, usual: &[&str]| match name {
        Some(name) => table.require(&[name]).map(Some),
        None => Ok(table.find(usual)),
    };
    let (x, y) = (of(&said.x, &EASTINGS)?, of(&said.y, &NORTHINGS)?);
    let position = x.zip(y);
    let named = if position.is_some() { &[][..] } else { &IDS };
    let id = match of(&said.id, &GRID_IDS)? {
        None => table.find(named).or_else(|| table.find(&["id"])),
        found => found,
    };
    if id.is_none() && position.is_none() {
        table.require(&GRID_IDS)?;
    }
    let population = match &said.population {
        Some(name) => table.require(&[name])?,
        None => table.require(&POPULATIONS)?,
    };
    Ok(Bound {
        id,
        population,
        position,
        commune: of(&said.commune, &COMMUNES)?,
        imputed: of(&said.imputed, &IMPUTED)?,
        attributes: wanted
            .values()
            .map(|columns| attributes::bound(table, columns))
            .collect(),
    })
}
