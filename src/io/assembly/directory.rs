//! Lists of places that the study describes, or has merged to one.

use crate::directory::Record;
use crate::faults::{Action, FaultKind, LoadReport};
use crate::hours::OpeningHours;
use crate::io::places::RawPlace;
use crate::io::sources::{self, Description, Merged, Source, SourcesInput};
use crate::io::{Inputs, LoadError, PlacesInput};
use crate::progress::{Progress, Silent};

/// Reads all lists and merges them to one.
///
/// # Errors
/// [`LoadError`] when a list cannot be used at all.
pub(super) fn merged_lists(inputs: &Inputs, progress: &dyn Progress) -> Result<Merged, LoadError> {
    let sources = inputs.places.iter().map(source).collect();
    let input = input(inputs, sources);
    sources::merged(&input, progress)
}

/// Reads one list by its description.
///
/// # Errors
/// As [`merged_lists`].
pub(super) fn described_list(
    inputs: &Inputs,
    rank: usize,
) -> Result<(Vec<RawPlace>, LoadReport), LoadError> {
    let input = input(inputs, vec![source(&inputs.places[rank])]);
    let gathered = sources::gather(&input, &Silent)?;
    let mut report = gathered.report;
    let places = gathered.records.iter();
    let places = places.filter_map(|record| raw(record, rank, &mut report));
    Ok((places.collect(), report))
}

/// The places of a merged list, each of the list that its first record is of.
pub(super) fn places_of(
    merged: &Merged,
    inputs: &Inputs,
    report: &mut LoadReport,
) -> Vec<RawPlace> {
    let names: Vec<String> = inputs.places.iter().map(|p| source(p).name()).collect();
    let places = merged.directory.places.iter();
    places
        .filter_map(|place| {
            let of = &place.record.origin.source;
            let rank = names.iter().position(|name| **name == **of).unwrap_or(0);
            raw(&place.record, rank, report)
        })
        .collect()
}

fn input(inputs: &Inputs, sources: Vec<Source>) -> SourcesInput {
    let directory = inputs.directory.clone().unwrap_or_default();
    SourcesInput {
        sources,
        communes: inputs.communes.clone(),
        addresses: directory.addresses,
        decisions: directory.decisions,
        with_contacts: directory.with_contacts,
    }
}

/// A list as a source. What the study says of columns without describing the
/// list is a description too.
fn source(input: &PlacesInput) -> Source {
    let mut description = input.description.clone().unwrap_or_else(|| plain(input));
    description.crs = description.crs.or(input.crs);
    Source {
        file: input.file.clone(),
        description,
    }
}

fn plain(input: &PlacesInput) -> Description {
    use sources::Field;
    let columns = &input.columns;
    let named = [
        (Field::Id, &columns.id),
        (Field::Name, &columns.name),
        (Field::Longitude, &columns.x),
        (Field::Latitude, &columns.y),
        (Field::CommuneCode, &columns.commune),
        (Field::Typology, &columns.kind),
    ];
    let named = named.into_iter();
    let named = named.filter_map(|(field, name)| Some((field, vec![name.clone()?])));
    Description {
        columns: named.collect(),
        ..Description::default()
    }
}

/// A record as a place of the territory; one without a position is set aside.
fn raw(record: &Record, rank: usize, report: &mut LoadReport) -> Option<RawPlace> {
    let location = record.origin.location.clone();
    let Some(position) = record.position else {
        let name = record.name.as_str();
        report.push(location, FaultKind::NoCoordinates, Action::SetAside, name);
        return None;
    };
    Some(RawPlace {
        id: record.id.clone(),
        name: record.name.clone(),
        lonlat: position.lonlat,
        commune: record.commune_code,
        mode: record.mode,
        kind: record.kind(),
        hours: match &record.hours {
            Some(hours) => OpeningHours::read(hours.as_str()),
            None => OpeningHours::unknown(),
        },
        source: rank,
        location,
    })
}
