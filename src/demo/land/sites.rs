//! The middles of communes: pairs on both banks of rivers, and a shaken grid
//! with gaps everywhere else, wider in the upland.

use geo_types::Coord;
use rstar::RTree;
use rstar::primitives::GeomWithData;

use super::super::chance::{About, hash, unit};
use super::super::num::{floor, signed};
use super::frame::{Frame, distance};
use super::guides::Guide;
use super::relief::Relief;

/// Points of a tree with the rank of what they belong to.
pub(in crate::demo) type Marks = RTree<GeomWithData<[f64; 2], usize>>;

/// A tree of points and their ranks.
pub(in crate::demo) fn marks(points: impl Iterator<Item = (Coord, usize)>) -> Marks {
    let entries = points.map(|(p, rank)| GeomWithData::new([p.x, p.y], rank));
    RTree::bulk_load(entries.collect())
}

/// Distance to the nearest point of a tree, and its rank.
pub(in crate::demo) fn nearest(tree: &Marks, p: Coord) -> Option<(f64, usize)> {
    let found = tree.nearest_neighbor(&[p.x, p.y])?;
    let [x, y] = *found.geom();
    Some((distance(p, Coord { x, y }), found.data))
}

/// The samples of all river courses.
pub(in crate::demo) fn water(guides: &[Guide]) -> Marks {
    let ranked = guides.iter().enumerate();
    marks(ranked.flat_map(|(rank, guide)| guide.course.iter().map(move |&p| (p, rank))))
}

/// The middles of communes in and well around the territory, before bending.
pub(in crate::demo) fn sites(frame: &Frame, guides: &[Guide], relief: &Relief) -> Vec<Coord> {
    let mut sites = on_banks(frame, guides);
    let banks = marks(sites.iter().map(|&p| (p, 0)));
    let water = water(guides);
    let free = |p: &Coord| {
        nearest(&water, *p).is_none_or(|(d, _)| d > 0.95 * frame.spacing)
            && nearest(&banks, *p).is_none_or(|(d, _)| d > 0.6 * frame.spacing)
    };
    sites.extend(shaken_grid(frame, relief).into_iter().filter(free));
    sites
}

fn on_banks(frame: &Frame, guides: &[Guide]) -> Vec<Coord> {
    let mut sites: Vec<Coord> = Vec::new();
    for (rank, guide) in guides.iter().enumerate() {
        let before = marks(sites.iter().map(|&p| (p, 0)));
        for at in (2..guide.course.len().saturating_sub(2)).step_by(4) {
            let (here, ahead) = (guide.course[at], guide.course[at + 1]);
            let way = (ahead - here) / distance(here, ahead).max(1.0);
            let thing = signed(rank * 100_000 + at);
            for bank in [-1.0, 1.0] {
                let mut chance = frame.chance(About::RiverSites, (thing, floor(bank).into()));
                let across = Coord {
                    x: -way.y,
                    y: way.x,
                } * (bank * 0.45);
                let shake = way * chance.between(-0.07, 0.07);
                let site = here + (across + shake) * frame.spacing;
                if nearest(&before, site).is_none_or(|(d, _)| d > 0.75 * frame.spacing) {
                    sites.push(site);
                }
            }
        }
    }
    sites
}

/// The share of the grid that becomes communes.
const KEPT: f64 = 0.74;

fn shaken_grid(frame: &Frame, relief: &Relief) -> Vec<Coord> {
    let step = frame.spacing * KEPT.sqrt();
    let half = floor((frame.radius * 1.45 + 8.0 * frame.spacing) / step);
    let mut kept = Vec::new();
    for row in -half..=half {
        for column in -half..=half {
            let thing = (i64::from(column), i64::from(row));
            let mut chance = frame.chance(About::Sites, thing);
            let p = frame.centre
                + Coord {
                    x: (f64::from(column) + chance.between(-0.36, 0.36)) * step,
                    y: (f64::from(row) + chance.between(-0.36, 0.36)) * step,
                };
            let wild = relief.height(p).clamp(-0.5, 0.5);
            let gap = unit(hash(
                frame.seed,
                About::Sites,
                (thing.0, thing.1 + 1_000_000),
            ));
            if gap < KEPT - 0.35 * wild {
                kept.push(p);
            }
        }
    }
    kept
}
