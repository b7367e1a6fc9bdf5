//! `maillage plan`: itinerant routes that close gaps.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;
use maillage::i18n::Catalogue;
use maillage::io::Described;
use maillage::itinerary::planner::CurvePoint;
use maillage::study::Study;
use maillage::study::compute;
use maillage::study::itinerary::{Means, Outcome, plan, publish_plan};
use maillage::units::Persons;

use super::output::print;
use super::{Ending, Failure, Session, with_study};

#[derive(Debug, Args)]
pub(super) struct PlanArgs {
    pub(super) study: PathBuf,

    #[arg(long, conflicts_with = "reach")]
    pub(super) vehicles: Option<NonZeroUsize>,

    #[arg(long)]
    pub(super) reach: Option<u32>,

    #[arg(long)]
    pub(super) start: Option<Date>,

    #[arg(long)]
    pub(super) keep: Option<PathBuf>,

    #[arg(long)]
    pub(super) out: Option<PathBuf>,

    #[arg(long)]
    pub(super) threads: Option<NonZeroUsize>,
}

/// Plans, writes the plan, and prints what it brings and the curve.
pub(super) fn execute(args: &PlanArgs, session: Session, _: &Catalogue) -> Result<Ending, Failure> {
    with_study(&args.study, session, |study, words, progress| {
        let study = &with(study, args);
        let results = compute(study, progress.as_ref()).map_err(Failure::Run)?;
        let outcome = plan((study, &results), means(args, study), words).map_err(Failure::Plan)?;
        let out = args
            .out
            .clone()
            .unwrap_or_else(|| study.out().join("itinerary"));
        publish_plan((study, &results), &outcome, (&out, words)).map_err(Failure::Plan)?;
        drop(progress);
        let folder = out.display().to_string();
        let done = words.say("cli-run-written", &[("path", (&folder).into())]);
        print(&format!("{}\n{done}\n", told(&outcome, words))).map_err(Failure::Output)?;
        Ok(Ending::Done)
    })
}

/// The study with the start date and the stops to keep of the command line,
/// where they are given.
fn with(study: &Study, args: &PlanArgs) -> Study {
    let mut settings = study.itinerary().clone();
    settings.start = args.start.or(settings.start);
    let keep = args.keep.as_ref().map(|path| Described {
        path: path.clone(),
        ..Described::default()
    });
    settings.keep = keep.or(settings.keep);
    study.clone().with_itinerary(settings)
}

fn means(args: &PlanArgs, study: &Study) -> Means {
    let people = args.reach.and_then(|people| Persons::new(people.into()));
    let vehicles = usize::from(study.itinerary().vehicles);
    people.map_or_else(
        || Means::Vehicles(args.vehicles.map_or(vehicles, NonZeroUsize::get)),
        Means::Reach,
    )
}

/// What the plan brings, stop by stop, then the curve.
fn told(outcome: &Outcome, words: &Catalogue) -> String {
    let totals = &outcome.plan.totals;
    let rounded = |people: Persons| (people.thousandths() + 500) / 1000;
    let (km, euros) = (
        words.number(totals.distance.kilometres(), 0),
        words.number(totals.cost.euros(), 0),
    );
    let everyone: Persons = outcome
        .request
        .parts()
        .demand
        .iter()
        .map(|who| who.population)
        .sum();
    let head = words.say(
        "plan-head",
        &[
            ("vehicles", outcome.request.parts().vehicles.len().into()),
            (
                "weeks",
                u64::from(outcome.request.parts().cycle.weeks()).into(),
            ),
            ("stops", outcome.plan.stops.len().into()),
            ("reached", rounded(totals.reached).into()),
            ("people", rounded(everyone).into()),
            ("served", rounded(totals.served).into()),
            ("km", (&km).into()),
            ("euros", (&euros).into()),
        ],
    );
    let travel = words.say(&format!("plan-travel-{}", outcome.model), &[]);
    let bound = bounded(outcome, words);
    let curve: String = outcome
        .curve
        .iter()
        .map(|point| line(point, words))
        .collect();
    let title = words.say("plan-curve", &[]);
    format!("{head}\n{bound}\n{travel}\n\n{title}\n{curve}")
}

/// How far from the best the plan can be.
fn bounded(outcome: &Outcome, words: &Catalogue) -> String {
    let totals = &outcome.plan.totals;
    let (hours, most, gap) = (
        words.number(totals.help.person_hours(), 0),
        words.number(outcome.bound.help.person_hours(), 0),
        words.percent(outcome.bound.gap(totals).unwrap_or(0.0), 1),
    );
    let said = [
        ("hours", (&hours).into()),
        ("most", (&most).into()),
        ("gap", (&gap).into()),
    ];
    words.say("plan-bound", &said)
}

fn line(point: &CurvePoint, words: &Catalogue) -> String {
    let rounded = |people: Persons| (people.thousandths() + 500) / 1000;
    let totals = &point.totals;
    let (km, euros) = (
        words.number(totals.distance.kilometres(), 0),
        words.number(totals.cost.euros(), 0),
    );
    let said = words.say(
        "plan-curve-line",
        &[
            ("vehicles", point.vehicles.into()),
            ("stops", point.stops.into()),
            ("reached", rounded(totals.reached).into()),
            ("served", rounded(totals.served).into()),
            ("km", (&km).into()),
            ("euros", (&euros).into()),
        ],
    );
    format!("  {said}\n")
}
