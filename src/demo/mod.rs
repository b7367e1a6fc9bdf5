//! A fictional territory, generated at any size, in the official formats.

mod chance;
mod error;
mod land;
mod noise;
mod num;
mod paper;
mod people;
mod places;
mod size;
mod society;
mod world;

use std::path::{Path, PathBuf};

use crate::progress::{Progress, Stage};
use world::World;

pub use error::DemoError;
pub use places::PlaceCounts;
pub use size::{Size, UnknownSize};

/// What was generated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Generated {
    /// The study file, `etude.toml`.
    pub study: PathBuf,
    /// Départements.
    pub departements: usize,
    /// Intercommunalités.
    pub epcis: usize,
    /// Communes.
    pub communes: usize,
    /// Priority neighbourhoods.
    pub neighbourhoods: usize,
    /// Populated cells of 200 m.
    pub cells: usize,
    /// Residents, rounded.
    pub residents: u64,
    /// Places of mediation.
    pub places: PlaceCounts,
}

/// Writes a fictional territory into a folder, made where it is missing.
///
/// # Errors
/// [`DemoError`] when a file cannot be written.
pub fn generate(
    dir: &Path,
    size: Size,
    seed: u64,
    progress: &dyn Progress,
) -> Result<Generated, DemoError> {
    std::fs::create_dir_all(dir).map_err(DemoError::at(dir))?;
    progress.begin(Stage::Generate, None);
    let world = World::new(size.figures(), seed);
    let paper = paper::write(&world, dir)?;
    let places = places::write(&world, &dir.join("lieux.csv"))?;
    let tenths: u64 = world
        .society
        .communes
        .iter()
        .map(|commune| commune.tenths)
        .sum();
    Ok(Generated {
        study: dir.join("etude.toml"),
        departements: world.society.departements.len(),
        epcis: world.society.groupings.len(),
        communes: world.society.communes.len(),
        neighbourhoods: paper.quarters,
        cells: paper.cells,
        residents: (tenths + 5) / 10,
        places,
    })
}
