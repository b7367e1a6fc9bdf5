//! Dates as people say them.

use super::Catalogue;

impl Catalogue {
    /// A date written `2026-11-23`, `2026-11` or `2026`, in words
    /// (`23 novembre 2026`, `1er mai 2026`, `novembre 2026`); any other text
    /// as it stands.
    #[must_use]
    pub fn date(&self, text: &str) -> String {
        if let Ok(date) = text.parse::<jiff::civil::Date>() {
            return self.day(date);
        }
        // A month alone is read as its first day, so that "2026-13" is refused.
        format!("{text}-01")
            .parse::<jiff::civil::Date>()
            .map_or_else(
                |_| text.to_owned(),
                |first| {
                    let year = first.year().to_string();
                    let month = self.month(first);
                    self.say(
                        "date-month",
                        &[("month", (&month).into()), ("year", (&year).into())],
                    )
                },
            )
    }

    /// A day in words.
    #[must_use]
    pub fn day(&self, date: jiff::civil::Date) -> String {
        let (day, year) = (date.day().to_string(), date.year().to_string());
        let month = self.month(date);
        let key = if date.day() == 1 {
            "date-first"
        } else {
            "date-day"
        };
        self.say(
            key,
            &[
                ("day", (&day).into()),
                ("month", (&month).into()),
                ("year", (&year).into()),
            ],
        )
    }

    fn month(&self, date: jiff::civil::Date) -> String {
        self.say(&format!("month-{}", date.month()), &[])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn dates_are_said_in_words() {
        let fr = Catalogue::new(Lang::Fr);
        let en = Catalogue::new(Lang::En);
        for (text, french, english) in [
            ("2026-11-23", "23 novembre 2026", "23 November 2026"),
            ("2026-05-01", "1er mai 2026", "1 May 2026"),
            ("2026-02", "février 2026", "February 2026"),
            ("2026", "2026", "2026"),
            ("automne 2026", "automne 2026", "automne 2026"),
            ("2026-13", "2026-13", "2026-13"),
        ] {
            assert_eq!(fr.date(text), french);
            assert_eq!(en.date(text), english);
        }
    }
}
