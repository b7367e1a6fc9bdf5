//! Which records are stops of a circuit, and which are depots.
//!
//! The rule is that of [`places`](crate::io::places): a depot stands with one
//! point for its whole circuit; a record is a stop when its hours follow
//! weeks, or when several itinerant records of one source and one circuit
//! stand apart. A depot of a circuit whose stops the source has too is what
//! the stops are linked to.

use std::collections::{BTreeMap, BTreeSet};

use super::{Circuits, Draft};
use crate::directory::normal::key;
use crate::directory::{Hours, Itinerance, Record};
use crate::territory::ServiceMode;

/// Settles the mode of every record, in place.
pub(super) fn settle(drafts: &mut [Draft], circuits: Circuits) {
    let names: Vec<Option<String>> = drafts
        .iter()
        .map(|draft| is_itinerant(draft, circuits).then(|| circuit(&draft.record)))
        .collect();
    let mut points: BTreeMap<&String, BTreeSet<String>> = BTreeMap::new();
    for (draft, name) in drafts.iter().zip(&names) {
        if let (Some(name), false) = (name, draft.is_depot) {
            points.entry(name).or_default().insert(spot(draft));
        }
    }
    let several = |name: &String| points.get(name).is_some_and(|spots| spots.len() > 1);
    let modes: Vec<ServiceMode> = drafts
        .iter()
        .zip(&names)
        .map(|(draft, name)| match name {
            _ if draft.record.mode == ServiceMode::NoPublic => ServiceMode::NoPublic,
            None => ServiceMode::Fixed,
            Some(_) if draft.is_depot || circuits == Circuits::Depots => ServiceMode::Depot,
            Some(_) if circuits == Circuits::Stops || follows_weeks(&draft.record) => {
                ServiceMode::Stop
            }
            Some(name) if several(name) => ServiceMode::Stop,
            Some(_) => ServiceMode::Depot,
        })
        .collect();
    for (draft, mode) in drafts.iter_mut().zip(modes) {
        draft.record.mode = mode;
        if matches!(mode, ServiceMode::Stop | ServiceMode::Depot) {
            draft.record.itinerance.insert(Itinerance::Itinerant);
        }
    }
    link(drafts, &names);
}

/// Links stops to the depot of their circuit, where there is exactly one.
fn link(drafts: &mut [Draft], names: &[Option<String>]) {
    let mut depots: BTreeMap<&String, Vec<String>> = BTreeMap::new();
    for (draft, name) in drafts.iter().zip(names) {
        if let (ServiceMode::Depot, Some(name)) = (draft.record.mode, name) {
            depots
                .entry(name)
                .or_default()
                .push(draft.record.id.clone());
        }
    }
    for (draft, name) in drafts.iter_mut().zip(names) {
        let depot = name.as_ref().and_then(|name| depots.get(name));
        if let (ServiceMode::Stop, Some([depot])) = (draft.record.mode, depot.map(Vec::as_slice)) {
            draft.record.depot = Some(depot.clone());
        }
    }
}

fn is_itinerant(draft: &Draft, circuits: Circuits) -> bool {
    let record = &draft.record;
    if draft.is_depot || circuits == Circuits::Stops {
        return true;
    }
    if !record.itinerance.is_empty() {
        return record.itinerance.contains(&Itinerance::Itinerant)
            && !record.itinerance.contains(&Itinerance::Fixed);
    }
    let first = record.name.split_whitespace().next().unwrap_or_default();
    record.typologies.iter().any(|t| t.as_str() == "ENM")
        || (key(first) == "bus" && !first.contains('-'))
        || key(&record.name).contains("itinerant")
}

/// Hours of every other week are those of one stop.
fn follows_weeks(record: &Record) -> bool {
    matches!(&record.hours, Some(Hours::Osm(text)) if text.contains("week "))
}

/// Where a record stands, as far as its row tells: stops without a point are
/// told apart by their communes.
fn spot(draft: &Draft) -> String {
    let written = draft.candidates.first().map(|c| c.written.clone());
    let record = &draft.record;
    written.unwrap_or_else(|| key(&format!("{}{}", record.commune, record.address)))
}

/// What the records of one circuit share.
fn circuit(record: &Record) -> String {
    if let Some(pivot) = &record.pivot {
        return format!("pivot {pivot}");
    }
    let parent = key(&record.parent);
    if !parent.is_empty() {
        return format!("parent {parent}");
    }
    let stem = record.name.split(" - ").next().unwrap_or_default();
    let stem = stem.split(['[', '(', ',']).next().unwrap_or_default();
    format!("name {}", key(stem))
}
