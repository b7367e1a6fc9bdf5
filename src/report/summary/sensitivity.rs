//! Ranges in `summary.json`.

use serde::Serialize;

use crate::report::Labels;
use crate::sensitivity::{Bound, Change, Conclusion, Figure, Flip, Range, Sensitivity};

/// How far the headline figures rest on assumptions.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SensitivitySummary {
    /// The share of people in cells whose figures were imputed; nothing where
    /// the source does not say.
    pub imputed_share: Option<f64>,
    /// The shares at which a conclusion turns.
    pub thresholds: Vec<f64>,
    /// How many changes were tried.
    pub changes: usize,
    /// How many of them flip at least one conclusion.
    pub flipping: usize,
    /// How many of them flip a threshold or an order, and not zones alone.
    pub turning: usize,
    /// The range of each figure.
    pub ranges: Vec<RangeSummary>,
    /// Every conclusion that a change flips.
    pub flips: Vec<FlipSummary>,
}

/// The range of one figure.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RangeSummary {
    /// The figure as `sensitivity.csv` names it.
    pub figure: String,
    /// The same, for those who write of it.
    #[serde(skip)]
    pub range: Range,
    /// As it stands.
    pub base: f64,
    /// The least, one assumption changed at a time.
    pub low: f64,
    /// The change that brings it there; nothing where none brings it lower.
    pub low_by: Option<String>,
    /// The most, one assumption changed at a time.
    pub high: f64,
    /// The change that brings it there.
    pub high_by: Option<String>,
    /// The least with those of travel changed together as well.
    pub envelope_low: f64,
    /// The most with those of travel changed together as well.
    pub envelope_high: f64,
}

/// One conclusion that a change flips.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FlipSummary {
    /// The change, as `assumption/variant`.
    pub change: String,
    /// The same, for those who write of it.
    #[serde(skip)]
    pub by: Change,
    /// The conclusion: `threshold`, `departement-order`, `density-order`,
    /// `zone-gone`, `zone-new`.
    pub conclusion: &'static str,
    /// The same, for those who write of it.
    #[serde(skip)]
    pub flip: Flip,
    /// The figure that crosses a threshold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figure: Option<String>,
    /// Thresholds crossed, pairs of areas in another order, zones.
    pub count: usize,
}

impl SensitivitySummary {
    /// Draws the ranges up.
    #[must_use]
    pub fn new(found: &Sensitivity, labels: &Labels) -> Self {
        let flips = found.effects.iter().flat_map(|effect| {
            let of = |flip: &Flip| flip_summary(effect.change, *flip, labels);
            effect.flips.iter().map(of).collect::<Vec<_>>()
        });
        Self {
            imputed_share: found.imputed.map(|share| rounded(share, 6)),
            thresholds: found.thresholds.as_slice().to_vec(),
            changes: found.effects.len(),
            flipping: found.flipping(),
            turning: found.turning(),
            ranges: found.ranges().map(|range| one(range, labels)).collect(),
            flips: flips.collect(),
        }
    }

    /// The range of a figure, where it was measured.
    #[must_use]
    pub fn range(&self, figure: Figure) -> Option<&Range> {
        let mut ranges = self.ranges.iter().map(|summary| &summary.range);
        ranges.find(|range| range.figure == figure)
    }
}

fn one(range: Range, labels: &Labels) -> RangeSummary {
    let decimals = if range.figure.is_share() { 6 } else { 3 };
    let value = |bound: Bound| rounded(bound.value, decimals);
    let by = |bound: Bound| bound.change.map(name);
    RangeSummary {
        figure: labels.key(range.figure),
        base: rounded(range.base, decimals),
        low: value(range.single[0]),
        low_by: by(range.single[0]),
        high: value(range.single[1]),
        high_by: by(range.single[1]),
        envelope_low: value(range.envelope[0]),
        envelope_high: value(range.envelope[1]),
        range,
    }
}

fn flip_summary(by: Change, flip: Flip, labels: &Labels) -> FlipSummary {
    FlipSummary {
        change: name(by),
        by,
        conclusion: flip.conclusion.key(),
        flip,
        figure: match flip.conclusion {
            Conclusion::Threshold(figure) => Some(labels.key(figure)),
            _ => None,
        },
        count: flip.count,
    }
}

fn name(change: Change) -> String {
    format!("{}/{}", change.assumption().key(), change.key())
}

fn rounded(value: f64, decimals: i32) -> f64 {
    let unit = 10_f64.powi(decimals);
    (value * unit).round() / unit
}
