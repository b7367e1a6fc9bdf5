//! The conclusions that a change flips.

use std::collections::{BTreeMap, BTreeSet};

use crate::coverage::Area;
use crate::sensitivity::{Figure, Measured, Thresholds};
use crate::territory::CellIndex;

/// What people may conclude from the figures, beside the figures themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Conclusion {
    /// On which side of a threshold a share stands.
    Threshold(Figure),
    /// The order of the départements by share at the main cut-off.
    Departements,
    /// The order of the density classes by share at the main cut-off.
    Density,
    /// That a listed zone is one.
    ZoneGone,
    /// That what is no listed zone is none.
    ZoneNew,
}

impl Conclusion {
    /// The stable name in tables and messages.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Threshold(_) => "threshold",
            Self::Departements => "departement-order",
            Self::Density => "density-order",
            Self::ZoneGone => "zone-gone",
            Self::ZoneNew => "zone-new",
        }
    }
}

/// How often a change flips a conclusion: thresholds crossed, pairs of areas
/// that change their order, zones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flip {
    /// What is flipped.
    pub conclusion: Conclusion,
    /// How often, at least once.
    pub count: usize,
}

/// Everything that a change flips, in the order of [`Conclusion`].
pub(super) fn flips(base: &Measured, other: &Measured, thresholds: &Thresholds) -> Vec<Flip> {
    let mut all: Vec<Flip> = Vec::new();
    let mut add = |conclusion, count| {
        if count > 0 {
            all.push(Flip { conclusion, count });
        }
    };
    for (&figure, &value) in &other.figures {
        let before = base.figures.get(&figure);
        if let Some(&before) = before.filter(|_| figure.is_share_of_people()) {
            let crossed = thresholds.crossed(before, value);
            add(Conclusion::Threshold(figure), crossed);
        }
    }
    add(
        Conclusion::Departements,
        reversed(&base.departements, &other.departements),
    );
    add(Conclusion::Density, reversed(&base.density, &other.density));
    if let (Some(before), Some(after)) = (&base.zones, &other.zones) {
        add(Conclusion::ZoneGone, apart(before, after));
        add(Conclusion::ZoneNew, apart(after, before));
    }
    all
}

/// Pairs of areas in one order before and in the other after.
fn reversed(before: &BTreeMap<Area, f64>, after: &BTreeMap<Area, f64>) -> usize {
    let both: Vec<(f64, f64)> = before
        .iter()
        .filter_map(|(area, &share)| Some((share, *after.get(area)?)))
        .collect();
    let pairs = (0..both.len()).flat_map(|a| (0..a).map(move |b| (a, b)));
    pairs
        .filter(|&(a, b)| (both[a].0 - both[b].0) * (both[a].1 - both[b].1) < 0.0)
        .count()
}

/// How many of some zones share no cell with any of others.
fn apart(zones: &[Vec<CellIndex>], others: &[Vec<CellIndex>]) -> usize {
    let held: BTreeSet<CellIndex> = others.iter().flatten().copied().collect();
    let is_apart = |zone: &&Vec<CellIndex>| !zone.iter().any(|cell| held.contains(cell));
    zones.iter().filter(is_apart).count()
}
