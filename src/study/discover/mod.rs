//! What lies in a folder that a study could be made of: files recognised by
//! their content, of which only the ends are read.

mod describe;
mod draft;
mod head;
mod kind;
mod recognise;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use self::head::Head;
use self::recognise::{COMMUNE_CODES, EASTINGS, NAMES, NORTHINGS, is_commune, recognise};
use crate::io::sources::{Proposal, propose};
use crate::io::{Described, PlaceColumns};
use crate::territory::{CommuneCode, DepartementCode};

pub use self::kind::FileKind;

/// A file recognised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its path from the folder, with `/` between.
    pub path: String,
    /// What it is.
    pub kind: FileKind,
    /// Its length in bytes.
    pub bytes: u64,
    /// Its columns, where it is a plain list of points.
    pub columns: PlaceColumns,
    /// How its rows seem to tell of places, where it is a list of no known
    /// shape.
    pub proposal: Option<Proposal>,
    /// The départements of the communes that it names, as far as was seen.
    pub departements: BTreeSet<DepartementCode>,
}

/// What lies in a folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Discovery {
    /// The files recognised, by kind and then by path.
    pub found: Vec<Found>,
    /// The other files that hold data of some kind, by path.
    pub unknown: Vec<String>,
}

/// Endings of files that data comes in; others are passed over in silence.
const DATA: [&str; 15] = [
    "csv", "tsv", "txt", "json", "geojson", "umap", "shp", "kml", "kmz", "xlsx", "xls", "ods",
    "pbf", "osm", "gpkg",
];

/// Endings in two parts.
const OSM_GZ: [&str; 2] = [".osm.gz", ".osm.xml"];

impl Discovery {
    /// Looks at the files of a folder and of the folders in it.
    ///
    /// # Errors
    /// When the folder cannot be read. A file that cannot is unknown.
    pub fn of(folder: &Path) -> io::Result<Self> {
        let mut discovery = Self::default();
        for path in files(folder)? {
            let name = relative(&path, folder);
            match Head::look(&path) {
                Ok(Some(head)) => match recognise(&head) {
                    Some(kind) => discovery.found.push(found(name, kind, &head, &path)),
                    None => discovery.unknown.push(name),
                },
                _ => discovery.unknown.push(name),
            }
        }
        discovery
            .found
            .sort_by(|a, b| (a.kind, &a.path).cmp(&(b.kind, &b.path)));
        Ok(discovery)
    }

    /// The files of a kind.
    pub fn of_kind(&self, kind: FileKind) -> impl Iterator<Item = &Found> {
        self.found.iter().filter(move |found| found.kind == kind)
    }

    /// The départements that the outlines, else the population, are of; empty
    /// where they say nothing of it.
    #[must_use]
    pub fn departements(&self) -> BTreeSet<DepartementCode> {
        let of = |wanted: fn(FileKind) -> bool| -> BTreeSet<DepartementCode> {
            let files = self.found.iter().filter(|found| wanted(found.kind));
            files
                .flat_map(|found| found.departements.iter().copied())
                .collect()
        };
        let outlines = of(|kind| kind == FileKind::CommuneOutlines);
        if outlines.is_empty() {
            of(FileKind::is_population)
        } else {
            outlines
        }
    }
}

fn found(path: String, kind: FileKind, head: &Head, on_disk: &Path) -> Found {
    Found {
        path,
        kind,
        bytes: std::fs::metadata(on_disk).map_or(0, |data| data.len()),
        columns: columns(kind, head),
        proposal: proposal(kind, on_disk),
        departements: departements(kind, head),
    }
}

/// The description of a list of no known shape.
fn proposal(kind: FileKind, on_disk: &Path) -> Option<Proposal> {
    let file = Described {
        path: on_disk.to_owned(),
        ..Described::default()
    };
    (kind == FileKind::Points)
        .then(|| propose(&file).ok())
        .flatten()
}

/// The columns of a plain list of points.
fn columns(kind: FileKind, head: &Head) -> PlaceColumns {
    if kind != FileKind::Points {
        return PlaceColumns::default();
    }
    let name = |names: &[&str]| head.find(names).map(str::to_owned);
    PlaceColumns {
        id: name(&["id", "identifiant", "objectid", "fid"]),
        name: name(&NAMES),
        x: name(&EASTINGS),
        y: name(&NORTHINGS),
        commune: name(&COMMUNE_CODES[..11]),
        kind: name(&["typologie", "type", "categorie"]),
    }
}

/// The départements of the communes that a file names where it draws or
/// counts people.
fn departements(kind: FileKind, head: &Head) -> BTreeSet<DepartementCode> {
    let names: &[&str] = match kind {
        FileKind::CommuneOutlines => &COMMUNE_CODES,
        FileKind::Filosofi | FileKind::CensusGrid => &["lcog_geo", "depcom", "code_commune_centre"],
        _ => return BTreeSet::new(),
    };
    head.values(names)
        .into_iter()
        .filter(|code| is_commune(code))
        .filter_map(|code| CommuneCode::parse_padded(code).ok())
        .map(|code| code.departement())
        .collect()
}

/// The files of a folder and of the folders in it, sorted, hidden ones left out.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in entries(folder)? {
        if path.is_dir() {
            // What an earlier run wrote is no input.
            if path.join("manifest.json").is_file() {
                continue;
            }
            // A folder that cannot be read holds nothing that could be named.
            let inner = entries(&path).unwrap_or_default();
            files.extend(inner.into_iter().filter(|path| path.is_file()));
        } else {
            files.push(path);
        }
    }
    files.retain(|path| holds_data(path));
    Ok(files)
}

fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if !entry.file_name().to_string_lossy().starts_with('.') {
            paths.push(entry.path());
        }
    }
    paths.sort();
    Ok(paths)
}

fn holds_data(path: &Path) -> bool {
    let name = path.to_string_lossy().to_lowercase();
    if OSM_GZ.iter().any(|end| name.ends_with(end)) {
        return true;
    }
    let extension = path.extension().and_then(|e| e.to_str());
    extension.is_some_and(|e| DATA.contains(&e.to_lowercase().as_str()))
}

fn relative(path: &Path, folder: &Path) -> String {
    let parts = path.strip_prefix(folder).unwrap_or(path).components();
    let parts: Vec<_> = parts.map(|p| p.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}
