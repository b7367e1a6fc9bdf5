//! The data dictionary: a Data Package whose resources are the tables, each
//! with its Table Schema (Frictionless Standards, version 1), which also
//! `goodtables`, R's `frictionless` and `CKAN` read.

use serde_json::{Map, Value as Json, json};

use super::described;
use crate::i18n::{Arg, Catalogue};
use crate::table::{Column, Table, Unit};

/// The tables written so far, described.
#[derive(Clone, Debug, Default)]
pub struct Dictionary {
    resources: Vec<Json>,
}

impl Dictionary {
    /// Describes a table written as CSV at this path of the outputs.
    pub fn add(&mut self, table: &Table<'_>, path: &str, words: &Catalogue) {
        let columns = table.columns().iter();
        let fields: Vec<Json> = columns
            .map(|column| field(table.name(), column, words))
            .collect();
        self.resources.push(json!({
            "name": name(path),
            "path": path,
            "profile": "tabular-data-resource",
            "title": described::title(table.name(), words),
            "description": described::about(table.name(), words),
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "schema": { "fields": fields, "missingValues": [""] },
        }));
    }

    /// Whether no table was described.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.resources.is_empty()
    }

    /// The package, under the title of the study.
    #[must_use]
    pub fn package(self, title: &str, words: &Catalogue) -> Json {
        json!({
            "name": "maillage",
            "profile": "tabular-data-package",
            "title": title,
            "description": words.say("tools-package", &[("title", Arg::Text(title))]),
            "languages": [words.lang().key()],
            "resources": self.resources,
        })
    }
}

/// The name of a resource: small letters, digits and `.`, `-`, `_`, as the
/// standard asks.
fn name(path: &str) -> String {
    let stem = deunicode::deunicode(path.trim_end_matches(".csv")).to_lowercase();
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    stem.replace('/', ".").replace(|c| !plain(c), "-")
}

fn field(table: &str, column: &Column, words: &Catalogue) -> Json {
    let mut field = Map::new();
    field.insert("name".to_owned(), column.name.as_str().into());
    field.insert("type".to_owned(), described::kind(column.kind).into());
    let title = described::column_title(table, column, words);
    field.insert("title".to_owned(), title.into());
    let told = described::column(table, column, words);
    field.insert("description".to_owned(), told.into());
    if let Some(unit) = column.unit() {
        field.insert("unit".to_owned(), unit.sign().into());
        field.insert("constraints".to_owned(), bounds(unit));
    }
    Json::Object(field)
}

/// What numbers of a unit keep to, both ends included.
fn bounds(unit: Unit) -> Json {
    match unit {
        Unit::Share => json!({ "minimum": 0, "maximum": 1 }),
        Unit::Degrees => json!({ "minimum": -180, "maximum": 180 }),
        _ => json!({ "minimum": 0 }),
    }
}
