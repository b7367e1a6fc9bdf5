//! Sources to one list: read, placed, merged.

use std::collections::HashMap;

use super::{Gathered, SourcesInput, circuits, gather};
use crate::directory::matching::Score;
use crate::directory::merge::{Decisions, Directory, Options, RecordKey};
use crate::io::write::{Listed, RowsReport};
use crate::io::{LoadError, review};
use crate::progress::Progress;
use crate::table::Table;

/// One list of places, with all that is to be known of how it came about.
#[derive(Clone, Debug)]
pub struct Merged {
    /// What the sources held; its records have gone into the directory.
    pub gathered: Gathered,
    /// The list.
    pub directory: Directory,
    /// What a person decided before.
    pub decisions: Decisions,
    /// By the rank of a record of the sources, what became of it.
    fates: Vec<(String, String, String, bool)>,
    /// By the rank of a place, its sources and the keys of its records.
    lineage: Vec<(Vec<String>, Vec<String>)>,
}

/// Reads, places and merges all sources.
///
/// # Errors
/// [`LoadError`] when a source cannot be used at all, or when two sources of
/// one name carry the same identifiers.
pub fn merged(input: &SourcesInput, progress: &dyn Progress) -> Result<Merged, LoadError> {
    let mut gathered = gather(input, progress)?;
    let mut decisions = Decisions::default();
    if let Some(file) = &input.decisions {
        match review::read(file) {
            Ok((read, report)) => {
                decisions = read;
                gathered.report.append(report);
            }
            // The review file of a run that asked nothing.
            Err(LoadError::NoRows { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    let records = std::mem::take(&mut gathered.records);
    let keys: Vec<RecordKey> = records.iter().map(RecordKey::of).collect();
    let mut directory = Directory::merge(records, &decisions, Options::default())?;
    circuits::link_across(&mut directory.places);
    let mut place_of: HashMap<RecordKey, usize> = HashMap::new();
    for (rank, place) in directory.places.iter().enumerate() {
        place_of.extend(place.merged_from.iter().map(|key| (key.clone(), rank)));
    }
    let fate = |key: RecordKey| {
        let place = &directory.places[place_of[&key]];
        let id = place.record.id.clone();
        (key.source.to_string(), key.id, id, place.members.len() > 1)
    };
    let fates = keys.into_iter().map(fate).collect();
    let lineage = directory
        .places
        .iter()
        .map(|place| {
            let sources = place.sources.iter().map(ToString::to_string);
            let records = place.merged_from.iter().map(ToString::to_string);
            (sources.collect(), records.collect())
        })
        .collect();
    Ok(Merged {
        gathered,
        directory,
        decisions,
        fates,
        lineage,
    })
}

impl Merged {
    /// The places as they are written.
    pub fn listed(&self) -> impl Iterator<Item = Listed<'_>> {
        let places = self.directory.places.iter().zip(&self.lineage);
        places.map(|(place, (sources, merged_from))| Listed {
            record: &place.record,
            sources,
            merged_from,
        })
    }

    /// The pairs that a person is to decide, and what was decided before;
    /// `evidence` says what a score rests on.
    #[must_use]
    pub fn review<'a>(&'a self, evidence: impl Fn(&Score) -> String + Sync + 'a) -> Table<'a> {
        self.directory.review_table(&self.decisions, evidence)
    }

    /// What became of the rows of the sources.
    #[must_use]
    pub fn rows(&self) -> RowsReport<'_> {
        RowsReport {
            rows: &self.gathered.rows,
            report: &self.gathered.report,
            records: &self.fates,
        }
    }
}
