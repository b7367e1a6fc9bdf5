//! Small zones: joined to a neighbour or left out, by the rule of
//! [`SmallZones`](crate::gaps::SmallZones).

use rstar::RTree;
use rstar::primitives::GeomWithData;

use crate::gaps::sets::Sets;
use crate::gaps::{Counted, GapQuery};
use crate::territory::{CellId, CellIndex, Territory};
use crate::units::{Persons, Quantity};

/// The cells of a zone.
pub(super) type Cells = Vec<CellIndex>;

/// The centre of a cell, with the rank of its zone.
type Centre = GeomWithData<[f64; 2], usize>;

/// What small zones are told by.
#[derive(Clone, Copy)]
pub(super) struct Smallness<'a> {
    pub(super) territory: &'a Territory,
    pub(super) counted: &'a Counted,
    pub(super) query: &'a GapQuery,
}

impl Smallness<'_> {
    /// The people of a zone.
    pub(super) fn people(&self, cells: &[CellIndex]) -> Persons {
        self.counted.sum(self.territory, cells)
    }

    /// Whether a zone is small.
    pub(super) fn is_small(&self, cells: &[CellIndex]) -> bool {
        let least = self.query.small.min_area;
        self.people(cells) < self.query.criterion.min_population
            || (!least.is_zero() && self.area(cells).is_some_and(|area| area < least))
    }

    /// The land of a zone, in square metres; `None` with a cell that has none.
    fn area(&self, cells: &[CellIndex]) -> Option<Quantity> {
        let square = |&index: &CellIndex| match self.territory.cells()[index.get()].id {
            CellId::Grid(id) => {
                let side = u64::from(id.side());
                Some(Quantity::from_thousandths(side * side * 1000))
            }
            CellId::Named(_) => None,
        };
        cells.iter().map(square).sum()
    }

    /// Zones on one side of every border, once small ones have joined others:
    /// in the order of their first cells, cells ascending.
    pub(super) fn joined(&self, mut zones: Vec<Cells>) -> Vec<Cells> {
        let join = self.query.small.join.get();
        if join <= 0.0 {
            return zones;
        }
        loop {
            let centres = self.centres(&zones);
            let mut sets = Sets::new(zones.len());
            for (rank, zone) in zones.iter().enumerate() {
                if self.is_small(zone) {
                    let near = self.nearest((rank, zone), &centres, join);
                    for other in near {
                        sets.join(rank, other);
                    }
                }
            }
            let groups = sets.groups();
            if groups.len() == zones.len() {
                break;
            }
            let gather = |group: Vec<usize>| {
                let mut cells: Cells = group
                    .into_iter()
                    .flat_map(|rank| std::mem::take(&mut zones[rank]))
                    .collect();
                cells.sort_unstable();
                cells
            };
            zones = groups.into_iter().map(gather).collect();
        }
        zones
    }

    fn centres(&self, zones: &[Cells]) -> RTree<Centre> {
        let of_zone = |(rank, zone): (usize, &Cells)| {
            let centre = move |&cell: &CellIndex| Centre::new(self.centre(cell), rank);
            zone.iter().map(centre).collect::<Vec<_>>()
        };
        RTree::bulk_load(zones.iter().enumerate().flat_map(of_zone).collect())
    }

    fn centre(&self, cell: CellIndex) -> [f64; 2] {
        let position = self.territory.cells()[cell.get()].position;
        [position.x(), position.y()]
    }

    /// The zones nearest to one, all as near as each other to the millimetre.
    fn nearest(
        &self,
        (rank, zone): (usize, &Cells),
        centres: &RTree<Centre>,
        join: f64,
    ) -> Vec<usize> {
        let limit = millimetres(join);
        let mut found: (u64, Vec<usize>) = (limit, Vec::new());
        for &cell in zone {
            let from = self.centre(cell);
            let others = centres.nearest_neighbor_iter_with_distance_2(&from);
            for (other, squared) in others.filter(|(other, _)| other.data != rank) {
                let far = millimetres(squared.sqrt());
                if far > found.0 {
                    break;
                }
                if far < found.0 {
                    found = (far, Vec::new());
                }
                found.1.push(other.data);
            }
        }
        found.1
    }
}

/// Distances compare in whole millimetres: corners carried from one reference
/// system to another differ by less.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "distances of a study are far below 2^64 millimetres, and no less than 0"
)]
fn millimetres(metres: f64) -> u64 {
    (metres * 1000.0).round() as u64
}
