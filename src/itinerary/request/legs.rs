//! Driving between the points of a plan.

use std::sync::{Arc, OnceLock};

use crate::units::{Metres, Seconds};

/// The drive from one point to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leg {
    /// How long it takes.
    pub time: Seconds,
    /// How far it is along the way.
    pub distance: Metres,
}

/// The drives between all points: first the candidate stops in their order,
/// then the depots. A drive need not be as long as the way back.
///
/// A region's table has ten million drives: copies share it, and what is found
/// of it once.
#[derive(Clone, Debug)]
pub struct Legs {
    points: usize,
    legs: Arc<[Option<Leg>]>,
    broken: Arc<OnceLock<Option<[usize; 3]>>>,
}

impl PartialEq for Legs {
    fn eq(&self, other: &Self) -> bool {
        self.points == other.points && self.legs == other.legs
    }
}

impl Eq for Legs {}

impl Legs {
    /// The table of drives between `points` points, each asked for by the
    /// ranks of the point left and the point reached; `None` where there is
    /// no way.
    #[must_use]
    pub fn from_fn(points: usize, leg: impl Fn(usize, usize) -> Option<Leg>) -> Self {
        let pairs = (0..points * points).map(|at| (at / points, at % points));
        Self {
            points,
            legs: pairs.map(|(from, to)| leg(from, to)).collect(),
            broken: Arc::default(),
        }
    }

    /// How many points there are.
    #[must_use]
    pub fn points(&self) -> usize {
        self.points
    }

    /// The drive from one point to another; `None` where there is no way.
    #[must_use]
    pub fn get(&self, from: usize, to: usize) -> Option<Leg> {
        self.legs[from * self.points + to]
    }

    /// Three points such that ways lead from the first to the second and on to
    /// the third, and none from the first to the third; `None` where, as on
    /// roads, ways that lead on are given whole.
    pub(super) fn broken(&self) -> Option<[usize; 3]> {
        *self.broken.get_or_init(|| self.find_broken())
    }

    fn find_broken(&self) -> Option<[usize; 3]> {
        if self.legs.iter().all(Option::is_some) {
            return None;
        }
        let words = self.points.div_ceil(64);
        let mut ends = vec![0_u64; self.points * words];
        for at in (0..self.legs.len()).filter(|&at| self.legs[at].is_some()) {
            let (from, to) = (at / self.points, at % self.points);
            ends[from * words + to / 64] |= 1 << (to % 64);
        }
        let of = |from: usize| &ends[from * words..][..words];
        let pairs = (0..self.legs.len()).filter(|&at| self.legs[at].is_some());
        pairs
            .map(|at| (at / self.points, at % self.points))
            .find_map(|(from, over)| {
                (0..words).find_map(|word| {
                    let own = u64::from(from / 64 == word) << (from % 64);
                    let lost = of(over)[word] & !of(from)[word] & !own;
                    (lost != 0).then(|| [from, over, word * 64 + lost.trailing_zeros() as usize])
                })
            })
    }
}
