//! Writers, one an output. They turn [`Table`](crate::table::Table)s and
//! summaries into files, and know nothing of how the figures came about.

mod csv;
mod described;
mod dictionary;
mod digest;
mod directory;
mod flatgeobuf;
mod geojson;
#[cfg(feature = "geopackage")]
mod geopackage;
mod gpx;
mod ics;
mod layer;
mod look;
mod scores;
mod staged;
mod trips;
mod workbook;

pub use self::csv::write_csv;
pub use self::flatgeobuf::write_flatgeobuf;
pub use dictionary::Dictionary;
pub(in crate::io) use digest::hexadecimal;
pub use digest::{FileDigest, digest_file};
pub use directory::{
    Listed, RowsReport, directory_table, rows_report_table, write_directory, write_rows_report,
};
pub use geojson::{Shape, write_geojson};
#[cfg(feature = "geopackage")]
pub use geopackage::GeoPackage;
pub use gpx::{GpxPoint, GpxRoute, write_gpx};
pub use ics::{IcsCalendar, IcsEvent, write_ics};
pub use layer::{Layer, ShapeKind};
pub use look::{Colour, Dash, Look, Marker, Names, Rows, Rule, Sign};
pub use scores::write_scores;
pub use staged::{StagedOutputs, WriteError};
pub use trips::TripWriter;
pub use workbook::{Book, MOST_VALUES};
