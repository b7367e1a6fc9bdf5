//! The lists of the twelve départements of Nouvelle-Aquitaine, merged.

use std::fmt::Write as _;

use maillage::directory::merge::{Decisions, Directory, Options};
use rand::SeedableRng as _;
use rand::seq::SliceRandom as _;
use rand_chacha::ChaCha8Rng;

use super::lists;

fn merged(records: Vec<maillage::directory::Record>) -> Directory {
    Directory::merge(records, &Decisions::default(), Options::default()).expect("unique keys")
}

/// Everything that a merge gives, as text.
fn written(directory: &Directory) -> String {
    let mut text = String::new();
    for place in &directory.places {
        let _ = writeln!(text, "{place:?}");
    }
    for pair in &directory.review {
        let _ = writeln!(text, "{pair:?}");
    }
    text
}

#[test]
fn the_region_in_any_order_is_the_same_to_the_byte() {
    let Some(mut records) = lists::region() else {
        return;
    };
    let first = merged(records.clone());
    let bytes = written(&first);
    eprintln!(
        "{} rows, {} places, {} rows merged away, {} pairs to review, {} scored, {} crowded",
        first.records.len(),
        first.places.len(),
        first.merged_away(),
        first.review.len(),
        first.scored,
        first.crowded,
    );
    assert!(first.places.len() < records.len());
    let mut chance = ChaCha8Rng::seed_from_u64(1);
    for round in 0..20 {
        records.shuffle(&mut chance);
        assert!(written(&merged(records.clone())) == bytes, "round {round}");
    }
    if std::env::var_os("MAILLAGE_TELL").is_some_and(|t| t == "places") {
        tell(&first);
    }
}

fn tell(directory: &Directory) {
    let name = |rank: usize| {
        let r = &directory.records[rank];
        format!(
            "{} | {} | {} {} [{}]",
            r.name, r.address, r.complement, r.commune, r.origin.source
        )
    };
    for place in directory.places.iter().filter(|p| p.members.len() > 1) {
        eprintln!("* {} | {}", place.record.name, place.record.address);
        for &member in &place.members {
            eprintln!("    {}", name(member));
        }
    }
    for pair in &directory.review {
        eprintln!(
            "? {} {}\n    {}\n    {}\n    {}",
            pair.score.total(),
            pair.reason.key(),
            name(pair.one),
            name(pair.other),
            pair.score
        );
    }
}
