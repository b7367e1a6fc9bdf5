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

/// What a column is called where people read it: by a message of its own,
/// else the first clause of what it holds.
pub(super) fn column_title(table: &str, column: &Column, words: &Catalogue) -> String {
    let own = |name: &str| format!("title-{name}-{}", column.key());
    let shared = format!("title-{}", column.key());
    let key = match known(table, |name| words.has(&own(name))) {
        Some(name) => Some(own(name)),
        None => words.has(&shared).then_some(shared),
    };
    key.map_or_else(
        || first_clause(&self::column(table, column, words)).to_owned(),
        |key| words.say(&key, &[("of", Arg::Text(column.of()))]),
    )
}

/// A sentence up to its first stop that a space follows, or its end.
fn first_clause(sentence: &str) -> &str {
    let marks = sentence.match_indices([',', ';', ':', '.', '(']);
    let mut ends = marks.filter(|&(at, mark)| {
        let after = sentence[at + mark.len()..].chars().next();
        at > 0 && (mark == "(" || after.is_none_or(char::is_whitespace))
    });
    let end = ends.next().map_or(sentence.len(), |(at, _)| at);
    sentence[..end].trim_end()
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

#[cfg(test)]
mod tests {
    use super::first_clause;

    #[test]
    fn a_title_is_the_first_clause() {
        for (sentence, title) in [
            ("Nom de l’EPCI.", "Nom de l’EPCI"),
            ("Code (INSEE ou ANCT), en texte.", "Code"),
            ("Mode d’accueil : fixed, stop.", "Mode d’accueil"),
            (
                "Temps de 1,5 min au plus ; sans fin",
                "Temps de 1,5 min au plus",
            ),
            ("Tout d’un trait", "Tout d’un trait"),
        ] {
            assert_eq!(first_clause(sentence), title);
        }
    }
}
