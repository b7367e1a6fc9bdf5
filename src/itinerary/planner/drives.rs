//! The shortest drive from a depot through some stops and back.

use std::collections::HashMap;
use std::rc::Rc;

use crate::itinerary::planner::setting::Setting;

/// Up to so many stops the order is the best there is (Held and Karp 1962);
/// beyond, it is improved move by move.
const EXACT: usize = 8;

/// A tour's drive.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Drive {
    /// Tenths of a second.
    pub(super) time: i64,
    pub(super) metres: i64,
    /// The stops in order.
    pub(super) order: Vec<u32>,
}

/// Drives found so far, by depot and set of stops: the search asks for the
/// same sets over and over.
#[derive(Default)]
pub(super) struct Drives {
    known: HashMap<(usize, Vec<u32>), Option<Rc<Drive>>>,
}

impl Drives {
    /// The drive through these stops, in any order given; `None` where there
    /// is no way.
    pub(super) fn through(
        &mut self,
        setting: &Setting,
        depot: usize,
        stops: &[u32],
    ) -> Option<Rc<Drive>> {
        let mut set = stops.to_vec();
        set.sort_unstable();
        if let Some(known) = self.known.get(&(depot, set.clone())) {
            return known.clone();
        }
        let drive = if set.len() <= EXACT {
            exact(setting, depot, &set)
        } else {
            improved(setting, depot, stops)
        };
        let drive = drive.map(Rc::new);
        self.known.insert((depot, set), drive.clone());
        drive
    }
}

/// Time first, then metres.
type Length = (i64, i64);

fn plus(a: Option<Length>, b: Option<Length>) -> Option<Length> {
    a.zip(b).map(|(a, b)| (a.0 + b.0, a.1 + b.1))
}

/// The best order by dynamic programming over subsets: for each set and last
/// stop, the shortest way there and the stop before.
fn exact(setting: &Setting, depot: usize, stops: &[u32]) -> Option<Drive> {
    let size = stops.len();
    if size == 0 {
        return Some(Drive::default());
    }
    let point = |rank: usize| stops[rank] as usize;
    let mut ways: Vec<Option<(Length, usize)>> = vec![None; size << size];
    for last in 0..size {
        ways[(1 << last) * size + last] = setting.leg(depot, point(last)).map(|leg| (leg, last));
    }
    for set in 1..1_usize << size {
        for last in (0..size).filter(|last| set >> last & 1 == 1) {
            let Some((so_far, _)) = ways[set * size + last] else {
                continue;
            };
            for next in (0..size).filter(|next| set >> next & 1 == 0) {
                let way = plus(Some(so_far), setting.leg(point(last), point(next)));
                let known = &mut ways[(set | 1 << next) * size + next];
                if let Some(way) = way.filter(|way| known.is_none_or(|(known, _)| *way < known)) {
                    *known = Some((way, last));
                }
            }
        }
    }
    let all = (1 << size) - 1;
    let back = |last: usize| {
        plus(
            ways[all * size + last].map(|way| way.0),
            setting.leg(point(last), depot),
        )
    };
    let (length, last) = (0..size)
        .filter_map(|last| Some((back(last)?, last)))
        .min()?;
    let mut order = Vec::with_capacity(size);
    let (mut set, mut at) = (all, last);
    while set != 0 {
        order.push(stops[at]);
        let before = ways[set * size + at].map_or(at, |way| way.1);
        set &= !(1 << at);
        at = before;
    }
    order.reverse();
    Some(Drive {
        time: length.0,
        metres: length.1,
        order,
    })
}

fn length(setting: &Setting, depot: usize, order: &[u32]) -> Option<Length> {
    let mut total = Some((0, 0));
    let mut at = depot;
    for point in order.iter().map(|&stop| stop as usize).chain([depot]) {
        total = plus(total, setting.leg(at, point));
        at = point;
    }
    total
}

/// The order given, improved for as long as moving one stop or turning a
/// stretch round helps.
fn improved(setting: &Setting, depot: usize, stops: &[u32]) -> Option<Drive> {
    let mut order = stops.to_vec();
    let mut best = length(setting, depot, &order);
    let better = |new: Option<Length>, old: Option<Length>| {
        new.is_some_and(|new| old.is_none_or(|old| new < old))
    };
    loop {
        let start = best;
        for from in 0..order.len() {
            for to in 0..order.len() {
                for turn in [false, true] {
                    let mut other = order.clone();
                    if turn {
                        other[from.min(to)..=from.max(to)].reverse();
                    } else {
                        let stop = other.remove(from);
                        other.insert(to, stop);
                    }
                    let new = length(setting, depot, &other);
                    if better(new, best) {
                        (order, best) = (other, new);
                    }
                }
            }
        }
        if best == start {
            return best.map(|(time, metres)| Drive {
                time,
                metres,
                order,
            });
        }
    }
}
