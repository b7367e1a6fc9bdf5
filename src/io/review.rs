//! The review file, read back with what a person decided.

use super::table::{Column, Row, Table, fold};
use super::{Described, LoadError};
use crate::directory::merge::{Decided, Decisions, RecordKey};
use crate::faults::{Action, FaultKind, LoadReport};

/// The words of a decision, folded, in English and French.
const SAME: &[&str] = &[
    "same",
    "meme",
    "identique",
    "oui",
    "yes",
    "o",
    "y",
    "m",
    "s",
    "1",
];
const DIFFERENT: &[&str] = &[
    "different",
    "differents",
    "autre",
    "non",
    "no",
    "n",
    "d",
    "0",
];

struct Columns {
    one: [Column; 2],
    other: [Column; 2],
    decision: Column,
}

/// Reads the decisions out of a review file, as `maillage` wrote it and a
/// spreadsheet saved it: any separator, any encoding, columns in any order.
/// Rows without a decision are passed over; a word that is none is reported.
/// Of two decisions on one pair the last counts, and is reported.
///
/// # Errors
/// [`LoadError`] when the file cannot be read or lacks a column.
pub fn read(file: &Described) -> Result<(Decisions, LoadReport), LoadError> {
    let mut report = LoadReport::default();
    let mut table = Table::open(file, &["decision"], &mut report)?;
    let columns = Columns {
        one: [table.require(&["source_a"])?, table.require(&["id_a"])?],
        other: [table.require(&["source_b"])?, table.require(&["id_b"])?],
        decision: table.require(&["decision", "décision"])?,
    };
    let mut decisions = Decisions::default();
    loop {
        let mut faults = LoadReport::default();
        let Some(row) = table.next(&mut faults)? else {
            report.append(faults);
            return Ok((decisions, report));
        };
        note(row, &columns, &mut decisions, &mut faults);
        report.append(faults);
    }
}

fn note(row: Row<'_>, columns: &Columns, decisions: &mut Decisions, report: &mut LoadReport) {
    let text = row.text(columns.decision);
    let word = fold(text);
    let said = match word.as_str() {
        "" => return,
        word if SAME.contains(&word) => Decided::Same,
        word if DIFFERENT.contains(&word) => Decided::Different,
        _ => {
            let at = row.at(columns.decision);
            report.push(at, FaultKind::UnknownValue, Action::SetAside, text);
            return;
        }
    };
    let key = |[source, id]: [Column; 2]| RecordKey {
        source: row.text(source).into(),
        id: row.text(id).to_owned(),
    };
    let before = decisions.insert(key(columns.one), key(columns.other), said);
    if before.is_some_and(|before| before != said) {
        let at = row.at(columns.decision);
        report.push(at, FaultKind::DuplicateId, Action::Noted, text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::io::testing::written;

    #[test]
    fn decisions_come_back_from_a_spreadsheet() {
        let file = written(
            "a-verifier.csv",
            "score;source_a;id_a;nom_a;source_b;id_b;Décision\r\n\
             4.0;fs;12;Poste;local;7;Même\r\n\
             3.0;fs;13;Mairie;local;8;\r\n\
             2.5;fs;14;MSAP;local;9;DIFFÉRENT\r\n\
             2.5;fs;15;MSAP;local;10;peut-être\r\n\
             2.5;local;7;MSAP;fs;12;non\r\n"
                .as_bytes(),
        );
        let (decisions, report) = read(&file.described).expect("it reads");
        let told: Vec<_> = decisions
            .iter()
            .map(|(one, other, said)| (one.to_string(), other.to_string(), said))
            .collect();
        assert_eq!(
            told,
            [
                ("fs:12".into(), "local:7".into(), Decided::Different),
                ("fs:14".into(), "local:9".into(), Decided::Different),
            ]
        );
        let faults: Vec<_> = report
            .faults()
            .iter()
            .map(|f| (f.kind, f.location.line()))
            .collect();
        assert_eq!(
            faults,
            [
                (FaultKind::UnknownValue, Some(5)),
                (FaultKind::DuplicateId, Some(6))
            ]
        );
    }

    #[test]
    fn a_file_without_decisions_is_an_error() {
        let file = written("liste.csv", b"source_a,id_a,source_b,id_b\n1,2,3,4\n");
        assert!(read(&file.described).is_err());
    }
}
