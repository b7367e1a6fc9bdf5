//! The maps of hours of help within reach: how many a week, and who has a
//! place open at a moment.

use super::about::MapInput;
use super::furniture::{hours_legend, hours_name, minutes, share};
use super::hours_classes::HoursClasses;
use super::layers::{
    Ground, Layer, PlaceSigns, Placer, ShownRoads, borders, cells, neighbourhood_marks, towns,
};
use super::page::Sheet;
use super::viewport::Viewport;
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
    let classes = HoursClasses::by_weeks(input.territory, help, moment);
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
        sheet.print(|view| layers(input, &self.classes, &signs, view))
    }

    /// Every class with its people, in sentences.
    fn description(&self, words: &Catalogue) -> String {
        let unknown = (words.say("map-hours-unknown", &[]), self.classes.unknown);
        let classes = self.classes.list.iter();
        let entries: Vec<String> = classes
            .map(|class| (hours_name(class.kind, words), class.people))
            .chain((!unknown.1.is_zero()).then_some(unknown))
            .map(|(name, people)| {
                let part = share(people, self.classes.total, words);
                let args = [
                    ("class", Arg::Text(&name)),
                    ("people", Arg::Text(&words.number(people.get(), 0))),
                    ("share", Arg::Text(&part)),
                ];
                words.say("map-described", &args)
            })
            .collect();
        let args = [
            ("heading", Arg::Text(&self.heading)),
            ("classes", Arg::Text(&entries.join(" · "))),
        ];
        words.say("map-coverage-description", &args)
    }
}

fn layers(
    input: &MapInput<'_>,
    classes: &HoursClasses,
    signs: &PlaceSigns<'_>,
    view: Viewport,
) -> Result<Vec<Layer>, MapError> {
    let ground = Ground::new(input.territory, view);
    let roads = ShownRoads::of(input).map_or_else(Layer::none, |roads| roads.layer(&view));
    let colours: Vec<_> = classes.list.iter().map(|class| class.colour).collect();
    let mut marks = signs.positions(&view);
    marks.extend(neighbourhood_marks(input.territory, &view));
    let mut placer = Placer::new(view.size(), marks);
    Ok(vec![
        ground.surroundings(),
        ground.land(),
        cells(input.territory, &view, &colours, |cell| {
            classes.category(cell)
        })?,
        ground.undeclared(input),
        roads,
        borders(&ground),
        signs.layer(&view),
        towns(input.territory, &view, &mut placer)?,
    ])
}
