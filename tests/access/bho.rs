//! Belo Horizonte: 898 cells, 748,437 pairs, 65 published values.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use maillage::access::equity::{Distribution, fgt, palma};

use crate::routes::{Ask, Scores, Tables, amount, maillage, scores, table};
use crate::shared::{Row, folder, hold, number, rows};

/// Which cells are kept.
type Kept<'a> = &'a dyn Fn(&str) -> bool;

struct City {
    folder: PathBuf,
    land: Vec<Row>,
    published: Vec<Row>,
}

/// The five cells of the small examples.
const FIVE: [&str; 5] = [
    "89a88cdb57bffff",
    "89a88cdb597ffff",
    "89a88cdb5b3ffff",
    "89a88cdb5cfffff",
    "89a88cd909bffff",
];

impl City {
    fn read() -> Option<Self> {
        let folder = folder("ipea-accessibility-bho")?;
        Some(Self {
            land: rows(&folder.join("land_use_data.csv")),
            published: rows(&folder.join("expected_published.csv")),
            folder,
        })
    }

    /// A column of the cells that are kept.
    fn amounts(&self, column: &str, named: &str, kept: Kept<'_>) -> String {
        let mut text = format!("id,{named}\n");
        for row in self.land.iter().filter(|row| kept(&row["id"])) {
            writeln!(text, "{},{}", row["id"], row[column]).expect("text takes everything");
        }
        text
    }

    /// The tables of a group of published values.
    fn tables(&self, opportunity: &str, subset: &str) -> Tables {
        let in_five = |id: &str| FIVE.contains(&id);
        let in_two = |id: &str| FIVE[..2].contains(&id);
        let all = |_: &str| true;
        let matrix = self.folder.join("travel_matrix.csv.gz");
        let (origins, destinations): (Kept<'_>, Kept<'_>) = match subset {
            "S5xS5" => (&in_five, &in_five),
            "2 origins x all" => (&in_two, &all),
            _ => (&all, &all),
        };
        let supply = self.amounts(opportunity, "capacity", destinations);
        let demand = self.amounts("population", "population", origins);
        Tables::written("", &supply, &demand).over(&matrix)
    }
}

/// `opportunity=jobs;cutoff=30 (<=)` as a measure of ours.
fn ask(measure: &str, params: &str) -> (String, Ask<'static>) {
    let part = |name: &str| {
        let mut parts = params.split(';').filter_map(|part| part.split_once('='));
        parts.find(|(key, _)| *key == name).map(|(_, value)| value)
    };
    let opportunity = part("opportunity")
        .expect("what is to be reached")
        .to_owned();
    let cutoff = params.split("cutoff=").nth(1).map(|rest| {
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        number(&digits)
    });
    let decay = match part("decay") {
        Some("exp(-0.2*t)") => Some("exponential:0.2"),
        Some("exp(-0.5*t)") => Some("exponential:0.5"),
        Some("exp(-0.6*t)") => Some("exponential:0.6"),
        _ => None,
    };
    let named = measure.trim_end_matches("_passive");
    let measure = match named {
        "cumulative_cutoff" => "cumulative",
        "cost_to_closest" => "nearest",
        "gravity" => "gravity",
        "2sfca" => "2sfca",
        "bfca" => "bfca",
        other => panic!("{other} is no measure of these"),
    };
    let passive = params.contains("by destination");
    let ask = Ask {
        measure,
        cutoff,
        decay,
        passive,
    };
    (opportunity, ask)
}

#[test]
fn every_published_score_comes_out() {
    let Some(city) = City::read() else { return };
    let mut groups: BTreeMap<[&str; 3], Vec<&Row>> = BTreeMap::new();
    for row in city.published.iter().filter(|row| row["id"] != "ALL") {
        let key = [&row["measure"], &row["params"], &row["origins_subset"]];
        groups.entry(key.map(String::as_str)).or_default().push(row);
    }
    let mut held = 0;
    for ([measure, params, subset], published) in groups {
        let (opportunity, ask) = ask(measure, params);
        let found = scores(&city.tables(&opportunity, subset), ask);
        for row in published {
            let (score, _) = found[&row["id"]];
            let what = format!("{measure} {params} {subset} {}", row["id"]);
            hold(
                &what,
                score,
                number(&row["expected"]),
                number(&row["tol_abs"]),
            );
            held += 1;
        }
    }
    assert_eq!(held, 61, "with Palma and poverty below, 65");
}

/// A derived column of all the cells, by identifier.
fn derived(city: &City, file: &str, column: &str) -> BTreeMap<String, f64> {
    let rows = rows(&city.folder.join(file));
    let value = |row: &Row| (row["from_id"].clone(), number(&row[column]));
    rows.iter().map(value).collect()
}

fn is_all(found: &Scores, derived: &BTreeMap<String, f64>) {
    assert_eq!((found.len(), derived.len()), (898, 898));
    for (id, expected) in derived {
        hold(id, found[id].0, *expected, 1e-9 * expected.max(1.0));
    }
}

#[test]
fn whole_columns_come_out_and_so_do_palma_and_poverty() {
    let Some(city) = City::read() else { return };
    let tables = city.tables("jobs", "full");
    let within = |measure, cutoff| Ask {
        measure,
        cutoff: Some(cutoff),
        ..Ask::default()
    };
    let fca = derived(&city, "derived_full_2sfca_binary50.csv", "fca2_jobs_pop_50");
    is_all(&scores(&tables, within("2sfca", 50.0)), &fca);
    let jobs = scores(&tables, within("cumulative", 30.0));
    is_all(
        &jobs,
        &derived(&city, "derived_full_cumulative_jobs30.csv", "jobs_30"),
    );
    by_library(&city, &jobs);
    by_command(&city, table(&tables, within("cumulative", 30.0)).path());
}

/// The published index, held to.
fn index(city: &City, name: &str, found: Option<f64>) {
    let named = |row: &&Row| row["measure"] == name;
    let row = city
        .published
        .iter()
        .find(named)
        .expect("a published index");
    let found = found.expect("an index");
    hold(
        name,
        found,
        number(&row["expected"]),
        number(&row["tol_abs"]),
    );
}

fn by_library(city: &City, jobs: &Scores) {
    let access = city.land.iter().map(|row| jobs[&row["id"]].0);
    let people: Vec<_> = city
        .land
        .iter()
        .map(|row| amount(number(&row["population"])))
        .collect();
    let incomes: Vec<Option<f64>> = city
        .land
        .iter()
        .map(|row| row["income_per_capita"].parse().ok())
        .collect();
    let of = Distribution::new(access, &people).expect("access of everyone");
    index(city, "palma_ratio", palma(&of, &incomes));
    for (name, order) in [("FGT0", 0), ("FGT1", 1), ("FGT2", 2)] {
        index(city, name, fgt(&of, 95_368.0, order));
    }
}

fn by_command(city: &City, access: &Path) {
    let output = maillage()
        .arg("equity")
        .args([Path::new("--access"), access])
        .args([
            Path::new("--demand"),
            &city.folder.join("land_use_data.csv"),
        ])
        .args(["--income", "income_per_capita", "--line", "95368"])
        .output()
        .expect("the program runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{said}");
    let mut reader = csv::Reader::from_reader(output.stdout.as_slice());
    let rows: Vec<Row> = reader
        .deserialize()
        .map(|row| row.expect("a row"))
        .collect();
    let value = |index: &str| {
        let row = rows.iter().find(|row| row["index"] == index);
        row.map(|row| number(&row["value"]))
    };
    index(city, "palma_ratio", value("palma"));
    for (name, ours) in [("FGT0", "fgt0"), ("FGT1", "fgt1"), ("FGT2", "fgt2")] {
        index(city, name, value(ours));
    }
}
