//! Who is reached within each cut-off.

use super::panel::{Panel, Spec, by_cell};
use super::{Mark, Series, SeriesKind, marks};
use crate::i18n::{Arg, Catalogue};
use crate::map::MapError;
use crate::map::about::MapInput;
use crate::map::classes::Category;
use crate::map::furniture::{minutes, share};
use crate::map::layers::Fill;
use crate::map::palette::{BEYOND, SERVED};
use crate::units::{Quantity, Seconds};

/// Land where help is missing: hatched beside its colour.
pub(in crate::map) const MISSING: Fill = Fill {
    colour: BEYOND,
    hatched: true,
};

/// Draws who reaches a place within each cut-off of the coverage, the
/// shortest first, as one sheet.
///
/// # Errors
/// As [`coverage_map`](crate::map::coverage_map).
pub fn cutoff_series(input: &MapInput<'_>, words: &Catalogue) -> Result<Series, MapError> {
    let cutoffs = input.coverage.cutoffs.as_slice();
    let panels: Vec<Panel> = cutoffs.iter().map(|&c| panel(input, c, words)).collect();
    let ends = [panels.first(), panels.last()].map(|panel| panel.map(|p| p.share(words)));
    let [low, high] = ends.map(Option::unwrap_or_default);
    let bounds = [cutoffs.first(), cutoffs.last()].map(|c| c.map(|&c| minutes(c, words)));
    let [from, upto] = bounds.map(Option::unwrap_or_default);
    let args = [
        ("name", Arg::Text(&input.about.name)),
        ("low", Arg::Text(&low)),
        ("high", Arg::Text(&high)),
        ("from", Arg::Text(&from)),
        ("upto", Arg::Text(&upto)),
    ];
    let spec = Spec {
        title: words.say("series-cutoff-title", &args),
        heading: words.say("series-cutoff-heading", &[]),
        classes: vec![
            (SERVED.into(), words.say("series-within", &[])),
            (MISSING, words.say("series-beyond", &[])),
        ],
        ..Spec::of(SeriesKind::Cutoff, panels, words)
    };
    spec.print(input, words)
}

fn panel(input: &MapInput<'_>, cutoff: Seconds, words: &Catalogue) -> Panel {
    let (painted, tally) = by_cell(input.territory, 2, |cell| {
        if input.is_beyond(cell) {
            return Category::Unknown;
        }
        let trip = input.nearest.nearest(cell);
        trip.map_or(Category::Unreachable, |trip| {
            Category::Class(usize::from(trip.time > cutoff))
        })
    });
    let limit = minutes(cutoff, words);
    let reached = tally.classes[0];
    Panel {
        key: limit_key(cutoff),
        caption: words.say("series-cutoff-caption", &[("minutes", Arg::Text(&limit))]),
        figure: residents(reached, tally.total(), words),
        reached,
        painted,
        tally,
        marks: vec![(Mark::Place, marks::places(input))],
        figures: Vec::new(),
    }
}

/// A cut-off in minutes, as tables have it.
fn limit_key(cutoff: Seconds) -> String {
    cutoff.minutes().to_string()
}

/// Residents as a key figure: their share and their number.
pub(super) fn residents(part: Quantity, whole: Quantity, words: &Catalogue) -> String {
    let share = share(part, whole, words);
    let args = [
        ("share", Arg::Text(&share)),
        ("people", Arg::Text(&words.number(part.get(), 0))),
    ];
    words.say("series-residents", &args)
}
