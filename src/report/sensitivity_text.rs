//! Ranges as a person reads them in a terminal, and the words of figures and
//! changes that the page says too.

use crate::i18n::{Arg, Catalogue};
use crate::report::Summary;
use crate::sensitivity::{Change, Figure, Range};

/// One line: the range of the main share and of the zones, and how many
/// changes flip a threshold or an order. Nothing where ranges were not asked for.
pub(super) fn lines(summary: &Summary, words: &Catalogue) -> Vec<String> {
    let Some(found) = &summary.sensitivity else {
        return Vec::new();
    };
    let wanted = summary.gaps.cutoff_minutes;
    let at = |c: &&super::CutoffSummary| (c.cutoff_minutes - wanted).abs() < 1e-9;
    let cutoffs = &summary.coverage;
    let main = cutoffs.iter().find(at).or(cutoffs.last());
    let rank = main.and_then(|main| cutoffs.iter().position(|c| c == main));
    let share = rank.and_then(|rank| found.range(Figure::Share(rank)));
    let Some((share, main)) = share.zip(main) else {
        return Vec::new();
    };
    let minutes = super::text::shortest(main.cutoff_minutes, words);
    let [low, high] = share
        .single
        .map(|b| value(Figure::Share(0), b.value, words));
    let zones = found.range(Figure::GapZones);
    let zones = zones.map(|zones| {
        zones
            .single
            .map(|b| value(Figure::GapZones, b.value, words))
    });
    let zones = zones.map_or_else(String::new, |[few, many]| {
        let args = [("few", Arg::Text(&few)), ("many", Arg::Text(&many))];
        words.say("summary-sensitivity-zones", &args)
    });
    let args = [
        ("minutes", Arg::Text(&minutes)),
        ("low", Arg::Text(&low)),
        ("high", Arg::Text(&high)),
        ("zones", Arg::Text(&zones)),
        ("turning", found.turning.into()),
        ("changes", found.changes.into()),
    ];
    vec![words.say("summary-sensitivity", &args)]
}

/// The value of a figure in the language of the reader.
pub(super) fn value(figure: Figure, value: f64, words: &Catalogue) -> String {
    if figure.is_share() {
        words.percent(value, 1)
    } else {
        words.number(value, usize::from(figure == Figure::HoursWeek))
    }
}

/// A change in words.
pub(super) fn change(change: Change, words: &Catalogue) -> String {
    let value = change.value().map(f64::abs);
    let shown = value.map_or_else(String::new, |value| match change {
        Change::Slower(_) | Change::Faster(_) => words.percent((value - 1.0).abs(), 0),
        Change::LowDetour(_) | Change::HighDetour(_) => words.number(value, 2),
        _ => super::text::shortest(value, words),
    });
    let key = format!("change-{}-{}", change.assumption().key(), change.key());
    words.say(&key, &[("value", Arg::Text(&shown))])
}

/// The ends of a range over single changes, as `low – high`.
pub(super) fn ends(range: &Range, words: &Catalogue) -> [String; 2] {
    range
        .single
        .map(|bound| value(range.figure, bound.value, words))
}
