//! Lines as a file holds them.

use geo_types::Coord;

/// The lines of a file, with the values of its columns.
#[derive(Debug, Default)]
pub(super) struct Layer {
    /// Names of the columns, as written.
    pub(super) columns: Vec<String>,
    pub(super) lines: Vec<Line>,
    /// What the file says of its reference system.
    pub(super) system: Option<String>,
    /// Whether the form of the file implies longitudes and latitudes.
    pub(super) geographic: bool,
}

/// One record: its lines, and a value for each column.
#[derive(Debug, Default)]
pub(super) struct Line {
    /// Its number in the file, from 1.
    pub(super) record: u64,
    /// Its parts; `None` where the record holds no line.
    pub(super) parts: Option<Vec<Vec<Coord>>>,
    /// Empty where the file says nothing.
    pub(super) values: Vec<String>,
}

impl Layer {
    /// The corners of the box that holds all lines; `None` of an empty file.
    pub(super) fn bounds(&self) -> Option<(Coord, Coord)> {
        let coords = self
            .lines
            .iter()
            .flat_map(|l| l.parts.iter().flatten().flatten());
        coords.fold(None, |bounds, &c| {
            let (low, high) = bounds.unwrap_or((c, c));
            Some((
                Coord {
                    x: low.x.min(c.x),
                    y: low.y.min(c.y),
                },
                Coord {
                    x: high.x.max(c.x),
                    y: high.y.max(c.y),
                },
            ))
        })
    }
}
