//! The questions that a study may ask beyond who is served: each as a comment
//! to take the marks off, with its usual figures.

use super::Draft;

/// A question: the key of what it explains, and its section.
const QUESTIONS: [(&str, &str); 7] = [
    (
        "new-comment-hours",
        "# [hours]\n# cutoff_minutes = 20\n# year = 2026\n\
         # moments = [\"saturday\", \"wednesday 14:00\"]\n# evening_from = \"18:00\"",
    ),
    (
        "new-comment-access",
        "# [access]\n# measure = \"e2sfca\"\n# cutoff_minutes = 30\n# supply = \"hours\"",
    ),
    (
        "new-comment-shortfall",
        "# [shortfall]\n# kinds = [\"france-services\"]\n# open_hours = 24\n\
         # evening_saturday_hours = 0\n# capacity_of_mean = 0.5",
    ),
    (
        "new-comment-itinerary",
        "# [itinerary]\n# vehicles = 2\n# depots = [\"23096\"]\n# curve = 4\n\
         # weekdays = [\"monday\", \"tuesday\", \"thursday\", \"friday\"]\n\
         # start_hour = 9\n# hours_a_day = 7\n# break_minutes = 45\n# weeks = 2\n\
         # hours_needed = 4\n# euros_per_km = 0.5\n# euros_per_hour = 30\n\
         # euros_a_year = 60000\n# start_date = 2027-01-04",
    ),
    (
        "new-comment-on-foot",
        "# [on_foot]\n# minutes = [10, 15]\n# shared_by = \"cells\"",
    ),
    (
        "new-comment-sensitivity",
        "# [sensitivity]\n# cutoff_minutes = 5\n# speed_percent = 10",
    ),
    (
        "new-comment-compare",
        "# [[compare]]\n# file = \"publie.csv\"\n# column = \"part\"\n\
         # zoning = \"departements\"\n# beyond_minutes = 20",
    ),
];

impl Draft<'_> {
    /// Every question with what it is for, as comments: a study answers those
    /// that it is asked.
    pub(super) fn questions(&mut self) {
        for (why, section) in QUESTIONS {
            self.part(why);
            self.line(section);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::QUESTIONS;
    use crate::i18n::{Catalogue, Lang};
    use crate::study::Study;
    use crate::study::discover::Discovery;

    /// The lines of a section without the marks of comments.
    fn bare(section: &str) -> String {
        let lines = section.lines().map(|line| {
            let bare = line.trim_start().strip_prefix("# ");
            bare.unwrap_or_else(|| panic!("{line} is no comment"))
        });
        lines.collect::<Vec<_>>().join("\n") + "\n"
    }

    #[test]
    fn the_marks_taken_off_every_question_is_asked() {
        let mut text = include_str!("../../testing/whole.toml").to_owned();
        for (_, section) in QUESTIONS {
            text.push_str(&bare(section));
        }
        let study = Study::parse(&text, Path::new("")).unwrap_or_else(|e| panic!("{e}"));
        assert!(study.hours().is_some() && study.who().is_some() && study.shortfall().is_some());
        assert!(study.itinerary().asked && study.compare().len() == 1);
        assert_eq!(study.itinerary().vehicles, 2);
        assert!(study.itinerary().budget.is_some() && study.itinerary().hours.rest.is_some());
    }

    #[test]
    fn a_draft_proposes_each_with_why() {
        for &lang in Lang::ALL {
            let words = Catalogue::new(lang);
            let text = Discovery::default().draft("x", &words);
            for (why, section) in QUESTIONS {
                let head = bare(section).lines().next().map(str::to_owned);
                let head = format!("# {}", head.expect("a first line"));
                let why = words.say(why, &[]).replace('\n', "\n# ");
                assert!(
                    text.contains(&format!("# {why}\n{head}\n")),
                    "{head}\n{text}"
                );
            }
        }
    }
}
