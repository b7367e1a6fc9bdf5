//! How layers look in QGIS: the colours and classes of our maps.

use crate::coverage::Cutoffs;
use crate::i18n::{Arg, Catalogue};
use crate::io::write::{Colour, Dash, Look, Marker, Names, Rows, Rule, Sign};
use crate::map::colours;
use crate::territory::{Place, PlaceKind};
use crate::units::Seconds;

/// The levels of the layers, from the ground up.
mod level {
    pub(super) const COMMUNES: u8 = 0;
    pub(super) const CELLS: u8 = 1;
    pub(super) const OTHER_GAPS: u8 = 2;
    pub(super) const GAPS: u8 = 3;
    pub(super) const EPCIS: u8 = 4;
    pub(super) const NEIGHBOURHOODS: u8 = 5;
    pub(super) const TOURS: u8 = 6;
    pub(super) const PLACES: u8 = 7;
    pub(super) const STOPS: u8 = 8;
}

/// The bounds of shares of people within reach: each class up to the next,
/// which it includes.
const SHARES: [f64; 6] = [-1.0, 0.25, 0.5, 0.75, 0.9, 1.0];

fn rule(label: String, rows: Rows, sign: Sign) -> Rule {
    Rule { label, rows, sign }
}

/// A look that a project shows from the start.
fn shown(level: u8, rules: Vec<Rule>) -> Look {
    Look {
        rules,
        names: None,
        level,
        shown: true,
    }
}

fn alone(level: u8, label: String, sign: Sign) -> Look {
    shown(level, vec![rule(label, Rows::All, sign)])
}

/// Words beside rows, from a scale on.
fn names(column: &'static str, (colour, points): (Colour, f64), from: Option<u32>) -> Names {
    Names {
        column,
        colour,
        points,
        from,
    }
}

/// Cells by the time to the nearest place, in the classes of the cut-offs.
pub(super) fn cells(cutoffs: &Cutoffs, words: &Catalogue) -> Look {
    let column = || "minutes_1".to_owned();
    let bounds: Vec<f64> = cutoffs.as_slice().iter().map(|c| c.minutes()).collect();
    let colours = colours::times(bounds.len() + 1);
    let minutes = |bound: f64| words.number(bound, usize::from(bound.fract() != 0.0));
    let label = |key: &str, bound: f64| words.say(key, &[("minutes", Arg::Text(&minutes(bound)))]);
    let mut rules: Vec<Rule> = Vec::with_capacity(bounds.len() + 2);
    let mut above = None;
    for (&upto, &colour) in bounds.iter().zip(&colours) {
        let rows = Rows::Between(column(), above, Some(upto));
        rules.push(rule(label("layer-upto", upto), rows, Sign::Ground(colour)));
        above = Some(upto);
    }
    if let (Some(last), Some(&colour)) = (above, colours.last()) {
        let rows = Rows::Between(column(), above, None);
        rules.push(rule(
            label("layer-beyond", last),
            rows,
            Sign::Ground(colour),
        ));
    }
    let unreached = words.say("layer-unreached", &[]);
    rules.push(rule(
        unreached,
        Rows::Others,
        Sign::Ground(colours::UNREACHABLE),
    ));
    shown(level::CELLS, rules)
}

/// Communes by the share of people within a cut-off, the fewer the darker.
/// They lie under the cells, and a project shows them when asked.
pub(super) fn communes(cutoff: Seconds, words: &Catalogue) -> Look {
    let column = format!("share_{}", cutoff.minutes());
    let minutes = words.number(
        cutoff.minutes(),
        usize::from(cutoff.minutes().fract() != 0.0),
    );
    let mut colours = colours::times(SHARES.len() - 1);
    colours.reverse();
    let per_cent = |share: f64| words.percent(share.max(0.0), 0);
    let classes = SHARES.windows(2).zip(colours);
    let mut rules: Vec<Rule> = classes
        .map(|(bounds, colour)| {
            let (from, upto) = (per_cent(bounds[0]), per_cent(bounds[1]));
            let args = [
                ("from", Arg::Text(&from)),
                ("upto", Arg::Text(&upto)),
                ("minutes", Arg::Text(&minutes)),
            ];
            let label = words.say("layer-share", &args);
            let rows = Rows::Between(column.clone(), Some(bounds[0]), Some(bounds[1]));
            rule(label, rows, Sign::Area(colour, colours::COMMUNE))
        })
        .collect();
    let other = words.say("layer-other", &[]);
    let sign = Sign::Area(colours::NO_DATA, colours::COMMUNE);
    rules.push(rule(other, Rows::Others, sign));
    Look {
        names: Some(names("name", (colours::INK, 7.0), Some(300_000))),
        shown: false,
        ..shown(level::COMMUNES, rules)
    }
}

/// EPCI by their borders.
pub(super) fn epcis(words: &Catalogue) -> Look {
    let sign = Sign::Edge(colours::EPCI, 0.6, false);
    Look {
        names: Some(names("name", (colours::EPCI, 8.0), Some(1_500_000))),
        ..alone(level::EPCIS, words.say("layer-border", &[]), sign)
    }
}

/// Priority neighbourhoods by their borders.
pub(super) fn neighbourhoods(words: &Catalogue) -> Look {
    let sign = Sign::Edge(colours::QPV, 0.6, false);
    Look {
        names: Some(names("name", (colours::QPV, 7.0), Some(50_000))),
        ..alone(level::NEIGHBOURHOODS, words.say("layer-border", &[]), sign)
    }
}

/// Under-served zones: hatched within their borders, each with its number.
/// Those of the first question are shown from the start.
pub(super) fn gaps(first: bool, words: &Catalogue) -> Look {
    let level = if first {
        level::GAPS
    } else {
        level::OTHER_GAPS
    };
    let sign = Sign::Edge(colours::GAP, 0.5, true);
    Look {
        names: Some(names("rank", (colours::GAP, 9.0), None)),
        shown: first,
        ..alone(level, words.say("layer-zone", &[]), sign)
    }
}

/// Places by kind, each of those there are by a shape and a colour.
pub(super) fn places(places: &[Place], words: &Catalogue) -> Look {
    let there = |kind: &&PlaceKind| places.iter().any(|place| place.kind == **kind);
    let kinds = PlaceKind::ALL.iter().filter(there).map(|&kind| {
        let label = words.say(&format!("layer-kind-{}", kind.key()), &[]);
        let rows = Rows::Equal("kind", kind.key().to_owned());
        rule(
            label,
            rows,
            Sign::Marker(marker(kind), colours::place(kind)),
        )
    });
    Look {
        names: Some(names("name", (colours::INK, 7.0), Some(100_000))),
        ..shown(level::PLACES, kinds.collect())
    }
}

fn marker(kind: PlaceKind) -> Marker {
    match kind {
        PlaceKind::FranceServices => Marker::Circle,
        PlaceKind::Library => Marker::Square,
        PlaceKind::DigitalSpace => Marker::Diamond,
        PlaceKind::SocialCentre => Marker::Triangle,
        PlaceKind::ThirdPlace => Marker::Tip,
        PlaceKind::PublicBody => Marker::Cross,
        PlaceKind::Association => Marker::Star,
        PlaceKind::Other => Marker::Saltire,
    }
}

/// Stops of the plan, in the colour of the vehicle that serves them.
pub(super) fn stops<'a>(vehicles: impl Iterator<Item = &'a str>) -> Look {
    let signs = colours::vehicles().map(|colour| Sign::Marker(Marker::Circle, colour));
    Look {
        names: Some(names("name", (colours::INK, 8.0), Some(750_000))),
        ..shown(level::STOPS, by_vehicle(vehicles, signs))
    }
}

/// Lines of the tours: each vehicle in its colour and dashes.
pub(super) fn tours<'a>(vehicles: impl Iterator<Item = &'a str>) -> Look {
    let dashes = [Dash::Solid, Dash::Long, Dash::Dots, Dash::Both];
    let signs = colours::vehicles().zip(dashes.into_iter().cycle());
    let signs = signs.map(|(colour, dash)| Sign::Line(colour, dash));
    shown(level::TOURS, by_vehicle(vehicles, signs))
}

/// A rule a vehicle.
fn by_vehicle<'a>(
    vehicles: impl Iterator<Item = &'a str>,
    signs: impl Iterator<Item = Sign>,
) -> Vec<Rule> {
    let rules = vehicles.zip(signs).map(|(name, sign)| {
        let rows = Rows::Equal("vehicle", name.to_owned());
        rule(name.to_owned(), rows, sign)
    });
    rules.collect()
}
