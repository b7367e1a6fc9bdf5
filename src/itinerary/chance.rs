//! Chance from an explicit seed, the same on every machine.
//!
//! Only additions, multiplications and shifts are used, so that a plan is the
//! same to the bit wherever it is made; even the logarithm of the annealing is
//! drawn by halves and straight lines.

/// A stream of pseudo-random numbers: SplitMix64 (Steele, Lea and Flood 2014).
#[derive(Clone, Debug)]
pub(crate) struct Chance(u64);

impl Chance {
    /// The stream of this seed.
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(STEP);
        mixed(self.0)
    }

    /// Sets the next numbers of the stream aside, to be drawn by rank or not at
    /// all.
    pub(crate) fn set_aside(&mut self, many: usize) -> Aside {
        let aside = Aside(self.0);
        self.0 = self.0.wrapping_add((many as u64).wrapping_mul(STEP));
        aside
    }

    /// A whole number under `bound`, which is above zero.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the product's high half is under the bound, itself a usize"
    )]
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        ((u128::from(self.next()) * bound as u128) >> 64) as usize
    }

    /// A whole number from `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: usize, high: usize) -> usize {
        low + self.below(high - low + 1)
    }

    /// A number from 0 to 1, 1 left out.
    pub(crate) fn unit(&mut self) -> f64 {
        unit(self.next())
    }

    /// A number above zero that follows the exponential law of mean 1 closely:
    /// the minus binary logarithm of a uniform number, exact at powers of two
    /// and straight between them, times the natural logarithm of two.
    pub(crate) fn exponential(&mut self) -> f64 {
        let mut uniform = 1.0 - self.unit();
        let mut halvings = 0.0;
        while uniform < 0.5 {
            uniform *= 2.0;
            halvings += 1.0;
        }
        (halvings + 2.0 * (1.0 - uniform)) * std::f64::consts::LN_2
    }

    /// Puts the items in an order drawn at random (Fisher and Yates).
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

/// Numbers of a stream, set aside.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Aside(u64);

impl Aside {
    /// What [`Chance::unit`] would have drawn after `rank` others.
    pub(crate) fn unit(self, rank: usize) -> f64 {
        let steps = (rank as u64).wrapping_add(1);
        unit(mixed(self.0.wrapping_add(steps.wrapping_mul(STEP))))
    }
}

const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

fn mixed(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[expect(clippy::cast_precision_loss, reason = "53 bits fit exactly")]
fn unit(drawn: u64) -> f64 {
    (drawn >> 11) as f64 / (1_u64 << 53) as f64
}

/// The temperature of an annealing at a step of so many: it halves
/// [`HALVINGS`] times, in straight lines between.
pub(crate) fn temperature(start: f64, step: u64, steps: u64) -> f64 {
    let eighths = u128::from(step) * u128::from(HALVINGS) * 1024 / u128::from(steps.max(1));
    let (halved, part) = ((eighths / 1024).min(63), eighths % 1024);
    #[expect(clippy::cast_precision_loss, reason = "both are small")]
    let line = 1.0 - part as f64 / 2048.0;
    #[expect(clippy::cast_precision_loss, reason = "a power of two is exact")]
    let scale = (1_u64 << halved) as f64;
    start / scale * line
}

/// How often the temperature halves from the first step to the last: about a
/// hundredfold fall in all, as in Christiaens and Vanden Berghe (2020).
const HALVINGS: u64 = 7;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_draws_the_same_numbers() {
        let draw = |seed| {
            let mut chance = Chance::new(seed);
            [(); 5].map(|()| chance.below(1000))
        };
        assert_eq!(draw(7), draw(7));
        assert_ne!(draw(7), draw(8));
    }

    #[test]
    fn numbers_set_aside_are_those_the_stream_would_have_drawn() {
        let (mut drawn, mut aside) = (Chance::new(7), Chance::new(7));
        let set = aside.set_aside(5);
        for rank in 0..5 {
            assert!((drawn.unit() - set.unit(rank)).abs() < f64::MIN_POSITIVE);
        }
        assert_eq!(drawn.below(1000), aside.below(1000));
    }

    #[test]
    fn the_exponential_law_has_mean_one() {
        let mut chance = Chance::new(1);
        let mean = (0..20_000).map(|_| chance.exponential()).sum::<f64>() / 20_000.0;
        assert!((mean - 1.0).abs() < 0.06, "{mean}");
    }

    #[test]
    fn the_temperature_falls_a_hundredfold() {
        let at = |step| temperature(128.0, step, 700);
        assert!((at(0) - 128.0).abs() < 1e-9);
        assert!((at(100) - 64.0).abs() < 1.0);
        assert!((at(700) - 1.0).abs() < 1e-9);
        assert!((1..=700).all(|step| at(step) <= at(step - 1)));
    }
}
