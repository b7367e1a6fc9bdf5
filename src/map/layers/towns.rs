//! Names of the main towns.

use std::cmp::Reverse;

use geo_types::Coord;
use plotters::style::text_anchor::HPos;

use super::labels::Frame;
use super::{Item, Layer, Placer};
use crate::map::MapError;
use crate::map::backend::{Halo, Point};
use crate::map::font::Type;
use crate::map::palette::{INK, PAPER};
use crate::map::viewport::Viewport;
use crate::territory::{CommuneIndex, Territory};
use crate::units::Persons;

/// Square units of map to one name: twenty square centimetres.
const ROOM: i64 = 20_000_000;

/// How far a name stands from the middle of its town, in units.
const OFF: i32 = 160;

/// Towns closer than this to a larger one are its suburbs, and go unnamed.
const APART: i32 = 900;

/// A town and where it stands: in its most populated cell.
#[derive(Clone, Copy)]
pub(in crate::map) struct Town<'t> {
    /// The rank of its commune.
    pub(in crate::map) commune: usize,
    /// What it is called.
    pub(in crate::map) name: &'t str,
    /// How many live there.
    pub(in crate::map) people: Persons,
    /// Where, in metres.
    pub(in crate::map) at: Coord,
}

/// Names the largest towns for which there is room.
pub(in crate::map) fn towns(
    territory: &Territory,
    view: &Viewport,
    placer: &mut Placer,
) -> Result<Layer, MapError> {
    towns_in(territory, view, placer, [8.5, 7.0])
}

/// The same in these sizes, in points: of the three largest, and of others.
pub(in crate::map) fn towns_in(
    territory: &Territory,
    view: &Viewport,
    placer: &mut Placer,
    sizes: [f64; 2],
) -> Result<Layer, MapError> {
    let (width, height) = view.size();
    let most = usize::try_from(i64::from(width) * i64::from(height) / ROOM).unwrap_or(0);
    let largest = towns_of(territory);
    let mut items = Vec::new();
    let mut named: Vec<Point> = Vec::new();
    // Beyond four times as many, hamlets would be named where towns found no room.
    for (rank, town) in largest.iter().take(most * 4).enumerate() {
        let at = view.place(town.at);
        if items.len() == most || named.iter().any(|&other| close(other, at)) {
            continue;
        }
        let style = Type::bold(sizes[usize::from(rank >= 3)], INK);
        if let Some(halo) = label((town.name, at), style, placer)? {
            items.push(Item::Halo(halo));
            named.push(at);
        }
    }
    Ok(Layer {
        name: "towns",
        items,
    })
}

/// The towns, largest first.
pub(in crate::map) fn towns_of(territory: &Territory) -> Vec<Town<'_>> {
    let communes = territory.communes();
    let mut counted = vec![Persons::ZERO; communes.len()];
    let mut fullest: Vec<Option<(Persons, Coord)>> = vec![None; communes.len()];
    for cell in territory.cells() {
        let Some(rank) = cell.commune.map(CommuneIndex::get) else {
            continue;
        };
        counted[rank] += cell.population;
        if fullest[rank].is_none_or(|(most, _)| cell.population > most) {
            fullest[rank] = Some((cell.population, cell.position.into()));
        }
    }
    let mut towns: Vec<Town<'_>> = communes
        .iter()
        .enumerate()
        .zip(counted)
        .zip(fullest)
        .filter_map(|(((rank, commune), counted), fullest)| {
            Some(Town {
                commune: rank,
                name: &commune.name,
                people: commune.population.unwrap_or(counted),
                at: fullest?.1,
            })
        })
        .collect();
    towns.sort_by_key(|town| Reverse(town.people));
    towns
}

fn close(one: Point, other: Point) -> bool {
    let (dx, dy) = (
        f64::from(one.0) - f64::from(other.0),
        f64::from(one.1) - f64::from(other.1),
    );
    dx * dx + dy * dy < f64::from(APART * APART)
}

/// The name beside its town, where there is room.
pub(in crate::map) fn label(
    (name, at): (&str, Point),
    style: Type,
    placer: &mut Placer,
) -> Result<Option<Halo>, MapError> {
    let (width, half) = (style.width(name)?, style.cap() / 2 + 40);
    let starts = starts(at, width, style);
    let boxes: Vec<Frame> = starts
        .iter()
        .map(|&(left, y)| (left - 40, y - half, left + width + 40, y + half))
        .collect();
    Ok(placer.take(&boxes).map(|rank| Halo {
        words: name.to_owned(),
        at: starts[rank],
        across: HPos::Left,
        style,
        rim: (PAPER, 35),
    }))
}

/// Where the middle of the left side of a name may stand: right, above, below
/// and left of its town, then askew, then the same farther out.
fn starts((x, y): Point, width: i32, style: Type) -> Vec<Point> {
    [1, 2]
        .into_iter()
        .flat_map(|times| {
            let off = OFF * times;
            let rise = off + style.cap() / 2;
            let (right, middle, left) = (x + off, x - width / 2, x - off - width);
            [
                (right, y),
                (middle, y - rise),
                (middle, y + rise),
                (left, y),
                (right, y - rise),
                (right, y + rise),
                (left, y - rise),
                (left, y + rise),
            ]
        })
        .collect()
}
