//! The forms in which roads come.

use super::error::RoadsError;
use super::input::RoadFile;

/// The form of a file of roads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RoadFormat {
    /// `OpenStreetMap` in protocol buffers (`.osm.pbf`).
    Pbf,
    /// `OpenStreetMap` in XML (`.osm`, `.osm.xml`).
    Xml,
    /// The same, compressed by gzip.
    XmlGz,
    /// Lines of a shapefile, BD TOPO or other.
    Shapefile,
    /// Lines of a `GeoJSON` file.
    GeoJson,
}

/// Endings of names, and what they stand for.
const ENDINGS: [(&str, RoadFormat); 8] = [
    (".pbf", RoadFormat::Pbf),
    (".osm", RoadFormat::Xml),
    (".xml", RoadFormat::Xml),
    (".osm.gz", RoadFormat::XmlGz),
    (".xml.gz", RoadFormat::XmlGz),
    (".shp", RoadFormat::Shapefile),
    (".geojson", RoadFormat::GeoJson),
    (".json", RoadFormat::GeoJson),
];

impl RoadFormat {
    /// The form that the study says, or that the file's name tells.
    pub(super) fn of(file: &RoadFile) -> Result<Self, RoadsError> {
        let name = file.file.path.to_string_lossy().to_lowercase();
        file.format
            .or_else(|| {
                ENDINGS
                    .iter()
                    .find(|(ending, _)| name.ends_with(ending))
                    .map(|&(_, form)| form)
            })
            .ok_or_else(|| RoadsError::UnknownForm {
                file: file.file.label.clone(),
            })
    }
}
