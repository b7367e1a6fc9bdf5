//! Texts brought to a form in which they compare.

use deunicode::deunicode_char;

/// The letters and digits of a text, in lower case and without accents:
/// equal for texts that differ only by case, accents, spaces and punctuation.
#[must_use]
pub fn key(text: &str) -> String {
    folded(text).filter(char::is_ascii_alphanumeric).collect()
}

/// A text in ASCII lower case; what has no counterpart is a space.
pub(super) fn folded(text: &str) -> impl Iterator<Item = char> {
    text.chars()
        .flat_map(|c| deunicode_char(c).unwrap_or(" ").chars())
        .map(|c| c.to_ascii_lowercase())
}
