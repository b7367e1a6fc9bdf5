//! Population: the grids of INSEE and Eurostat in their vintages, points and
//! areas, as cells that the assembly places and counts.

mod areas;
mod attributes;
mod columns;
mod lists;
mod reader;

pub(crate) use self::areas::{Areas, read_areas};
pub use self::attributes::default_attributes;
pub(crate) use self::reader::{At, RawCell, RawPopulation, read};

#[cfg(test)]
mod tests;
