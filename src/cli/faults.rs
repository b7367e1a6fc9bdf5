//! Faults of the inputs as a person reads them: by file, then by what became
//! of the rows and why, with the first of each.

use std::collections::BTreeMap;

use maillage::faults::{Action, Fault, FaultKind, LoadReport};
use maillage::i18n::Catalogue;

/// How many faults of a kind are shown.
const SHOWN: usize = 3;

/// How long a value is shown.
const VALUE: usize = 60;

/// Faults of the same kind that ended the same way.
type Groups<'a> = BTreeMap<(Action, FaultKind), Vec<&'a Fault>>;

/// The faults, by file in the order of the inputs.
pub(super) fn account(report: &LoadReport, words: &Catalogue) -> String {
    let mut files: Vec<(&str, Groups<'_>)> = Vec::new();
    for fault in report.faults() {
        let name = fault.location.file_name();
        let rank = files.iter().position(|(file, _)| *file == name);
        let rank = rank.unwrap_or_else(|| {
            files.push((name, Groups::new()));
            files.len() - 1
        });
        let group = files[rank].1.entry((fault.action, fault.kind));
        group.or_default().push(fault);
    }
    let mut lines = Vec::new();
    for (file, groups) in files {
        lines.push(file.to_owned());
        for ((action, kind), faults) in &groups {
            lines.extend(of_group(*action, *kind, faults, words));
        }
        lines.push(String::new());
    }
    // An empty account is no line at all.
    lines.push(String::new());
    lines.join("\n")
}

/// What happened to how many rows, the first of them, and what to do.
fn of_group(action: Action, kind: FaultKind, faults: &[&Fault], words: &Catalogue) -> Vec<String> {
    let reason = words.say(&format!("fault-{}", kind.key()), &[]);
    let remedy = words.say(&format!("fault-{}-remedy", kind.key()), &[]);
    let args = [("count", faults.len().into()), ("reason", (&reason).into())];
    let heading = words.say(&format!("check-{}", action.key()), &args);
    let mut lines = vec![format!("  {heading}")];
    let shown = faults.iter().take(SHOWN);
    lines.extend(shown.map(|fault| format!("    {}", example(fault, words))));
    if faults.len() > SHOWN {
        let others = words.say("check-others", &[("count", (faults.len() - SHOWN).into())]);
        lines.push(format!("    {others}"));
    }
    lines.push(format!("    → {remedy}"));
    lines
}

/// Where a fault stands and the value that stands there. Lines are set
/// without separators: they are to be looked for in the file.
fn example(fault: &Fault, words: &Catalogue) -> String {
    let line = fault.location.line().map(|line| line.to_string());
    let line = line.map(|line| words.say("check-line", &[("line", (&line).into())]));
    let column = fault.location.column();
    let column = column.map(|column| words.say("check-column", &[("column", column.into())]));
    let mut place: Vec<String> = [line, column].into_iter().flatten().collect();
    if place.is_empty() {
        place.push(words.say("check-whole-file", &[]));
    }
    let place = place.join(", ");
    let value = shown(&fault.value);
    if value.is_empty() {
        return place;
    }
    let args = [("place", (&place).into()), ("value", (&value).into())];
    words.say("check-value", &args)
}

/// A value on one line, cut where it is long.
fn shown(value: &str) -> String {
    let line: String = value
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let line = line.trim();
    if line.chars().count() <= VALUE {
        return line.to_owned();
    }
    line.chars().take(VALUE).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use maillage::faults::Location;
    use maillage::i18n::Lang;

    #[test]
    fn faults_are_grouped_with_the_first_of_each() {
        let mut report = LoadReport::default();
        let places = Location::file("lieux.csv");
        for line in 2..=1001 {
            let at = places.at_line(line).at_column("latitude");
            report.push(at, FaultKind::NotANumber, Action::SetAside, "a\nb");
        }
        report.push(places, FaultKind::GuessedCrs, Action::Noted, "EPSG:2154");
        let text = account(&report, &Catalogue::new(Lang::En));
        assert_eq!(
            text,
            "lieux.csv\n  \
             1,000 rows set aside: the value is no number\n    \
             line 2, column latitude: “a b”\n    \
             line 3, column latitude: “a b”\n    \
             line 4, column latitude: “a b”\n    \
             … and 997 others\n    \
             → Write a number, or leave the field empty.\n  \
             1 note: the file does not say its reference system; it was guessed\n    \
             whole file: “EPSG:2154”\n    \
             → Check the map; to settle it, write for instance crs = \"EPSG:2154\" in the study.\n\n"
        );
    }

    #[test]
    fn long_values_are_cut() {
        assert_eq!(shown(&"é".repeat(100)).chars().count(), VALUE + 1);
    }
}
