//! The headline's figures where the trips of some people are not known: shares
//! of the others, and the bounds of the share of everyone.

use super::input::PageInput;
use crate::i18n::Arg;

/// The people of a territory with roads for a part of it only.
pub(super) struct Known {
    total: f64,
    unknown: f64,
    within: f64,
    minutes: String,
}

impl Known {
    /// The people, at the cut-off of the headline; `None` where all trips are
    /// known.
    pub(super) fn of(input: &PageInput<'_>) -> Option<Self> {
        let population = &input.summary.population;
        Some(Self {
            unknown: population.trips_unknown?,
            total: population.total,
            within: input.summary.coverage.get(input.headline())?.population,
            minutes: input.in_minutes(input.headline_cutoff()),
        })
    }

    /// Those whose trips are known to be longer, or to lead nowhere.
    fn beyond(&self) -> f64 {
        self.total - self.unknown - self.within
    }

    /// The people whose trips are known and who can reach no place.
    pub(super) fn unreachable(&self, input: &PageInput<'_>) -> f64 {
        input.summary.population.unreachable - self.unknown
    }

    /// Those within reach, those who are not, and those of whom nothing is
    /// known: each as it is written.
    pub(super) fn within(&self, input: &PageInput<'_>) -> String {
        self.share(input, self.within)
    }

    /// See [`Known::within`].
    pub(super) fn others(&self, input: &PageInput<'_>) -> String {
        input.words.number(self.beyond(), 0)
    }

    /// See [`Known::within`].
    pub(super) fn unknown(&self, input: &PageInput<'_>) -> String {
        input.words.number(self.unknown, 0)
    }

    /// A message with everything there is to say of them.
    pub(super) fn say(&self, key: &str, input: &PageInput<'_>) -> String {
        let of_all = |people: f64| input.words.percent(people / self.total, 1);
        let number = |people: f64| input.words.number(people, 0);
        let share = match key {
            "web-beyond-known-meaning" => self.share(input, self.beyond()),
            "web-trips-unknown-meaning" => of_all(self.unknown),
            _ => self.within(input),
        };
        let args = [
            ("share", Arg::Text(&share)),
            ("minutes", Arg::Text(&self.minutes)),
            ("within", Arg::Text(&number(self.within))),
            ("beyond", Arg::Text(&self.others(input))),
            ("known", Arg::Text(&number(self.total - self.unknown))),
            ("unknown", Arg::Text(&self.unknown(input))),
            ("low", Arg::Text(&of_all(self.within))),
            ("high", Arg::Text(&of_all(self.within + self.unknown))),
        ];
        input.say(key, &args)
    }

    /// A share of those whose trips are known; a dash of nobody.
    fn share(&self, input: &PageInput<'_>, people: f64) -> String {
        let known = self.total - self.unknown;
        if known > 0.0 {
            input.words.percent(people / known, 1)
        } else {
            "–".to_owned()
        }
    }
}
