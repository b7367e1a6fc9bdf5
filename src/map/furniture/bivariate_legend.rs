//! The legend of the map of two figures: a square of three by three, with the
//! people of each beside.

use super::section::{Row, Section, Sign};
use super::shared::{borders, other_land, places, roads};
use crate::i18n::{Arg, Catalogue};
use crate::map::about::MapInput;
use crate::map::bivariate::{ACCESS, SHARES, Thirds};
use crate::map::layers::{PlaceSigns, no_data_ground};
use crate::map::palette::TWO_FIGURES;

/// The square under a heading, places, borders.
pub(in crate::map) fn bivariate_legend(
    (input, heading): (&MapInput<'_>, String),
    thirds: &Thirds,
    signs: &PlaceSigns<'_>,
    words: &Catalogue,
) -> Vec<Section> {
    let said = |key: &&str| words.say(key, &[]);
    let shown = ACCESS.iter().zip(TWO_FIGURES).zip(thirds.people);
    let rows = shown.map(|((access, colours), people)| Row {
        sign: Sign::Fills(colours.to_vec()),
        words: said(access),
        figures: people.map(|part| words.number(part.get(), 0)).to_vec(),
    });
    let [low, high] = thirds.shares.map(|share| words.percent(share, 1));
    let bounds = [("low", Arg::Text(&low)), ("high", Arg::Text(&high))];
    let square = Section {
        heading,
        columns: SHARES.iter().map(said).collect(),
        rows: rows.collect(),
        notes: vec![words.say("map-two-note", &bounds)],
    };
    let mut others = other_land(input, words);
    if !thirds.unknown.is_zero() {
        let unknown = Row {
            sign: Sign::Ground(no_data_ground),
            words: words.say("map-two-unknown", &[]),
            figures: vec![words.number(thirds.unknown.get(), 0)],
        };
        others.insert(0, unknown);
    }
    // Shares of the communes without a list stand in another column.
    for row in &mut others {
        row.figures.truncate(1);
    }
    let others = Section {
        heading: words.say("map-heading-others", &[]),
        columns: vec![words.say("map-column-people", &[])],
        rows: others,
        notes: Vec::new(),
    };
    let mut sections = vec![square, others, places(signs, words)];
    sections.push(borders(input.territory, words));
    sections.extend(roads(input, words));
    sections
}
