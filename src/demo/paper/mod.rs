//! Everything that is written about a world but its places and roads.

mod asked;
mod households;
mod population;
mod shapes;
pub(super) mod stream;
mod study;
mod tables;

use std::path::Path;

use super::error::DemoError;
use super::world::World;

/// How many cells and neighbourhoods were written.
pub(super) struct PaperCounts {
    pub(super) cells: usize,
    pub(super) quarters: usize,
}

/// Writes tables, shapefiles, the population grid and the study file.
pub(super) fn write(world: &World, dir: &Path) -> Result<PaperCounts, DemoError> {
    tables::write(&world.society, dir)?;
    shapes::communes(world, &dir.join("communes.shp"))?;
    let quarters = shapes::quarters(world, &dir.join("qpv.shp"))?;
    let cells = population::write(world, &dir.join("population_200m.csv"))?;
    study::write(world, dir)?;
    Ok(PaperCounts { cells, quarters })
}
