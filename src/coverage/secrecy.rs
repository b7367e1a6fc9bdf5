//! Statistical secrecy: no figure for fewer than eleven households.
//!
//! INSEE lets nothing be published of fewer than eleven households (Filosofi,
//! carreaux). The house rule: an area of 1 to 10 households has no row of its
//! own in any table; it is gathered with others until there are eleven, so
//! that totals stay what they were and nothing can be had by subtraction
//! within a table. Areas without anyone keep their row of zeros.
//!
//! Small areas are gathered with the small ones of the same EPCI, failing
//! that with the least of the larger ones there; where there is none, of the
//! same département, then of the territory; in the end with the people whom
//! the zoning puts nowhere. Of areas with as many households the first is
//! taken.
//!
//! Where the grid does not count households, people stand for them: fewer than
//! eleven people are fewer than eleven households for certain. That protects
//! less: a few households more than ten people strong are not gathered. Single
//! cells are published by their source with its own protection (INSEE imputes
//! cells of fewer than eleven households) and are passed on as they are.

use crate::coverage::Area;
use crate::territory::{CellIndex, DepartementIndex, EpciIndex, Territory};
use crate::units::Quantity;

/// The least number of households that a figure may be of.
pub const HOUSEHOLDS: Quantity = Quantity::from_thousandths(11_000);

/// The land that small areas are gathered within.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Within {
    /// An EPCI.
    Epci(EpciIndex),
    /// A département.
    Departement(DepartementIndex),
    /// The territory.
    Territory,
}

/// What secrecy counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Households, as the grid has them.
    Households,
    /// People, for want of households.
    People,
}

/// The households of each cell; its people where the source does not count
/// households.
pub struct Households<'a> {
    territory: &'a Territory,
    column: Option<usize>,
}

impl<'a> Households<'a> {
    /// Looks where households are counted.
    #[must_use]
    pub fn of(territory: &'a Territory) -> Self {
        let mut names = territory.attributes().names();
        Self {
            territory,
            column: names.position(|name| name == "households"),
        }
    }

    /// Whether any cell tells of households.
    #[must_use]
    pub fn counted(&self) -> Counted {
        match self.column {
            Some(_) => Counted::Households,
            None => Counted::People,
        }
    }

    /// Those of a cell.
    #[must_use]
    pub fn cell(&self, cell: CellIndex) -> Quantity {
        let attributes = self.territory.attributes();
        let known = self
            .column
            .and_then(|column| attributes.value(column, cell));
        known.unwrap_or_else(|| self.territory.cells()[cell.get()].population.into())
    }
}

/// Whether a figure of so many households would tell too much.
#[must_use]
pub fn is_small(households: Quantity) -> bool {
    !households.is_zero() && households < HOUSEHOLDS
}

/// For each area what it is gathered within, by its households and by the
/// lands that hold it, the narrowest first; `None` where it stands alone. An
/// area that remains small is the only one with anyone.
#[must_use]
pub fn gather(households: &[Quantity], lands: &[Vec<Within>]) -> Vec<Option<Within>> {
    let mut found: Vec<Option<Within>> = vec![None; households.len()];
    let levels = lands.iter().map(Vec::len).max().unwrap_or(0);
    for level in 0..levels {
        let at = |rank: usize| lands[rank].get(level).copied();
        let mut keys: Vec<Within> = (0..lands.len()).filter_map(at).collect();
        keys.sort_unstable();
        keys.dedup();
        for land in keys {
            let inside: Vec<usize> = (0..lands.len()).filter(|&r| at(r) == Some(land)).collect();
            gather_within((land, &inside), households, &mut found);
        }
    }
    found
}

/// Gathers the small areas of one land that stand alone yet, if there are
/// enough households.
fn gather_within(
    (land, inside): (Within, &[usize]),
    households: &[Quantity],
    found: &mut [Option<Within>],
) {
    let alone = |rank: &usize| found[*rank].is_none();
    let is_small = |rank: &usize| is_small(households[*rank]);
    let mut pool: Vec<usize> = inside
        .iter()
        .copied()
        .filter(alone)
        .filter(is_small)
        .collect();
    if pool.is_empty() {
        return;
    }
    let sum: Quantity = pool.iter().map(|&rank| households[rank]).sum();
    if sum < HOUSEHOLDS {
        let larger = inside.iter().copied().filter(alone);
        let larger = larger.filter(|rank| !is_small(rank) && !households[*rank].is_zero());
        let Some(least) = larger.min_by_key(|&rank| (households[rank], rank)) else {
            return;
        };
        pool.push(least);
    }
    for rank in pool {
        found[rank] = Some(land);
    }
}

/// The lands that hold an area, the narrowest first.
pub(super) fn lands(territory: &Territory, area: Area) -> Vec<Within> {
    match area {
        Area::Commune(index) => {
            let commune = &territory.communes()[index.get()];
            let epci = commune.epci.map(Within::Epci);
            let wider = [Within::Departement(commune.departement), Within::Territory];
            epci.into_iter().chain(wider).collect()
        }
        _ => vec![Within::Territory],
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn amounts(counts: &[u64]) -> Vec<Quantity> {
        let of = |&count: &u64| Quantity::from_thousandths(count * 1000);
        counts.iter().map(of).collect()
    }

    fn epci(rank: usize) -> Vec<Within> {
        vec![Within::Epci(EpciIndex::new(rank)), Within::Territory]
    }

    #[test]
    fn small_areas_are_gathered_with_the_least_of_the_others() {
        let one = Some(Within::Epci(EpciIndex::new(0)));
        let lands = vec![epci(0); 4];
        // Five and seven are enough by themselves.
        let found = gather(&amounts(&[5, 7, 40, 0]), &lands);
        assert_eq!(found, [one, one, None, None]);
        // Five take the least of the larger ones; of equals the first.
        let found = gather(&amounts(&[5, 50, 40, 40]), &lands);
        assert_eq!(found, [one, None, one, None]);
        // Eleven exactly stand alone.
        assert_eq!(gather(&amounts(&[11, 12, 0, 0]), &lands), [None; 4]);
    }

    #[test]
    fn who_finds_nobody_near_is_gathered_farther() {
        let lands = [epci(0), epci(1), epci(1)];
        let wide = Some(Within::Territory);
        let found = gather(&amounts(&[5, 30, 20]), &lands);
        assert_eq!(found, [wide, None, wide]);
        // Alone in the world.
        assert_eq!(gather(&amounts(&[5, 0, 0]), &lands), [None; 3]);
    }

    proptest! {
        #[test]
        fn no_group_is_small(counts in prop::collection::vec((0_u64..40, 0_usize..3), 1..20)) {
            let households = amounts(&counts.iter().map(|c| c.0).collect::<Vec<_>>());
            let lands: Vec<_> = counts.iter().map(|c| epci(c.1)).collect();
            let found = gather(&households, &lands);
            let mut groups = std::collections::BTreeMap::new();
            for (rank, land) in found.iter().enumerate() {
                if let Some(land) = land {
                    *groups.entry(*land).or_insert(Quantity::ZERO) += households[rank];
                }
            }
            prop_assert!(groups.values().all(|&sum| sum >= HOUSEHOLDS));
            let left = (0..counts.len()).filter(|&r| found[r].is_none() && is_small(households[r]));
            let free = found.iter().zip(&households).filter(|(f, h)| f.is_none() && !h.is_zero());
            // Small ones are left only where no larger one stands alone.
            prop_assert!(left.count() == 0 || free.clone().all(|(_, &h)| is_small(h)));
        }
    }
}
