//! The summary as a person reads it in a terminal of 80 columns.

use std::fmt::Write as _;

use crate::i18n::{Arg, Catalogue};
use crate::map::Lacking;
use crate::report::{ClassSummary, ProfileSummary, Summary};
use crate::report::{access_text, hours_text, plan_text, sensitivity_text};

/// Where a line of figures starts its first figure.
const LABEL_WIDTH: usize = 34;
/// How wide a figure stands.
const FIGURE_WIDTH: usize = 14;

/// The summary in words, one fact a line, ending with a line break.
#[must_use]
pub fn summary_text(summary: &Summary, words: &Catalogue) -> String {
    let blocks = [
        heading(summary, words),
        coverage(summary, words),
        sensitivity_text::lines(summary, words),
        classes("summary-heading-density", &summary.density, summary, words),
        classes(
            "summary-heading-rural",
            &summary.rural_zoning,
            summary,
            words,
        ),
        profiles(summary, words),
        reasons(summary, words),
        hours_text::hours(summary, words),
        access_text::access(summary, words),
        access_text::on_foot(summary, words),
        access_text::compared(summary, words),
        gaps(summary, words),
        plan_text::lines(summary, words),
        vec![faults(summary, words)],
    ];
    let written: Vec<String> = blocks
        .iter()
        .filter(|block| !block.is_empty())
        .map(|block| block.join("\n"))
        .collect();
    written.join("\n\n") + "\n"
}

fn heading(summary: &Summary, words: &Catalogue) -> Vec<String> {
    let territory = &summary.territory;
    let places = &summary.places;
    let mut lines = vec![
        summary.title.clone(),
        words.say(
            "summary-territory",
            &[
                ("communes", territory.communes.into()),
                ("epci", territory.epci.into()),
                ("cells", territory.cells.into()),
            ],
        ),
        words.say(
            "summary-population",
            &[(
                "people",
                Arg::Text(&words.number(summary.population.total, 0)),
            )],
        ),
        words.say(
            "summary-places",
            &[
                ("used", places.used.into()),
                ("neighbours", places.neighbours.into()),
            ],
        ),
    ];
    if places.depots + places.no_public > 0 {
        lines.push(words.say(
            "summary-kept-apart",
            &[
                ("depots", places.depots.into()),
                ("closed", places.no_public.into()),
            ],
        ));
    }
    lines
}

fn coverage(summary: &Summary, words: &Catalogue) -> Vec<String> {
    let total = summary.population.total;
    let figures = |label: String, people: f64| {
        let share = if total > 0.0 {
            words.percent(people / total, 1)
        } else {
            String::new()
        };
        line(&label, &[words.number(people, 0), share])
    };
    let mut lines = vec![words.say("summary-heading-coverage", &[])];
    for cutoff in &summary.coverage {
        let label = minutes("summary-within", cutoff.cutoff_minutes, words);
        lines.push(figures(label, cutoff.population));
    }
    if let Some(last) = summary.coverage.last() {
        lines.push(figures(
            minutes("summary-beyond", last.cutoff_minutes, words),
            last.uncovered,
        ));
    }
    if summary.population.unreachable > 0.0 {
        lines.push(figures(
            words.say("summary-unreachable", &[]),
            summary.population.unreachable,
        ));
    }
    if let Some(unknown) = summary.population.trips_unknown {
        let label = words.say("summary-trips-unknown", &[]);
        lines.push(figures(format!("  {label}"), unknown));
        lines.extend(known(summary, words));
    }
    lines
}

/// What is known of shares where the trips of some people are not, at the
/// cut-off of the gaps where coverage was measured at it, else the last.
fn known(summary: &Summary, words: &Catalogue) -> Vec<String> {
    let wanted = summary.gaps.cutoff_minutes;
    let mut all = summary.coverage.iter();
    #[expect(clippy::float_cmp, reason = "both come from the same tenths")]
    let found = all.find(|cutoff| cutoff.cutoff_minutes == wanted);
    let Some(cutoff) = found.or(summary.coverage.last()) else {
        return Vec::new();
    };
    let percent =
        |share: Option<f64>| share.map_or_else(|| "–".to_owned(), |share| words.percent(share, 1));
    let share = percent(cutoff.share_of_known);
    let (low, high) = (percent(Some(cutoff.share)), percent(cutoff.share_at_most));
    vec![
        words.say(
            "summary-share-of-known",
            &[
                ("share", Arg::Text(&share)),
                (
                    "minutes",
                    Arg::Text(&shortest(cutoff.cutoff_minutes, words)),
                ),
            ],
        ),
        words.say(
            "summary-share-bounds",
            &[("low", Arg::Text(&low)), ("high", Arg::Text(&high))],
        ),
    ]
}

fn minutes(key: &str, minutes: f64, words: &Catalogue) -> String {
    words.say(key, &[("minutes", Arg::Text(&shortest(minutes, words)))])
}

/// `20`, or `7,5` where a cut-off is no whole number of minutes.
pub(super) fn shortest(minutes: f64, words: &Catalogue) -> String {
    words.number(minutes, usize::from(minutes.fract() != 0.0))
}

fn classes(
    key: &str,
    classes: &[ClassSummary],
    summary: &Summary,
    words: &Catalogue,
) -> Vec<String> {
    if classes.is_empty() {
        return Vec::new();
    }
    let mut columns = vec![words.say("summary-column-people", &[])];
    let cutoffs = summary.coverage.iter();
    columns.extend(cutoffs.map(|c| format!("≤ {} min", shortest(c.cutoff_minutes, words))));
    let mut lines = vec![table_line(&words.say(key, &[]), &columns)];
    for class in classes {
        let mut figures = vec![words.number(class.population, 0)];
        figures.extend(class.shares.iter().map(|&share| words.percent(share, 1)));
        lines.push(table_line(
            &format!("  {}", class_label(class, key, words)),
            &figures,
        ));
    }
    lines
}

/// Coverage by each travel profile, where there are several.
fn profiles(summary: &Summary, words: &Catalogue) -> Vec<String> {
    if summary.profiles.len() < 2 {
        return Vec::new();
    }
    let cutoffs = summary.coverage.iter();
    let columns: Vec<String> = cutoffs
        .map(|c| format!("≤ {} min", shortest(c.cutoff_minutes, words)))
        .collect();
    let heading = table_line(&words.say("summary-heading-profiles", &[]), &columns);
    let line = |profile: &ProfileSummary| {
        let shares = profile.coverage.iter();
        let shares: Vec<String> = shares.map(|c| words.percent(c.share, 1)).collect();
        table_line(&format!("  {}", profile.name), &shares)
    };
    std::iter::once(heading)
        .chain(summary.profiles.iter().map(line))
        .collect()
}

/// Why people reach no place by a profile, where there are several reasons to
/// tell apart: with straight lines there is one.
fn reasons(summary: &Summary, words: &Catalogue) -> Vec<String> {
    let with_roads = summary.profiles.iter().filter(|p| p.roads.is_some());
    with_roads
        .flat_map(|profile| {
            let unreached = profile.outcomes.iter().filter(|o| o.outcome != "reached");
            let lines = unreached.map(|outcome| {
                let label = words.say(&format!("unreached-{}", outcome.outcome), &[]);
                let figures = [
                    words.number(outcome.population, 0),
                    words.percent(outcome.share, 1),
                ];
                line(&label, &figures)
            });
            let lines: Vec<String> = lines.collect();
            let args = [("profile", Arg::Text(&profile.name))];
            let heading = words.say("summary-heading-reasons", &args);
            (!lines.is_empty())
                .then(|| std::iter::once(heading).chain(lines))
                .into_iter()
                .flatten()
        })
        .collect()
}

/// The name of a class in the language of the reader.
fn class_label(class: &ClassSummary, key: &str, words: &Catalogue) -> String {
    let stem = if key.ends_with("density") {
        "density"
    } else {
        "rural"
    };
    class.class.as_ref().map_or_else(
        || words.say("summary-no-class", &[]),
        |code| words.say(&format!("{stem}-{}", code.replace('+', "plus")), &[]),
    )
}

fn gaps(summary: &Summary, words: &Catalogue) -> Vec<String> {
    let gaps = &summary.gaps;
    let lacking = Lacking {
        criterion: gaps.criterion,
        minutes: shortest(gaps.cutoff_minutes, words),
        below: gaps.below,
        public: gaps.public.as_deref(),
    };
    let people = words.number(gaps.population, 0);
    let args = [("count", gaps.count.into()), ("people", Arg::Text(&people))];
    let mut lines = vec![lacking.say("summary-heading-gaps", &args, words)];
    if gaps.population_unknown > 0.0 {
        let people = words.number(gaps.population_unknown, 0);
        lines.push(words.say("summary-gaps-unknown", &[("people", Arg::Text(&people))]));
    }
    for gap in &gaps.largest {
        let people = words.number(gap.population, 0);
        let mut figures = vec![words.say("summary-gap", &[("people", Arg::Text(&people))])];
        if let Some(mean) = gap.mean_minutes {
            figures.push(minutes("summary-gap-minutes", mean.round(), words));
        }
        // A rank that nothing moves needs no telling.
        if let Some([low, high]) = gap.ranks.filter(|[low, high]| low != high) {
            let args = [("low", low.into()), ("high", high.into())];
            figures.push(words.say("summary-gap-ranks", &args));
        }
        lines.push(format!(
            "{:>4}. {:<35}{}",
            gap.rank,
            cut(&gap.name, 34),
            figures.join(" · ")
        ));
    }
    lines
}

/// The start of a text too long for its column.
fn cut(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_owned();
    }
    text.chars().take(width - 1).chain(['…']).collect()
}

fn faults(summary: &Summary, words: &Catalogue) -> String {
    let faults = &summary.faults;
    words.say(
        "summary-faults",
        &[
            ("rows", faults.rows_read.into()),
            ("aside", faults.set_aside.into()),
            ("mended", faults.mended.into()),
            ("noted", faults.noted.into()),
        ],
    )
}

pub(super) fn line(label: &str, figures: &[String]) -> String {
    table_line(&format!("  {label}"), figures)
}

/// A label, then figures set flush right in columns.
pub(super) fn table_line(label: &str, figures: &[String]) -> String {
    let width = if figures.len() > 2 { 11 } else { FIGURE_WIDTH };
    figures
        .iter()
        .fold(format!("{label:<LABEL_WIDTH$}"), |mut line, figure| {
            write!(line, "{figure:>width$}").expect("a string takes all");
            line
        })
}
