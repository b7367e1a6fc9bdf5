//! People gathered into coarser cells.

use std::collections::BTreeMap;

use crate::crs::{GridId, Projected};
use crate::territory::{CellId, CellIndex, CommuneIndex, Squares, Territory};
use crate::travel::Origin;
use crate::units::{Persons, Seconds};

/// Metres in the side of a square of the coarser grid.
const SIDE: u32 = 1000;

/// Cells gathered into coarser ones, each of which its people all set out
/// from. People keep the commune that counts them: only where they set out
/// from changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Aggregate {
    /// Where each coarser cell sets out from, with the density class of the
    /// commune that most of its people live in.
    pub origins: Vec<Origin>,
    of: Vec<usize>,
}

/// What a cell is gathered into.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Square(GridId),
    Commune(CommuneIndex),
    Alone(CellIndex),
}

/// A coarser cell while it is gathered.
#[derive(Default)]
struct Gathered {
    cells: Vec<CellIndex>,
    communes: BTreeMap<Option<CommuneIndex>, Persons>,
}

impl Aggregate {
    /// Squares of one kilometre of the same grid; people set out from the
    /// centre. Coarser squares and cells that are none stay as they are.
    /// `None` where no cell is finer than that.
    #[must_use]
    pub fn square_kilometres(territory: &Territory) -> Option<Self> {
        let coarser = |id: GridId| {
            let side = i32::try_from(SIDE).ok()?;
            let down = |corner: i32| corner.div_euclid(side) * side;
            let fits = id.side() < SIDE && SIDE.is_multiple_of(id.side());
            GridId::new(id.crs(), SIDE, down(id.north()), down(id.east())).filter(|_| fits)
        };
        let key = |cell: CellIndex| match territory.cells()[cell.get()].id {
            CellId::Grid(id) => coarser(id).map_or(Key::Alone(cell), Key::Square),
            CellId::Named(_) => Key::Alone(cell),
        };
        Self::gather(territory, key)
    }

    /// Communes; people set out from the mean position of the residents. Cells
    /// of no commune stay as they are. `None` where every cell does.
    #[must_use]
    pub fn communes(territory: &Territory) -> Option<Self> {
        let key = |cell: CellIndex| {
            let commune = territory.cells()[cell.get()].commune;
            commune.map_or(Key::Alone(cell), Key::Commune)
        };
        Self::gather(territory, key)
    }

    fn gather(territory: &Territory, key: impl Fn(CellIndex) -> Key) -> Option<Self> {
        let mut all: BTreeMap<Key, Gathered> = BTreeMap::new();
        for (index, cell) in territory.indexed_cells() {
            let gathered = all.entry(key(index)).or_default();
            gathered.cells.push(index);
            *gathered.communes.entry(cell.commune).or_default() += cell.population;
        }
        if all.keys().all(|key| matches!(key, Key::Alone(_))) {
            return None;
        }
        let squares = Squares::of(territory);
        let mut of = vec![0; territory.cells().len()];
        let mut origins = Vec::with_capacity(all.len());
        for (rank, (key, gathered)) in all.iter().enumerate() {
            gathered.cells.iter().for_each(|cell| of[cell.get()] = rank);
            origins.push(gathered.origin(territory, (*key, &squares)));
        }
        Some(Self { origins, of })
    }

    /// For each cell the time of what it is gathered into.
    ///
    /// # Panics
    /// When there is not one time for each of [`Aggregate::origins`].
    #[must_use]
    pub fn spread(&self, times: &[Option<Seconds>]) -> Vec<Option<Seconds>> {
        assert_eq!(times.len(), self.origins.len(), "one time an origin");
        self.of.iter().map(|&rank| times[rank]).collect()
    }
}

impl Gathered {
    fn origin(&self, territory: &Territory, (key, squares): (Key, &Squares)) -> Origin {
        let most = self.communes.iter();
        // Of communes with as many people the first.
        let most = most.max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0)));
        let commune = most.and_then(|(commune, _)| *commune);
        let centre = match key {
            Key::Square(id) => squares
                .corner(id.crs(), id.centre())
                .and_then(|centre| Projected::new(centre.x, centre.y)),
            _ => None,
        };
        Origin {
            position: centre.unwrap_or_else(|| self.mean_position(territory)),
            density: commune.and_then(|c| territory.communes()[c.get()].density),
        }
    }

    /// The centre of the residents; of the cells where nobody lives.
    fn mean_position(&self, territory: &Territory) -> Projected {
        let cells = || self.cells.iter().map(|c| &territory.cells()[c.get()]);
        let people: f64 = cells().map(|cell| cell.population.get()).sum();
        let weight = |residents: Persons| {
            if people > 0.0 { residents.get() } else { 1.0 }
        };
        let (mut weights, mut x, mut y) = (0.0, 0.0, 0.0);
        for cell in cells() {
            let own = weight(cell.population);
            weights += own;
            x += own * cell.position.x();
            y += own * cell.position.y();
        }
        Projected::new(x / weights, y / weights).expect("cells have finite positions")
    }
}
