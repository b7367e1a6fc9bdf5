//! The maps of hours of help within reach: how many a week, and who has a
//! place open at a moment.

use super::about::MapInput;
use super::class_layers::{class_layers, described};
use super::furniture::{hours_legend, hours_name, minutes, share};
use super::hours_classes::HoursClasses;
use super::layers::{Ground, PlaceSigns};
use super::page::Sheet;
use super::{MapError, Svg};
use crate::coverage::help::HelpHours;
use crate::hours::{Moment, WeeklyHours};
use crate::i18n::{Arg, Catalogue};

/// Draws the hours of help within reach a week, cell by cell, in classes
/// between the bounds, as an A4 page.
///
/// # Errors
/// As [`coverage_map`](super::coverage_map).
pub fn hours_map(
    input: &MapInput<'_>,
    (help, bounds): (&HelpHours, &[WeeklyHours]),
    words: &Catalogue,
) -> Result<Svg, MapError> {
    let classes = HoursClasses::by_hours(input.territory, help, bounds);
    let limit = minutes(help.settings.cutoff, words);
    let whole = &help.tables[0].rows[0];
    let mean = whole.hours.mean(whole.population).unwrap_or_default();
    let mean = words.number(mean.get(), 0);
    let args = [
        ("name", Arg::Text(&input.about.name)),
        ("minutes", Arg::Text(&limit)),
        ("hours", Arg::Text(&mean)),
    ];
    let drawing = Drawing {
        name: "hours",
        title: words.say("map-hours-title", &args),
        heading: words.say("map-heading-hours", &args[1..2]),
        classes,
    };
    drawing.print(input, words)
}

/// Draws who has a place open within reach at a moment of the settings.
///
/// # Errors
/// As [`coverage_map`](super::coverage_map).
///
/// # Panics
/// When the settings have no moment of this rank.
pub fn moment_map(
    input: &MapInput<'_>,
    (help, moment): (&HelpHours, usize),
    words: &Catalogue,
) -> Result<Svg, MapError> {
    let classes = HoursClasses::by_weeks(input.territory, help, &help.moments[moment]);
    let limit = minutes(help.settings.cutoff, words);
    let row = &help.tables[0].rows[0];
    let covered = share(row.covered[moment], row.population, words);
    let when = named(help.settings.moments[moment], words);
    let args = [
        ("name", Arg::Text(&input.about.name)),
        ("share", Arg::Text(&covered)),
        ("minutes", Arg::Text(&limit)),
        ("moment", Arg::Text(&when)),
    ];
    let drawing = Drawing {
        name: "moment",
        title: words.say("map-moment-title", &args),
        heading: words.say("map-heading-moment", &args[2..]),
        classes,
    };
    drawing.print(input, words)
}

/// A moment in the language of the map.
fn named(moment: Moment, words: &Catalogue) -> String {
    let day = words.say(&format!("day-{}", moment.weekday.key()), &[]);
    moment
        .time
        .map_or(day.clone(), |time| format!("{day} {time}"))
}

struct Drawing {
    name: &'static str,
    title: String,
    heading: String,
    classes: HoursClasses,
}

impl Drawing {
    fn print(self, input: &MapInput<'_>, words: &Catalogue) -> Result<Svg, MapError> {
        let signs = PlaceSigns::new(input.territory, input.nearest);
        let about = (input, self.heading.clone());
        let sheet = Sheet {
            name: self.name,
            description: self.description(words),
            legend: hours_legend(about, &self.classes, &signs, words),
            extent: Ground::extent(input.territory)?,
            title: self.title,
            input,
            words,
        };
        let colours: Vec<_> = self.classes.list.iter().map(|class| class.colour).collect();
        sheet.print(|view| {
            class_layers((input, &signs), &view, &colours, |cell| {
                self.classes.category(cell)
            })
        })
    }

    /// Every class with its people, in sentences.
    fn description(&self, words: &Catalogue) -> String {
        let unknown = (words.say("map-hours-unknown", &[]), self.classes.unknown);
        let classes = self.classes.list.iter();
        let entries = classes
            .map(|class| (hours_name(class.kind, words), class.people))
            .chain((!unknown.1.is_zero()).then_some(unknown));
        described(&self.heading, entries, self.classes.total, words)
    }
}
