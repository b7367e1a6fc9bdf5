//! The verdicts of candidate pairs, in parallel and in order.

use rayon::prelude::*;

use crate::directory::matching::{Points, Scorer, Thresholds, Verdict};

/// A pair that its score does not part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Edge {
    pub(super) one: usize,
    pub(super) other: usize,
    pub(super) total: Points,
    pub(super) verdict: Verdict,
}

/// Scores every pair, and keeps those that are the same or to be reviewed: the
/// highest scores first, equal ones in the order of their records.
pub(super) fn weigh(
    pairs: &[(u32, u32)],
    scorer: &Scorer<'_>,
    thresholds: Thresholds,
) -> Vec<Edge> {
    let edge = |&(one, other): &(u32, u32)| {
        let (one, other) = (one as usize, other as usize);
        let score = scorer.score(one, other);
        let verdict = score.verdict(thresholds);
        (verdict != Verdict::Different).then(|| Edge {
            one,
            other,
            total: score.total(),
            verdict,
        })
    };
    let mut edges: Vec<Edge> = pairs.par_iter().filter_map(edge).collect();
    edges.sort_by_key(|e| (std::cmp::Reverse(e.total), e.one, e.other));
    edges
}
