//! What a study says of it.

use super::super::measures::duration;
use super::super::mistake::{Bounds, MistakeKind};
use super::super::section::{Node, Section};
use crate::hours::WeeklyHours;
use crate::territory::PlaceKind;
use crate::units::Seconds;

/// Hours a week, summed over places.
const HOURS: Bounds = Bounds::Within(0.0, 10_000.0);
/// Parts of the mean.
const PART: Bounds = Bounds::Within(0.0, 100.0);
/// Hours of work a week for a thousand residents.
const WORK: Bounds = Bounds::Within(0.0, 40_000.0);

/// How much work a head is enough.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Capacity {
    /// A part of what the average resident of the territory has.
    OfMean(f64),
    /// So many hours of work a week for a thousand residents.
    PerThousand(f64),
}

/// `[shortfall]`: what it takes to be served.
#[derive(Clone, Debug, PartialEq)]
pub struct ShortfallSettings {
    /// The travel time within which places count; that of the zones where not said.
    pub cutoff: Option<Seconds>,
    /// The kinds of places that count; every kind where empty.
    pub kinds: Vec<PlaceKind>,
    /// Hours a week with a place open.
    pub open: WeeklyHours,
    /// Hours a week in the evening and on Saturdays.
    pub off_hours: WeeklyHours,
    /// How much work a head is enough.
    pub capacity: Capacity,
}

/// Places of every kind; 24 hours a week, what the charter of France Services
/// asks of a place; no hours in the evening nor on Saturdays; half of the
/// work a head that the average resident has, a convention of this project.
impl Default for ShortfallSettings {
    fn default() -> Self {
        Self {
            cutoff: None,
            kinds: Vec::new(),
            open: WeeklyHours::from_hours(24.0).expect("less than a week"),
            off_hours: WeeklyHours::ZERO,
            capacity: Capacity::OfMean(0.5),
        }
    }
}

impl ShortfallSettings {
    /// Whether a place counts.
    pub(super) fn asks(&self, kind: PlaceKind) -> bool {
        self.kinds.is_empty() || self.kinds.contains(&kind)
    }
}

/// Reads `[shortfall]`; `None` where the study has no such section.
pub(in crate::study) fn shortfall(root: &mut Section<'_>) -> Option<ShortfallSettings> {
    root.section("shortfall", |section| {
        let usual = ShortfallSettings::default();
        let cutoff = section.get("cutoff_minutes").and_then(|n| duration(&n));
        let kinds = section.get("kinds").and_then(|node| kinds(&node));
        let open = hours(section, "open_hours");
        let off_hours = hours(section, "evening_saturday_hours");
        ShortfallSettings {
            cutoff,
            kinds: kinds.unwrap_or(usual.kinds),
            open: open.unwrap_or(usual.open),
            off_hours: off_hours.unwrap_or(usual.off_hours),
            capacity: capacity(section).unwrap_or(usual.capacity),
        }
    })
}

fn hours(section: &mut Section<'_>, key: &'static str) -> Option<WeeklyHours> {
    WeeklyHours::from_hours(section.number(key, HOURS)?)
}

fn kinds(node: &Node<'_>) -> Option<Vec<PlaceKind>> {
    let choices: Vec<_> = PlaceKind::ALL
        .iter()
        .map(|&kind| (kind.key(), kind))
        .collect();
    let mut kinds: Vec<PlaceKind> = Vec::new();
    for node in node.list()? {
        let kind = node.choice(&choices)?;
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    Some(kinds)
}

/// One of two ways to say it.
fn capacity(section: &mut Section<'_>) -> Option<Capacity> {
    let part = section.number("capacity_of_mean", PART);
    let work = section.get("capacity_per_1000");
    match (part, &work) {
        (Some(_), Some(node)) => {
            node.note(MistakeKind::Exclusive(
                "capacity_per_1000",
                "capacity_of_mean",
            ));
            None
        }
        (Some(part), None) => Some(Capacity::OfMean(part)),
        (None, Some(node)) => node.number(WORK).map(Capacity::PerThousand),
        (None, None) => None,
    }
}

impl ShortfallSettings {
    /// Every figure, as `manifest.json` holds it.
    pub(in crate::study) fn parameters(&self) -> serde_json::Value {
        let (of_mean, per_thousand) = match self.capacity {
            Capacity::OfMean(part) => (Some(part), None),
            Capacity::PerThousand(hours) => (None, Some(hours)),
        };
        serde_json::json!({
            "cutoff_minutes": self.cutoff.map(Seconds::minutes),
            "kinds": self.kinds.iter().map(|kind| kind.key()).collect::<Vec<_>>(),
            "open_hours": self.open.get(),
            "evening_saturday_hours": self.off_hours.get(),
            "capacity_of_mean": of_mean,
            "capacity_per_1000": per_thousand,
        })
    }
}
