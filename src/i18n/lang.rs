//! The languages that people read here.

use std::fmt;
use std::str::FromStr;

use unic_langid::LanguageIdentifier;

/// A language of messages, tables and maps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// French, the language of those the studies are for.
    #[default]
    Fr,
    /// English.
    En,
}

impl Lang {
    /// Every language.
    pub const ALL: &'static [Self] = &[Self::Fr, Self::En];

    /// The two-letter code, as in `--lang fr` and in file names.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }

    /// The language of a POSIX or BCP 47 locale (`fr_FR.UTF-8`, `en-GB`);
    /// `None` for any other (`C`, `de_DE`).
    #[must_use]
    pub fn of_locale(locale: &str) -> Option<Self> {
        let primary = locale.split(['_', '-', '.', '@']).next()?;
        primary.to_lowercase().parse().ok()
    }

    /// The language of a locale, French where it is none that is spoken here.
    #[must_use]
    pub fn from_locale(locale: &str) -> Self {
        Self::of_locale(locale).unwrap_or_default()
    }

    /// The identifier that plural rules go by.
    pub(super) fn identifier(self) -> LanguageIdentifier {
        self.key()
            .parse()
            .expect("two letters are a language identifier")
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

impl FromStr for Lang {
    type Err = UnknownLang;
    fn from_str(text: &str) -> Result<Self, UnknownLang> {
        Self::ALL
            .iter()
            .copied()
            .find(|lang| lang.key() == text)
            .ok_or_else(|| UnknownLang(text.to_owned()))
    }
}

/// A text that names no language spoken here.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("« {0} » is no language of maillage; give fr or en")]
pub struct UnknownLang(String);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locales_name_languages() {
        assert_eq!(Lang::of_locale("fr_FR.UTF-8"), Some(Lang::Fr));
        assert_eq!(Lang::of_locale("en-GB"), Some(Lang::En));
        assert_eq!(Lang::of_locale("EN"), Some(Lang::En));
        assert_eq!(Lang::of_locale("C.UTF-8"), None);
        assert_eq!(Lang::of_locale("french"), None);
        assert_eq!(Lang::from_locale("de_DE"), Lang::Fr);
        assert!("de".parse::<Lang>().is_err());
    }
}
