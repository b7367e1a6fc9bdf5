//! Opening hours of a row: one text, or one a day.

use super::Field;
use super::binding::Values;
use crate::directory::Hours;

/// Parity of weeks, in the words of OpenStreetMap.
fn weeks(text: &str) -> Option<&'static str> {
    let folded = crate::directory::normal::key(text);
    if folded.contains("impair") {
        Some("week 1-53/2")
    } else if folded.contains("pair") {
        Some("week 2-52/2")
    } else {
        None
    }
}

/// The hours of a row, and its text where that could not be read.
pub(super) fn read(values: &Values) -> (Option<Hours>, Option<String>) {
    let text = |field: Field| values.get(&field).map(|texts| texts.join("\n"));
    let Some(written) = text(Field::Hours) else {
        return (None, None);
    };
    let odd = text(Field::Weeks).and_then(|t| weeks(&t));
    match odd {
        Some(weeks) => (Some(Hours::Osm(format!("{weeks} {written}"))), None),
        None => (Some(Hours::Raw(written)), None),
    }
}
