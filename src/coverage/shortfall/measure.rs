//! People counted by outcome.

use super::{Need, Outcome, Shortfall, ShortfallRow, Standing};
use crate::coverage::{Partition, Zoning};
use crate::territory::Territory;
use crate::units::Quantity;

/// The zonings that a shortfall is told by.
const ZONINGS: [Zoning; 2] = [Zoning::Epci, Zoning::Departements];

impl Shortfall {
    /// Counts the people of a territory by what becomes of them.
    ///
    /// # Panics
    /// When there is not one standing for each cell, in their order.
    #[must_use]
    pub fn measure(territory: &Territory, standings: &[Standing], need: Need) -> Self {
        let cells = territory.cells().len();
        assert_eq!(standings.len(), cells, "there is one standing a cell");
        let rows = |partition: &Partition| rows(territory, partition, (standings, &need));
        let tables = ZONINGS.into_iter().filter_map(|zoning| {
            let partition = Partition::of(zoning, territory)?;
            Some((zoning, rows(&partition)))
        });
        Self {
            need,
            tables: tables.collect(),
            whole: rows(&Partition::whole()).swap_remove(0),
        }
    }
}

fn rows(
    territory: &Territory,
    partition: &Partition,
    (standings, need): (&[Standing], &Need),
) -> Vec<ShortfallRow> {
    let empty = |area| ShortfallRow {
        area,
        people: [Quantity::ZERO; Outcome::ALL.len()],
        also_capacity: Quantity::ZERO,
    };
    let mut rows: Vec<ShortfallRow> = partition.rows().map(empty).collect();
    partition.share_out(territory, |row, cell, people| {
        let standing = &standings[cell.get()];
        let outcome = need.outcome(standing);
        rows[row].people[outcome as usize] += people;
        let by_hours = matches!(outcome, Outcome::Hours | Outcome::UnknownHours);
        if by_hours && need.lacks_capacity(standing) {
            rows[row].also_capacity += people;
        }
    });
    rows.pop_if(|last| last.total().is_zero());
    rows
}
