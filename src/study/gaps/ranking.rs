//! `[gaps.ranking]`.

use super::needs::public;
use super::settings::{Around, RankingSettings};
use crate::gaps::ranking::Weights;
use crate::study::mistake::{Bounds, MistakeKind};
use crate::study::section::Section;

/// Weights: only their proportions matter.
const WEIGHT: Bounds = Bounds::Within(0.0, 1e6);

/// Reads the weights: people 1, the others 0, where not said.
pub(super) fn ranking(section: &mut Section<'_>, around: &Around<'_>) -> RankingSettings {
    let read = section.section("ranking", |section| {
        let people = section.number("people", WEIGHT);
        let vulnerability = section.number("vulnerability", WEIGHT);
        let remoteness = section.number("remoteness", WEIGHT);
        let vulnerable = section
            .get("vulnerable")
            .and_then(|node| public(node, around))
            .flatten();
        let weights = Weights::new(
            people.unwrap_or(1.0),
            vulnerability.unwrap_or(0.0),
            remoteness.unwrap_or(0.0),
        );
        if weights.is_err() {
            section.note(MistakeKind::NoWeights);
        }
        RankingSettings {
            weights: weights.unwrap_or_default(),
            vulnerable,
        }
    });
    read.unwrap_or_default()
}
