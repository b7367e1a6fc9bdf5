//! What the first bytes of a file tell: its form, the names of its columns,
//! and some of its values.

mod json;
mod map;
mod shape;
mod sheet;
mod text;

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

use crate::io::table::fold;

/// How much of either end of a file is looked at.
const ENOUGH: u64 = 128 * 1024;

/// The geometry of a layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Geometry {
    /// Points.
    Points,
    /// Lines.
    Lines,
    /// Polygons.
    Polygons,
}

/// The form of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Rows of text or of a spreadsheet, or JSON objects.
    Rows,
    /// A layer of a map.
    Layer(Geometry),
    /// An OpenStreetMap extract.
    Osm,
}

/// What was seen of a file.
#[derive(Clone, Debug)]
pub(super) struct Head {
    pub(super) form: Form,
    /// The names of columns or properties, as they stand.
    pub(super) names: Vec<String>,
    /// Some rows: the values under each of the names.
    pub(super) rows: Vec<Vec<String>>,
    folded: BTreeSet<String>,
}

impl Head {
    fn new(form: Form, names: Vec<String>, rows: Vec<Vec<String>>) -> Self {
        Self {
            form,
            folded: names.iter().map(|name| fold(name)).collect(),
            names,
            rows,
        }
    }

    /// Looks at a file; `None` where its form is none that is known here.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(super) fn look(path: &Path) -> io::Result<Option<Self>> {
        let (start, end) = ends(path)?;
        let extension = path.extension().and_then(|e| e.to_str()).unwrap_or("");
        Ok(match extension.to_lowercase().as_str() {
            "shp" => shape::look(path),
            "pbf" => start
                .windows(9)
                .take(64)
                .any(|window| window == b"OSMHeader")
                .then(|| Self::new(Form::Osm, Vec::new(), Vec::new())),
            "osm" | "xml" => {
                let text = decode(&start);
                text.contains("<osm")
                    .then(|| Self::new(Form::Osm, Vec::new(), Vec::new()))
            }
            // Only names that end in .osm.gz come here.
            "gz" => start
                .starts_with(&[0x1f, 0x8b])
                .then(|| Self::new(Form::Osm, Vec::new(), Vec::new())),
            "xlsx" | "xls" | "ods" => sheet::look(path),
            "kml" | "kmz" | "gpkg" => map::look(path),
            "csv" | "tsv" | "txt" => text::look(&decode(&start)),
            "json" | "geojson" | "umap" => json::look(&decode(&start), &decode(&end)),
            _ => None,
        })
    }

    /// Whether one of the names stands there, whatever its case and accents.
    pub(super) fn has(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.folded.contains(&fold(name)))
    }

    /// Whether a word stands within a name.
    pub(super) fn has_within(&self, word: &str) -> bool {
        self.folded.iter().any(|name| name.contains(word))
    }

    /// The first of some names that stands there, as the file writes it.
    pub(super) fn find(&self, names: &[&str]) -> Option<&str> {
        self.position(names).map(|at| self.names[at].as_str())
    }

    /// The values seen under the first of some names that stands there.
    pub(super) fn values(&self, names: &[&str]) -> Vec<&str> {
        let Some(at) = self.position(names) else {
            return Vec::new();
        };
        let values = self.rows.iter().filter_map(|row| row.get(at));
        values.map(|v| v.trim()).filter(|v| !v.is_empty()).collect()
    }

    fn position(&self, names: &[&str]) -> Option<usize> {
        names.iter().find_map(|name| {
            let wanted = fold(name);
            self.names.iter().position(|n| fold(n) == wanted)
        })
    }
}

/// The first and the last bytes of a file.
fn ends(path: &Path) -> io::Result<(Vec<u8>, Vec<u8>)> {
    let mut file = File::open(path)?;
    let length = file.metadata()?.len();
    let mut start = Vec::new();
    (&mut file).take(ENOUGH).read_to_end(&mut start)?;
    file.seek(SeekFrom::Start(length.saturating_sub(ENOUGH)))?;
    let mut end = Vec::new();
    file.take(ENOUGH).read_to_end(&mut end)?;
    Ok((start, end))
}

/// Bytes cut anywhere, as text.
fn decode(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Err(error) if error.error_len().is_some() && error.valid_up_to() > 3 => {
            encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned()
        }
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}
