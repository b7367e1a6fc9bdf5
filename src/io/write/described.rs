//! What tables and their columns hold, in words: messages beside the names.

use crate::i18n::{Arg, Catalogue};
use crate::table::{Column, ColumnType};

/// The name of a table for people; its own where no message tells it.
pub(super) fn title(table: &str, words: &Catalogue) -> String {
    let key = |name: &str| format!("table-{name}");
    match known(table, |name| words.has(&key(name))) {
        Some(name) if name == table => words.say(&key(name), &[]),
        _ => table.to_owned(),
    }
}

/// The name of a layer for people: as of its table, where no message tells
/// what the layer shows of it.
#[cfg(feature = "geopackage")]
pub(super) fn layer(table: &str, words: &Catalogue) -> String {
    let key = format!("layer-{table}");
    if words.has(&key) {
        words.say(&key, &[])
    } else {
        title(table, words)
    }
}

/// The name of a table, or the longest start of it up to an underscore, that
/// is known: `gaps_saturday`, named by a study, holds what `gaps` does.
fn known(table: &str, has: impl Fn(&str) -> bool) -> Option<&str> {
    let mut name = table;
    loop {
        if has(name) {
            return Some(name);
        }
        name = name.rsplit_once('_')?.0;
    }
}

/// What a table holds, in a sentence.
pub(super) fn about(table: &str, words: &Catalogue) -> String {
    let key = |name: &str| format!("table-{name}-is");
    let name = known(table, |name| words.has(&key(name)));
    words.say(&key(name.unwrap_or(table)), &[])
}

/// What a column of a table holds: by the message of that column of that
/// table, else by the one that every table shares. A column without message
/// comes out as its key, so that it is seen.
pub(super) fn column(table: &str, column: &Column, words: &Catalogue) -> String {
    let own = |name: &str| format!("column-{name}-{}", column.key());
    let key = match known(table, |name| words.has(&own(name))) {
        Some(name) => own(name),
        None => format!("column-{}", column.key()),
    };
    words.say(&key, &[("of", Arg::Text(column.of()))])
}

/// A type as Table Schema names it.
pub(super) fn kind(kind: ColumnType) -> &'static str {
    match kind {
        ColumnType::Text => "string",
        ColumnType::Integer => "integer",
        ColumnType::Number => "number",
        ColumnType::Boolean => "boolean",
        ColumnType::Date => "date",
    }
}
