//! The signs of places: each kind has its own shape and its own colour, so
//! that either alone tells them apart.

use std::f64::consts::{PI, TAU};

use plotters::style::RGBColor;

use crate::map::backend::{Paint, Point, Symbol};
use crate::map::font::rounded;
use crate::map::palette::{INK, PAPER};
use crate::territory::PlaceKind;

/// A disc of this radius in units.
pub(super) fn disc(name: String, radius: i32, colour: RGBColor) -> Symbol {
    let ring = star(24, f64::from(radius), f64::from(radius));
    Symbol {
        name,
        parts: vec![(ring, Paint::filled(colour))],
    }
}

/// The sign of a place of this kind where people are served: in its colour
/// on a white rim; a stop of an itinerant service is open in the middle.
pub(super) fn place(kind: PlaceKind, stop: bool, radius: i32) -> Symbol {
    let size = f64::from(radius);
    let ring = outline(kind, size);
    let rim = Paint::filled(PAPER).outlined(PAPER, radius / 2);
    let mut parts = vec![
        (ring.clone(), rim),
        (ring, Paint::filled(colour(kind)).outlined(colour(kind), 6)),
    ];
    if stop {
        parts.push((star(12, size * 0.4, size * 0.4), Paint::filled(PAPER)));
    }
    let part = if stop { "stop" } else { "place" };
    Symbol {
        name: format!("{part}-{}", kind.key()),
        parts,
    }
}

/// The same of a place whose position is approximate: its outline alone,
/// dashed; a stop has a dot of its colour in the middle.
pub(super) fn approximate(kind: PlaceKind, stop: bool, radius: i32) -> Symbol {
    let (size, colour) = (f64::from(radius), colour(kind));
    let ring = outline(kind, size);
    let rim = Paint::filled(PAPER).outlined(PAPER, radius / 2);
    let dashed = Paint::filled(PAPER)
        .outlined(colour, (radius / 4).max(10))
        .dashed((radius * 2 / 5).max(10), (radius / 4).max(7));
    let mut parts = vec![(ring.clone(), rim), (ring, dashed)];
    if stop {
        parts.push((star(12, size * 0.35, size * 0.35), Paint::filled(colour)));
    }
    let part = if stop { "stop" } else { "place" };
    Symbol {
        name: format!("{part}-{}-approximate", kind.key()),
        parts,
    }
}

/// The sign of the depot of an itinerant service: an open ring crossed out,
/// for no one is served there.
pub(super) fn depot(radius: i32) -> Symbol {
    let size = f64::from(radius) * 0.8;
    let ring = star(16, size, size);
    let (long, short) = (rounded(size), (radius / 10).max(5));
    let bar = [
        (-long, -short),
        (long, -short),
        (long, short),
        (-long, short),
    ];
    Symbol {
        name: "depot".to_owned(),
        parts: vec![
            (ring.clone(), Paint::line(PAPER, radius)),
            (
                ring,
                Paint::filled(PAPER).outlined(INK, (radius / 4).max(12)),
            ),
            (turned(&bar, -PI / 4.0), Paint::filled(INK)),
        ],
    }
}

fn outline(kind: PlaceKind, size: f64) -> Vec<Point> {
    match kind {
        PlaceKind::FranceServices => star(24, size, size),
        PlaceKind::Library => turned(&star(4, size * 1.2, size * 1.2), PI / 4.0),
        PlaceKind::DigitalSpace => star(4, size * 1.3, size * 1.3),
        PlaceKind::SocialCentre => star(3, size * 1.35, size * 1.35),
        PlaceKind::ThirdPlace => turned(&star(3, size * 1.35, size * 1.35), PI),
        PlaceKind::PublicBody => cross(size),
        PlaceKind::Association => star(10, size * 1.4, size * 0.6),
        PlaceKind::Other => turned(&cross(size), PI / 4.0),
    }
}

/// The colour of places of a kind.
pub(in crate::map) fn colour(kind: PlaceKind) -> RGBColor {
    match kind {
        PlaceKind::FranceServices => RGBColor(0x0b, 0x3c, 0x6f),
        PlaceKind::Library => RGBColor(0x1b, 0x6e, 0x3c),
        PlaceKind::DigitalSpace => RGBColor(0x6a, 0x2c, 0x91),
        PlaceKind::SocialCentre => RGBColor(0xa0, 0x12, 0x3c),
        PlaceKind::ThirdPlace => RGBColor(0x00, 0x71, 0x7a),
        PlaceKind::PublicBody => RGBColor(0x1a, 0x1a, 0x1a),
        PlaceKind::Association => RGBColor(0xa6, 0x1c, 0x7c),
        PlaceKind::Other => RGBColor(0x55, 0x55, 0x55),
    }
}

/// Points around the origin, the first upwards, every other one at the
/// second radius: a regular polygon where both are the same.
fn star(points: u32, outer: f64, inner: f64) -> Vec<Point> {
    (0..points)
        .map(|rank| {
            let angle = TAU * f64::from(rank) / f64::from(points);
            let radius = if rank % 2 == 0 { outer } else { inner };
            (
                rounded(radius * angle.sin()),
                rounded(-radius * angle.cos()),
            )
        })
        .collect()
}

/// An upright cross.
fn cross(size: f64) -> Vec<Point> {
    let (long, short) = (rounded(size * 1.1), rounded(size * 0.4));
    vec![
        (-short, -long),
        (short, -long),
        (short, -short),
        (long, -short),
        (long, short),
        (short, short),
        (short, long),
        (-short, long),
        (-short, short),
        (-long, short),
        (-long, -short),
        (-short, -short),
    ]
}

fn turned(ring: &[Point], angle: f64) -> Vec<Point> {
    let (sin, cos) = angle.sin_cos();
    ring.iter()
        .map(|&(x, y)| {
            let (x, y) = (f64::from(x), f64::from(y));
            (rounded(x * cos - y * sin), rounded(x * sin + y * cos))
        })
        .collect()
}
