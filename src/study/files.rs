//! Files as a study names them: a path, or a table with the path and what a
//! reader of maps should know.

use std::ops::Range;
use std::path::Path;

use toml::de::DeValue;

use super::closest::closest;
use super::mistake::{Mistake, MistakeKind, Shape};
use super::section::{Node, Section};
use crate::io::Described;

impl Node<'_> {
    /// A file: its path, or a table that holds `file`.
    pub(super) fn described(&self) -> Option<Described> {
        match self.raw() {
            DeValue::String(_) => self.path(),
            DeValue::Table(_) => self.section()?.read(Section::described),
            _ => self.wanted(Shape::File),
        }
    }

    /// A path, from the study's folder.
    fn path(&self) -> Option<Described> {
        let label = self.text()?;
        let file = Described {
            path: self.notes().folder.join(&label),
            label,
            ..Described::default()
        };
        self.notes().name_file(&file, self.span());
        Some(file)
    }
}

impl Section<'_> {
    /// The file that a section describes under `file`, `source`, `licence`
    /// and `date`.
    pub(super) fn described(&mut self) -> Option<Described> {
        let file = self.need("file").and_then(|node| node.path());
        let (source, licence) = (self.text("source"), self.text("licence"));
        let date = self.get("date").and_then(|node| node.date());
        Some(Described {
            source,
            licence,
            date,
            ..file?
        })
    }

    /// The file under a key.
    pub(super) fn file(&mut self, key: &'static str) -> Option<Described> {
        self.get(key)?.described()
    }

    /// The files under a key: one, or a list.
    pub(super) fn files(&mut self, key: &'static str) -> Vec<Described> {
        let nodes = self.get(key).map_or_else(Vec::new, |n| n.one_or_many());
        nodes.iter().filter_map(Node::described).collect()
    }
}

/// The files named that are not there, as mistakes.
pub(super) fn missing(files: &[(Described, Range<usize>)]) -> Vec<Mistake> {
    files
        .iter()
        .filter(|(file, _)| !file.path.is_file())
        .map(|(file, span)| Mistake {
            span: span.clone(),
            kind: MistakeKind::NoSuchFile {
                path: file.label.clone(),
                meant: neighbour(file),
            },
        })
        .collect()
}

/// The file beside a missing one whose name is nearest.
fn neighbour(file: &Described) -> Option<String> {
    let wanted = file.path.file_name()?.to_str()?;
    let folder = match file.path.parent()? {
        here if here.as_os_str().is_empty() => Path::new("."),
        folder => folder,
    };
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .ok()?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    names.sort();
    closest(wanted, names.iter().map(String::as_str)).map(str::to_owned)
}
