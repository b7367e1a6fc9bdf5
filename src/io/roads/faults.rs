//! What the builder counted, in a report.

use super::input::RoadFile;
use crate::faults::{Action, FaultKind, LoadReport, Location};
use crate::network::BuildCounts;

/// All files together, as the place of a fault.
pub(super) fn location(files: &[RoadFile]) -> Location {
    let labels: Vec<&str> = files.iter().map(|f| f.file.label.as_str()).collect();
    Location::file(labels.join(" + "))
}

/// Adds what was counted over all files; ways that were set aside one by one
/// are in the report already.
pub(super) fn report(files: &[RoadFile], counts: &BuildCounts, report: &mut LoadReport) {
    let location = location(files);
    let mut note = |count: u64, kind: FaultKind, action: Action, text: String| {
        if count > 0 {
            report.push(location.clone(), kind, action, text);
        }
    };
    note(
        counts.missing_nodes,
        FaultKind::RoadNodeMissing,
        Action::Mended,
        format!("{} / {}", counts.missing_nodes, counts.cut_ways),
    );
    note(
        counts.zero_length_segments,
        FaultKind::ZeroLengthSegment,
        Action::Noted,
        counts.zero_length_segments.to_string(),
    );
    note(
        counts.loops,
        FaultKind::RoadLoop,
        Action::Noted,
        counts.loops.to_string(),
    );
    note(
        counts.unmatched_restrictions,
        FaultKind::UnmatchedRestriction,
        Action::SetAside,
        counts.unmatched_restrictions.to_string(),
    );
}
