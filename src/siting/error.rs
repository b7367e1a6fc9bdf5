//! Why a question has no answer, and the nearest one that has.

use crate::travel::matrix::{Amount, Impedance};

/// Why a question has no answer.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum SitingError {
    /// The lists do not go with the matrix.
    #[error(
        "{} demand points and {} candidates for a matrix of {} by {}; give one of each",
        demand.0, standing.0, demand.1, standing.1
    )]
    Lengths {
        /// Demand points given, and origins of the matrix.
        demand: (usize, usize),
        /// Candidates given, and destinations of the matrix.
        standing: (usize, usize),
    },
    /// More sites are asked for than there are candidates.
    #[error(
        "{sites} sites cannot be opened with {candidates} candidates; ask for {candidates} at most"
    )]
    TooFewCandidates {
        /// Sites asked for.
        sites: usize,
        /// Candidates that may be opened.
        candidates: usize,
    },
    /// Demand that nothing can cover.
    #[error("{} demand points are beyond the radius of every candidate, among them point {}; {}",
        points.len(), points[0], remedy(*radius))]
    Uncoverable {
        /// The demand points, by rank, ascending.
        points: Vec<usize>,
        /// The least radius at which each has a candidate, save those that
        /// none reaches at all; `None` where that is all of them.
        radius: Option<Impedance>,
        /// Those that no candidate reaches at any cost.
        unreachable: usize,
    },
    /// So few sites cannot serve everyone.
    #[error(
        "{sites} sites do not reach all the demand that candidates reach; {at_least} at least would be needed"
    )]
    TooFewSites {
        /// Sites asked for.
        sites: usize,
        /// Fewer than this do not reach everyone.
        at_least: usize,
    },
    /// No choice that serves everyone was found.
    #[error(
        "no choice within these means that serves everyone was found; raise the means or the effort"
    )]
    NoneFound,
    /// The capacities within the means cannot hold the demand.
    #[error("the sites that may be opened hold {} at most and the demand is {}; raise the means or the capacities",
        capacity.get(), demand.get())]
    TooLittleCapacity {
        /// What the largest sites within the means hold.
        capacity: Amount,
        /// What there is to serve.
        demand: Amount,
    },
    /// The exact solver failed in a way that it says.
    #[error("the linear solver failed ({0}); scale the costs or the amounts")]
    Solver(String),
}

fn remedy(radius: Option<Impedance>) -> String {
    match radius {
        Some(radius) => format!(
            "a radius of {} would do for all that can be reached",
            radius.get()
        ),
        None => "no candidate reaches them at any cost: add candidates or pairs".to_owned(),
    }
}
