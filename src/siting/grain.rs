//! The grain of numbers: what they are all multiples of.
//!
//! Sums of multiples of a grain differ by a grain at least, so that a bound
//! within a grain of a cost proves it. Most data have one: people are whole,
//! minutes and metres have few decimals.

/// Thousandths in one.
const SCALE: f64 = 1000.0;

/// Sums of more grains than this may be rounded.
const EXACT: f64 = 4.0e15;

/// The largest number that all these are multiples of, looked for down to
/// thousandths; nothing where there is none, or they are all nothing.
pub(super) fn grain(numbers: impl Iterator<Item = f64>) -> f64 {
    let mut grain = 0_u64;
    for number in numbers {
        let thousandths = (number * SCALE).round();
        let close = (thousandths - number * SCALE).abs() <= 1e-7 * thousandths.max(1.0);
        if !close || thousandths > EXACT {
            return 0.0;
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "not negative, and the size is checked above"
        )]
        let whole = thousandths as u64;
        grain = divisor(grain, whole);
    }
    #[expect(clippy::cast_precision_loss, reason = "the size is checked above")]
    let grain = grain as f64;
    grain / SCALE
}

/// The grain of sums of products up to this, from the grains of the factors;
/// nothing where the sums may be rounded.
pub(super) fn product(of: f64, with: f64, most: f64) -> f64 {
    let grain = of * with;
    if grain > 0.0 && most / grain < EXACT {
        grain
    } else {
        0.0
    }
}

fn divisor(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { divisor(b, a % b) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(numbers: &[f64]) -> f64 {
        grain(numbers.iter().copied())
    }

    #[test]
    fn the_grain_is_the_greatest_common_divisor() {
        assert!((of(&[6.0, 9.0, 0.0]) - 3.0).abs() < 1e-12);
        assert!((of(&[0.5, 0.75]) - 0.25).abs() < 1e-12);
        assert!((of(&[4.2, 0.1]) - 0.1).abs() < 1e-12);
    }

    #[test]
    fn odd_decimals_have_none() {
        assert!(of(&[1.0, 0.333_333_3]) <= 0.0);
        assert!(of(&[]) <= 0.0);
        assert!(of(&[1e300]) <= 0.0);
        assert!(product(1.0, 1.0, 1e18) <= 0.0);
    }
}
