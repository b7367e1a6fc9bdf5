//! The ground by classes of travel time: cells, or hexagons where there are
//! more cells than a page can carry.

use std::collections::BTreeMap;

use geo_types::Coord;
use h3o::{LatLng, Resolution, VertexIndex};
use plotters::style::RGBColor;

use super::markup::{group, hex, lines, rings};
use crate::crs::{Crs, Transform};
use crate::map::MapError;
use crate::map::about::MapInput;
use crate::map::backend::{Point, Slope, hatch};
use crate::map::classes::{Category, Classes};
use crate::map::layers::cell_rings;
use crate::map::palette::{NO_DATA, NO_DATA_LINES, UNREACHABLE, UNREACHABLE_LINES};
use crate::map::topology::{Owner, Topology};
use crate::map::viewport::Viewport;
use crate::territory::CellIndex;
use crate::units::Persons;

/// The most cells that are drawn one by one.
const MOST_CELLS: usize = 50_000;

/// The most cells that hexagons of some 5 km² stand for; beyond, of 36 km².
const MANY_CELLS: usize = 500_000;

/// Units between the lines of hatched ground.
const HATCHING: i32 = 60;

/// What the ground of a page is drawn in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawn {
    /// The cells of the grid.
    Cells,
    /// Hexagons of the H3 grid, each in the class of most of its people; of
    /// two with as many, the farther.
    Hexagons(Resolution),
}

/// The ground as SVG, and what it is drawn in.
pub(super) struct Mesh {
    pub(super) markup: String,
    pub(super) drawn: Drawn,
}

/// Draws the ground.
pub(super) fn mesh(
    input: &MapInput<'_>,
    classes: &Classes,
    view: &Viewport,
) -> Result<Mesh, MapError> {
    let (drawn, owned, points) = match input.territory.cells().len() {
        ..=MOST_CELLS => cells(input, classes, view)?,
        many if many <= MANY_CELLS => hexagons(input, classes, (view, Resolution::Seven))?,
        _ => hexagons(input, classes, (view, Resolution::Six))?,
    };
    let topology = Topology::new(&owned, 1.0);
    let mut markup = String::new();
    for (rank, class) in classes.list.iter().enumerate() {
        let fill = format!(" fill=\"{}\"", hex(class.colour));
        markup += &ground(&format!("c{rank}"), &fill, &topology, rank);
    }
    for (offset, hatched) in HATCHED.iter().enumerate() {
        let rank = classes.list.len() + offset;
        markup += &hatched.ground(&topology.around(|owner| owner as usize == rank));
    }
    markup += &dots(&points, classes);
    Ok(Mesh {
        markup: group("mesh", &markup),
        drawn,
    })
}

fn category(input: &MapInput<'_>, classes: &Classes, cell: CellIndex) -> Category {
    if input.is_beyond(cell) {
        Category::Unknown
    } else {
        classes.category(input.nearest.nearest(cell))
    }
}

type Owned = (Drawn, Vec<(Owner, Vec<Point>)>, Vec<(Owner, Point)>);

fn cells(input: &MapInput<'_>, classes: &Classes, view: &Viewport) -> Result<Owned, MapError> {
    let owner = |cell| owner(category(input, classes, cell), classes);
    let (squares, points) = cell_rings(input.territory, view, owner)?;
    Ok((Drawn::Cells, squares, points))
}

/// Classes in their order, then ground from which no place can be reached,
/// then ground of which no roads are known.
fn owner(category: Category, classes: &Classes) -> Owner {
    let rank = match category {
        Category::Class(rank) => rank,
        Category::Unreachable => classes.list.len(),
        Category::Unknown => classes.list.len() + 1,
    };
    Owner::try_from(rank).expect("a map has a handful of classes")
}

/// Hexagons, each in the class of most of its people.
fn hexagons(
    input: &MapInput<'_>,
    classes: &Classes,
    (view, resolution): (&Viewport, Resolution),
) -> Result<Owned, MapError> {
    let there = Transform::new(input.territory.crs(), Crs::WGS84)?;
    let back = Transform::new(Crs::WGS84, input.territory.crs())?;
    let mut people: BTreeMap<h3o::CellIndex, BTreeMap<Owner, Persons>> = BTreeMap::new();
    for (index, cell) in input.territory.indexed_cells() {
        let at = there.to_lonlat(cell.position.into())?;
        let Ok(at) = LatLng::new(at.lat(), at.lon()) else {
            continue;
        };
        let owner = owner(category(input, classes, index), classes);
        let counts = people.entry(at.to_cell(resolution)).or_default();
        *counts.entry(owner).or_default() += cell.population;
    }
    let corner = |vertex: VertexIndex| {
        let at = LatLng::from(vertex);
        let degrees = Coord {
            x: at.lng(),
            y: at.lat(),
        };
        Ok(view.place(back.apply(degrees)?))
    };
    let ring = |(hexagon, counts): (h3o::CellIndex, BTreeMap<Owner, Persons>)| {
        let most = counts
            .iter()
            .max_by_key(|&(&owner, &people)| (people, owner));
        let owner = most.map_or(0, |(&owner, _)| owner);
        let ring: Result<Vec<Point>, MapError> = hexagon.vertexes().map(corner).collect();
        Ok((owner, ring?))
    };
    let rings: Result<Vec<_>, MapError> = people.into_iter().map(ring).collect();
    Ok((Drawn::Hexagons(resolution), rings?, Vec::new()))
}

fn ground(class: &str, fill: &str, topology: &Topology, rank: usize) -> String {
    let around = topology.around(|owner| owner as usize == rank);
    if around.is_empty() {
        return String::new();
    }
    format!("<path class=\"{class}\"{fill} d=\"{}\"/>\n", rings(&around))
}

/// Ground that is told by its hatching.
struct Hatched {
    class: &'static str,
    ground: RGBColor,
    lines: RGBColor,
    slope: Slope,
}

/// Ground that stands in no class of time, in the order of its owners.
const HATCHED: [Hatched; 2] = [
    Hatched {
        class: "cu",
        ground: UNREACHABLE,
        lines: UNREACHABLE_LINES,
        slope: Slope::Falling,
    },
    Hatched {
        class: "cn",
        ground: NO_DATA,
        lines: NO_DATA_LINES,
        slope: Slope::Level,
    },
];

impl Hatched {
    fn ground(&self, around: &[Vec<Point>]) -> String {
        if around.is_empty() {
            return String::new();
        }
        let hatching = lines(&hatch(around, HATCHING, self.slope));
        format!(
            "<g class=\"{}\"><path fill=\"{}\" d=\"{}\"/><path fill=\"none\" stroke=\"{}\" stroke-width=\"14\" d=\"{hatching}\"/></g>\n",
            self.class,
            hex(self.ground),
            rings(around),
            hex(self.lines),
        )
    }
}

/// Demand given by points, as discs.
fn dots(points: &[(Owner, Point)], classes: &Classes) -> String {
    let dot = |&(owner, (x, y)): &(Owner, Point)| {
        let rank = owner as usize;
        let (name, colour) = if let Some(class) = classes.list.get(rank) {
            (format!("c{rank}"), class.colour)
        } else {
            let hatched = &HATCHED[rank - classes.list.len()];
            (hatched.class.to_owned(), hatched.ground)
        };
        let fill = hex(colour);
        format!("<circle class=\"{name}\" fill=\"{fill}\" cx=\"{x}\" cy=\"{y}\" r=\"60\"/>")
    };
    points.iter().map(dot).collect()
}
