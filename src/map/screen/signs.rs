//! Places, names of towns and numbers of zones.

use super::markup::group;
use crate::map::MapError;
use crate::map::about::MapInput;
use crate::map::backend::{Halo, escaped};
use crate::map::layers::{Item, Layer, PlaceSigns, Placer, ranks, towns};
use crate::map::viewport::Viewport;

/// The prefix of the identifiers of symbols in the page.
pub(super) const PREFIX: &str = "sign";

/// Every place with its sign, which keeps its size when the map is enlarged.
pub(super) fn places(signs: &PlaceSigns<'_>, view: &Viewport) -> String {
    let defined = signs.symbols().map(|symbol| {
        let (name, parts) = (&symbol.name, symbol.markup());
        format!("<g id=\"{PREFIX}-{name}\">{parts}</g>")
    });
    let defined = format!("<defs>{}</defs>", defined.collect::<String>());
    let stamps = signs.stamps(view).into_iter().map(|stamp| {
        let ((x, y), name) = (stamp.at, &stamp.symbol.name);
        format!(
            "<g data-place=\"{}\" transform=\"translate({x} {y})\"><use href=\"#{PREFIX}-{name}\"/></g>",
            stamp.place
        )
    });
    group("places", &(defined + &stamps.collect::<String>()))
}

/// Numbers of the largest zones, then names of towns where there is room.
pub(super) fn names(
    input: &MapInput<'_>,
    view: &Viewport,
    placer: &mut Placer,
) -> Result<String, MapError> {
    let numbers = ranks((input.territory, input.gaps), view, placer)?;
    let towns = towns(input.territory, view, placer)?;
    Ok(words("towns", &towns) + &words("ranks", &numbers))
}

fn words(class: &str, layer: &Layer) -> String {
    let texts = layer.items.iter().filter_map(|item| match item {
        Item::Halo(halo) => Some(text(halo)),
        _ => None,
    });
    group(class, &texts.collect::<String>())
}

fn text(halo: &Halo) -> String {
    let (x, y) = halo.at;
    let words = escaped(&halo.words);
    format!("<g transform=\"translate({x} {y})\"><text>{words}</text></g>")
}
