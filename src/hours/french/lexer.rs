//! Plain text cut into words, numbers, times and signs.

use super::clock;
use crate::hours::{Misread, TimeOfDay};

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    Word(&'a str),
    Time(TimeOfDay),
    /// A number that no mark makes an hour.
    Number(u16),
    /// « 1er », « 3e », « 2ème ».
    Ordinal(u16),
    /// « 99h99 » and « 00:00 » against « 00:00 » stand for nothing.
    Placeholder,
    Dash,
    Slash,
    Comma,
    /// The end of a line or a sentence.
    Break,
}

/// Cuts a folded text into pieces; signs that say nothing are left out.
///
/// # Errors
/// [`Misread`] at a number that is no time though it is marked as one.
pub(super) fn pieces(text: &str) -> Result<Vec<Piece<'_>>, Misread> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '0'..='9' => {
                let (piece, length) = clock::scan(rest)?;
                pieces.push(piece);
                length
            }
            'a'..='z' => {
                let length = word_length(rest);
                pieces.push(Piece::Word(&rest[..length]));
                length
            }
            _ => {
                pieces.extend(sign(first, &rest[first.len_utf8()..])?);
                first.len_utf8()
            }
        };
        rest = &rest[length..];
    }
    Ok(pieces)
}

/// How many letters a word has.
pub(super) fn word_length(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_lowercase).count()
}

fn sign(sign: char, after: &str) -> Result<Option<Piece<'static>>, Misread> {
    Ok(match sign {
        '-' | '~' => Some(Piece::Dash),
        '/' | '\\' => Some(Piece::Slash),
        ',' | '&' | '+' => Some(Piece::Comma),
        ';' | '\n' | '\r' | '|' => Some(Piece::Break),
        // An abbreviation's dot goes on; a sentence's does not.
        '.' if after.starts_with(char::is_whitespace) || after.is_empty() => Some(Piece::Break),
        '%' | '$' | '#' | '@' => return Err(Misread::Word(sign.to_string())),
        _ => None,
    })
}
