//! Real French roads, where they are at hand: IGN's BD TOPO around
//! Saint-Jean-de-Luz, with the census cells and France Services there.

use std::path::{Path, PathBuf};

use crate::program::{Study, assert_same, number, sum};

/// The folder of real data; `None`, said on the error stream, where there is none.
pub(crate) fn data() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let folder = std::env::var_os("MAILLAGE_SHARED").map_or(beside, PathBuf::from);
    let folder = folder.join("data");
    if folder.is_dir() {
        return Some(folder.canonicalize().expect("it is there"));
    }
    eprintln!("no real data at hand (MAILLAGE_SHARED): nothing tested");
    None
}

/// The study, by car, on foot and in a straight line.
fn study(data: &Path) -> Study {
    let study = Study::new();
    study.write("etude.toml", text(data));
    study
}

/// Its text.
pub(crate) fn text(data: &Path) -> String {
    let data = data.display();
    format!(
        r#"out = "sorties"
[territory]
crs = "EPSG:2154"
[[places]]
file = "{data}/places/france-services-20240801.csv"
[[population]]
file = "{data}/population/census2021_1km_64.csv"
[communes]
outlines = "{data}/communes/communes-64-pyrenees-atlantiques.geojson"
changes = "{data}/communes/mouvements-communes.csv"
[travel]
roads = "{data}/roads/roads_bdtopo_pays_basque64/roads_ini.shp"
[[travel.profiles]]
profile = "car"
[[travel.profiles]]
profile = "foot"
[[travel.profiles]]
model = "crow-fly"
[maps]
formats = []
"#
    )
}

#[test]
fn pays_basque_by_car_on_foot_and_in_a_straight_line() {
    let Some(data) = data() else { return };
    let study = study(&data);
    let ran = study.run();
    assert!(ran.err.contains("hors des routes fournies"), "{}", ran.err);
    let reach = study.table("reach.csv");
    let outcome = |profile: &str, name: &str| {
        let row = reach
            .iter()
            .find(|r| r["profile"] == profile && r["outcome"] == name);
        row.map_or(0.0, |row| number(row, "population"))
    };
    let everyone = 691_339.0;
    for profile in ["car", "foot", "crow-fly"] {
        let rows = reach.iter().filter(|row| row["profile"] == profile);
        assert!((sum(rows, "population") - everyone).abs() < 1e-6);
    }
    // The same people join the roads on foot as by car, some 68,000 of them;
    // nobody of the rest of the département is taken for one who is far away.
    assert!((65_000.0..76_000.0).contains(&outcome("car", "reached")));
    assert_same(outcome("car", "reached"), outcome("foot", "reached"));
    assert_same(outcome("car", "far-from-roads"), 0.0);
    assert!((610_000.0..630_000.0).contains(&outcome("car", "outside-roads")));
    // Nobody walks faster than they drive.
    let [car, foot] = ["car", "foot"].map(|name| study.table(&format!("{name}/cells.csv")));
    for (car, foot) in car
        .iter()
        .zip(&foot)
        .filter(|(car, _)| car["unreached"].is_empty())
    {
        assert!(
            number(car, "minutes_1") <= number(foot, "minutes_1"),
            "{car:?} {foot:?}"
        );
    }
}
