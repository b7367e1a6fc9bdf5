//! Lines and rings in metres, as far as maps show them.

use std::collections::{BTreeMap, HashMap};

use geo::{Area as _, Simplify as _};
use geo_types::{Coord, LineString, Polygon};
use rayon::prelude::*;

use super::gather::{Role, WaterNodes};
use super::rings::rings;
use super::{Course, Water};
use crate::crs::{Crs, LonLat, Transform};
use crate::network::NetworkError;
use crate::units::Metres;

/// How far a simplified line may leave the true one, in metres: a tenth of a
/// millimetre on a map of thirty kilometres across an A4 page.
const TOLERANCE: f64 = 10.0;

/// The least surface and the least island that maps show, in square metres.
const LEAST_SURFACE: f64 = 20_000.0;
const LEAST_ISLAND: f64 = 5_000.0;

impl WaterNodes {
    /// The water in metres of a reference system.
    ///
    /// # Errors
    /// [`NetworkError::Crs`] when the system is unknown.
    pub(in crate::io::roads) fn build(self, crs: Crs) -> Result<Water, NetworkError> {
        let places = self.projected(crs)?;
        let at = |id: &u64| places[self.rank_of(*id)?];
        let lines = self.ways.iter().filter_map(|(_, role, nodes)| match role {
            Role::Course(name) => Some((name.as_str(), nodes)),
            Role::Surface | Role::Part => None,
        });
        let stretches = lines.flat_map(|(name, nodes)| {
            let known = unbroken(nodes.iter().map(at));
            known.into_iter().map(move |line| (name, line))
        });
        let courses = courses(stretches.collect());
        let outlines = self.outlines();
        let surfaces = outlines.iter().filter_map(|rings| surface(rings, at));
        Ok(Water {
            courses,
            surfaces: surfaces.collect(),
        })
    }

    /// The nodes in metres, in their order; nothing where no extract has one.
    fn projected(&self, crs: Crs) -> Result<Vec<Option<Coord>>, NetworkError> {
        let blocks = self.positions.par_chunks(1 << 14).map(|block| {
            let transform = Transform::new(Crs::WGS84, crs)?;
            let metres = |at: &Option<LonLat>| {
                let at = at.map(|at| Coord {
                    x: at.lon(),
                    y: at.lat(),
                })?;
                transform.apply(at).ok()
            };
            Ok(block.iter().map(metres).collect())
        });
        let blocks: Result<Vec<Vec<Option<Coord>>>, NetworkError> = blocks.collect();
        Ok(blocks?.concat())
    }

    /// The rings of each surface: closed ways, then relations.
    fn outlines(&self) -> Vec<Vec<Vec<u64>>> {
        let alone = self.ways.iter().filter(|(_, role, nodes)| {
            *role == Role::Surface && nodes.len() > 3 && nodes.first() == nodes.last()
        });
        let alone = alone.map(|(.., nodes)| vec![nodes.clone()]);
        let parts = self.ways.iter().filter(|(_, role, _)| *role == Role::Part);
        let parts: HashMap<i64, &[u64]> = parts.map(|(id, _, nodes)| (*id, &nodes[..])).collect();
        let joined = self.relations.iter().map(|ways| {
            let known = ways.iter().filter_map(|id| parts.get(id).copied());
            rings(&known.collect::<Vec<_>>())
        });
        alone.chain(joined).collect()
    }
}

/// The stretches of a line all of whose points are known.
fn unbroken(points: impl Iterator<Item = Option<Coord>>) -> Vec<Vec<Coord>> {
    let points: Vec<Option<Coord>> = points.collect();
    let runs = points.split(Option::is_none);
    let runs = runs.map(|run| run.iter().flatten().copied().collect::<Vec<Coord>>());
    runs.filter(|run| run.len() > 1).collect()
}

/// Stretches with the length of all that share their name.
fn courses(stretches: Vec<(&str, Vec<Coord>)>) -> Vec<Course> {
    let mut whole: BTreeMap<&str, f64> = BTreeMap::new();
    for (name, line) in &stretches {
        *whole.entry(name).or_default() += length(line);
    }
    let course = |(name, line): (&str, Vec<Coord>)| {
        let whole = if name.is_empty() {
            length(&line)
        } else {
            whole[name]
        };
        let line = LineString::new(line).simplify(TOLERANCE);
        Course {
            line: line.into_iter().map(rounded).collect(),
            whole: Metres::new(whole.round()).unwrap_or(Metres::ZERO),
        }
    };
    stretches.into_iter().map(course).collect()
}

fn length(line: &[Coord]) -> f64 {
    let pairs = line.windows(2);
    pairs
        .map(|p| (p[1].x - p[0].x).hypot(p[1].y - p[0].y))
        .sum()
}

/// The rings of a surface that a map can show; `None` of one too small. A ring
/// with a point that is not known is no ring.
fn surface(rings: &[Vec<u64>], at: impl Fn(&u64) -> Option<Coord>) -> Option<Vec<Vec<Coord>>> {
    let known = rings.iter().filter_map(|ring| {
        let ring: Vec<Coord> = ring.iter().map(&at).collect::<Option<_>>()?;
        let ring = Polygon::new(LineString::new(ring), Vec::new()).simplify(TOLERANCE);
        Some((ring.unsigned_area(), ring.into_inner().0))
    });
    let mut known: Vec<(f64, LineString)> = known.collect();
    known.retain(|(area, _)| *area >= LEAST_ISLAND);
    let largest = known.iter().map(|(area, _)| *area).fold(0.0, f64::max);
    let rings = known
        .into_iter()
        .map(|(_, ring)| ring.into_iter().map(rounded).collect());
    (largest >= LEAST_SURFACE).then(|| rings.collect())
}

/// A point to the decimetre, in which prepared water is kept.
fn rounded(at: Coord) -> Coord {
    let decimetres = |metres: f64| (metres * 10.0).round() / 10.0;
    Coord {
        x: decimetres(at.x),
        y: decimetres(at.y),
    }
}
