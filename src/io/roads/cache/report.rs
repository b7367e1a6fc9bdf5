//! What was counted and reported while a network was built, as bytes: the run
//! that takes a network from the folder reports what the one that built it
//! did.

use super::super::RoadFile;
use super::super::faults::location;
use crate::faults::{Action, FaultKind, LoadReport, Location};
use crate::network::BuildCounts;

/// Stands where a fault has no line.
const NO_LINE: u64 = u64::MAX;
/// Stands where a fault has no column.
const NO_COLUMN: &str = "\u{0}";

const ACTIONS: [Action; 3] = [Action::SetAside, Action::Mended, Action::Noted];

/// The counts, the number of rows, then every fault. Files are named by their
/// number, for the next run may find them elsewhere.
pub(super) fn encode(counts: &BuildCounts, report: &LoadReport, files: &[RoadFile]) -> Vec<u8> {
    let mut out = Writer::default();
    let numbers = [
        counts.ways,
        counts.short_ways,
        counts.missing_nodes,
        counts.cut_ways,
        counts.zero_length_segments,
        counts.loops,
        counts.turn_restrictions,
        counts.unmatched_restrictions,
        report.rows_read(),
        report.faults().len() as u64,
    ];
    for number in numbers {
        out.number(number);
    }
    for fault in report.faults() {
        let name = fault.location.file_name();
        let file = files.iter().position(|f| f.file.label == name);
        out.number(file.unwrap_or(files.len()) as u64);
        out.number(fault.location.line().unwrap_or(NO_LINE));
        out.text(fault.location.column().unwrap_or(NO_COLUMN));
        out.text(fault.kind.key());
        out.text(fault.action.key());
        out.text(&fault.value);
    }
    out.0
}

/// What [`encode`] brought to bytes; `None` of other bytes.
pub(super) fn decode(bytes: &[u8], files: &[RoadFile]) -> Option<(BuildCounts, LoadReport)> {
    let mut reader = Reader(bytes);
    let mut next = || reader.number();
    let counts = BuildCounts {
        ways: next()?,
        short_ways: next()?,
        missing_nodes: next()?,
        cut_ways: next()?,
        zero_length_segments: next()?,
        loops: next()?,
        turn_restrictions: next()?,
        unmatched_restrictions: next()?,
    };
    let mut report = LoadReport::default();
    report.count_rows(next()?);
    for _ in 0..reader.number()? {
        let (at, kind, action) = fault(&mut reader, files)?;
        report.push(at, kind, action, reader.text()?);
    }
    reader.0.is_empty().then_some((counts, report))
}

/// Where a fault stands, its kind, and what became of the row.
fn fault(reader: &mut Reader<'_>, files: &[RoadFile]) -> Option<(Location, FaultKind, Action)> {
    let file = usize::try_from(reader.number()?).ok()?;
    let mut at = files.get(file).map_or_else(
        || location(files),
        |f| Location::file(f.file.label.as_str()),
    );
    let line = reader.number()?;
    if line != NO_LINE {
        at = at.at_line(line);
    }
    let column = reader.text()?;
    if column != NO_COLUMN {
        at = at.at_column(column);
    }
    let kind = reader.text()?;
    let kind = FaultKind::ALL.iter().find(|k| k.key() == kind).copied()?;
    let action = reader.text()?;
    let action = ACTIONS.into_iter().find(|a| a.key() == action)?;
    Some((at, kind, action))
}

#[derive(Default)]
struct Writer(Vec<u8>);

impl Writer {
    fn number(&mut self, number: u64) {
        self.0.extend_from_slice(&number.to_le_bytes());
    }

    fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.0.extend_from_slice(text.as_bytes());
    }
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn number(&mut self) -> Option<u64> {
        let (number, rest) = self.0.split_first_chunk::<8>()?;
        self.0 = rest;
        Some(u64::from_le_bytes(*number))
    }

    fn text(&mut self) -> Option<&'a str> {
        let length = usize::try_from(self.number()?).ok()?;
        let (text, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        std::str::from_utf8(text).ok()
    }
}
