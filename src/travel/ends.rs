//! Where trips start and end in a territory.

use crate::territory::{PlaceIndex, Territory};
use crate::travel::{Destination, Origin};

/// One origin a cell, in the order of the cells: its centre, with the density
/// class of its commune.
#[must_use]
pub fn origins(territory: &Territory) -> Vec<Origin> {
    territory
        .cells()
        .iter()
        .map(|cell| Origin {
            position: cell.position,
            density: territory.commune_of(cell).and_then(|c| c.density),
        })
        .collect()
}

/// The places that serve people, in the territory and around it, in the order
/// of the places. Depots and sites that receive no public are no destinations.
#[must_use]
pub fn destinations(territory: &Territory) -> Vec<Destination> {
    territory
        .places()
        .iter()
        .enumerate()
        .filter(|(_, place)| place.mode.serves())
        .map(|(rank, place)| Destination {
            place: PlaceIndex::new(rank),
            position: place.position,
        })
        .collect()
}
