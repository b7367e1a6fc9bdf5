//! Free text made plain: no tags, no accents, no capitals.

/// Spellings of one thing, each put as one word.
const SPELLINGS: [(&str, &str); 18] = [
    ("apres-midis", "apresmidi"),
    ("apres-midi", "apresmidi"),
    ("apres midi", "apresmidi"),
    ("apres -midi", "apresmidi"),
    ("rendez-vous", "rdv"),
    ("rendez vous", "rdv"),
    ("r.d.v.", "rdv"),
    ("week-ends", "weekend"),
    ("week-end", "weekend"),
    ("jusqu'a", "a"),
    ("jusqu'-", "a"),
    ("7j/7", " quotidien "),
    ("7j/ 7", " quotidien "),
    ("7 jours sur 7", " quotidien "),
    ("7 jours/7", " quotidien "),
    ("aujourd'hui", " aujourdhui "),
    ("d'", " "),
    ("l'", " "),
];

/// The characters that HTML writes otherwise in the lists that were seen.
const ENTITIES: [(&str, &str); 7] = [
    ("&nbsp;", " "),
    ("&amp;", "&"),
    ("&agrave;", "a"),
    ("&eacute;", "e"),
    ("&egrave;", "e"),
    ("&ucirc;", "u"),
    ("&#39;", "'"),
];

/// The text in small ASCII letters, one line a paragraph.
pub(super) fn fold(text: &str) -> String {
    let mut plain = without_tags(text);
    for (entity, letter) in ENTITIES {
        plain = plain.replace(entity, letter);
    }
    // Line by line: a line's end would go with the accents.
    let lines = plain.split(['\n', '\r']).map(deunicode::deunicode);
    let mut plain = lines.collect::<Vec<_>>().join("\n").to_ascii_lowercase();
    for (spelling, word) in SPELLINGS {
        plain = plain.replace(spelling, word);
    }
    plain
}

/// Every tag ends a line: lists and breaks are what tags part in these fields.
fn without_tags(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        let (before, tag) = rest.split_at(start);
        plain.push_str(before);
        let is_tag = tag[1..].starts_with(|c: char| c == '/' || c.is_ascii_alphabetic());
        if let Some(end) = tag.find('>').filter(|_| is_tag) {
            plain.push('\n');
            rest = &tag[end + 1..];
        } else {
            plain.push('<');
            rest = &tag[1..];
        }
    }
    plain + rest
}
