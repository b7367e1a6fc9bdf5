//! The lattice that lanes and streets of a group of communes are laid out on:
//! squares of 125 m, turned by an angle of the group's own and bent, each
//! with one slot for a node. Two nodes of the network only ever meet in
//! neighbouring slots, so that no two roads cross without meeting.

use geo_types::Coord;

use super::super::chance::{About, hash, unit};
use super::super::land::rows;
use super::super::noise::Bend;
use super::super::num::{floor, index, signed};
use super::super::world::World;

/// Metres between slots: small enough for every 200 m cell to hold one.
pub(super) const STEP: f64 = 125.0;

/// Metres that slots keep from the border of their commune.
const MARGIN: f64 = 16.0;

/// The lattice of a group.
#[derive(Clone, Debug)]
pub(super) struct Lattice {
    seed: u64,
    origin: Coord,
    turn: Coord,
    bend: Bend,
    low: (i32, i32),
    width: usize,
    /// The commune of every slot by its rank in the group, from 1; 0 for none.
    owners: Vec<u32>,
}

impl Lattice {
    /// The lattice of some communes (cells of the mesh).
    pub(super) fn new(world: &World, (group, communes): (usize, &[usize])) -> Self {
        let frame = &world.land.frame;
        let angle = frame
            .chance(About::Lattice, (signed(group), 0))
            .between(0.0, 1.57);
        let mut lattice = Self {
            seed: frame.seed,
            origin: communes
                .first()
                .map_or(frame.centre, |&cell| world.land.centre(cell)),
            turn: Coord {
                x: angle.cos(),
                y: angle.sin(),
            },
            bend: Bend::of_streets(frame.seed),
            low: (0, 0),
            width: 0,
            owners: Vec::new(),
        };
        let spans: Vec<Vec<(i32, i32, i32)>> = communes
            .iter()
            .map(|&cell| {
                let outline = world.land.outline(cell);
                let flat: Vec<Coord> = outline.iter().map(|&p| lattice.flat(p)).collect();
                rows(&flat, (STEP, MARGIN))
            })
            .collect();
        lattice.fill(&spans);
        lattice
    }

    fn fill(&mut self, spans: &[Vec<(i32, i32, i32)>]) {
        let all = || spans.iter().flatten();
        let (Some(south), Some(north)) = (all().map(|s| s.0).min(), all().map(|s| s.0).max())
        else {
            return;
        };
        let west = all().map(|s| s.1).min().unwrap_or_default();
        let east = all().map(|s| s.2).max().unwrap_or_default();
        let extent = |from: i32, until: i32| usize::try_from(until - from + 1).unwrap_or(0);
        self.low = (west, south);
        self.width = extent(west, east);
        self.owners = vec![0; self.width * extent(south, north)];
        for (rank, spans) in spans.iter().enumerate() {
            for &(row, from, until) in spans {
                for column in from..=until {
                    if let Some(slot) = self.slot((column, row)) {
                        self.owners[slot] = index(rank + 1);
                    }
                }
            }
        }
    }

    /// How many slots there are.
    pub(super) fn len(&self) -> usize {
        self.owners.len()
    }

    /// The commune that owns a slot, by its rank in the group.
    pub(super) fn owner(&self, slot: usize) -> Option<usize> {
        (self.owners[slot] as usize).checked_sub(1)
    }

    /// A position in the plane where the lattice is straight.
    fn flat(&self, p: Coord) -> Coord {
        let q = self.bend.undo(p) - self.origin;
        Coord {
            x: q.x * self.turn.x + q.y * self.turn.y,
            y: q.y * self.turn.x - q.x * self.turn.y,
        }
    }

    fn slot(&self, (column, row): (i32, i32)) -> Option<usize> {
        let east = usize::try_from(column - self.low.0)
            .ok()
            .filter(|&c| c < self.width)?;
        let north = usize::try_from(row - self.low.1).ok()?;
        Some(north * self.width + east).filter(|&slot| slot < self.owners.len())
    }

    fn square(&self, slot: usize) -> (i32, i32) {
        let part = |value: usize| i32::try_from(value).expect("a lattice has few slots");
        (
            self.low.0 + part(slot % self.width),
            self.low.1 + part(slot / self.width),
        )
    }

    /// The slot of the square that holds a position.
    pub(super) fn slot_at(&self, p: Coord) -> Option<usize> {
        let flat = self.flat(p);
        self.slot((floor(flat.x / STEP), floor(flat.y / STEP)))
    }

    /// The slot some columns and rows away.
    pub(super) fn beside(&self, slot: usize, (east, north): (i32, i32)) -> Option<usize> {
        let (column, row) = self.square(slot);
        self.slot((column + east, row + north))
    }

    /// A number that belongs to a slot, for one question.
    pub(super) fn lot(&self, slot: usize, about: About) -> f64 {
        let (column, row) = self.square(slot);
        let group = hash(
            self.seed,
            about,
            (
                i64::from(floor(self.origin.x)),
                i64::from(floor(self.origin.y)),
            ),
        );
        unit(hash(group, about, (column.into(), row.into())))
    }

    /// Where the node of a slot stands unless a road puts it elsewhere in its
    /// square.
    pub(super) fn position(&self, slot: usize) -> Coord {
        let (column, row) = self.square(slot);
        let shake = |about| (self.lot(slot, about) - 0.5) * 34.0;
        let x = (f64::from(column) + 0.5) * STEP + shake(About::Lattice);
        let y = (f64::from(row) + 0.5) * STEP + shake(About::Streets);
        let q = self.origin
            + Coord {
                x: x * self.turn.x - y * self.turn.y,
                y: x * self.turn.y + y * self.turn.x,
            };
        self.bend.apply(q)
    }

    /// The slots that a lane may go to next, within the same commune: four
    /// sides, and the one diagonal of each square of slots that is open.
    pub(super) fn steps(&self, slot: usize) -> impl Iterator<Item = (usize, bool)> {
        const WAYS: [(i32, i32); 8] = [
            (1, 0),
            (0, 1),
            (-1, 0),
            (0, -1),
            (1, 1),
            (-1, -1),
            (1, -1),
            (-1, 1),
        ];
        let owner = self.owners[slot];
        WAYS.into_iter().filter_map(move |way| {
            let next = self
                .beside(slot, way)
                .filter(|&next| self.owners[next] == owner)?;
            let slanted = way.0 != 0 && way.1 != 0;
            (!slanted || self.is_open(slot, way)).then_some((next, slanted))
        })
    }

    /// Whether the diagonal step is the open one of its square of four slots.
    fn is_open(&self, slot: usize, (east, north): (i32, i32)) -> bool {
        let corner = self.beside(slot, (east.min(0), north.min(0)));
        let rising = corner.is_some_and(|corner| self.lot(corner, About::Links) < 0.5);
        rising == (east == north)
    }
}
