//! Mistakes of a study file in a reader's language.

use super::mistake::{Bounds, MistakeKind};
use crate::i18n::{Arg, Catalogue};

/// A mistake as a person reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub remedy: String,
}

impl MistakeKind {
    /// The mistake in a language.
    #[must_use]
    pub fn words(&self, catalogue: &Catalogue) -> Words {
        let key = format!("mistake-{}", self.key());
        let values = self.values(catalogue);
        let args: Vec<(&str, Arg<'_>)> = values.iter().map(|(k, v)| (*k, v.into())).collect();
        let mut remedy = catalogue.say(&format!("{key}-help"), &args);
        if let Some(meant) = self.meant() {
            let guess = catalogue.say("mistake-meant", &[("meant", meant.into())]);
            remedy = format!("{guess} {remedy}");
        }
        Words {
            what: catalogue.say(&key, &args),
            remedy,
        }
    }

    /// What was probably meant.
    fn meant(&self) -> Option<&str> {
        match self {
            Self::UnknownKey { meant, .. } | Self::UnknownChoice { meant, .. } => *meant,
            Self::NoSuchFile { meant, .. } => meant.as_deref(),
            _ => None,
        }
    }

    /// The text of the study that a message is about, where there is nothing
    /// else to say of it.
    fn text(&self) -> Option<&str> {
        match self {
            Self::NoDepartement(text)
            | Self::NoEpci(text)
            | Self::UnknownCrs(text)
            | Self::CrsInDegrees(text)
            | Self::BadName(text)
            | Self::BadPattern(text)
            | Self::FaultyDescription(text)
            | Self::NoDecay(text)
            | Self::NoAges(text)
            | Self::NoRate(text)
            | Self::AgesTwice(text)
            | Self::BadProfileName(text)
            | Self::ProfileTwice(text)
            | Self::NoMoment(text)
            | Self::GapsTwice(text)
            | Self::NoTime(text) => Some(text),
            _ => None,
        }
    }

    /// The key that a message is about, likewise.
    fn key_said(&self) -> Option<&'static str> {
        match self {
            Self::MissingKey(key)
            | Self::OtherModel(key)
            | Self::NeedsSection(key)
            | Self::CutoffElsewhere(key)
            | Self::SeriesNeeds(key)
            | Self::NoBound(key) => Some(key),
            _ => None,
        }
    }

    /// The variables of the message.
    fn values(&self, catalogue: &Catalogue) -> Vec<(&'static str, String)> {
        if let Some(text) = self.text() {
            return vec![("value", text.to_owned())];
        }
        if let Some(key) = self.key_said() {
            return vec![("key", key.to_owned())];
        }
        match self {
            Self::Syntax(text) => vec![("detail", text.clone())],
            Self::UnknownKey { key, known, .. } => {
                vec![("key", key.clone()), ("known", known.join(", "))]
            }
            Self::UnknownChoice { value, choices, .. } => {
                vec![("value", value.clone()), ("choices", choices.join(", "))]
            }
            Self::WrongShape { wanted, found } => vec![
                (
                    "wanted",
                    catalogue.say(&format!("shape-{}", wanted.key()), &[]),
                ),
                (
                    "found",
                    catalogue.say(&format!("shape-{}", found.key()), &[]),
                ),
            ],
            Self::OutOfBounds { value, bounds } => {
                vec![
                    ("value", plain(*value)),
                    ("bounds", bounds.words(catalogue)),
                ]
            }
            Self::Exclusive(one, other) => {
                vec![("one", (*one).to_owned()), ("other", (*other).to_owned())]
            }
            Self::NoPublic(value, known) | Self::NoBivariate(value, known) => {
                vec![("value", value.clone()), ("known", known.clone())]
            }
            Self::TooMany(most) => vec![("most", most.to_string())],
            Self::NoSuchFile { path, .. } => vec![("path", path.clone())],
            // Those said before, and those that have nothing to add.
            _ => vec![],
        }
    }
}

impl Bounds {
    /// The bounds in a language; numbers as the study file writes them.
    fn words(self, catalogue: &Catalogue) -> String {
        let (key, low, high) = match self {
            Self::Within(low, high) => ("within", low, high),
            Self::Above(low, high) => ("above", low, high),
        };
        let key = if high.is_finite() {
            format!("bounds-{key}")
        } else {
            format!("bounds-{key}-no-end")
        };
        let (low, high) = (plain(low), plain(high));
        catalogue.say(&key, &[("low", (&low).into()), ("high", (&high).into())])
    }
}

/// A number as TOML writes it, not as prose does: it is to be compared with
/// what stands in the file.
fn plain(value: f64) -> String {
    value.to_string()
}
