//! The legend of the map of coverage.

use super::section::{Row, Section, Sign};
use super::shared::{borders, minutes, other_land, people, people_columns, places, roads};
use crate::i18n::{Arg, Catalogue};
use crate::map::about::MapInput;
use crate::map::backend::Paint;
use crate::map::classes::{Class, Classes};
use crate::map::layers::{PlaceSigns, no_data_ground, unreachable_ground};

/// Classes with their people, places, borders.
pub(in crate::map) fn coverage_legend(
    input: &MapInput<'_>,
    classes: &Classes,
    signs: &PlaceSigns<'_>,
    words: &Catalogue,
) -> Vec<Section> {
    let time = Section {
        heading: words.say("map-heading-time", &[]),
        columns: people_columns(words),
        rows: rows(input, classes, words),
        notes: Vec::new(),
    };
    let mut sections = vec![time, places(signs, words), borders(input.territory, words)];
    sections.extend(roads(input, words));
    sections
}

fn rows(input: &MapInput<'_>, classes: &Classes, words: &Catalogue) -> Vec<Row> {
    let mut rows = class_rows(classes, words);
    rows.extend(other_land(input, words));
    rows
}

/// The classes with their people, those who reach nothing among them.
pub(super) fn class_rows(classes: &Classes, words: &Catalogue) -> Vec<Row> {
    let mut rows: Vec<Row> = classes
        .list
        .iter()
        .map(|class| Row {
            sign: Sign::Fill(Paint::filled(class.colour)),
            words: name(class, words),
            figures: people(class.people, classes.total, words),
        })
        .collect();
    if !classes.unreachable.is_zero() {
        rows.push(Row {
            sign: Sign::Ground(unreachable_ground),
            words: words.say("map-unreachable", &[]),
            figures: people(classes.unreachable, classes.total, words),
        });
    }
    if !classes.unknown.is_zero() {
        rows.push(Row {
            sign: Sign::Ground(no_data_ground),
            words: words.say("map-beyond-roads", &[]),
            figures: people(classes.unknown, classes.total, words),
        });
    }
    rows
}

/// A class in words: its bounds in minutes.
pub(in crate::map) fn name(class: &Class, words: &Catalogue) -> String {
    let above = class.above.map(|bound| minutes(bound, words));
    let upto = class.upto.map(|bound| minutes(bound, words));
    match (&above, &upto) {
        (Some(above), Some(upto)) => words.say(
            "map-class-between",
            &[("above", Arg::Text(above)), ("upto", Arg::Text(upto))],
        ),
        (None, Some(upto)) => words.say("map-class-first", &[("upto", Arg::Text(upto))]),
        (Some(above), None) => words.say("map-class-last", &[("above", Arg::Text(above))]),
        (None, None) => String::new(),
    }
}
