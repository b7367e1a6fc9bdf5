//! Several labels a node: the best of each of the nearest sources.

use super::parts::Store;
use super::spread::Label;

/// Up to `k` labels for every node of a range, in order, of different
/// sources: `k` places a node, of which the first `counts` are taken.
#[derive(Debug)]
pub(super) struct Several<'l> {
    pub(super) labels: &'l mut [Label],
    pub(super) counts: &'l mut [u32],
    pub(super) k: usize,
}

/// Stands in places that are not taken.
pub(super) const FREE: Label = Label {
    main: 0,
    other: 0,
    source: 0,
};

impl Store for Several<'_> {
    fn offer(&mut self, at: usize, label: Label) -> bool {
        let count = &mut self.counts[at];
        let row = &mut self.labels[at * self.k..(at + 1) * self.k];
        let taken = *count as usize;
        // The label of the same source goes, or the last when all are taken.
        let gone = match row[..taken].iter().position(|l| l.source == label.source) {
            Some(same) => same,
            None if taken < self.k => {
                *count += 1;
                sift(row, taken, label);
                return true;
            }
            None => taken - 1,
        };
        if !label.before(&row[gone]) {
            return false;
        }
        sift(row, gone, label);
        true
    }

    fn holds(&self, at: usize, label: &Label) -> bool {
        let row = &self.labels[at * self.k..(at + 1) * self.k];
        row[..self.counts[at] as usize].contains(label)
    }
}

/// Puts a label in a place and moves it up to where it belongs.
fn sift(row: &mut [Label], place: usize, label: Label) {
    row[place] = label;
    let mut at = place;
    while at > 0 && row[at].before(&row[at - 1]) {
        row.swap(at, at - 1);
        at -= 1;
    }
}
