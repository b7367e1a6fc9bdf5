//! Profiles against published cases: OSRM's access tables and the maxspeed
//! values of `OSMnx`.

use std::collections::BTreeMap;
use std::path::PathBuf;

use maillage::network::profile::{Heading, Mode, Profile, Tags, maxspeed};

/// The folder of cases, or a note that there is none.
fn cases(name: &str) -> Option<PathBuf> {
    let shared = std::env::var_os("MAILLAGE_SHARED").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared"),
        PathBuf::from,
    );
    let folder = shared.join("cases").join(name);
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!(
        "note: {} is not here, nothing was checked",
        folder.display()
    );
    None
}

/// One row of OSRM's tables.
struct Case {
    mode: Mode,
    feature: String,
    line: String,
    way: BTreeMap<String, String>,
    node: BTreeMap<String, String>,
    expected: [Option<bool>; 2],
    /// Kilometres per hour, where the table gives some.
    speeds: [Option<f64>; 2],
}

impl Case {
    /// Whether it belongs to the subset that states a convention shared by
    /// routers, not a choice of OSRM's.
    fn is_core(&self) -> bool {
        let core: &[&str] = match self.mode {
            Mode::Car => &["access", "oneway", "barrier", "way", "construction"],
            _ => &["access", "access_node", "oneway", "barrier", "way"],
        };
        core.contains(&self.feature.as_str())
    }

    /// Whether the profile lets one through along a heading.
    fn answer(&self, profile: &Profile, heading: Heading) -> bool {
        let (way, node) = (pairs(&self.way), pairs(&self.node));
        let speed = profile.way(Tags::new(&way)).and_then(|way| match heading {
            Heading::Forward => way.forward,
            Heading::Backward => way.backward,
        });
        speed.is_some() && !profile.node(Tags::new(&node)).blocked
    }
}

fn pairs(tags: &BTreeMap<String, String>) -> Vec<(&str, &str)> {
    tags.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect()
}

fn read_cases() -> Option<Vec<Case>> {
    let path = cases("routing/osrm-routability")?.join("routability.csv");
    let mut reader = csv::Reader::from_path(path).expect("a table");
    let header = reader.headers().expect("a header").clone();
    let cases = reader
        .records()
        .map(|row| {
            let row = row.expect("a row");
            let get = |name: &str| {
                let at = header.iter().position(|h| h == name).expect("a column");
                row[at].to_owned()
            };
            (get("custom_profile") == "0").then(|| case(get))
        })
        .collect::<Vec<_>>();
    Some(cases.into_iter().flatten().collect())
}

fn case(get: impl Fn(&str) -> String) -> Case {
    let tags = |name: &str| serde_json::from_str(&get(name)).expect("tags");
    let flag = |name: &str| match get(name).as_str() {
        "1" => Some(true),
        "0" => Some(false),
        _ => None,
    };
    let speed = |name: &str| {
        let cell = match get(name) {
            cell if cell.is_empty() => get("raw_bothw"),
            cell => cell,
        };
        let (kmh, _) = cell.split_once(" km/h")?;
        kmh.trim().parse().ok()
    };
    let feature = get("feature");
    Case {
        mode: get("profile").parse().expect("a mode"),
        feature: feature
            .rsplit('/')
            .next()
            .and_then(|f| f.strip_suffix(".feature"))
            .expect("a feature file")
            .to_owned(),
        line: get("line"),
        way: tags("way_tags"),
        node: tags("node_tags"),
        expected: [flag("expect_forward"), flag("expect_backward")],
        speeds: [speed("raw_forw"), speed("raw_backw")],
    }
}

#[test]
fn access_tables_of_osrm() {
    let Some(cases) = read_cases() else { return };
    let (mut core, mut all) = (0, 0);
    let mut otherwise = Vec::new();
    for case in &cases {
        let profile = Profile::of(case.mode);
        for (heading, expected) in Heading::BOTH.into_iter().zip(case.expected) {
            let Some(expected) = expected else { continue };
            all += 1;
            core += u32::from(case.is_core());
            if case.answer(&profile, heading) != expected {
                otherwise.push(format!(
                    "{} {}:{} {heading:?} {:?} {:?} expected {expected}",
                    case.mode, case.feature, case.line, case.way, case.node
                ));
            }
        }
    }
    // The conventions that routers share, then all of OSRM's own.
    assert_eq!((core, all), (1198, 1832));
    assert_eq!(otherwise, Vec::<String>::new());
}

#[test]
fn car_speeds_of_osrm() {
    let Some(cases) = read_cases() else { return };
    let car = Profile::of(Mode::Car);
    let mut checked = 0;
    for case in cases.iter().filter(|case| case.mode == Mode::Car) {
        for (heading, expected) in Heading::BOTH.into_iter().zip(case.speeds) {
            let Some(expected) = expected else { continue };
            let tags = pairs(&case.way);
            let way = car.way(Tags::new(&tags)).expect("open to cars");
            let speed = match heading {
                Heading::Forward => way.forward,
                Heading::Backward => way.backward,
            };
            let kmh = speed.expect("open this way").kmh();
            // OSRM's own rounding is of this order.
            let close = (kmh - expected).abs() <= 1.5;
            assert!(close, "{}: {:?} {kmh} for {expected}", case.line, case.way);
            checked += 1;
        }
    }
    assert_eq!(checked, 302);
}

#[test]
fn maxspeed_values_of_osmnx() {
    let Some(folder) = cases("routing/osmnx-units") else {
        return;
    };
    let mut reader = csv::Reader::from_path(folder.join("maxspeed.csv")).expect("a table");
    let mut rows = 0;
    for row in reader.records() {
        let row = row.expect("a row");
        let expected = row[1].parse::<f64>().ok();
        let read = maxspeed::parse(&row[0]).map(maillage::units::Speed::kmh);
        match (read, expected) {
            (Some(a), Some(b)) => assert!((a - b).abs() < 1e-9, "{}: {a} for {b}", &row[0]),
            _ => assert_eq!(read, expected, "{}", &row[0]),
        }
        rows += 1;
    }
    assert_eq!(rows, 11);
}
