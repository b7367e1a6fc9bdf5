//! Reading one section of a study file, every mistake on the way noted.
//!
//! Serde stops at the first mistake and words it in English; a person who
//! mends a study wants all of them, in their language. So a section hands out
//! its values key by key, remembers which keys were asked for, and notes what
//! is left over.

use std::cell::RefCell;
use std::ops::Range;
use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::closest::closest;
use super::mistake::{Mistake, MistakeKind, Shape};
use crate::io::Described;

/// What is gathered while a study is read.
#[derive(Debug)]
pub(super) struct Notes {
    /// The folder that relative paths start from.
    pub(super) folder: PathBuf,
    mistakes: RefCell<Vec<Mistake>>,
    files: RefCell<Vec<(Described, Range<usize>)>>,
}

impl Notes {
    /// No notes yet.
    pub(super) fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            mistakes: RefCell::default(),
            files: RefCell::default(),
        }
    }

    /// Notes a mistake.
    pub(super) fn note(&self, span: Range<usize>, kind: MistakeKind) {
        self.mistakes.borrow_mut().push(Mistake { span, kind });
    }

    /// Notes that a file is named.
    pub(super) fn name_file(&self, file: &Described, span: Range<usize>) {
        self.files.borrow_mut().push((file.clone(), span));
    }

    /// The mistakes, and the files named with where.
    pub(super) fn into_parts(self) -> (Vec<Mistake>, Vec<(Described, Range<usize>)>) {
        (self.mistakes.into_inner(), self.files.into_inner())
    }
}

/// A value and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Node<'a> {
    value: &'a Spanned<DeValue<'a>>,
    notes: &'a Notes,
}

/// A table of the file.
pub(super) struct Section<'a> {
    table: &'a DeTable<'a>,
    span: Range<usize>,
    notes: &'a Notes,
    known: Vec<&'static str>,
}

impl<'a> Section<'a> {
    /// The whole file.
    pub(super) fn root(table: &'a Spanned<DeTable<'a>>, notes: &'a Notes) -> Self {
        Self {
            table: table.get_ref(),
            span: 0..0,
            notes,
            known: Vec::new(),
        }
    }

    /// Reads the section, then notes the keys that were not asked for.
    pub(super) fn read<T>(mut self, reading: impl FnOnce(&mut Self) -> T) -> T {
        let read = reading(&mut self);
        for key in self.table.keys() {
            if !self.known.contains(&key.get_ref().as_ref()) {
                self.notes.note(
                    key.span(),
                    MistakeKind::UnknownKey {
                        key: key.get_ref().to_string(),
                        meant: closest(key.get_ref(), self.known.iter().copied()),
                        known: self.known.clone(),
                    },
                );
            }
        }
        read
    }

    /// The value of a key, where it is given.
    pub(super) fn get(&mut self, key: &'static str) -> Option<Node<'a>> {
        self.known.push(key);
        let value = self.table.get(key)?;
        Some(Node {
            value,
            notes: self.notes,
        })
    }

    /// The value of a key that the section needs; its lack is noted.
    pub(super) fn need(&mut self, key: &'static str) -> Option<Node<'a>> {
        let node = self.get(key);
        if node.is_none() {
            self.note(MistakeKind::MissingKey(key));
        }
        node
    }

    /// Every key and value, for sections whose keys are the user's own.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&'a str, Range<usize>, Node<'a>)> {
        let notes = self.notes;
        self.table
            .iter()
            .map(move |(key, value)| (key.get_ref().as_ref(), key.span(), Node { value, notes }))
    }

    /// What is gathered.
    pub(super) fn notes(&self) -> &'a Notes {
        self.notes
    }

    /// Notes a mistake of the section as a whole.
    pub(super) fn note(&self, kind: MistakeKind) {
        self.notes.note(self.span.clone(), kind);
    }

    /// Reads the section under a key, where it is given.
    pub(super) fn section<T>(
        &mut self,
        key: &'static str,
        reading: impl FnOnce(&mut Section<'a>) -> T,
    ) -> Option<T> {
        let section = self.get(key)?.section()?;
        Some(section.read(reading))
    }
}

impl<'a> Node<'a> {
    /// Where it stands.
    pub(super) fn span(&self) -> Range<usize> {
        self.value.span()
    }

    /// What is gathered.
    pub(super) fn notes(&self) -> &'a Notes {
        self.notes
    }

    /// Notes a mistake of this value.
    pub(super) fn note(&self, kind: MistakeKind) {
        self.notes.note(self.span(), kind);
    }

    /// The value itself.
    pub(super) fn raw(&self) -> &'a DeValue<'a> {
        self.value.get_ref()
    }

    /// Notes that another shape was wanted.
    pub(super) fn wanted<T>(&self, wanted: Shape) -> Option<T> {
        let found = shape_of(self.raw());
        self.note(MistakeKind::WrongShape { wanted, found });
        None
    }

    /// The table that it is.
    pub(super) fn section(&self) -> Option<Section<'a>> {
        match self.raw() {
            DeValue::Table(table) => Some(Section {
                table,
                span: self.span(),
                notes: self.notes,
                known: Vec::new(),
            }),
            _ => self.wanted(Shape::Table),
        }
    }

    /// The elements of the list that it is.
    pub(super) fn list(&self) -> Option<Vec<Node<'a>>> {
        match self.raw() {
            DeValue::Array(items) => Some(self.nodes(items)),
            _ => self.wanted(Shape::List),
        }
    }

    /// The elements of a list, or the value alone as a list of one.
    pub(super) fn one_or_many(&self) -> Vec<Node<'a>> {
        match self.raw() {
            DeValue::Array(items) => self.nodes(items),
            _ => vec![*self],
        }
    }

    /// The tables in a row that it is; a single table is a row of one.
    pub(super) fn sections(&self) -> Vec<Section<'a>> {
        match self.raw() {
            DeValue::Array(_) | DeValue::Table(_) => {
                let nodes = self.one_or_many();
                nodes.iter().filter_map(Node::section).collect()
            }
            _ => self.wanted(Shape::Tables).unwrap_or_default(),
        }
    }

    fn nodes(&self, items: &'a [Spanned<DeValue<'a>>]) -> Vec<Node<'a>> {
        items
            .iter()
            .map(|value| Node {
                value,
                notes: self.notes,
            })
            .collect()
    }
}

fn shape_of(value: &DeValue<'_>) -> Shape {
    match value {
        DeValue::String(_) => Shape::Text,
        DeValue::Integer(_) => Shape::Integer,
        DeValue::Float(_) => Shape::Number,
        DeValue::Boolean(_) => Shape::Boolean,
        DeValue::Datetime(_) => Shape::Date,
        DeValue::Array(_) => Shape::List,
        DeValue::Table(_) => Shape::Table,
    }
}
