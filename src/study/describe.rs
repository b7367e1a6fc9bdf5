//! Descriptions of sources: a few lines of TOML, in a file of their own or
//! under a list of places in a study.
//!
//! ```toml
//! file = "gironde.json"                 # the files described
//! [columns]
//! nom = "Lieu"                          # field of the schema = column
//! adresse = ["Adresse", "Adresse 2"]    # the first that holds something
//! [constants]
//! itinerance = "Fixe"
//! [splits]
//! services = " / "
//! [values.services]
//! "Etre initié aux outils numériques" = "Maîtrise des outils numériques du quotidien"
//! "Autre" = []                          # says nothing
//! [dates]
//! date_maj = "DD/MM/YYYY"
//! [[when]]                              # a cross in a box
//! column = "Individuellement"
//! is = "X"
//! modalites_accompagnement = "Accompagnement individuel"
//! ```

use std::collections::BTreeMap;
use std::path::Path;

use toml::de::{DeTable, DeValue};

use super::closest::closest;
use super::error::{Mistakes, StudyError};
use super::mistake::{Mistake, MistakeKind, Shape};
use super::section::{Node, Notes, Section};
use crate::io::sources::{Circuits, Description, Field, When, is_pattern};

/// The words for what itinerant rows are.
const CIRCUITS: [(&str, Circuits); 3] = [
    ("told", Circuits::Told),
    ("stops", Circuits::Stops),
    ("depots", Circuits::Depots),
];

/// A description in a file of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DescribedFiles {
    /// The names of the files that it describes.
    pub files: Vec<String>,
    /// What it says of them.
    pub description: Description,
}

impl DescribedFiles {
    /// Reads a description.
    ///
    /// # Errors
    /// [`StudyError`] when the file cannot be read, or holds a mistake.
    pub fn read(path: &Path) -> Result<Self, StudyError> {
        let bytes = std::fs::read(path).map_err(|cause| StudyError::Unreadable {
            path: path.to_owned(),
            cause,
        })?;
        let text = String::from_utf8(bytes).map_err(|error| StudyError::NotUtf8 {
            path: path.to_owned(),
            offset: error.utf8_error().valid_up_to(),
        })?;
        Self::parse(&path.display().to_string(), &text)
    }

    /// Reads the text of a description; `name` stands for it in mistakes.
    ///
    /// # Errors
    /// [`StudyError::Mistakes`], all of them at once.
    pub fn parse(name: &str, text: &str) -> Result<Self, StudyError> {
        let (table, errors) = DeTable::parse_recoverable(text);
        let faulty = |mistakes| Err(Mistakes::new(name, text, mistakes).into());
        if !errors.is_empty() {
            let syntax = errors.iter().map(|error| Mistake {
                span: error.span().unwrap_or(0..0),
                kind: MistakeKind::Syntax(error.message().to_owned()),
            });
            return faulty(syntax.collect());
        }
        let notes = Notes::new(Path::new(""));
        let read = Section::root(&table, &notes).read(|root| Self {
            files: texts(root.get("file")),
            description: description(root),
        });
        let (mistakes, _) = notes.into_parts();
        if mistakes.is_empty() {
            Ok(read)
        } else {
            faulty(mistakes)
        }
    }

    /// Whether it describes a file of this name.
    #[must_use]
    pub fn describes(&self, path: &Path) -> bool {
        let name = path.file_name().map(|name| name.to_string_lossy());
        name.is_some_and(|name| self.files.iter().any(|file| *file == name))
    }
}

/// The description that a section holds.
pub(super) fn description(section: &mut Section<'_>) -> Description {
    Description {
        name: section.text("name"),
        crs: section.crs(),
        layers: texts(section.get("layers")),
        columns: by_field(section.get("columns"), |node| texts(Some(*node))),
        constants: by_field(section.get("constants"), |node| texts(Some(*node))),
        splits: by_field(section.get("splits"), raw_text),
        values: by_field(section.get("values"), meanings),
        dates: by_field(section.get("dates"), pattern),
        when: section
            .get("when")
            .map_or_else(Vec::new, |node| rules(&node)),
        fold: texts(section.get("fold")),
        circuits: section.choice("circuits", &CIRCUITS).unwrap_or_default(),
    }
}

/// One text or many.
fn texts(node: Option<Node<'_>>) -> Vec<String> {
    let nodes = node.map_or_else(Vec::new, |node| node.one_or_many());
    nodes.iter().filter_map(Node::text).collect()
}

/// Text as it stands: a separator is often made of spaces.
fn raw_text(node: &Node<'_>) -> String {
    match node.raw() {
        DeValue::String(text) if !text.is_empty() => text.to_string(),
        DeValue::String(_) => {
            node.note(MistakeKind::Empty);
            String::new()
        }
        _ => node.wanted(Shape::Text).unwrap_or_default(),
    }
}

fn pattern(node: &Node<'_>) -> String {
    let text = node.text().unwrap_or_default();
    if !text.is_empty() && !is_pattern(&text) {
        node.note(MistakeKind::BadPattern(text.clone()));
    }
    text
}

/// A table whose keys are fields.
fn by_field<T>(node: Option<Node<'_>>, read: impl Fn(&Node<'_>) -> T) -> BTreeMap<Field, T> {
    let section = node.and_then(|node| node.section());
    let mut fields = BTreeMap::new();
    for (key, span, node) in section.iter().flat_map(Section::entries) {
        match Field::of_key(key) {
            Some(field) => {
                fields.insert(field, read(&node));
            }
            None => node.notes().note(span, unknown(key)),
        }
    }
    fields
}

fn unknown(key: &str) -> MistakeKind {
    let known: Vec<&'static str> = Field::ALL.iter().map(|field| field.key()).collect();
    MistakeKind::UnknownKey {
        key: key.to_owned(),
        meant: closest(key, known.iter().copied()),
        known,
    }
}

/// A table of values and what each stands for.
fn meanings(node: &Node<'_>) -> BTreeMap<String, Vec<String>> {
    let section = node.section();
    let entries = section.iter().flat_map(Section::entries);
    entries
        .map(|(value, _, node)| (value.to_owned(), texts(Some(node))))
        .collect()
}

fn rules(node: &Node<'_>) -> Vec<When> {
    node.sections().iter().map(rule).collect()
}

fn rule(section: &Section<'_>) -> When {
    let mut when = When::default();
    for (key, span, node) in section.entries() {
        match (key, Field::of_key(key)) {
            ("column", _) => when.column = node.text().unwrap_or_default(),
            ("is", _) => when.is = texts(Some(node)),
            ("holds", _) => when.holds = texts(Some(node)),
            (_, Some(field)) => {
                when.then.insert(field, texts(Some(node)));
            }
            (key, None) => node.notes().note(span, unknown(key)),
        }
    }
    if when.column.is_empty() {
        section.note(MistakeKind::MissingKey("column"));
    }
    when
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_says_what_is_what() {
        let text = r#"
            file = ["a.json", "b.json"]
            crs = "EPSG:2154"
            fold = "nom"
            circuits = "stops"
            columns = { nom = "Lieu", adresse = ["A", "B"] }
            splits = { services = " / " }
            dates = { date_maj = "JJ/MM/AAAA" }
            [values.services]
            "Un" = ["Deux", "Trois"]
            "Rien" = []
            [[when]]
            column = "X?"
            is = "X"
            itinerance = "Itinérant"
        "#;
        let read = DescribedFiles::parse("d.toml", text).expect("no mistake");
        assert!(read.describes(Path::new("dir/b.json")) && !read.describes(Path::new("c.json")));
        let said = read.description;
        assert_eq!(said.columns[&Field::Address], ["A", "B"]);
        assert_eq!(said.splits[&Field::Services], " / ");
        assert_eq!(said.values[&Field::Services]["Un"], ["Deux", "Trois"]);
        assert_eq!(said.values[&Field::Services]["Rien"], [""; 0]);
        assert_eq!(said.when[0].then[&Field::Itinerance], ["Itinérant"]);
        assert_eq!(said.circuits, Circuits::Stops);
    }

    #[test]
    fn mistakes_are_said_with_what_was_meant() {
        let text = "[columns]\nnomm = \"Lieu\"\n[dates]\ndate_maj = \"hier\"\n[[when]]\nis = 1\n";
        let error = DescribedFiles::parse("d.toml", text).expect_err("four mistakes");
        let StudyError::Mistakes(mistakes) = error else {
            panic!("{error}");
        };
        let keys: Vec<&str> = mistakes.list().iter().map(|m| m.kind.key()).collect();
        assert_eq!(
            keys,
            ["unknown-key", "bad-pattern", "missing-key", "wrong-shape"]
        );
    }
}
