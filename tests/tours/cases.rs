//! The routing cases of the peers: where they lie and how they are read.

use std::path::{Path, PathBuf};

use maillage::itinerary::tours::{Costs, Customer, Fleet, RoutingProblem};

/// A folder of the cases; `None`, with a note, where they are not at hand.
pub(crate) fn folder(name: &str) -> Option<PathBuf> {
    let shared = std::env::var_os("MAILLAGE_SHARED")
        .map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let folder = shared.join("cases/tours").join(name);
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("{} is not at hand: nothing checked", folder.display());
    None
}

/// The first columns of `expected.csv`: an instance and whole numbers, `None`
/// where a cell is empty or no number.
pub(crate) fn expected(folder: &Path) -> Vec<(String, Vec<Option<u64>>)> {
    let mut reader = csv::Reader::from_path(folder.join("expected.csv")).expect("a readable table");
    let rows = reader.records().map(|row| row.expect("a row of the table"));
    rows.map(|row| {
        let cells = row.iter().skip(1).map(|cell| cell.parse().ok());
        (row[0].to_owned(), cells.collect())
    })
    .collect()
}

/// A file in the format of TSPLIB 95: `KEY : value` lines, then sections.
pub(crate) struct File {
    text: String,
}

impl File {
    pub(crate) fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).expect("a readable case");
        Self { text }
    }

    fn key(&self, key: &str) -> Option<&str> {
        let line = self.text.lines().find(|line| line.starts_with(key))?;
        Some(line.split_once(':')?.1.trim())
    }

    /// The numbers of a section, up to the next word.
    fn section(&self, name: &str) -> Vec<f64> {
        let (_, rest) = self.text.split_once(name).expect("the section is there");
        rest.split_whitespace()
            .map_while(|word| word.parse().ok())
            .collect()
    }

    fn size(&self) -> usize {
        self.key("DIMENSION")
            .and_then(|n| n.parse().ok())
            .expect("a dimension")
    }

    /// The distances by the rule the file names.
    pub(crate) fn costs(&self) -> Costs {
        let kind = self.key("EDGE_WEIGHT_TYPE").expect("a rule of distances");
        if kind == "EXPLICIT" {
            return self.explicit();
        }
        let numbers = self.section("NODE_COORD_SECTION");
        let at = |rank: usize| (numbers[3 * rank + 1], numbers[3 * rank + 2]);
        let rule: fn((f64, f64), (f64, f64)) -> f64 = match kind {
            "EUC_2D" => |a, b| (a.0 - b.0).hypot(a.1 - b.1).round(),
            "ATT" => |a, b| {
                (((a.0 - b.0).powi(2) + (a.1 - b.1).powi(2)) / 10.0)
                    .sqrt()
                    .ceil()
            },
            "GEO" => geographical,
            _ => panic!("no rule {kind}"),
        };
        Costs::from_fn(self.size(), |a, b| {
            if a == b { 0 } else { whole(rule(at(a), at(b))) }
        })
    }

    fn explicit(&self) -> Costs {
        let (size, values) = (self.size(), self.section("EDGE_WEIGHT_SECTION"));
        let format = self
            .key("EDGE_WEIGHT_FORMAT")
            .expect("a format of the matrix");
        let at = |a: usize, b: usize| match format {
            "FULL_MATRIX" => Some(a * size + b),
            "LOWER_DIAG_ROW" => Some(a.max(b) * (a.max(b) + 1) / 2 + a.min(b)),
            "UPPER_ROW" => {
                let (low, high) = (a.min(b), a.max(b));
                (low != high).then(|| low * size - low * (low + 1) / 2 + high - low - 1)
            }
            _ => panic!("no format {format}"),
        };
        Costs::from_fn(size, |a, b| at(a, b).map_or(0, |rank| whole(values[rank])))
    }

    /// A capacitated problem with one depot, the first point, and as many
    /// vehicles as could be wanted.
    pub(crate) fn capacitated(&self) -> RoutingProblem {
        let demands = self.section("DEMAND_SECTION");
        let capacity: u32 = self
            .key("CAPACITY")
            .and_then(|n| n.parse().ok())
            .expect("a capacity");
        let customer = |point: usize| Customer {
            point,
            demand: whole(demands[2 * point + 1]),
            service: 0,
            patterns: vec![1],
        };
        let customers: Vec<Customer> = (1..self.size()).map(customer).collect();
        let load: u32 = customers.iter().map(|customer| customer.demand).sum();
        let fleet = Fleet {
            day: 0,
            depot: 0,
            vehicles: (load.div_ceil(capacity) * 6 / 5 + 3) as usize,
            capacity: Some(capacity),
            longest: None,
        };
        RoutingProblem::new(self.costs(), customers, vec![fleet]).expect("a valid problem")
    }
}

/// The distance of TSPLIB 95 for degrees and minutes; its pi is 3.141592.
#[expect(clippy::approx_constant, reason = "the pi of the standard")]
fn geographical(a: (f64, f64), b: (f64, f64)) -> f64 {
    let radians = |x: f64| 3.141_592 * (x.trunc() + 5.0 * (x - x.trunc()) / 3.0) / 180.0;
    let (a, b) = ((radians(a.0), radians(a.1)), (radians(b.0), radians(b.1)));
    let q1 = (a.1 - b.1).cos();
    let q2 = (a.0 - b.0).cos();
    let q3 = (a.0 + b.0).cos();
    (6378.388 * (0.5 * ((1.0 + q1) * q2 - (1.0 - q1) * q3)).acos() + 1.0).floor()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "distances of the cases are small"
)]
pub(crate) fn whole(value: f64) -> u32 {
    value.round() as u32
}

/// Ten thousandths in one unit of Cordeau's plane, whose distances are not
/// rounded.
pub(crate) const FINE: f64 = 10_000.0;

/// A periodic problem in the format of Cordeau; see the README of the cases.
pub(crate) fn periodic(path: &Path) -> RoutingProblem {
    let text = std::fs::read_to_string(path).expect("a readable case");
    let mut lines = text.lines().map(|line| -> Vec<f64> {
        line.split_whitespace()
            .map(|word| word.parse().expect("a number"))
            .collect()
    });
    let head = lines.next().expect("a first line");
    let (vehicles, days) = (whole(head[1]) as usize, whole(head[3]) as usize);
    let limits: Vec<_> = lines.by_ref().take(days).collect();
    let rows: Vec<_> = lines.filter(|row| row.len() > 4).collect();
    let some = |value: u32| (value > 0).then_some(value);
    let fleet = |day: usize| Fleet {
        day,
        depot: 0,
        vehicles,
        capacity: some(whole(limits[day][1])),
        longest: some(whole(limits[day][0] * FINE)),
    };
    let customer = |point: usize| Customer {
        point,
        demand: whole(rows[point][4]),
        service: whole(rows[point][3] * FINE),
        patterns: rows[point][7..].iter().map(|&days| whole(days)).collect(),
    };
    let costs = Costs::from_fn(rows.len(), |a, b| {
        whole((rows[a][1] - rows[b][1]).hypot(rows[a][2] - rows[b][2]) * FINE)
    });
    let customers = (1..rows.len()).map(customer).collect();
    RoutingProblem::new(costs, customers, (0..days).map(fleet).collect()).expect("a valid problem")
}
