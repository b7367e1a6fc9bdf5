//! Who is reached before the itinerant plan, and with it.

use std::collections::BTreeSet;

use super::cutoffs::{MISSING, residents};
use super::panel::{Panel, Spec, by_cell};
use super::{Mark, Series, SeriesKind, marks};
use crate::crs::Projected;
use crate::gaps::Need;
use crate::i18n::{Arg, Catalogue};
use crate::map::MapError;
use crate::map::about::MapInput;
use crate::map::classes::Category;
use crate::map::furniture::minutes;
use crate::map::palette::{GAINED, SERVED};
use crate::territory::CellIndex;

/// The stops of a plan, and whom they reach.
#[derive(Clone, Debug, PartialEq)]
pub struct MapPlan {
    /// How many vehicles.
    pub vehicles: usize,
    /// Whether it is the plan that the study asks for, which the title is about.
    pub asked: bool,
    /// Its stops, in metres of the territory's reference system.
    pub stops: Vec<Projected>,
    /// The cells from which a stop is within reach.
    pub reached: BTreeSet<CellIndex>,
}

/// Draws who is reached by the places there are, then with each plan, in the
/// order given, as one sheet.
///
/// # Errors
/// As [`coverage_map`](crate::map::coverage_map).
pub fn plan_series(
    input: &MapInput<'_>,
    plans: &[MapPlan],
    words: &Catalogue,
) -> Result<Series, MapError> {
    let before = panel(input, None, words);
    let after = plans.iter().map(|plan| panel(input, Some(plan), words));
    let mut panels: Vec<Panel> = std::iter::once(before).chain(after).collect();
    let asked = plans.iter().position(|plan| plan.asked);
    let asked = asked.unwrap_or(plans.len().saturating_sub(1));
    if plans.len() > 1 {
        let caption = Arg::Text(&panels[asked + 1].caption);
        panels[asked + 1].caption = words.say("series-plan-asked", &[("caption", caption)]);
    }
    let [low, high] = [Some(&panels[0]), panels.get(asked + 1)]
        .map(|panel| panel.map(|panel| panel.share(words)).unwrap_or_default());
    let limit = minutes(input.gaps.criterion.cutoff, words);
    let args = [
        ("minutes", Arg::Text(&limit)),
        ("name", Arg::Text(&input.about.name)),
        ("low", Arg::Text(&low)),
        ("high", Arg::Text(&high)),
        (
            "vehicles",
            plans.get(asked).map_or(0, |p| p.vehicles).into(),
        ),
    ];
    let end = if by_time(input) { "" } else { "-lack" };
    let say = |key: &str| words.say(&format!("{key}{end}"), &args);
    let classes = [
        (SERVED.into(), say("series-plan-served")),
        (GAINED.into(), say("series-plan-gained")),
        (MISSING, say("series-plan-left")),
    ];
    let (title, heading) = (say("series-plan-title"), say("series-plan-heading"));
    let mut spec = Spec {
        title,
        heading,
        classes: classes.to_vec(),
        ..Spec::of(SeriesKind::Plan, panels, words)
    };
    let stop = words.say("series-mark-stop", &[]);
    spec.marks.push((Mark::Stop, stop));
    spec.print(input, words)
}

/// Whether people lack a place within a time, and nothing else.
fn by_time(input: &MapInput<'_>) -> bool {
    let query = &input.gaps.query;
    query.need == Need::Time && query.public.is_none()
}

/// Before any plan, or with one. People are served who lack nothing by the
/// criterion of the gaps; where that is time alone, those within the cut-off,
/// whether or not the others make a zone.
fn panel(input: &MapInput<'_>, plan: Option<&MapPlan>, words: &Catalogue) -> Panel {
    let by_time = by_time(input);
    let (painted, tally) = by_cell(input.territory, 3, |cell| {
        let trip = input.nearest.nearest(cell);
        let served = if by_time {
            trip.is_some_and(|trip| trip.time <= input.gaps.criterion.cutoff)
        } else {
            !input.gaps.is_gap(cell)
        };
        let gained = plan.is_some_and(|plan| plan.reached.contains(&cell));
        match (served, gained) {
            (true, _) => Category::Class(0),
            (false, true) => Category::Class(1),
            (false, false) if input.is_beyond(cell) => Category::Unknown,
            (false, false) if trip.is_none() => Category::Unreachable,
            (false, false) => Category::Class(2),
        }
    });
    let reached = tally.classes[0] + tally.classes[1];
    let mut marks = vec![(Mark::Place, marks::places(input))];
    let stops = plan.map_or(&[][..], |plan| &plan.stops);
    if !stops.is_empty() {
        let at = stops.iter().map(|&stop| stop.into()).collect();
        marks.push((Mark::Stop, at));
    }
    Panel {
        key: plan.map_or_else(
            || "before".to_owned(),
            |p| format!("vehicles_{}", p.vehicles),
        ),
        caption: caption(plan, words),
        figure: residents(reached, tally.total(), words),
        reached,
        painted,
        tally,
        marks,
        figures: Vec::new(),
    }
}

fn caption(plan: Option<&MapPlan>, words: &Catalogue) -> String {
    let Some(plan) = plan else {
        return words.say("series-plan-before", &[]);
    };
    let args = [
        ("vehicles", plan.vehicles.into()),
        ("stops", plan.stops.len().into()),
    ];
    words.say("series-plan-after", &args)
}
