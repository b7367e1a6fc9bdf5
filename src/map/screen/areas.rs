//! Land, communes, borders and under-served zones.

use std::collections::BTreeMap;

use super::markup::{frame, group, hex, lines, rings};
use crate::map::about::MapInput;
use crate::map::backend::{Point, Slope, hatch, ticks};
use crate::map::layers::{
    Border, Ground, ShownRoads, ShownWater, UNDECLARED_STEP, border_lines, zones_are_small,
};
use crate::map::palette::{AROUND, PAPER};
use crate::map::viewport::Viewport;

/// Units between the lines of the hatching of a zone.
const HATCHING: i32 = 90;

/// The frame in the colour of what lies around, and on it the land.
pub(super) fn land(ground: &Ground<'_>) -> String {
    let (width, height) = ground.view.size();
    let land = rings(&ground.communes.around(|_| true));
    let around = format!(
        "<rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>",
        hex(AROUND)
    );
    let land = format!("<path d=\"{land}\" fill=\"{}\"/>", hex(PAPER));
    group("land", &(around + &land))
}

/// The communes, each by itself, to be pointed at.
pub(super) fn communes(ground: &Ground<'_>) -> String {
    let path = |(rank, outline): (usize, &Vec<Vec<Point>>)| {
        format!("<path data-commune=\"{rank}\" d=\"{}\"/>", rings(outline))
    };
    let outlines = outlines(ground);
    let drawn = outlines.iter().enumerate().filter(|(_, o)| !o.is_empty());
    group("communes", &drawn.map(path).collect::<String>())
}

/// The frame around each commune.
pub(super) fn commune_frames(ground: &Ground<'_>) -> Vec<Option<[i32; 4]>> {
    let outlines = outlines(ground);
    outlines.iter().map(|o| frame(o.iter().flatten())).collect()
}

/// The frame around each EPCI.
pub(super) fn epci_frames(ground: &Ground<'_>) -> Vec<Option<[i32; 4]>> {
    let mut points: BTreeMap<usize, Vec<Point>> = BTreeMap::new();
    for (commune, outline) in ground.territory.communes().iter().zip(outlines(ground)) {
        if let Some(epci) = commune.epci {
            let all = points.entry(epci.get()).or_default();
            all.extend(outline.into_iter().flatten());
        }
    }
    let of = |rank| frame(points.get(&rank).into_iter().flatten());
    (0..ground.territory.epcis().len()).map(of).collect()
}

/// The outline of each commune, in their order.
fn outlines(ground: &Ground<'_>) -> Vec<Vec<Vec<Point>>> {
    ground.communes.each(ground.territory.communes().len())
}

/// Outlines of EPCI, départements and priority neighbourhoods.
pub(super) fn borders(ground: &Ground<'_>) -> String {
    let drawn = [
        (Border::Epci, "epci"),
        (Border::Departement, "departement"),
        (Border::Qpv, "qpv"),
    ]
    .map(|(border, class)| {
        let all = border_lines(border, ground);
        if all.is_empty() {
            return String::new();
        }
        let data = match border {
            Border::Qpv => rings(&all),
            _ => lines(&all),
        };
        group(class, &format!("<path d=\"{data}\"/>"))
    });
    drawn.concat()
}

/// The communes that no list of places covers, marked together.
pub(super) fn undeclared(ground: &Ground<'_>, input: &MapInput<'_>) -> String {
    let outline = ground.undeclared_rings(input);
    if outline.is_empty() {
        return String::new();
    }
    let strokes = lines(&ticks(&outline, UNDECLARED_STEP));
    let outline = rings(&outline);
    group(
        "undeclared",
        &format!("<path d=\"{strokes}\"/><path d=\"{outline}\"/>"),
    )
}

/// The main roads, where times were computed on roads.
pub(super) fn roads(input: &MapInput<'_>, view: &Viewport) -> String {
    let Some(roads) = ShownRoads::of(input) else {
        return String::new();
    };
    let shown = roads.on_paper(view);
    group("roads", &format!("<path d=\"{}\"/>", lines(&shown)))
}

/// Rivers and lakes, where they came with the roads.
pub(super) fn water(input: &MapInput<'_>, view: &Viewport) -> String {
    let Some(water) = ShownWater::of(input) else {
        return String::new();
    };
    let areas = water.areas(view).into_iter();
    let areas = areas.map(|area| format!("<path d=\"{}\"/>", rings(&area)));
    let courses = water
        .lines(view)
        .into_iter()
        .zip(["course", "course great"]);
    let courses = courses
        .filter(|(all, _)| !all.is_empty())
        .map(|(all, class)| format!("<path class=\"{class}\" d=\"{}\"/>", lines(&all)));
    group("water", &areas.chain(courses).collect::<String>())
}

/// The zones, hatched, each by itself; a zone without an outline is a disc.
pub(super) fn zones(input: &MapInput<'_>, view: &Viewport) -> String {
    let zones = input.gaps.zones.iter().enumerate().map(|(rank, zone)| {
        let outline: Vec<Vec<Point>> = view.rings(&zone.outline).collect();
        let (x, y) = view.place(zone.centre.into());
        let drawn = if outline.is_empty() {
            format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"120\"/>")
        } else {
            let lines = lines(&hatch(&outline, HATCHING, Slope::Rising));
            format!(
                "<path class=\"hatch\" d=\"{lines}\"/><path d=\"{}\"/>",
                rings(&outline)
            )
        };
        format!("<g data-zone=\"{rank}\">{drawn}</g>")
    });
    let class = if zones_are_small(view) {
        "zones fine"
    } else {
        "zones"
    };
    group(class, &zones.collect::<String>())
}

/// The frame around each zone; around its cells where it has no outline.
pub(super) fn zone_frames(input: &MapInput<'_>, view: &Viewport) -> Vec<[i32; 4]> {
    let zones = input.gaps.zones.iter().map(|zone| {
        let outline: Vec<Point> = view.rings(&zone.outline).flatten().collect();
        let centre = view.place(zone.centre.into());
        frame(outline.iter()).unwrap_or([centre.0, centre.1, 0, 0])
    });
    zones.collect()
}
