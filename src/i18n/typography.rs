//! The spaces of French.

use std::borrow::Cow;

/// The narrow no-break space that French sets before `; : ? ! %` and `»`,
/// after `«`, and between thousands.
pub(super) const NARROW: char = '\u{202f}';

/// Turns the ordinary space before double punctuation and inside guillemets
/// into a narrow no-break one. A colon with no space before it (`EPSG:2154`)
/// stays as it is.
pub(super) fn french_spaces(text: &str) -> Cow<'_, str> {
    if !text.contains(' ') {
        return Cow::Borrowed(text);
    }
    let mut set = String::with_capacity(text.len() + 8);
    let mut before = None;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        let narrow = letter == ' ' && (before == Some('«') || next.is_some_and(wants_narrow));
        set.push(if narrow { NARROW } else { letter });
        before = Some(letter);
    }
    Cow::Owned(set)
}

fn wants_narrow(letter: char) -> bool {
    matches!(letter, ';' | ':' | '?' | '!' | '%' | '»')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_right_spaces_become_narrow() {
        assert_eq!(
            french_spaces("Quoi ? « Un nom » : 12 % de EPSG:2154 ; fini !"),
            "Quoi\u{202f}? «\u{202f}Un nom\u{202f}»\u{202f}: 12\u{202f}% de EPSG:2154\u{202f}; fini\u{202f}!"
        );
    }
}
