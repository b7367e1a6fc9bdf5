//! Files of outlines as the world writes them, whole and damaged.

use std::path::Path;

use geo::Area as _;
use proptest::prelude::*;

use super::*;
use crate::faults::{Action, FaultKind};
use crate::io::testing::{described, shared, written};

/// A square of one kilometre at the origin of Lambert-93, with a hole of
/// 200 m, in degrees.
const SQUARE: &str = r#"{"type":"FeatureCollection","features":[
 {"type":"Feature","properties":{"code":1004,"nom":"Ici"},"geometry":{"type":"Polygon","coordinates":
  [[[3.0,46.5],[3.0,46.51],[3.01,46.51],[3.01,46.5],[3.0,46.5]],
   [[3.004,46.504],[3.006,46.504],[3.006,46.506],[3.004,46.506],[3.004,46.504]]]}}]}"#;

fn geojson(text: &str) -> Result<(Vec<Outline>, LoadReport), LoadError> {
    let file = written("couche.geojson", text.as_bytes());
    read_outlines(&file.described, None)
}

fn read_outlines(
    file: &Described,
    said: Option<Crs>,
) -> Result<(Vec<Outline>, LoadReport), LoadError> {
    let mut report = LoadReport::default();
    let layer = read(file, said, &mut report)?;
    let outlines = outlines(layer, Crs::LAMBERT93, &mut report)?;
    Ok((outlines, report))
}

fn kinds(report: &LoadReport) -> Vec<(FaultKind, Action)> {
    report.faults().iter().map(|f| (f.kind, f.action)).collect()
}

#[test]
fn holes_are_kept_and_rings_run_the_right_way() {
    let (read, report) = geojson(SQUARE).expect("a layer");
    assert_eq!(kinds(&report), []);
    let land = &read[0].land;
    assert_eq!(land.0[0].interiors().len(), 1);
    // 0.01° of longitude at 46.5° N is 767 m, of latitude 1,112 m; the hole is
    // 4 % of it.
    let area = land.signed_area();
    assert!((area - 767.5 * 1111.7 * 0.96).abs() < 3e3, "{area}");
    assert_eq!(read[0].properties.get("CODE"), Some("1004"));
}

#[test]
fn one_bad_feature_is_not_the_file() {
    let text = r#"{"type":"FeatureCollection","features":[
     {"type":"Feature","properties":{},"geometry":null},
     {"type":"Feature","properties":null,"geometry":{"type":"LineString","coordinates":[[3,46],[4,46]]}},
     {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[["a",46],[4,46],[4,47]]]}},
     {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[3,46],[4,46],[3,46]]]}},
     {"type":"Feature","properties":{"x":1.0},"geometry":{"type":"Polygon","coordinates":[[[3,46,12],[4,46,12],[4,47,12],[3,46,12]]]}}]}"#;
    let (read, report) = geojson(text).expect("a layer");
    assert_eq!(read.len(), 1);
    assert_eq!(read[0].properties.get("x"), Some("1"));
    assert_eq!(
        kinds(&report),
        vec![(FaultKind::BadGeometry, Action::SetAside); 4]
    );
    let lines: Vec<_> = report.faults().iter().map(|f| f.location.line()).collect();
    assert_eq!(lines, [Some(1), Some(2), Some(3), Some(4)]);
}

#[test]
fn lambert_93_without_a_word_is_noticed() {
    let text = r#"{"features":[{"properties":{},"geometry":{"type":"Polygon","coordinates":
      [[[700000,6600000],[701000,6600000],[701000,6601000],[700000,6601000],[700000,6600000]]]}}]}"#;
    let (read, report) = geojson(text).expect("a layer");
    assert!((read[0].land.signed_area() - 1e6).abs() < 1e-6);
    assert_eq!(
        kinds(&report),
        [(FaultKind::MetresForDegrees, Action::Mended)]
    );
}

#[test]
fn the_crs_member_is_honoured() {
    let text = r#"{"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::2154"}},
      "features":[{"properties":{},"geometry":{"type":"Polygon","coordinates":
      [[[700000,6600000],[701000,6600000],[701000,6601000],[700000,6600000]]]}}]}"#;
    let (read, report) = geojson(text).expect("a layer");
    assert!((read[0].land.signed_area() - 5e5).abs() < 1e-6);
    assert_eq!(kinds(&report), []);
}

#[test]
fn latitude_first_is_turned_round() {
    let swapped = SQUARE
        .replace(
            "[3.0,46.5],[3.0,46.51],[3.01,46.51],[3.01,46.5],[3.0,46.5]",
            "[46.5,3.0],[46.51,3.0],[46.51,3.01],[46.5,3.01],[46.5,3.0]",
        )
        .replace(
            "[3.004,46.504],[3.006,46.504],[3.006,46.506],[3.004,46.506],[3.004,46.504]",
            "[46.504,3.004],[46.504,3.006],[46.506,3.006],[46.506,3.004],[46.504,3.004]",
        );
    let (read, report) = geojson(&swapped).expect("a layer");
    let (plain, _) = geojson(SQUARE).expect("a layer");
    assert!((read[0].land.signed_area() - plain[0].land.signed_area()).abs() < 1e-6);
    assert_eq!(
        kinds(&report),
        [(FaultKind::SwappedCoordinates, Action::Mended)]
    );
}

#[test]
fn what_is_no_layer_says_so() {
    let message = |text: &str| match geojson(text) {
        Ok(_) => String::new(),
        Err(e) => e.to_string(),
    };
    assert!(message("").contains("is empty"));
    assert!(message("{").contains("no valid GeoJSON"));
    assert!(message(r#"{"a":1}"#).contains("FeatureCollection"));
    assert!(message("PK\u{3}\u{4}").contains("archive"));
    let nowhere = r#"{"features":[{"properties":{},"geometry":{"type":"Polygon","coordinates":
      [[[9e9,9e9],[9.1e9,9e9],[9e9,9.1e9],[9e9,9e9]]]}}]}"#;
    assert!(message(nowhere).contains("crs = \"EPSG:2154\""));
}

#[test]
fn a_property_asked_for_must_be_there() {
    let file = written("communes.geojson", SQUARE.as_bytes());
    let layer = read(&file.described, None, &mut LoadReport::default()).expect("a layer");
    let wanted = |said, usual| Wanted { said, usual };
    let found = layer.required(wanted(None, &["insee", "code"]));
    assert_eq!(found.expect("a usual name"), "code");
    let error = layer
        .required(wanted(Some("codes"), &[]))
        .expect_err("none");
    assert!(error.to_string().contains("did you mean code?"), "{error}");
}

/// Writes a shapefile of two communes in Lambert-93: one in two parts of
/// which the second has a hole, and one with an accent in its name.
fn shapefile(folder: &Path) -> Described {
    let ring = |x: f64, y: f64, side: f64| {
        [
            (0.0, 0.0),
            (0.0, side),
            (side, side),
            (side, 0.0),
            (0.0, 0.0),
        ]
        .map(|(dx, dy)| ::shapefile::Point::new(x + dx, y + dy))
        .to_vec()
    };
    let table = ::shapefile::dbase::TableWriterBuilder::new()
        .add_character_field("INSEE_COM".try_into().expect("a name"), 5)
        .add_character_field("NOM".try_into().expect("a name"), 20);
    let path = folder.join("communes.shp");
    let mut writer = ::shapefile::Writer::from_path(&path, table).expect("a writer");
    let mut write = |rings, code: &str, name: &str| {
        let mut row = ::shapefile::dbase::Record::default();
        let text = |t: &str| ::shapefile::dbase::FieldValue::Character(Some(t.to_owned()));
        row.insert("INSEE_COM".into(), text(code));
        row.insert("NOM".into(), text(name));
        let shape = ::shapefile::Polygon::with_rings(rings);
        writer
            .write_shape_and_record(&shape, &row)
            .expect("written");
    };
    write(
        vec![
            PolygonRing::Outer(ring(7e5, 6.6e6, 1000.0)),
            PolygonRing::Outer(ring(7.1e5, 6.6e6, 1000.0)),
            PolygonRing::Inner(ring(7.004e5, 6.6004e6, 100.0)),
        ],
        "03001",
        "Île",
    );
    write(
        vec![PolygonRing::Outer(ring(7.2e5, 6.6e6, 500.0))],
        "03002",
        "Près",
    );
    drop(writer);
    described(&path)
}

use ::shapefile::PolygonRing;

#[test]
fn a_shapefile_is_read_with_what_lies_beside_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = shapefile(folder.path());
    std::fs::write(
        file.path.with_extension("prj"),
        r#"PROJCS["RGF93_Lambert_93",GEOGCS["GCS_RGF_1993"]]"#,
    )
    .expect("written");
    let (read, report) = read_outlines(&file, None).expect("a layer");
    assert_eq!(kinds(&report), []);
    assert_eq!(read[0].properties.get("nom"), Some("Île"));
    assert_eq!(read[1].properties.get("insee_com"), Some("03002"));
    // The hole belongs to the first part, though it comes after the second.
    let holes: Vec<_> = read[0].land.iter().map(|p| p.interiors().len()).collect();
    assert_eq!(holes, [1, 0]);
    assert!((read[0].land.signed_area() - 1.99e6).abs() < 1e-3);
}

#[test]
fn a_shapefile_without_prj_is_guessed_and_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = shapefile(folder.path());
    let (_, report) = read_outlines(&file, None).expect("a layer");
    assert_eq!(kinds(&report), [(FaultKind::GuessedCrs, Action::Mended)]);
    assert_eq!(report.faults()[0].value, "EPSG:2154");
    let (_, said) = read_outlines(&file, Some(Crs::LAMBERT93)).expect("a layer");
    assert_eq!(kinds(&said), []);
}

#[test]
fn a_shapefile_without_dbf_is_an_error() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = shapefile(folder.path());
    std::fs::remove_file(file.path.with_extension("dbf")).expect("removed");
    let error = read_outlines(&file, None).expect_err("no table");
    assert_eq!(
        error.to_string(),
        "communes.shp has no .dbf beside it, which holds the codes and names of its shapes; \
         copy it there as well"
    );
}

#[test]
fn the_encoding_of_a_dbf_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = shapefile(folder.path());
    let dbf = file.path.with_extension("dbf");
    let latin: Vec<u8> = {
        let bytes = std::fs::read(&dbf).expect("read");
        let at = bytes
            .windows(3)
            .position(|w| w == "Île".as_bytes().get(..3).expect("bytes"));
        let mut bytes = bytes;
        let at = at.expect("the name");
        bytes.splice(at..at + 4, *b"\xCEle ");
        let at = bytes
            .windows(5)
            .position(|w| w == "Près".as_bytes())
            .expect("the name");
        bytes.splice(at..at + 5, *b"Pr\xE8s ");
        bytes
    };
    std::fs::write(&dbf, &latin).expect("written");
    let (read, report) = read_outlines(&file, Some(Crs::LAMBERT93)).expect("a layer");
    assert_eq!(read[0].properties.get("NOM"), Some("Île"));
    assert_eq!(kinds(&report), [(FaultKind::NotUtf8, Action::Noted)]);
    // Code page 850 is not known on the web; 1252 by number and ISO by part are.
    for label in ["1252", "ISO-8859-15", "ANSI 1252", "88591"] {
        std::fs::write(file.path.with_extension("cpg"), label).expect("written");
        let (read, _) = read_outlines(&file, Some(Crs::LAMBERT93)).expect("a layer");
        assert_eq!(read[1].properties.get("NOM"), Some("Près"), "{label}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    /// Whatever bytes are wrong or missing, reading ends in a layer or an error.
    #[test]
    fn damaged_files_never_panic(
        part in prop::sample::select(vec!["shp", "dbf"]),
        cut in 0.0..1.0f64,
        flips in prop::collection::vec((0.0..1.0f64, any::<u8>()), 0..6),
        head in any::<bool>(),
    ) {
        let folder = tempfile::tempdir().expect("a folder");
        let file = shapefile(folder.path());
        let path = file.path.with_extension(part);
        let mut bytes = std::fs::read(&path).expect("read");
        let span = if head { bytes.len().min(160) } else { bytes.len() };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a share of a small length")]
        let at = |share: f64, length: usize| (share * length as f64) as usize;
        for (share, byte) in flips {
            bytes[at(share, span)] = byte;
        }
        if cut < 0.5 {
            bytes.truncate(at(cut * 2.0, bytes.len()));
        }
        std::fs::write(&path, bytes).expect("written");
        let _ = read_outlines(&file, None);
    }
}

#[test]
fn the_neighbourhoods_of_occitanie() {
    let Some(file) = shared("data/qpv/qpv2015_occitanie_hackaviz2021.geojson") else {
        return;
    };
    let (read, report) = read_outlines(&file, None).expect("a layer");
    assert_eq!((read.len(), kinds(&report)), (105, vec![]));
    assert_eq!(read[0].properties.get("code_commune"), Some("66136"));
}

#[test]
fn a_roads_shapefile_draws_no_land() {
    let Some(file) = shared("data/roads/roads_osm_montagne_bourbonnaise03/roads.shp") else {
        return;
    };
    let (read, report) = read_outlines(&file, None).expect("a layer");
    assert_eq!((read.len(), report.count(Action::SetAside)), (0, 3523));
}
