//! Roads: `OpenStreetMap` (PBF, XML), IGN BD TOPO and plain lines
//! (shapefile, `GeoJSON`), one or several files, into one network.
//!
//! Ways are read first and say which nodes they want; positions follow. Two
//! ways connect where they share a node, or a vertex at the same position in
//! files without nodes; lines that merely cross do not connect, for one may
//! be a bridge.

mod cache;
mod error;
mod faults;
mod format;
mod input;
mod lines;
mod osm;
mod water;

use std::path::Path;

use crate::crs::Crs;
use crate::faults::LoadReport;
use crate::network::profile::Profile;
use crate::network::{BuildCounts, RoadNetwork, WayGatherer};
use crate::progress::{Progress, Stage};

pub use cache::prepared_roads;
pub use error::RoadsError;
pub use format::RoadFormat;
pub use input::{RoadColumns, RoadFile};
pub use water::{Course, Water};

/// What came of reading roads.
#[derive(Debug, PartialEq)]
pub struct Roads {
    /// The network as the profile sees it.
    pub network: RoadNetwork,
    /// The water that the files carry, for maps.
    pub water: Water,
    /// What was out of order while it was built.
    pub counts: BuildCounts,
    /// Every way set aside or mended, and the counts in words.
    pub report: LoadReport,
}

/// Reads files of roads into one network for a profile, with positions in
/// metres of `crs`. The same files in the same order give the same network,
/// on any number of threads. Progress counts bytes.
///
/// # Errors
/// [`RoadsError`] when a file cannot be opened, is damaged or of a form that
/// is not known, and when no way admits the profile.
pub fn read_roads(
    files: &[RoadFile],
    profile: &Profile,
    crs: Crs,
    progress: &dyn Progress,
) -> Result<Roads, RoadsError> {
    let sizes: Vec<u64> = files.iter().map(size).collect::<Result<_, _>>()?;
    progress.begin(Stage::Roads, Some(sizes.iter().sum()));
    let mut report = LoadReport::default();
    let mut ways = osm::Merge::new(WayGatherer::default(), profile);
    let mut extracts = Vec::new();
    for (file, &bytes) in files.iter().zip(&sizes) {
        match RoadFormat::of(file)? {
            RoadFormat::Pbf | RoadFormat::Xml | RoadFormat::XmlGz => {
                let extract = osm::Extract::open(file)?;
                extract.read_ways(&mut ways, &mut report, progress)?;
                extracts.push(extract);
            }
            form => {
                lines::read(form, file, &mut ways, &mut report)?;
                progress.advance(bytes);
            }
        }
    }
    let (ways, water) = ways.finish();
    let (mut nodes, mut water) = (ways.gather(), water.gather());
    for extract in &extracts {
        extract.read_nodes((&mut nodes, &mut water), profile, progress)?;
    }
    let water = water.build(crs)?;
    let (network, counts) = nodes.build(crs)?;
    faults::report(files, &counts, &mut report);
    Ok(Roads {
        network,
        water,
        counts,
        report,
    })
}

fn size(file: &RoadFile) -> Result<u64, RoadsError> {
    let path: &Path = &file.file.path;
    std::fs::metadata(path)
        .map(|meta| meta.len())
        .map_err(|cause| RoadsError::open(&file.file.label, cause))
}
