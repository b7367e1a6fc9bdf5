//! Classes of travel time, and the people in each.

use plotters::style::RGBColor;

use super::palette;
use crate::coverage::{Coverage, Cutoffs};
use crate::travel::Trip;
use crate::units::{Quantity, Seconds};

/// What a cell is drawn as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Category {
    /// The class of time of this rank, near first.
    Class(usize),
    /// No place can be reached.
    Unreachable,
    /// The roads known do not reach there.
    Unknown,
}

/// One class of time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Class {
    /// Longer than this; `None`: from nothing.
    pub(super) above: Option<Seconds>,
    /// At most this; `None`: without end.
    pub(super) upto: Option<Seconds>,
    /// Its colour.
    pub(super) colour: RGBColor,
    /// The people in it.
    pub(super) people: Quantity,
}

/// The classes of a map.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Classes {
    bounds: Vec<Seconds>,
    /// The classes, near first; the last is beyond all cut-offs.
    pub(super) list: Vec<Class>,
    /// The people who can reach no place, though roads are known there.
    pub(super) unreachable: Quantity,
    /// The people where no roads are known.
    pub(super) unknown: Quantity,
    /// Everyone.
    pub(super) total: Quantity,
}

impl Classes {
    /// The classes between the cut-offs of a coverage. Of more cut-offs than
    /// a map can show, some are left out, never the last nor `keep`, and
    /// their classes drawn as one.
    /// `unknown` of those who reach no place live where no roads are known.
    pub(super) fn of(coverage: &Coverage, (keep, unknown): (Seconds, Quantity)) -> Self {
        let people = &coverage.whole.population;
        let ranks = thinned(&coverage.cutoffs, keep);
        let all = coverage.cutoffs.as_slice();
        let bounds: Vec<Seconds> = ranks.iter().map(|&rank| all[rank]).collect();
        let mut parts: Vec<Quantity> = Vec::with_capacity(ranks.len() + 1);
        let mut nearer = Quantity::ZERO;
        for &rank in &ranks {
            let within = people.within(rank);
            parts.push(within.less(nearer));
            nearer = within;
        }
        parts.push(people.uncovered(all.len() - 1));
        let colours = palette::sequence(parts.len());
        let classes = parts
            .into_iter()
            .zip(colours)
            .enumerate()
            .map(|(rank, (people, colour))| Class {
                above: rank.checked_sub(1).map(|before| bounds[before]),
                upto: bounds.get(rank).copied(),
                colour,
                people,
            })
            .collect();
        Self {
            bounds,
            list: classes,
            unreachable: people.unreachable().less(unknown),
            unknown,
            total: people.total(),
        }
    }

    /// What a cell is drawn as, by the way to its nearest place.
    pub(super) fn category(&self, nearest: Option<Trip>) -> Category {
        nearest.map_or(Category::Unreachable, |trip| {
            Category::Class(self.bounds.partition_point(|&bound| bound < trip.time))
        })
    }
}

/// The ranks of the cut-offs that a map shows.
fn thinned(cutoffs: &Cutoffs, keep: Seconds) -> Vec<usize> {
    let all = cutoffs.as_slice();
    let most = palette::MOST_CLASSES - 1;
    if all.len() <= most {
        return (0..all.len()).collect();
    }
    let mut ranks: Vec<usize> = (0..most)
        .map(|i| i * (all.len() - 1) / (most - 1))
        .collect();
    if let Some(wanted) = all.iter().position(|&cutoff| cutoff == keep) {
        // The last stays; of the others the closest gives way.
        let close = (0..most - 1).min_by_key(|&i| ranks[i].abs_diff(wanted));
        if let Some(close) = close.filter(|_| wanted != ranks[most - 1]) {
            ranks[close] = wanted;
        }
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coverage::{Area, CoverageRow, Split};

    fn minutes(minutes: u32) -> Seconds {
        Seconds::from_tenths(minutes * 600)
    }

    fn coverage(cutoffs: &[u32]) -> Coverage {
        let cutoffs = Cutoffs::new(cutoffs.iter().map(|&m| minutes(m)).collect());
        let cutoffs = cutoffs.expect("cut-offs");
        let mut population = Split::empty(cutoffs.as_slice().len());
        for class in 0..=cutoffs.as_slice().len() {
            population.add(Some(class), Quantity::from_thousandths(1000));
        }
        population.add(None, Quantity::from_thousandths(500));
        Coverage {
            cutoffs,
            whole: CoverageRow {
                area: Area::Whole,
                population,
                attributes: Vec::new(),
                median_time: None,
                cells: 0,
            },
            tables: Vec::new(),
        }
    }

    #[test]
    fn nobody_is_lost_when_classes_are_joined() {
        for cutoffs in [
            &[20][..],
            &[10, 20, 30],
            &[5, 10, 12, 15, 20, 25, 30, 45, 60],
        ] {
            let classes = Classes::of(&coverage(cutoffs), (minutes(12), Quantity::ZERO));
            let sum: Quantity = classes.list.iter().map(|c| c.people).sum();
            assert_eq!(sum + classes.unreachable, classes.total);
            assert_eq!(classes.list.len(), (cutoffs.len() + 1).min(6));
        }
    }

    #[test]
    fn the_cut_off_of_the_gaps_is_kept() {
        let all = [5, 10, 12, 15, 20, 25, 30, 45, 60];
        for keep in all {
            let classes = Classes::of(&coverage(&all), (minutes(keep), Quantity::ZERO));
            let shown: Vec<_> = classes.list.iter().filter_map(|c| c.upto).collect();
            assert!(shown.contains(&minutes(keep)), "{keep}: {shown:?}");
            assert!(shown.contains(&minutes(60)));
            assert!(shown.is_sorted());
        }
    }

    #[test]
    fn a_bound_reached_exactly_is_within() {
        let classes = Classes::of(&coverage(&[10, 20]), (minutes(20), Quantity::ZERO));
        let trip = |tenths| {
            Some(Trip {
                place: crate::territory::PlaceIndex::new(0),
                time: Seconds::from_tenths(tenths),
                distance: crate::units::Metres::ZERO,
            })
        };
        assert_eq!(classes.category(trip(6000)), Category::Class(0));
        assert_eq!(classes.category(trip(6001)), Category::Class(1));
        assert_eq!(classes.category(trip(12_001)), Category::Class(2));
        assert_eq!(classes.category(None), Category::Unreachable);
    }
}
