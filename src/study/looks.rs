//! How layers look in QGIS: the colours and classes of our maps.

use crate::coverage::Cutoffs;
use crate::i18n::{Arg, Catalogue};
use crate::io::write::{Look, Marker, Rows, Rule, Sign};
use crate::map::colours;
use crate::table::Table;
use crate::territory::PlaceKind;

/// The bounds of shares of people within reach: each class up to the next,
/// which it includes.
const SHARES: [f64; 6] = [-1.0, 0.25, 0.5, 0.75, 0.9, 1.0];

fn rule(label: String, rows: Rows, sign: Sign) -> Rule {
    Rule { label, rows, sign }
}

fn alone(label: String, sign: Sign) -> Look {
    Look {
        rules: vec![rule(label, Rows::All, sign)],
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
    Look { rules }
}

/// Communes by the share of people within the last cut-off, the fewer the
/// darker.
pub(super) fn communes(cutoffs: &Cutoffs, words: &Catalogue) -> Look {
    let last = cutoffs.as_slice().last().map(|c| c.minutes());
    let column = format!("share_{}", last.unwrap_or_default());
    let mut colours = colours::times(SHARES.len() - 1);
    colours.reverse();
    let per_cent = |share: f64| words.percent(share.max(0.0), 0);
    let classes = SHARES.windows(2).zip(colours);
    let mut rules: Vec<Rule> = classes
        .map(|(bounds, colour)| {
            let (from, upto) = (per_cent(bounds[0]), per_cent(bounds[1]));
            let args = [("from", Arg::Text(&from)), ("upto", Arg::Text(&upto))];
            let label = words.say("layer-share", &args);
            let rows = Rows::Between(column.clone(), Some(bounds[0]), Some(bounds[1]));
            rule(label, rows, Sign::Area(colour, colours::COMMUNE))
        })
        .collect();
    let other = words.say("layer-other", &[]);
    let sign = Sign::Area(colours::NO_DATA, colours::COMMUNE);
    rules.push(rule(other, Rows::Others, sign));
    Look { rules }
}

/// EPCI by their borders.
pub(super) fn epcis(words: &Catalogue) -> Look {
    let label = words.say("table-coverage_epci", &[]);
    alone(label, Sign::Edge(colours::EPCI, 0.6, false))
}

/// Priority neighbourhoods by their borders.
pub(super) fn neighbourhoods(words: &Catalogue) -> Look {
    let label = words.say("table-coverage_qpv", &[]);
    alone(label, Sign::Edge(colours::QPV, 0.6, false))
}

/// Under-served zones: hatched within their borders.
pub(super) fn gaps(table: &Table<'_>, words: &Catalogue) -> Look {
    let label = words.say(&format!("table-{}", table.name()), &[]);
    alone(label, Sign::Edge(colours::GAP, 0.5, true))
}

/// Places by kind, each by a shape and a colour.
pub(super) fn places(words: &Catalogue) -> Look {
    let kinds = PlaceKind::ALL.iter().map(|&kind| {
        let label = words.say(&format!("layer-kind-{}", kind.key()), &[]);
        let rows = Rows::Equal("kind", kind.key().to_owned());
        rule(
            label,
            rows,
            Sign::Marker(marker(kind), colours::place(kind)),
        )
    });
    Look {
        rules: kinds.collect(),
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

/// Stops of the plan.
pub(super) fn stops(words: &Catalogue) -> Look {
    let label = words.say("table-stops", &[]);
    alone(label, Sign::Marker(Marker::Circle, colours::TOURS))
}

/// Lines of the tours.
pub(super) fn tours(words: &Catalogue) -> Look {
    let label = words.say("table-tours", &[]);
    alone(label, Sign::Line(colours::TOURS))
}
