//! Small worlds with every cost written out.

use crate::access::{AccessError, Plan, Setting};
use crate::travel::catchments::MatrixCatchments;
use crate::travel::matrix::{Amount, CostMatrix, CostPair, Impedance};

/// Costs by origin and destination, `None` out of reach.
#[derive(Clone, Debug)]
pub(super) struct World {
    pub(super) costs: Vec<Vec<Option<f64>>>,
    pub(super) supply: Vec<f64>,
    pub(super) demand: Vec<f64>,
}

pub(super) fn cost(value: f64) -> Impedance {
    Impedance::new(value).expect("a cost")
}

fn amounts(values: &[f64]) -> Vec<Amount> {
    let amount = |&value| Amount::new(value).expect("an amount");
    values.iter().map(amount).collect()
}

impl World {
    pub(super) fn parts(&self) -> (CostMatrix, Vec<Amount>, Vec<Amount>) {
        let mut pairs = Vec::new();
        for (origin, row) in (0..).zip(&self.costs) {
            for (destination, value) in (0..).zip(row) {
                pairs.extend(value.map(|value| CostPair {
                    origin,
                    destination,
                    cost: cost(value),
                }));
            }
        }
        let shape = (self.demand.len(), self.supply.len());
        let (matrix, _) = CostMatrix::from_pairs(shape.0, shape.1, &pairs).expect("a matrix");
        (matrix, amounts(&self.supply), amounts(&self.demand))
    }

    pub(super) fn try_take(&self, plan: &Plan) -> Result<Vec<Option<f64>>, AccessError> {
        let (matrix, supply, demand) = self.parts();
        let catchments = MatrixCatchments::from(&matrix);
        let setting = Setting::new(&catchments, &supply, &demand)?;
        Ok(plan.take(setting)?.values().to_vec())
    }

    pub(super) fn take(&self, plan: &Plan) -> Vec<Option<f64>> {
        self.try_take(plan).expect("finite weights")
    }
}
