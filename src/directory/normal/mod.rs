//! Texts brought to a form in which they compare: words without accents nor
//! abbreviations, names told from the kind of place they announce, addresses
//! as a number and a street, telephone numbers and web sites as they are
//! dialled and typed.

mod address;
mod contact;
mod kinds;
mod name;
mod similar;
mod words;

use deunicode::deunicode_char;

pub use address::{Address, Numbers};
pub use contact::{identity_words, phone, website};
pub use kinds::NameKind;
pub use name::Name;
pub use similar::{Overlap, Word, are_alike};
pub use words::words;

/// The letters and digits of a text, in lower case and without accents:
/// equal for texts that differ only by case, accents, spaces and punctuation.
#[must_use]
pub fn key(text: &str) -> String {
    folded(text).filter(char::is_ascii_alphanumeric).collect()
}

/// A text in ASCII lower case; what has no counterpart is a space.
fn folded(text: &str) -> impl Iterator<Item = char> {
    text.chars()
        .flat_map(|c| deunicode_char(c).unwrap_or(" ").chars())
        .map(|c| c.to_ascii_lowercase())
}
