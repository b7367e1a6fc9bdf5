//! The header of a table: columns are found once by name, then read by index.

use deunicode::deunicode;

use crate::faults::{Action, FaultKind, LoadReport, Location};
use crate::io::LoadError;

/// A column of one table, found by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Column(pub(super) usize);

/// The names of the columns, in order.
#[derive(Debug)]
pub(crate) struct Header {
    names: Vec<String>,
    folded: Vec<String>,
}

/// A name without case, accents, spaces and punctuation, so that `Code INSEE`,
/// `code_insee` and `CODE-INSEE` are one.
pub(crate) fn fold(name: &str) -> String {
    deunicode(name)
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect()
}

impl Header {
    pub(super) fn new<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let names: Vec<String> = names.into_iter().map(|n| n.trim().to_owned()).collect();
        let folded = names.iter().map(|n| fold(n)).collect();
        Self { names, folded }
    }

    /// How many columns there are.
    pub(crate) fn len(&self) -> usize {
        self.names.len()
    }

    /// The names as the file writes them.
    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    pub(crate) fn name(&self, column: Column) -> &str {
        &self.names[column.0]
    }

    /// The first column that has one of the spellings: as written if there is
    /// one, else whatever its case, accents and punctuation. Spellings come
    /// in order of preference.
    pub(crate) fn find(&self, spellings: &[&str]) -> Option<Column> {
        let exact = |s: &&str| self.names.iter().position(|n| n == s);
        let alike = |s: &&str| {
            let wanted = fold(s);
            self.folded
                .iter()
                .position(|n| *n == wanted && !n.is_empty())
        };
        spellings
            .iter()
            .find_map(exact)
            .or_else(|| spellings.iter().find_map(alike))
            .map(Column)
    }

    /// The first column whose folded name holds one of the words (folded
    /// themselves): vintages put years into names, as in `CODGEO_2025`.
    pub(crate) fn find_containing(&self, words: &[&str]) -> Option<Column> {
        let holding = |w: &&str| self.folded.iter().position(|n| n.contains(w));
        words.iter().find_map(holding).map(Column)
    }

    /// As [`Header::find`].
    ///
    /// # Errors
    /// [`LoadError::MissingColumn`].
    pub(crate) fn require(&self, file: &Location, spellings: &[&str]) -> Result<Column, LoadError> {
        self.find(spellings)
            .ok_or_else(|| missing(file.file_name(), spellings, &self.names))
    }

    /// Notes every name that stands more than once; the first column of that
    /// name is the one that is read.
    pub(super) fn note_duplicates(&self, file: &Location, report: &mut LoadReport) {
        for (at, name) in self.names.iter().enumerate() {
            if !name.is_empty() && self.names[..at].contains(name) {
                report.push(
                    file.at_column(name.as_str()),
                    FaultKind::DuplicateColumn,
                    Action::Noted,
                    name,
                );
            }
        }
    }
}

/// The error of a column (or property) that is not among those `present`.
pub(crate) fn missing(file: &str, spellings: &[&str], present: &[String]) -> LoadError {
    let present: Vec<String> = present.iter().filter(|n| !n.is_empty()).cloned().collect();
    LoadError::MissingColumn {
        file: file.to_owned(),
        column: spellings.join(" / "),
        nearest: nearest(spellings, &present),
        present,
    }
}

/// The name most like one of the spellings, where it comes near.
fn nearest(spellings: &[&str], present: &[String]) -> Option<String> {
    let likeness = |name: &String| {
        spellings
            .iter()
            .map(|s| strsim::jaro_winkler(&fold(s), &fold(name)))
            .fold(0.0, f64::max)
    };
    present
        .iter()
        .map(|name| (likeness(name), name))
        .filter(|&(likeness, _)| likeness > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)))
        .map(|(_, name)| name.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_punctuation_do_not_matter() {
        let header = Header::new(["Région", "CODE INSEE ", "nom"]);
        assert_eq!(header.find(&["code_insee"]), Some(Column(1)));
        assert_eq!(header.find(&["absent", "region"]), Some(Column(0)));
        assert_eq!(header.find(&["commune"]), None);
    }

    #[test]
    fn the_exact_spelling_wins() {
        let header = Header::new(["com", "COM"]);
        assert_eq!(header.find(&["COM"]), Some(Column(1)));
    }

    #[test]
    fn a_missing_column_names_the_nearest() {
        let header = Header::new(["lattitude", "nom", ""]);
        let error = header
            .require(&Location::file("lieux.csv"), &["latitude", "lat"])
            .expect_err("there is none");
        assert_eq!(
            error.to_string(),
            "lieux.csv has no column latitude / lat (did you mean lattitude?); \
             its columns are: lattitude, nom"
        );
    }
}
