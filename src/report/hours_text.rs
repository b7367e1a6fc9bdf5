//! Hours of help within reach, as a person reads them in a terminal.

use super::text::{line, shortest, table_line};
use crate::i18n::{Arg, Catalogue};
use crate::report::{HoursRow, HoursSummary, KnownSummary, Summary};

/// A heading, then hours and coverage at each moment, for everyone and by
/// density class; then what is not known. Nothing where hours were not asked for.
pub(super) fn hours(summary: &Summary, words: &Catalogue) -> Vec<String> {
    let Some(hours) = &summary.hours else {
        return Vec::new();
    };
    let mut lines = vec![heading(hours, words), columns(hours, words)];
    lines.push(row(
        &words.say("summary-hours-everyone", &[]),
        &hours.whole,
        words,
    ));
    for class in &hours.density {
        let label = class.class.as_ref().map_or_else(
            || words.say("summary-no-class", &[]),
            |code| words.say(&format!("density-{code}"), &[]),
        );
        lines.push(row(&label, class, words));
    }
    let lacking: Vec<String> = hours
        .places
        .iter()
        .filter(|known| known.hours != "known" && known.places > 0)
        .map(|known| unknown(known, words))
        .collect();
    if !lacking.is_empty() {
        lines.push(words.say("summary-hours-lacking", &[]));
        lines.extend(lacking);
    }
    lines
}

fn heading(hours: &HoursSummary, words: &Catalogue) -> String {
    let minutes = shortest(hours.cutoff_minutes, words);
    let year = hours.year.to_string();
    let args = [("minutes", Arg::Text(&minutes)), ("year", Arg::Text(&year))];
    words.say("summary-heading-hours", &args)
}

fn columns(hours: &HoursSummary, words: &Catalogue) -> String {
    let fixed = ["summary-column-hours", "summary-column-open-hours"];
    let mut columns: Vec<String> = fixed.map(|key| words.say(key, &[])).to_vec();
    let moments = hours.whole.moments.iter();
    columns.extend(moments.map(|moment| moment_name(&moment.moment, words)));
    table_line("", &columns)
}

/// A moment in the language of the reader: its day cut short, then its time.
fn moment_name(moment: &str, words: &Catalogue) -> String {
    let (day, time) = moment.split_once('_').unwrap_or((moment, ""));
    let day = words.say(&format!("day-short-{day}"), &[]);
    format!("{day} {time}").trim_end().to_owned()
}

fn row(label: &str, row: &HoursRow, words: &Catalogue) -> String {
    let mut figures = vec![
        words.number(row.mean_hours, 1),
        words.number(row.mean_open_hours, 1),
    ];
    figures.extend(row.moments.iter().map(|m| words.percent(m.share, 1)));
    table_line(&format!("  {label}"), &figures)
}

fn unknown(known: &KnownSummary, words: &Catalogue) -> String {
    let args = [("places", known.places.into())];
    let label = words.say(&format!("summary-hours-{}", known.hours), &args);
    line(&label, &[words.number(known.population, 0)])
}
