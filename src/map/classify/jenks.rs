//! Fisher–Jenks: the classes whose values differ least from their means.
//!
//! Dynamic programming over sorted distinct values. The best last split of
//! the first values never moves left as values are added (the weighted sum of
//! squares within a run of sorted values obeys the quadrangle inequality), so
//! that each further class is found by halving: O(k n log n) for k classes of
//! n values, and exact.

use super::Weighted;

/// Sums over the first values, of weight, of value and of its square.
struct Sums(Vec<[f64; 3]>);

impl Sums {
    /// Values are taken from their middle, so that squares stay small.
    fn new(values: &Weighted) -> Self {
        let weight: f64 = values.0.iter().map(|(_, weight)| weight).sum();
        let mean = values.0.iter().map(|(v, w)| v * w).sum::<f64>() / weight;
        let mut sums = vec![[0.0; 3]];
        let mut so_far = [0.0; 3];
        for (value, weight) in &values.0 {
            let value = value - mean;
            so_far[0] += weight;
            so_far[1] += weight * value;
            so_far[2] += weight * value * value;
            sums.push(so_far);
        }
        Self(sums)
    }

    /// How much the values from `from` up to `to`, exclusive, differ from
    /// their mean: the weighted sum of squares.
    fn within(&self, from: usize, to: usize) -> f64 {
        let (low, high) = (self.0[from], self.0[to]);
        let [weight, value, square] = [0, 1, 2].map(|at| high[at] - low[at]);
        (square - value * value / weight).max(0.0)
    }
}

/// One more class, over the costs of one fewer: for each number of first
/// values, the least cost and where the last class starts.
struct Step<'s> {
    sums: &'s Sums,
    before: &'s [f64],
    cost: Vec<f64>,
    start: Vec<usize>,
}

impl Step<'_> {
    /// Finds the starts for `low..=high` first values, each within `starts`.
    fn find(&mut self, (low, high): (usize, usize), starts: (usize, usize)) {
        if low > high {
            return;
        }
        let middle = usize::midpoint(low, high);
        let mut best = (f64::INFINITY, starts.0);
        for start in starts.0..=starts.1.min(middle - 1) {
            let cost = self.before[start] + self.sums.within(start, middle);
            if cost < best.0 {
                best = (cost, start);
            }
        }
        (self.cost[middle], self.start[middle]) = best;
        self.find((low, middle - 1), (starts.0, best.1));
        self.find((middle + 1, high), (best.1, starts.1));
    }
}

/// The bounds between so many classes; fewer where there are fewer values.
pub(super) fn bounds(values: &Weighted, classes: usize) -> Vec<f64> {
    let count = values.0.len();
    let classes = classes.min(count);
    if classes < 2 {
        return Vec::new();
    }
    let sums = Sums::new(values);
    let first = (0..=count).map(|to| {
        if to == 0 {
            f64::INFINITY
        } else {
            sums.within(0, to)
        }
    });
    let mut cost: Vec<f64> = first.collect();
    let mut starts = Vec::new();
    for class in 2..=classes {
        let mut step = Step {
            sums: &sums,
            before: &cost,
            cost: vec![f64::INFINITY; count + 1],
            start: vec![0; count + 1],
        };
        step.find((class, count), (class - 1, count - 1));
        starts.push(step.start);
        cost = step.cost;
    }
    let mut bounds = Vec::new();
    let mut end = count;
    for start in starts.iter().rev() {
        end = start[end];
        bounds.push(values.0[end - 1].0);
    }
    bounds.reverse();
    bounds
}
