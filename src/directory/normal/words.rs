//! Words as they compare: lower case, no accents, no abbreviations.

use super::folded;

/// What offices shorten, and in full; the same in names and addresses.
const ABBREVIATIONS: &[(&str, &str)] = &[
    ("st", "saint"),
    ("ste", "sainte"),
    ("sts", "saints"),
    ("ass", "association"),
    ("asso", "association"),
    ("assoc", "association"),
    ("infos", "info"),
    ("dept", "departement"),
    ("dep", "departement"),
    ("agglo", "agglomeration"),
    ("municiaple", "municipale"),
    ("deux", "2"),
    ("trois", "3"),
    ("quatre", "4"),
    ("cinq", "5"),
    ("cinquieme", "5"),
    ("veme", "5"),
    ("premier", "1"),
    ("premiere", "1"),
];

/// What addresses shorten, and in full.
const IN_ADDRESSES: &[(&str, &str)] = &[
    ("r", "rue"),
    ("av", "avenue"),
    ("ave", "avenue"),
    ("bd", "boulevard"),
    ("bld", "boulevard"),
    ("bvd", "boulevard"),
    ("blvd", "boulevard"),
    ("boul", "boulevard"),
    ("pl", "place"),
    ("all", "allee"),
    ("allees", "allee"),
    ("che", "chemin"),
    ("chem", "chemin"),
    ("crs", "cours"),
    ("imp", "impasse"),
    ("rte", "route"),
    ("sq", "square"),
    ("esp", "esplanade"),
    ("res", "residence"),
    ("bat", "batiment"),
    ("gal", "general"),
    ("gen", "general"),
    ("mal", "marechal"),
    ("mar", "marechal"),
    ("dr", "docteur"),
    ("pdt", "president"),
    ("pres", "president"),
    ("cdt", "commandant"),
    ("col", "colonel"),
    ("fg", "faubourg"),
    ("fbg", "faubourg"),
    ("qu", "quai"),
    ("lot", "lotissement"),
    ("rpt", "rond"),
];

/// What a street can be, in full.
pub(super) const STREET_TYPES: &[&str] = &[
    "rue",
    "avenue",
    "boulevard",
    "place",
    "allee",
    "chemin",
    "cours",
    "impasse",
    "route",
    "square",
    "esplanade",
    "residence",
    "quai",
    "faubourg",
    "passage",
    "parvis",
    "promenade",
    "rond",
    "point",
    "ruelle",
    "sente",
    "sentier",
    "venelle",
    "voie",
    "villa",
    "mail",
    "montee",
    "cite",
    "clos",
    "cour",
    "lotissement",
    "hameau",
    "quartier",
    "zone",
    "zi",
    "za",
    "zac",
    "zae",
    "galerie",
    "domaine",
    "rocade",
    "traverse",
    "grande",
    "grand",
    "bourg",
    "lieu",
];

/// The words of a text: without accents, in lower case, abbreviations in
/// full, digits apart from letters, `1er` and `4ème` as their number.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let mut found = split(text);
    for word in &mut found {
        expand(word, ABBREVIATIONS);
    }
    found
}

/// As [`words`], with the abbreviations of addresses too.
pub(super) fn address_words(text: &str) -> Vec<String> {
    let mut found = words(text);
    for word in &mut found {
        expand(word, IN_ADDRESSES);
    }
    found
}

fn expand(word: &mut String, table: &[(&str, &str)]) {
    if let Some((_, full)) = table.iter().find(|(short, _)| short == word) {
        (*full).clone_into(word);
    }
}

fn split(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut current = String::new();
    let mut last = ' ';
    for c in folded(text).chain([' ']) {
        let is_digit_border = c.is_ascii_digit() != last.is_ascii_digit();
        if !current.is_empty() && (!c.is_ascii_alphanumeric() || is_digit_border) {
            push(&mut found, std::mem::take(&mut current), c);
        }
        if c.is_ascii_alphanumeric() {
            current.push(c);
        }
        last = c;
    }
    found
}

/// Keeps a word, unless it is the ending of an ordinal; `s/` is `sur`.
fn push(found: &mut Vec<String>, word: String, next: char) {
    let after_number = || {
        let last = found.last();
        last.is_some_and(|w| w.bytes().all(|b| b.is_ascii_digit()))
    };
    match word.as_str() {
        "er" | "ere" | "e" | "eme" | "ieme" | "nd" if after_number() => {}
        "s" if next == '/' => found.push("sur".to_owned()),
        _ => found.push(word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lose_their_accents_and_abbreviations() {
        assert_eq!(
            words("Médiathèque St-Même l’Église"),
            ["mediatheque", "saint", "meme", "l", "eglise"]
        );
        assert_eq!(
            words("Verteuil s/Charente"),
            ["verteuil", "sur", "charente"]
        );
        assert_eq!(
            words("40 rue du 1er R.A.C, 213Bis"),
            ["40", "rue", "du", "1", "r", "a", "c", "213", "bis"]
        );
        assert_eq!(words("Entre-Deux-Mers"), words("entre 2 mers"));
        assert_eq!(words(""), Vec::<String>::new());
    }

    #[test]
    fn addresses_have_abbreviations_of_their_own() {
        assert_eq!(
            address_words("12 Bd du Mal Foch"),
            ["12", "boulevard", "du", "marechal", "foch"]
        );
    }
}
