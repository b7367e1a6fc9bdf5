//! Rows gathered from a file that has no header of its own: columns are met
//! as the rows name them, and share one header in the end.

use std::collections::BTreeMap;

use csv::StringRecord;

use super::header::Header;
use crate::crs::Crs;
use crate::io::vector::Shape;

/// First coordinate of a point: longitude or easting.
pub(crate) const GEOMETRY_X: &str = "geometry.x";
/// Second coordinate of a point: latitude or northing.
pub(crate) const GEOMETRY_Y: &str = "geometry.y";
/// The folder or layer of a map that a row stands in.
pub(crate) const LAYER: &str = "layer";

/// Rows of a file without a header, whole.
pub(super) struct Records {
    rows: Vec<(u64, Vec<(usize, String)>)>,
    next: usize,
    width: usize,
    /// The reference system that the file declares.
    pub(super) crs: Option<Crs>,
}

impl Records {
    /// Reads one record; its number, or `None` at the end.
    pub(super) fn next(&mut self, record: &mut StringRecord) -> Option<u64> {
        let (number, fields) = self.rows.get_mut(self.next)?;
        self.next += 1;
        let mut row = vec![String::new(); self.width];
        for (column, text) in std::mem::take(fields) {
            row[column] = text;
        }
        *record = StringRecord::from(row);
        Some(*number)
    }
}

/// Rows being gathered.
#[derive(Default)]
pub(super) struct Gathered {
    names: Vec<String>,
    index: BTreeMap<String, usize>,
    rows: Vec<(u64, Vec<(usize, String)>)>,
    /// The reference system that the file declares.
    pub(super) crs: Option<Crs>,
}

impl Gathered {
    /// The column of a name, met before or new.
    pub(super) fn column(&mut self, name: &str) -> usize {
        if let Some(&at) = self.index.get(name) {
            return at;
        }
        let at = self.names.len();
        self.names.push(name.to_owned());
        self.index.insert(name.to_owned(), at);
        at
    }

    /// Adds the row of a number, of values by column.
    pub(super) fn push(&mut self, number: u64, row: Vec<(usize, String)>) {
        self.rows.push((number, row));
    }

    /// Adds a row of named values. A name that stands twice in one row keeps
    /// both values, `|` between them.
    pub(super) fn push_named(
        &mut self,
        number: u64,
        values: impl IntoIterator<Item = (String, String)>,
    ) {
        let mut row: Vec<(usize, String)> = Vec::new();
        for (name, value) in values {
            let column = self.column(&name);
            match row.iter_mut().find(|(at, _)| *at == column) {
                Some((_, present)) if present.is_empty() => *present = value,
                Some((_, present)) if !value.is_empty() => {
                    present.push('|');
                    present.push_str(&value);
                }
                Some(_) => {}
                None => row.push((column, value)),
            }
        }
        self.push(number, row);
    }

    /// Whether no row was gathered.
    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The rows under one header.
    pub(super) fn finish(self) -> (Records, Header) {
        let header = Header::new(self.names.iter().map(String::as_str));
        let records = Records {
            rows: self.rows,
            next: 0,
            width: header.len(),
            crs: self.crs,
        };
        (records, header)
    }
}

/// The two coordinates of a shape as columns: of land, a point within it,
/// for buildings are drawn as land on some maps; of lines and of nothing,
/// empty.
pub(super) fn point_of(shape: &Shape) -> [(String, String); 2] {
    use geo::InteriorPoint as _;
    let at = match shape {
        Shape::Point(at) => Some(*at),
        Shape::Land(land) => land.interior_point().map(geo_types::Coord::from),
        Shape::Other(_) => None,
    };
    let text = |value: Option<f64>| value.map(|v| v.to_string()).unwrap_or_default();
    [
        (GEOMETRY_X.to_owned(), text(at.map(|c| c.x))),
        (GEOMETRY_Y.to_owned(), text(at.map(|c| c.y))),
    ]
}
