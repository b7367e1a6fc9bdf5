//! Candidate pairs: those close to each other, and those that share something
//! that few others have.
//!
//! All pairs of fifty thousand records are twelve hundred million; those that
//! this room proposes are a few hundred thousand.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher as _};

use rayon::prelude::*;
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
    for block in blocks(profiles).chunk_by(|a, b| a.0 == b.0) {
        if block.len() > CROWD {
            found.crowded += 1;
        } else {
            pair_up(block, &mut found.pairs);
        }
    }
    found.pairs.par_sort_unstable();
    found.pairs.dedup();
    found
}

fn index(rank: usize) -> u32 {
    u32::try_from(rank).expect("fewer than 2^32 records")
}

/// Every key with every record that has it, in the order of the keys.
fn blocks(profiles: &[Profile]) -> Vec<(u64, u32)> {
    let keyed = |(rank, profile)| {
        let keys: Vec<u64> = keys(profile);
        keys.into_iter().map(move |key| (key, index(rank)))
    };
    let mut blocks: Vec<(u64, u32)> = profiles
        .par_iter()
        .enumerate()
        .flat_map_iter(keyed)
        .collect();
    blocks.par_sort_unstable();
    blocks
}

fn pair_up(block: &[(u64, u32)], pairs: &mut Vec<(u32, u32)>) {
    for (at, &(_, one)) in block.iter().enumerate() {
        pairs.extend(block[at + 1..].iter().map(|&(_, other)| (one, other)));
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

/// The keys under which a record may meet its like, hashed: two keys that
/// fall together by chance propose a pair too many, which its score parts.
fn keys(profile: &Profile) -> Vec<u64> {
    let mut keys = Vec::new();
    match &profile.pivot {
        Some(Pivot::Siret(siret)) => keys.push(hash(&("siret", siret.as_str()))),
        Some(Pivot::Rna(rna)) => keys.push(hash(&("rna", rna.as_str()))),
        None => {}
    }
    let labelled = |label: &'static str, values: &[String]| -> Vec<u64> {
        values.iter().map(|v| hash(&(label, v))).collect()
    };
    keys.extend(labelled("phone", &profile.phones));
    keys.extend(labelled("site", &profile.websites));
    keys.extend(labelled("id", &profile.identifiers));
    let address = address_key(profile);
    for town in towns(profile) {
        let own = profile.name.own.iter().chain(&profile.complement.own);
        let telling = own.filter(|w| w.weight >= 10);
        keys.extend(telling.map(|w| hash(&(town, "name", stem(&w.text)))));
        if !profile.name.has_own() {
            let kinds = profile.name.kinds.iter();
            keys.extend(kinds.map(|kind| hash(&(town, "kind", kind))));
        }
        keys.extend(address.map(|address| hash(&(town, address))));
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The same on every machine and in every run.
fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// What a record's commune may be known by in another list: its name, with
/// its département, and without for lists that have no postcode; its code; its
/// postcode.
fn towns(profile: &Profile) -> Vec<u64> {
    let name = (!profile.commune.is_empty()).then_some(&profile.commune);
    let departement = profile.postcode.and_then(|p| p.departement());
    let named = name.map(|name| hash(&("named", name)));
    let placed = name.zip(departement).map(|placed| hash(&placed));
    let coded = profile.commune_code.map(|code| hash(&("code", code)));
    let posted = profile.postcode.map(|code| hash(&("post", code)));
    [named, placed, coded, posted]
        .into_iter()
        .flatten()
        .collect()
}

/// The first four letters: what slips of the pen leave alone.
fn stem(word: &str) -> &str {
    word.get(..4).unwrap_or(word)
}

fn address_key(profile: &Profile) -> Option<u64> {
    let street = profile.address.street.iter();
    let longest = street.max_by_key(|w| (w.weight, w.text.len()))?;
    let number = profile.address.numbers.map_or(0, |n| n.first);
    Some(hash(&("street", number, stem(&longest.text))))
}
