//! `criterion`, its bound and its public: in `[gaps]` for the main question,
//! in `[[gaps.also]]` for the others.

use std::ops::Range;

use super::settings::{Around, Asked, minutes};
use crate::gaps::{Need, ScoreBound};
use crate::hours::WeeklyHours;
use crate::study::mistake::{Bounds, MistakeKind};
use crate::study::section::{Node, Section};

/// The words of `criterion`.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Time,
    Hours,
    Score,
}

const KINDS: [(&str, Kind); 3] = [
    ("time", Kind::Time),
    ("hours", Kind::Hours),
    ("score", Kind::Score),
];

/// Hours of help a week within reach of one cell.
const HOURS: Bounds = Bounds::Above(0.0, 1e6);
/// Scores have the unit of their measure.
const SCORE: Bounds = Bounds::Above(0.0, 1e12);
/// Shares of people that leave some out.
const SHARE: Bounds = Bounds::Above(0.0, 0.999);

/// The main question.
pub(super) fn need(section: &mut Section<'_>, around: &Around<'_>) -> Asked {
    let kind = section.choice("criterion", &KINDS);
    asked(section, kind.unwrap_or(Kind::Time), around)
}

/// The other questions, with where each stands.
pub(super) fn also(section: &mut Section<'_>, around: &Around<'_>) -> Vec<(Range<usize>, Asked)> {
    let Some(node) = section.get("also") else {
        return Vec::new();
    };
    let nodes = node.one_or_many();
    let read = |node: &Node<'_>| {
        let question = node.section()?.read(|section| {
            let kind = section.need("criterion");
            let kind = kind.and_then(|node| node.choice(&KINDS));
            asked(section, kind.unwrap_or(Kind::Time), around)
        });
        Some((node.span(), question))
    };
    nodes.iter().filter_map(read).collect()
}

fn asked(section: &mut Section<'_>, kind: Kind, around: &Around<'_>) -> Asked {
    let usual = Asked::default();
    let public = section
        .get("public")
        .and_then(|node| public(node, around))
        .flatten();
    let cutoff = minutes(section, "cutoff_minutes");
    let given = cutoff.is_some();
    let (need, within) = match kind {
        Kind::Time => {
            refuse(section, ["below", "worst_off"]);
            (Need::Time, cutoff)
        }
        Kind::Hours => {
            refuse(section, ["worst_off"]);
            (hours(section), around.hours.map(|hours| hours.help.cutoff))
        }
        Kind::Score => (score(section), around.who.map(|who| who.cutoff)),
    };
    let elsewhere = match kind {
        Kind::Time => None,
        Kind::Hours => Some("hours"),
        Kind::Score => Some("access"),
    };
    if let Some(name) = elsewhere {
        if given {
            section.note(MistakeKind::CutoffElsewhere(name));
        }
        if within.is_none() {
            section.note(MistakeKind::NeedsSection(name));
        }
    }
    Asked {
        need,
        cutoff: within.unwrap_or(usual.cutoff),
        public,
    }
}

/// Keys that the criterion has no use for.
fn refuse<const N: usize>(section: &mut Section<'_>, keys: [&'static str; N]) {
    for key in keys {
        if let Some(node) = section.get(key) {
            node.note(MistakeKind::NoBound(key));
        }
    }
}

fn hours(section: &mut Section<'_>) -> Need {
    let below = section.need("below").and_then(|node| node.number(HOURS));
    let hours = below.and_then(WeeklyHours::from_hours);
    Need::Hours(hours.unwrap_or_default())
}

/// A score, or a share of the people: one of the two.
fn score(section: &mut Section<'_>) -> Need {
    let below = section.get("below");
    let share = section.get("worst_off");
    let bound = match (below, share) {
        (Some(_), Some(node)) => {
            node.note(MistakeKind::Exclusive("below", "worst_off"));
            None
        }
        (None, None) => {
            section.note(MistakeKind::MissingKey("below"));
            None
        }
        (Some(node), None) => node.number(SCORE).and_then(ScoreBound::value),
        (None, Some(node)) => node.number(SHARE).and_then(ScoreBound::worst_off),
    };
    let usual = || ScoreBound::value(0.0).expect("nothing is a score");
    Need::Score(bound.unwrap_or_else(usual))
}

/// A public that the study counts; residents are everybody.
pub(super) fn public(node: Node<'_>, around: &Around<'_>) -> Option<Option<String>> {
    let text = node.text()?;
    if text == "residents" {
        return Some(None);
    }
    if around.publics.contains(&text) {
        return Some(Some(text));
    }
    let known = around.publics.join(", ");
    node.note(MistakeKind::NoPublic(text, known));
    None
}
