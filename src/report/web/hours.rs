//! Hours of help within reach, where the study asks for them.

use super::blocks::{self, Block};
use super::grid::{Align, Cell, Grid, Row};
use super::html::Html;
use super::input::PageInput;
use crate::i18n::Arg;
use crate::report::{HoursRow, HoursSummary};

/// Writes the hours.
pub(super) fn write(input: &PageInput<'_>, html: &mut Html) {
    blocks::write(&blocks(input), html);
}

/// A sentence, a table by density class, what is not known; nothing where the
/// study does not ask for hours.
pub(super) fn blocks(input: &PageInput<'_>) -> Vec<Block> {
    let Some(hours) = &input.summary.hours else {
        return Vec::new();
    };
    let mut all = vec![
        Block::Words(sentence(input, hours)),
        Block::Table(grid(input, hours), "hours.csv"),
    ];
    let unknown = unknown(hours);
    if unknown > 0 {
        let args = [("count", unknown.into())];
        all.push(Block::Quiet(input.say("web-hours-unknown", &args)));
    }
    all
}

/// What there is within reach, in a sentence.
fn sentence(input: &PageInput<'_>, hours: &HoursSummary) -> String {
    let decimals = usize::from(hours.cutoff_minutes.fract() != 0.0);
    let minutes = input.words.number(hours.cutoff_minutes, decimals);
    let mean = input.words.number(hours.whole.mean_hours, 0);
    let open = input.words.number(hours.whole.mean_open_hours, 0);
    let year = hours.year.to_string();
    let args = [
        ("minutes", Arg::Text(&minutes)),
        ("hours", Arg::Text(&mean)),
        ("open", Arg::Text(&open)),
        ("year", Arg::Text(&year)),
    ];
    input.say("web-hours-intro", &args)
}

/// Places of which no hours could be used.
fn unknown(hours: &HoursSummary) -> usize {
    let places = hours.places.iter();
    places
        .filter(|known| known.hours != "known")
        .map(|known| known.places)
        .sum()
}

/// Hours by density class.
fn grid(input: &PageInput<'_>, hours: &HoursSummary) -> Grid {
    let mut heads = vec![
        (input.word("web-hours-one"), Align::Words),
        (input.word("web-column-people"), Align::Figures),
        (input.word("web-hours-mean"), Align::Figures),
        (input.word("web-hours-open"), Align::Figures),
    ];
    let moments = hours.whole.moments.iter();
    heads.extend(moments.map(|moment| {
        let when = named(input, &moment.moment);
        let words = input.say("web-hours-moment", &[("moment", Arg::Text(&when))]);
        (words, Align::Figures)
    }));
    let whole = (input.word("web-whole"), &hours.whole);
    let classes = hours.density.iter().map(|row| (class(input, row), row));
    Grid {
        id: "hours-table".to_owned(),
        caption: input.word("web-hours-caption"),
        heads,
        rows: classes
            .chain([whole])
            .map(|(name, row)| line(input, (name, row)))
            .collect(),
    }
}

fn class(input: &PageInput<'_>, row: &HoursRow) -> String {
    let class = row.class.as_ref();
    class.map_or_else(
        || input.word("web-unassigned"),
        |class| input.word(&format!("density-{class}")),
    )
}

fn line(input: &PageInput<'_>, (name, row): (String, &HoursRow)) -> Row {
    let mut cells = vec![
        Cell::Text(name),
        Cell::Text(input.words.number(row.population, 0)),
        Cell::Text(input.words.number(row.mean_hours, 0)),
        Cell::Text(input.words.number(row.mean_open_hours, 0)),
    ];
    let moments = row.moments.iter();
    cells.extend(moments.map(|moment| Cell::Text(input.words.percent(moment.share, 1))));
    Row { cells, data: None }
}

/// A moment in words: the key of its day, then its time where it has one.
pub(super) fn named(input: &PageInput<'_>, moment: &str) -> String {
    let (day, time) = moment.split_once('_').unwrap_or((moment, ""));
    let day = input.word(&format!("day-{day}"));
    format!("{day} {time}").trim_end().to_owned()
}
