//! The plan of itinerant routes as a person reads it in a terminal.

use crate::i18n::{Arg, Catalogue};
use crate::report::Summary;

/// What the plan takes and brings; nothing where there is none.
pub(super) fn lines(summary: &Summary, words: &Catalogue) -> Vec<String> {
    let Some(plan) = &summary.plan else {
        return Vec::new();
    };
    let whole = |value: f64| words.number(value, 0);
    let [reached, people, km, euros] =
        [plan.people_reached, plan.people, plan.km, plan.euros].map(whole);
    let args = [
        ("stops", plan.stops.into()),
        ("vehicles", plan.vehicles.into()),
        ("weeks", u64::from(plan.weeks).into()),
        ("reached", Arg::Text(&reached)),
        ("people", Arg::Text(&people)),
        ("km", Arg::Text(&km)),
        ("euros", Arg::Text(&euros)),
    ];
    let travel = words.say(&format!("plan-line-{}", plan.travel), &[]);
    vec![words.say("plan-line", &args), travel]
}
