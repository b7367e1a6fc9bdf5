//! Towns: where they stand, how large they grow, how thickly they are lived in.
//!
//! Sizes follow the rank-size rule (Zipf 1949); the people of a town thin out
//! exponentially from its middle (Clark 1951).

use geo_types::Coord;

use super::super::chance::About;
use super::super::land::{Land, distance};
use super::super::num::{count, real, signed};

/// A town that reaches beyond its own commune.
#[derive(Clone, Debug)]
pub(in crate::demo) struct Town {
    /// The cell of the mesh that it stands in.
    pub(in crate::demo) cell: usize,
    /// Its middle, bent, in metres of EPSG:3035.
    pub(in crate::demo) middle: Coord,
    /// Its people.
    pub(in crate::demo) people: f64,
    /// Residents per square kilometre at its middle.
    peak: f64,
    /// Metres over which the density falls to 1/e.
    pub(in crate::demo) width: f64,
}

impl Town {
    fn new(cell: usize, middle: Coord, people: f64) -> Self {
        let peak = (2_600.0 * (people / 30_000.0).powf(0.30)).min(12_000.0);
        let width = (people / (std::f64::consts::TAU * peak)).sqrt() * 1000.0;
        Self {
            cell,
            middle,
            people,
            peak,
            width,
        }
    }

    /// Residents per square kilometre that the town brings to a position.
    pub(in crate::demo) fn density(&self, p: Coord) -> f64 {
        self.peak * (-distance(p, self.middle) / self.width).exp()
    }

    /// The people of the town who live within a distance of its middle.
    pub(in crate::demo) fn within(&self, metres: f64) -> f64 {
        let x = metres / self.width;
        self.people * (1.0 - (-x).exp() * (1.0 + x))
    }

    /// Beyond this distance the town brings nobody.
    pub(in crate::demo) fn reach(&self) -> f64 {
        7.0 * self.width
    }
}

/// The share of people who live in towns.
fn urban_share(land: &Land) -> f64 {
    match land.frame.figures.communes {
        0..100 => 0.62,
        100..1_000 => 0.5,
        1_000..10_000 => 0.58,
        _ => 0.66,
    }
}

/// The people who live in villages and hamlets.
pub(super) fn villagers(land: &Land) -> f64 {
    land.frame.figures.people * (1.0 - urban_share(land))
}

/// The towns, largest first: the first stands near the middle, each further
/// one as well as it can at its distance from those before.
pub(super) fn towns(land: &Land) -> Vec<Town> {
    let wanted = (land.frame.figures.communes / 13).max(2);
    let seats = seats(land, wanted);
    let sizes: Vec<f64> = (0..seats.len())
        .map(|rank| {
            let noise = land.frame.chance(About::Towns, (1, signed(rank))).normal();
            (real(rank) + 1.0).powf(-0.97) * (0.12 * noise).exp()
        })
        .collect();
    let scale = land.frame.figures.people * urban_share(land) / sizes.iter().sum::<f64>();
    let pairs = seats.into_iter().zip(sizes);
    pairs
        .map(|(cell, size)| Town::new(cell, land.centre(cell), size * scale))
        .collect()
}

fn seats(land: &Land, wanted: usize) -> Vec<usize> {
    let mut free: Vec<(usize, f64, f64)> = land
        .inside()
        .map(|cell| (cell, appeal(land, cell), f64::INFINITY))
        .collect();
    let mut seats: Vec<usize> = Vec::new();
    let mut ease = 0.62;
    while seats.len() < wanted.min(free.len()) {
        let apart = ease * land.frame.radius * 1.77 / (real(seats.len()) + 1.0).sqrt();
        let centred = if seats.is_empty() { 0.9 } else { 0.0 };
        let worth = |&(cell, appeal, _): &(usize, f64, f64)| {
            appeal - centred * land.frame.reach(land.mesh.sites[cell])
        };
        let open = free.iter().filter(|town| town.2 > apart);
        let best = open.max_by(|a, b| worth(a).total_cmp(&worth(b)).then(b.0.cmp(&a.0)));
        let Some(&(seat, ..)) = best else {
            ease *= 0.93;
            continue;
        };
        seats.push(seat);
        for (cell, _, gap) in &mut free {
            *gap = gap.min(distance(land.mesh.sites[*cell], land.mesh.sites[seat]));
        }
    }
    seats
}

/// How well a town stands in a commune: low, by a river, not at the border.
fn appeal(land: &Land, cell: usize) -> f64 {
    let chance = land.frame.chance(About::Towns, (0, signed(cell))).unit();
    let bank = if land.banks[cell].is_some() { 0.3 } else { 0.0 };
    let edge = (land.frame.reach(land.mesh.sites[cell]) - 0.85).max(0.0);
    1.0 - land.heights[cell] + bank + 0.3 * chance - 2.0 * edge
}

/// How many priority neighbourhoods a town has.
pub(super) fn quarters_of(town: &Town, rank: usize) -> usize {
    let by_size = if town.people < 6_000.0 {
        0
    } else {
        count((town.people / 11_000.0).powf(0.82))
    };
    by_size.max(usize::from(rank == 0))
}
