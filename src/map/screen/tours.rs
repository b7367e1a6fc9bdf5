//! Itinerant routes on the map of a page: a layer of its own over the others.

use geo_types::LineString;

use super::legend::{LegendRow, LegendSign};
use super::markup::{group, hex, lines};
use super::{ScreenMap, viewport};
use crate::i18n::{Arg, Catalogue};
use crate::map::about::MapInput;
use crate::map::backend::{Point, escaped};
use crate::map::layers::vehicle_colour;
use crate::map::tours_map::{MapStop, MapTours};
use crate::map::viewport::Viewport;
use crate::map::{MapError, font};

/// The radius of a stop, in units; it holds two figures of its number.
const STOP: i32 = 215;

/// Dashes on the screen, in pixels: they tell vehicles apart without colours,
/// in the order of those in print.
const DASHES: [&str; 4] = ["", "9 4", "3 4", "15 4"];

impl ScreenMap {
    /// The same map with tours as a layer, `tours`, in two groups: below signs
    /// and names a line a tour in the colour and dash of its vehicle, above
    /// them a numbered sign a stop. The legend says whether lines follow the
    /// roads.
    ///
    /// # Errors
    /// As [`screen_map`](super::screen_map).
    pub fn with_tours(
        mut self,
        (input, tours): (&MapInput<'_>, &MapTours),
        words: &Catalogue,
    ) -> Result<Self, MapError> {
        font::register()?;
        let view = viewport(input)?;
        let lines = group("tours", &routes(&tours.lines, &view));
        self.layers.insert_str(self.signs_at, &lines);
        self.layers
            .push_str(&group("tours", &stops(&tours.stops, &view)));
        self.legend.extend(legend(tours, words));
        self.stops = tours.stops.iter().map(|stop| named(stop, words)).collect();
        Ok(self)
    }
}

/// The number of a stop and what is said of it.
fn named(stop: &MapStop, words: &Catalogue) -> String {
    let args = [
        ("number", stop.number.into()),
        ("stop", Arg::Text(&stop.words)),
    ];
    words.say("web-stop", &args)
}

fn dash(vehicle: usize) -> &'static str {
    DASHES[vehicle % DASHES.len()]
}

/// Lines on a white rim, so that they stand off from any ground.
fn routes(all: &[(usize, LineString)], view: &Viewport) -> String {
    let on_screen = |line: &LineString| -> Vec<Point> {
        let mut points: Vec<Point> = line.0.iter().map(|&coord| view.place(coord)).collect();
        points.dedup();
        points
    };
    let placed: Vec<Vec<Point>> = all.iter().map(|(_, line)| on_screen(line)).collect();
    let rim = format!("<path class=\"rim\" d=\"{}\"/>", lines(&placed));
    let own = all.iter().zip(placed).map(|((vehicle, _), line)| {
        let colour = hex(vehicle_colour(*vehicle));
        let d = lines(&[line]);
        format!(
            "<path d=\"{d}\" stroke=\"{colour}\"{}/>",
            dashed(dash(*vehicle))
        )
    });
    let own: String = own.collect();
    if own.is_empty() { own } else { rim + &own }
}

fn dashed(dash: &str) -> String {
    if dash.is_empty() {
        String::new()
    } else {
        format!(" stroke-dasharray=\"{dash}\"")
    }
}

/// A numbered disc a stop, ringed in the colour of its vehicle; `data-stop`
/// carries the rank among the stops drawn.
fn stops(all: &[MapStop], view: &Viewport) -> String {
    let sign = |(rank, stop): (usize, &MapStop)| {
        let (x, y) = view.place(stop.position.into());
        let mark = disc(&hex(vehicle_colour(stop.vehicle)), &stop.number.to_string());
        format!(
            "<g class=\"stop\" data-stop=\"{rank}\" transform=\"translate({x} {y})\"><g>{mark}</g></g>"
        )
    };
    all.iter().enumerate().map(sign).collect()
}

fn disc(colour: &str, number: &str) -> String {
    format!(
        "<circle r=\"{STOP}\" fill=\"#ffffff\" stroke=\"{colour}\" stroke-width=\"60\"/><text>{}</text>",
        escaped(number)
    )
}

/// One row a vehicle that has a stop, and one for the stops.
fn legend(tours: &MapTours, words: &Catalogue) -> Vec<LegendRow> {
    let comes = |vehicle: &usize| tours.stops.iter().any(|stop| stop.vehicle == *vehicle);
    let vehicles = (0..tours.vehicles.len()).filter(comes);
    let mut rows: Vec<LegendRow> = vehicles
        .map(|vehicle| {
            let sign = LegendSign::Tour(hex(vehicle_colour(vehicle)), dash(vehicle));
            LegendRow::of(sign, tours.vehicles[vehicle].clone())
        })
        .collect();
    let key = if tours.on_roads {
        "web-stops-on-roads"
    } else {
        "web-stops-straight"
    };
    if !rows.is_empty() {
        rows.push(LegendRow::of(LegendSign::Stop, words.say(key, &[])));
    }
    rows
}
