//! `series` and `series_moments` of `[maps]`.

use crate::hours::Moment;
use crate::map::SeriesKind;
use crate::study::mistake::MistakeKind;
use crate::study::section::{Node, Section};

/// The most panels of a sheet: more are too small to be read on A4.
const MOST: usize = 9;

/// Which series to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeriesSettings {
    /// The kinds, in the order of the study, each that the study has the data
    /// for; of the usual ones `public` is drawn where a public is counted.
    pub kinds: Vec<SeriesKind>,
    /// Whether the study names them: then one that cannot be drawn is refused.
    pub asked: bool,
    /// The moments of the series by hour, in the order of its panels.
    pub moments: Vec<Moment>,
}

impl SeriesSettings {
    /// Whether a series is drawn.
    #[must_use]
    pub fn wants(&self, kind: SeriesKind) -> bool {
        self.kinds.contains(&kind)
    }
}

/// What the rest of a study gives to draw series from.
#[derive(Clone, Copy, Debug)]
pub(in crate::study) struct Means {
    /// Whether it measures hours of help.
    pub(in crate::study) hours: bool,
    /// Whether it plans itinerant routes.
    pub(in crate::study) plan: bool,
    /// How many travel profiles it has.
    pub(in crate::study) profiles: usize,
    /// How many cut-offs it has.
    pub(in crate::study) cutoffs: usize,
}

impl Means {
    /// Whether a series can be drawn; of publics nothing is known before the
    /// population is read.
    fn allow(self, kind: SeriesKind) -> bool {
        match kind {
            SeriesKind::Plan => self.plan,
            SeriesKind::Hour => self.hours,
            SeriesKind::Profile => self.profiles > 1,
            SeriesKind::Cutoff => self.cutoffs > 1,
            SeriesKind::Public => true,
        }
    }

    /// The series of a study that names none: those it has the data for, but
    /// that of cut-offs, which the map of coverage shows in one.
    pub(in crate::study) fn usual(self) -> SeriesSettings {
        let kinds = SeriesKind::ALL.into_iter();
        let kinds = kinds.filter(|&kind| kind != SeriesKind::Cutoff && self.allow(kind));
        SeriesSettings {
            kinds: kinds.collect(),
            asked: false,
            moments: week(),
        }
    }
}

/// The usual moments: those at which a person who works or does not, and one
/// who cares for children, may find the time.
fn week() -> Vec<Moment> {
    [
        "tuesday 10:00",
        "tuesday 12:30",
        "tuesday 15:00",
        "tuesday 18:00",
        "wednesday 14:00",
        "saturday 10:00",
    ]
    .map(|text| text.parse().expect("a moment"))
    .to_vec()
}

/// The kinds by their names.
const KINDS: [(&str, SeriesKind); 5] = [
    (SeriesKind::Plan.key(), SeriesKind::Plan),
    (SeriesKind::Public.key(), SeriesKind::Public),
    (SeriesKind::Hour.key(), SeriesKind::Hour),
    (SeriesKind::Profile.key(), SeriesKind::Profile),
    (SeriesKind::Cutoff.key(), SeriesKind::Cutoff),
];

/// Reads which series a study asks for: those it has the data for where it
/// does not say, none of them of `[]`. `pictures`: whether any is wanted.
pub(in crate::study) fn series(
    section: &mut Section<'_>,
    (means, pictures): (Means, bool),
) -> SeriesSettings {
    let usual = means.usual();
    let kinds = section.get("series").map(|node| kinds(&node, means));
    let asked = kinds.is_some();
    let mut kinds = kinds.unwrap_or(usual.kinds);
    if !pictures && !asked {
        kinds.clear();
    }
    let moments = section.get("series_moments").and_then(|node| {
        if !kinds.contains(&SeriesKind::Hour) {
            node.note(MistakeKind::NoSeriesMoments);
        }
        moments(&node)
    });
    SeriesSettings {
        kinds,
        asked,
        moments: moments.unwrap_or(usual.moments),
    }
}

/// The kinds that a list names, each once.
fn kinds(node: &Node<'_>, means: Means) -> Vec<SeriesKind> {
    let mut kinds = Vec::new();
    for node in node.one_or_many() {
        let Some(kind) = node.choice(&KINDS) else {
            continue;
        };
        if !means.allow(kind) {
            node.note(MistakeKind::SeriesNeeds(kind.key()));
        }
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds
}

/// One moment at least, and no more than a sheet has room for.
fn moments(node: &Node<'_>) -> Option<Vec<Moment>> {
    let mut moments: Vec<Moment> = Vec::new();
    let nodes = node.list()?;
    if nodes.is_empty() {
        node.note(MistakeKind::Empty);
    }
    for node in nodes {
        let text = node.text()?;
        match text.parse() {
            Ok(moment) if moments.contains(&moment) => {}
            Ok(moment) => moments.push(moment),
            Err(_) => node.note(MistakeKind::NoMoment(text)),
        }
    }
    if moments.len() > MOST {
        node.note(MistakeKind::TooMany(MOST));
    }
    Some(moments)
}
