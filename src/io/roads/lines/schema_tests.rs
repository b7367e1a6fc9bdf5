use super::*;
use crate::io::roads::RoadColumns;
use crate::network::profile::{Mode, Profile};
use crate::units::Speed;
use std::path::Path;

fn schema(columns: &[&str], named: RoadColumns) -> Result<Schema, RoadsError> {
    let file = RoadFile {
        columns: named,
        ..RoadFile::at(Path::new("roads.shp"))
    };
    let columns: Vec<String> = columns.iter().map(|&c| c.to_owned()).collect();
    Schema::bind(&file, &columns)
}

fn speeds(schema: &Schema, values: &[&str]) -> (Option<f64>, Option<f64>) {
    let values: Vec<String> = values.iter().map(|&v| v.to_owned()).collect();
    match schema.traits(&values, &Profile::of(Mode::Car)) {
        schema::Verdict::Open(way) | schema::Verdict::UnknownKind(_, Some(way)) => {
            (way.forward.map(Speed::kmh), way.backward.map(Speed::kmh))
        }
        _ => (None, None),
    }
}

#[test]
fn bd_topo_says_speed_and_direction() {
    let columns = ["NATURE", "IMPORTANCE", "SENS", "VIT_MOY_VL"];
    let schema = schema(&columns, RoadColumns::default()).expect("a schema");
    for (values, expected) in [
        (
            ["Route à 1 chaussée", "3", "Double sens", "70"],
            (Some(70.0), Some(70.0)),
        ),
        (
            ["Route à 1 chaussée", "3", "Sens direct", "0"],
            (Some(63.0), None),
        ),
        (["Rond-point", "3", "Sens inverse", ""], (None, Some(25.0))),
        (["Sentier", "6", "Double sens", ""], (None, None)),
        (["Aqueduc", "6", "", ""], (Some(25.0), Some(25.0))),
    ] {
        assert_eq!(speeds(&schema, &values), expected, "{values:?}");
    }
}

#[test]
fn geofabrik_says_kind_direction_and_limit() {
    let columns = ["osm_id", "fclass", "oneway", "maxspeed"];
    let schema = schema(&columns, RoadColumns::default()).expect("a schema");
    for (values, expected) in [
        (["1", "secondary", "B", "0"], (Some(55.0), Some(55.0))),
        (["1", "secondary", "F", "50"], (Some(40.0), None)),
        (["1", "track_grade2", "B", "0"], (None, None)),
        (["1", "unknown", "B", "0"], (None, None)),
    ] {
        assert_eq!(speeds(&schema, &values), expected, "{values:?}");
    }
}

#[test]
fn columns_of_any_name_are_bound_by_the_study() {
    let named = RoadColumns {
        kind: Some("type".to_owned()),
        speed: Some("v".to_owned()),
        ..RoadColumns::default()
    };
    let schema = schema(&["type", "v"], named).expect("a schema");
    assert_eq!(
        speeds(&schema, &["residential", "33,5"]),
        (Some(33.5), Some(33.5))
    );
    assert_eq!(
        speeds(&schema, &["Route à 2 chaussées", "80"]),
        (Some(80.0), Some(80.0))
    );
}

#[test]
fn a_column_that_is_not_there_is_an_error() {
    let named = RoadColumns {
        kind: Some("genre".to_owned()),
        ..RoadColumns::default()
    };
    let error = schema(&["type"], named).expect_err("no such column");
    assert!(error.to_string().contains("« genre »"), "{error}");
}

#[test]
fn bare_lines_are_minor_roads() {
    let schema = schema(&["ID"], RoadColumns::default()).expect("a schema");
    assert_eq!(speeds(&schema, &["7"]), (Some(25.0), Some(25.0)));
}
