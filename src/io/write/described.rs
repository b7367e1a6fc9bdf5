//! What tables and their columns hold, in words: messages beside the names.

use crate::i18n::{Arg, Catalogue};
use crate::table::{Column, ColumnType};

/// The name of a table for people; its own where no message tells it.
pub(super) fn title(table: &str, words: &Catalogue) -> String {
    let key = format!("table-{table}");
    if words.has(&key) {
        words.say(&key, &[])
    } else {
        table.to_owned()
    }
}

/// What a table holds, in a sentence.
pub(super) fn about(table: &str, words: &Catalogue) -> String {
    words.say(&format!("table-{table}-is"), &[])
}

/// What a column of a table holds: by the message of that column of that
/// table, else by the one that every table shares. A column without message
/// comes out as its key, so that it is seen.
pub(super) fn column(table: &str, column: &Column, words: &Catalogue) -> String {
    let own = format!("column-{table}-{}", column.key());
    let key = if words.has(&own) {
        own
    } else {
        format!("column-{}", column.key())
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
