//! Pairs labelled by hand.
//!
//! `pairs.csv` names rows of the shared lists by file and identifier (the
//! number of the record where a list has none), and says of each pair whether
//! it is one place. It holds nothing of the rows themselves. How the pairs
//! were drawn, and by which rule they were labelled, is told in `PAIRS.md`.

use std::collections::HashMap;

use maillage::directory::Record;
use maillage::directory::matching::{Profile, Scorer, Thresholds, Verdict, candidates};

use super::lists;

struct Pair {
    one: usize,
    other: usize,
    label: String,
    part: String,
}

fn pairs(records: &[Record]) -> Vec<Pair> {
    let rank: HashMap<(&str, &str), usize> = records
        .iter()
        .enumerate()
        .map(|(rank, r)| ((&*r.origin.source, r.id.as_str()), rank))
        .collect();
    let mut reader = csv::Reader::from_reader(include_bytes!("pairs.csv").as_slice());
    let rows = reader.deserialize::<HashMap<String, String>>();
    rows.map(|row| {
        let row = row.expect("as long as the header");
        let at = |side: &str| {
            let key = (
                &*row[&format!("{side}_file")],
                &*row[&format!("{side}_row")],
            );
            *rank
                .get(&key)
                .unwrap_or_else(|| panic!("{key:?} is no row"))
        };
        Pair {
            one: at("a"),
            other: at("b"),
            label: row["label"].clone(),
            part: row["part"].clone(),
        }
    })
    .collect()
}

/// How verdicts meet labels in one part.
#[derive(Debug, Default)]
struct Counts {
    merged_rightly: usize,
    merged_wrongly: usize,
    same: usize,
    same_to_review: usize,
    same_not_proposed: usize,
    different: usize,
    different_to_review: usize,
    unclear: [usize; 3],
}

impl Counts {
    fn precision(&self) -> f64 {
        ratio(
            self.merged_rightly,
            self.merged_rightly + self.merged_wrongly,
        )
    }

    fn recall(&self) -> f64 {
        ratio(self.merged_rightly, self.same)
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    let number = |n: usize| f64::from(u32::try_from(n).expect("few pairs"));
    number(part) / number(whole)
}

fn measure(records: &[Record], part: &str, tell: bool) -> Counts {
    let profiles = Profile::of_all(records).expect("positions in France");
    let proposed = candidates(&profiles);
    let scorer = Scorer::new(&profiles);
    let mut counts = Counts::default();
    for pair in pairs(records).iter().filter(|pair| pair.part == part) {
        let score = scorer.score(pair.one, pair.other);
        let ends = [pair.one, pair.other].map(|r| u32::try_from(r).expect("few records"));
        let key = (ends[0].min(ends[1]), ends[0].max(ends[1]));
        let is_proposed = proposed.pairs.binary_search(&key).is_ok();
        let verdict = match score.verdict(Thresholds::default()) {
            _ if !is_proposed => Verdict::Different,
            verdict => verdict,
        };
        let wrong = match (pair.label.as_str(), verdict) {
            ("same", _) => {
                counts.same += 1;
                counts.merged_rightly += usize::from(verdict == Verdict::Same);
                counts.same_to_review += usize::from(verdict == Verdict::Review);
                counts.same_not_proposed += usize::from(!is_proposed);
                verdict != Verdict::Same
            }
            ("different", _) => {
                counts.different += 1;
                counts.merged_wrongly += usize::from(verdict == Verdict::Same);
                counts.different_to_review += usize::from(verdict == Verdict::Review);
                verdict != Verdict::Different
            }
            _ => {
                counts.unclear[verdict as usize] += 1;
                verdict != Verdict::Review
            }
        };
        if tell && wrong {
            let name = |rank: usize| {
                let r = &records[rank];
                format!("{} | {} | {}", r.name, r.address, r.commune)
            };
            eprintln!(
                "{} {} {}\n  {}\n  {}\n  {score}",
                pair.label,
                verdict.key(),
                score.total(),
                name(pair.one),
                name(pair.other),
            );
        }
    }
    counts
}

#[test]
fn precision_and_recall_on_both_halves() {
    let Some(records) = lists::region() else {
        return;
    };
    let tell = std::env::var("MAILLAGE_TELL").ok();
    for part in ["tuning", "held-out"] {
        let counts = measure(&records, part, tell.as_deref() == Some(part));
        eprintln!(
            "{part}: precision {:.4}, recall {:.4}, {counts:?}",
            counts.precision(),
            counts.recall()
        );
        assert!(counts.precision() >= 0.98, "{part}: {counts:?}");
        assert!(counts.recall() >= 0.90, "{part}: {counts:?}");
    }
}
