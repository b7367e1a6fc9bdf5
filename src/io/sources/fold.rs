//! Rows that tell of one place folded into one record.

use std::collections::BTreeMap;

use super::Draft;
use crate::directory::Record;
use crate::faults::Location;

/// Folds rows of one key; rows without a key stay as they are. The record
/// stands where the first of its rows stood, and lists add up.
pub(super) fn fold(rows: Vec<(Option<String>, Draft)>) -> Vec<Draft> {
    let mut ranks: BTreeMap<String, usize> = BTreeMap::new();
    let mut folded: Vec<Draft> = Vec::with_capacity(rows.len());
    for (key, draft) in rows {
        let known = key.as_ref().and_then(|key| ranks.get(key).copied());
        if let Some(rank) = known {
            join(&mut folded[rank], draft);
            continue;
        }
        if let Some(key) = key {
            ranks.insert(key, folded.len());
        }
        folded.push(draft);
    }
    folded
}

fn join(place: &mut Draft, row: Draft) {
    place.rows.extend(row.rows);
    place.is_depot = match (place.is_depot, row.is_depot) {
        (Some(place), Some(row)) => Some(place && row),
        (place, row) => place.or(row),
    };
    for candidate in row.candidates {
        if place
            .candidates
            .iter()
            .all(|c| c.written != candidate.written)
        {
            place.candidates.push(candidate);
        }
    }
    // The point meant comes before that of a link, the finer before others;
    // rows of one place seldom differ.
    place.candidates.sort_by_key(|c| (c.beside, c.precision));
    add(&mut place.record, row.record);
}

fn add(into: &mut Record, from: Record) {
    let first = |into: &mut String, from: String| {
        if into.is_empty() {
            *into = from;
        }
    };
    into.services.extend(from.services);
    into.publics.extend(from.publics);
    into.care.extend(from.care);
    into.fees.extend(from.fees);
    into.access.extend(from.access);
    into.support.extend(from.support);
    into.programmes.extend(from.programmes);
    into.typologies.extend(from.typologies);
    into.labels.extend(from.labels);
    into.other_labels.extend(from.other_labels);
    into.itinerance.extend(from.itinerance);
    into.publishers.extend(from.publishers);
    into.unmapped.extend(from.unmapped);
    for (into, from) in [
        (&mut into.phones, from.phones),
        (&mut into.emails, from.emails),
        (&mut into.websites, from.websites),
    ] {
        for value in from {
            if !into.contains(&value) {
                into.push(value);
            }
        }
    }
    first(&mut into.commune, from.commune);
    first(&mut into.address, from.address);
    first(&mut into.complement, from.complement);
    first(&mut into.booking, from.booking);
    first(&mut into.accessibility, from.accessibility);
    first(&mut into.parent, from.parent);
    first(&mut into.summary, from.summary);
    add_text(&mut into.detail, &from.detail);
    into.pivot = into.pivot.or(from.pivot);
    into.postcode = into.postcode.or(from.postcode);
    into.commune_code = into.commune_code.or(from.commune_code);
    into.updated = into.updated.max(from.updated);
    if !matches!(into.hours, Some(crate::directory::Hours::Osm(_))) {
        let better = from.hours.filter(|hours| {
            into.hours.is_none() || matches!(hours, crate::directory::Hours::Osm(_))
        });
        into.hours = better.or(into.hours.take());
    }
}

/// Adds the lines of a text that are not there yet.
fn add_text(into: &mut String, from: &str) {
    for line in from.lines() {
        if !into.lines().any(|known| known == line) {
            if !into.is_empty() {
                into.push('\n');
            }
            into.push_str(line);
        }
    }
}

/// Where the rows of a place stand, in words: `12, 14-16`.
pub(super) fn lines(rows: &[Location]) -> String {
    let mut numbers: Vec<u64> = rows.iter().filter_map(Location::line).collect();
    numbers.sort_unstable();
    let mut spans: Vec<(u64, u64)> = Vec::new();
    for number in numbers {
        match spans.last_mut() {
            Some((_, end)) if *end + 1 >= number => *end = number,
            _ => spans.push((number, number)),
        }
    }
    let words: Vec<String> = spans
        .iter()
        .map(|&(a, b)| {
            if a == b {
                a.to_string()
            } else {
                format!("{a}-{b}")
            }
        })
        .collect();
    words.join(", ")
}
