//! The map of coverage: how long it takes to the nearest place.

use super::about::MapInput;
use super::classes::{Category, Classes};
use super::furniture::{class_name, coverage_legend, minutes, share, within};
use super::layers::{
    Ground, Layer, PlaceSigns, Placer, ShownRoads, ShownWater, borders, cells, neighbourhood_marks,
    towns,
};
use super::page::Sheet;
use super::viewport::Viewport;
use super::{MapError, Svg};
use crate::i18n::{Arg, Catalogue};
use crate::units::Seconds;

/// Draws travel time to the nearest place, cell by cell, as an A4 page.
///
/// # Errors
/// [`MapError::Empty`] for a territory without outlines and cells,
/// [`MapError::Projection`] for cells of a grid in an unknown system.
pub fn coverage_map(input: &MapInput<'_>, words: &Catalogue) -> Result<Svg, MapError> {
    let cutoff = input.gaps.criterion.cutoff;
    let classes = Classes::of(input.coverage, (cutoff, input.people_beyond()));
    let signs = PlaceSigns::new(input.territory, input.nearest);
    let sheet = Sheet {
        name: "coverage",
        title: title(input, words),
        description: description(&classes, words),
        legend: coverage_legend(input, &classes, &signs, words),
        extent: Ground::extent(input.territory)?,
        input,
        words,
    };
    sheet.print(|view| layers(input, &classes, &signs, view))
}

fn layers(
    input: &MapInput<'_>,
    classes: &Classes,
    signs: &PlaceSigns<'_>,
    view: Viewport,
) -> Result<Vec<Layer>, MapError> {
    let ground = Ground::new(input.territory, view);
    let colours: Vec<_> = classes.list.iter().map(|class| class.colour).collect();
    let category = |cell| {
        if input.is_beyond(cell) {
            Category::Unknown
        } else {
            classes.category(input.nearest.nearest(cell))
        }
    };
    let water = ShownWater::of(input).map_or_else(Layer::none, |water| water.layer(&view));
    let roads = ShownRoads::of(input).map_or_else(Layer::none, |roads| roads.layer(&view));
    let mut marks = signs.positions(&view);
    marks.extend(neighbourhood_marks(input.territory, &view));
    let mut placer = Placer::new(view.size(), marks);
    Ok(vec![
        ground.surroundings(),
        ground.land(),
        cells(input.territory, &view, &colours, category)?,
        ground.undeclared(input),
        water,
        roads,
        borders(&ground),
        signs.layer(&view),
        towns(input.territory, &view, &mut placer)?,
    ])
}

/// The finding, at the cut-off of the gaps where coverage was measured at it.
pub(super) fn title(input: &MapInput<'_>, words: &Catalogue) -> String {
    let cutoff = headline(input);
    // Nobody whose trips are not known is held to be unserved.
    let unknown = input.people_beyond();
    let known = input.coverage.whole.population.total().less(unknown);
    let share = within(input.coverage, cutoff)
        .map_or_else(|| "–".to_owned(), |part| share(part, known, words));
    let (name, minutes) = (&input.about.name, minutes(cutoff, words));
    let key = if unknown.is_zero() {
        "map-coverage-title"
    } else {
        "map-coverage-title-known"
    };
    words.say(
        key,
        &[
            ("name", Arg::Text(name)),
            ("share", Arg::Text(&share)),
            ("minutes", Arg::Text(&minutes)),
        ],
    )
}

pub(super) fn headline(input: &MapInput<'_>) -> Seconds {
    let cutoffs = input.coverage.cutoffs.as_slice();
    let wanted = input.gaps.criterion.cutoff;
    if cutoffs.contains(&wanted) {
        wanted
    } else {
        cutoffs.last().copied().unwrap_or(wanted)
    }
}

/// Every class with its people, in sentences.
pub(super) fn description(classes: &Classes, words: &Catalogue) -> String {
    let entry = |name: &str, people: crate::units::Quantity| {
        let share = share(people, classes.total, words);
        words.say(
            "map-described",
            &[
                ("class", Arg::Text(name)),
                ("people", Arg::Text(&words.number(people.get(), 0))),
                ("share", Arg::Text(&share)),
            ],
        )
    };
    let mut entries: Vec<String> = classes
        .list
        .iter()
        .map(|class| entry(&class_name(class, words), class.people))
        .collect();
    if !classes.unreachable.is_zero() {
        entries.push(entry(
            &words.say("map-unreachable", &[]),
            classes.unreachable,
        ));
    }
    if !classes.unknown.is_zero() {
        entries.push(entry(&words.say("map-beyond-roads", &[]), classes.unknown));
    }
    let heading = words.say("map-heading-time", &[]);
    words.say(
        "map-coverage-description",
        &[
            ("heading", Arg::Text(&heading)),
            ("classes", Arg::Text(&entries.join(" · "))),
        ],
    )
}
