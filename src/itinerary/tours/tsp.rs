//! One tour through every point.

use crate::itinerary::chance::Chance;
use crate::itinerary::tours::Costs;
use crate::itinerary::tours::costs::index;

/// Neighbours looked at around each point. Ten is what Johnson and McGeoch
/// (1997) find enough for 2-opt and Or-opt.
const NEIGHBOURS: usize = 10;

/// The longest segment that is moved whole (Or 1976).
const SEGMENT: usize = 3;

/// How far apart the cuts of a kick may lie: local kicks keep the repair local.
const KICK: usize = 30;

/// A short closed tour through every point, starting at point 0, for costs
/// that are the same both ways: 2-opt and Or-opt with neighbour lists and
/// don't-look bits, inside an iterated local search whose kicks are local
/// double bridges (Johnson and McGeoch 1997). Each of `iterations` kicks is
/// kept when the tour it leads to is not longer.
///
/// Costs that differ by direction are read one way only: the tour is still
/// valid, and less short.
#[must_use]
pub fn shortest_tour(costs: &Costs, seed: u64, iterations: u64) -> Vec<usize> {
    let start = nearest_neighbour(costs);
    if start.len() < 5 {
        return best_of_few(costs, &start);
    }
    let mut chance = Chance::new(seed);
    let mut tour = Tour::new(costs, &start);
    tour.wake(0..start.len());
    tour.improve();
    for _ in 0..iterations {
        tour.kick(&mut chance);
    }
    tour.told()
}

/// What a closed tour costs.
#[must_use]
pub fn tour_cost(costs: &Costs, tour: &[usize]) -> u64 {
    let ends = tour.iter().zip(tour.iter().cycle().skip(1));
    let sum: i64 = ends.map(|(&from, &to)| costs.get(from, to)).sum();
    sum.unsigned_abs()
}

/// The tour that always goes on to the nearest point not yet visited, from
/// point 0; of two as near, the first. The plain baseline.
#[must_use]
pub fn nearest_neighbour(costs: &Costs) -> Vec<usize> {
    let mut left: Vec<usize> = (1..costs.size()).collect();
    let mut tour: Vec<usize> = (0..costs.size().min(1)).collect();
    while let Some(&at) = tour.last() {
        let nearest = (0..left.len()).min_by_key(|&rank| (costs.get(at, left[rank]), left[rank]));
        let Some(rank) = nearest else { break };
        tour.push(left.swap_remove(rank));
    }
    tour
}

/// Of four points or fewer: the three tours there are.
fn best_of_few(costs: &Costs, tour: &[usize]) -> Vec<usize> {
    let mut best = tour.to_vec();
    if let &[a, b, c, d] = tour {
        for other in [[a, c, b, d], [a, b, d, c]] {
            if tour_cost(costs, &other) < tour_cost(costs, &best) {
                best = other.to_vec();
            }
        }
    }
    best
}

/// The tour under work.
struct Tour<'c> {
    costs: &'c Costs,
    near: Vec<Vec<u32>>,
    order: Vec<u32>,
    /// Where each point stands in `order`.
    place: Vec<u32>,
    /// Points whose surroundings changed, to be looked at again.
    queue: Vec<u32>,
    queued: Vec<bool>,
    /// The order before the kick.
    before: Vec<u32>,
}

impl<'c> Tour<'c> {
    fn new(costs: &'c Costs, tour: &[usize]) -> Self {
        let order: Vec<u32> = tour.iter().map(|&point| index(point)).collect();
        let mut all = Self {
            costs,
            near: costs.neighbours(costs.size(), NEIGHBOURS),
            place: vec![0; order.len()],
            queued: vec![false; order.len()],
            queue: Vec::new(),
            before: order.clone(),
            order,
        };
        all.replace(0..tour.len());
        all
    }

    fn cost(&self, from: u32, to: u32) -> i64 {
        self.costs.get(from as usize, to as usize)
    }

    fn at(&self, rank: usize) -> u32 {
        self.order[rank % self.order.len()]
    }

    fn next(&self, point: u32) -> u32 {
        self.at(self.place[point as usize] as usize + 1)
    }

    fn previous(&self, point: u32) -> u32 {
        self.at(self.place[point as usize] as usize + self.order.len() - 1)
    }

    /// Says again where the points of these ranks stand.
    fn replace(&mut self, ranks: std::ops::Range<usize>) {
        for rank in ranks {
            self.place[self.order[rank] as usize] = index(rank);
        }
    }

    fn wake(&mut self, ranks: std::ops::Range<usize>) {
        for rank in ranks {
            self.wake_point(self.at(rank));
        }
    }

    fn wake_point(&mut self, point: u32) {
        if !std::mem::replace(&mut self.queued[point as usize], true) {
            self.queue.push(point);
        }
    }

    /// Applies improving moves until no point that changed has any; the sum
    /// of what they save.
    fn improve(&mut self) -> i64 {
        let mut saved = 0;
        while let Some(point) = self.queue.pop() {
            self.queued[point as usize] = false;
            while let Some(saving) = self.two_opt(point).or_else(|| self.or_opt(point)) {
                saved += saving;
            }
        }
        saved
    }

    /// Replaces two edges, one at `point`, by two shorter ones.
    fn two_opt(&mut self, point: u32) -> Option<i64> {
        for forward in [true, false] {
            let beside = |tour: &Self, of| {
                if forward {
                    tour.next(of)
                } else {
                    tour.previous(of)
                }
            };
            let own = beside(self, point);
            let old = self.cost(point, own);
            for rank in 0..self.near[point as usize].len() {
                let other = self.near[point as usize][rank];
                let new = self.cost(point, other);
                if new >= old {
                    break;
                }
                let others = beside(self, other);
                let saving = old + self.cost(other, others) - new - self.cost(own, others);
                if saving > 0 {
                    let (from, to) = if forward {
                        (own, other)
                    } else {
                        (point, others)
                    };
                    self.reverse(from, to);
                    for end in [point, own, other, others] {
                        self.wake_point(end);
                    }
                    return Some(saving);
                }
            }
        }
        None
    }

    /// Reverses the stretch from one point on to another, or the rest of the
    /// tour where that is shorter.
    fn reverse(&mut self, from: u32, to: u32) {
        let size = self.order.len();
        let inside = self.distance(from, to) + 1;
        if inside * 2 > size {
            let low = self.place[self.next(to) as usize] as usize;
            let high = self.place[self.previous(from) as usize] as usize;
            self.swap_inwards((low, high), (size - inside) / 2);
        } else {
            self.reverse_exact(from, to);
        }
    }

    /// Moves a segment that starts or ends at `point` between two neighbours
    /// elsewhere, either way round.
    fn or_opt(&mut self, point: u32) -> Option<i64> {
        for length in 1..=SEGMENT.min(self.order.len() - 3) {
            for starts in [true, false] {
                let place = self.place[point as usize] as usize + self.order.len();
                let first = if starts { place } else { place + 1 - length };
                if let Some(saving) = self.move_segment(first % self.order.len(), length, point) {
                    return Some(saving);
                }
            }
        }
        None
    }

    /// Tries to put the segment beside a neighbour of `point`, one of its ends.
    fn move_segment(&mut self, first: usize, length: usize, point: u32) -> Option<i64> {
        let size = self.order.len();
        let ends = (self.at(first), self.at(first + length - 1));
        let tail = if ends.0 == point { ends.1 } else { ends.0 };
        let (left, right) = (self.at(first + size - 1), self.at(first + length));
        let freed = self.cost(left, ends.0) + self.cost(ends.1, right) - self.cost(left, right);
        for rank in 0..self.near[point as usize].len() {
            let beside = self.near[point as usize][rank];
            if self.cost(point, beside) >= freed {
                break;
            }
            let into = (self.place[beside as usize] as usize + size - first) % size;
            if into < length {
                continue;
            }
            for far in [self.next(beside), self.previous(beside)] {
                let inside = (self.place[far as usize] as usize + size - first) % size < length;
                if inside {
                    continue;
                }
                let added =
                    self.cost(beside, point) + self.cost(tail, far) - self.cost(beside, far);
                if freed > added {
                    self.carry((first, length), (beside, point), far);
                    for end in [left, right, beside, far, point, tail] {
                        self.wake_point(end);
                    }
                    return Some(freed - added);
                }
            }
        }
        None
    }

    /// Takes a segment out and puts it between two points that follow one
    /// another, `head` next to `beside`: at most three reversals.
    fn carry(&mut self, (first, length): (usize, usize), (beside, head): (u32, u32), far: u32) {
        let ends = (self.at(first), self.at(first + length - 1));
        let (left, right) = (self.previous(ends.0), self.next(ends.1));
        let forward = self.next(beside) == far;
        // The pair in the order of the tour, and which end of the segment
        // must come first between them.
        let (low, high, leads) = if forward {
            (beside, far, head)
        } else {
            (far, beside, if head == ends.0 { ends.1 } else { ends.0 })
        };
        // Reversing the stretch from the segment to the pair carries the
        // segment over and turns what lies between back to front.
        if self.distance(right, low) <= self.distance(high, left) {
            self.reverse_exact(ends.0, low);
            self.reverse_exact(low, right);
        } else {
            self.reverse_exact(high, ends.1);
            self.reverse_exact(left, high);
        }
        let between = if self.next(low) == ends.0 {
            ends
        } else {
            (ends.1, ends.0)
        };
        if between.0 != leads {
            self.reverse_exact(between.0, between.1);
        }
    }

    /// Steps forward from one point to another.
    fn distance(&self, from: u32, to: u32) -> usize {
        let size = self.order.len();
        (self.place[to as usize] as usize + size - self.place[from as usize] as usize) % size
    }

    /// Reverses exactly this stretch, without turning to the rest of the tour.
    fn reverse_exact(&mut self, from: u32, to: u32) {
        let inside = self.distance(from, to) + 1;
        let low = self.place[from as usize] as usize;
        let high = self.place[to as usize] as usize;
        self.swap_inwards((low, high), inside / 2);
    }

    /// Swaps so many pairs of ranks, from the outermost inwards.
    fn swap_inwards(&mut self, (mut low, mut high): (usize, usize), pairs: usize) {
        let size = self.order.len();
        for _ in 0..pairs {
            self.order.swap(low, high);
            self.place[self.order[low] as usize] = index(low);
            self.place[self.order[high] as usize] = index(high);
            low = (low + 1) % size;
            high = (high + size - 1) % size;
        }
    }

    /// Swaps two neighbouring stretches at random, repairs the tour, and goes
    /// back where it became longer.
    fn kick(&mut self, chance: &mut Chance) {
        self.before.copy_from_slice(&self.order);
        let size = self.order.len();
        let reach = KICK.min(size - 2);
        let start = chance.below(size - reach);
        let first = 1 + chance.below(reach - 1);
        let second = first + 1 + chance.below(reach - first);
        let (a, b, c) = (start + 1, start + 1 + first, (start + 1 + second).min(size));
        let old = self.edges([a, b, c]);
        self.order[a..c].rotate_left(b - a);
        self.replace(a..c);
        let middle = a + (c - b);
        let added = self.edges([a, middle, c]) - old;
        for cut in [a, middle, c] {
            self.wake_point(self.at(cut + size - 1));
            self.wake_point(self.at(cut));
        }
        if self.improve() < added {
            self.order.copy_from_slice(&self.before);
            self.replace(0..size);
        }
    }

    /// What the edges just before these ranks cost.
    fn edges(&self, ranks: [usize; 3]) -> i64 {
        let before = |rank: usize| self.at(rank + self.order.len() - 1);
        ranks
            .iter()
            .map(|&rank| self.cost(before(rank), self.at(rank)))
            .sum()
    }

    /// The tour from point 0 on.
    fn told(&self) -> Vec<usize> {
        let start = self.place[0] as usize;
        (0..self.order.len())
            .map(|step| self.at(start + step) as usize)
            .collect()
    }
}
