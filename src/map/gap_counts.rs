//! How the people of a territory fall on its gaps, nobody lost.

use crate::map::about::MapInput;
use crate::territory::CellIndex;
use crate::units::{Persons, Quantity};

/// People by what the map of gaps shows of them: those within the cut-off,
/// in numbered or listed zones, in zones too small for the list, and those of
/// whose trips nothing is known make up the total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct GapCounts {
    /// Lacking nothing.
    pub(super) within: Quantity,
    /// In listed zones.
    pub(super) zones: Quantity,
    /// In zones too small for the list.
    pub(super) dropped: Quantity,
    /// Those of the two before who can reach no place at all.
    pub(super) unreachable: Quantity,
    /// Those who live where no roads are known.
    pub(super) unknown: Quantity,
    /// Everyone who is counted.
    pub(super) total: Quantity,
}

impl GapCounts {
    /// Counts.
    pub(super) fn of(input: &MapInput<'_>) -> Self {
        let MapInput {
            territory,
            nearest,
            gaps,
            ..
        } = *input;
        let sum = |wanted: &dyn Fn(CellIndex) -> bool| -> Quantity {
            let cells = territory.indexed_cells();
            let counted = cells.filter(|&(index, _)| wanted(index));
            let people = counted.map(|(index, cell)| gaps.counted().of(index, cell));
            people.sum::<Persons>().into()
        };
        let stranded = |cell: CellIndex| gaps.is_gap(cell) && nearest.nearest(cell).is_none();
        // Whoever is not known to be of a public is none of its total.
        let everybody = gaps.query.public.is_none();
        let unknown = if everybody {
            gaps.uncounted
        } else {
            Persons::ZERO
        };
        let zones: Persons = gaps.zones.iter().map(|zone| zone.population).sum();
        Self {
            within: gaps.served.into(),
            zones: zones.into(),
            dropped: gaps.dropped.1.into(),
            unreachable: sum(&stranded),
            unknown: unknown.into(),
            total: (gaps.served + gaps.population() + unknown).into(),
        }
    }
}
