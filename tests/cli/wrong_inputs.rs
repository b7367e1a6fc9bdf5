//! Wrong inputs: nothing panics, nothing vanishes, each fault is told.

use std::fs;

use geo_types::Coord;
use maillage::crs::{Crs, Transform};
use shapefile::dbase::{FieldName, FieldValue, Record, TableWriterBuilder};
use shapefile::record::polygon::{Polygon, PolygonRing};
use shapefile::{Point, Writer};

use crate::world::{PEOPLE, PLACES_HEADER, World, good_places, of_kind, place};

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-6
}

#[test]
fn nothing_is_wrong_with_the_world_itself() {
    let world = World::new();
    assert!(world.faults().is_empty());
    assert!(close(world.people(), PEOPLE));
    assert_eq!(world.summary()["places"]["used"], 2);
}

#[test]
fn a_missing_file() {
    let world = World::new();
    fs::remove_file(world.path("carreaux.csv")).expect("removed");
    let ran = world.run();
    assert_eq!(ran.code, 2);
    assert!(
        ran.err.contains("the file “carreaux.csv” does not exist"),
        "{}",
        ran.err
    );
    assert!(ran.err.contains("etude.toml:11:"), "{}", ran.err);
    assert!(!world.path("sorties").exists(), "no half results");
}

#[test]
fn a_wrong_column() {
    let world = World::new();
    world.replace(
        "etude.toml",
        "file = \"carreaux.csv\"",
        "file = \"carreaux.csv\"\ncolumns = { population = \"GRDID\" }",
    );
    world.replace("etude.toml", "GRDID", "Ti");
    let ran = world.run();
    assert_eq!(ran.code, 2);
    assert!(
        ran.err.contains("carreaux.csv has no column Ti"),
        "{}",
        ran.err
    );
    assert!(ran.err.contains("Its columns: GRD_ID, T"), "{}", ran.err);
}

#[test]
fn an_empty_file() {
    let world = World::new();
    world.write("lieux.csv", "");
    let ran = world.run();
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("lieux.csv is empty"), "{}", ran.err);
    world.write("lieux.csv", format!("{PLACES_HEADER}\n"));
    let ran = world.run();
    assert_eq!(ran.code, 2);
    assert!(
        ran.err.contains("lieux.csv has a header and no rows"),
        "{}",
        ran.err
    );
}

/// The outlines as a shapefile in Lambert-93, without `.prj` nor `.cpg`.
fn shapefile(world: &World) {
    world.replace("etude.toml", "communes.geojson", "communes.shp");
    let name = |name: &str| FieldName::try_from(name).expect("a short name");
    let table = TableWriterBuilder::new()
        .add_character_field(name("INSEE_COM"), 5)
        .add_character_field(name("NOM"), 40);
    let mut writer = Writer::from_path(world.path("communes.shp"), table).expect("made");
    for (code, commune, west) in [
        ("23096", "Gueret", 607_000.0),
        ("23193", "Feyre", 615_000.0),
    ] {
        let (east, south, north) = (west + 8_000.0, 6_556_000.0, 6_568_000.0);
        let ring = [
            (west, south),
            (west, north),
            (east, north),
            (east, south),
            (west, south),
        ];
        let ring = ring.map(|(x, y)| Point::new(x, y)).to_vec();
        let mut record = Record::default();
        let text = |text: &str| FieldValue::Character(Some(text.to_owned()));
        record.insert("INSEE_COM".to_owned(), text(code));
        record.insert("NOM".to_owned(), text(commune));
        let polygon = Polygon::new(PolygonRing::Outer(ring));
        writer
            .write_shape_and_record(&polygon, &record)
            .expect("written");
    }
}

#[test]
fn a_shapefile_without_its_table() {
    let world = World::new();
    shapefile(&world);
    fs::remove_file(world.path("communes.dbf")).expect("removed");
    let ran = world.run();
    assert_eq!(ran.code, 2);
    assert!(
        ran.err.contains("communes.shp has no .dbf file beside it"),
        "{}",
        ran.err
    );
}

#[test]
fn a_shapefile_without_its_reference_system() {
    let world = World::new();
    shapefile(&world);
    let faults = world.faults();
    let guessed = of_kind(&faults, "guessed-crs");
    assert_eq!(guessed.len(), 1, "{faults:?}");
    assert_eq!(guessed[0].file, "communes.shp");
    assert!(guessed[0].value.contains("2154"), "{guessed:?}");
    assert!(close(world.people(), PEOPLE));
}

#[test]
fn a_file_that_is_not_utf8() {
    let world = World::new();
    let text = fs::read_to_string(world.path("lieux.csv")).expect("read");
    let latin: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).expect("Latin-1"))
        .collect();
    world.write("lieux.csv", latin);
    let faults = world.faults();
    let noted = of_kind(&faults, "not-utf8");
    assert_eq!(noted.len(), 1, "{faults:?}");
    assert_eq!(noted[0].action, "noted");
    let places = fs::read_to_string(world.path("sorties/places.geojson")).expect("written");
    assert!(places.contains("Médiathèque"), "accents are kept");
}

#[test]
fn a_byte_order_mark() {
    let world = World::new();
    for file in ["lieux.csv", "carreaux.csv", "communes.csv"] {
        let text = fs::read_to_string(world.path(file)).expect("read");
        world.write(file, format!("\u{feff}{text}"));
    }
    assert!(world.faults().is_empty());
    assert!(close(world.people(), PEOPLE));
}

#[test]
fn decimal_commas() {
    let world = World::new();
    let row = |row: &str| row.replace(',', ";");
    let places = row(PLACES_HEADER) + "\n" + &row(&place("p1", "A", "23096", "46@15", "1@85"));
    world.write("lieux.csv", places.replace('@', ","));
    world.write(
        "carreaux.csv",
        "GRD_ID;T\nCRS3035RES1000mN2591000E3690000;13,5\n",
    );
    let faults = world.faults();
    assert!(!of_kind(&faults, "decimal-comma").is_empty(), "{faults:?}");
    assert!(
        faults.iter().all(|row| row.action != "set-aside"),
        "{faults:?}"
    );
    assert!(close(world.people(), 13.5));
    assert_eq!(world.summary()["places"]["used"], 1);
}

#[test]
fn swapped_coordinates() {
    let world = World::new();
    let before = {
        world.faults();
        world.summary()["coverage"].clone()
    };
    let swapped = place("p1", "Médiathèque", "23096", "1.85", "46.15")
        + &place("p2", "Relais", "23193", "46.15", "1.95");
    world.write("lieux.csv", format!("{PLACES_HEADER}\n{swapped}"));
    let faults = world.faults();
    let mended = of_kind(&faults, "swapped-coordinates");
    assert_eq!(mended.len(), 1, "{faults:?}");
    assert_eq!(
        (mended[0].line, mended[0].action.as_str()),
        (Some(2), "mended")
    );
    assert_eq!(
        world.summary()["coverage"],
        before,
        "mended to the same place"
    );
}

#[test]
fn metres_under_a_degree_heading() {
    let world = World::new();
    let before = {
        world.faults();
        world.summary()["coverage"].clone()
    };
    let to_metres = Transform::new(Crs::WGS84, Crs::LAMBERT93).expect("known systems");
    let metres = to_metres
        .apply(Coord { x: 1.85, y: 46.15 })
        .expect("in France");
    let (x, y) = (format!("{:.2}", metres.x), format!("{:.2}", metres.y));
    let rows = place("p1", "Médiathèque", "23096", &y, &x)
        + &place("p2", "Relais", "23193", "46.15", "1.95");
    world.write("lieux.csv", format!("{PLACES_HEADER}\n{rows}"));
    let faults = world.faults();
    let mended = of_kind(&faults, "metres-for-degrees");
    assert_eq!(mended.len(), 1, "{faults:?}");
    assert_eq!(
        (mended[0].line, mended[0].action.as_str()),
        (Some(2), "mended")
    );
    assert_eq!(
        world.summary()["coverage"],
        before,
        "mended to the same place"
    );
}

#[test]
fn duplicate_identifiers() {
    let world = World::new();
    let again = place("p1", "Encore", "23096", "46.16", "1.86");
    world.write(
        "lieux.csv",
        format!("{PLACES_HEADER}\n{}{again}", good_places()),
    );
    let cells = fs::read_to_string(world.path("carreaux.csv")).expect("read");
    world.write(
        "carreaux.csv",
        format!("{cells}CRS3035RES1000mN2591000E3690000,99\n"),
    );
    let faults = world.faults();
    let duplicates = of_kind(&faults, "duplicate-id");
    let files: Vec<&str> = duplicates.iter().map(|row| row.file.as_str()).collect();
    assert!(
        files.contains(&"lieux.csv") && files.contains(&"carreaux.csv"),
        "{faults:?}"
    );
    // People of the same cell are never counted twice.
    assert!(close(world.people(), PEOPLE));
}

#[test]
fn unknown_commune_codes() {
    let world = World::new();
    let lost = place("p3", "Perdu", "99999", "46.16", "1.86");
    world.write(
        "lieux.csv",
        format!("{PLACES_HEADER}\n{}{lost}", good_places()),
    );
    let faults = world.faults();
    let unknown = of_kind(&faults, "unknown-commune");
    assert_eq!(unknown.len(), 1, "{faults:?}");
    assert_eq!(
        (unknown[0].line, unknown[0].value.as_str()),
        (Some(4), "99999")
    );
}

#[test]
fn negative_population() {
    let world = World::new();
    world.replace("carreaux.csv", "E3690000,13", "E3690000,-13");
    let faults = world.faults();
    let negative = of_kind(&faults, "negative-count");
    assert_eq!(negative.len(), 1, "{faults:?}");
    assert_eq!(
        (negative[0].line, negative[0].action.as_str()),
        (Some(2), "set-aside")
    );
    assert!(close(world.people(), PEOPLE - 13.0));
}

#[test]
fn a_typo_in_a_key() {
    let world = World::new();
    world.replace("etude.toml", "departements =", "departement =");
    let ran = world.run();
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("etude.toml:5:1"), "{}", ran.err);
    assert!(
        ran.err.contains("Did you mean “departements”?"),
        "{}",
        ran.err
    );
}
