//! Measures that cannot be taken, in the reader's language.

use std::path::Path;

use maillage::access::equity::EquityError;
use maillage::access::{AccessError, DecayError};
use maillage::i18n::{Arg, Catalogue};

use super::failure::{Said, pair};

/// What makes no sense together, and what would.
pub(super) fn say(error: &AccessError, words: &Catalogue) -> Said {
    let measure = |key, measure: &maillage::access::Measure| {
        pair(key, &[("measure", measure.key().into())], words)
    };
    match error {
        AccessError::DecayRefused { measure: of } => measure("access-decay-refused", of),
        AccessError::DecayMissing { measure: of } => measure("access-decay-missing", of),
        AccessError::CutoffMissing { measure: of } => measure("access-cutoff-missing", of),
        AccessError::CountRefused { measure: of } => measure("access-count-refused", of),
        AccessError::Count(_) => pair("access-count", &[], words),
        AccessError::Decay(error) => decay(error, words),
        // What has no words here yet keeps the library's.
        other => (other.to_string(), None),
    }
}

fn decay(error: &DecayError, words: &Catalogue) -> Said {
    let with = |key: &str, values: &[(&str, String)]| {
        let args: Vec<(&str, Arg<'_>)> = values.iter().map(|(k, v)| (*k, v.into())).collect();
        pair(key, &args, words)
    };
    match error {
        DecayError::Parameter { name, value } => with(
            "decay-parameter",
            &[("name", (*name).to_owned()), ("value", value.to_string())],
        ),
        DecayError::NoSteps => with("decay-no-steps", &[]),
        DecayError::Order(bound) => with("decay-order", &[("bound", bound.to_string())]),
        DecayError::Weight(weight) => with("decay-weight", &[("weight", weight.to_string())]),
        DecayError::Unknown(text) => with("decay-unknown", &[("text", text.clone())]),
        DecayError::Form { name, text, form } => with(
            "decay-form",
            &[
                ("name", (*name).to_owned()),
                ("text", text.clone()),
                ("form", (*form).to_owned()),
            ],
        ),
        other => (other.to_string(), None),
    }
}

/// A pair that has no finite weight.
pub(super) fn endless((from, to): (&str, &str), cost: f64, words: &Catalogue) -> Said {
    let cost = cost.to_string();
    let args = [
        ("from", from.into()),
        ("to", to.into()),
        ("cost", (&cost).into()),
    ];
    pair("access-endless", &args, words)
}

/// A matrix of which no row names points of both tables.
pub(super) fn no_pair(matrix: &Path, words: &Catalogue) -> Said {
    let file = matrix.display().to_string();
    pair("access-no-pair", &[("file", (&file).into())], words)
}

/// Costs that are not in the minutes of the national steps.
pub(super) fn not_in_minutes(column: &str, words: &Catalogue) -> Said {
    pair("access-not-in-minutes", &[("column", column.into())], words)
}

/// Values that make no distribution.
pub(super) fn equity(error: &EquityError) -> Said {
    (error.to_string(), None)
}
