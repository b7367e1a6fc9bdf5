//! A fictional territory, and studies of it that say a few things otherwise.

use std::path::Path;

use maillage::demo::{self, Size};
use maillage::progress::Silent;
use maillage::sensitivity::Figure;
use maillage::study::{Results, Study, compute};

/// The territory with the text of its study, up to what a test says itself.
pub(crate) struct World {
    folder: tempfile::TempDir,
    text: String,
}

impl World {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let made = demo::generate(folder.path(), Size::Small, 1, &Silent).expect("a territory");
        let text = std::fs::read_to_string(&made.study).expect("a study");
        let (head, _) = text.split_once("[travel]").expect("a way to travel");
        Self {
            text: head.to_owned(),
            folder,
        }
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The text of a study that says this of travel and measures.
    pub(crate) fn text(&self, rest: &str) -> String {
        format!("{}\n{rest}\n", self.text)
    }

    pub(crate) fn results(&self, rest: &str) -> Results {
        let study = Study::parse(&self.text(rest), self.folder()).expect("a study");
        compute(&study, &Silent).expect("results")
    }
}

/// The figures of a study as they stand.
pub(crate) fn base(results: &Results, figure: Figure) -> Option<f64> {
    let found = results.sensitivity.as_ref().expect("ranges");
    found.base.figures.get(&figure).copied()
}

/// A figure under the change of this assumption and name.
pub(crate) fn under(results: &Results, change: (&str, &str), figure: Figure) -> Option<f64> {
    let found = results.sensitivity.as_ref().expect("ranges");
    let mut effects = found.effects.iter();
    let is_it = |own: maillage::sensitivity::Change| (own.assumption().key(), own.key()) == change;
    let effect = effects
        .find(|effect| is_it(effect.change))
        .expect("a change");
    effect.measured.figures.get(&figure).copied()
}
