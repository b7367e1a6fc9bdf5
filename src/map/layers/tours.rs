//! Tours: lines in the colour and dash of their vehicle, stops numbered.

use geo_types::LineString;
use plotters::style::RGBColor;
use plotters::style::text_anchor::HPos;

use super::symbols::disc;
use super::{Item, Layer, Placer};
use crate::map::MapError;
use crate::map::backend::{Halo, Paint, Point, Shape, Symbol};
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

/// The sign of a stop: a disc in the colour of its vehicle on a white rim.
pub(in crate::map) fn stop_sign(vehicle: usize) -> Symbol {
    let rim = disc(String::new(), STOP + 30, PAPER);
    let own = disc(String::new(), STOP, vehicle_colour(vehicle));
    Symbol {
        name: format!("stop-{vehicle}"),
        parts: rim.parts.into_iter().chain(own.parts).collect(),
    }
}

/// The stops.
pub(in crate::map) fn tour_stops(stops: &[MapStop], view: &Viewport) -> Layer {
    let at = |stop: &MapStop| vec![view.place(stop.position.into())];
    let stamp = |stop: &MapStop| Item::Stamps(stop_sign(stop.vehicle), at(stop));
    Layer {
        name: "stops",
        items: stops.iter().map(stamp).collect(),
    }
}

/// Keeps words off the stops.
fn hold(stops: &[MapStop], view: &Viewport, placer: &mut Placer) {
    for stop in stops {
        let (x, y) = view.place(stop.position.into());
        placer.insist((x - STOP, y - STOP, x + STOP, y + STOP));
    }
}

/// The numbers of the stops, beside them.
pub(in crate::map) fn stop_numbers(
    stops: &[MapStop],
    view: &Viewport,
    placer: &mut Placer,
) -> Result<Layer, MapError> {
    hold(stops, view, placer);
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

#[cfg(test)]
mod tests {
    use geo_types::Rect;

    use super::*;
    use crate::crs::Projected;
    use crate::map::font;

    #[test]
    fn numbers_keep_off_the_stops() {
        font::register().expect("the font is within");
        let view = Viewport::fit(Rect::new((0.0, 0.0), (1000.0, 1000.0)), (10_000, 10_000));
        // Stops close together in a row: the first choice of a number, right
        // of its stop, would cover the next.
        let stops: Vec<MapStop> = [525.0, 550.0, 575.0, 600.0]
            .into_iter()
            .zip(1..)
            .map(|(x, number)| MapStop {
                number,
                position: Projected::new(x, 500.0).expect("a position"),
                words: String::new(),
                vehicle: 0,
            })
            .collect();
        let mut placer = Placer::new(view.size(), Vec::new());
        let layer = stop_numbers(&stops, &view, &mut placer).expect("they are placed");
        assert_eq!(layer.items.len(), 4);
        for item in &layer.items {
            let Item::Halo(halo) = item else {
                panic!("a number is a word with a rim");
            };
            for stop in &stops {
                let at = view.place(stop.position.into());
                let far = (at.0 - halo.at.0).abs().max((at.1 - halo.at.1).abs());
                assert!(
                    far > STOP,
                    "number {} covers stop {}",
                    halo.words,
                    stop.number
                );
            }
        }
    }
}
