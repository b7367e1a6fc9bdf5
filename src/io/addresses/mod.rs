//! Extracts of the Base Adresse Nationale (`adresses-23.csv.gz`), by
//! département, packed or not: `id;id_fantoir;numero;rep;nom_voie;code_postal;
//! code_insee;nom_commune;…;x;y;lon;lat;…`.

#[cfg(test)]
mod tests;

use super::table::{Column, Row, SetAside, Table};
use super::{Described, LoadError};
use crate::crs::LonLat;
use crate::directory::addresses::{AddressBook, AddressBookBuilder, HouseNumber};
use crate::faults::{Action, FaultKind, LoadReport};
use crate::territory::CommuneCode;

const NUMBER: &[&str] = &["numero", "housenumber", "number"];
const REPETITION: &[&str] = &["rep", "repetition", "suffixe"];
const STREET: &[&str] = &["nom_voie", "street", "voie_nom", "nom_ld"];
const POSTCODE: &[&str] = &["code_postal", "postcode"];
const COMMUNE: &[&str] = &["code_insee", "citycode", "commune_insee"];
const TOWN: &[&str] = &["nom_commune", "commune_nom", "city", "commune"];
const LON: &[&str] = &["lon", "long", "longitude"];
const LAT: &[&str] = &["lat", "latitude"];

struct Columns {
    number: Option<Column>,
    repetition: Option<Column>,
    street: Column,
    postcode: Option<Column>,
    commune: Column,
    town: Option<Column>,
    lon: Column,
    lat: Column,
}

impl Columns {
    fn bind(table: &Table) -> Result<Self, LoadError> {
        Ok(Self {
            number: table.find(NUMBER),
            repetition: table.find(REPETITION),
            street: table.require(STREET)?,
            postcode: table.find(POSTCODE),
            commune: table.require(COMMUNE)?,
            town: table.find(TOWN),
            lon: table.require(LON)?,
            lat: table.require(LAT)?,
        })
    }
}

/// Reads the communes that are wanted out of extracts of the Base Adresse
/// Nationale; the rest of the country never stands in memory. A number of
/// 5000 and above is how the Base writes that there is none.
///
/// # Errors
/// [`LoadError`] when a file cannot be read or lacks a column.
pub fn read(
    files: &[Described],
    wanted: &dyn Fn(CommuneCode) -> bool,
) -> Result<(AddressBook, LoadReport), LoadError> {
    let mut builder = AddressBookBuilder::default();
    let mut report = LoadReport::default();
    for file in files {
        let mut table = Table::open(file, COMMUNE, &mut report)?;
        let columns = Columns::bind(&table)?;
        loop {
            let mut faults = LoadReport::default();
            let Some(row) = table.next(&mut faults)? else {
                report.append(faults);
                break;
            };
            if let Ok(Some(read)) = house_number(row, &columns, wanted, &mut faults) {
                builder.add(&read);
            }
            report.append(faults);
        }
    }
    Ok((builder.build(), report))
}

/// A row of a commune that is wanted; `None` for one of another.
fn house_number<'a>(
    row: Row<'a>,
    columns: &Columns,
    wanted: &dyn Fn(CommuneCode) -> bool,
    report: &mut LoadReport,
) -> Result<Option<HouseNumber<'a>>, SetAside> {
    let Ok(commune) = CommuneCode::parse_padded(row.text(columns.commune)) else {
        return Err(row.set_aside(columns.commune, FaultKind::UnknownCommune, report));
    };
    if !wanted(commune) {
        return Ok(None);
    }
    let street = row.text(columns.street);
    if street.is_empty() {
        return Err(row.set_aside(columns.street, FaultKind::EmptyField, report));
    }
    let degrees = (
        row.decimal(columns.lon, report)?,
        row.decimal(columns.lat, report)?,
    );
    let lonlat = match degrees {
        (Some(lon), Some(lat)) => LonLat::new(lon, lat),
        _ => None,
    };
    let Some(lonlat) = lonlat else {
        report.push(
            row.here(),
            FaultKind::NoCoordinates,
            Action::SetAside,
            street,
        );
        return Err(SetAside);
    };
    let number = row.optional(columns.number).parse().ok();
    Ok(Some(HouseNumber {
        commune,
        town: row.optional(columns.town),
        postcode: row.optional(columns.postcode).parse().ok(),
        number: number.filter(|&n: &u32| n > 0 && n < 5_000),
        repetition: row.optional(columns.repetition),
        street,
        lonlat,
    }))
}
