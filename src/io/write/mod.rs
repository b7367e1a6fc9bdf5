//! Writers, one an output. They turn [`Table`](crate::table::Table)s and
//! summaries into files, and know nothing of how the figures came about.

mod csv;
mod digest;
mod geojson;
mod staged;
mod trips;

pub use self::csv::write_csv;
pub(in crate::io) use digest::hexadecimal;
pub use digest::{FileDigest, digest_file};
pub use geojson::{Shape, write_geojson};
pub use staged::{StagedOutputs, WriteError};
pub use trips::TripWriter;
