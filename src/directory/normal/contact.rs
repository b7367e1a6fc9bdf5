//! Telephone numbers, web sites and identifiers as they compare.

use super::folded;

/// A telephone number as France dials it, ten digits, whatever its spaces,
/// dots and prefix (`+33 5 55…`, `0033…`, `05.55…`); `None` for anything else.
#[must_use]
pub fn phone(text: &str) -> Option<String> {
    let has_plus = text.trim_start().starts_with('+');
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let national = match digits.as_str() {
        d if has_plus && d.starts_with("330") && d.len() == 12 => d[2..].to_owned(),
        d if d.starts_with("0033") && d.len() == 13 => format!("0{}", &d[4..]),
        d if d.starts_with("33") && d.len() == 11 => format!("0{}", &d[2..]),
        // A spreadsheet dropped the zero.
        d if d.len() == 9 && !d.starts_with('0') => format!("0{d}"),
        d => d.to_owned(),
    };
    let is_number = national.len() == 10 && national.starts_with('0');
    (is_number && !national.starts_with("00")).then_some(national)
}

/// The address of a web site without its scheme, `www.`, query and closing
/// slash; `None` where nothing like a host stands.
#[must_use]
pub fn website(text: &str) -> Option<String> {
    let lower = text.trim().to_lowercase();
    let bare = lower
        .strip_prefix("https://")
        .or_else(|| lower.strip_prefix("http://"))
        .unwrap_or(&lower);
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    let bare = bare.split(['?', '#', ' ']).next().unwrap_or(bare);
    let bare = bare.trim_end_matches('/');
    let host = bare.split('/').next().unwrap_or(bare);
    (host.contains('.') && host.len() >= 4).then(|| bare.to_owned())
}

/// The parts of an identifier that are long enough to be nobody else's:
/// twelve letters and digits or more, a digit among them. Lists that copy
/// from each other keep them inside identifiers of their own
/// (`mediation-numerique-conseiller-numerique-63d2…-mediation-numerique`).
#[must_use]
pub fn identity_words(id: &str) -> Vec<String> {
    let text: String = folded(id).collect();
    let parts = text.split(|c: char| !c.is_ascii_alphanumeric());
    let is_own = |part: &&str| part.len() >= 12 && part.bytes().any(|b| b.is_ascii_digit());
    parts.filter(is_own).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_dialled() {
        for text in [
            "05 55 10 20 30",
            "+33 5 55 10 20 30",
            "0033555102030",
            "+33 (0)5.55.10.20.30",
        ] {
            assert_eq!(phone(text).as_deref(), Some("0555102030"), "{text}");
        }
        assert_eq!(phone("555102030").as_deref(), Some("0555102030"));
        for bad in ["", "3949", "00 00 00 00 00", "05 55 10"] {
            assert_eq!(phone(bad), None, "{bad}");
        }
    }

    #[test]
    fn sites_are_typed() {
        assert_eq!(
            website("http://www.Emmaus.com/page/"),
            Some("emmaus.com/page".into())
        );
        assert_eq!(website("abracodabra.fr"), Some("abracodabra.fr".into()));
        assert_eq!(website("néant"), None);
        assert_eq!(website(""), None);
    }

    #[test]
    fn long_parts_of_identifiers_are_nobody_elses() {
        let id =
            "mediation-numerique-conseiller-numerique-63d29db4e6d6a806f256459a-mediation-numerique";
        assert_eq!(identity_words(id), ["63d29db4e6d6a806f256459a"]);
        assert_eq!(identity_words("1123"), Vec::<String>::new());
    }
}
