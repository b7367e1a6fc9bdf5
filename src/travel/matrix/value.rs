//! What a matrix of the user's own holds: costs and amounts in the user's
//! units, validated once.

/// What it costs to get from one point to another, in the unit of whoever
/// made the matrix (minutes, seconds, metres, money); finite and not negative.
///
/// An unreachable pair has no impedance at all: it is not in the matrix.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Impedance(f64);

/// How much there is at a point, in the user's unit: people, seats, hours of
/// help a week; finite and not negative.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Amount(f64);

macro_rules! not_negative {
    ($name:ident) => {
        impl $name {
            /// None at all.
            pub const ZERO: Self = Self(0.0);

            /// A value in the user's unit; `None` when it is negative or not
            /// finite.
            #[must_use]
            pub fn new(value: f64) -> Option<Self> {
                // Adding zero turns -0 into 0, so that equal values are the same bits.
                (value.is_finite() && value >= 0.0).then_some(Self(value + 0.0))
            }

            /// The value in the user's unit.
            #[must_use]
            pub const fn get(self) -> f64 {
                self.0
            }
        }

        impl Eq for $name {}

        impl Ord for $name {
            fn cmp(&self, other: &Self) -> std::cmp::Ordering {
                self.0.total_cmp(&other.0)
            }
        }

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
                Some(self.cmp(other))
            }
        }
    };
}

not_negative!(Impedance);
not_negative!(Amount);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_finite_values_from_zero_up() {
        for bad in [-1.0, -f64::MIN_POSITIVE, f64::NAN, f64::INFINITY] {
            assert_eq!(Impedance::new(bad), None, "{bad}");
            assert_eq!(Amount::new(bad), None, "{bad}");
        }
        let zero = Impedance::new(-0.0).expect("minus zero is zero");
        assert!(zero.get().is_sign_positive());
        assert!(Impedance::new(1.0) < Impedance::new(1.5));
    }
}
