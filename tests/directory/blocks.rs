//! Candidate pairs beside the slow and obvious way: every pair.

use maillage::directory::Record;
use maillage::directory::matching::{Profile, Scorer, Thresholds, Verdict, candidates};

use super::lists;

/// Every pair that its score makes the same, with no blocks at all.
fn every_same_pair(profiles: &[Profile]) -> Vec<(u32, u32)> {
    let scorer = Scorer::new(profiles);
    let mut same = Vec::new();
    for one in 0..profiles.len() {
        for other in one + 1..profiles.len() {
            let verdict = scorer.score(one, other).verdict(Thresholds::default());
            if verdict == Verdict::Same {
                let pair = [one, other].map(|r| u32::try_from(r).expect("few records"));
                same.push((pair[0], pair[1]));
            }
        }
    }
    same
}

fn missed(records: &[Record]) -> (usize, usize) {
    let profiles = Profile::of_all(records).expect("positions in France");
    let proposed = candidates(&profiles).pairs;
    let same = every_same_pair(&profiles);
    let is_missed = |pair: &&(u32, u32)| proposed.binary_search(pair).is_err();
    let missed: Vec<_> = same.iter().filter(is_missed).collect();
    for &&(one, other) in &missed {
        let told = |r: u32| {
            let r = &records[r as usize];
            format!("{} | {} | {}", r.name, r.address, r.commune)
        };
        eprintln!("not proposed: {} || {}", told(one), told(other));
    }
    (missed.len(), same.len())
}

/// The départements of Gironde and Charente have three lists each.
#[test]
fn blocks_propose_what_every_pair_would_join() {
    let Some(mut records) = lists::region() else {
        return;
    };
    records.retain(|record| {
        let departement = record.postcode.and_then(|p| p.departement());
        departement.is_some_and(|d| d.as_str() == "16" || d.as_str() == "33")
    });
    let (missed, same) = missed(&records);
    eprintln!(
        "{missed} of {same} same pairs are not proposed, of {} records",
        records.len()
    );
    assert_eq!(missed, 0);
}
