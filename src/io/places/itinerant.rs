//! Whether an itinerant row is one stop of its circuit or the depot that
//! stands for all of it; the rule is in the documentation of the room.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::Columns;
use super::draft::Draft;
use super::kind::SEPARATORS;
use crate::crs::LonLat;
use crate::io::PlacesFormat;
use crate::io::table::{Row, fold};
use crate::territory::ServiceMode;

/// What a row alone says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Itinerance {
    /// It stays where it is.
    Fixed,
    /// It is one stop: its hours follow weeks.
    Stop,
    /// It is a depot: its list never names stops.
    Depot,
    /// It belongs to this circuit; the other rows of the circuit tell.
    Circuit(String),
}

/// What a row alone says of its itinerance.
pub(super) fn of(row: Row<'_>, columns: &Columns, format: PlacesFormat) -> Itinerance {
    match format {
        PlacesFormat::FranceServices => match fold(row.optional(columns.circuit)).as_str() {
            "busequivalent" | "itinerante" | "itinerant" => Itinerance::Depot,
            _ => Itinerance::Fixed,
        },
        PlacesFormat::NationalSchema if is_itinerant(row, columns) => {
            let hours = row.optional(columns.hours);
            if hours.contains("week ") {
                Itinerance::Stop
            } else {
                Itinerance::Circuit(circuit(row, columns))
            }
        }
        _ => Itinerance::Fixed,
    }
}

fn is_itinerant(row: Row<'_>, columns: &Columns) -> bool {
    let said = fold(row.optional(columns.itinerance));
    if !said.is_empty() {
        return said.contains("itinerant") && !said.contains("fixe");
    }
    let mobile = |code: &str| code.trim() == "ENM";
    let name = row.optional(columns.name);
    row.optional(columns.kind).split(SEPARATORS).any(mobile)
        || name
            .split_whitespace()
            .next()
            .is_some_and(|w| fold(w) == "bus" && !w.contains('-'))
        || fold(name).contains("itinerant")
}

/// What the rows of one circuit share.
fn circuit(row: Row<'_>, columns: &Columns) -> String {
    let pivot: String = fold(row.optional(columns.pivot));
    if pivot.len() >= 9 && pivot.bytes().any(|b| b != b'0') {
        return format!("pivot {pivot}");
    }
    let parent = fold(row.optional(columns.parent));
    if !parent.is_empty() {
        return format!("parent {parent}");
    }
    let name = row.optional(columns.name);
    let stem = name.split(" - ").next().unwrap_or(name);
    let stem = stem.split(['[', '(', ',']).next().unwrap_or(stem);
    format!("name {}", fold(stem))
}

/// The points of each circuit of a list.
#[derive(Default)]
pub(super) struct Circuits(BTreeMap<String, BTreeSet<(u64, u64)>>);

impl Circuits {
    pub(super) fn of<'a>(drafts: impl Iterator<Item = &'a Draft>) -> Self {
        let mut circuits = Self::default();
        for draft in drafts {
            if let Itinerance::Circuit(name) = &draft.itinerance {
                let points = circuits.0.entry(name.clone()).or_default();
                points.insert(bits(draft.lonlat));
            }
        }
        circuits
    }

    /// How a place serves people.
    pub(super) fn mode(&self, draft: &Draft) -> ServiceMode {
        if !draft.receives_public {
            return ServiceMode::NoPublic;
        }
        match &draft.itinerance {
            Itinerance::Fixed => ServiceMode::Fixed,
            Itinerance::Stop => ServiceMode::Stop,
            Itinerance::Depot => ServiceMode::Depot,
            Itinerance::Circuit(name) => match self.0.get(name).map(BTreeSet::len) {
                Some(2..) => ServiceMode::Stop,
                _ => ServiceMode::Depot,
            },
        }
    }
}

/// Points are the same or not; floats need bits to be in a set.
fn bits(point: LonLat) -> (u64, u64) {
    (point.lon().to_bits(), point.lat().to_bits())
}
