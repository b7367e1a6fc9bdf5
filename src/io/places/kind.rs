//! Who runs a place, from what its row says.

use super::columns::Columns;
use crate::faults::{Action, FaultKind, LoadReport};
use crate::io::PlacesFormat;
use crate::io::table::{Row, fold};
use crate::territory::PlaceKind;

/// Several values stand in one field behind `|` (new lists) or `;` (older ones).
pub(super) const SEPARATORS: [char; 2] = ['|', ';'];

/// The kind of a row. In the national schema the `typologie` decides; where
/// it says nothing of use, the national programmes do.
pub(super) fn of(
    row: Row<'_>,
    columns: &Columns,
    format: PlacesFormat,
    report: &mut LoadReport,
) -> PlaceKind {
    match format {
        PlacesFormat::FranceServices => PlaceKind::FranceServices,
        PlacesFormat::NationalSchema => match by_typology(row.optional(columns.kind)) {
            PlaceKind::Other => by_label(row.optional(columns.labels)),
            kind => kind,
        },
        PlacesFormat::Csv | PlacesFormat::GeoJson => plain(row, columns, report),
    }
}

fn by_typology(text: &str) -> PlaceKind {
    let codes: Vec<&str> = text.split(SEPARATORS).map(str::trim).collect();
    PlaceKind::of_typology(&codes)
}

fn by_label(text: &str) -> PlaceKind {
    let folded = fold(text);
    if folded.contains("franceservices") {
        PlaceKind::FranceServices
    } else if folded.contains("bibliotheque") {
        PlaceKind::Library
    } else {
        PlaceKind::Other
    }
}

/// A key of [`PlaceKind`] or a `typologie` code; anything else is noted.
fn plain(row: Row<'_>, columns: &Columns, report: &mut LoadReport) -> PlaceKind {
    let Some(column) = columns.kind else {
        return PlaceKind::Other;
    };
    let text = row.text(column);
    let key = PlaceKind::ALL.iter().find(|k| k.key() == text);
    let kind = key.copied().unwrap_or_else(|| by_typology(text));
    let says_other = matches!(fold(text).as_str(), "" | "autre" | "other");
    if kind == PlaceKind::Other && !says_other {
        report.push(row.at(column), FaultKind::UnknownValue, Action::Noted, text);
    }
    kind
}
