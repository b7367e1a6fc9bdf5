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
    }
}

/// Rows where this project answers otherwise than OSRM, and why.
const OTHERWISE: [(&str, &str, &str, &str); 0] = [];

#[test]
fn access_tables_of_osrm() {
    let Some(cases) = read_cases() else { return };
    let (mut core, mut all) = ((0, 0), (0, 0));
    let mut unexplained = Vec::new();
    for case in &cases {
        let profile = Profile::of(case.mode);
        for (heading, expected) in Heading::BOTH.into_iter().zip(case.expected) {
            let Some(expected) = expected else { continue };
            let right = case.answer(&profile, heading) == expected;
            let explained = OTHERWISE.iter().any(|(mode, feature, line, _)| {
                case.mode.key() == *mode && case.feature == *feature && case.line == *line
            });
            all = (all.0 + u32::from(right), all.1 + 1);
            if case.is_core() {
                core = (core.0 + u32::from(right), core.1 + 1);
            }
            if right == explained {
                unexplained.push(format!(
                    "{} {}:{} {heading:?} {:?} {:?} expected {expected}",
                    case.mode, case.feature, case.line, case.way, case.node
                ));
            }
        }
    }
    println!("core {core:?}, all {all:?}");
    assert!(core.1 > 900, "the core subset is there: {core:?}");
    assert!(f64::from(core.0) >= 0.98 * f64::from(core.1), "{core:?}");
    assert_eq!(unexplained, Vec::<String>::new());
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
