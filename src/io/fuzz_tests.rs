//! Whatever bytes a file holds, its reader answers.

use std::path::Path;

use proptest::prelude::*;
use serde_json::Value;

use super::testing::{described, written};
use super::{PlacesFormat, PlacesInput, communes, places, zoning};
use crate::faults::LoadReport;
use crate::territory::CommuneChanges;

/// Headers that lead each reader to its rows.
const HEADERS: [&str; 6] = [
    "TYPECOM,COM,LIBELLE,COMPARENT,PMUN,DENS7,FRR,siren,raison_sociale,DEP\n",
    "MOD;DATE_EFF;TYPECOM_AV;COM_AV;TYPECOM_AP;COM_AP\n",
    "id,pivot,nom,code_insee,latitude,longitude,typologie,horaires,itinerance,services\n",
    "id_fs,lib_fs,insee_com,latitude,longitude,format_fs\n",
    "[{\"nom\": \"",
    "{\"features\": [{\"type\": \"Feature\", \"geometry\": {\"coordinates\": [",
];

/// Fields that rows are made of.
const FIELDS: [&str; 22] = [
    "COM",
    "01001",
    "1001",
    "2A004",
    "é",
    "",
    "-1",
    "1,5",
    "46.1",
    "1e308",
    "NaN",
    "\"",
    "\"a\nb\"",
    "Itinérant",
    "2020-02-30",
    "2020-02-29",
    "35",
    "21",
    "\0",
    "FRR+",
    "200000172",
    "week ",
];

/// Nothing but bytes, or bytes that begin as a spreadsheet does.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let start = prop::sample::select(vec![&b""[..], b"PK\x03\x04", b"\xD0\xCF\x11\xE0", b"["]);
    let rest = prop::collection::vec(any::<u8>(), 0..300);
    (start, rest).prop_map(|(start, rest)| [start, &rest].concat())
}

/// A header and rows of likely and unlikely fields.
fn tables() -> impl Strategy<Value = Vec<u8>> {
    let fields = prop::collection::vec(prop::sample::select(FIELDS.to_vec()), 0..14);
    let rows = prop::collection::vec(fields, 0..6);
    let separator = prop::sample::select(vec![",", ";", "\t"]);
    (prop::sample::select(HEADERS.to_vec()), separator, rows).prop_map(
        |(header, separator, rows)| {
            let lines: Vec<String> = rows.iter().map(|row| row.join(separator)).collect();
            let header = header.replace([',', ';'], separator);
            [header.as_bytes(), lines.join("\n").as_bytes()].concat()
        },
    )
}

/// JSON lists of objects with likely keys and unlikely values.
fn records() -> impl Strategy<Value = Vec<u8>> {
    let keys = [
        "nom",
        "id",
        "latitude",
        "longitude",
        "geometry",
        "coordinates",
        "fields",
        "COM",
        "x",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        prop::sample::select(FIELDS.to_vec()).prop_map(Value::from),
    ];
    let value = leaf.prop_recursive(4, 40, 6, move |inner| {
        let members =
            prop::collection::vec((prop::sample::select(keys.to_vec()), inner.clone()), 0..6);
        prop_oneof![
            prop::collection::vec(inner, 0..4).prop_map(Value::from),
            members.prop_map(|m| m.into_iter().map(|(k, v)| (k.to_owned(), v)).collect()),
        ]
    });
    prop::collection::vec(value, 0..6).prop_map(|list| Value::from(list).to_string().into_bytes())
}

fn every_reader(path: &Path) {
    let file = described(path);
    let changes = CommuneChanges::default();
    let _ = communes::read_table(&file);
    let _ = communes::read_changes(&file);
    let _ = communes::read_population(&file, &changes);
    let _ = communes::read_epci(&file, &changes);
    let _ = communes::read_departements(&file);
    let _ = zoning::read_density(&file, &changes);
    let _ = zoning::read_rural(&file, &changes);
    let formats = [
        None,
        Some(PlacesFormat::NationalSchema),
        Some(PlacesFormat::FranceServices),
        Some(PlacesFormat::Csv),
        Some(PlacesFormat::GeoJson),
    ];
    for format in formats {
        let input = PlacesInput {
            file: file.clone(),
            format,
            ..PlacesInput::default()
        };
        if let Ok((read, report)) = places::read(&input, 0, &changes) {
            accounted(read.len(), &report);
        }
    }
}

/// Every row is a place or is reported as set aside, once.
fn accounted(places: usize, report: &LoadReport) {
    let aside = report.count(crate::faults::Action::SetAside);
    assert_eq!(
        u64::try_from(places + aside).expect("few"),
        report.rows_read(),
        "{report:?}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn bytes_never_panic(bytes in bytes()) {
        every_reader(&written("f", &bytes).described.path);
    }

    #[test]
    fn records_never_panic_nor_vanish(bytes in records()) {
        every_reader(&written("f.json", &bytes).described.path);
    }

    #[test]
    fn rows_never_panic_nor_vanish(bytes in tables()) {
        every_reader(&written("f.csv", &bytes).described.path);
    }
}
