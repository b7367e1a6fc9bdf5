//! The tables of communes, read side by side.

use std::collections::BTreeMap;

use crate::faults::LoadReport;
use crate::io::communes::{self, CommuneTable};
use crate::io::{Described, Inputs, LoadError, zoning};
use crate::territory::{
    CommuneChanges, CommuneCode, DensityClass, DepartementCode, Epci, RuralZoning,
};
use crate::units::Persons;

/// What the tables say of each of today's communes.
#[derive(Debug, Default)]
pub(super) struct Tables {
    /// Today's codes, and the way to them from older ones.
    pub(super) changes: CommuneChanges,
    /// Names.
    pub(super) names: BTreeMap<CommuneCode, String>,
    /// Municipal populations.
    pub(super) population: BTreeMap<CommuneCode, Persons>,
    /// EPCI.
    pub(super) epci: BTreeMap<CommuneCode, Epci>,
    /// Names of départements.
    pub(super) departements: BTreeMap<DepartementCode, String>,
    /// Density classes.
    pub(super) density: BTreeMap<CommuneCode, DensityClass>,
    /// Rural zonings.
    pub(super) rural: BTreeMap<CommuneCode, RuralZoning>,
}

/// What a reader of one table returns.
type Read<T> = Result<(T, LoadReport), LoadError>;

/// Reads every table that the study names.
///
/// # Errors
/// The first [`LoadError`], in the order of the fields.
pub(super) fn read(inputs: &Inputs, report: &mut LoadReport) -> Result<Tables, LoadError> {
    let files = &inputs.communes;
    let (table, events) = rayon::join(
        || optional(files.table.as_ref(), communes::read_table),
        || optional(files.changes.as_ref(), communes::read_changes),
    );
    let CommuneTable { names, parts } = taken(table, report)?;
    let table = CommuneTable { names, parts };
    let changes = communes::changes(&table, taken(events, report)?);
    let ((population, epci), (departements, (density, rural))) = rayon::join(
        || {
            rayon::join(
                || {
                    optional(files.population.as_ref(), |f| {
                        communes::read_population(f, &changes)
                    })
                },
                || optional(files.epci.as_ref(), |f| communes::read_epci(f, &changes)),
            )
        },
        || {
            let departements = optional(files.departements.as_ref(), communes::read_departements);
            let zonings = rayon::join(
                || {
                    optional(inputs.zoning.density.as_ref(), |f| {
                        zoning::read_density(f, &changes)
                    })
                },
                || {
                    optional(inputs.zoning.rural.as_ref(), |f| {
                        zoning::read_rural(f, &changes)
                    })
                },
            );
            (departements, zonings)
        },
    );
    Ok(Tables {
        population: taken(population, report)?,
        epci: taken(epci, report)?,
        departements: taken(departements, report)?,
        density: taken(density, report)?,
        rural: taken(rural, report)?,
        names: table.names,
        changes,
    })
}

fn optional<T: Default>(
    file: Option<&Described>,
    read: impl FnOnce(&Described) -> Read<T>,
) -> Read<T> {
    file.map_or_else(|| Ok((T::default(), LoadReport::default())), read)
}

fn taken<T>(read: Read<T>, report: &mut LoadReport) -> Result<T, LoadError> {
    let (value, faults) = read?;
    report.append(faults);
    Ok(value)
}
