//! Under-served zones: outlined, hatched, the largest numbered.

use plotters::style::text_anchor::HPos;

use super::{Item, Layer, Placer, symbols};
use crate::gaps::{Gaps, UnderservedZone};
use crate::map::MapError;
use crate::map::backend::{Halo, Paint, Point, Shape, Slope, hatch};
use crate::map::font::Type;
use crate::map::palette::{GAP, PAPER};
use crate::map::viewport::Viewport;
use crate::territory::Territory;

/// How many zones are numbered and listed.
pub(in crate::map) const RANKED: usize = 10;

/// How zones are drawn, in units.
#[derive(Clone, Copy)]
struct Pen {
    outline: i32,
    hatching: i32,
    step: i32,
}

/// Where there is room.
const BOLD: Pen = Pen {
    outline: 28,
    hatching: 11,
    step: 90,
};

/// On maps of large territories, where zones are small.
const FINE: Pen = Pen {
    outline: 14,
    hatching: 7,
    step: 55,
};

/// Below so many units for a kilometre zones are drawn fine.
const SMALL: f64 = 80.0;

/// Whether zones are drawn fine on a map, so that their outlines do not drown
/// the ground.
pub(in crate::map) fn are_small(view: &Viewport) -> bool {
    view.scale() * 1000.0 < SMALL
}

/// Outlines and hatching.
pub(in crate::map) fn zones(gaps: &Gaps, view: &Viewport) -> Layer {
    let rings: Vec<Vec<Point>> = gaps
        .zones
        .iter()
        .flat_map(|zone| view.rings(&zone.outline))
        .collect();
    let pen = if are_small(view) { FINE } else { BOLD };
    let mut items: Vec<Item> = drawn(rings, pen).into_iter().map(Item::Shape).collect();
    let points: Vec<Point> = gaps
        .zones
        .iter()
        .filter(|zone| zone.outline.0.is_empty())
        .map(|zone| view.place(zone.centre.into()))
        .collect();
    if !points.is_empty() {
        items.push(Item::Stamps(
            symbols::disc("zone".to_owned(), 120, GAP),
            points,
        ));
    }
    Layer {
        name: "zones",
        items,
    }
}

/// How the land of a zone is drawn over what lies there.
pub(in crate::map) fn zone_ground(rings: Vec<Vec<Point>>) -> Vec<Shape> {
    drawn(rings, BOLD)
}

fn drawn(rings: Vec<Vec<Point>>, pen: Pen) -> Vec<Shape> {
    if rings.is_empty() {
        return Vec::new();
    }
    let lines = hatch(&rings, pen.step, Slope::Rising);
    vec![
        Shape::lines(lines, Paint::line(GAP, pen.hatching)),
        Shape::area(rings, Paint::line(GAP, pen.outline)),
    ]
}

/// The ranks of the largest zones, each on land of its zone.
pub(in crate::map) fn ranks(
    (territory, gaps): (&Territory, &Gaps),
    view: &Viewport,
    placer: &mut Placer,
) -> Result<Layer, MapError> {
    let style = Type::bold(10.0, GAP);
    let mut items = Vec::new();
    for (rank, zone) in (1..=RANKED).zip(&gaps.zones) {
        let words = rank.to_string();
        let half = (style.width(&words)? / 2 + 40, style.cap() / 2 + 40);
        let spots = spots(zone, territory, view, half);
        let boxes: Vec<_> = spots
            .iter()
            .map(|&(x, y)| (x - half.0, y - half.1, x + half.0, y + half.1))
            .collect();
        let chosen = placer.take(&boxes).unwrap_or_else(|| {
            placer.insist(boxes[0]);
            0
        });
        items.push(Item::Halo(Halo {
            words,
            at: spots[chosen],
            across: HPos::Center,
            style,
            rim: (PAPER, 55),
        }));
    }
    Ok(Layer {
        name: "ranks",
        items,
    })
}

/// Where a rank may stand whose box has half this width and height: on the
/// cells of the zone, those nearest to its centre of population first;
/// beside a zone that it would hide. Never nowhere.
fn spots(
    zone: &UnderservedZone,
    territory: &Territory,
    view: &Viewport,
    half: (i32, i32),
) -> Vec<Point> {
    let cells = territory.cells();
    let mut near: Vec<_> = zone
        .cells
        .iter()
        .map(|cell| cells[cell.get()].position)
        .collect();
    near.sort_by_key(|position| position.distance(zone.centre));
    let on: Vec<Point> = near.into_iter().map(|p| view.place(p.into())).collect();
    let Some((low, high)) = extent(&on) else {
        return vec![view.place(zone.centre.into())];
    };
    if high.0 - low.0 > 4 * half.0 || high.1 - low.1 > 4 * half.1 {
        return on.into_iter().take(40).collect();
    }
    let middle = (i32::midpoint(low.0, high.0), i32::midpoint(low.1, high.1));
    let off = 90;
    vec![
        (high.0 + half.0 + off, middle.1),
        (low.0 - half.0 - off, middle.1),
        (middle.0, low.1 - half.1 - off),
        (middle.0, high.1 + half.1 + off),
    ]
}

fn extent(points: &[Point]) -> Option<(Point, Point)> {
    let xs = points.iter().map(|point| point.0);
    let ys = points.iter().map(|point| point.1);
    Some((
        (xs.clone().min()?, ys.clone().min()?),
        (xs.max()?, ys.max()?),
    ))
}
