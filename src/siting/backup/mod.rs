//! Covering with backup: of the fewest sites that leave nobody out, those
//! with which most demand has a second place within the radius (Daskin &
//! Stern 1981; Hogan & ReVelle 1986, BACOP1).

mod bound;
mod search;

use super::error::SitingError;
use super::lscp::cover_all;
use super::sites::{Effort, Proof, Sites, Siting, Standing};
use crate::travel::matrix::Impedance;
use search::Twice;

/// A choice that covers everyone, and most demand points twice.
#[derive(Clone, Debug, PartialEq)]
pub struct Backup {
    /// The choice; its objective counts the demand points that want for no
    /// backup: those with two open places or more within the radius, kept ones
    /// included, and the [`hopeless`](Self::hopeless) ones, as spopt counts.
    pub siting: Siting<usize>,
    /// Demand points with two open places or more within the radius.
    pub covered_twice: usize,
    /// Demand points that only one place may ever cover: no choice of any size
    /// gives them a backup.
    pub hopeless: usize,
    /// How many sites cover everyone, and whether fewer could.
    pub sites: Proof<usize>,
}

/// Opens as few sites as cover every demand point, and among such choices one
/// that covers most points by two places. Points count alike, with people or
/// without.
///
/// The objective is that of spopt's `LSCPB`, which counts a point with a single
/// candidate as if it had a backup: the choice is the same, the objective more
/// by a number that does not depend on it. [`Backup::covered_twice`] is what
/// the words say.
///
/// # Errors
/// As [`cover_all`].
pub fn cover_all_with_backup(
    sites: &Sites<'_>,
    radius: Impedance,
    effort: Effort,
) -> Result<Backup, SitingError> {
    let least = cover_all(sites, radius, effort)?;
    let start: Vec<u32> = least.chosen.iter().map(|&at| rank(at)).collect();
    let twice = twice(sites, radius, start.len());
    let points = sites.demand().len();
    let found = search::solve(&twice, &start, effort.get());
    // With fewer sites than were found, fewer points could have a backup.
    let optimal = found.optimal && least.proof.optimal;
    let hopeless = twice.hopeless();
    let proof = Proof {
        objective: points - found.lacking + hopeless,
        bound: points - found.at_least.max(hopeless) + hopeless,
        optimal,
    };
    Ok(Backup {
        siting: Siting::new(sites, &found.opened, proof),
        covered_twice: points - found.lacking,
        hopeless,
        sites: least.proof,
    })
}

fn rank(at: usize) -> u32 {
    u32::try_from(at).expect("a matrix has fewer than 2^32 places")
}

/// For each demand point the candidates within the radius, and how many kept
/// places are.
fn twice(sites: &Sites<'_>, radius: Impedance, count: usize) -> Twice {
    let (mut rows, mut kept) = (Vec::new(), Vec::new());
    for row in sites.matrix().rows() {
        let near = row.iter().filter(|&(_, cost)| cost <= radius);
        let near: Vec<u32> = near.map(|(place, _)| rank(place)).collect();
        let is = |standing| move |&&place: &&u32| sites.is(place, standing);
        kept.push(near.iter().filter(is(Standing::Kept)).count());
        rows.push(
            near.iter()
                .filter(is(Standing::Candidate))
                .copied()
                .collect(),
        );
    }
    Twice::new(
        rows,
        kept,
        (sites.free(), sites.matrix().destinations()),
        count,
    )
}
