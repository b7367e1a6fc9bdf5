//! What was chosen, as a table and as JSON.

use maillage::siting::{Assigned, Backup, Filled, Sites, Siting};
use maillage::table::{Column, ColumnType, Table, Value};
use maillage::travel::matrix::{Amount, Impedance};
use serde_json::{Map, Value as Json, json};

use super::inputs::Inputs;

/// A choice with who goes where.
pub(super) struct Answer {
    siting: Siting<f64>,
    assigned: Vec<Option<Assigned>>,
    radius: Option<Impedance>,
    /// What the question alone tells beside.
    more: Vec<(&'static str, Json)>,
    /// Demand points that no open place may reach.
    pub(super) lost: usize,
}

impl Answer {
    /// Everyone goes to the nearest open place.
    pub(super) fn nearest(
        sites: &Sites<'_>,
        siting: Siting<f64>,
        radius: Option<Impedance>,
    ) -> Self {
        let assigned = sites.nearest(&siting.open());
        Self::new(siting, assigned, radius)
    }

    fn new(
        siting: Siting<f64>,
        assigned: Vec<Option<Assigned>>,
        radius: Option<Impedance>,
    ) -> Self {
        Self {
            lost: assigned.iter().filter(|to| to.is_none()).count(),
            siting,
            assigned,
            radius,
            more: Vec::new(),
        }
    }

    /// With how many points have a second place.
    pub(super) fn with_backup(sites: &Sites<'_>, found: Backup, radius: Impedance) -> Self {
        let open = found.siting.open();
        let within = sites.within(&open, radius);
        let twice = within
            .iter()
            .zip(sites.demand())
            .filter(|(near, _)| **near > 1);
        let people: f64 = twice.map(|(_, people)| people.get()).sum();
        let share = |points: usize| 100.0 * number(points) / number(within.len()).max(1.0);
        let (objective, twice) = (found.siting.proof.objective, found.covered_twice);
        let (objective_percent, percent) = (share(objective), share(twice));
        let mut answer = Self::nearest(sites, found.siting.map(number), Some(radius));
        answer.more = vec![
            ("sites", json!(found.sites.objective)),
            ("sites_bound", json!(found.sites.bound)),
            ("objective_percent", json!(objective_percent)),
            ("backup_points", json!(twice)),
            ("backup_percent", json!(percent)),
            ("without_second_candidate", json!(found.hopeless)),
            ("backup_population", json!(people)),
        ];
        answer
    }

    /// People go where there is room for them.
    pub(super) fn assigned(sites: &Sites<'_>, found: Filled, radius: Option<Impedance>) -> Self {
        let mut loads = vec![0.0; sites.matrix().destinations()];
        for (to, people) in found.assigned.iter().zip(sites.demand()) {
            if let Some(to) = to {
                loads[to.place] += people.get();
            }
        }
        let loads: Vec<f64> = found
            .siting
            .open()
            .into_iter()
            .map(|place| loads[place])
            .collect();
        let mut answer = Self::new(found.siting, found.assigned, radius);
        answer.more = vec![("loads", json!(loads))];
        answer
    }

    fn covered(&self, to: Option<Assigned>) -> bool {
        to.is_some_and(|to| self.radius.is_none_or(|radius| to.cost <= radius))
    }

    /// One demand point a row, in the order of the demand.
    pub(super) fn table<'a>(&'a self, inputs: &'a Inputs) -> Table<'a> {
        let columns = [
            ("id", ColumnType::Text),
            ("population", ColumnType::Number),
            ("candidate", ColumnType::Text),
            ("cost", ColumnType::Number),
            ("covered", ColumnType::Boolean),
        ];
        let columns = columns.map(|(name, kind)| Column::new(name, kind)).to_vec();
        Table::new("siting", columns, self.assigned.len(), move |at, row| {
            let to = self.assigned[at];
            let place = to.map(|to| inputs.places.list()[to.place].as_str());
            row.extend([
                Value::text(inputs.demand.names.list()[at].as_str()),
                Value::text(inputs.demand.values[at].get().to_string()),
                Value::maybe(place, Value::text),
                Value::maybe(to, |to| Value::text(to.cost.get().to_string())),
                Value::Boolean(self.covered(to)),
            ]);
        })
    }

    /// The choice and how good it is, as one JSON object.
    pub(super) fn json(&self, problem: &str, inputs: &Inputs) -> String {
        let proof = &self.siting.proof;
        let names = |ranks: &[usize]| -> Vec<&str> {
            ranks
                .iter()
                .map(|&at| inputs.places.list()[at].as_str())
                .collect()
        };
        let gap = (proof.objective - proof.bound).abs() / proof.objective.abs().max(1e-300);
        let gap = if proof.optimal { 0.0 } else { gap };
        let mut all = Map::new();
        let mut put = |key: &str, value: Json| all.insert(key.to_owned(), value);
        put("problem", json!(problem));
        put("objective", plain(proof.objective));
        put("bound", plain(proof.bound));
        put("optimal", json!(proof.optimal));
        put("gap", json!(gap));
        put("chosen", json!(names(&self.siting.chosen)));
        put("kept", json!(names(&self.siting.kept)));
        for (key, value) in &self.more {
            put(key, value.clone());
        }
        for (key, value) in self.summary(&inputs.demand.values) {
            put(key, value);
        }
        put("cost_column", json!(inputs.read.cost_column));
        let text = serde_json::to_string_pretty(&Json::Object(all));
        text.expect("names and finite numbers are JSON")
    }

    /// How many people and points are covered, and how far they go.
    fn summary(&self, people: &[Amount]) -> Vec<(&'static str, Json)> {
        let points = || {
            self.assigned
                .iter()
                .copied()
                .zip(people.iter().map(|p| p.get()))
        };
        let covered = || points().filter(|&(to, _)| self.covered(to));
        let served = || points().filter_map(|(to, people)| Some((to?.cost.get(), people)));
        let total: f64 = people.iter().map(|p| p.get()).sum();
        let reached: f64 = served().map(|(_, people)| people).sum();
        let travel: f64 = served().map(|(cost, people)| cost * people).sum();
        let farthest = served().map(|(cost, _)| cost).reduce(f64::max);
        let mean = (reached > 0.0).then(|| travel / reached);
        let points_covered = covered().count();
        vec![
            ("points", json!(people.len())),
            ("population", plain(total)),
            ("covered_points", json!(points_covered)),
            ("uncovered_points", json!(people.len() - points_covered)),
            (
                "covered_population",
                plain(covered().map(|(_, people)| people).sum()),
            ),
            ("unassigned_points", json!(self.lost)),
            ("mean_cost", mean.map_or(Json::Null, plain)),
            ("max_cost", farthest.map_or(Json::Null, plain)),
        ]
    }
}

/// A count as a number.
#[expect(
    clippy::cast_precision_loss,
    reason = "fewer than 2^52 things are counted"
)]
pub(super) fn number(count: usize) -> f64 {
    count as f64
}

/// A whole number without decimals, any other as it is.
fn plain(number: f64) -> Json {
    #[expect(clippy::cast_possible_truncation, reason = "whole, and within range")]
    if number.fract() == 0.0 && number.abs() < 9.0e15 {
        json!(number as i64)
    } else {
        json!(number)
    }
}
