//! The water beside a network, as bytes: little-endian whole numbers, lengths
//! in front, positions in decimetres.

use geo_types::Coord;

use super::super::water::{Course, Water};
use crate::units::Metres;

/// What [`decode`] reads back.
pub(super) fn encode(water: &Water) -> Vec<u8> {
    let mut out = Vec::new();
    put(&mut out, count(water.courses.len()));
    for course in &water.courses {
        put(&mut out, whole(course.whole.get()));
        line(&mut out, &course.line);
    }
    put(&mut out, count(water.surfaces.len()));
    for rings in &water.surfaces {
        put(&mut out, count(rings.len()));
        for ring in rings {
            line(&mut out, ring);
        }
    }
    out
}

/// The water that [`encode`] brought to bytes; `None` of other bytes.
pub(super) fn decode(bytes: &[u8]) -> Option<Water> {
    let mut reader = Reader(bytes);
    let mut water = Water::default();
    for _ in 0..reader.number()? {
        water.courses.push(Course {
            whole: Metres::new(f64::from(reader.number()?))?,
            line: reader.line()?,
        });
    }
    for _ in 0..reader.number()? {
        let rings = (0..reader.number()?).map(|_| reader.line());
        water.surfaces.push(rings.collect::<Option<_>>()?);
    }
    reader.0.is_empty().then_some(water)
}

fn put(out: &mut Vec<u8>, number: i32) {
    out.extend_from_slice(&number.to_le_bytes());
}

fn line(out: &mut Vec<u8>, points: &[Coord]) {
    put(out, count(points.len()));
    for at in points {
        put(out, whole(at.x * 10.0));
        put(out, whole(at.y * 10.0));
    }
}

fn count(length: usize) -> i32 {
    i32::try_from(length).expect("fewer rivers and bends than 2^31")
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the earth is 4e8 decimetres around; saturates else"
)]
fn whole(value: f64) -> i32 {
    value.round() as i32
}

struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn number(&mut self) -> Option<i32> {
        let (number, rest) = self.0.split_first_chunk::<4>()?;
        self.0 = rest;
        Some(i32::from_le_bytes(*number))
    }

    fn line(&mut self) -> Option<Vec<Coord>> {
        let metres = |decimetres: i32| f64::from(decimetres) / 10.0;
        let points = (0..self.number()?).map(|_| {
            let (x, y) = (metres(self.number()?), metres(self.number()?));
            Some(Coord { x, y })
        });
        points.collect()
    }
}
