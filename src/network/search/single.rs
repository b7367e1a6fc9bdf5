//! One label a node: the best there is.

use super::spread::{Label, Labels};

/// Stands in the array where a node has not been reached; no search goes so
/// far. It never leaves the searches.
pub(super) const NOT_REACHED: Label = Label {
    main: u32::MAX,
    other: u32::MAX,
    source: u32::MAX,
};

/// The best label of every node, and which nodes have one.
#[derive(Clone, Debug)]
pub(super) struct Single {
    labels: Vec<Label>,
    reached: Vec<u32>,
    /// The nodes that the search is for, when not for all.
    wanted: Vec<u32>,
    is_wanted: Vec<bool>,
    /// How many of them have no label yet.
    left: usize,
    /// The dearest of their labels once all have one.
    bound: u32,
}

impl Single {
    pub(super) fn new(nodes: u32) -> Self {
        Self {
            labels: vec![NOT_REACHED; nodes as usize],
            reached: Vec::new(),
            wanted: Vec::new(),
            is_wanted: Vec::new(),
            left: 0,
            bound: u32::MAX,
        }
    }

    /// Lets the search end once the labels of these nodes cannot improve.
    pub(super) fn want(&mut self, nodes: &[u32]) {
        self.is_wanted.resize(self.labels.len(), false);
        for &node in nodes {
            if !std::mem::replace(&mut self.is_wanted[node as usize], true) {
                self.wanted.push(node);
            }
        }
        self.left = self.wanted.len();
        self.bound = if nodes.is_empty() { 0 } else { u32::MAX };
    }

    fn first_label(&mut self, node: u32) {
        self.reached.push(node);
        if self.left == 0 || !self.is_wanted[node as usize] {
            return;
        }
        self.left -= 1;
        if self.left == 0 {
            let labels = self.wanted.iter().map(|&w| self.labels[w as usize].main);
            self.bound = labels.max().unwrap_or(0);
        }
    }

    /// Forgets the search before, in time proportional to what it reached.
    pub(super) fn clear(&mut self) {
        for node in self.reached.drain(..) {
            self.labels[node as usize] = NOT_REACHED;
        }
        for node in self.wanted.drain(..) {
            self.is_wanted[node as usize] = false;
        }
        self.left = 0;
        self.bound = u32::MAX;
    }

    #[inline]
    pub(super) fn get(&self, node: u32) -> Option<&Label> {
        let label = &self.labels[node as usize];
        (label.main != NOT_REACHED.main).then_some(label)
    }

    /// The nodes reached, in an order that depends on the search.
    pub(super) fn reached(&self) -> &[u32] {
        &self.reached
    }
}

impl Labels for Single {
    #[inline]
    fn offer(&mut self, node: u32, label: Label) -> bool {
        let known = &mut self.labels[node as usize];
        if !label.before(known) {
            return false;
        }
        let first = known.main == NOT_REACHED.main;
        *known = label;
        if first {
            self.first_label(node);
        }
        true
    }

    #[inline]
    fn bound(&self) -> u32 {
        self.bound
    }

    #[inline]
    fn holds(&self, node: u32, label: &Label) -> bool {
        self.labels[node as usize] == *label
    }
}
