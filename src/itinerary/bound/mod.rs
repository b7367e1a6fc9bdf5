//! How good a plan could be at most.
//!
//! No plan for the same means brings more than this, so that the distance from
//! a plan to it says how far from the best the plan can be. Two things are
//! given up to find it, and both only ever add help:
//!
//! - tours: a visit costs its set-up, its length, and half the shortest drive
//!   to its stop and half the shortest one from it, wherever they lead; every
//!   tour costs the same halves at its depot;
//! - whole visits: all days of all vehicles are one stock of time that help at
//!   any stop draws from in any fraction, at the rate of the stop's thriftiest
//!   way to be visited.
//!
//! What is left is a linear programme; any weights of its dual bound it from
//! above (Geoffrion 1974), and subgradient steps (Held, Wolfe and Crowder
//! 1974) make the bound low. A budget is a second stock: the two are weighed
//! into one in a few ways, each of which bounds by itself (surrogate
//! constraints, Glover 1968).

mod dual;
mod relaxed;

use crate::itinerary::plan::{HelpInReach, Totals};
use crate::itinerary::request::PlanRequest;
use crate::units::{Persons, Seconds};
use relaxed::Relaxed;

/// What no plan for the same means exceeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    /// Help within reach.
    pub help: HelpInReach,
    /// People within reach of a stop.
    pub reached: Persons,
}

impl Bound {
    /// By which share of itself the bound on help lies above a plan's: the plan
    /// is no further from the best one. Nothing where no help is possible.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a share for people to read")]
    pub fn gap(&self, totals: &Totals) -> Option<f64> {
        let (most, found) = (self.help.raw(), totals.help.raw());
        (most > 0).then(|| most.saturating_sub(found) as f64 / most as f64)
    }
}

/// The shares that time has where it is weighed against money.
const WEIGHTS: [f64; 5] = [1.0, 0.75, 0.5, 0.25, 0.0];

/// What no plan of the request exceeds. The totals of a plan found steer the
/// search for a low bound; the bound holds whatever they are.
#[must_use]
pub fn bound(request: &PlanRequest, found: &Totals) -> Bound {
    let raw = found.help.raw();
    let help = lowest(request, (request.parts().need, raw));
    // A tenth of a second of help is a stop within reach.
    let reached = lowest(
        request,
        (Seconds::from_tenths(1), found.reached.thousandths()),
    );
    Bound {
        help: HelpInReach::from_raw(help),
        reached: Persons::from_thousandths(reached),
    }
}

/// The lowest of the bounds by each weighing, for this need.
fn lowest(request: &PlanRequest, (need, found): (Seconds, u64)) -> u64 {
    let weights = if request.parts().budget.is_some() {
        &WEIGHTS[..]
    } else {
        &WEIGHTS[..1]
    };
    let bounds = weights.iter().map(|&weight| {
        let relaxed = Relaxed::new(request, need, weight);
        dual::bound(&relaxed, found)
    });
    bounds.min().unwrap_or_default()
}
