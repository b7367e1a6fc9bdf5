//! Territories drawn in text, for tests whose answers are worked out by hand.
//!
//! One character is a square kilometre, rows run from north to south, spaces
//! are left out:
//!
//! - `.` nobody lives here;
//! - a digit: a cell of so many hundreds of people (`0`: a cell without people);
//! - a capital: a place, on empty land;
//! - a small letter: a place, in a cell of a hundred people.
//!
//! Communes are drawn the same way, one letter each. Cells are numbered as one
//! reads, and so are places. Everyone drives at 60 km/h in a straight line, so
//! that a kilometre is a minute.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;

use geo::AffineOps as _;
use geo_types::{Coord, LineString, MultiPolygon, Polygon};
use maillage::crs::{Crs, GridId, LonLat, Projected};
use maillage::hours::OpeningHours;
use maillage::territory::{
    Attribute, CellId, CellIndex, Commune, CommuneIndex, DemandCell, DensityClass, Departement,
    DepartementIndex, Epci, EpciIndex, Place, PlaceKind, Precision, PriorityNeighbourhood,
    RuralZoning, ServiceMode, Territory, TerritoryParts,
};
use maillage::travel::{self, CrowFly, NearestPlaces, SpeedTable, TravelModel as _};
use maillage::units::{Metres, Persons, Quantity, Seconds, Speed};

/// South-west corner of the square that a drawing starts from, in Limousin.
const EAST: i32 = 600_000;
const NORTH: i32 = 6_500_000;

/// What is drawn of a commune beside its land.
#[derive(Clone, Copy, Default)]
pub(crate) struct Traits {
    pub(crate) density: Option<DensityClass>,
    pub(crate) rural: Option<RuralZoning>,
    pub(crate) epci: Option<usize>,
    pub(crate) departement: usize,
}

/// A territory in the making.
pub(crate) struct World {
    height: usize,
    parts: TerritoryParts,
    /// Column and row (from the south) of each cell.
    cells: Vec<(usize, usize)>,
}

fn letters(drawing: &str) -> Vec<Vec<char>> {
    drawing
        .lines()
        .map(|line| line.chars().filter(|c| !c.is_whitespace()).collect())
        .filter(|row: &Vec<char>| !row.is_empty())
        .collect()
}

fn whole(count: usize) -> i32 {
    i32::try_from(count).expect("a small drawing")
}

/// Metres of the drawing's reference system, from kilometres of the drawing.
fn place_at(x: f64, y: f64) -> Projected {
    let (east, north) = (f64::from(EAST), f64::from(NORTH));
    Projected::new(east + x * 1000.0, north + y * 1000.0).expect("a position")
}

fn centre(column: usize, row: usize) -> Projected {
    let middle = |count: usize| f64::from(whole(count)) + 0.5;
    place_at(middle(column), middle(row))
}

pub(crate) fn hundreds(count: u32) -> Persons {
    Persons::from_thousandths(u64::from(count) * 100_000)
}

pub(crate) fn minutes(count: u32) -> Seconds {
    Seconds::from_tenths(count * 600)
}

impl World {
    /// Draws people and places.
    pub(crate) fn drawn(people: &str) -> Self {
        let rows = letters(people);
        let mut world = Self {
            height: rows.len(),
            parts: TerritoryParts::default(),
            cells: Vec::new(),
        };
        for (from_north, row) in rows.iter().enumerate() {
            for (column, &letter) in row.iter().enumerate() {
                world.square(column, rows.len() - 1 - from_north, letter);
            }
        }
        world
    }

    fn square(&mut self, column: usize, row: usize, letter: char) {
        let people = match letter {
            '.' | 'A'..='Z' => None,
            'a'..='z' => Some(1),
            digit => Some(digit.to_digit(10).expect("a digit, a letter or a dot")),
        };
        if let Some(people) = people {
            self.cell(column, row, hundreds(people));
        }
        if letter.is_ascii_alphabetic() {
            self.place(column, row, letter);
        }
    }

    fn cell(&mut self, column: usize, row: usize, population: Persons) {
        let corner = |origin: i32, count: usize| origin + 1000 * whole(count);
        let id = GridId::new(
            Crs::LAMBERT93,
            1000,
            corner(NORTH, row),
            corner(EAST, column),
        );
        self.cells.push((column, row));
        self.parts.cells.push(DemandCell {
            id: CellId::Grid(id.expect("a square")),
            position: centre(column, row),
            population,
            commune: None,
            imputed: None,
        });
    }

    /// Adds a place in the middle of a square, counted from the south-west.
    pub(crate) fn and_place(mut self, column: usize, row: usize) -> Self {
        self.place(column, row, 'X');
        self
    }

    fn place(&mut self, column: usize, row: usize, letter: char) {
        self.parts.places.push(Place {
            id: format!("{letter}{}", self.parts.places.len()),
            name: format!("Place {letter}"),
            position: centre(column, row),
            lonlat: LonLat::new(1.5, 45.8).expect("a position"),
            precision: Precision::Given,
            commune: None,
            mode: ServiceMode::Fixed,
            kind: PlaceKind::Other,
            inside: true,
            source: 0,
            hours: OpeningHours::unknown(),
            staff: None,
        });
    }

    /// Draws communes, one letter each, in the order of the letters; a dot is
    /// of no commune. `traits` tells what each of them is.
    pub(crate) fn communes(mut self, drawing: &str, traits: impl Fn(char) -> Traits) -> Self {
        let rows = letters(drawing);
        let mut ranks: BTreeMap<char, usize> = rows.iter().flatten().map(|&c| (c, 0)).collect();
        ranks.remove(&'.');
        for (rank, (&letter, slot)) in ranks.iter_mut().enumerate() {
            *slot = rank;
            self.commune(rank, letter, traits(letter));
        }
        for (cell, &(column, row)) in self.parts.cells.iter_mut().zip(&self.cells) {
            let letter = rows[self.height - 1 - row][column];
            cell.commune = ranks.get(&letter).map(|&rank| CommuneIndex::new(rank));
        }
        self
    }

    fn commune(&mut self, rank: usize, letter: char, traits: Traits) {
        while traits
            .epci
            .is_some_and(|epci| self.parts.epcis.len() <= epci)
        {
            let rank = self.parts.epcis.len();
            self.parts.epcis.push(Epci {
                code: format!("{:09}", 990_000_000 + rank)
                    .parse()
                    .expect("a code"),
                name: format!("EPCI {rank}").into(),
                communes: None,
            });
        }
        while self.parts.departements.len() <= traits.departement {
            let rank = self.parts.departements.len();
            self.parts.departements.push(Departement {
                code: format!("{:02}", 99 - rank).parse().expect("a code"),
                name: format!("Département {rank}").into(),
            });
        }
        self.parts.communes.push(Commune {
            code: format!("99{rank:03}").parse().expect("a code"),
            name: letter.to_string().into(),
            departement: DepartementIndex::new(traits.departement),
            epci: traits.epci.map(EpciIndex::new),
            density: traits.density,
            rural: traits.rural,
            population: None,
            outline: MultiPolygon::new(Vec::new()),
        });
    }

    /// Adds a priority neighbourhood: its border and its holes, in kilometres
    /// east and north of the drawing's south-west corner.
    pub(crate) fn neighbourhood(mut self, border: &[(f64, f64)], holes: &[&[(f64, f64)]]) -> Self {
        let ring = |corners: &[(f64, f64)]| -> LineString {
            corners
                .iter()
                .map(|&(x, y)| Coord::from(place_at(x, y)))
                .collect()
        };
        let holes = holes.iter().map(|hole| ring(hole)).collect();
        let rank = self.parts.neighbourhoods.len();
        self.parts.neighbourhoods.push(PriorityNeighbourhood {
            code: format!("QN{:06}", 99_000 + rank).parse().expect("a code"),
            name: format!("Quartier {rank}").into(),
            outline: MultiPolygon::new(vec![Polygon::new(ring(border), holes)]),
            population: None,
        });
        self
    }

    /// Draws an attribute, in hundreds: a value for every cell, a dot where the
    /// source does not have it.
    pub(crate) fn attribute(mut self, name: &str, drawing: &str) -> Self {
        let rows = letters(drawing);
        let value = |&(column, row): &(usize, usize)| {
            let digit = rows[self.height - 1 - row][column].to_digit(10)?;
            Some(Quantity::from_thousandths(u64::from(digit) * 100_000))
        };
        let values = self.cells.iter().map(value).collect();
        self.parts
            .attributes
            .push(Attribute { name: name.into() }, values);
        self
    }

    /// Turns every cell into a point with a name.
    pub(crate) fn by_points(mut self) -> Self {
        for (rank, cell) in self.parts.cells.iter_mut().enumerate() {
            cell.id = CellId::Named(format!("point {rank}").into());
        }
        self
    }

    /// Changes the parts in any other way.
    pub(crate) fn with(mut self, change: impl FnOnce(&mut TerritoryParts)) -> Self {
        change(&mut self.parts);
        self
    }

    pub(crate) fn build(self) -> Territory {
        Territory::new(Crs::LAMBERT93, self.parts).expect("a valid drawing")
    }
}

/// The model of the drawings, with a limit in kilometres.
pub(crate) fn straight(limit: Option<f64>) -> CrowFly {
    let speed = Speed::from_kmh(60.0).expect("a speed");
    let limit = limit.map(|km| Metres::from_kilometres(km).expect("a length"));
    CrowFly::new(1.0, SpeedTable::new([speed; 7], speed), limit).expect("a model")
}

/// The nearest place of every cell.
pub(crate) fn nearest(territory: &Territory, limit: Option<f64>) -> NearestPlaces {
    straight(limit).nearest(
        &travel::origins(territory),
        &travel::destinations(territory),
        NonZeroUsize::MIN,
    )
}

/// The cells of these ranks.
pub(crate) fn cells(ranks: &[usize]) -> Vec<CellIndex> {
    ranks.iter().copied().map(CellIndex::new).collect()
}

/// An outline in kilometres from the drawing's south-west corner.
pub(crate) fn in_kilometres(land: &MultiPolygon) -> MultiPolygon {
    let to_drawing = geo::AffineTransform::translate(-f64::from(EAST), -f64::from(NORTH));
    land.affine_transform(&to_drawing)
        .affine_transform(&geo::AffineTransform::scale(0.001, 0.001, Coord::zero()))
}
