//! The layers of a map of classes of cells, and its figures in sentences.

use plotters::style::RGBColor;

use super::MapError;
use super::about::MapInput;
use super::classes::Category;
use super::furniture::share;
use super::layers::{
    Ground, Layer, PlaceSigns, Placer, ShownRoads, ShownWater, borders, cells, neighbourhood_marks,
    towns,
};
use super::viewport::Viewport;
use crate::i18n::{Arg, Catalogue};
use crate::territory::CellIndex;
use crate::units::Quantity;

/// Land, cells in these colours as `category` says, roads, borders, places,
/// names of towns.
pub(super) fn class_layers(
    (input, signs): (&MapInput<'_>, &PlaceSigns<'_>),
    view: &Viewport,
    colours: &[RGBColor],
    category: impl Fn(CellIndex) -> Category,
) -> Result<Vec<Layer>, MapError> {
    let ground = Ground::new(input.territory, *view);
    let water = ShownWater::of(input).map_or_else(Layer::none, |water| water.layer(view));
    let roads = ShownRoads::of(input).map_or_else(Layer::none, |roads| roads.layer(view));
    let mut marks = signs.positions(view);
    marks.extend(neighbourhood_marks(input.territory, view));
    let mut placer = Placer::new(view.size(), marks);
    Ok(vec![
        ground.surroundings(),
        ground.land(),
        cells(input.territory, view, colours, category)?,
        ground.undeclared(input),
        water,
        roads,
        borders(&ground),
        signs.layer(view),
        towns(input.territory, view, &mut placer)?,
    ])
}

/// Every class with its people, in sentences under a heading.
pub(super) fn described(
    heading: &str,
    classes: impl Iterator<Item = (String, Quantity)>,
    total: Quantity,
    words: &Catalogue,
) -> String {
    let entry = |(name, people): (String, Quantity)| {
        let part = share(people, total, words);
        let args = [
            ("class", Arg::Text(&name)),
            ("people", Arg::Text(&words.number(people.get(), 0))),
            ("share", Arg::Text(&part)),
        ];
        words.say("map-described", &args)
    };
    let entries: Vec<String> = classes.map(entry).collect();
    let args = [
        ("heading", Arg::Text(heading)),
        ("classes", Arg::Text(&entries.join(" · "))),
    ];
    words.say("map-coverage-description", &args)
}
