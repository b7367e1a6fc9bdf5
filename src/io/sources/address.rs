//! Addresses in one field: street, postcode and town taken apart.

use crate::directory::Postcode;

/// An address taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Split {
    /// What stands before the postcode: number and street.
    pub(super) street: String,
    /// The postcode.
    pub(super) postcode: Option<Postcode>,
    /// What follows it: the town.
    pub(super) town: String,
}

/// Takes an address apart at its last postcode that a name follows. An
/// address without one is all street.
pub(super) fn split(text: &str) -> Split {
    let flat = text.replace(['\n', '\r', '\t'], " ");
    let found = codes(&flat).into_iter().rev().find_map(|(start, end)| {
        let postcode: Postcode = flat[start..end].parse().ok()?;
        let town = flat[end..].trim_matches(is_edge);
        let is_town = town.starts_with(char::is_alphabetic) && town.chars().count() < 60;
        is_town.then_some((start, postcode, town))
    });
    match found {
        Some((start, postcode, town)) => Split {
            street: flat[..start].trim_matches(is_edge).to_owned(),
            postcode: Some(postcode),
            town: without_cedex(town).to_owned(),
        },
        None => Split {
            street: flat.trim_matches(is_edge).to_owned(),
            ..Split::default()
        },
    }
}

/// Dashes, commas and spaces that part the fields of an address.
fn is_edge(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | '-' | '–' | '—' | ';' | ':' | '/')
}

/// Where five digits stand alone.
fn codes(text: &str) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    (0..bytes.len().saturating_sub(4))
        .filter(|&at| (at..at + 5).all(is_digit))
        .filter(|&at| (at == 0 || !is_digit(at - 1)) && !is_digit(at + 5))
        .map(|at| (at, at + 5))
        .collect()
}

/// A town without the mark of a postal box and the number behind it.
pub(super) fn without_cedex(town: &str) -> &str {
    let lower = town.to_lowercase();
    match lower.find(" cedex") {
        // Lower case may change lengths; only where it did not is the cut sure.
        Some(at) if lower.len() == town.len() => town[..at].trim_end(),
        _ => town,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parts(text: &str) -> (String, String, String) {
        let split = split(text);
        let postcode = split.postcode.map(|p| p.to_string()).unwrap_or_default();
        (split.street, postcode, split.town)
    }

    #[test]
    fn addresses_in_one_field() {
        let of = |a: &str, b: &str, c: &str| (a.to_owned(), b.to_owned(), c.to_owned());
        assert_eq!(
            parts("8 rue de la Boétie - 33000 Bordeaux"),
            of("8 rue de la Boétie", "33000", "Bordeaux")
        );
        assert_eq!(
            parts("40 RUE DU 1ER RAC, 33500 LIBOURNE CEDEX 2"),
            of("40 RUE DU 1ER RAC", "33500", "LIBOURNE")
        );
        assert_eq!(
            parts("Avenue de la Chapelle"),
            of("Avenue de la Chapelle", "", "")
        );
        assert_eq!(parts("BP 12345"), of("BP 12345", "", ""));
        assert_eq!(
            parts("ZA 64000 hectares\n64121 Serres-Castet"),
            of("ZA 64000 hectares", "64121", "Serres-Castet")
        );
        assert_eq!(parts("87000 Limoges"), of("", "87000", "Limoges"));
    }

    proptest! {
        #[test]
        fn any_text_is_taken_apart(text in ".{0,60}") {
            let _ = split(&text);
        }
    }
}
