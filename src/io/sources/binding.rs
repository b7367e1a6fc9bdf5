//! Columns found once; rows read by them as values of fields.

use std::collections::BTreeMap;

use super::clean;
use super::{Description, Field, When};
use crate::directory::normal::key;
use crate::io::LoadError;
use crate::io::table::{Column, LAYER, Row, Table};

/// The values of a row by field: none is blank, and no field is without one.
pub(super) type Values = BTreeMap<Field, Vec<String>>;

/// Values by their folded wording, and what they stand for.
type Meanings = BTreeMap<Field, BTreeMap<String, Vec<String>>>;

/// The columns of a source.
pub(super) struct Binding<'a> {
    description: &'a Description,
    columns: Vec<(Field, Vec<Column>)>,
    when: Vec<(&'a When, Column)>,
    fold: Vec<Column>,
    layer: Option<Column>,
    meanings: Meanings,
}

impl<'a> Binding<'a> {
    /// Finds every column that the description names, and the usual ones of
    /// the fields that it does not speak of.
    ///
    /// # Errors
    /// [`LoadError::MissingColumn`] for a column named that is not there.
    pub(super) fn new(description: &'a Description, table: &Table) -> Result<Self, LoadError> {
        let named = |names: &[String]| -> Result<Vec<Column>, LoadError> {
            names.iter().map(|name| table.require(&[name])).collect()
        };
        let mut columns = Vec::new();
        for &field in Field::ALL {
            let found = match description.columns.get(&field) {
                Some(names) => named(names)?,
                None => table.find(field.usual()).into_iter().collect(),
            };
            if !found.is_empty() {
                columns.push((field, found));
            }
        }
        let when = description.when.iter();
        let when = when.map(|when| Ok((when, table.require(&[&when.column])?)));
        Ok(Self {
            description,
            columns: unshared(columns, description),
            when: when.collect::<Result<_, LoadError>>()?,
            fold: named(&description.fold)?,
            layer: table.find(&[LAYER]),
            meanings: meanings(description),
        })
    }

    /// The first column of a field.
    pub(super) fn column(&self, field: Field) -> Option<Column> {
        let found = self.columns.iter().find(|(f, _)| *f == field);
        found.and_then(|(_, columns)| columns.first().copied())
    }

    /// Whether the source is to be taken from this layer.
    pub(super) fn takes(&self, row: Row<'_>) -> bool {
        let layers = &self.description.layers;
        layers.is_empty()
            || layers
                .iter()
                .any(|layer| key(layer) == key(row.optional(self.layer)))
    }

    /// What rows of one place share; `None` where every row is a place.
    pub(super) fn key(&self, row: Row<'_>) -> Option<String> {
        if self.fold.is_empty() {
            return None;
        }
        let parts: Vec<String> = self.fold.iter().map(|&c| key(row.text(c))).collect();
        let is_told = parts.iter().any(|part| !part.is_empty());
        is_told.then(|| parts.join("|"))
    }

    /// The values of a row.
    pub(super) fn values(&self, row: Row<'_>) -> Values {
        let mut values = Values::new();
        for (field, columns) in &self.columns {
            let texts = columns.iter().map(|&c| row.text(c));
            let mut texts = texts.filter(|text| !text.is_empty());
            if field.is_list() {
                for text in texts {
                    self.add(*field, text, &mut values);
                }
            } else if let Some(text) = texts.next() {
                self.add(*field, text, &mut values);
            }
        }
        for (when, column) in &self.when {
            if applies(when, row.text(*column)) {
                for (field, texts) in &when.then {
                    values.entry(*field).or_default().extend(texts.clone());
                }
            }
        }
        for (field, texts) in &self.description.constants {
            values.entry(*field).or_insert_with(|| texts.clone());
        }
        values.retain(|_, texts| !texts.is_empty());
        values
    }

    /// Adds what a text of a field says: its parts, each by what it stands
    /// for.
    fn add(&self, field: Field, text: &str, values: &mut Values) {
        let meanings = self.meanings.get(&field);
        for part in self.parts(field, text) {
            let part = clean::text(&part);
            if part.is_empty() {
                continue;
            }
            let meant = meanings.and_then(|m| m.get(&key(&part)));
            let told = values.entry(field).or_default();
            match meant {
                Some(texts) => told.extend(texts.clone()),
                None => told.push(part),
            }
        }
    }

    fn parts(&self, field: Field, text: &str) -> Vec<String> {
        if !field.is_list() {
            return vec![text.to_owned()];
        }
        match self.description.splits.get(&field) {
            Some(separator) => text.split(separator.as_str()).map(str::to_owned).collect(),
            None => text.split(['|', ';']).map(str::to_owned).collect(),
        }
    }
}

/// A column that the description gives to one field is not taken for another
/// by its heading; of two fields that find one column by headings, the first
/// has it.
fn unshared(
    columns: Vec<(Field, Vec<Column>)>,
    description: &Description,
) -> Vec<(Field, Vec<Column>)> {
    let is_told = |field: &Field| description.columns.contains_key(field);
    let told: Vec<Column> = columns
        .iter()
        .filter(|(field, _)| is_told(field))
        .flat_map(|(_, columns)| columns.iter().copied())
        .collect();
    let mut taken: Vec<Column> = Vec::new();
    columns
        .into_iter()
        .filter(|(field, columns)| {
            if is_told(field) {
                return true;
            }
            let free = columns
                .iter()
                .all(|c| !told.contains(c) && !taken.contains(c));
            taken.extend(columns);
            free
        })
        .collect()
}

fn meanings(description: &Description) -> Meanings {
    let folded = |map: &BTreeMap<String, Vec<String>>| {
        map.iter().map(|(k, v)| (key(k), v.clone())).collect()
    };
    let fields = description.values.iter();
    fields.map(|(field, map)| (*field, folded(map))).collect()
}

fn applies(when: &When, text: &str) -> bool {
    let folded = key(text);
    let among = when.is.iter().any(|value| key(value) == folded);
    let holds = when.holds.iter().any(|part| folded.contains(&key(part)));
    if when.is.is_empty() && when.holds.is_empty() {
        !folded.is_empty()
    } else {
        among || holds
    }
}
