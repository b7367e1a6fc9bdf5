//! Which shape a list of places has, where the study does not say.

use crate::io::table::{GEOMETRY_X, Table};
use crate::io::{PlaceColumns, PlacesFormat, PlacesInput};

/// The shape that the study names, else the one that the columns tell. A
/// study that names columns means a plain list.
pub(super) fn recognise(input: &PlacesInput, table: &Table) -> PlacesFormat {
    if let Some(format) = input.format {
        return format;
    }
    let has = |name: &str| table.find(&[name]).is_some();
    let plain = if has(GEOMETRY_X) {
        PlacesFormat::GeoJson
    } else {
        PlacesFormat::Csv
    };
    if input.columns != PlaceColumns::default() {
        return plain;
    }
    if has("id_fs") || has("format_fs") {
        return PlacesFormat::FranceServices;
    }
    let of_the_schema = ["pivot", "typologie", "structure_parente", "date_maj"];
    if has("nom") && has("services") && of_the_schema.iter().any(|name| has(name)) {
        return PlacesFormat::NationalSchema;
    }
    plain
}
