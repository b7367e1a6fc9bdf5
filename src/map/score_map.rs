//! The map of scores of access.

use super::about::MapInput;
use super::class_layers::{class_layers, described};
use super::classify::Scheme;
use super::furniture::{minutes, score_legend, score_name, share};
use super::layers::{Ground, PlaceSigns};
use super::page::Sheet;
use super::value_classes::ValueClasses;
use super::{Classification, MapError, Svg};
use crate::access::Step;
use crate::i18n::{Arg, Catalogue};
use crate::units::{Quantity, Seconds};

/// What a score counts, which says how it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScoreUnit {
    /// What places offer, within reach.
    Supply,
    /// What places offer for each person who shares it: told for 10,000 of
    /// them.
    SupplyPerPerson,
    /// Hours of work a week in the places within reach.
    Work,
    /// Hours of work a week for each person who shares them: told for 1,000 of
    /// them.
    WorkPerPerson,
}

impl ScoreUnit {
    /// By how much scores are multiplied to be told.
    pub(super) fn factor(self) -> f64 {
        match self {
            Self::Supply | Self::Work => 1.0,
            Self::SupplyPerPerson => 10_000.0,
            Self::WorkPerPerson => 1_000.0,
        }
    }

    /// The key of what it is called.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Supply => "map-unit-supply",
            Self::SupplyPerPerson => "map-unit-per-person",
            Self::Work => "map-unit-work",
            Self::WorkPerPerson => "map-unit-work-per-person",
        }
    }
}

/// Scores to draw, and how they came about.
#[derive(Clone, Copy, Debug)]
pub struct MapScores<'a> {
    /// One a cell, in their order; more is better. Nothing where no place is
    /// within reach.
    pub values: &'a [Option<f64>],
    /// The stable name of the measure: `e2sfca`.
    pub measure: &'a str,
    /// What it counts.
    pub unit: ScoreUnit,
    /// The farthest time at which a place counts for anything.
    pub cutoff: Seconds,
    /// What places count by time, in minutes, where that falls in steps;
    /// nothing where it does not.
    pub steps: &'a [Step],
    /// The line below which access is poor, as a share of the mean.
    pub line: f64,
}

impl MapScores<'_> {
    /// The score of each cell with its people; nothing within reach is 0.
    fn weighted(&self, input: &MapInput<'_>) -> impl Iterator<Item = (f64, Quantity)> {
        let cells = input.territory.cells().iter();
        let scored = cells.zip(self.values);
        scored.map(|(cell, value)| (value.unwrap_or(0.0), cell.population.into()))
    }

    /// The mean over residents, those who reach nothing among them; 0 of nobody.
    fn mean(&self, input: &MapInput<'_>) -> f64 {
        let (mut all, mut people) = (0.0, 0.0);
        for (score, own) in self.weighted(input) {
            all += score * own.get();
            people += own.get();
        }
        if people > 0.0 { all / people } else { 0.0 }
    }

    /// The people strictly below a line.
    fn below(&self, line: f64, input: &MapInput<'_>) -> Quantity {
        let poor = self.weighted(input).filter(|&(score, _)| score < line);
        poor.map(|(_, people)| people).sum()
    }

    /// The bounds of classes; the norms are half the mean, the mean and its
    /// double. Those who reach nothing stand apart and do not weigh.
    fn bounds(&self, input: &MapInput<'_>, classes: Classification) -> Vec<f64> {
        let mean = self.mean(input);
        let norms = [0.5, 1.0, 2.0].map(|part| part * mean);
        let cells = input.territory.cells().iter().zip(self.values);
        let values = cells.filter_map(|(cell, value)| Some(((*value)?, cell.population.get())));
        let norms = if mean > 0.0 { &norms[..] } else { &[] };
        classes.bounds(values, norms)
    }
}

/// What is said of scores around the map.
pub(super) struct Told {
    pub(super) heading: String,
    pub(super) notes: Vec<String>,
    pub(super) factor: f64,
    pub(super) decimals: usize,
}

impl Told {
    fn new(
        (scores, mean): (&MapScores<'_>, f64),
        (bounds, scheme): (&[f64], Scheme),
        words: &Catalogue,
    ) -> Self {
        let factor = scores.unit.factor();
        let decimals = decimals(bounds.iter().map(|bound| bound * factor));
        let unit = words.say(scores.unit.key(), &[]);
        let args = [
            ("measure", Arg::Text(&scores.measure.to_uppercase())),
            ("minutes", Arg::Text(&minutes(scores.cutoff, words))),
            ("unit", Arg::Text(&unit)),
        ];
        let mean = words.number(mean * factor, decimals);
        let mut notes = vec![
            words.say("map-score-mean", &[("mean", Arg::Text(&mean))]),
            words.say(&format!("map-scheme-{}", scheme.key()), &[]),
        ];
        notes.extend(weights(scores.steps, words));
        Self {
            heading: words.say("map-heading-score", &args),
            notes,
            factor,
            decimals,
        }
    }
}

/// What places count by time, in a sentence.
fn weights(steps: &[Step], words: &Catalogue) -> Option<String> {
    let step = |step: &Step| {
        let (weight, bound) = (
            shortest(step.weight, words),
            shortest(step.bound.get(), words),
        );
        let args = [
            ("weight", Arg::Text(&weight)),
            ("minutes", Arg::Text(&bound)),
        ];
        words.say("signs-weight", &args)
    };
    let list: Vec<String> = steps.iter().map(step).collect();
    let args = [("weights", Arg::Text(&list.join(", ")))];
    (!steps.is_empty()).then(|| words.say("signs-weights", &args))
}

/// A number in as few decimals as it has, two at most.
fn shortest(value: f64, words: &Catalogue) -> String {
    let whole = |decimals: &usize| {
        let scaled = value * 10_f64.powi(i32::try_from(*decimals).unwrap_or(0));
        (scaled - scaled.round()).abs() < 1e-6
    };
    words.number(value, (0..2).find(whole).unwrap_or(2))
}

/// The decimals that tell bounds apart by two figures of their least gap, six
/// at most.
fn decimals(bounds: impl Iterator<Item = f64>) -> usize {
    let (mut before, mut gap) = (0.0, f64::INFINITY);
    for bound in bounds {
        if bound > before {
            gap = f64::min(gap, bound - before);
        }
        before = bound;
    }
    let enough = |places: &usize| gap * 10_f64.powi(i32::try_from(*places).unwrap_or(0)) >= 10.0;
    (0..6).find(enough).unwrap_or(6)
}

/// Draws scores of access, cell by cell, as an A4 page.
///
/// # Errors
/// As [`coverage_map`](super::coverage_map).
pub fn score_map(
    input: &MapInput<'_>,
    (scores, classes): (&MapScores<'_>, Classification),
    words: &Catalogue,
) -> Result<Svg, MapError> {
    let (mean, bounds) = (scores.mean(input), scores.bounds(input, classes));
    let told = Told::new((scores, mean), (&bounds, classes.scheme()), words);
    let classes = ValueClasses::new(input.territory, scores.values, &bounds);
    let poor = share(
        scores.below(scores.line * mean, input),
        classes.total,
        words,
    );
    let line = words.percent(scores.line, 0);
    let args = [
        ("name", Arg::Text(&input.about.name)),
        ("share", Arg::Text(&poor)),
        ("line", Arg::Text(&line)),
    ];
    let signs = PlaceSigns::new(input.territory, input.nearest);
    let sheet = Sheet {
        name: "access",
        title: words.say("map-score-title", &args),
        description: description(&classes, &told, words),
        legend: score_legend(input, (&classes, &told), &signs, words),
        extent: Ground::extent(input.territory)?,
        input,
        words,
    };
    let colours: Vec<_> = classes.list.iter().map(|class| class.colour).collect();
    let category = |cell| classes.category(cell);
    sheet.print(|view| class_layers((input, &signs), &view, &colours, category))
}

fn description(classes: &ValueClasses, told: &Told, words: &Catalogue) -> String {
    let without = (words.say("map-score-none", &[]), classes.without);
    let entries = classes
        .list
        .iter()
        .map(|class| (score_name(class, told, words), class.people))
        .chain((!without.1.is_zero()).then_some(without));
    described(&told.heading, entries, classes.total, words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_told_apart() {
        assert_eq!(decimals([0.4, 0.8, 1.6].into_iter()), 2);
        assert_eq!(decimals([12.0, 30.0].into_iter()), 0);
        assert_eq!(decimals([3.0, 6.0].into_iter()), 1);
        assert_eq!(decimals([1e-9].into_iter()), 6);
        assert_eq!(decimals(std::iter::empty()), 0);
    }
}
