//! How far the figures rest on assumptions.

use super::blocks::{self, Block};
use super::grid::{Align, Cell, Grid, Row};
use super::html::Html;
use super::input::PageInput;
use crate::i18n::Arg;
use crate::report::sensitivity_text::{change, ends, value};
use crate::report::{FlipSummary, RangeSummary, SensitivitySummary};
use crate::sensitivity::{Bound, Conclusion, Figure};

/// The range of a figure in a sentence, to stand beside it; `None` where
/// nothing moves it or nothing was tried.
pub(super) fn range(input: &PageInput<'_>, figure: Figure) -> Option<String> {
    let range = input.summary.sensitivity.as_ref()?.range(figure)?;
    let [low, high] = ends(range, input.words);
    let args = [("low", Arg::Text(&low)), ("high", Arg::Text(&high))];
    Some(input.say("web-range", &args))
}

/// Writes how far the figures rest on assumptions.
pub(super) fn write(input: &PageInput<'_>, html: &mut Html) {
    blocks::write(&blocks(input), html);
}

/// The ranges, what flips, and the rule; nothing where nothing was tried.
pub(super) fn blocks(input: &PageInput<'_>) -> Vec<Block> {
    let Some(found) = &input.summary.sensitivity else {
        return Vec::new();
    };
    let args = [
        ("changes", found.changes.into()),
        ("turning", found.turning.into()),
    ];
    let mut all = vec![
        Block::Words(input.say("web-sensitivity-intro", &args)),
        Block::Table(grid(input, found), "sensitivity.csv"),
    ];
    if !found.flips.is_empty() {
        all.push(Block::Heading(input.word("web-sensitivity-flips")));
        let flips = found.flips.iter().map(|flip| told(input, flip));
        all.push(Block::Items(flips.collect()));
    }
    all.push(Block::Quiet(input.word("web-sensitivity-rule")));
    all
}

fn grid(input: &PageInput<'_>, found: &SensitivitySummary) -> Grid {
    let head = |key: &str, align| (input.word(key), align);
    Grid {
        id: "sensitivity-table".to_owned(),
        caption: input.word("web-sensitivity-caption"),
        heads: vec![
            head("web-sensitivity-figure", Align::Words),
            head("web-sensitivity-base", Align::Figures),
            head("web-sensitivity-low", Align::Figures),
            head("web-sensitivity-low-by", Align::Words),
            head("web-sensitivity-high", Align::Figures),
            head("web-sensitivity-high-by", Align::Words),
            head("web-sensitivity-envelope", Align::Figures),
        ],
        rows: found
            .ranges
            .iter()
            .map(|range| line(input, range))
            .collect(),
    }
}

fn line(input: &PageInput<'_>, summary: &RangeSummary) -> Row {
    let range = &summary.range;
    let shown = |number| Cell::Text(value(range.figure, number, input.words));
    let by = |bound: Bound| {
        let words = bound.change.map(|c| change(c, input.words));
        Cell::Text(words.unwrap_or_else(|| "–".to_owned()))
    };
    let [low, high] = range
        .envelope
        .map(|b| value(range.figure, b.value, input.words));
    let envelope = [("low", Arg::Text(&low)), ("high", Arg::Text(&high))];
    let cells = vec![
        Cell::Text(name(input, range.figure)),
        shown(range.base),
        shown(range.single[0].value),
        by(range.single[0]),
        shown(range.single[1].value),
        by(range.single[1]),
        Cell::Text(input.say("web-sensitivity-ends", &envelope)),
    ];
    Row { cells, data: None }
}

/// A figure in words.
fn name(input: &PageInput<'_>, figure: Figure) -> String {
    let minutes = |rank: usize| {
        let cutoffs = input.coverage.cutoffs.as_slice();
        cutoffs
            .get(rank)
            .map_or_else(String::new, |&c| input.in_minutes(c))
    };
    let gap_minutes = || input.in_minutes(input.gaps.criterion.cutoff);
    let (key, detail) = match figure {
        Figure::Within(rank) => ("figure-within", minutes(rank)),
        Figure::Share(rank) => ("figure-share", minutes(rank)),
        Figure::QpvShare(rank) => ("figure-qpv-share", minutes(rank)),
        Figure::GapZones => ("figure-gap-zones", gap_minutes()),
        Figure::GapPeople => ("figure-gap-people", gap_minutes()),
        Figure::HoursWeek => ("figure-hours-week", String::new()),
        Figure::SaturdayShare => ("figure-saturday-share", String::new()),
        Figure::Moment(rank) => ("figure-moment", moment(input, rank)),
    };
    input.say(key, &[("detail", Arg::Text(&detail))])
}

fn moment(input: &PageInput<'_>, rank: usize) -> String {
    let hours = input.summary.hours.as_ref();
    let moment = hours.and_then(|hours| hours.whole.moments.get(rank));
    moment.map_or_else(String::new, |moment| {
        super::hours::named(input, &moment.moment)
    })
}

/// What a change flips, in a sentence.
fn told(input: &PageInput<'_>, summary: &FlipSummary) -> String {
    let by = change(summary.by, input.words);
    let figure = match summary.flip.conclusion {
        Conclusion::Threshold(figure) => name(input, figure),
        _ => String::new(),
    };
    let args = [
        ("change", Arg::Text(&by)),
        ("figure", Arg::Text(&figure)),
        ("count", summary.count.into()),
    ];
    input.say(&format!("flip-{}", summary.conclusion), &args)
}
