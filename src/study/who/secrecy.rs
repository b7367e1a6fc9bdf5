//! Groups of fewer than eleven households are told together, as everywhere
//! ([`secrecy`](crate::coverage::secrecy)).

use super::groups::Group;
use crate::coverage::secrecy::{Households, Within, gather, is_small};
use crate::territory::{CellIndex, Territory};
use crate::units::Quantity;

/// Counts the households of groups.
pub(super) struct Secrecy<'a>(Households<'a>);

impl<'a> Secrecy<'a> {
    pub(super) fn of(territory: &'a Territory) -> Self {
        Self(Households::of(territory))
    }

    fn count(&self, cells: &[(CellIndex, f64)]) -> Quantity {
        let of = |&(cell, part): &(CellIndex, f64)| self.0.cell(cell).part(part);
        cells.iter().map(of).sum()
    }

    /// Whether a group is too small to be told, and found nobody to be told with.
    pub(super) fn is_small(&self, cells: &[(CellIndex, f64)]) -> bool {
        is_small(self.count(cells))
    }

    /// The small groups of each zoning in one, with the least of the others
    /// where they are too few by themselves: named by the codes of its members.
    pub(super) fn gathered(&self, groups: &[Group]) -> Vec<Group> {
        let mut told: Vec<Group> = Vec::new();
        let zonings = groups.chunk_by(|one, other| one.zoning == other.zoning);
        for zoning in zonings {
            let counts: Vec<Quantity> = zoning.iter().map(|g| self.count(&g.cells)).collect();
            let found = gather(&counts, &vec![vec![Within::Territory]; counts.len()]);
            let (mut together, mut codes) = (Vec::new(), Vec::new());
            for (group, land) in zoning.iter().zip(found) {
                if land.is_some() {
                    codes.push(group.code.clone());
                    together.extend_from_slice(&group.cells);
                } else {
                    told.push(group.clone());
                }
            }
            if !codes.is_empty() {
                together.sort_by_key(|&(cell, _)| cell);
                told.push(Group {
                    zoning: zoning[0].zoning,
                    code: "secret".to_owned(),
                    name: codes.join(" "),
                    cells: together,
                });
            }
        }
        told
    }
}
