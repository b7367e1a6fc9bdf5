//! The time to the nearest place by each way of travelling.

use super::caption::capital;
use super::cutoffs::residents;
use super::panel::{Panel, Spec, by_cell};
use super::{Mark, Series, SeriesKind, marks};
use crate::i18n::{Arg, Catalogue};
use crate::map::MapError;
use crate::map::about::{About, MapInput};
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
    let told = told(&panels, words);
    let about = About {
        method: methods(profiles),
        ..input.about.clone()
    };
    let input = &MapInput {
        about: &about,
        ..*input
    };
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

/// Who reaches a place by each profile, in words.
fn told(panels: &[Panel], words: &Catalogue) -> String {
    let one = |(rank, panel): (usize, &Panel)| {
        let (share, profile) = (panel.share(words), mode(&panel.key, words));
        let named = [("name", Arg::Text(&panel.key))];
        let profile = profile.unwrap_or_else(|| words.say("series-profile-named", &named));
        let args = [
            ("share", Arg::Text(&share)),
            ("profile", Arg::Text(&profile)),
        ];
        let first = rank == 0;
        let key = if first {
            "series-profile-first"
        } else {
            "series-profile-other"
        };
        words.say(key, &args)
    };
    let all: Vec<String> = panels.iter().enumerate().map(one).collect();
    words.list(&all)
}

/// A way of travelling in words, where a profile has its name.
fn mode(profile: &str, words: &Catalogue) -> Option<String> {
    let key = format!("series-mode-{profile}");
    words.has(&key).then(|| words.say(&key, &[]))
}

/// How times were computed by each, none twice.
fn methods(profiles: &[(&str, MapInput<'_>)]) -> String {
    let mut all: Vec<&str> = Vec::new();
    for (_, own) in profiles {
        if !all.contains(&&*own.about.method) {
            all.push(&own.about.method);
        }
    }
    all.join(" · ")
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
    let caption = mode(name, words).map(|mode| capital(&mode));
    Panel {
        key: (*name).to_owned(),
        caption: caption.unwrap_or_else(|| (*name).to_owned()),
        figure: residents(reached, tally.total(), words),
        reached,
        painted,
        tally,
        marks: vec![(Mark::Place, marks::places(own))],
        figures: Vec::new(),
    }
}
