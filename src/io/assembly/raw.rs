//! Everything that the inputs hold, before it is brought together.

use rayon::prelude::*;

use super::directory;
use super::people::Source;
use super::system;
use super::tables::{self, Tables};
use crate::crs::Crs;
use crate::faults::LoadReport;
use crate::io::outlines;
use crate::io::places::{self, RawPlace};
use crate::io::population::{self, Areas, RawPopulation, default_attributes};
use crate::io::sources::Merged;
use crate::io::table;
use crate::io::vector::Layer;
use crate::io::{Inputs, LoadError};
use crate::progress::{Progress, Stage};
use crate::territory::CommuneChanges;

/// One population file with the areas that its rows are joined to.
pub(super) type Population = (RawPopulation, Option<Areas>);

/// What the files hold.
pub(super) struct Raw {
    pub(super) tables: Tables,
    /// Outlines of communes.
    pub(super) communes: Vec<Layer>,
    /// Outlines of priority neighbourhoods.
    pub(super) neighbourhoods: Vec<Layer>,
    pub(super) populations: Vec<Population>,
    pub(super) places: Vec<RawPlace>,
    /// The list that they were merged to, where the study asks for it.
    pub(super) merged: Option<Merged>,
}

impl Raw {
    /// The projected system that suits them.
    ///
    /// # Errors
    /// As [`system::chosen`].
    pub(super) fn system(&self, inputs: &Inputs) -> Result<Crs, LoadError> {
        let areas = self.populations.iter().filter_map(|(_, a)| a.as_ref());
        let layers: Vec<&Layer> = self
            .communes
            .iter()
            .chain(areas.map(Areas::layer))
            .collect();
        let rows: Vec<&RawPopulation> = self.populations.iter().map(|(rows, _)| rows).collect();
        system::chosen(inputs, &self.tables, &layers, &rows)
    }
}

/// Reads every file. Faults come in the order of the inputs.
///
/// # Errors
/// The first [`LoadError`] in that order.
pub(super) fn read(
    inputs: &Inputs,
    progress: &dyn Progress,
    report: &mut LoadReport,
) -> Result<Raw, LoadError> {
    progress.begin(Stage::ReadCommunes, Some(2));
    let tables = tables::read(inputs, report)?;
    progress.advance(1);
    let files = &inputs.communes;
    let communes = outlines::layers(&files.outlines, files.crs, report)?;
    progress.advance(1);
    progress.begin(Stage::ReadNeighbourhoods, None);
    let neighbourhoods = outlines::layers(&inputs.qpv.outlines, inputs.qpv.crs, report)?;
    let populations = populations(inputs, progress, report)?;
    let (places, merged) = places(inputs, &tables.changes, progress, report)?;
    Ok(Raw {
        tables,
        communes,
        neighbourhoods,
        populations,
        places,
        merged,
    })
}

fn populations(
    inputs: &Inputs,
    progress: &dyn Progress,
    report: &mut LoadReport,
) -> Result<Vec<Population>, LoadError> {
    progress.begin(Stage::ReadPopulation, Some(inputs.population.len() as u64));
    let read: Vec<_> = inputs
        .population
        .par_iter()
        .enumerate()
        .map(|(rank, input)| {
            let mut faults = LoadReport::default();
            let rows = population::read(input, rank, &inputs.attributes, &mut faults)?;
            let areas = population::read_areas(input, &mut faults)?;
            progress.advance(1);
            Ok(((rows, areas), faults))
        })
        .collect();
    let read = in_order(read, report)?;
    attributes_exist(inputs, &read)?;
    Ok(read)
}

fn places(
    inputs: &Inputs,
    changes: &CommuneChanges,
    progress: &dyn Progress,
    report: &mut LoadReport,
) -> Result<(Vec<RawPlace>, Option<Merged>), LoadError> {
    if inputs.directory.is_some() {
        let merged = directory::merged_lists(inputs, progress)?;
        report.append(merged.gathered.report.clone());
        let places = directory::places_of(&merged, inputs, report);
        return Ok((places, Some(merged)));
    }
    progress.begin(Stage::ReadPlaces, Some(inputs.places.len() as u64));
    let read: Vec<_> = inputs
        .places
        .par_iter()
        .enumerate()
        .map(|(rank, input)| {
            let read = match input.description {
                Some(_) => directory::described_list(inputs, rank),
                None => places::read(input, rank, changes),
            };
            progress.advance(1);
            read
        })
        .collect();
    Ok((
        in_order(read, report)?.into_iter().flatten().collect(),
        None,
    ))
}

fn in_order<T>(
    read: Vec<Result<(T, LoadReport), LoadError>>,
    report: &mut LoadReport,
) -> Result<Vec<T>, LoadError> {
    read.into_iter()
        .map(|result| {
            let (value, faults) = result?;
            report.append(faults);
            Ok(value)
        })
        .collect()
}

/// A numerator that the study asks for must be in some population file; the
/// usual ones may be absent.
fn attributes_exist(inputs: &Inputs, populations: &[Population]) -> Result<(), LoadError> {
    let usual = default_attributes();
    for (rank, (name, columns)) in inputs.attributes.iter().enumerate() {
        let absent = populations
            .iter()
            .all(|(rows, _)| rows.attributes[rank].is_none());
        if let (true, Some((rows, _))) = (absent, populations.first())
            && usual.get(name) != Some(columns)
        {
            let there = |c: &&String| {
                rows.columns
                    .iter()
                    .any(|n| table::fold(n) == table::fold(c))
            };
            let lost = columns.iter().find(|c| !there(c)).unwrap_or(name);
            return Err(table::missing(
                rows.file.file_name(),
                &[lost],
                &rows.columns,
            ));
        }
    }
    Ok(())
}

/// Prepares the population files for placing: areas become points inside them.
///
/// # Errors
/// [`LoadError::Projection`].
pub(super) fn sources(
    populations: Vec<Population>,
    target: Crs,
    report: &mut LoadReport,
) -> Result<Vec<Source>, LoadError> {
    populations
        .into_iter()
        .map(|(rows, areas)| {
            let inner = areas.map(|areas| areas.inner_points(target, report));
            let inner = inner.transpose()?.unwrap_or_default();
            Ok(Source { rows, inner })
        })
        .collect()
}
