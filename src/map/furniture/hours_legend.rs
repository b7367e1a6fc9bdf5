//! The legends of the maps of hours.

use super::section::{Row, Section, Sign};
use super::shared::{borders, other_land, people, people_columns, places, roads};
use crate::i18n::{Arg, Catalogue};
use crate::map::about::MapInput;
use crate::map::backend::Paint;
use crate::map::hours_classes::{HoursClasses, HoursKind};
use crate::map::layers::{PlaceSigns, unreachable_ground};

/// Classes with their people under a heading, places, borders.
pub(in crate::map) fn hours_legend(
    (input, heading): (&MapInput<'_>, String),
    classes: &HoursClasses,
    signs: &PlaceSigns<'_>,
    words: &Catalogue,
) -> Vec<Section> {
    let hours = Section {
        heading,
        columns: people_columns(words),
        rows: rows(input, classes, words),
        notes: Vec::new(),
    };
    let mut sections = vec![hours, places(signs, words), borders(input.territory, words)];
    sections.extend(roads(input, words));
    sections
}

fn rows(input: &MapInput<'_>, classes: &HoursClasses, words: &Catalogue) -> Vec<Row> {
    let mut rows: Vec<Row> = classes
        .list
        .iter()
        .map(|class| Row {
            sign: Sign::Fill(Paint::filled(class.colour)),
            words: hours_name(class.kind, words),
            figures: people(class.people, classes.total, words),
        })
        .collect();
    if !classes.unknown.is_zero() {
        rows.push(Row {
            sign: Sign::Ground(unreachable_ground),
            words: words.say("map-hours-unknown", &[]),
            figures: people(classes.unknown, classes.total, words),
        });
    }
    rows.extend(other_land(input, words));
    rows
}

/// A class in words.
pub(in crate::map) fn hours_name(kind: HoursKind, words: &Catalogue) -> String {
    let hours = |hours: crate::hours::WeeklyHours| {
        let whole = hours.get();
        words.number(whole, usize::from(whole.fract() != 0.0))
    };
    let say = |key, args: &[(&str, &str)]| {
        let args: Vec<(&str, Arg<'_>)> = args
            .iter()
            .map(|&(name, text)| (name, Arg::Text(text)))
            .collect();
        words.say(key, &args)
    };
    match kind {
        HoursKind::Between(low, None) => say("map-hours-above", &[("low", &hours(low))]),
        HoursKind::Between(low, Some(high)) if low.minutes_over_the_year() == 0 => {
            say("map-hours-upto", &[("high", &hours(high))])
        }
        HoursKind::Between(low, Some(high)) => say(
            "map-hours-between",
            &[("low", &hours(low)), ("high", &hours(high))],
        ),
        HoursKind::None => say("map-hours-none", &[]),
        HoursKind::EveryWeek => say("map-weeks-every", &[]),
        HoursKind::SomeWeeks => say("map-weeks-some", &[]),
        HoursKind::Never => say("map-weeks-never", &[]),
    }
}
