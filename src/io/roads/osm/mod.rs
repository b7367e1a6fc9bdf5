//! `OpenStreetMap` extracts, in two passes: ways and restrictions, then the
//! nodes that they want.

mod batch;
mod block;
mod frame;
mod merge;
mod message;
mod pbf;
mod restriction;
mod xml;

use super::error::RoadsError;
use super::format::RoadFormat;
use super::input::RoadFile;
use super::water::WaterNodes;
use crate::faults::LoadReport;
use crate::network::NodePlacer;
use crate::network::profile::Profile;
use crate::progress::Progress;

pub(super) use merge::Merge;

/// An extract that was opened, of either form.
#[derive(Debug)]
pub(super) enum Extract {
    Pbf(pbf::PbfFile),
    Xml(xml::XmlFile),
}

impl Extract {
    /// Opens an extract and looks over its parts.
    pub(super) fn open(file: &RoadFile) -> Result<Self, RoadsError> {
        match RoadFormat::of(file)? {
            RoadFormat::Pbf => pbf::PbfFile::open(file).map(Self::Pbf),
            form => xml::XmlFile::open(file, form == RoadFormat::XmlGz).map(Self::Xml),
        }
    }

    /// First pass: hands on the ways that admit the profile.
    pub(super) fn read_ways(
        &self,
        ways: &mut Merge<'_>,
        report: &mut LoadReport,
        progress: &dyn Progress,
    ) -> Result<(), RoadsError> {
        ways.begin_file();
        match self {
            Self::Pbf(file) => file.read_ways(ways, report, progress),
            Self::Xml(file) => file.read_ways(ways, report),
        }
    }

    /// Second pass: places the nodes that ways and water want.
    pub(super) fn read_nodes(
        &self,
        nodes: (&mut NodePlacer, &mut WaterNodes),
        profile: &Profile,
        progress: &dyn Progress,
    ) -> Result<(), RoadsError> {
        match self {
            Self::Pbf(file) => file.read_nodes(nodes, profile, progress),
            Self::Xml(file) => file.read_nodes(nodes, profile, progress),
        }
    }
}
