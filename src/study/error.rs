//! Why a study could not be read.

use std::path::PathBuf;

use super::mistake::Mistake;

/// Why a study could not be read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StudyError {
    /// The file could not be opened or read.
    #[error("the study {path} could not be read: {cause}; check the path and its permissions")]
    Unreadable {
        /// The path as given.
        path: PathBuf,
        /// What the system said.
        #[source]
        cause: std::io::Error,
    },
    /// The file is not UTF-8, which TOML demands.
    #[error("the study {path} is not UTF-8 (byte {offset}); save it as UTF-8")]
    NotUtf8 {
        /// The path as given.
        path: PathBuf,
        /// The first byte that is no UTF-8.
        offset: usize,
    },
    /// The file says what it should not.
    #[error(transparent)]
    Mistakes(#[from] Mistakes),
}

/// All the mistakes of a study file, in the order of its text.
#[derive(Clone, Debug, PartialEq)]
pub struct Mistakes {
    name: String,
    text: String,
    list: Vec<Mistake>,
}

impl Mistakes {
    /// At least one mistake of a text; they are put in its order.
    pub(super) fn new(name: &str, text: &str, mut mistakes: Vec<Mistake>) -> Self {
        mistakes.sort_by_key(|mistake| (mistake.span.start, mistake.span.end));
        Self {
            name: name.to_owned(),
            text: text.to_owned(),
            list: mistakes,
        }
    }

    /// The file's name, as given.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The text of the file.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The mistakes, in the order of the text.
    #[must_use]
    pub fn list(&self) -> &[Mistake] {
        &self.list
    }

    /// The line of a mistake, counted from 1.
    #[must_use]
    pub fn line_of(&self, mistake: &Mistake) -> usize {
        let before = self.text.as_bytes().iter().take(mistake.span.start);
        before.filter(|&&byte| byte == b'\n').count() + 1
    }
}

impl std::error::Error for Mistakes {}

impl std::fmt::Display for Mistakes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (rank, mistake) in self.list.iter().enumerate() {
            let gap = if rank == 0 { "" } else { "\n" };
            let line = self.line_of(mistake);
            write!(f, "{gap}{}:{line}: {}", self.name, mistake.kind)?;
        }
        Ok(())
    }
}
