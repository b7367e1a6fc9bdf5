//! The table of commune changes, so that files of different years line up.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::territory::CommuneCode;

/// What an event did to a commune, by the official `MOD` codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeKind {
    /// The commune became part of another, or took another code.
    Became,
    /// A commune was restored out of this one, which lives on (`MOD` 21).
    Restored,
}

/// One event: on `date`, land of `before` came to be counted in `after`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Change {
    /// The day it took effect.
    pub date: Date,
    /// What happened.
    pub kind: ChangeKind,
    /// The code before.
    pub before: CommuneCode,
    /// The code after.
    pub after: CommuneCode,
}

/// What has become of a commune code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Succession {
    /// The code is one of today's.
    Current(CommuneCode),
    /// The code is of an older vintage; today the commune is this one.
    Became(CommuneCode),
    /// The code is not known in any vintage.
    Unknown,
}

impl Succession {
    /// Today's code, where there is one.
    #[must_use]
    pub fn code(&self) -> Option<CommuneCode> {
        match *self {
            Self::Current(code) | Self::Became(code) => Some(code),
            Self::Unknown => None,
        }
    }
}

/// Brings commune codes of any year to today's.
#[derive(Clone, Debug, Default)]
pub struct CommuneChanges {
    current: BTreeSet<CommuneCode>,
    successor: BTreeMap<CommuneCode, CommuneCode>,
    restored_from: BTreeMap<CommuneCode, CommuneCode>,
}

impl CommuneChanges {
    /// From today's codes and the events that led to them, in any order.
    ///
    /// Of several events on one code the latest counts: a commune restored
    /// and merged again is where the last event put it.
    #[must_use]
    pub fn new(current: BTreeSet<CommuneCode>, mut changes: Vec<Change>) -> Self {
        changes.sort_unstable();
        let mut all = Self {
            current,
            ..Self::default()
        };
        for change in changes.iter().filter(|c| c.before != c.after) {
            match change.kind {
                ChangeKind::Became => all.successor.insert(change.before, change.after),
                ChangeKind::Restored => all.restored_from.insert(change.after, change.before),
            };
        }
        all
    }

    /// Today's codes.
    #[must_use]
    pub fn current(&self) -> &BTreeSet<CommuneCode> {
        &self.current
    }

    /// What has become of a code. Without a list of today's codes every code
    /// is taken as current.
    #[must_use]
    pub fn bring(&self, code: CommuneCode) -> Succession {
        if self.current.is_empty() || self.current.contains(&code) {
            return Succession::Current(code);
        }
        // A cycle of mergers and restorations cannot hold us longer than
        // there are events.
        let mut here = code;
        for _ in 0..=self.successor.len() {
            match self.successor.get(&here) {
                Some(&next) if self.current.contains(&next) => return Succession::Became(next),
                Some(&next) => here = next,
                None => break,
            }
        }
        Succession::Unknown
    }

    /// The commune that a restored commune was part of before: where to look
    /// for its land in files older than the restoration.
    #[must_use]
    pub fn restored_from(&self, code: CommuneCode) -> Option<CommuneCode> {
        self.restored_from.get(&code).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> CommuneCode {
        text.parse().expect("a code")
    }

    fn change(date: (i16, i8), kind: ChangeKind, before: &str, after: &str) -> Change {
        let date = Date::new(date.0, date.1, 1).expect("a date");
        Change {
            date,
            kind,
            before: code(before),
            after: code(after),
        }
    }

    #[test]
    fn follows_a_chain_of_mergers() {
        let changes = CommuneChanges::new(
            BTreeSet::from([code("16003")]),
            vec![
                change((2022, 1), ChangeKind::Became, "16002", "16003"),
                change((2019, 1), ChangeKind::Became, "16001", "16002"),
            ],
        );
        assert_eq!(
            changes.bring(code("16001")),
            Succession::Became(code("16003"))
        );
        assert_eq!(
            changes.bring(code("16003")),
            Succession::Current(code("16003"))
        );
        assert_eq!(changes.bring(code("16999")), Succession::Unknown);
    }

    #[test]
    fn a_cycle_ends() {
        let changes = CommuneChanges::new(
            BTreeSet::from([code("16009")]),
            vec![
                change((2019, 1), ChangeKind::Became, "16001", "16002"),
                change((2020, 1), ChangeKind::Became, "16002", "16001"),
            ],
        );
        assert_eq!(changes.bring(code("16001")), Succession::Unknown);
    }

    #[test]
    fn a_restored_commune_remembers_where_its_land_was() {
        let changes = CommuneChanges::new(
            BTreeSet::from([code("16001"), code("16002")]),
            vec![change((2024, 1), ChangeKind::Restored, "16001", "16002")],
        );
        assert_eq!(changes.restored_from(code("16002")), Some(code("16001")));
        assert_eq!(
            changes.bring(code("16001")),
            Succession::Current(code("16001"))
        );
    }
}
