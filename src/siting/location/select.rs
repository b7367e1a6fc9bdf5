//! The part of the relaxed problem that chooses places: the most profitable
//! ones within the means, the last one in part where it does not fit
//! (Dantzig 1957), so that the value bounds every choice.

use super::problem::Limit;

/// A choice of the relaxed problem.
#[derive(Clone, Debug, Default)]
pub(in crate::siting) struct Choice {
    /// The candidates opened whole, most profitable first.
    pub(in crate::siting) whole: Vec<u32>,
    /// The candidate opened in part, and which part.
    pub(in crate::siting) part: Option<(u32, f64)>,
    /// The profit of what is chosen.
    pub(in crate::siting) profit: f64,
    /// The profit for a unit of means of the worst chosen and the best left.
    margin: (f64, f64),
}

impl Choice {
    /// The most profitable choice within the means. `order` is scratch space.
    pub(in crate::siting) fn of(
        (free, limit): (&[u32], &Limit),
        profits: &[f64],
        order: &mut Vec<u32>,
    ) -> Self {
        order.clear();
        let gain = |j: u32| profits[j as usize];
        order.extend(free.iter().copied().filter(|&j| gain(j) > 0.0));
        match limit {
            Limit::Count(limit) => {
                let limit = usize::try_from(*limit).unwrap_or(usize::MAX);
                Self::first(limit, profits, order)
            }
            Limit::Budget(limit, prices) => {
                let worth = |j: u32| worth(gain(j), prices[j as usize]);
                order.sort_by(|&a, &b| worth(b).total_cmp(&worth(a)).then(a.cmp(&b)));
                Self::within(*limit, (profits, prices), order)
            }
        }
    }

    fn first(limit: usize, profits: &[f64], order: &mut [u32]) -> Self {
        let gain = |j: u32| profits[j as usize];
        let better = |a: &u32, b: &u32| gain(*b).total_cmp(&gain(*a)).then(a.cmp(b));
        let taken = limit.min(order.len());
        let mut next = 0.0;
        if taken < order.len() {
            let (_, first_left, _) = order.select_nth_unstable_by(taken, better);
            next = gain(*first_left);
        }
        order[..taken].sort_unstable_by(better);
        let whole = order[..taken].to_vec();
        let worst = whole.last().map_or(0.0, |&j| gain(j));
        let full = taken == limit;
        Self {
            profit: whole.iter().map(|&j| gain(j)).sum(),
            // Limit left over are worth nothing more.
            margin: (if full { worst } else { 0.0 }, next),
            part: None,
            whole,
        }
    }

    fn within(limit: u64, (profits, prices): (&[f64], &[u64]), order: &[u32]) -> Self {
        let mut chosen = Self::default();
        let mut left = limit;
        for &j in order {
            let (gain, price) = (profits[j as usize], prices[j as usize]);
            if price <= left {
                left -= price;
                chosen.profit += gain;
                chosen.whole.push(j);
                continue;
            }
            let part = ratio(left, price);
            chosen.profit += gain * part;
            chosen.part = Some((j, part));
            let critical = worth(gain, price);
            chosen.margin = (critical, critical);
            break;
        }
        chosen
    }

    /// By how much the bound falls at least when a candidate left out is
    /// opened.
    pub(in crate::siting) fn loss_of_opening(&self, profit: f64, price: u64) -> f64 {
        (self.margin.0 * as_number(price) - profit).max(0.0)
    }

    /// By how much the bound falls at least when a candidate chosen whole is
    /// closed.
    pub(in crate::siting) fn loss_of_closing(&self, profit: f64, price: u64) -> f64 {
        (profit - self.margin.1 * as_number(price)).max(0.0)
    }
}

fn worth(gain: f64, price: u64) -> f64 {
    if price == 0 {
        f64::INFINITY
    } else {
        gain / as_number(price)
    }
}

#[expect(clippy::cast_precision_loss, reason = "a bound, rounded down later")]
fn as_number(price: u64) -> f64 {
    price as f64
}

fn ratio(left: u64, price: u64) -> f64 {
    as_number(left) / as_number(price)
}
