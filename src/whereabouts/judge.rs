//! One place: which of its points can be believed.

use super::communes::{Communes, Found};
use super::{DEPARTEMENT_TOLERANCE_M, TOLERANCE_M, Unsettled};
use crate::crs::LonLat;
use crate::directory::Precision;
use crate::faults::{Action, FaultKind};

/// Beyond this many metres two points of one row are said to disagree.
const DISAGREE_M: f64 = 1_000.0;

/// One way to read the numbers of a point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// The position.
    pub lonlat: LonLat,
    /// The slip that it takes the numbers to hold; `None` as they stand.
    pub slip: Option<FaultKind>,
}

/// A point that a row gives, in every way that its numbers can be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// The readings, the likeliest first; empty where no reading is a
    /// position in or near France.
    pub readings: Vec<Reading>,
    /// How precise the source says that it is.
    pub precision: Precision,
    /// The numbers as written.
    pub written: String,
    /// Whether it stands beside the point meant, as in a link.
    pub beside: bool,
}

/// What was noticed of a position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What.
    pub kind: FaultKind,
    /// What became of it.
    pub action: Action,
    /// The value, or what it was brought to.
    pub value: String,
}

impl Finding {
    pub(super) fn new(kind: FaultKind, action: Action, value: impl Into<String>) -> Self {
        Self {
            kind,
            action,
            value: value.into(),
        }
    }
}

/// What could be believed of one place.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Judged {
    pub(super) chosen: Option<(LonLat, Precision)>,
    pub(super) findings: Vec<Finding>,
}

/// A candidate that holds, by its reading that does.
struct Held<'a> {
    candidate: &'a Candidate,
    reading: Reading,
    rank: usize,
}

pub(super) fn judge(place: &Unsettled, communes: &Communes) -> Judged {
    let held: Vec<Held<'_>> = place
        .candidates
        .iter()
        .enumerate()
        .filter_map(|(rank, candidate)| {
            let holds = |reading: &&Reading| holds(place, reading.lonlat, communes);
            let reading = candidate.readings.iter().find(holds).copied()?;
            Some(Held {
                candidate,
                reading,
                rank,
            })
        })
        .collect();
    let mut judged = Judged::default();
    let Some(best) = best(&held) else {
        contradicted(place, communes, &mut judged);
        return judged;
    };
    if best.rank > 0 {
        passed_over(place, best, communes, &mut judged);
    }
    if let Some(kind) = best.reading.slip {
        let value = format!(
            "{} → {}",
            best.candidate.written,
            shown(best.reading.lonlat)
        );
        judged
            .findings
            .push(Finding::new(kind, Action::Mended, value));
    }
    disagreement(&held, best, communes, &mut judged);
    judged.chosen = Some((best.reading.lonlat, best.candidate.precision));
    judged
}

/// The first candidate, unless it tells no more than the town and a later one
/// does.
fn best<'a, 'b>(held: &'a [Held<'b>]) -> Option<&'a Held<'b>> {
    let first = held.first()?;
    if first.candidate.precision < Precision::TownCentre {
        return Some(first);
    }
    let finer = held
        .iter()
        .find(|h| h.candidate.precision < Precision::TownCentre);
    finer.or(Some(first))
}

/// Says why the first point was not taken.
fn passed_over(place: &Unsettled, best: &Held<'_>, communes: &Communes, judged: &mut Judged) {
    let first = &place.candidates[0];
    let at = first.readings.first().map(|reading| reading.lonlat);
    if !at.is_some_and(|at| holds(place, at, communes)) {
        contradicted(place, communes, judged);
    }
    let value = format!("{} → {}", first.written, shown(best.reading.lonlat));
    judged.findings.push(Finding::new(
        FaultKind::OtherPosition,
        Action::Mended,
        value,
    ));
}

/// Says that the first point cannot be where the place is.
fn contradicted(place: &Unsettled, communes: &Communes, judged: &mut Judged) {
    let Some(first) = place.candidates.first() else {
        return;
    };
    let Some(reading) = first.readings.first() else {
        let written = first.written.as_str();
        let kind = FaultKind::OutsideFrance;
        judged
            .findings
            .push(Finding::new(kind, Action::Mended, written));
        return;
    };
    let away = place.commune.as_ref();
    let away = away.and_then(|found| communes.off(found, reading.lonlat));
    let (kind, away) = match away {
        Some(metres) if metres.is_finite() => (
            FaultKind::ContradictsCommune,
            format!(" ({:.1} km)", metres / 1_000.0),
        ),
        Some(_) => (FaultKind::ContradictsCommune, String::new()),
        None => (FaultKind::ContradictsDepartement, String::new()),
    };
    let value = format!("{}{away}", first.written);
    judged
        .findings
        .push(Finding::new(kind, Action::Mended, value));
}

/// Notes points of one row that lie far apart though each could be right.
fn disagreement(held: &[Held<'_>], best: &Held<'_>, communes: &Communes, judged: &mut Judged) {
    let precise = |h: &&Held<'_>| h.rank != best.rank && h.candidate.precision.is_precise();
    for other in held.iter().filter(precise) {
        let apart = communes.distance(other.reading.lonlat, best.reading.lonlat);
        if let Some(apart) = apart.filter(|apart| apart.get() > DISAGREE_M) {
            let value = format!(
                "{} / {} ({:.1} km)",
                best.candidate.written,
                other.candidate.written,
                apart.get() / 1_000.0
            );
            let kind = FaultKind::PositionsDisagree;
            judged
                .findings
                .push(Finding::new(kind, Action::Noted, value));
        }
    }
}

/// Whether the place can be there, by what its row says of commune and
/// département.
pub(super) fn holds(place: &Unsettled, at: LonLat, communes: &Communes) -> bool {
    if let Some(off) = place
        .commune
        .as_ref()
        .and_then(|found| communes.off(found, at))
    {
        return off <= TOLERANCE_M;
    }
    let (departement, tolerance) = match (&place.commune, place.departement) {
        (Some(Found { code, .. }), _) => (Some(code.departement()), TOLERANCE_M),
        (None, departement) => (departement, DEPARTEMENT_TOLERANCE_M),
    };
    let Some(departement) = departement else {
        return true;
    };
    if communes.covers(departement) {
        return communes.near(departement, at, tolerance);
    }
    // Its land is not at hand: the point must not lie well within another's.
    !communes.holds_within(at, 2.0 * TOLERANCE_M)
}

pub(super) fn shown(at: LonLat) -> String {
    format!("{:.6} {:.6}", at.lon(), at.lat())
}
