//! One label a node: the best there is.

use super::spread::{Label, Labels};

/// Stands in the array where a node has not been reached; no search goes so
/// far. It never leaves this file.
const NOT_REACHED: Label = Label {
    main: u32::MAX,
    other: u32::MAX,
    source: u32::MAX,
};

/// The best label of every node, and which nodes have one.
#[derive(Clone, Debug)]
pub(super) struct Single {
    labels: Vec<Label>,
    reached: Vec<u32>,
}

impl Single {
    pub(super) fn new(nodes: u32) -> Self {
        Self {
            labels: vec![NOT_REACHED; nodes as usize],
            reached: Vec::new(),
        }
    }

    /// Forgets the search before, in time proportional to what it reached.
    pub(super) fn clear(&mut self) {
        for node in self.reached.drain(..) {
            self.labels[node as usize] = NOT_REACHED;
        }
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
        if known.main == NOT_REACHED.main {
            self.reached.push(node);
        }
        *known = label;
        true
    }

    #[inline]
    fn holds(&self, node: u32, label: &Label) -> bool {
        self.labels[node as usize] == *label
    }
}
