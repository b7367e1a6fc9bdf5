//! Why a map could not be drawn, in the language of the reader.

use maillage::i18n::{Arg, Catalogue};
use maillage::map::MapError;

use super::failure::{Said, pair};

/// What went wrong, and what to do.
pub(super) fn say(error: &MapError, words: &Catalogue) -> Said {
    match error {
        MapError::Empty => pair("map-empty", &[], words),
        MapError::Font => pair("map-no-font", &[], words),
        MapError::Projection(cause) => caused("map-no-passage", &cause.to_string(), words),
        MapError::NoPublic { wanted, known } => {
            let args = [("public", Arg::Text(wanted)), ("known", Arg::Text(known))];
            pair("map-no-public", &args, words)
        }
        MapError::NoThirds { public, what } => {
            let what = words.say(&format!("map-no-thirds-{what}"), &[]);
            let args = [("public", Arg::Text(public)), ("what", Arg::Text(&what))];
            pair("map-no-thirds", &args, words)
        }
        MapError::Drawing(cause) => caused("map-no-layout", cause, words),
        MapError::Picture(cause) => caused("map-no-picture", cause, words),
        MapError::Pdf(cause) => caused("map-no-pdf", cause, words),
        MapError::Resolution(dpi) => {
            let dpi = u64::from(*dpi);
            pair("map-no-resolution", &[("dpi", dpi.into())], words)
        }
        // The list is open; whatever joins it tells itself.
        other => (other.to_string(), None),
    }
}

/// A message with its technical cause.
fn caused(key: &str, cause: &str, words: &Catalogue) -> Said {
    pair(key, &[("cause", cause.into())], words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use maillage::i18n::Lang;

    #[test]
    fn every_reason_is_said_in_both_languages_with_a_remedy() {
        let (public, known) = ("age_65".to_owned(), "poor_households".to_owned());
        let errors = [
            MapError::Empty,
            MapError::Font,
            MapError::NoPublic {
                wanted: public.clone(),
                known: known.clone(),
            },
            MapError::NoThirds {
                public: public.clone(),
                what: "access",
            },
            MapError::NoThirds {
                public,
                what: "share",
            },
            MapError::Drawing("cause".to_owned()),
            MapError::Picture("cause".to_owned()),
            MapError::Pdf("cause".to_owned()),
            MapError::Resolution(5),
        ];
        for error in &errors {
            let said = Lang::ALL
                .iter()
                .map(|&lang| say(error, &Catalogue::new(lang)));
            let said: Vec<Said> = said.collect();
            for (what, help) in &said {
                let text = format!("{what} {}", help.as_deref().expect("a remedy"));
                assert!(!text.contains('⟨') && !text.contains('{'), "{text}");
            }
            assert_ne!(said[0], said[1], "{error}");
        }
        let (what, help) = say(&errors[2], &Catalogue::new(Lang::Fr));
        assert!(what.contains("age_65") && help.is_some_and(|help| help.contains(&known)));
    }
}
