//! What the people of gaps lack, in words.

use crate::gaps::{Gaps, Need};
use crate::i18n::{Arg, Catalogue};

/// What is lacked and by whom, ready to be said.
#[derive(Clone, Debug, PartialEq)]
pub struct Lacking<'a> {
    /// The criterion: `time`, `hours` or `score`.
    pub criterion: &'a str,
    /// The cut-off in minutes, as people read it.
    pub minutes: String,
    /// The hours a week or the score that are lacked; `None` of times, and
    /// where people have no score at all.
    pub below: Option<f64>,
    /// The public that is counted; `None`: residents.
    pub public: Option<&'a str>,
}

/// The publics that have a name in each language.
const NAMED: [&str; 4] = [
    "age_65_plus",
    "households",
    "poor_households",
    "digital_difficulty",
];

impl<'a> Lacking<'a> {
    /// What the people of these gaps lack.
    #[must_use]
    pub fn of(gaps: &'a Gaps, words: &Catalogue) -> Self {
        let cutoff = gaps.criterion.cutoff;
        let decimals = usize::from(!cutoff.tenths().is_multiple_of(600));
        Self {
            criterion: gaps.query.need.key(),
            minutes: words.number(cutoff.minutes(), decimals),
            below: match gaps.query.need {
                Need::Time => None,
                Need::Hours(hours) => Some(hours.get()),
                Need::Score(_) => gaps.score,
            },
            public: gaps.query.public.as_deref(),
        }
    }

    /// A message about the gaps: that of the key where residents lack a place
    /// within a time, else that of the key with `-lack`, which says who lacks
    /// what.
    #[must_use]
    pub fn say(&self, key: &str, args: &[(&str, Arg<'_>)], words: &Catalogue) -> String {
        let (who, lack) = (self.who(words), self.lack(words));
        let mut all = vec![
            ("minutes", Arg::Text(&self.minutes)),
            ("who", (&who).into()),
            ("lack", (&lack).into()),
        ];
        all.extend_from_slice(args);
        if self.criterion == "time" && self.public.is_none() {
            words.say(key, &all)
        } else {
            words.say(&format!("{key}-lack"), &all)
        }
    }

    fn who(&self, words: &Catalogue) -> String {
        match self.public {
            None => words.say("lack-residents", &[]),
            Some(public) if NAMED.contains(&public) => {
                words.say(&format!("lack-who-{public}"), &[])
            }
            Some(public) => words.say("lack-public", &[("public", public.into())]),
        }
    }

    fn lack(&self, words: &Catalogue) -> String {
        let bound = self.below.map(|below| bound(below, words));
        let bound = bound.as_deref().unwrap_or_default();
        let args = [
            ("minutes", Arg::Text(&self.minutes)),
            ("bound", bound.into()),
        ];
        match (self.criterion, self.below) {
            ("hours", _) => words.say("lack-hours", &args),
            ("score", Some(_)) => words.say("lack-score", &args),
            ("score", None) => words.say("lack-no-score", &args),
            _ => words.say("lack-time", &args),
        }
    }
}

/// A bound with as many decimals as tell it from nothing: scores of access may
/// be small.
fn bound(below: f64, words: &Catalogue) -> String {
    let whole = (below - below.round()).abs() < 1e-9;
    let decimals = match below {
        _ if whole => 0,
        b if b >= 10.0 => 1,
        b if b >= 0.1 => 2,
        b if b >= 0.001 => 4,
        _ => 8,
    };
    words.number(below, decimals)
}
