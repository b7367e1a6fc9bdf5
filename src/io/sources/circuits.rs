//! Which records are stops of a circuit, and which are depots.
//!
//! The rule is that of [`places`](crate::io::places): a depot stands with one
//! point for its whole circuit; a record is a stop when its hours follow
//! weeks, or when several itinerant records of one source and one circuit
//! stand apart. A depot of a circuit whose stops the source has too is what
//! the stops are linked to.

use std::collections::{BTreeMap, BTreeSet};

use super::{Circuits, Draft};
use crate::directory::merge::MergedPlace;
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
        if let (Some(name), false) = (name, is_depot(draft)) {
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
            Some(_) if is_depot(draft) || circuits == Circuits::Depots => ServiceMode::Depot,
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

fn is_depot(draft: &Draft) -> bool {
    draft.is_depot == Some(true)
}

fn is_itinerant(draft: &Draft, circuits: Circuits) -> bool {
    let record = &draft.record;
    if circuits == Circuits::Stops {
        return true;
    }
    if let Some(is_depot) = draft.is_depot {
        return is_depot;
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

/// How far the nearest stop of a circuit may be from its depot, in metres.
const REACH_M: f64 = 40_000.0;

/// Links the stops that one source has to the depot that another has, such as
/// that of the France Services list: the only depot of their département
/// whose name holds the beginning of theirs, within reach of a stop.
pub(super) fn link_across(places: &mut [MergedPlace]) {
    let mut stops: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut depots: Vec<usize> = Vec::new();
    for (rank, place) in places.iter().enumerate() {
        match place.record.mode {
            ServiceMode::Stop if place.record.depot.is_none() => {
                stops.entry(circuit(&place.record)).or_default().push(rank);
            }
            ServiceMode::Depot => depots.push(rank),
            _ => {}
        }
    }
    for ranks in stops.into_values() {
        let mut fitting = depots.iter().filter(|&&depot| {
            let depot = &places[depot].record;
            ranks
                .iter()
                .all(|&stop| may_serve(depot, &places[stop].record))
                && ranks
                    .iter()
                    .any(|&stop| is_near(depot, &places[stop].record))
        });
        if let (Some(&depot), None) = (fitting.next(), fitting.next()) {
            let id = places[depot].record.id.clone();
            for stop in ranks {
                places[stop].record.depot = Some(id.clone());
            }
        }
    }
}

fn may_serve(depot: &Record, stop: &Record) -> bool {
    let departement = |r: &Record| r.commune_code.map(|code| code.departement());
    let stem = key(stem(&stop.name));
    departement(depot).is_some()
        && departement(depot) == departement(stop)
        && stem.len() > 3
        && key(&depot.name).contains(&stem)
}

fn is_near(depot: &Record, stop: &Record) -> bool {
    let Some((a, b)) = depot.position.zip(stop.position) else {
        return false;
    };
    let (a, b) = (a.lonlat, b.lonlat);
    let north = (a.lat() - b.lat()) * METRES_A_DEGREE;
    let east = (a.lon() - b.lon()) * METRES_A_DEGREE * a.lat().to_radians().cos();
    north * north + east * east <= REACH_M * REACH_M
}

/// Metres of a degree of latitude, on the sphere of mean radius.
const METRES_A_DEGREE: f64 = 111_195.0;

/// What stands before the part of a name that tells one stop from another.
fn stem(name: &str) -> &str {
    let stem = name.split(" - ").next().unwrap_or_default();
    stem.split(['[', '(', ',']).next().unwrap_or_default()
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
    format!("name {}", key(stem(&record.name)))
}
