//! The legend of the map of two figures: a square of three by three, with the
//! people of each beside.

use super::section::{Row, Section, Sign};
use super::shared::{borders, other_land, places, roads};
use super::square::Square;
use crate::i18n::{Arg, Catalogue};
use crate::map::about::MapInput;
use crate::map::bivariate::{ACCESS, SHARES, Thirds};
use crate::map::layers::{PlaceSigns, no_data_ground};
use crate::map::palette::TWO_FIGURES;

/// The square under a heading, places, borders.
pub(in crate::map) fn bivariate_legend(
    (input, axes): (&MapInput<'_>, [String; 2]),
    thirds: &Thirds,
    signs: &PlaceSigns<'_>,
    words: &Catalogue,
) -> Vec<Section> {
    let mut sections = vec![
        square(axes, thirds, words),
        others(input, thirds, words),
        places(signs, words),
        borders(input.territory, words),
    ];
    sections.extend(roads(input, words));
    sections
}

/// The nine thirds, and what they are.
fn square(axes: [String; 2], thirds: &Thirds, words: &Catalogue) -> Section {
    let said = |key: &str| words.say(key, &[]);
    let row = Row {
        sign: Sign::Square(Box::new(Square {
            axes,
            columns: SHARES.map(said),
            rows: ACCESS.map(said),
            colours: TWO_FIGURES,
            figures: thirds
                .people
                .map(|row| row.map(|people| words.number(people.get(), 0))),
        })),
        words: String::new(),
        figures: Vec::new(),
    };
    let [low, high] = thirds.shares.map(|share| words.percent(share, 1));
    let bounds = [("low", Arg::Text(&low)), ("high", Arg::Text(&high))];
    Section {
        heading: said("signs-two-heading"),
        columns: Vec::new(),
        rows: vec![row],
        notes: vec![
            said("signs-two-hatched"),
            words.say("signs-two-note", &bounds),
        ],
    }
}

/// Land that stands beside the thirds.
fn others(input: &MapInput<'_>, thirds: &Thirds, words: &Catalogue) -> Section {
    let mut rows = other_land(input, words);
    if !thirds.unknown.is_zero() {
        let unknown = Row {
            sign: Sign::Ground(no_data_ground),
            words: words.say("map-two-unknown", &[]),
            figures: vec![words.number(thirds.unknown.get(), 0)],
        };
        rows.insert(0, unknown);
    }
    // Shares of the communes without a list stand in another column.
    for row in &mut rows {
        row.figures.truncate(1);
    }
    let counted = rows.iter().any(|row| !row.figures.is_empty());
    let column = counted.then(|| words.say("map-column-people", &[]));
    Section {
        heading: words.say("map-heading-others", &[]),
        columns: column.into_iter().collect(),
        rows,
        notes: Vec::new(),
    }
}
