//! Roads drawn in text. A character is half a kilometre, so that two characters
//! in a row are joined by a kilometre of road with a sign between:
//!
//! - `-` and `|` roads of 60 km/h, a kilometre a minute; `=` of 30 km/h;
//! - `>` and `<` one-ways, eastwards and westwards;
//! - a digit: so many hundreds of people; a capital: a place; `.` a junction.
//!
//! Roads are written as plain lines in Lambert-93 with columns of their own.

use std::fmt::Write as _;

use crate::program::Study;

/// Half a kilometre.
const STEP: f64 = 500.0;
/// Where a drawing starts: its north-west corner, in Limousin.
const CORNER: (f64, f64) = (600_000.0, 6_600_000.0);

/// The position of a character, in metres of Lambert-93.
pub(crate) fn at(column: usize, row: usize) -> (f64, f64) {
    let steps = |count: usize| STEP * f64::from(u16::try_from(count).expect("a small drawing"));
    (CORNER.0 + steps(column), CORNER.1 - steps(row))
}

/// Writes the roads, people and places of a drawing, and a study whose
/// sections from `[travel]` on are `rest`.
pub(crate) fn study(drawing: &[&str], rest: &str) -> Study {
    let study = Study::new();
    let (mut people, mut places) = (String::from("id,x,y,ind\n"), String::from("id,nom,x,y\n"));
    let mut lines = Vec::new();
    for (row, line) in drawing.iter().enumerate() {
        for (column, sign) in line.chars().enumerate() {
            let (x, y) = at(column, row);
            match sign {
                '0'..='9' => writeln!(people, "{sign},{x},{y},{sign}00"),
                'A'..='Z' => writeln!(places, "{sign},Lieu {sign},{x},{y}"),
                _ => Ok(()),
            }
            .expect("text");
            lines.extend(road(sign, (column, row)));
        }
    }
    study.write("habitants.csv", people);
    study.write("lieux.csv", places);
    let features = lines.join(",\n");
    study.write(
        "routes.geojson",
        format!("{{\"type\":\"FeatureCollection\",\"features\":[\n{features}]}}"),
    );
    study.write("etude.toml", format!("{HEAD}\n{rest}\n{TAIL}"));
    study
}

const HEAD: &str = r#"out = "sorties"
[territory]
crs = "EPSG:2154"
[[places]]
file = "lieux.csv"
format = "csv"
columns = { id = "id", name = "nom", x = "x", y = "y" }
crs = "EPSG:2154"
[[population]]
file = "habitants.csv"
columns = { id = "id", population = "ind", x = "x", y = "y" }
crs = "EPSG:2154"
"#;

const TAIL: &str = "[maps]\nformats = []\n";

/// The roads of a drawing as a study names them.
pub(crate) const ROADS: &str = r#"roads = { file = "routes.geojson", crs = "EPSG:2154", columns = { kind = "genre", oneway = "sens", speed = "vitesse" } }"#;

/// The road that a sign draws.
fn road(sign: char, (column, row): (usize, usize)) -> Option<String> {
    let (sens, vitesse) = match sign {
        '-' | '|' => ("no", 60),
        '=' => ("no", 30),
        '>' => ("yes", 60),
        '<' => ("-1", 60),
        _ => return None,
    };
    let [from, to] = if sign == '|' {
        [at(column, row - 1), at(column, row + 1)]
    } else {
        [at(column - 1, row), at(column + 1, row)]
    };
    Some(format!(
        "{{\"type\":\"Feature\",\"properties\":{{\"genre\":\"tertiary\",\"sens\":\"{sens}\",\"vitesse\":{vitesse}}},\
         \"geometry\":{{\"type\":\"LineString\",\"coordinates\":[[{},{}],[{},{}]]}}}}",
        from.0, from.1, to.0, to.1
    ))
}
