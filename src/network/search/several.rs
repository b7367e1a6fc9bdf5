//! Several labels a node: the best of each of the nearest sources.

use super::spread::{Label, Labels};

/// Up to `k` labels for every node, in order, of different sources.
#[derive(Clone, Debug)]
pub(super) struct Several {
    /// `k` places for every node, of which the first `counts` are taken.
    labels: Vec<Label>,
    counts: Vec<u32>,
    k: usize,
}

const FREE: Label = Label {
    main: 0,
    other: 0,
    source: 0,
};

impl Several {
    pub(super) fn new(nodes: u32, k: usize) -> Self {
        Self {
            labels: vec![FREE; nodes as usize * k],
            counts: vec![0; nodes as usize],
            k,
        }
    }

    pub(super) fn of(&self, node: u32) -> &[Label] {
        let start = node as usize * self.k;
        &self.labels[start..start + self.counts[node as usize] as usize]
    }
}

impl Labels for Several {
    fn offer(&mut self, node: u32, label: Label) -> bool {
        let count = &mut self.counts[node as usize];
        let start = node as usize * self.k;
        let row = &mut self.labels[start..start + self.k];
        let taken = *count as usize;
        // The label of the same source goes, or the last when all are taken.
        let gone = match row[..taken].iter().position(|l| l.source == label.source) {
            Some(same) => same,
            None if taken < self.k => {
                *count += 1;
                row[taken] = label;
                row[..=taken].sort_unstable_by_key(|l| (l.main, l.source, l.other));
                return true;
            }
            None => taken - 1,
        };
        if !label.before(&row[gone]) {
            return false;
        }
        row[gone] = label;
        let mut at = gone;
        while at > 0 && row[at].before(&row[at - 1]) {
            row.swap(at, at - 1);
            at -= 1;
        }
        true
    }

    fn holds(&self, node: u32, label: &Label) -> bool {
        self.of(node).contains(label)
    }
}
