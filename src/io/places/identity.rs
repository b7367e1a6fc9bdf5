//! Identifiers, unique in their list.

use std::collections::BTreeSet;

use super::draft::Draft;
use crate::faults::{Action, FaultKind, LoadReport};
use crate::io::table::SetAside;

/// The identifiers met so far.
#[derive(Default)]
pub(super) struct Identities {
    written: BTreeSet<(String, String)>,
    given: BTreeSet<String>,
}

impl Identities {
    /// The identifier of a place.
    ///
    /// A row that repeats the identifier of its publisher is the same place
    /// and is set aside. Lists that gather several publishers repeat
    /// identifiers across them: such a place is another, and its publisher is
    /// added to its identifier.
    pub(super) fn settle(
        &mut self,
        draft: &Draft,
        report: &mut LoadReport,
    ) -> Result<String, SetAside> {
        let fault = |report: &mut LoadReport, action, value: &str| {
            let place = draft.location.clone();
            report.push(place, FaultKind::DuplicateId, action, value);
        };
        if draft.id.is_empty() {
            let line = draft.location.line().unwrap_or_default();
            return Ok(self.give(&line.to_string(), ""));
        }
        let known = (draft.id.clone(), draft.publisher.clone());
        if !self.written.insert(known) {
            fault(report, Action::SetAside, &draft.id);
            return Err(SetAside);
        }
        let given = self.give(&draft.id, &draft.publisher);
        if given != draft.id {
            let value = format!("{} → {given}", draft.id);
            fault(report, Action::Mended, &value);
        }
        Ok(given)
    }

    /// The wanted identifier, else one made of it that is free.
    fn give(&mut self, wanted: &str, publisher: &str) -> String {
        let stem = if publisher.is_empty() {
            wanted.to_owned()
        } else {
            format!("{wanted}@{publisher}")
        };
        let numbered = (2_u64..).map(|n| format!("{stem}-{n}"));
        let free = [wanted.to_owned(), stem.clone()]
            .into_iter()
            .chain(numbered)
            .find(|id| !self.given.contains(id))
            .expect("the numbers do not end");
        self.given.insert(free.clone());
        free
    }
}
