//! Candidate pairs: those close to each other, and those that share something
//! that few others have.
//!
//! All pairs of fifty thousand records are twelve hundred million; those that
//! this room proposes are a few hundred thousand.

use std::collections::HashMap;

use rstar::RTree;
use rstar::primitives::GeomWithData;

use super::profile::Profile;
use crate::crs::Crs;
use crate::directory::Pivot;

/// How far apart two precise positions of one place may be, in metres.
const REACH: f64 = 300.0;

/// A key that more records share than this tells nothing: it is left out, and
/// counted.
const CROWD: usize = 200;

/// Pairs worth a score.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Candidates {
    /// Ranks of records, the lower first, in rising order, each pair once.
    pub pairs: Vec<(u32, u32)>,
    /// How many keys were shared by too many records to be used.
    pub crowded: usize,
}

/// Proposes pairs by distance (across every border) and by SIRET, RNA,
/// telephone, web site, identifier, and by words of names and addresses
/// within a commune or postcode.
///
/// # Panics
/// Above four thousand million records.
#[must_use]
pub fn candidates(profiles: &[Profile]) -> Candidates {
    let mut found = Candidates::default();
    near(profiles, &mut found.pairs);
    let mut blocks: HashMap<String, Vec<u32>> = HashMap::new();
    for (rank, profile) in profiles.iter().enumerate() {
        for key in keys(profile) {
            blocks.entry(key).or_default().push(index(rank));
        }
    }
    for block in blocks.values() {
        if block.len() > CROWD {
            found.crowded += 1;
        } else {
            pair_up(block, &mut found.pairs);
        }
    }
    found.pairs.sort_unstable();
    found.pairs.dedup();
    found
}

fn index(rank: usize) -> u32 {
    u32::try_from(rank).expect("fewer than 2^32 records")
}

fn pair_up(block: &[u32], pairs: &mut Vec<(u32, u32)>) {
    for (at, &one) in block.iter().enumerate() {
        let rest = block[at + 1..].iter().filter(|&&other| other != one);
        pairs.extend(rest.map(|&other| (one.min(other), one.max(other))));
    }
}

/// Pairs of precise positions within reach: one tree for each system of
/// metres.
fn near(profiles: &[Profile], pairs: &mut Vec<(u32, u32)>) {
    let mut systems: HashMap<Crs, Vec<GeomWithData<[f64; 2], u32>>> = HashMap::new();
    for (rank, profile) in profiles.iter().enumerate() {
        if let Some(spot) = profile.spot.filter(super::profile::Spot::is_precise) {
            let point = GeomWithData::new([spot.at.x(), spot.at.y()], index(rank));
            systems.entry(spot.crs).or_default().push(point);
        }
    }
    for points in systems.into_values() {
        let tree = RTree::bulk_load(points);
        for point in &tree {
            let close = tree.locate_within_distance(*point.geom(), REACH * REACH);
            let later = close.filter(|other| other.data > point.data);
            pairs.extend(later.map(|other| (point.data, other.data)));
        }
    }
}

/// The keys under which a record may meet its like.
fn keys(profile: &Profile) -> Vec<String> {
    let mut keys = Vec::new();
    match &profile.pivot {
        Some(Pivot::Siret(siret)) => keys.push(format!("siret {siret}")),
        Some(Pivot::Rna(rna)) => keys.push(format!("rna {rna}")),
        None => {}
    }
    let labelled = |label: &'static str, values: &[String]| -> Vec<String> {
        values.iter().map(|v| format!("{label} {v}")).collect()
    };
    keys.extend(labelled("phone", &profile.phones));
    keys.extend(labelled("site", &profile.websites));
    keys.extend(labelled("id", &profile.identifiers));
    for town in towns(profile) {
        let own = profile.name.own.iter().chain(&profile.complement.own);
        let telling = own.filter(|w| w.weight >= 10);
        keys.extend(telling.map(|w| format!("{town} name {}", stem(&w.text))));
        if !profile.name.has_own() {
            let kinds = profile.name.kinds.iter();
            keys.extend(kinds.map(|kind| format!("{town} kind {kind:?}")));
        }
        keys.extend(address_key(profile).map(|key| format!("{town} {key}")));
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// What a record's commune may be known by in another list.
fn towns(profile: &Profile) -> Vec<String> {
    let departement = profile.postcode.and_then(|p| p.departement());
    // With its département, and without for lists that have no postcode.
    let named = (!profile.commune.is_empty()).then(|| profile.commune.clone());
    let placed = named
        .as_ref()
        .zip(departement)
        .map(|(name, departement)| format!("{name} {departement}"));
    let coded = profile.commune_code.map(|code| code.to_string());
    let posted = profile.postcode.map(|code| format!("p{code}"));
    [named, placed, coded, posted]
        .into_iter()
        .flatten()
        .collect()
}

/// The first four letters: what slips of the pen leave alone.
fn stem(word: &str) -> &str {
    word.get(..4).unwrap_or(word)
}

fn address_key(profile: &Profile) -> Option<String> {
    let street = profile.address.street.iter();
    let longest = street.max_by_key(|w| (w.weight, w.text.len()))?;
    let number = profile.address.numbers.map_or(0, |n| n.first);
    Some(format!("street {number} {}", stem(&longest.text)))
}
