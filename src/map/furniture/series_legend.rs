//! The legend of a series: one for all its panels.

use super::section::{Row, Section, Sign};
use super::shared::other_land;
use crate::i18n::Catalogue;
use crate::map::about::MapInput;
use crate::map::backend::{Paint, Point, Shape};
use crate::map::layers::{Border, no_data_ground, unreachable_ground};
use crate::map::series::{DOT, MISSING, Spec, panel_paints};

/// Classes under what they are of, marks, borders.
pub(in crate::map) fn series_legend(
    input: &MapInput<'_>,
    (spec, borders): (&Spec, &[Border]),
    words: &Catalogue,
) -> Vec<Section> {
    let section = |key: &str, rows: Vec<Row>| Section {
        heading: words.say(key, &[]),
        rows,
        ..Section::default()
    };
    let marks = spec.marks.iter().map(|(mark, name)| {
        let symbol = mark.symbol(DOT);
        row(Sign::Symbol(symbol), name.clone())
    });
    let lines = borders.iter().rev().map(|border| {
        let sign = Sign::Lines(panel_paints(*border));
        row(sign, words.say(border.key(), &[]))
    });
    vec![
        Section {
            heading: spec.heading.clone(),
            rows: classes(input, spec, words),
            notes: spec.notes.clone(),
            ..Section::default()
        },
        section("map-heading-places", marks.collect()),
        section("map-heading-borders", lines.collect()),
    ]
}

fn row(sign: Sign, words: String) -> Row {
    Row {
        sign,
        words,
        figures: Vec::new(),
    }
}

/// Land where help is missing.
fn missing_ground(rings: Vec<Vec<Point>>) -> Vec<Shape> {
    MISSING.ground(rings)
}

/// The classes, best first, then land without a class.
fn classes(input: &MapInput<'_>, spec: &Spec, words: &Catalogue) -> Vec<Row> {
    let filled = spec.explained().map(|(fill, name)| {
        let sign = if fill.hatched {
            Sign::Ground(missing_ground)
        } else {
            Sign::Fill(Paint::filled(fill.colour))
        };
        row(sign, name.clone())
    });
    let mut rows: Vec<Row> = filled.collect();
    let grounds = [
        Sign::Ground(unreachable_ground),
        Sign::Ground(no_data_ground),
    ];
    let without = grounds.into_iter().zip(&spec.without);
    let used = without.zip(spec.has_without()).filter(|&(_, used)| used);
    rows.extend(used.map(|((sign, name), _)| row(sign, name.clone())));
    // Areas are coloured whole, whether or not people live there.
    let nobody = words.say("map-nobody", &[]);
    let kept = |row: &Row| !spec.paints_areas() || row.words != nobody;
    rows.extend(other_land(input, words).into_iter().filter(kept));
    rows
}
