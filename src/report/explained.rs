//! A zone's grade, and the reasons for it, in sentences.

use crate::gaps::explain::{Doubt, Explanation};
use crate::i18n::{Arg, Catalogue};
use crate::units::Persons;

/// The grade; how many of the people stay beyond the cut-off with its margin,
/// where times make the gap;
/// each doubt that weighs; what is not known. One sentence each.
#[must_use]
pub fn confidence(explanation: &Explanation, words: &Catalogue) -> Vec<String> {
    let grade = format!("explain-grade-{}", explanation.grade().key());
    let mut all = vec![words.say(&grade, &[])];
    all.extend(
        explanation
            .people(Doubt::Margin)
            .map(|_| solid(explanation, words)),
    );
    let weighing = explanation.weighing().iter();
    all.extend(weighing.filter_map(|&doubt| weighs(explanation, doubt, words)));
    let unknown = Doubt::ALL
        .iter()
        // Where times do not make the gap, one sentence says so.
        .filter(|&&doubt| doubt != Doubt::Faster && explanation.people(doubt).is_none());
    let unknown: Vec<String> = unknown
        .map(|doubt| words.say(&format!("explain-unknown-{}", doubt.key()), &[]))
        .collect();
    if !unknown.is_empty() {
        let list = unknown.join(", ");
        all.push(words.say("explain-unknown", &[("list", Arg::Text(&list))]));
    }
    all
}

fn solid(explanation: &Explanation, words: &Catalogue) -> String {
    let people = explanation.solid();
    let (number, minutes) = (rounded(people, words), margin(explanation, words));
    words.say(
        "explain-solid",
        &[
            ("count", ((people.thousandths() + 500) / 1000).into()),
            ("people", Arg::Text(&number)),
            ("minutes", Arg::Text(&minutes)),
        ],
    )
}

fn weighs(explanation: &Explanation, doubt: Doubt, words: &Catalogue) -> Option<String> {
    let rule = explanation.rule().parts();
    let people = rounded(explanation.people(doubt)?, words);
    let share = words.percent(explanation.share(doubt)?, 0);
    let minutes = margin(explanation, words);
    let shorter = 1.0 - f64::from(rule.faster) / 1000.0;
    let shorter = words.percent(shorter, usize::from(!rule.faster.is_multiple_of(10)));
    let metres = words.distance(rule.off_road);
    let args = [
        ("people", Arg::Text(&people)),
        ("share", Arg::Text(&share)),
        ("minutes", Arg::Text(&minutes)),
        ("shorter", Arg::Text(&shorter)),
        ("metres", Arg::Text(&metres)),
        ("months", u64::from(rule.max_age).into()),
    ];
    Some(words.say(&format!("explain-{}", doubt.key()), &args))
}

fn margin(explanation: &Explanation, words: &Catalogue) -> String {
    let margin = explanation.rule().parts().margin;
    let decimals = usize::from(!margin.tenths().is_multiple_of(600));
    words.number(margin.minutes(), decimals)
}

fn rounded(people: Persons, words: &Catalogue) -> String {
    words.number(people.get(), 0)
}
