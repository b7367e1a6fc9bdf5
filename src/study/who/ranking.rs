//! What people are ranked by, from the poorest to the richest.

use crate::territory::{Attributes, CellIndex, Territory};
use crate::units::Quantity;

/// The numerator that holds the standard of living of residents, added up:
/// `ind_snv` of Filosofi, where a study keeps it under that name.
pub(super) const INCOME: &str = "ind_snv";

/// A rank for each cell, higher for the richer; none where it is not known.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Ranking {
    key: Option<&'static str>,
    ranks: Vec<Option<f64>>,
}

impl Ranking {
    /// By the mean standard of living where the grid has it; else by the part
    /// of households that are poor, the poorest first; else by nothing.
    pub(super) fn of(territory: &Territory) -> Self {
        let cells = territory.indexed_cells();
        let residents: Vec<Option<Quantity>> = cells
            .map(|(_, cell)| Some(Quantity::from(cell.population)))
            .collect();
        let attributes = territory.attributes();
        let column = |name| column(attributes, name);
        if let Some(income) = column(INCOME) {
            return Self::new("income", income, &residents);
        }
        match (column("poor_households"), column("households")) {
            (Some(poor), Some(all)) => {
                let mut ranking = Self::new("poverty", poor, all);
                // The poorer, the lower.
                ranking
                    .ranks
                    .iter_mut()
                    .flatten()
                    .for_each(|rank| *rank = -*rank);
                ranking
            }
            _ => Self {
                key: None,
                ranks: vec![None; residents.len()],
            },
        }
    }

    fn new(key: &'static str, part: &[Option<Quantity>], whole: &[Option<Quantity>]) -> Self {
        let ratio = |(part, whole): (&Option<Quantity>, &Option<Quantity>)| {
            let (part, whole) = ((*part)?.get(), (*whole)?.get());
            (whole > 0.0).then(|| part / whole)
        };
        let ranks: Vec<Option<f64>> = part.iter().zip(whole).map(ratio).collect();
        let known = ranks.iter().any(Option::is_some);
        Self {
            key: known.then_some(key),
            ranks,
        }
    }

    /// `income` or `poverty`; `None` where the grid has neither.
    pub(super) fn key(&self) -> Option<&'static str> {
        self.key
    }

    /// The ranks of parts of cells.
    pub(super) fn of_cells(&self, cells: &[(CellIndex, f64)]) -> Vec<Option<f64>> {
        let ranks = cells.iter().map(|(cell, _)| self.ranks[cell.get()]);
        ranks.collect()
    }
}

fn column<'a>(attributes: &'a Attributes, name: &str) -> Option<&'a [Option<Quantity>]> {
    let rank = attributes.names().position(|own| own == name)?;
    attributes.column(rank)
}
