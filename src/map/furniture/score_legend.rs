//! The legend of the map of scores.

use super::section::{Row, Section, Sign};
use super::shared::{borders, other_land, people, people_columns, places, roads};
use crate::i18n::{Arg, Catalogue};
use crate::map::about::MapInput;
use crate::map::backend::Paint;
use crate::map::layers::{PlaceSigns, unreachable_ground};
use crate::map::score_map::Told;
use crate::map::value_classes::{ValueClass, ValueClasses};

/// Classes with their people under a heading, places, borders.
pub(in crate::map) fn score_legend(
    input: &MapInput<'_>,
    (classes, told): (&ValueClasses, &Told),
    signs: &PlaceSigns<'_>,
    words: &Catalogue,
) -> Vec<Section> {
    let row = |sign, words_of: String, part| Row {
        sign,
        words: words_of,
        figures: people(part, classes.total, words),
    };
    let list = classes.list.iter();
    let mut rows: Vec<Row> = list
        .map(|class| {
            let sign = Sign::Fill(Paint::filled(class.colour));
            row(sign, score_name(class, told, words), class.people)
        })
        .collect();
    if !classes.without.is_zero() {
        let sign = Sign::Ground(unreachable_ground);
        rows.push(row(sign, words.say("map-score-none", &[]), classes.without));
    }
    rows.extend(other_land(input, words));
    let scores = Section {
        heading: told.heading.clone(),
        columns: people_columns(words),
        rows,
        notes: told.notes.clone(),
    };
    let mut sections = vec![
        scores,
        places(signs, words),
        borders(input.territory, words),
    ];
    sections.extend(roads(input, words));
    sections
}

/// A class in words: its bounds, as they are told.
pub(in crate::map) fn score_name(class: &ValueClass, told: &Told, words: &Catalogue) -> String {
    let tell = |bound: f64| words.number(bound * told.factor, told.decimals);
    let (above, upto) = (class.above.map(tell), class.upto.map(tell));
    match (&above, &upto) {
        (Some(low), Some(high)) => {
            let args = [("low", Arg::Text(low)), ("high", Arg::Text(high))];
            words.say("map-score-between", &args)
        }
        (None, Some(high)) => words.say("map-score-upto", &[("high", Arg::Text(high))]),
        (Some(low), None) => words.say("map-score-above", &[("low", Arg::Text(low))]),
        (None, None) => words.say("map-score-any", &[]),
    }
}
