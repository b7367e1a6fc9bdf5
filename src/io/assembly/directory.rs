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

/// The places of a merged list that offer what the study is about, each of the
/// list that its first record is of.
pub(super) fn places_of(
    merged: &Merged,
    inputs: &Inputs,
    report: &mut LoadReport,
) -> Vec<RawPlace> {
    let names: Vec<String> = inputs.places.iter().map(|p| source(p).name()).collect();
    let offer = inputs.directory.as_ref().and_then(|d| d.offer);
    let wanted = |record: &Record| offer.is_none_or(|offer| offer.holds(record));
    let places = merged.directory.places.iter();
    places
        .filter(|place| wanted(&place.record))
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
        precision: position.precision,
        commune: record.commune_code,
        mode: record.mode,
        kind: record.kind(),
        hours: match &record.hours {
            Some(hours) => OpeningHours::read(hours.as_str()),
            None => OpeningHours::unknown(),
        },
        // The national schema has no column for it.
        staff: None,
        source: rank,
        location,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::Wanted;
    use crate::io::DirectoryInput;
    use crate::io::testing::written;

    #[test]
    fn a_study_of_one_offer_has_the_places_that_offer_it() {
        let file = written(
            "lieux.csv",
            "id,pivot,nom,commune,code_postal,latitude,longitude,typologie,services\n\
             1,00000000000000,Médiathèque,Guéret,23000,46.17,1.87,BIB,\
             Maîtrise des outils numériques du quotidien\n\
             2,00000000000000,Mairie,Ahun,23150,46.08,2.04,MUNI,Aide aux démarches administratives\n\
             3,00000000000000,Foyer,Aubusson,23200,45.95,2.17,ASSO,\n"
                .as_bytes(),
        );
        let mut inputs = Inputs {
            places: vec![PlacesInput {
                file: file.described.clone(),
                ..PlacesInput::default()
            }],
            ..Inputs::default()
        };
        let mut ids = |offer: Option<Wanted>| -> Vec<String> {
            inputs.directory = Some(DirectoryInput {
                offer,
                ..DirectoryInput::default()
            });
            let merged = merged_lists(&inputs, &Silent).expect("it reads");
            let places = places_of(&merged, &inputs, &mut LoadReport::default());
            places.into_iter().map(|place| place.id).collect()
        };
        assert_eq!(ids(None), ["1", "2", "3"]);
        assert_eq!(ids(Some(Wanted::Mediation)), ["1"]);
        assert_eq!(ids(Some(Wanted::Aid)), ["2"]);
    }
}
