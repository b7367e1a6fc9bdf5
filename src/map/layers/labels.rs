//! Finding room for words on a map.

use crate::map::backend::Point;

/// A box on paper: left, top, right, bottom, in units.
pub(in crate::map) type Frame = (i32, i32, i32, i32);

/// Remembers what is taken.
#[derive(Clone, Debug)]
pub(in crate::map) struct Placer {
    size: (i32, i32),
    taken: Vec<Frame>,
    marks: Vec<Point>,
}

impl Placer {
    /// Nothing is taken yet of an area of this size; words should not cover
    /// the `marks` where they need not.
    pub(in crate::map) fn new(size: (i32, i32), marks: Vec<Point>) -> Self {
        Self {
            size,
            taken: Vec::new(),
            marks,
        }
    }

    /// Takes the best of the boxes that are free, given by preference: one
    /// that covers few marks, but not far down the list to avoid a single
    /// one. Tells its rank; `None` where none is free.
    pub(in crate::map) fn take(&mut self, boxes: &[Frame]) -> Option<usize> {
        let best = (0..boxes.len())
            .filter(|&rank| self.is_free(boxes[rank]))
            .min_by_key(|&rank| self.covered(boxes[rank]) + rank / 4)?;
        self.taken.push(boxes[best]);
        Some(best)
    }

    /// Takes a box whatever stands there.
    pub(in crate::map) fn insist(&mut self, frame: Frame) {
        self.taken.push(frame);
    }

    fn is_free(&self, (left, top, right, bottom): Frame) -> bool {
        let inside = left >= 0 && top >= 0 && right <= self.size.0 && bottom <= self.size.1;
        inside
            && self
                .taken
                .iter()
                .all(|t| right < t.0 || t.2 < left || bottom < t.1 || t.3 < top)
    }

    fn covered(&self, (left, top, right, bottom): Frame) -> usize {
        // Half a symbol more on every side.
        let near = 80;
        let across = left - near..=right + near;
        let along = top - near..=bottom + near;
        self.marks
            .iter()
            .filter(|(x, y)| across.contains(x) && along.contains(y))
            .count()
    }
}
