//! The plan of itinerant routes, where the study asks for one.

use super::blocks::{self, Block};
use super::grid::{Align, Cell, Grid, Row};
use super::html::Html;
use super::input::PageInput;
use super::plan_curve;
use crate::i18n::Arg;
use crate::report::{PlanPoint, PlanStop, PlanSummary, PlanTour};

/// How many gaps that are left are listed; `remaining.csv` has all.
const LEFT: usize = 15;

/// Writes the plan.
pub(super) fn write(input: &PageInput<'_>, html: &mut Html) {
    blocks::write(&blocks(input), html);
}

/// What the plan reaches, its stops, its tours, what remains, and means
/// against coverage; nothing where the study asks for no plan.
pub(super) fn blocks(input: &PageInput<'_>) -> Vec<Block> {
    let Some(plan) = &input.summary.plan else {
        return Vec::new();
    };
    let heading = |key| Block::Heading(input.word(key));
    let mut all = vec![
        Block::Words(reached(input, plan)),
        Block::Words(bounded(input, plan)),
        Block::Quiet(input.word(&format!("plan-travel-{}", plan.travel))),
    ];
    let aside = [
        ("web-plan-set-aside", plan.set_aside),
        ("web-plan-off-road", plan.off_road),
    ];
    let aside = aside.into_iter().filter(|&(_, count)| count > 0);
    all.extend(aside.map(|(key, count)| Block::Quiet(input.say(key, &[("count", count.into())]))));
    all.push(heading("web-plan-stops"));
    all.push(Block::Table(stops(input, plan), "itinerary/stops.csv"));
    all.push(heading("web-plan-tours"));
    all.push(Block::Table(tours(input, plan), "itinerary/tours.csv"));
    all.push(heading("web-plan-remaining"));
    all.extend(remaining(input, plan));
    all.push(heading("web-plan-curve"));
    all.push(Block::Words(input.word("web-plan-curve-intro")));
    let mut drawing = Html::default();
    plan_curve::draw(input, plan, &mut drawing);
    all.push(Block::Drawing(drawing.into_text()));
    all.push(Block::Table(curve(input, plan), "itinerary/curve.csv"));
    all
}

/// Writes what is proposed, below the headline, where there is a plan.
pub(super) fn proposed(input: &PageInput<'_>, html: &mut Html) {
    let Some(words) = proposal(input) else {
        return;
    };
    html.within("p", &[("class", "headline")], |html| {
        html.text(&words);
        html.text(" ");
        html.leaf("a", &[("href", "#plan")], &input.word("web-plan-see"));
    });
}

/// What is proposed, in a sentence.
pub(super) fn proposal(input: &PageInput<'_>) -> Option<String> {
    let plan = input.summary.plan.as_ref()?;
    let [reached, euros] = [plan.people_reached, plan.euros].map(|n| whole(input, n));
    let args = [
        ("vehicles", plan.vehicles.into()),
        ("stops", plan.stops.into()),
        ("weeks", u64::from(plan.weeks).into()),
        ("reached", Arg::Text(&reached)),
        ("euros", Arg::Text(&euros)),
    ];
    Some(input.say("web-plan-proposed", &args))
}

fn whole(input: &PageInput<'_>, number: f64) -> String {
    input.words.number(number, 0)
}

fn reached(input: &PageInput<'_>, plan: &PlanSummary) -> String {
    let number = |number| whole(input, number);
    let (reached, people) = (number(plan.people_reached), number(plan.people));
    let (served, need) = (
        number(plan.people_served),
        input.words.number(
            plan.hours_needed,
            usize::from(plan.hours_needed.fract() != 0.0),
        ),
    );
    let (km, hours) = (number(plan.km), number(plan.working_hours));
    let euros = number(plan.euros);
    let args = [
        ("vehicles", plan.vehicles.into()),
        ("weeks", u64::from(plan.weeks).into()),
        ("stops", plan.stops.into()),
        ("reached", Arg::Text(&reached)),
        ("people", Arg::Text(&people)),
        ("served", Arg::Text(&served)),
        ("need", Arg::Text(&need)),
        ("km", Arg::Text(&km)),
        ("hours", Arg::Text(&hours)),
        ("euros", Arg::Text(&euros)),
    ];
    input.say("web-plan-reached", &args)
}

/// How far from the best the plan can be.
fn bounded(input: &PageInput<'_>, plan: &PlanSummary) -> String {
    let (hours, most) = (
        whole(input, plan.person_hours),
        whole(input, plan.person_hours_bound),
    );
    let people = whole(input, plan.people_reached_bound);
    let gap = input.words.percent(plan.gap_to_bound.unwrap_or(0.0), 1);
    let args = [
        ("hours", Arg::Text(&hours)),
        ("most", Arg::Text(&most)),
        ("gap", Arg::Text(&gap)),
        ("people", Arg::Text(&people)),
    ];
    input.say("web-plan-bound", &args)
}

type Heads = Vec<(String, Align)>;

fn heads(input: &PageInput<'_>, heads: &[(&str, Align)]) -> Heads {
    heads
        .iter()
        .map(|&(key, align)| (input.word(key), align))
        .collect()
}

fn row(cells: Vec<Cell>) -> Row {
    Row { cells, data: None }
}

fn stops(input: &PageInput<'_>, plan: &PlanSummary) -> Grid {
    use Align::{Figures, Words};
    Grid {
        id: "plan-stops".to_owned(),
        caption: input.word("web-plan-stops-caption"),
        heads: heads(
            input,
            &[
                ("web-plan-stop", Words),
                ("web-plan-often", Words),
                ("web-plan-day", Words),
                ("web-plan-vehicle", Words),
                ("web-plan-visit", Figures),
                ("web-plan-people", Figures),
                ("web-plan-new", Figures),
                ("web-plan-closes", Words),
                ("web-plan-narrows", Words),
            ],
        ),
        rows: (0..)
            .zip(&plan.chosen)
            .map(|(rank, own)| stop(input, (rank, own)))
            .collect(),
    }
}

/// A stop under its number on the map, which leads to it.
fn stop(input: &PageInput<'_>, (rank, stop): (usize, &PlanStop)) -> Row {
    let listed = |names: &[String]| match names {
        [] => Cell::Text("–".to_owned()),
        names => Cell::Name(names.join(", ")),
    };
    let visit = whole(input, stop.minutes_per_visit);
    let cells = vec![
        Cell::Link(
            format!("{} · {}", rank + 1, stop.name),
            format!("#stop={}", rank + 1),
        ),
        Cell::Text(input.word(&format!("frequency-{}", stop.frequency))),
        Cell::Text(input.word(&format!("weekday-{}", stop.weekday))),
        Cell::Name(stop.vehicle.clone()),
        Cell::Text(input.say("web-minutes", &[("minutes", Arg::Text(&visit))])),
        Cell::Text(whole(input, stop.people)),
        Cell::Text(whole(input, stop.people_only_here)),
        listed(&stop.closes),
        listed(&stop.narrows),
    ];
    Row {
        cells,
        data: Some(("data-stop", rank.to_string())),
    }
}

fn tours(input: &PageInput<'_>, plan: &PlanSummary) -> Grid {
    use Align::{Figures, Words};
    Grid {
        id: "plan-tours".to_owned(),
        caption: input.word("web-plan-tours-caption"),
        heads: heads(
            input,
            &[
                ("web-plan-when", Words),
                ("web-plan-hours", Words),
                ("web-plan-order", Words),
                ("web-plan-km", Figures),
                ("web-plan-driving", Figures),
            ],
        ),
        rows: plan.tours.iter().map(|own| tour(input, own)).collect(),
    }
}

fn tour(input: &PageInput<'_>, tour: &PlanTour) -> Row {
    let day = input.word(&format!("weekday-{}", tour.weekday));
    let args = [
        ("vehicle", Arg::Text(&tour.vehicle)),
        ("week", u64::from(tour.week).into()),
        ("day", Arg::Text(&day)),
    ];
    let driving = whole(input, tour.driving_minutes);
    row(vec![
        Cell::Text(input.say("itinerary-tour", &args)),
        Cell::Text(format!(
            "{} – {}",
            clock(tour.leaves_minutes),
            clock(tour.returns_minutes)
        )),
        Cell::Name(tour.stops.join(" → ")),
        Cell::Text(input.words.number(tour.km, 0)),
        Cell::Text(input.say("web-minutes", &[("minutes", Arg::Text(&driving))])),
    ])
}

/// `09:05`, to the nearest minute.
fn clock(minutes: f64) -> String {
    let minutes = minutes.round();
    format!("{:02}:{:02}", (minutes / 60.0).floor(), minutes % 60.0)
}

fn remaining(input: &PageInput<'_>, plan: &PlanSummary) -> Vec<Block> {
    use Align::{Figures, Words};
    if plan.remaining.is_empty() {
        return vec![Block::Words(input.word("web-plan-nothing-left"))];
    }
    let left: f64 = plan.remaining.iter().map(|gap| gap.remaining).sum();
    let people = whole(input, left);
    let args = [
        ("people", Arg::Text(&people)),
        ("gaps", plan.remaining.len().into()),
    ];
    let rows = plan.remaining.iter().take(LEFT).map(|gap| {
        row(vec![
            Cell::Name(format!("{} · {}", gap.rank, gap.name)),
            Cell::Text(whole(input, gap.population)),
            Cell::Text(whole(input, gap.remaining)),
        ])
    });
    let grid = Grid {
        id: "plan-remaining".to_owned(),
        caption: input.say("web-plan-left-caption", &[("count", LEFT.into())]),
        heads: heads(
            input,
            &[
                ("web-column-zone", Words),
                ("web-column-people", Figures),
                ("web-plan-left-people", Figures),
            ],
        ),
        rows: rows.collect(),
    };
    vec![
        Block::Words(input.say("web-plan-left", &args)),
        Block::Table(grid, "itinerary/remaining.csv"),
    ]
}

fn curve(input: &PageInput<'_>, plan: &PlanSummary) -> Grid {
    use Align::Figures;
    Grid {
        id: "plan-curve-table".to_owned(),
        caption: input.word("web-plan-curve-caption"),
        heads: heads(
            input,
            &[
                ("web-plan-vehicles", Figures),
                ("web-plan-stops", Figures),
                ("web-plan-km", Figures),
                ("web-plan-worked", Figures),
                ("web-plan-euros", Figures),
                ("web-plan-reach", Figures),
                ("web-plan-reach-bound", Figures),
                ("web-plan-served", Figures),
                ("web-plan-help", Figures),
                ("web-plan-help-bound", Figures),
            ],
        ),
        rows: plan.curve.iter().map(|own| point(input, own)).collect(),
    }
}

fn point(input: &PageInput<'_>, point: &PlanPoint) -> Row {
    let number = |number| Cell::Text(whole(input, number));
    row(vec![
        Cell::Text(input.words.integer(point.vehicles as u64)),
        Cell::Text(input.words.integer(point.stops as u64)),
        number(point.km),
        number(point.working_hours),
        number(point.euros),
        number(point.people_reached),
        number(point.people_reached_bound),
        number(point.people_served),
        number(point.person_hours),
        number(point.person_hours_bound),
    ])
}
