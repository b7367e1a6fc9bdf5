//! The headline, and the figures that it rests on, each in plain words.

use super::html::Html;
use super::input::PageInput;
use super::known::Known;
use super::sensitivity;
use crate::i18n::Arg;
use crate::map::Lacking;
use crate::sensitivity::Figure as Ranged;

/// What to remember.
pub(super) fn headline(input: &PageInput<'_>, html: &mut Html) {
    let headline = [("class", "headline")];
    html.leaf("p", &headline, &headline_words(input));
}

/// What to remember, in two sentences.
pub(super) fn headline_words(input: &PageInput<'_>) -> String {
    if let Some(known) = Known::of(input) {
        return known.say("web-headline-known", input);
    }
    let rank = input.headline();
    let people = &input.coverage.whole.population;
    let minutes = input.in_minutes(input.headline_cutoff());
    let beyond = people.uncovered(rank) + people.unreachable();
    let share = input.share(people.within(rank), people.total());
    let args = [
        ("share", Arg::Text(&share)),
        ("minutes", Arg::Text(&minutes)),
        ("beyond", Arg::Text(&input.people(beyond))),
    ];
    input.say("web-headline", &args)
}

/// A figure: what it is, how much, and what it means.
pub(super) struct Figure {
    pub(super) label: String,
    pub(super) value: String,
    pub(super) meaning: String,
    /// The figure whose range stands with it.
    pub(super) of: Option<Ranged>,
}

/// The figures that there is something to tell of.
pub(super) fn all(input: &PageInput<'_>) -> impl Iterator<Item = Figure> {
    let all = [
        Some(within(input)),
        Some(beyond(input)),
        trips_unknown(input),
        unreachable(input),
        Some(zones(input)),
        Some(places(input)),
        median(input),
        rural(input),
        imputed(input),
    ];
    all.into_iter().flatten()
}

/// Writes the figures.
pub(super) fn write(input: &PageInput<'_>, html: &mut Html) {
    html.within("dl", &[("class", "cards")], |html| {
        for figure in all(input) {
            html.within("div", &[], |html| {
                html.leaf("dt", &[], &figure.label);
                html.leaf("dd", &[("class", "figure")], &figure.value);
                html.leaf("dd", &[("class", "meaning")], &figure.meaning);
                if let Some(range) = figure.of.and_then(|of| sensitivity::range(input, of)) {
                    html.leaf("dd", &[("class", "meaning")], &range);
                }
            });
        }
    });
}

fn within(input: &PageInput<'_>) -> Figure {
    let (rank, people) = (input.headline(), &input.coverage.whole.population);
    let minutes = input.in_minutes(input.headline_cutoff());
    let within = input.people(people.within(rank));
    let total = input.people(people.total());
    let args = [
        ("within", Arg::Text(&within)),
        ("total", Arg::Text(&total)),
        ("minutes", Arg::Text(&minutes)),
    ];
    if let Some(known) = Known::of(input) {
        // Ranges are of shares of everyone.
        return Figure {
            label: input.say("web-within", &args),
            value: known.within(input),
            meaning: known.say("web-within-known-meaning", input),
            of: None,
        };
    }
    Figure {
        label: input.say("web-within", &args),
        value: input.share(people.within(rank), people.total()),
        meaning: input.say("web-within-meaning", &args),
        of: Some(Ranged::Share(rank)),
    }
}

fn beyond(input: &PageInput<'_>) -> Figure {
    let (rank, people) = (input.headline(), &input.coverage.whole.population);
    let minutes = input.in_minutes(input.headline_cutoff());
    let beyond = people.uncovered(rank) + people.unreachable();
    let share = input.share(beyond, people.total());
    let args = [
        ("minutes", Arg::Text(&minutes)),
        ("share", Arg::Text(&share)),
    ];
    let known = Known::of(input);
    let value = known.as_ref().map(|known| known.others(input));
    let meaning = known.map(|known| known.say("web-beyond-known-meaning", input));
    Figure {
        label: input.say("web-beyond", &args),
        value: value.unwrap_or_else(|| input.people(beyond)),
        meaning: meaning.unwrap_or_else(|| input.say("web-beyond-meaning", &args)),
        of: (input.headline_cutoff() == input.gaps.criterion.cutoff).then_some(Ranged::GapPeople),
    }
}

/// Those of whose trips nothing is known.
fn trips_unknown(input: &PageInput<'_>) -> Option<Figure> {
    Known::of(input).map(|known| Figure {
        label: input.word("web-trips-unknown"),
        value: known.unknown(input),
        meaning: known.say("web-trips-unknown-meaning", input),
        of: None,
    })
}

fn unreachable(input: &PageInput<'_>) -> Option<Figure> {
    let known = Known::of(input);
    let people = known.map_or(input.summary.population.unreachable, |known| {
        known.unreachable(input)
    });
    (people > 0.0).then(|| Figure {
        label: input.word("web-unreachable"),
        value: input.words.number(people, 0),
        meaning: input.word("web-unreachable-meaning"),
        of: None,
    })
}

fn zones(input: &PageInput<'_>) -> Figure {
    let count = input.gaps.zones.len();
    let people = input.people(input.gaps.population());
    let dropped = input.gaps.dropped.0;
    let args = [("people", Arg::Text(&people)), ("dropped", dropped.into())];
    let lacking = Lacking::of(input.gaps, input.words);
    Figure {
        label: input.word("web-zones"),
        value: input.words.integer(count as u64),
        meaning: lacking.say("web-zones-meaning", &args, input.words),
        of: Some(Ranged::GapZones),
    }
}

fn places(input: &PageInput<'_>) -> Figure {
    let places = &input.summary.places;
    let args = [
        ("neighbours", places.neighbours.into()),
        ("depots", places.depots.into()),
        ("closed", places.no_public.into()),
    ];
    Figure {
        label: input.word("web-places"),
        value: input.words.integer(places.used as u64),
        meaning: input.say("web-places-meaning", &args),
        of: None,
    }
}

fn median(input: &PageInput<'_>) -> Option<Figure> {
    let time = input.coverage.whole.median_time?;
    Some(Figure {
        label: input.word("web-median"),
        value: input.words.duration(time),
        meaning: input.word("web-median-meaning"),
        of: None,
    })
}

/// How many of the people in zones live in rural communes.
fn rural(input: &PageInput<'_>) -> Option<Figure> {
    let zones = &input.gaps.zones;
    let all = zones
        .iter()
        .map(|zone| zone.population)
        .sum::<crate::units::Persons>();
    let rural = zones
        .iter()
        .map(|zone| zone.rural)
        .sum::<crate::units::Persons>();
    let share = rural.share_of(all).filter(|_| input.knows_density())?;
    Some(Figure {
        label: input.word("web-rural"),
        value: input.words.percent(share, 0),
        meaning: input.word("web-rural-meaning"),
        of: None,
    })
}

/// How much of the population figure was imputed, where the grid says so.
fn imputed(input: &PageInput<'_>) -> Option<Figure> {
    let population = &input.summary.population;
    let imputed = population.imputed.filter(|_| population.total > 0.0)?;
    Some(Figure {
        label: input.word("web-imputed"),
        value: input.words.percent(imputed / population.total, 1),
        meaning: input.word("web-imputed-meaning"),
        of: None,
    })
}
