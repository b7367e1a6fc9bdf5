//! The projected system that the territory is built in.

use std::collections::BTreeMap;

use super::tables::Tables;
use crate::crs::{Crs, LonLat, Transform};
use crate::io::population::{At, RawPopulation};
use crate::io::vector::Layer;
use crate::io::{Inputs, LoadError, Scope};
use crate::territory::DepartementCode;

/// The system that the study asks for; else the official one of its
/// départements; else of where most outlines lie, or of the first populated
/// row; else Lambert-93.
///
/// # Errors
/// [`LoadError::GeographicCrs`] when the study asks for one in degrees.
pub(super) fn chosen(
    inputs: &Inputs,
    tables: &Tables,
    layers: &[&Layer],
    populations: &[&RawPopulation],
) -> Result<Crs, LoadError> {
    if let Some(crs) = inputs.crs {
        let degrees = proj4rs::Proj::from_epsg_code(crs.epsg()).is_ok_and(|p| p.is_latlong());
        return if degrees {
            Err(LoadError::GeographicCrs { crs })
        } else {
            Ok(crs)
        };
    }
    Ok(departement(&inputs.scope, tables)
        .map(of_departement)
        .or_else(|| most(layers.iter().flat_map(|layer| layer.positions())))
        .or_else(|| most(populations.iter().filter_map(|p| first(p))))
        .unwrap_or(Crs::LAMBERT93))
}

fn departement(scope: &Scope, tables: &Tables) -> Option<DepartementCode> {
    match scope {
        Scope::Everything => None,
        Scope::Departements(codes) => codes.first().copied(),
        Scope::Epci(codes) => {
            let mut members = tables.epci.iter();
            let (code, _) = members.find(|(_, epci)| codes.contains(&epci.code))?;
            Some(code.departement())
        }
    }
}

fn of_departement(code: DepartementCode) -> Crs {
    match code.as_str() {
        "971" | "972" | "977" | "978" => Crs::ANTILLES,
        "973" => Crs::GUYANE,
        "974" => Crs::REUNION,
        "976" => Crs::MAYOTTE,
        _ => Crs::LAMBERT93,
    }
}

/// The system of most positions; of as many the one with the lower code.
fn most(positions: impl Iterator<Item = LonLat>) -> Option<Crs> {
    let mut counts: BTreeMap<Crs, u64> = BTreeMap::new();
    for position in positions {
        *counts.entry(Crs::local(position)).or_default() += 1;
    }
    let best = counts
        .into_iter()
        .max_by_key(|&(crs, count)| (count, std::cmp::Reverse(crs)));
    best.map(|(crs, _)| crs)
}

fn first(population: &RawPopulation) -> Option<LonLat> {
    population.cells.iter().find_map(|cell| match cell.at {
        At::Point(at) => Some(at),
        At::Square(id) => {
            let degrees = Transform::new(id.crs(), Crs::WGS84).ok()?;
            degrees.to_lonlat(id.centre()).ok()
        }
        At::Area => None,
    })
}
