//! Catchments: for each destination, the origins from which it is reached.
//!
//! Measures that share supply out among those who compete for it need whole
//! catchments, and one after the other is enough: a model hands them over
//! block by block and never holds them all. Twenty thousand places and two
//! million cells have a thousand million pairs within half an hour.

mod crow_fly;
mod mixed;
mod own;
mod roads;
#[cfg(test)]
mod tests;

pub use crow_fly::CrowFlyCatchments;
pub use mixed::MixedCatchments;
pub use own::MatrixCatchments;
pub use roads::RoadCatchments;

use crate::travel::matrix::{CostRow, Impedance};
use crate::units::Seconds;

/// One destination with the origins from which it is reached, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Catchment<'a> {
    /// The destination, by rank.
    pub destination: usize,
    /// The origins, and what it costs to come from each.
    pub origins: CostRow<'a>,
}

/// Whatever knows from where destinations are reached, and at what cost.
pub trait Catchments: Sync {
    /// How many origins there are, those that reach nothing among them.
    fn origins(&self) -> usize;

    /// How many destinations there are, those that nobody reaches among them.
    fn destinations(&self) -> usize;

    /// Hands over the catchments in blocks, each destination once and in
    /// order. What is handed over depends neither on the number of threads
    /// nor on how it is cut into blocks.
    fn visit(&self, block: &mut dyn FnMut(&[Catchment<'_>]));
}

impl From<Seconds> for Impedance {
    /// A time as a cost in minutes: twenty minutes are 20 exactly.
    fn from(time: Seconds) -> Self {
        Self::new(time.minutes()).expect("a duration is finite and not negative")
    }
}

/// Catchments that are worked out, before they are handed over.
#[derive(Default)]
struct Block {
    first: usize,
    found: Vec<(Vec<u32>, Vec<Impedance>)>,
    legs: usize,
}

impl Block {
    fn push(&mut self, origins: Vec<u32>, costs: Vec<Impedance>) {
        self.legs += origins.len();
        self.found.push((origins, costs));
    }

    /// Hands over what it holds, and is empty again.
    fn hand_over(&mut self, block: &mut dyn FnMut(&[Catchment<'_>])) {
        let catchment = |(rank, (origins, costs)): (usize, _)| Catchment {
            destination: self.first + rank,
            origins: CostRow::new(origins, costs),
        };
        let found = self
            .found
            .iter()
            .map(|(origins, costs)| (&origins[..], &costs[..]));
        let catchments: Vec<Catchment<'_>> = found.enumerate().map(catchment).collect();
        block(&catchments);
        self.first += self.found.len();
        self.found.clear();
        self.legs = 0;
    }
}
