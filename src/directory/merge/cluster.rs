//! Records that are one place, as sets.
//!
//! Sameness is carried on from pair to pair (the transitive closure), but
//! never past a contradiction: two sets are joined only when no record of one
//! is different from a record of the other. The strongest pairs are joined
//! first, so that a doubtful link cannot tie two certain sets.

use std::collections::BTreeMap;

use super::decision::{ByRank, Decided};
use super::weigh::Edge;
use super::{Reason, ReviewPair};
use crate::directory::matching::{Scorer, Verdict};

/// The sets, and what could not be settled.
#[derive(Clone, Debug, Default)]
pub(super) struct Clusters {
    /// The set of each record.
    set_of: Vec<usize>,
    /// The records of each set, in order; empty for sets joined to others.
    sets: Vec<Vec<usize>>,
    /// The pairs that joined sets, and why.
    pub(super) links: Vec<(usize, usize, Reason)>,
    /// Pairs for a person, by the sets they would join: the strongest of each.
    open: BTreeMap<(usize, usize), (usize, usize, Reason)>,
    pending: Vec<(usize, usize, Reason)>,
    /// Decisions that would join records which others part.
    pub(super) refused: Vec<(usize, usize)>,
}

impl Clusters {
    /// Joins records by decisions, then by the edges in their order.
    pub(super) fn build(
        records: usize,
        edges: Vec<Edge>,
        decided: &ByRank,
        verdict: impl Fn(usize, usize) -> Verdict,
    ) -> Self {
        let mut clusters = Self {
            set_of: (0..records).collect(),
            sets: (0..records).map(|rank| vec![rank]).collect(),
            ..Self::default()
        };
        let said = |one: usize, other: usize| decided.get(&(one.min(other), one.max(other)));
        let parted = |one, other| said(one, other) == Some(&Decided::Different);
        for (&(one, other), _) in decided.iter().filter(|(_, said)| **said == Decided::Same) {
            if clusters.agree(one, other, &|a, b| !parted(a, b)) {
                clusters.join(one, other, Reason::Decided);
            } else {
                clusters.refused.push((one, other));
            }
        }
        let holds = |a, b| {
            said(a, b) == Some(&Decided::Same)
                || (!parted(a, b) && verdict(a, b) != Verdict::Different)
        };
        for edge in edges.into_iter().filter(|e| said(e.one, e.other).is_none()) {
            let (one, other) = (edge.one, edge.other);
            match edge.verdict {
                Verdict::Same if clusters.agree(one, other, &holds) => {
                    clusters.join(one, other, Reason::Score);
                }
                Verdict::Same => clusters.pending.push((one, other, Reason::Contradicted)),
                _ => clusters.pending.push((one, other, Reason::Score)),
            }
        }
        clusters.close(&parted);
        clusters
    }

    /// Whether the sets of two records may be joined.
    fn agree(&self, one: usize, other: usize, holds: &dyn Fn(usize, usize) -> bool) -> bool {
        let (a, b) = (self.set_of[one], self.set_of[other]);
        let across = |&x: &usize| {
            self.sets[b]
                .iter()
                .all(|&y| (x, y) == (one, other) || holds(x, y))
        };
        a == b || self.sets[a].iter().all(across)
    }

    fn join(&mut self, one: usize, other: usize, reason: Reason) {
        let (a, b) = (self.set_of[one], self.set_of[other]);
        if a == b {
            return;
        }
        self.links.push((one.min(other), one.max(other), reason));
        let (kept, gone) = (a.min(b), a.max(b));
        let moved = std::mem::take(&mut self.sets[gone]);
        for &record in &moved {
            self.set_of[record] = kept;
        }
        self.sets[kept].extend(moved);
        self.sets[kept].sort_unstable();
    }

    /// Keeps, of the pairs that were left open, the first between each two
    /// sets; sets that a person parted stay closed.
    fn close(&mut self, parted: &dyn Fn(usize, usize) -> bool) {
        for (one, other, reason) in std::mem::take(&mut self.pending) {
            let (a, b) = (self.set_of[one], self.set_of[other]);
            let is_parted = || {
                let pairs = |&x: &usize| self.sets[b].iter().any(|&y| parted(x, y));
                self.sets[a].iter().any(pairs)
            };
            if a != b && !is_parted() {
                let sets = (a.min(b), a.max(b));
                let pair = (one.min(other), one.max(other), reason);
                self.open.entry(sets).or_insert(pair);
            }
        }
    }

    /// The sets that hold records, in the order of their first ones.
    pub(super) fn sets(&self) -> impl Iterator<Item = &[usize]> {
        self.sets
            .iter()
            .map(Vec::as_slice)
            .filter(|s| !s.is_empty())
    }

    /// The pairs for a person, the highest score first.
    pub(super) fn review(&self, scorer: &Scorer<'_>) -> Vec<ReviewPair> {
        let pair = |&(one, other, reason): &(usize, usize, Reason)| ReviewPair {
            one,
            other,
            score: scorer.score(one, other),
            reason,
        };
        let mut pairs: Vec<ReviewPair> = self.open.values().map(pair).collect();
        pairs.sort_by_key(|p| (std::cmp::Reverse(p.score.total()), p.one, p.other));
        pairs
    }
}
