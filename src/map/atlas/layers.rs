//! What lies on the map of a sheet.

use plotters::style::text_anchor::HPos;

use super::shared::Shared;
use super::sheet::Listed;
use super::unit::Unit;
use crate::map::MapError;
use crate::map::backend::{Halo, Paint, Point, Shape};
use crate::map::classes::{Category, Classes};
use crate::map::font::Type;
use crate::map::layers::{
    Ground, Item, Layer, PlaceSigns, Placer, ShownRoads, ShownWater, borders_as, cells, label,
    neighbourhood_marks, no_data_ground, stop_numbers, tour_stops,
};
use crate::map::palette::{AROUND, GAP, INK, PAPER, QUIET};
use crate::map::tours_map::MapStop;
use crate::map::viewport::Viewport;
use crate::territory::Place;

/// How far a simplified outline may leave the true one, in units.
const TOLERANCE: f64 = 6.0;

/// The width of the outline of the area, in units.
const OUTLINE: i32 = 60;

/// How much shows through the veil over what lies around, in percent.
const CLEAR: u8 = 28;

/// Towns closer than this to one that is named go unnamed, in units.
const APART: i32 = 700;

/// The most names on a sheet.
const NAMES: usize = 26;

/// The most names of what lies around.
const NAMES_AROUND: usize = 8;

/// What the layers of a sheet are drawn from.
pub(super) struct Scene<'s> {
    pub(super) shared: &'s Shared<'s>,
    pub(super) unit: Unit,
    pub(super) classes: &'s Classes,
    pub(super) signs: &'s PlaceSigns<'s>,
    pub(super) listed: &'s [&'s Listed<'s>],
    pub(super) stops: &'s [MapStop],
}

/// Where a number may stand whose box has half this width and height when
/// none of the spots is free: around the first, nearer ones first.
fn beside(spots: &[Point], half: (i32, i32)) -> Vec<Point> {
    let Some(&(x, y)) = spots.first() else {
        return Vec::new();
    };
    let step = (2 * half.0, 2 * half.1);
    let ring = |far: i32| {
        let (across, along) = (step.0 * far, step.1 * far);
        [
            (x + across, y),
            (x - across, y),
            (x, y - along),
            (x, y + along),
            (x + across, y - along),
            (x - across, y - along),
            (x + across, y + along),
            (x - across, y + along),
        ]
    };
    (1..=3).flat_map(ring).collect()
}

impl Scene<'_> {
    /// The layers, from the ground up.
    pub(super) fn layers(&self, view: Viewport) -> Result<Vec<Layer>, MapError> {
        let map = &self.shared.input.map;
        let ground = self.shared.ground(view, TOLERANCE);
        let roads = self.shared.roads(&view.ground());
        let roads = ShownRoads::Main(&roads.motorways, &roads.major).layer(&view);
        let water = map.roads.map(|roads| &roads.water);
        let water = water.and_then(|water| ShownWater::within(water, view.ground()));
        let water = water.map_or_else(Layer::none, |water| water.layer(&view));
        let mut marks = self.signs.positions(&view);
        marks.extend(neighbourhood_marks(map.territory, &view));
        let mut placer = Placer::new(view.size(), marks);
        let numbers = stop_numbers(self.stops, &view, &mut placer)?;
        let ranks = self.ranks(&view, &mut placer)?;
        let colours: Vec<_> = self.classes.list.iter().map(|class| class.colour).collect();
        let category = |cell| {
            if map.is_beyond(cell) {
                Category::Unknown
            } else {
                self.classes.category(map.nearest.nearest(cell))
            }
        };
        Ok(vec![
            ground.surroundings(),
            self.land(&ground),
            cells(map.territory, &view, &colours, category)?,
            water,
            roads,
            borders_as(&ground, false),
            self.zones(&view),
            self.signs.layer_of(&view, |place| !self.is_own(place)),
            self.veil(&ground),
            self.signs.layer_of(&view, |place| self.is_own(place)),
            tour_stops(self.stops, &view),
            self.names(&view, &mut placer)?,
            ranks,
            numbers,
        ])
    }

    /// Whether a place stands in the area; those around lie under the veil.
    fn is_own(&self, place: &Place) -> bool {
        self.shared.stands_in(place, self.unit)
    }

    fn land(&self, ground: &Ground<'_>) -> Layer {
        let all = ground.communes.around(|_| true);
        let mut shapes = vec![Shape::area(all, Paint::filled(PAPER))];
        let without = &self.shared.without;
        let rings = ground.communes.around(|owner| without[owner as usize]);
        if !rings.is_empty() {
            shapes.extend(no_data_ground(rings));
        }
        Layer::of_shapes("land", shapes)
    }

    /// A veil over all that is not of the area, and the outline of the area.
    fn veil(&self, ground: &Ground<'_>) -> Layer {
        let communes = self.shared.territory().communes();
        let own = ground
            .communes
            .around(|owner| self.unit.holds(&communes[owner as usize]));
        let (width, height) = ground.view.size();
        let mut rings = vec![vec![(0, 0), (width, 0), (width, height), (0, height)]];
        rings.extend(own.iter().cloned());
        let line = |colour, width| Shape::area(own.clone(), Paint::line(colour, width));
        let shapes = vec![
            Shape::area(rings, Paint::filled(AROUND).veiling(CLEAR)),
            line(PAPER, 95),
            line(INK, OUTLINE),
        ];
        Layer::of_shapes("veil", shapes)
    }

    /// The outlines of the zones listed.
    fn zones(&self, view: &Viewport) -> Layer {
        let outlines = self.listed.iter().map(|listed| &listed.zone.outline);
        let rings: Vec<Vec<Point>> = outlines.flat_map(|outline| view.rings(outline)).collect();
        if rings.is_empty() {
            return Layer::none();
        }
        let line = |colour, width| Shape::area(rings.clone(), Paint::line(colour, width));
        Layer::of_shapes("zones", vec![line(PAPER, 50), line(GAP, 28)])
    }

    /// The ranks of the zones listed, each on land that the area has of its
    /// zone.
    fn ranks(&self, view: &Viewport, placer: &mut Placer) -> Result<Layer, MapError> {
        let style = Type::bold(9.5, GAP);
        let mut items = Vec::new();
        for listed in self.listed {
            let words = listed.rank.to_string();
            let half = (style.width(&words)? / 2 + 40, style.cap() / 2 + 40);
            let mut spots: Vec<Point> = listed.spots.iter().map(|&at| view.place(at)).collect();
            spots.extend(beside(&spots, half));
            let frames: Vec<_> = spots
                .iter()
                .map(|&(x, y)| (x - half.0, y - half.1, x + half.0, y + half.1))
                .collect();
            let Some(&first) = frames.first() else {
                continue;
            };
            let chosen = placer.take(&frames).unwrap_or_else(|| {
                placer.insist(first);
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

    /// The names of the largest towns of the area, then of the largest around.
    fn names(&self, view: &Viewport, placer: &mut Placer) -> Result<Layer, MapError> {
        let communes = self.shared.territory().communes();
        let mut items = Vec::new();
        let mut named: Vec<Point> = Vec::new();
        for (own, most) in [(true, NAMES), (false, NAMES_AROUND)] {
            let towns = self.shared.towns.iter();
            let towns = towns.filter(|town| self.unit.holds(&communes[town.commune]) == own);
            let mut count = 0;
            for town in towns {
                let at = view.place(town.at);
                let close =
                    |other: &Point| (other.0 - at.0).abs().max((other.1 - at.1).abs()) < APART;
                if count == most || !view.shows(at) || named.iter().any(close) {
                    continue;
                }
                let style = match (own, count) {
                    (true, 0..3) => Type::bold(8.5, INK),
                    (true, _) => Type::plain(7.0, INK),
                    (false, _) => Type::plain(6.5, QUIET),
                };
                if let Some(halo) = label((town.name, at), style, placer)? {
                    items.push(Item::Halo(halo));
                    named.push(at);
                    count += 1;
                }
            }
        }
        Ok(Layer {
            name: "towns",
            items,
        })
    }
}
