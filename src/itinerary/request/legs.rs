//! Driving between the points of a plan.

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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Legs {
    points: usize,
    legs: Vec<Option<Leg>>,
}

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
