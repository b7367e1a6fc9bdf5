//! Classes of communes: density and rural zoning, after the people who live
//! there.

use super::super::chance::{About, hash, unit};
use super::super::land::Land;
use super::super::num::signed;
use super::super::people::{Cell, People};
use crate::territory::{DensityClass, FrrClass};

/// Residents of a 200 m square at 1,500 and at 300 per square kilometre, the
/// two thresholds of the density grid.
const DENSE: f64 = 60.0;
const INTERMEDIATE: f64 = 12.0;

/// The density class of a commune: by how many of its people live densely,
/// and how large the town is that they belong to (after the degree of
/// urbanisation, Eurostat 2021).
pub(super) fn density(
    land: &Land,
    people: &People,
    (commune, cells): (usize, &[Cell]),
) -> DensityClass {
    let total: f64 = cells.iter().map(Cell::people).sum();
    let above = |least: f64| -> f64 {
        let dense = cells.iter().map(Cell::people).filter(|&p| p >= least);
        dense.sum::<f64>() / total.max(1.0)
    };
    let town = people.main_town(commune).map_or(0.0, |town| town.people);
    let square = total / land.mesh.square_kilometres(commune).max(0.1);
    match (above(DENSE), above(INTERMEDIATE)) {
        (dense, _) if dense > 0.5 && town >= 50_000.0 => DensityClass::MajorUrbanCentre,
        (dense, _) if dense > 0.45 && town >= 12_000.0 => DensityClass::IntermediateUrbanCentre,
        (_, mid) if mid > 0.5 && total >= 4_000.0 => DensityClass::SmallTown,
        (_, mid) if mid > 0.5 && town >= 12_000.0 && square >= 160.0 => DensityClass::UrbanBelt,
        (_, mid) if mid > 0.5 && total >= 900.0 && square >= 70.0 => DensityClass::RuralTown,
        _ if square >= 25.0 => DensityClass::DispersedRural,
        _ => DensityClass::VeryDispersedRural,
    }
}

/// The rural zoning of a commune: the upland and the emptiest most.
pub(super) fn frr(land: &Land, commune: usize, density: DensityClass) -> FrrClass {
    let lot = unit(hash(land.frame.seed, About::Villages, (signed(commune), 9)));
    let height = land.heights[commune] + 0.12 * (lot - 0.5);
    match density {
        _ if !density.is_rural() => FrrClass::NotClassed,
        DensityClass::VeryDispersedRural if height > 0.72 => FrrClass::FrrPlus,
        _ if height > 0.88 => FrrClass::FrrPlus,
        DensityClass::VeryDispersedRural => FrrClass::Frr,
        _ if height > 0.42 => FrrClass::Frr,
        _ if lot > 0.985 => FrrClass::Beneficiary,
        _ => FrrClass::NotClassed,
    }
}
