use proptest::prelude::*;

use super::*;
use crate::io::testing::described;

/// A point as QGIS writes it: little-endian, no envelope.
fn blob(x: f64, y: f64) -> Vec<u8> {
    let mut bytes = b"GP\0\x01\x6a\x08\0\0\x01\x01\0\0\0".to_vec();
    bytes.extend(x.to_le_bytes());
    bytes.extend(y.to_le_bytes());
    bytes
}

fn package(folder: &std::path::Path) -> std::path::PathBuf {
    let path = folder.join("lieux.gpkg");
    let base = Connection::open(&path).expect("a new file");
    base.execute_batch(
        "CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER, organization_coordsys_id INTEGER);
         INSERT INTO gpkg_spatial_ref_sys VALUES (2154, 2154);
         CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER);
         INSERT INTO gpkg_geometry_columns VALUES ('lieux', 'geom', 2154);
         CREATE TABLE lieux (fid INTEGER PRIMARY KEY, nom TEXT, places REAL, geom BLOB);",
    )
    .expect("tables");
    base.execute(
        "INSERT INTO lieux VALUES (7, 'A', 2.5, ?1)",
        [blob(700_000.0, 6_600_000.0)],
    )
    .expect("a row");
    base.execute("INSERT INTO lieux VALUES (9, 'B', NULL, NULL)", [])
        .expect("a row");
    path
}

#[test]
fn features_are_rows_with_points() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (mut records, header) = parse(&described(&package(folder.path()))).expect("a layer");
    assert_eq!(
        header.names(),
        ["fid", "nom", "places", GEOMETRY_X, GEOMETRY_Y]
    );
    assert_eq!(records.crs, Some(Crs::LAMBERT93));
    let mut record = csv::StringRecord::new();
    assert_eq!(records.next(&mut record), Some(1));
    assert_eq!(record, vec!["7", "A", "2.5", "700000", "6600000"]);
    assert_eq!(records.next(&mut record), Some(2));
    assert_eq!(record, vec!["9", "B", "", "", ""]);
}

#[test]
fn the_middle_of_an_envelope_stands_for_land() {
    let mut bytes = b"GP\0\x03\x6a\x08\0\0".to_vec();
    for v in [0.0_f64, 4.0, 10.0, 20.0] {
        bytes.extend(v.to_le_bytes());
    }
    bytes.extend(b"\x01\x03\0\0\0\0\0\0\0");
    assert_eq!(point(&bytes), Some((2.0, 15.0)));
    assert_eq!(point(b"GP"), None);
    assert_eq!(point(&blob(f64::NAN, 1.0)), None);
}

#[test]
fn what_is_no_package_is_refused() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("a.gpkg");
    std::fs::write(&path, b"SQLite format 3\0 and nothing of it").expect("written");
    let refused = parse(&described(&path)).err();
    assert!(
        matches!(refused, Some(LoadError::Malformed { .. })),
        "{refused:?}"
    );
}

proptest! {
    #[test]
    fn any_blob_is_a_point_or_none(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
        let with_magic = [b"GP".as_slice(), &bytes].concat();
        prop_assert!(point(&with_magic).is_none_or(|p| finite(&p)));
        let _ = well_known(&bytes);
    }
}
