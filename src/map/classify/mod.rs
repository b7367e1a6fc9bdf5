//! Classification: where the bounds between classes of a map are drawn.
//!
//! Every scheme weighs values by the people they stand for: a class of a map
//! of people is made of people, not of cells. Bounds are inclusive above: a
//! value equal to a bound is in the class below it.

mod jenks;

#[cfg(test)]
mod classify_tests;

use crate::map::palette;

/// How bounds are chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scheme {
    /// Bounds that are given beforehand, the same for every map.
    #[default]
    Norms,
    /// As many people in each class: bounds are values at which the people
    /// with no more reach that share of all (the inverse of the weighted
    /// distribution, without interpolation). Equal values stay together.
    Quantiles,
    /// Classes that differ least inside: the exact optimum of Fisher (1958),
    /// "On grouping for maximum homogeneity", JASA 53, for the criterion of
    /// Jenks (1977).
    Jenks,
    /// Classes equally wide from the least value to the greatest.
    Equal,
}

impl Scheme {
    /// Every scheme.
    pub const ALL: &'static [Self] = &[Self::Norms, Self::Quantiles, Self::Jenks, Self::Equal];

    /// The stable name in studies and outputs.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Norms => "norms",
            Self::Quantiles => "quantiles",
            Self::Jenks => "jenks",
            Self::Equal => "equal",
        }
    }
}

/// A scheme with the number of classes that it is to make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Classification {
    scheme: Scheme,
    classes: usize,
}

impl Classification {
    /// The fewest classes: fewer are none.
    pub const FEWEST: u8 = 2;
    /// The most: beside them stands one for nothing at all.
    pub const MOST: u8 = 5;

    /// A scheme of so many classes; those past what a map can tell apart, or
    /// too few to be classes, are brought within [`Self::FEWEST`] and
    /// [`Self::MOST`].
    #[must_use]
    pub fn new(scheme: Scheme, classes: u8) -> Self {
        debug_assert!(usize::from(Self::MOST) < palette::MOST_CLASSES);
        let classes = classes.clamp(Self::FEWEST, Self::MOST);
        Self {
            scheme,
            classes: classes.into(),
        }
    }

    /// How bounds are chosen.
    #[must_use]
    pub fn scheme(self) -> Scheme {
        self.scheme
    }

    /// The most classes that it makes; norms make their own number.
    #[must_use]
    pub fn classes(self) -> usize {
        self.classes
    }

    /// Ascending bounds between the classes of these values, each with its
    /// people; one fewer than there are classes. Fewer still where values are
    /// too few or too equal: no class is empty, but under norms and equal
    /// intervals. Values that are not finite and people who are none do not
    /// count. `norms` are the bounds given beforehand.
    #[must_use]
    pub fn bounds(self, values: impl Iterator<Item = (f64, f64)>, norms: &[f64]) -> Vec<f64> {
        if self.scheme == Scheme::Norms {
            return norms.to_vec();
        }
        let values = Weighted::new(values);
        match self.scheme {
            Scheme::Norms => norms.to_vec(),
            Scheme::Quantiles => values.quantiles(self.classes),
            Scheme::Jenks => jenks::bounds(&values, self.classes),
            Scheme::Equal => values.intervals(self.classes),
        }
    }
}

impl Default for Classification {
    fn default() -> Self {
        Self::new(Scheme::Norms, Self::MOST)
    }
}

/// Distinct values in ascending order, each with its weight, above nothing.
#[derive(Clone, Debug, Default, PartialEq)]
struct Weighted(Vec<(f64, f64)>);

impl Weighted {
    fn new(values: impl Iterator<Item = (f64, f64)>) -> Self {
        let mut all: Vec<(f64, f64)> = values
            .filter(|(value, weight)| value.is_finite() && *weight > 0.0)
            .collect();
        all.sort_by(|a, b| a.0.total_cmp(&b.0));
        let same = |group: &[(f64, f64)]| {
            let weight = group.iter().map(|(_, weight)| weight).sum();
            (group[0].0, weight)
        };
        Self(
            all.chunk_by(|a, b| a.0.total_cmp(&b.0).is_eq())
                .map(same)
                .collect(),
        )
    }

    /// The least value up to which this share of all weight lies, for each
    /// share between classes.
    fn quantiles(&self, classes: usize) -> Vec<f64> {
        let total: f64 = self.0.iter().map(|(_, weight)| weight).sum();
        let wanted = (1..classes).map(|rank| total * share(rank, classes));
        let mut bounds = Vec::new();
        let (mut reached, mut at) = (0.0, 0);
        for wanted in wanted {
            while at < self.0.len() && reached < wanted {
                reached += self.0[at].1;
                at += 1;
            }
            // The greatest value bounds nothing.
            if (1..self.0.len()).contains(&at) {
                bounds.push(self.0[at - 1].0);
            }
        }
        bounds.dedup();
        bounds
    }

    fn intervals(&self, classes: usize) -> Vec<f64> {
        let ends = self.0.first().zip(self.0.last());
        let Some(((low, _), (high, _))) = ends.filter(|(low, high)| low.0 < high.0) else {
            return Vec::new();
        };
        let at = |rank| low + (high - low) * share(rank, classes);
        (1..classes).map(at).collect()
    }
}

#[expect(clippy::cast_precision_loss, reason = "a handful of classes")]
fn share(rank: usize, of: usize) -> f64 {
    rank as f64 / of as f64
}
