//! What a study names as roads.

use std::path::Path;

use super::format::RoadFormat;
use crate::crs::Crs;
use crate::io::Described;

/// Which column (or property) of plain lines is what. Those of BD TOPO, of
/// Geofabrik's shapefiles and plain `OpenStreetMap` keys are found by
/// themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoadColumns {
    /// Kind of road: an `OpenStreetMap` highway value or a BD TOPO nature.
    pub kind: Option<String>,
    /// Which way: `yes`, `no`, `-1`, `F`, `T`, `B`, `Sens direct`…
    pub oneway: Option<String>,
    /// Posted limit in km/h; 0 means unknown.
    pub maxspeed: Option<String>,
    /// Mean speed of cars in km/h; 0 means unknown.
    pub speed: Option<String>,
}

/// One file of roads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoadFile {
    /// The file.
    pub file: Described,
    /// Its form, where the study says it.
    pub format: Option<RoadFormat>,
    /// Its reference system, where the study says it.
    pub crs: Option<Crs>,
    /// Its columns, where it is plain.
    pub columns: RoadColumns,
}

impl RoadFile {
    /// A file by its path alone, which is also how reports name it.
    #[must_use]
    pub fn at(path: &Path) -> Self {
        Self {
            file: Described {
                path: path.to_owned(),
                label: path.display().to_string(),
                ..Described::default()
            },
            ..Self::default()
        }
    }
}
