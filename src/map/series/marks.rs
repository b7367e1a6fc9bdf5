//! The marks of panels: small, and few kinds of them.

use std::collections::BTreeSet;
use std::f64::consts::{PI, TAU};

use geo_types::Coord;

use crate::map::about::MapInput;
use crate::map::backend::{Paint, Point, Symbol};
use crate::map::font::rounded;
use crate::map::palette::{INK, PAPER, VEHICLES};
use crate::territory::Place;

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::map) enum Mark {
    /// A place that is closed, or whose hours are not known.
    Closed,
    /// A place; where panels differ by hour, one that is open.
    Place,
    /// A stop of the plan.
    Stop,
}

/// The radius of marks in the legend, in units.
pub(in crate::map) const DOT: i32 = 55;

impl Mark {
    /// How it is drawn with this radius, in units: places are discs, closed
    /// ones open rings, stops squares on a corner.
    pub(in crate::map) fn symbol(self, radius: i32) -> Symbol {
        let size = f64::from(radius);
        let rim = Paint::filled(PAPER).outlined(PAPER, (radius / 2).max(10));
        let (name, ring, paint) = match self {
            Self::Closed => {
                let line = (radius / 3).max(8);
                let paint = Paint::filled(PAPER).outlined(INK, line);
                ("closed", polygon(16, size * 0.7), paint)
            }
            Self::Place => ("place", polygon(16, size), Paint::filled(INK)),
            Self::Stop => ("stop", polygon(4, size * 1.5), Paint::filled(VEHICLES[0])),
        };
        Symbol {
            name: format!("mark-{name}-{radius}"),
            parts: vec![(ring.clone(), rim), (ring, paint)],
        }
    }
}

/// The places that panels show: those of the territory, and neighbours that
/// are the nearest of some cell; those that serve people.
pub(super) fn shown<'t>(input: &MapInput<'t>) -> Vec<&'t Place> {
    let nearest = input.nearest;
    let cells = input.territory.indexed_cells();
    let used: BTreeSet<usize> = cells
        .filter_map(|(cell, _)| Some(nearest.nearest(cell)?.place.get()))
        .collect();
    let places = input.territory.places().iter().enumerate();
    let shown = places.filter(|(rank, place)| place.inside || used.contains(rank));
    let serving = shown.filter(|(_, place)| place.mode.serves());
    serving.map(|(_, place)| place).collect()
}

/// Where they stand, in metres.
pub(super) fn places(input: &MapInput<'_>) -> Vec<Coord> {
    let shown = shown(input).into_iter();
    shown.map(|place| place.position.into()).collect()
}

/// The radius of marks where so many stand in a panel of this size in units:
/// together they cover no more than a fiftieth of it.
pub(super) fn radius(count: usize, (width, height): (i32, i32)) -> i32 {
    let area = f64::from(width) * f64::from(height);
    let each = area / 50.0 / f64::from(u32::try_from(count.max(1)).unwrap_or(u32::MAX));
    rounded((each / PI).sqrt()).clamp(16, DOT)
}

/// A regular polygon around the origin, a corner upwards.
fn polygon(corners: u32, radius: f64) -> Vec<Point> {
    (0..corners)
        .map(|rank| {
            let angle = TAU * f64::from(rank) / f64::from(corners);
            (
                rounded(radius * angle.sin()),
                rounded(-radius * angle.cos()),
            )
        })
        .collect()
}
