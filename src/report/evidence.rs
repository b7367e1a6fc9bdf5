//! Why two rows may be one place, in a sentence.

use crate::directory::matching::{Evidence, Finding, Score};
use crate::i18n::{Arg, Catalogue};

/// Every piece of evidence with its points, field after field.
#[must_use]
pub fn evidence(score: &Score, words: &Catalogue) -> String {
    let pieces: Vec<String> = score
        .evidence()
        .iter()
        .map(|evidence| piece(evidence, words))
        .collect();
    pieces.join(" ; ")
}

fn piece(evidence: &Evidence, words: &Catalogue) -> String {
    let field = words.say(&format!("evidence-field-{}", evidence.field.key()), &[]);
    let points = f64::from(evidence.points.tenths()) / 10.0;
    let sign = if points < 0.0 { "" } else { "+" };
    let points = format!("{sign}{}", words.number(points, 1));
    words.say(
        "evidence",
        &[
            ("field", Arg::Text(&field)),
            ("finding", Arg::Text(&finding(evidence, words))),
            ("points", Arg::Text(&points)),
        ],
    )
}

/// What was found, with its measure: metres for distances, else a share.
fn finding(evidence: &Evidence, words: &Catalogue) -> String {
    let finding = words.say(&format!("evidence-{}", evidence.finding.key()), &[]);
    let is_distance = matches!(evidence.finding, Finding::Metres | Finding::MetresAtLeast);
    // A share of nothing says no more than the finding.
    let said = evidence
        .measure
        .filter(|&measure| is_distance || measure > 0);
    let Some(measure) = said else {
        return finding;
    };
    let (key, measure) = if is_distance {
        ("evidence-so-far", words.integer(u64::from(measure)))
    } else {
        (
            "evidence-percent",
            words.percent(f64::from(measure) / 100.0, 0),
        )
    };
    words.say(
        key,
        &[
            ("finding", Arg::Text(&finding)),
            ("measure", Arg::Text(&measure)),
        ],
    )
}
