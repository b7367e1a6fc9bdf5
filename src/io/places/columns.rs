//! Where the fields of a place stand: bound once, by the names that the study
//! gives, else by those that each shape uses.

use super::hours::OpeningColumns;
use crate::io::table::{Column, GEOMETRY_X, GEOMETRY_Y, Table};
use crate::io::{LoadError, PlacesFormat, PlacesInput};

const ID: &[&str] = &["id", "id_fs", "identifiant", "objectid", "fid"];
const NAME: &[&str] = &[
    "nom",
    "lib_fs",
    "name",
    "libelle",
    "nom_lieu",
    "lieu",
    "nom_org",
    "structure",
    "title",
];
const LONGITUDE: &[&str] = &["longitude", "lon", "lng", "long", "x", "coord_x", "x_wgs84"];
const LATITUDE: &[&str] = &["latitude", "lat", "y", "coord_y", "y_wgs84"];
const COMMUNE: &[&str] = &[
    "code_insee",
    "insee_com",
    "code_commune",
    "citycode",
    "result_citycode",
    "insee",
    "depcom",
];
const KIND: &[&str] = &["typologie", "kind"];
/// How a geocoder found the position, as the Base Adresse Nationale answers,
/// or the precision that a directory of ours was written with.
const GEOCODED: &[&str] = &["geocodage_type", "result_type", "precision"];
const SCORE: &[&str] = &["geocodage_score", "result_score"];

pub(super) struct Columns {
    pub(super) id: Option<Column>,
    pub(super) name: Option<Column>,
    pub(super) x: Column,
    pub(super) y: Column,
    /// How the position was found, and how surely.
    pub(super) geocoded: Option<Column>,
    pub(super) score: Option<Column>,
    pub(super) commune: Option<Column>,
    pub(super) kind: Option<Column>,
    /// Who publishes the row, where a list gathers several publishers.
    pub(super) publisher: Option<Column>,
    pub(super) labels: Option<Column>,
    pub(super) access: Option<Column>,
    pub(super) itinerance: Option<Column>,
    pub(super) hours: Option<Column>,
    pub(super) pivot: Option<Column>,
    pub(super) parent: Option<Column>,
    /// When it is open.
    pub(super) opening: OpeningColumns,
    /// `format_fs`, which every France Services list has.
    pub(super) circuit: Option<Column>,
}

impl Columns {
    /// # Errors
    /// [`LoadError::MissingColumn`] for a column that the study names and the
    /// file lacks, and for lists without coordinates.
    pub(super) fn bind(
        input: &PlacesInput,
        format: PlacesFormat,
        table: &Table,
    ) -> Result<Self, LoadError> {
        let named = |name: &Option<String>, usual: &[&str]| match name {
            Some(name) => table.require(&[name]).map(Some),
            None => Ok(table.find(usual)),
        };
        let schema = |usual: &[&str]| match format {
            PlacesFormat::NationalSchema => table.find(usual),
            _ => None,
        };
        let france_services = format == PlacesFormat::FranceServices;
        let circuit = france_services.then(|| table.require(&["format_fs"]));
        let (x, y) = coordinates(input, format, table)?;
        let columns = &input.columns;
        Ok(Self {
            id: named(&columns.id, ID)?,
            name: named(&columns.name, NAME)?,
            x,
            y,
            geocoded: table.find(GEOCODED),
            score: table.find(SCORE),
            commune: named(&columns.commune, COMMUNE)?,
            kind: named(&columns.kind, KIND)?,
            publisher: table.find(&["source"]),
            labels: schema(&["dispositif_programmes_nationaux", "labels_nationaux"]),
            access: table.find(&["modalites_acces"]),
            itinerance: schema(&["itinerance"]),
            hours: schema(&["horaires"]),
            pivot: schema(&["pivot", "siret"]),
            parent: schema(&["structure_parente"]),
            opening: OpeningColumns::bind(table),
            circuit: circuit.transpose()?,
        })
    }
}

/// The columns that the study names; the geometry for `GeoJSON`; the usual
/// headings; the geometry of anything else that has one.
fn coordinates(
    input: &PlacesInput,
    format: PlacesFormat,
    table: &Table,
) -> Result<(Column, Column), LoadError> {
    let named = &input.columns;
    if let (Some(x), Some(y)) = (&named.x, &named.y) {
        return Ok((table.require(&[x])?, table.require(&[y])?));
    }
    let geometry = table.find(&[GEOMETRY_X]).zip(table.find(&[GEOMETRY_Y]));
    if format == PlacesFormat::GeoJson
        && let Some(pair) = geometry
    {
        return Ok(pair);
    }
    let spelled = |name: &Option<String>, usual: &[&str]| match name {
        Some(name) => table.require(&[name]),
        None => table.require(usual),
    };
    let headed = spelled(&named.x, LONGITUDE).and_then(|x| Ok((x, spelled(&named.y, LATITUDE)?)));
    match geometry {
        Some(pair) => headed.or(Ok(pair)),
        None => headed,
    }
}
