//! Faults of a table that may hold tens of millions of rows, in bounded space:
//! beyond what anyone would read they are counted, never dropped in silence.

use std::collections::{BTreeMap, HashMap};

use crate::faults::{Action, FaultKind, LoadReport, Location};

/// How many faults of a kind are told one by one.
const ONE_BY_ONE: u64 = 10_000;

/// Faults held back until the end of the table.
#[derive(Default)]
pub(super) struct HeldFaults {
    /// By kind: how many there are, and where the first of those not told
    /// one by one stands.
    kinds: BTreeMap<FaultKind, (u64, Option<(Location, String)>)>,
    told: LoadReport,
    unknown: HashMap<(bool, String), usize>,
    /// Identifiers that no list holds, with where each first stands and how
    /// many rows name it.
    strangers: Vec<(Location, String, u64)>,
}

impl HeldFaults {
    /// Adds a row that is set aside.
    pub(super) fn push(&mut self, place: impl FnOnce() -> Location, kind: FaultKind, value: &str) {
        let (count, first) = self.kinds.entry(kind).or_default();
        *count += 1;
        if *count <= ONE_BY_ONE {
            self.told.push(place(), kind, Action::SetAside, value);
        } else if first.is_none() {
            *first = Some((place(), value.to_owned()));
        }
    }

    /// Counts a row that names an identifier of no list.
    pub(super) fn stranger(
        &mut self,
        is_origin: bool,
        name: &str,
        place: impl FnOnce() -> Location,
    ) {
        let next = self.strangers.len();
        let key = (is_origin, name.to_owned());
        let at = *self.unknown.entry(key).or_insert(next);
        if at == next {
            self.strangers.push((place(), name.to_owned(), 0));
        }
        self.strangers[at].2 += 1;
    }

    /// Everything held, as a report.
    pub(super) fn into_report(self) -> LoadReport {
        let mut report = self.told;
        for (place, name, count) in self.strangers {
            let value = times(&name, count);
            report.push(place, FaultKind::UnknownId, Action::SetAside, value);
        }
        for (kind, (count, first)) in self.kinds {
            if let Some((place, value)) = first {
                let value = times(&value, count - ONE_BY_ONE);
                report.push(place, kind, Action::SetAside, value);
            }
        }
        report
    }
}

fn times(value: &str, count: u64) -> String {
    if count > 1 {
        format!("{value} (× {count})")
    } else {
        value.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_told_one_by_one_is_counted() {
        let mut held = HeldFaults::default();
        let file = Location::file("m.csv");
        for line in 0..ONE_BY_ONE + 5 {
            held.push(|| file.at_line(line), FaultKind::NotANumber, "NA");
        }
        held.stranger(true, "x", || file.at_line(3));
        held.stranger(true, "x", || file.at_line(9));
        held.stranger(false, "x", || file.at_line(9));
        let report = held.into_report();
        let last: Vec<(Option<u64>, &str)> = report.faults()[10_000..]
            .iter()
            .map(|fault| (fault.location.line(), fault.value.as_str()))
            .collect();
        assert_eq!(
            last,
            [
                (Some(3), "x (× 2)"),
                (Some(9), "x"),
                (Some(10_000), "NA (× 5)")
            ]
        );
    }
}
