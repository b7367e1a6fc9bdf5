//! What a run was made of: enough to make it again, and to tell whether two
//! runs were made of the same. It holds no time and no machine path, so that
//! equal runs have equal manifests.

use std::path::{Path, PathBuf};

use rayon::prelude::*;
use serde::Serialize;

use crate::io::write::{FileDigest, StagedOutputs, WriteError, digest_file};
use crate::io::{Described, Loaded};
use crate::report::{
    FaultsSummary, OutcomeSummary, PlacesSummary, ProfileSummary, RoadsSummary, Summary,
};

/// What `manifest.json` holds.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Manifest {
    /// The program and its version.
    pub program: &'static str,
    /// Its version.
    pub version: &'static str,
    /// Every threshold and choice of the study, defaults among them.
    pub parameters: serde_json::Value,
    /// Every file that was read.
    pub inputs: Vec<ManifestInput>,
    /// Counts in and out.
    pub counts: Counts,
    /// Every file that was written.
    pub outputs: Vec<ManifestOutput>,
}

/// One file read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ManifestInput {
    /// The file as the study names it.
    pub file: String,
    /// Its content; nothing where it could not be read a second time.
    #[serde(flatten)]
    pub digest: Option<FileDigest>,
    /// Who publishes it.
    pub source: Option<String>,
    /// Its licence.
    pub licence: Option<String>,
    /// Its date or vintage.
    pub date: Option<String>,
}

/// Counts in and out.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Counts {
    /// Rows read and what became of the faulty ones.
    pub rows: FaultsSummary,
    /// Places by what became of them.
    pub places: PlacesSummary,
    /// Populated cells used.
    pub cells: usize,
    /// Rows of population outside the study's territory.
    pub cells_outside: u64,
    /// The people on them.
    pub population_outside: f64,
    /// Places too far from the territory to matter.
    pub places_far: u64,
    /// Everyone in the territory.
    pub population: f64,
    /// What each travel profile made of everyone, and of its roads.
    pub travel: Vec<TravelCounts>,
}

/// What a travel profile made of everyone.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TravelCounts {
    /// Its name in the study.
    pub profile: String,
    /// Who reaches a place, and why others do not.
    pub outcomes: Vec<OutcomeSummary>,
    /// Its network, and how cells and places join it.
    pub roads: Option<RoadsSummary>,
}

impl From<&ProfileSummary> for TravelCounts {
    fn from(profile: &ProfileSummary) -> Self {
        Self {
            profile: profile.name.clone(),
            outcomes: profile.outcomes.clone(),
            roads: profile.roads,
        }
    }
}

/// One file written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ManifestOutput {
    /// Its path in the output folder.
    pub file: String,
    /// Its content.
    #[serde(flatten)]
    pub digest: FileDigest,
}

impl Manifest {
    /// Draws the manifest up from what was read and what is about to be put in place.
    ///
    /// # Errors
    /// When an output cannot be read back.
    pub fn new(
        parameters: serde_json::Value,
        loaded: &Loaded,
        summary: &Summary,
        outputs: &StagedOutputs,
    ) -> Result<Self, WriteError> {
        Ok(Self {
            program: env!("CARGO_PKG_NAME"),
            version: env!("CARGO_PKG_VERSION"),
            parameters,
            inputs: inputs(&loaded.files),
            counts: Counts {
                rows: summary.faults,
                places: summary.places,
                cells: summary.territory.cells,
                cells_outside: loaded.counts.cells_outside,
                population_outside: loaded.counts.population_outside.get(),
                places_far: loaded.counts.places_far,
                population: summary.population.total,
                travel: summary.profiles.iter().map(TravelCounts::from).collect(),
            },
            outputs: written(outputs)?,
        })
    }
}

fn inputs(files: &[Described]) -> Vec<ManifestInput> {
    let with_companions: Vec<(Described, PathBuf)> = files
        .iter()
        .flat_map(|file| {
            companions(&file.path).into_iter().map(|(suffix, path)| {
                let label = suffix.map_or_else(
                    || file.label.clone(),
                    |s| {
                        Path::new(&file.label)
                            .with_extension(s)
                            .display()
                            .to_string()
                    },
                );
                (
                    Described {
                        label,
                        ..file.clone()
                    },
                    path,
                )
            })
        })
        .collect();
    with_companions
        .into_par_iter()
        .map(|(file, path)| ManifestInput {
            digest: digest_file(&path).ok(),
            file: file.label,
            source: file.source,
            licence: file.licence,
            date: file.date,
        })
        .collect()
}

/// A file, and for a shapefile the files that go with it.
fn companions(path: &Path) -> Vec<(Option<&'static str>, PathBuf)> {
    let mut all = vec![(None, path.to_owned())];
    if path
        .extension()
        .is_some_and(|ext| ext.eq_ignore_ascii_case("shp"))
    {
        let beside = ["dbf", "shx", "prj", "cpg"].map(|ext| (Some(ext), path.with_extension(ext)));
        all.extend(beside.into_iter().filter(|(_, path)| path.is_file()));
    }
    all
}

fn written(outputs: &StagedOutputs) -> Result<Vec<ManifestOutput>, WriteError> {
    outputs
        .names()
        .par_iter()
        .map(|name| {
            let path = outputs.staged(name);
            match digest_file(&path) {
                Ok(digest) => Ok(ManifestOutput {
                    file: name.clone(),
                    digest,
                }),
                Err(source) => Err(WriteError { path, source }),
            }
        })
        .collect()
}
