//! From files to a validated [`Territory`]: every reader is run, every row is
//! given its commune, everything is brought to one projected system.

mod cells;
mod directory;
mod land;
mod loaded;
mod locate;
mod people;
mod places;
mod raw;
mod scope;
mod study;
mod system;
mod tables;

#[cfg(test)]
mod real_tests;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use geo_types::Rect;

use self::cells::Placed;
use self::locate::CommuneLocator;
use self::people::Source;
use self::raw::Raw;
use self::study::Study;
use self::tables::Tables;
use super::outlines::{self, CommuneLands};
use super::vector::Layer;
use super::{Inputs, LoadError, Scope};
use crate::crs::Crs;
use crate::faults::LoadReport;
use crate::progress::{Progress, Stage};
use crate::territory::{CommuneCode, PriorityNeighbourhood, Territory, TerritoryParts};

pub use self::loaded::{Counts, Loaded};

/// Reads every input and builds the territory.
///
/// Codes of communes are brought to today's; outlines of former communes join
/// their successor's; people and places are given to the communes of the
/// study. Rows that cannot be used are set aside and reported. The same
/// inputs give the same territory for any number of threads, and whatever the
/// order of their rows.
///
/// # Errors
/// [`LoadError`] when a file cannot be read at all, lacks a column or its
/// reference system, or when the study's scope holds no commune.
pub fn load(inputs: &Inputs, progress: &dyn Progress) -> Result<Loaded, LoadError> {
    let mut report = LoadReport::default();
    let mut raw = raw::read(inputs, progress, &mut report)?;
    let merged = raw.merged.take();
    progress.begin(Stage::Assemble, None);
    let (territory, mut counts) = assembled(raw, inputs, &mut report)?;
    counts.rows_read = report.rows_read();
    counts.of_places(&territory);
    counts.cells_set_aside = loaded::set_aside(&report, inputs.population.iter().map(|p| &p.file));
    counts.places_set_aside = loaded::set_aside(&report, inputs.places.iter().map(|p| &p.file));
    Ok(Loaded {
        territory,
        report,
        counts,
        files: loaded::files(inputs),
        merged,
    })
}

fn assembled(
    raw: Raw,
    inputs: &Inputs,
    report: &mut LoadReport,
) -> Result<(Territory, Counts), LoadError> {
    let crs = raw.system(inputs)?;
    let tables = raw.tables;
    let files = &inputs.communes;
    let lands = outlines::lands(raw.communes, files, (&tables.changes, crs), report)?;
    let sources = raw::sources(raw.populations, crs, report)?;
    let codes = codes(inputs, (&tables, &lands), &sources, report)?;
    let study = Study::new(
        crs,
        &codes,
        (CommuneLocator::new(&lands), &tables.changes),
        inputs.scope == Scope::Everything,
    );
    let names: Vec<&str> = inputs.attributes.keys().map(String::as_str).collect();
    let people = cells::placed(sources, &study, &names, report)?;
    let extent = extent(&codes, &lands, &people);
    let kept = places::placed(raw.places, &study, extent, report)?;
    let read = neighbourhoods(raw.neighbourhoods, inputs, crs, report)?;
    let neighbourhoods = land::of_study(read, &codes, &lands);
    let land = land::assembled(&codes, lands, &tables);
    let counts = Counts {
        cells_outside: people.outside,
        population_outside: people.people_outside,
        places_far: kept.far,
        ..Counts::default()
    };
    let parts = TerritoryParts {
        communes: land.communes,
        epcis: land.epcis,
        departements: land.departements,
        surroundings: land.surroundings,
        neighbourhoods,
        cells: people.cells,
        attributes: people.attributes,
        places: kept.places,
    };
    Ok((Territory::new(crs, parts)?, counts))
}

/// The communes of the study; those without an outline are noted.
fn codes(
    inputs: &Inputs,
    (tables, lands): (&Tables, &CommuneLands),
    sources: &[Source],
    report: &mut LoadReport,
) -> Result<BTreeSet<CommuneCode>, LoadError> {
    let declared = people::declared_codes(sources, &tables.changes);
    let codes = scope::communes(&inputs.scope, tables, lands, &declared)?;
    if let Some(file) = inputs.communes.outlines.first() {
        land::note_missing(&codes, lands, (tables, &file.location()), report);
    }
    Ok(codes)
}

fn neighbourhoods(
    layers: Vec<Layer>,
    inputs: &Inputs,
    crs: Crs,
    report: &mut LoadReport,
) -> Result<Vec<PriorityNeighbourhood>, LoadError> {
    let mut read = outlines::neighbourhoods(layers, crs, report)?;
    if let Some(table) = &inputs.qpv.table {
        outlines::with_populations(&mut read, table, report)?;
    }
    Ok(read)
}

/// The box of the study: of its outlines, and of its people where it has none.
fn extent(codes: &BTreeSet<CommuneCode>, lands: &CommuneLands, people: &Placed) -> Option<Rect> {
    let at = |c: geo_types::Coord| Rect::new(c, c);
    land::extent(codes, lands).or_else(|| {
        let positions = people.cells.iter().map(|cell| cell.position.into());
        positions.map(at).reduce(land::around)
    })
}
