//! The sections that say how to measure and what to draw.

use std::num::NonZeroUsize;

use super::mistake::{Bounds, MistakeKind};
use super::section::{Node, Section};
use crate::coverage::Cutoffs;
use crate::units::Seconds;

/// Durations of a study: more than nothing, at most a day.
const MINUTES: Bounds = Bounds::Above(0.0, 1440.0);

/// `[coverage]`.
#[derive(Clone, Debug)]
pub(super) struct Measures {
    /// The cut-offs; 10, 20 and 30 minutes where not said.
    pub(super) cutoffs: Cutoffs,
    /// How many nearest places to find for each cell; 3 where not said.
    pub(super) nearest: NonZeroUsize,
}

/// Reads `[coverage]`.
pub(super) fn coverage(root: &mut Section<'_>) -> Measures {
    let read = root.section("coverage", |section| {
        let cutoffs = section.get("cutoffs_minutes").and_then(cutoffs);
        let nearest = section.get("nearest").and_then(|node| node.integer(1, 50));
        (cutoffs, nearest)
    });
    let (cutoffs, nearest) = read.unwrap_or_default();
    let nearest = nearest.and_then(|k| NonZeroUsize::new(usize::from(k)));
    Measures {
        cutoffs: cutoffs.unwrap_or_else(usual_cutoffs),
        nearest: nearest.unwrap_or(const { NonZeroUsize::new(3).expect("three is not zero") }),
    }
}

/// Durations in a row.
pub(super) fn cutoffs(node: Node<'_>) -> Option<Cutoffs> {
    let items = node.list()?;
    let minutes: Vec<Seconds> = items.iter().filter_map(duration).collect();
    if items.is_empty() {
        node.note(MistakeKind::Empty);
    }
    Cutoffs::new(minutes).ok()
}

fn usual_cutoffs() -> Cutoffs {
    let minutes = [10, 20, 30].map(|minutes| Seconds::from_tenths(minutes * 600));
    Cutoffs::new(minutes.to_vec()).expect("three cut-offs above zero")
}

/// A number of minutes that makes at least a tenth of a second.
pub(super) fn duration(node: &Node<'_>) -> Option<Seconds> {
    let minutes = node.number(MINUTES)?;
    // Less than a twentieth of a second would round to no time at all.
    let duration = Seconds::from_minutes(minutes).filter(|&d| d > Seconds::ZERO);
    if duration.is_none() {
        node.note(MistakeKind::OutOfBounds {
            value: minutes,
            bounds: MINUTES,
        });
    }
    duration
}
