//! Messages by key.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::sources::files;
use super::typography::french_spaces;
use super::{Lang, numbers};

/// What stands in for a variable of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arg<'a> {
    /// Text as it is: a name, a path, a number already set.
    Text(&'a str),
    /// A count, set with the language's thousands separator; a message may
    /// choose its plural by it.
    Count(u64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Arg<'_> {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<usize> for Arg<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}

/// All messages of one language, and its way to set numbers, lists and dates.
pub struct Catalogue {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Catalogue {
    /// The messages of a language.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![lang.identifier()]);
        bundle.set_use_isolating(false);
        bundle
            .add_builtins()
            .expect("a new bundle has no function of that name yet");
        bundle.set_formatter(Some(match lang {
            Lang::Fr => |value, _| count(Lang::Fr, value),
            Lang::En => |value, _| count(Lang::En, value),
        }));
        if lang == Lang::Fr {
            bundle.set_transform(Some(french_spaces));
        }
        for (_, text) in files(lang) {
            // A faulty entry is left out of the resource, the rest of the file
            // stands; tests hold that there is none.
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(r, _)| r);
            bundle.add_resource_overriding(resource);
        }
        Self { lang, bundle }
    }

    /// The language.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether there is a message of this key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// The message of a key, its variables filled in. A key without message
    /// comes out as `⟨key⟩`, so that it is seen.
    #[must_use]
    pub fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let message = self.bundle.get_message(key);
        let Some(pattern) = message.and_then(|message| message.value()) else {
            return format!("⟨{key}⟩");
        };
        let mut filled = FluentArgs::with_capacity(args.len());
        for &(name, arg) in args {
            filled.set(name, value(arg));
        }
        // A variable that was not given is left visible as `{$name}`.
        let mut errors = Vec::new();
        self.bundle
            .format_pattern(pattern, Some(&filled), &mut errors)
            .into_owned()
    }
}

impl std::fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Catalogue")
            .field("lang", &self.lang)
            .finish_non_exhaustive()
    }
}

fn value(arg: Arg<'_>) -> FluentValue<'_> {
    match arg {
        Arg::Text(text) => FluentValue::String(text.into()),
        Arg::Count(count) => FluentValue::from(count),
    }
}

/// Counts come out with the separators of the language.
fn count(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(numbers::number(lang, number.value, 0)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_key_is_seen() {
        assert_eq!(Catalogue::new(Lang::Fr).say("no-such", &[]), "⟨no-such⟩");
    }

    #[test]
    fn counts_are_set_and_choose_the_plural() {
        let fr = Catalogue::new(Lang::Fr);
        let en = Catalogue::new(Lang::En);
        let rows = |c: &Catalogue, n: u64| c.say("count-rows", &[("count", n.into())]);
        assert_eq!(rows(&fr, 0), "0 ligne");
        assert_eq!(rows(&fr, 1), "1 ligne");
        assert_eq!(rows(&fr, 2845), "2\u{202f}845 lignes");
        assert_eq!(rows(&en, 0), "0 rows");
        assert_eq!(rows(&en, 1), "1 row");
        assert_eq!(rows(&en, 2845), "2,845 rows");
    }

    #[test]
    fn a_catalogue_can_be_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Catalogue>();
    }
}
