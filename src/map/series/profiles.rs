//! The time to the nearest place by each way of travelling.

use super::cutoffs::residents;
use super::panel::{Panel, Spec, by_cell};
use super::{Mark, Series, SeriesKind, marks};
use crate::i18n::{Arg, Catalogue};
use crate::map::MapError;
use crate::map::about::MapInput;
use crate::map::classes::{Category, Classes};
use crate::map::coverage_map::headline;
use crate::map::furniture::{class_name, minutes};
use crate::units::Quantity;

/// Draws the time to the nearest place by each profile, whose name and results
/// are given in the order of the study, as one sheet. All have the cut-offs of
/// `input`.
///
/// # Errors
/// As [`coverage_map`](crate::map::coverage_map).
pub fn profile_series(
    input: &MapInput<'_>,
    profiles: &[(&str, MapInput<'_>)],
    words: &Catalogue,
) -> Result<Series, MapError> {
    let keep = input.gaps.criterion.cutoff;
    let classes = Classes::of(input.coverage, (keep, Quantity::ZERO));
    let panels = profiles.iter();
    let panels: Vec<Panel> = panels.map(|own| panel(own, &classes, words)).collect();
    let cutoff = minutes(headline(input), words);
    let told: Vec<String> = panels
        .iter()
        .map(|panel| {
            let share = panel.share(words);
            let args = [
                ("share", Arg::Text(&share)),
                ("profile", Arg::Text(&panel.caption)),
            ];
            words.say("series-profile-told", &args)
        })
        .collect();
    let told = words.list(&told);
    let args = [
        ("name", Arg::Text(&input.about.name)),
        ("told", Arg::Text(&told)),
        ("minutes", Arg::Text(&cutoff)),
    ];
    let list = classes.list.iter();
    let usual = Spec::of(SeriesKind::Profile, panels, words);
    let spec = Spec {
        title: words.say("series-profile-title", &args),
        heading: words.say("map-heading-time", &[]),
        classes: list
            .map(|c| (c.colour.into(), class_name(c, words)))
            .collect(),
        notes: vec![
            words.say("series-profile-minutes", &args[2..]),
            words.say("series-bar", &[]),
        ],
        ..usual
    };
    spec.print(input, words)
}

fn panel((name, own): &(&str, MapInput<'_>), classes: &Classes, words: &Catalogue) -> Panel {
    let limit = headline(own);
    let mut reached = Quantity::ZERO;
    let (painted, tally) = by_cell(own.territory, classes.list.len(), |cell| {
        if own.is_beyond(cell) {
            return Category::Unknown;
        }
        classes.category(own.nearest.nearest(cell))
    });
    for (cell, demand) in own.territory.indexed_cells() {
        let trip = own.nearest.nearest(cell);
        if trip.is_some_and(|trip| trip.time <= limit) {
            reached += demand.population.into();
        }
    }
    let key = format!("series-profile-{name}");
    Panel {
        key: (*name).to_owned(),
        caption: if words.has(&key) {
            words.say(&key, &[])
        } else {
            (*name).to_owned()
        },
        figure: residents(reached, tally.total(), words),
        reached,
        painted,
        tally,
        marks: vec![(Mark::Place, marks::places(own))],
        figures: Vec::new(),
    }
}
