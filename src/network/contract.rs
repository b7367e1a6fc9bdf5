//! From ways to chains between junctions.
//!
//! A node is passed through where exactly two segments meet whose traits are
//! the same seen along the passage; anywhere else a chain ends.

use std::collections::HashMap;

use super::builder::{BuildCounts, NodePlacer, RawWay};

/// A piece of a way between two nodes where a chain may end.
#[derive(Clone, Copy, Debug)]
struct Piece {
    way: u32,
    start: usize,
    end: usize,
}

/// An end of a piece or a chain: twice its number, plus one at its far end.
pub(super) type End = u32;

/// Chains of nodes between junctions, in a fixed order.
#[derive(Debug, Default)]
pub(super) struct Chains {
    /// The slots of all chains, end to end.
    pub(super) slots: Vec<u32>,
    /// Where each chain starts; one more than chains.
    pub(super) starts: Vec<usize>,
    /// The traits of each chain, and whether it runs against them.
    pub(super) traits: Vec<(u32, bool)>,
    /// For a way and a node where some restriction holds, the chain ends that
    /// the way has there.
    pub(super) ends_at: HashMap<(u32, u32), Vec<End>>,
}

impl Chains {
    pub(super) fn len(&self) -> usize {
        self.traits.len()
    }

    pub(super) fn of(&self, chain: usize) -> &[u32] {
        &self.slots[self.starts[chain]..self.starts[chain + 1]]
    }
}

/// How the segments at a node meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meeting {
    Nothing,
    /// One segment, that leaves with these oriented traits.
    One(u32),
    /// Two alike: the way goes on.
    Passage,
    Junction,
}

/// Cuts ways at junctions and joins them where they only go on.
pub(super) fn contract(placer: &NodePlacer, counts: &mut BuildCounts) -> Chains {
    let runs = runs(placer, counts);
    let meetings = meetings(placer, &runs);
    let pieces = pieces(&placer.refs, &runs, &meetings);
    join(placer, &pieces, &meetings)
}

/// The parts of ways whose nodes are all placed.
fn runs(placer: &NodePlacer, counts: &mut BuildCounts) -> Vec<Piece> {
    let mut runs = Vec::with_capacity(placer.ways.len());
    let placed = |at: usize| placer.positions[placer.refs[at] as usize].is_some();
    for (number, &RawWay { start, end, .. }) in (0_u32..).zip(&placer.ways) {
        let before = runs.len();
        let mut from = start;
        for at in start..=end {
            if at < end && placed(at) {
                continue;
            }
            if at >= from + 2 {
                let (start, end) = (from, at);
                runs.push(Piece {
                    way: number,
                    start,
                    end,
                });
            }
            from = at + 1;
        }
        let whole =
            runs.len() == before + 1 && runs[before].end - runs[before].start == end - start;
        counts.cut_ways += u64::from(!whole);
    }
    runs
}

/// Traits as seen along or against a way; the same for both when they are.
fn oriented(placer: &NodePlacer, traits: u32, against: bool) -> u32 {
    let t = &placer.traits[traits as usize];
    traits * 2 + u32::from(against && t.forward != t.backward)
}

fn meetings(placer: &NodePlacer, runs: &[Piece]) -> Vec<Meeting> {
    let mut meetings = vec![Meeting::Nothing; placer.positions.len()];
    for run in runs {
        let traits = placer.ways[run.way as usize].traits;
        let (along, against) = (
            oriented(placer, traits, false),
            oriented(placer, traits, true),
        );
        let slots = &placer.refs[run.start..run.end];
        for (i, &slot) in slots.iter().enumerate() {
            let meeting = &mut meetings[slot as usize];
            if i + 1 < slots.len() {
                meeting.add(along, against);
            }
            if i > 0 {
                meeting.add(against, along);
            }
        }
    }
    let blocked = placer.special.iter().filter(|(_, node)| node.blocked);
    let vias = placer
        .restrictions
        .iter()
        .filter_map(|r| placer.slots.find(r.via));
    for slot in blocked.map(|(&slot, _)| slot).chain(vias) {
        meetings[slot as usize] = Meeting::Junction;
    }
    meetings
}

impl Meeting {
    /// Adds a segment, by its traits seen leaving the node and coming to it.
    fn add(&mut self, leaving: u32, coming: u32) {
        *self = match *self {
            Self::Nothing => Self::One(leaving),
            Self::One(first) if first == coming => Self::Passage,
            _ => Self::Junction,
        };
    }
}

fn pieces(refs: &[u32], runs: &[Piece], meetings: &[Meeting]) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(runs.len());
    for run in runs {
        let mut start = run.start;
        for at in run.start + 1..run.end {
            if at + 1 == run.end || meetings[refs[at] as usize] != Meeting::Passage {
                let end = at + 1;
                pieces.push(Piece { start, end, ..*run });
                start = at;
            }
        }
    }
    pieces
}

/// The slot at an end of a piece.
fn slot_at(refs: &[u32], pieces: &[Piece], end: End) -> u32 {
    let piece = &pieces[end as usize / 2];
    refs[if end.is_multiple_of(2) {
        piece.start
    } else {
        piece.end - 1
    }]
}

/// For each end of a piece, the end of the piece that goes on there.
fn partners(refs: &[u32], pieces: &[Piece], meetings: &[Meeting]) -> Vec<Option<End>> {
    let ends = u32::try_from(pieces.len() * 2).expect("fewer than 2^31 pieces of ways");
    let mut open: Vec<(u32, End)> = (0..ends)
        .map(|end| (slot_at(refs, pieces, end), end))
        .filter(|&(slot, _)| meetings[slot as usize] == Meeting::Passage)
        .collect();
    open.sort_unstable();
    let mut partners = vec![None; pieces.len() * 2];
    for pair in open.chunk_by(|a, b| a.0 == b.0) {
        if let &[(_, a), (_, b)] = pair {
            partners[a as usize] = Some(b);
            partners[b as usize] = Some(a);
        }
    }
    partners
}

fn join(placer: &NodePlacer, pieces: &[Piece], meetings: &[Meeting]) -> Chains {
    let mut joiner = Joiner {
        placer,
        pieces,
        partners: partners(&placer.refs, pieces, meetings),
        done: vec![false; pieces.len()],
        vias: placer
            .restrictions
            .iter()
            .filter_map(|r| placer.slots.find(r.via))
            .collect(),
        chains: Chains::default(),
    };
    joiner.chains.starts.push(0);
    // First the chains with an end, then the closed ones that are left.
    for closed in [false, true] {
        for end in (0_u32..).take(pieces.len() * 2) {
            if closed || joiner.partners[end as usize].is_none() {
                joiner.follow(end);
            }
        }
    }
    joiner.chains
}

struct Joiner<'a> {
    placer: &'a NodePlacer,
    pieces: &'a [Piece],
    partners: Vec<Option<End>>,
    done: Vec<bool>,
    vias: std::collections::HashSet<u32>,
    chains: Chains,
}

impl Joiner<'_> {
    /// Follows the chain that begins at an end of a piece.
    fn follow(&mut self, first: End) {
        if self.done[first as usize / 2] {
            return;
        }
        let chain = u32::try_from(self.chains.len()).expect("fewer than 2^31 chains");
        let way = self.pieces[first as usize / 2].way;
        self.chains
            .traits
            .push((self.placer.ways[way as usize].traits, first % 2 == 1));
        self.note_end(first, chain * 2);
        let mut entry = first;
        loop {
            self.done[entry as usize / 2] = true;
            self.append(entry, entry == first);
            let exit = entry ^ 1;
            match self.partners[exit as usize] {
                Some(next) if !self.done[next as usize / 2] => entry = next,
                _ => {
                    self.note_end(exit, chain * 2 + 1);
                    break;
                }
            }
        }
        self.chains.starts.push(self.chains.slots.len());
    }

    fn append(&mut self, entry: End, whole: bool) {
        let piece = self.pieces[entry as usize / 2];
        let slots = &self.placer.refs[piece.start..piece.end];
        let skip = usize::from(!whole);
        if entry.is_multiple_of(2) {
            self.chains.slots.extend(slots.iter().skip(skip));
        } else {
            self.chains.slots.extend(slots.iter().rev().skip(skip));
        }
    }

    /// Remembers where a way ends at a node with a restriction.
    fn note_end(&mut self, piece_end: End, chain_end: End) {
        let slot = slot_at(&self.placer.refs, self.pieces, piece_end);
        if self.vias.contains(&slot) {
            let way = self.pieces[piece_end as usize / 2].way;
            self.chains
                .ends_at
                .entry((way, slot))
                .or_default()
                .push(chain_end);
        }
    }
}
