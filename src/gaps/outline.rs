//! The land that a set of grid squares covers, as valid polygons.
//!
//! The border is walked on the grid itself, in whole columns and rows: every
//! side of a square with no square behind it is part of the border, walked
//! with the land on the left. Where two squares meet by a corner alone the
//! walk stays with its square, and a walk that comes back to a corner it has
//! passed is cut there; so rings never touch themselves, and each ring belongs
//! to one block of squares joined by sides: one exterior and its holes.

use std::collections::{BTreeMap, BTreeSet};

use geo::unary_union;
use geo_types::{Coord, LineString, MultiPolygon, Polygon};

use crate::crs::{Crs, GridId};
use crate::gaps::sets::Sets;
use crate::territory::Squares;

/// A corner or a square of a grid, by column and row.
type Node = (i32, i32);

/// The land of the squares, in metres of the territory's reference system:
/// straight sides keep their two ends only, each carried over. Squares of
/// several grids are traced apart, then united.
pub(super) fn of_squares(squares: &Squares, ids: impl Iterator<Item = GridId>) -> MultiPolygon {
    let mut grids: BTreeMap<(Crs, u32), Vec<Node>> = BTreeMap::new();
    for id in ids {
        let grid = grids.entry((id.crs(), id.side())).or_default();
        grid.push(id.column_row());
    }
    let several = grids.len() > 1;
    let mut polygons = Vec::new();
    for ((crs, side), land) in grids {
        let carry = |node: Node| {
            let metres = |count: i32| f64::from(count) * f64::from(side);
            let (x, y) = (metres(node.0), metres(node.1));
            squares.corner(crs, Coord { x, y })
        };
        polygons.extend(
            trace(&land)
                .iter()
                .filter_map(|block| block.carried(&carry)),
        );
    }
    if several {
        unary_union(&polygons)
    } else {
        MultiPolygon::new(polygons)
    }
}

/// A ring of corners, open, without the corners in the middle of a side.
type Ring = Vec<Node>;

/// Squares joined by their sides: an exterior walked anticlockwise, holes
/// walked clockwise.
#[derive(Debug, Default, PartialEq, Eq)]
struct Block {
    exterior: Ring,
    holes: Vec<Ring>,
}

impl Block {
    /// The polygon; `None` where a corner has no image.
    fn carried(&self, carry: &impl Fn(Node) -> Option<Coord>) -> Option<Polygon> {
        let ring =
            |ring: &Ring| -> Option<LineString> { ring.iter().map(|&node| carry(node)).collect() };
        let holes: Option<Vec<LineString>> = self.holes.iter().map(ring).collect();
        Some(Polygon::new(ring(&self.exterior)?, holes?))
    }
}

/// The blocks of a set of squares, in the order of their first square by
/// column, then row.
fn trace(squares: &[Node]) -> Vec<Block> {
    let land = Land::new(squares);
    let mut blocks: Vec<Block> = Vec::new();
    blocks.resize_with(land.blocks, Block::default);
    let mut walked = BTreeSet::new();
    for &square in &land.squares {
        for side in Side::ALL {
            let start = Step { square, side };
            if land.is_border(start) && !walked.contains(&start) {
                let block = &mut blocks[land.block_of[&square]];
                for ring in loops(land.walk(start, &mut walked)) {
                    if doubled_area(&ring) > 0 {
                        block.exterior = straightened(&ring);
                    } else {
                        block.holes.push(straightened(&ring));
                    }
                }
            }
        }
    }
    blocks
}

/// A side of a square, named by the way it is walked with the square on the left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    /// The southern side.
    Eastward,
    /// The eastern side.
    Northward,
    /// The northern side.
    Westward,
    /// The western side.
    Southward,
}

impl Side {
    const ALL: [Self; 4] = [
        Self::Eastward,
        Self::Northward,
        Self::Westward,
        Self::Southward,
    ];

    fn direction(self) -> Node {
        match self {
            Self::Eastward => (1, 0),
            Self::Northward => (0, 1),
            Self::Westward => (-1, 0),
            Self::Southward => (0, -1),
        }
    }

    fn to_the_left(self) -> Self {
        Self::ALL[(self as usize + 1) % 4]
    }

    fn to_the_right(self) -> Self {
        Self::ALL[(self as usize + 3) % 4]
    }

    /// The corner of a square that the walk along this side starts from.
    fn start(self, (column, row): Node) -> Node {
        match self {
            Self::Eastward => (column, row),
            Self::Northward => (column + 1, row),
            Self::Westward => (column + 1, row + 1),
            Self::Southward => (column, row + 1),
        }
    }
}

fn beside(node: Node, side: Side) -> Node {
    let (dx, dy) = side.direction();
    (node.0 + dx, node.1 + dy)
}

/// One side of one square.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Step {
    square: Node,
    side: Side,
}

/// The squares, with the block that each belongs to.
struct Land {
    block_of: BTreeMap<Node, usize>,
    blocks: usize,
    /// Sorted by column, then row.
    squares: Vec<Node>,
}

impl Land {
    fn new(squares: &[Node]) -> Self {
        let squares: Vec<Node> = squares
            .iter()
            .copied()
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect();
        let mut sets = Sets::new(squares.len());
        for (rank, &square) in squares.iter().enumerate() {
            for side in [Side::Eastward, Side::Northward] {
                if let Ok(other) = squares.binary_search(&beside(square, side)) {
                    sets.join(rank, other);
                }
            }
        }
        let groups = sets.groups();
        let blocks = groups.len();
        let of_group = |(block, group): (usize, Vec<usize>)| {
            let squares = &squares;
            group.into_iter().map(move |rank| (squares[rank], block))
        };
        let block_of = groups.into_iter().enumerate().flat_map(of_group).collect();
        Self {
            block_of,
            blocks,
            squares,
        }
    }

    fn holds(&self, square: Node) -> bool {
        self.block_of.contains_key(&square)
    }

    /// Whether nothing lies behind a side.
    fn is_border(&self, step: Step) -> bool {
        !self.holds(beside(step.square, step.side.to_the_right()))
    }

    /// The side that the border goes on with: around the corner of the same
    /// square, straight along the next one, or into the inner corner.
    fn next(&self, Step { square, side }: Step) -> Step {
        let ahead = beside(square, side);
        let across = beside(ahead, side.to_the_right());
        if !self.holds(ahead) {
            let side = side.to_the_left();
            Step { square, side }
        } else if self.holds(across) {
            let side = side.to_the_right();
            Step {
                square: across,
                side,
            }
        } else {
            Step {
                square: ahead,
                side,
            }
        }
    }

    /// The corners of a closed walk along the border.
    fn walk(&self, start: Step, walked: &mut BTreeSet<Step>) -> Ring {
        let mut ring = Vec::new();
        let mut step = start;
        while walked.insert(step) {
            ring.push(step.side.start(step.square));
            step = self.next(step);
        }
        ring
    }
}

/// Cuts a closed walk wherever it comes back to a corner.
fn loops(walk: Ring) -> Vec<Ring> {
    let mut rings = Vec::new();
    let mut path: Ring = Vec::new();
    let mut at: BTreeMap<Node, usize> = BTreeMap::new();
    for node in walk {
        if let Some(&back) = at.get(&node) {
            let ring = path.split_off(back);
            for passed in &ring {
                at.remove(passed);
            }
            rings.push(ring);
        }
        at.insert(node, path.len());
        path.push(node);
    }
    rings.push(path);
    rings
}

/// Drops the corners where the ring goes straight on.
fn straightened(ring: &Ring) -> Ring {
    let count = ring.len();
    let turns = |rank: usize| {
        let (before, here, after) = (
            ring[(rank + count - 1) % count],
            ring[rank],
            ring[(rank + 1) % count],
        );
        (here.0 - before.0, here.1 - before.1) != (after.0 - here.0, after.1 - here.1)
    };
    (0..count)
        .filter(|&rank| turns(rank))
        .map(|rank| ring[rank])
        .collect()
}

/// Twice the area inside, above zero when walked anticlockwise.
fn doubled_area(ring: &Ring) -> i64 {
    let next = ring.iter().skip(1).chain(ring.first());
    ring.iter()
        .zip(next)
        .map(|(a, b)| i64::from(a.0) * i64::from(b.1) - i64::from(b.0) * i64::from(a.1))
        .sum()
}
