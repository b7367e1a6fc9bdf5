//! Questions that cannot be answered, in the reader's language.

use std::path::Path;

use maillage::i18n::Catalogue;
use maillage::siting::SitingError;

use super::inputs::Inputs;
use crate::cli::Failure;
use crate::cli::failure::{Said, pair};

/// How many points are named.
const NAMED: usize = 5;

/// A question that lacks something, or has too much.
pub(super) fn lacking(key: &str, problem: &str, words: &Catalogue) -> Failure {
    Failure::Told(pair(key, &[("problem", problem.into())], words))
}

/// A matrix of which no row names points of both tables.
pub(super) fn no_pair(matrix: &Path, words: &Catalogue) -> Failure {
    let file = matrix.display().to_string();
    Failure::Told(pair("site-no-pair", &[("file", (&file).into())], words))
}

/// Why there is no answer, and the nearest question that has one.
pub(super) fn refused(error: &SitingError, inputs: &Inputs, words: &Catalogue) -> Failure {
    Failure::Told(said(error, inputs, words))
}

fn said(error: &SitingError, inputs: &Inputs, words: &Catalogue) -> Said {
    match error {
        SitingError::TooFewCandidates { sites, candidates } => {
            let args = [
                ("sites", (*sites).into()),
                ("candidates", (*candidates).into()),
            ];
            pair("site-too-few-candidates", &args, words)
        }
        SitingError::TooFewSites { sites, at_least } => {
            let args = [("sites", (*sites).into()), ("least", (*at_least).into())];
            pair("site-too-few-sites", &args, words)
        }
        SitingError::Uncoverable { points, .. } => uncoverable(error, points, inputs, words),
        SitingError::NoneFound => pair("site-none-found", &[], words),
        SitingError::TooLittleCapacity { capacity, demand } => {
            let (capacity, demand) = (capacity.get().to_string(), demand.get().to_string());
            let args = [
                ("capacity", (&capacity).into()),
                ("demand", (&demand).into()),
            ];
            pair("site-too-little-capacity", &args, words)
        }
        // What has no words here yet keeps the library's.
        other => (other.to_string(), None),
    }
}

/// Who is beyond the radius of everything, and what radius would do.
fn uncoverable(error: &SitingError, points: &[usize], inputs: &Inputs, words: &Catalogue) -> Said {
    let SitingError::Uncoverable {
        radius,
        unreachable,
        ..
    } = error
    else {
        return (error.to_string(), None);
    };
    let names = inputs.demand.names.list();
    let named: Vec<&str> = points
        .iter()
        .take(NAMED)
        .map(|&at| names[at].as_str())
        .collect();
    let more = if points.len() > NAMED { ", …" } else { "" };
    let named = format!("{}{more}", named.join(", "));
    let count = [("count", points.len().into()), ("named", (&named).into())];
    let what = words.say("site-uncoverable", &count);
    let help = match radius {
        Some(radius) => {
            let radius = radius.get().to_string();
            let args = [
                ("radius", (&radius).into()),
                ("unreachable", (*unreachable).into()),
            ];
            words.say("site-uncoverable-help", &args)
        }
        None => words.say("site-unreachable-help", &[]),
    };
    (what, Some(help))
}
