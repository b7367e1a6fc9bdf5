//! What lists hold of persons, and what of it is carried on.
//!
//! A place is a public thing; the mobile telephone of its mediator is not. By
//! default mobile numbers (06 and 07) and e-mail addresses that are a
//! person's are left out of every output, in fields of their own and within
//! texts; so are names behind a civility (`Mme Durand`). Columns with names of
//! persons are read for no field at all.

/// Words of e-mail addresses that a structure answers together.
const SHARED: [&str; 40] = [
    "accueil",
    "acces",
    "administration",
    "agence",
    "aide",
    "asso",
    "association",
    "atelier",
    "bib",
    "biblio",
    "bibliotheque",
    "bonjour",
    "bureau",
    "ccas",
    "cdc",
    "centre",
    "cnfs",
    "communaute",
    "conseillernumerique",
    "contact",
    "csc",
    "direction",
    "emploi",
    "epn",
    "espace",
    "fablab",
    "franceservices",
    "france-services",
    "fs",
    "hello",
    "info",
    "mairie",
    "maison",
    "mediatheque",
    "mission",
    "msap",
    "numerique",
    "secretariat",
    "service",
    "ville",
];

/// Whether a telephone number is a mobile one.
pub(super) fn is_mobile(phone: &str) -> bool {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    let national = digits.strip_prefix("0033").or(digits.strip_prefix("33"));
    let significant = match national {
        Some(rest) if digits.len() >= 11 => rest.trim_start_matches('0'),
        _ => digits.strip_prefix('0').unwrap_or(&digits),
    };
    significant.len() == 9 && matches!(significant.as_bytes().first(), Some(b'6' | b'7'))
}

/// Whether an e-mail address is a person's: none of its words is one under
/// which structures are written to.
pub(super) fn is_personal(email: &str) -> bool {
    let local = email.split('@').next().unwrap_or_default().to_lowercase();
    !SHARED.iter().any(|word| local.contains(word))
}

/// A text without mobile numbers, e-mail addresses of persons and names
/// behind a civility, and whether it held any.
pub(super) fn scrubbed(text: &str) -> (String, bool) {
    let mut out = text.to_owned();
    for found in mobiles(text) {
        out = out.replace(&found, "…");
    }
    let words: Vec<String> = out
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| ",;:()<>[]\"".contains(c)))
        .filter(|word| word.contains('@') && word.split('@').count() == 2)
        .filter(|word| word.contains('.') && is_personal(word))
        .map(str::to_owned)
        .collect();
    for word in words {
        out = out.replace(&word, "…");
    }
    out = nameless(&out);
    let held = out != text;
    (out, held)
}

/// Stretches of digits, spaces, dots and dashes that make a mobile number.
fn mobiles(text: &str) -> Vec<String> {
    let is_part =
        |c: char| c.is_ascii_digit() || matches!(c, ' ' | '.' | '-' | '+' | '\u{a0}' | '(' | ')');
    text.split(|c: char| !is_part(c))
        .flat_map(numbers)
        .filter(|number| is_mobile(number))
        .collect()
}

/// The numbers of a stretch: ten digits each, or more behind a plus.
fn numbers(stretch: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = stretch[at..].find(['0', '+']).map(|s| s + at) {
        let wanted = if stretch[start..].starts_with('+') {
            11
        } else {
            10
        };
        let mut digits = 0;
        let end = stretch[start..].char_indices().find_map(|(offset, c)| {
            digits += usize::from(c.is_ascii_digit());
            (digits == wanted).then_some(start + offset + c.len_utf8())
        });
        match end {
            Some(end) if is_mobile(&stretch[start..end]) => {
                found.push(stretch[start..end].to_owned());
                at = end;
            }
            _ => at = start + 1,
        }
    }
    found
}

/// Civilities, as words of their own.
const CIVILITIES: [&str; 8] = [
    "M.", "Mr", "Mr.", "Mme", "Mme.", "Mlle", "Monsieur", "Madame",
];

/// Takes out the capitalised words behind a civility.
fn nameless(text: &str) -> String {
    if !CIVILITIES.iter().any(|c| text.contains(c)) {
        return text.to_owned();
    }
    let lines = text.split('\n').map(|line| {
        let mut kept: Vec<&str> = Vec::new();
        let mut behind = false;
        for word in line.split(' ') {
            let is_name = word.starts_with(char::is_uppercase);
            if behind && is_name && !CIVILITIES.contains(&word) {
                if kept.last() != Some(&"…") {
                    kept.push("…");
                }
                // A full stop or a comma ends the name.
                behind = !word.ends_with(['.', ',', ';', ')', ':']);
                continue;
            }
            behind = CIVILITIES.contains(&word);
            kept.push(word);
        }
        kept.join(" ")
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn mobiles_are_told_from_lines() {
        for mobile in [
            "06 12 34 56 78",
            "+33 7 12 34 56 78",
            "0033612345678",
            "06.12.34.56.78",
        ] {
            assert!(is_mobile(mobile), "{mobile}");
        }
        for line in [
            "05 55 12 34 56",
            "+33555123456",
            "0612",
            "08 00 00 00 00",
            "36 46",
        ] {
            assert!(!is_mobile(line), "{line}");
        }
    }

    #[test]
    fn persons_are_told_from_structures() {
        assert!(is_personal("jeanne.exemple@orange.fr"));
        assert!(!is_personal("contact@exemple.fr"));
        assert!(!is_personal("mairie.de.chose@wanadoo.fr"));
    }

    #[test]
    fn texts_lose_what_is_private() {
        let text = "Contact : Mme Jeanne Exemple, 06 12 34 56 78 ou 05 55 00 00 00,\n\
                    j.exemple@ville-x.org ou accueil@x.fr";
        let (clean, held) = scrubbed(text);
        assert!(held);
        assert_eq!(
            clean,
            "Contact : Mme … … ou 05 55 00 00 00,\n… ou accueil@x.fr"
        );
        let plain = "Ouvert le 1er mars de 9h à 12h, 3 M. de large";
        assert_eq!(scrubbed(plain), (plain.to_owned(), false));
    }

    proptest! {
        #[test]
        fn no_mobile_is_left(before in "[a-zé .,]{0,12}", digits in "[0-9]{8}", after in "[a-z .,]{0,12}") {
            let text = format!("{before}06{digits}{after}");
            let (clean, _) = scrubbed(&text);
            let wanted = format!("06{digits}");
            prop_assert!(!clean.contains(&wanted), "{}", clean);
        }

        #[test]
        fn any_text_is_scrubbed(text in ".{0,80}") {
            let _ = scrubbed(&text);
        }
    }
}
