//! Access, priority neighbourhoods on foot and comparisons, as a person reads
//! them in a terminal.

use super::text::{line, shortest};
use crate::i18n::{Arg, Catalogue};
use crate::report::{AccessSummary, CompareSummary, DifficultySummary, Summary};

/// A heading, then the means, how unequally they fall, what of the supply is
/// by default, and who is in digital difficulty. Nothing where access was not
/// asked for.
pub(super) fn access(summary: &Summary, words: &Catalogue) -> Vec<String> {
    let Some(access) = &summary.access else {
        return Vec::new();
    };
    let mut lines = vec![heading(access, words), format!("  {}", unit(access, words))];
    let told = figures(access, words).into_iter();
    lines.extend(told.map(|(label, figure)| line(&label, &[figure]).trim_end().to_owned()));
    let notes = notes(access, words).into_iter();
    lines.extend(notes.map(|note| format!("  {note}")));
    lines
}

/// The means, then how unequally they fall, each with what it is called; no
/// figure where there is none to give.
pub(super) fn figures(access: &AccessSummary, words: &Catalogue) -> Vec<(String, String)> {
    let means = [
        ("summary-access-everyone", access.mean),
        ("summary-access-rural", access.rural_mean),
        ("summary-access-urban", access.urban_mean),
    ];
    let mean = |(key, mean): (&str, Option<f64>)| {
        let mean = if access.per_head {
            mean? * 1000.0
        } else {
            mean?
        };
        Some((words.say(key, &[]), words.number(mean, 2)))
    };
    let mut all: Vec<_> = means.into_iter().filter_map(mean).collect();
    let people = words.number(access.unreached, 0);
    all.push((words.say("summary-access-unreached", &[]), people));
    all.extend(indices(access, words));
    all
}

/// What of the supply is by default, and who is in digital difficulty.
pub(super) fn notes(access: &AccessSummary, words: &Catalogue) -> Vec<String> {
    let people = access.difficulty.iter().map(|of| difficulty(of, words));
    supply(access, words).into_iter().chain(people).collect()
}

pub(super) fn heading(access: &AccessSummary, words: &Catalogue) -> String {
    let minutes = shortest(access.cutoff_minutes, words);
    let measure = access.measure.to_uppercase();
    let args = [
        ("minutes", Arg::Text(&minutes)),
        ("measure", Arg::Text(&measure)),
    ];
    words.say("summary-heading-access", &args)
}

/// The unit of the means.
pub(super) fn unit(access: &AccessSummary, words: &Catalogue) -> String {
    let head = if access.per_head { "-per-head" } else { "" };
    let key = format!("summary-access-{}{head}", access.supply.unit);
    words.say(&key, &[])
}

fn indices(access: &AccessSummary, words: &Catalogue) -> Vec<(String, String)> {
    let below = access.below_line.map(|share| words.percent(share, 1));
    let gini = access.gini.map(|gini| words.number(gini, 3));
    let concentration = access.concentration.map(|index| words.number(index, 3));
    let ranked = access.ranked_by.unwrap_or("nothing");
    let key = format!("summary-access-concentration-{ranked}");
    let silent = access.ranked_by.is_none().then(String::new);
    let all = [
        ("summary-access-below", below),
        ("summary-access-gini", gini),
        (key.as_str(), concentration.or(silent)),
    ];
    let written = all.into_iter();
    written
        .filter_map(|(key, figure)| Some((words.say(key, &[]), figure?)))
        .collect()
}

/// How many places are by hours of their own, and what weighs by default.
fn supply(access: &AccessSummary, words: &Catalogue) -> Option<String> {
    let share = access.supply.default_share?;
    let all: usize = access.supply.by_hours.iter().map(|of| of.places).sum();
    let known = access.supply.by_hours.iter();
    let known = known.filter(|of| of.hours == "known").map(|of| of.places);
    let share = words.percent(share, 1);
    let args = [
        ("known", known.sum::<usize>().into()),
        ("places", all.into()),
        (
            "staff",
            access.supply.staff_known.unwrap_or_default().into(),
        ),
        ("share", Arg::Text(&share)),
    ];
    Some(words.say("summary-access-supply", &args))
}

fn difficulty(of: &DifficultySummary, words: &Catalogue) -> String {
    let people = words.number(of.people, 0);
    let year = of.year.to_string();
    let args = [
        ("people", Arg::Text(&people)),
        ("source", Arg::Text(&of.source)),
        ("year", Arg::Text(&year)),
    ];
    words.say("summary-access-difficulty", &args)
}

/// A heading, then residents within each cut-off, and how they were shared
/// out. Nothing where there are no priority neighbourhoods.
pub(super) fn on_foot(summary: &Summary, words: &Catalogue) -> Vec<String> {
    let Some(on_foot) = &summary.on_foot else {
        return Vec::new();
    };
    let profile = [("profile", Arg::Text(&on_foot.profile))];
    let mut lines = vec![words.say("summary-heading-on-foot", &profile)];
    lines.extend(on_foot.within.iter().map(|within| {
        let minutes = shortest(within.minutes, words);
        let label = words.say("summary-within", &[("minutes", Arg::Text(&minutes))]);
        let mut figures = vec![words.number(within.residents, 0)];
        figures.extend(within.share.map(|share| words.percent(share, 1)));
        line(&label, &figures)
    }));
    let shared = [
        ("cells", on_foot.by_cells.into()),
        ("area", on_foot.by_area.into()),
        ("unknown", on_foot.unknown.into()),
    ];
    lines.push(format!(
        "  {}",
        words.say("summary-on-foot-shared", &shared)
    ));
    lines
}

/// How far published figures put areas in the same order as the study.
pub(super) fn compared(summary: &Summary, words: &Catalogue) -> Vec<String> {
    let told = summary.compared.iter();
    told.flat_map(|one| comparison(one, words)).collect()
}

fn comparison(one: &CompareSummary, words: &Catalogue) -> [String; 2] {
    let minutes = shortest(one.beyond_minutes, words);
    let index = |value: Option<f64>| value.map_or("–".to_owned(), |v| words.number(v, 2));
    let (spearman, kendall) = (index(one.spearman), index(one.kendall));
    let heading = [
        ("minutes", Arg::Text(&minutes)),
        ("column", Arg::Text(&one.column)),
    ];
    let orders = [
        ("areas", one.areas.len().into()),
        ("spearman", Arg::Text(&spearman)),
        ("kendall", Arg::Text(&kendall)),
    ];
    [
        words.say("summary-heading-compare", &heading),
        format!("  {}", words.say("summary-compare-orders", &orders)),
    ]
}
