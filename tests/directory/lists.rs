//! The real lists as records, read as simply as can be: what the tests hold
//! is how records merge, not how files are read.

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;

use maillage::crs::LonLat;
use maillage::directory::{Origin, Position, Precision, Record};
use maillage::faults::Location;
use maillage::territory::ServiceMode;
use serde_json::Value;

/// The twelve départements of Nouvelle-Aquitaine.
const REGION: [&str; 12] = [
    "16", "17", "19", "23", "24", "33", "40", "47", "64", "79", "86", "87",
];

/// A row by the names of its columns.
type Row = HashMap<String, String>;

/// The file of a list; `None`, with a note, where it is not at hand.
fn file(name: &str) -> Option<PathBuf> {
    let shared = std::env::var_os("MAILLAGE_SHARED")
        .map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let file = shared.join("data/places").join(name);
    if file.is_file() {
        return Some(file);
    }
    eprintln!("{} is not at hand: nothing checked", file.display());
    None
}

fn rows(name: &str) -> Option<Vec<Row>> {
    let path = file(name)?;
    if path.extension().is_some_and(|end| end == "csv") {
        let mut reader = csv::Reader::from_path(path).expect("a readable table");
        let rows = reader.deserialize().map(|row| row.expect("a row"));
        return Some(rows.collect());
    }
    let text = std::fs::read_to_string(path).expect("a readable file");
    let records: Vec<serde_json::Map<String, Value>> =
        serde_json::from_str(&text).expect("a list of objects");
    let written = |value: Value| match value {
        Value::String(text) => text,
        Value::Null => String::new(),
        other => other.to_string(),
    };
    let row = |record: serde_json::Map<String, Value>| {
        record.into_iter().map(|(k, v)| (k, written(v))).collect()
    };
    Some(records.into_iter().map(row).collect())
}

/// Where a list has what a record needs.
struct Shape {
    file: &'static str,
    /// `#` is the number of the row.
    id: &'static str,
    name: &'static str,
    address: &'static str,
    complement: &'static str,
    commune: &'static str,
    code: &'static str,
    postcode: &'static str,
    lat: &'static str,
    lon: &'static str,
    updated: &'static str,
}

const FRANCE_SERVICES: Shape = Shape {
    file: "france-services-20240801.csv",
    id: "id_fs",
    name: "lib_fs",
    address: "adresse",
    complement: "complement_adresse",
    commune: "lib_com",
    code: "insee_com",
    postcode: "code_postal",
    lat: "latitude",
    lon: "longitude",
    updated: "",
};
const CHARENTE: Shape = Shape {
    file: "charente-national-schema.json",
    id: "id",
    name: "nom",
    commune: "commune",
    code: "code_insee",
    updated: "date_maj",
    ..FRANCE_SERVICES
};
const DATA_INCLUSION: Shape = Shape {
    file: "data-inclusion-structures.json",
    ..CHARENTE
};
const BUS: Shape = Shape {
    file: "charente-bus-france-services.json",
    id: "#",
    ..CHARENTE
};
const HAUTE_VIENNE: Shape = Shape {
    file: "haute-vienne-arcgis-export.json",
    id: "objectid",
    name: "nom_org",
    complement: "",
    commune: "commune",
    code: "",
    updated: "",
    ..FRANCE_SERVICES
};
const GIRONDE: Shape = Shape {
    file: "gironde-mednum.json",
    id: "#",
    name: "Lieu",
    address: "Adresse postale",
    complement: "",
    commune: "Commune",
    code: "",
    postcode: "",
    lat: "Coord. X",
    lon: "Coord. Y",
    updated: "",
};
const FIBRE: Shape = Shape {
    file: "fibre-64-form-export.json",
    id: "#",
    name: "Nomdelastructure",
    address: "Adressenumeronomdelavoie",
    complement: "Complementdadresseexquartier...",
    commune: "Ville",
    code: "",
    postcode: "Codepostal",
    lat: "latitude",
    lon: "longitude",
    updated: "",
};

/// Every record of the region in all lists; `None` where one is missing.
pub(crate) fn region() -> Option<Vec<Record>> {
    let mut all = Vec::new();
    let shapes = [
        FRANCE_SERVICES,
        CHARENTE,
        DATA_INCLUSION,
        HAUTE_VIENNE,
        GIRONDE,
        FIBRE,
        BUS,
    ];
    for shape in shapes {
        let mut seen: HashSet<[String; 3]> = HashSet::new();
        for (at, row) in rows(shape.file)?.iter().enumerate() {
            let record = record(&shape, at + 1, row);
            if !in_region(&record) {
                continue;
            }
            // One row per place and service: the first stands for all.
            let place = [&record.name, &record.address, &record.commune].map(String::clone);
            let repeats = !seen.insert(place);
            if shape.file == HAUTE_VIENNE.file && repeats {
                continue;
            }
            all.push(record);
        }
    }
    Some(all)
}

fn in_region(record: &Record) -> bool {
    let departement = record.postcode.and_then(|p| p.departement());
    departement.is_none_or(|d| REGION.contains(&d.as_str()))
}

fn record(shape: &Shape, line: usize, row: &Row) -> Record {
    let text = |column: &str| row.get(column).map_or("", |t| t.trim()).to_owned();
    let id = match shape.id {
        "#" => line.to_string(),
        column => text(column),
    };
    let origin = Origin {
        source: shape.file.into(),
        location: Location::file(shape.file).at_line(line as u64),
    };
    let mut record = Record::new(origin, id, text(shape.name));
    record.address = text(shape.address);
    record.complement = text(shape.complement);
    record.commune = text(shape.commune);
    record.commune_code = text(shape.code).parse().ok();
    record.postcode = postcode(&text(shape.postcode), &record.address);
    record.pivot = text("pivot").parse().ok();
    record.updated = text(shape.updated).parse().ok();
    record.position = position(shape, row);
    record
        .websites
        .extend(Some(text("site_web")).filter(|s| !s.is_empty()));
    record.mode = mode(&text("format_fs"), shape.file);
    record
}

/// The column, else the five digits of the address.
fn postcode(column: &str, address: &str) -> Option<maillage::directory::Postcode> {
    let in_address = || {
        let mut runs = address.split(|c: char| !c.is_ascii_digit());
        runs.find(|run| run.len() == 5)?.parse().ok()
    };
    column.parse().ok().or_else(in_address)
}

fn mode(format: &str, file: &str) -> ServiceMode {
    match format {
        "Bus_équivalent" | "Itinérante" => ServiceMode::Depot,
        _ if file == BUS.file => ServiceMode::Stop,
        _ => ServiceMode::Fixed,
    }
}

fn position(shape: &Shape, row: &Row) -> Option<Position> {
    let number = |column: &str| row.get(column)?.trim().parse::<f64>().ok();
    let lonlat = LonLat::new(number(shape.lon)?, number(shape.lat)?)?;
    let geocoded = row.get("result_type").map_or("", String::as_str);
    let precision = match geocoded {
        "" => Precision::Given,
        "housenumber" => Precision::Address,
        "street" | "locality" => Precision::Street,
        _ => Precision::TownCentre,
    };
    Some(Position { lonlat, precision })
}
