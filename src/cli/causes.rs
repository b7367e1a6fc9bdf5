//! What parsers say, in plain words: they speak English, and of their own
//! grammar. Their own words stay behind, for whoever can use them.

use maillage::i18n::{Arg, Catalogue};

/// Parts of what parsers say (`serde_json`, `csv`, `quick-xml`), with the key
/// of what each comes to; the first found counts.
const KINDS: [(&str, &str); 14] = [
    ("EOF while parsing", "cut-short"),
    ("unexpected end", "cut-short"),
    ("not closed", "cut-short"),
    ("trailing characters", "trailing"),
    ("trailing comma", "value"),
    ("key must be a string", "key"),
    ("expected `:`", "key"),
    ("expected `,`", "comma"),
    ("expected value", "value"),
    ("expected ident", "value"),
    ("invalid number", "value"),
    ("invalid type", "type"),
    ("found record with", "fields"),
    ("ill-formed", "xml"),
];

/// The cause in the reader's language, with the place where it was met and the
/// parser's own words; those alone where they are not known here.
pub(super) fn plainly(said: &str, words: &Catalogue) -> String {
    let Some((_, key)) = KINDS.iter().find(|(part, _)| said.contains(part)) else {
        return said.to_owned();
    };
    let plain = words.say(&format!("signs-cause-{key}"), &[]);
    let [line, column] = ["line", "column"].map(|name| number_after(said, name));
    let place = match (&line, &column) {
        (Some(line), Some(column)) => Some(("signs-cause-line-column", vec![line, column])),
        (Some(line), None) => Some(("signs-cause-line", vec![line])),
        _ => None,
    };
    let place = place.map(|(key, numbers)| {
        let names = ["line", "column"].into_iter().zip(numbers);
        let args: Vec<(&str, Arg<'_>)> = names.map(|(n, v)| (n, Arg::Text(v))).collect();
        words.say(key, &args)
    });
    let args = [
        ("cause", Arg::Text(&plain)),
        ("place", Arg::Text(place.as_deref().unwrap_or_default())),
        ("said", Arg::Text(said)),
    ];
    let key = if place.is_some() {
        "signs-caused-at"
    } else {
        "signs-caused"
    };
    words.say(key, &args)
}

/// The digits that follow a word.
fn number_after(said: &str, word: &str) -> Option<String> {
    let rest = said.split_once(word)?.1.trim_start_matches([':', ' ']);
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    (!digits.is_empty()).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use maillage::i18n::Lang;

    #[test]
    fn what_parsers_say_is_said_plainly_with_its_place() {
        let french = Catalogue::new(Lang::Fr);
        let said = plainly("expected ident at line 1 column 2", &french);
        assert!(said.contains("ligne 1, colonne 2"), "{said}");
        assert!(
            said.ends_with("(expected ident at line 1 column 2)"),
            "{said}"
        );
        let table = "CSV error: record 2 (line: 3, byte: 20): found record with 2 fields, but the previous record has 3 fields";
        let said = plainly(table, &french);
        assert!(
            said.contains("ligne 3") && said.contains("colonnes"),
            "{said}"
        );
        assert_eq!(plainly("bad magic", &french), "bad magic");
    }

    #[test]
    fn every_kind_is_said_in_both_languages() {
        for &lang in Lang::ALL {
            let words = Catalogue::new(lang);
            for (part, _) in KINDS {
                let said = plainly(part, &words);
                assert!(
                    !said.contains('⟨') && said.len() > part.len() + 10,
                    "{said}"
                );
            }
        }
    }

    /// What the parser that is used says of usual mistakes is known.
    #[test]
    fn usual_mistakes_of_json_are_known() {
        let words = Catalogue::new(Lang::Fr);
        for text in [
            "nope",
            "[{",
            "{a: 1}",
            "[1 2]",
            "[1,]",
            "{\"a\" 1}",
            "[] []",
            "[tru]",
        ] {
            let error = serde_json::from_str::<serde_json::Value>(text).expect_err("no JSON");
            let said = plainly(&error.to_string(), &words);
            assert!(said.contains("ligne 1"), "{text}: {said}");
        }
    }
}
