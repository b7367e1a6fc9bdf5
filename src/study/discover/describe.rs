//! The description proposed for a list, as TOML.

use super::draft::quoted;
use crate::io::sources::{Field, Proposal};

/// The lines of `[places.describe]`: what was found, then, as comments, what
/// is for a person to say.
pub(super) fn lines(proposal: &Proposal) -> Vec<String> {
    let said = &proposal.description;
    let mut lines = vec!["[places.describe]".to_owned()];
    if !said.fold.is_empty() {
        lines.push(format!("fold = {}", list(&said.fold)));
    }
    lines.push("[places.describe.columns]".to_owned());
    let columns = said.columns.iter();
    lines.extend(columns.map(|(field, names)| format!("{} = {}", field.key(), list(names))));
    for (heading, table) in [("splits", &said.splits), ("dates", &said.dates)] {
        if !table.is_empty() {
            lines.push(format!("[places.describe.{heading}]"));
        }
        let entries = table.iter();
        lines.extend(entries.map(|(field, text)| format!("{} = {}", field.key(), quoted(text))));
    }
    lines.extend(proposal.unmapped.iter().flat_map(unmapped));
    lines.extend(proposal.boxes.iter().flat_map(|(column, value)| {
        [
            "# [[places.describe.when]]".to_owned(),
            format!("# column = {}", quoted(column)),
            format!("# is = {}", quoted(value)),
            "# services = \"\"".to_owned(),
        ]
    }));
    if !proposal.unread.is_empty() {
        lines.push(format!(
            "# … {}",
            proposal.unread.join(", ").replace('\n', " ")
        ));
    }
    lines
}

fn unmapped((field, values): (&Field, &Vec<String>)) -> Vec<String> {
    let mut lines = vec![format!("# [places.describe.values.{}]", field.key())];
    let values = values.iter();
    lines.extend(values.map(|value| format!("# {} = \"\"", quoted_key(value))));
    lines
}

/// A value as the key of a table; a key stands on one line.
fn quoted_key(value: &str) -> String {
    let escaped = value.replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{}\"", escaped.replace('\n', "\\n"))
}

/// One text, or a list of several.
fn list(names: &[String]) -> String {
    match names {
        [one] => quoted(one),
        many => {
            let quoted: Vec<String> = many.iter().map(|name| quoted(name)).collect();
            format!("[{}]", quoted.join(", "))
        }
    }
}
