//! Tours: lines in the colour and dash of their vehicle, stops numbered.

use geo_types::LineString;
use plotters::style::RGBColor;
use plotters::style::text_anchor::HPos;

use super::symbols::disc;
use super::{Item, Layer, Placer};
use crate::map::MapError;
use crate::map::backend::{Halo, Paint, Point, Shape};
use crate::map::font::Type;
use crate::map::palette::{INK, PAPER, VEHICLES};
use crate::map::tours_map::MapStop;
use crate::map::viewport::Viewport;

/// The radius of a stop, in units.
const STOP: i32 = 75;

/// The colour of a vehicle; colours come again after the last, with other
/// dashes.
pub(in crate::map) fn vehicle_colour(vehicle: usize) -> RGBColor {
    VEHICLES[vehicle % VEHICLES.len()]
}

/// How the lines of a vehicle are drawn: dashes tell vehicles apart without
/// colours.
pub(in crate::map) fn vehicle_paint(vehicle: usize) -> Paint {
    let line = Paint::line(vehicle_colour(vehicle), 32);
    match vehicle % 4 {
        0 => line,
        1 => line.dashed(150, 70),
        2 => line.dashed(60, 60),
        _ => line.dashed(250, 60),
    }
}

/// The lines of tours, on a white rim.
pub(in crate::map) fn tour_lines(lines: &[(usize, LineString)], view: &Viewport) -> Layer {
    let on_paper = |line: &LineString| -> Vec<Point> {
        let mut points: Vec<Point> = line.0.iter().map(|&coord| view.place(coord)).collect();
        points.dedup();
        points
    };
    let all: Vec<Vec<Point>> = lines.iter().map(|(_, line)| on_paper(line)).collect();
    let mut shapes = vec![Shape::lines(all.clone(), Paint::line(PAPER, 60))];
    for ((vehicle, _), line) in lines.iter().zip(all) {
        shapes.push(Shape::lines(vec![line], vehicle_paint(*vehicle)));
    }
    Layer::of_shapes("tours", shapes)
}

/// The stops.
pub(in crate::map) fn tour_stops(stops: &[MapStop], view: &Viewport) -> Layer {
    let mut items = Vec::new();
    for stop in stops {
        let at = vec![view.place(stop.position.into())];
        let rim = disc("stop-rim".to_owned(), STOP + 30, PAPER);
        let name = format!("stop-{}", stop.vehicle);
        let own = disc(name, STOP, vehicle_colour(stop.vehicle));
        items.extend([Item::Stamps(rim, at.clone()), Item::Stamps(own, at)]);
    }
    Layer {
        name: "stops",
        items,
    }
}

/// The numbers of the stops, beside them.
pub(in crate::map) fn stop_numbers(
    stops: &[MapStop],
    view: &Viewport,
    placer: &mut Placer,
) -> Result<Layer, MapError> {
    let style = Type::bold(8.0, INK);
    let mut items = Vec::new();
    for stop in stops {
        let words = stop.number.to_string();
        let half = (style.width(&words)? / 2 + 20, style.cap() / 2 + 20);
        let (x, y) = view.place(stop.position.into());
        let (off_x, off_y) = (STOP + half.0 + 25, STOP + half.1 + 25);
        let spots = [
            (x + off_x, y),
            (x - off_x, y),
            (x, y - off_y),
            (x, y + off_y),
            (x + off_x, y - off_y),
            (x - off_x, y + off_y),
        ];
        let boxes = spots.map(|(x, y)| (x - half.0, y - half.1, x + half.0, y + half.1));
        let chosen = placer.take(&boxes).unwrap_or_else(|| {
            placer.insist(boxes[0]);
            0
        });
        items.push(Item::Halo(Halo {
            words,
            at: spots[chosen],
            across: HPos::Center,
            style,
            rim: (PAPER, 45),
        }));
    }
    Ok(Layer {
        name: "stop-numbers",
        items,
    })
}
