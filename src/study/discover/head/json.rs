//! JSON and `GeoJSON`, cut anywhere.
//!
//! The start of a large file is no valid JSON, so it is not parsed: the names
//! and the plain values after them are picked out of the text.

use std::collections::BTreeMap;

use super::{Form, Geometry, Head};

/// How many values of a name are kept.
const VALUES: usize = 500;

/// Looks at both ends of a file: a layer may begin with a long outline before
/// the first property is named.
pub(super) fn look(start: &str, end: &str) -> Option<Head> {
    if !start.trim_start().starts_with(['{', '[']) {
        return None;
    }
    let mut seen = Seen::default();
    seen.gather(start);
    seen.gather(end);
    let form = seen.form();
    let rows = (0..seen.longest())
        .map(|rank| {
            let value = |values: &Vec<String>| values.get(rank).cloned().unwrap_or_default();
            seen.values.iter().map(value).collect()
        })
        .collect();
    Some(Head::new(form, seen.names, rows))
}

/// Names in the order met, with values. Values of different names do not
/// stand for the same object.
#[derive(Default)]
struct Seen {
    names: Vec<String>,
    values: Vec<Vec<String>>,
    ranks: BTreeMap<String, usize>,
}

impl Seen {
    fn gather(&mut self, text: &str) {
        let mut rest = text;
        while let Some(quote) = rest.find('"') {
            let Some((word, after)) = quoted(&rest[quote + 1..]) else {
                return;
            };
            rest = after;
            if let Some(value) = after.trim_start().strip_prefix(':') {
                let value = value.trim_start();
                let (plain, next) = plain(value).unwrap_or((String::new(), value));
                rest = next;
                self.add(word, plain);
            }
        }
    }

    fn add(&mut self, name: &str, value: String) {
        let rank = *self.ranks.entry(name.to_owned()).or_insert_with(|| {
            self.names.push(name.to_owned());
            self.values.push(Vec::new());
            self.names.len() - 1
        });
        if self.values[rank].len() < VALUES {
            self.values[rank].push(value);
        }
    }

    fn longest(&self) -> usize {
        self.values.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// A layer where geometries are named, else rows.
    fn form(&self) -> Form {
        let rank = self.ranks.get("type").copied();
        let types = rank.map_or(&[] as &[String], |rank| &self.values[rank]);
        let geometry = types.iter().find_map(|name| match name.as_str() {
            "Point" | "MultiPoint" => Some(Geometry::Points),
            "LineString" | "MultiLineString" => Some(Geometry::Lines),
            "Polygon" | "MultiPolygon" => Some(Geometry::Polygons),
            _ => None,
        });
        geometry.map_or(Form::Rows, Form::Layer)
    }
}

/// The text up to the closing quote, and what follows.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'\\' if !escaped => escaped = true,
            b'"' if !escaped => return Some((&text[..at], &text[at + 1..])),
            _ => escaped = false,
        }
    }
    None
}

/// A text or number, and what follows; nothing for lists and objects.
fn plain(text: &str) -> Option<(String, &str)> {
    if let Some(inner) = text.strip_prefix('"') {
        return quoted(inner).map(|(word, rest)| (word.to_owned(), rest));
    }
    let end = text.find([',', '}', ']', '\n', '{', '['])?;
    let (word, rest) = text.split_at(end);
    (!word.is_empty()).then(|| (word.trim().to_owned(), rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_layer_still_tells_its_names() {
        let start = r#"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[1.2,"#;
        let end = r#"4.3]]]},"properties":{"code":"23001","nom":"Ahun \"le bourg\"","pop":12}}]}"#;
        let head = look(start, end).expect("a layer");
        assert_eq!(head.form, Form::Layer(Geometry::Polygons));
        assert!(head.has(&["code"]) && head.has(&["nom"]));
        assert_eq!(head.values(&["code"]), ["23001"]);
        assert_eq!(head.values(&["pop"]), ["12"]);
    }

    #[test]
    fn what_is_no_json_is_nothing() {
        assert!(look("a,b\n1,2\n", "").is_none());
    }
}
