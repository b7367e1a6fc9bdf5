//! One label a node: the best there is.

use super::spread::{Label, Labels};

/// Both measures in one number, the one made small in the upper half: half
/// the work of comparing them one after the other.
fn packed(label: &Label) -> u64 {
    (u64::from(label.main) << 32) | u64::from(label.other)
}

/// Stands in the array where a node has not been reached; no search goes so
/// far. It never leaves this file.
const NOT_REACHED: u64 = u64::MAX;

/// The best label of every node, whatever its source, and which nodes have
/// one.
#[derive(Clone, Debug)]
pub(super) struct Single {
    labels: Vec<u64>,
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
            let labels = self.wanted.iter().filter_map(|&node| self.get(node));
            self.bound = labels.map(|(main, _)| main).max().unwrap_or(0);
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

    /// The measure made small, then the other one.
    #[inline]
    pub(super) fn get(&self, node: u32) -> Option<(u32, u32)> {
        let label = self.labels[node as usize];
        let half = |half: u64| u32::try_from(half).expect("half of a u64");
        let halves = || (half(label >> 32), half(label & u64::from(u32::MAX)));
        (label != NOT_REACHED).then(halves)
    }

    /// The nodes reached, in an order that depends on the search.
    pub(super) fn reached(&self) -> &[u32] {
        &self.reached
    }
}

impl Labels for Single {
    #[inline]
    fn offer(&mut self, node: u32, label: Label) -> bool {
        let label = packed(&label);
        let known = &mut self.labels[node as usize];
        if label >= *known {
            return false;
        }
        let first = *known == NOT_REACHED;
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
        self.labels[node as usize] == packed(label)
    }
}
