//! Areas at the size of a region.

use std::collections::BTreeSet;

use super::areas::{Areas, CODES};
use crate::demo::land::Land;
use crate::demo::people::People;
use crate::demo::size::Size;

/// The cells of a group that neighbours reach from its first.
fn joined(land: &Land, cells: &BTreeSet<usize>) -> usize {
    let mut seen = BTreeSet::new();
    let mut open: Vec<usize> = cells.iter().copied().take(1).collect();
    while let Some(cell) = open.pop() {
        if seen.insert(cell) {
            let next = land.mesh.neighbours(cell).iter();
            open.extend(
                next.map(|&next| next as usize)
                    .filter(|next| cells.contains(next)),
            );
        }
    }
    seen.len()
}

#[test]
fn areas_of_a_region_fit_their_codes_and_are_of_one_piece() {
    let land = Land::new(Size::Region.figures(), 1);
    let areas = Areas::new(&land, &People::new(&land));
    let mut sizes = vec![0; 12];
    for cell in land.inside() {
        sizes[areas.departements[cell].expect("a département")] += 1;
    }
    assert!(
        sizes.iter().all(|size| (1..=CODES).contains(size)),
        "{sizes:?}"
    );
    let mut apart = 0;
    for (group, members) in areas.members().into_iter().enumerate() {
        let members: BTreeSet<usize> = members.into_iter().collect();
        assert!(!members.is_empty(), "group {group} has no member");
        let own: BTreeSet<_> = members
            .iter()
            .map(|&cell| areas.departements[cell])
            .collect();
        assert_eq!(own.len(), 1, "group {group} lies in several départements");
        apart += usize::from(joined(&land, &members) < members.len());
    }
    assert!(
        apart * 100 <= areas.groupings,
        "{apart} groups are in pieces"
    );
}
