//! Stops and depots on the ground.

use std::collections::BTreeMap;

use super::drives::Driving;
use super::error::PlanError;
use super::settings::CandidateSource;
use crate::crs::{Crs, Transform};
use crate::io::points;
use crate::itinerary::Site;
use crate::study::Results;
use crate::territory::{CellIndex, CommuneIndex, ServiceMode, Territory};

/// Where each commune's most populous cell lies: of equal ones the first.
/// That is its main village as the grid sees it, where a bus can stand and
/// people already go.
fn hearts(territory: &Territory) -> BTreeMap<CommuneIndex, CellIndex> {
    let mut hearts: BTreeMap<CommuneIndex, CellIndex> = BTreeMap::new();
    for (index, cell) in territory.indexed_cells() {
        let Some(commune) = cell.commune else {
            continue;
        };
        let known = hearts.entry(commune).or_insert(index);
        if cell.population > territory.cells()[known.get()].population {
            *known = index;
        }
    }
    hearts
}

fn of_commune(territory: &Territory, (commune, heart): (CommuneIndex, CellIndex)) -> Site {
    let own = &territory.communes()[commune.get()];
    Site {
        id: own.code.to_string(),
        name: own.name.to_string(),
        position: territory.cells()[heart.get()].position,
        commune: Some(commune),
    }
}

fn communes(territory: &Territory) -> Vec<Site> {
    let hearts = hearts(territory).into_iter();
    hearts.map(|heart| of_commune(territory, heart)).collect()
}

/// The places inside the territory that people could come to: no depots.
fn places(territory: &Territory) -> Vec<Site> {
    let inside = territory.places().iter().filter(|place| place.inside);
    inside
        .filter(|place| place.mode != ServiceMode::Depot)
        .map(|place| Site {
            id: place.id.clone(),
            name: place.name.clone(),
            position: place.position,
            commune: commune_of(territory, place.commune.as_ref().map(ToString::to_string)),
        })
        .collect()
}

fn commune_of(territory: &Territory, code: Option<String>) -> Option<CommuneIndex> {
    let code = code?;
    let mut communes = territory.communes().iter();
    communes
        .position(|c| c.code.as_str() == code)
        .map(CommuneIndex::new)
}

/// The stops that may be chosen.
///
/// # Errors
/// When a file of candidates cannot be read.
pub(super) fn candidates(
    results: &Results,
    source: &CandidateSource,
) -> Result<Vec<Site>, PlanError> {
    let territory = results.territory();
    Ok(match source {
        CandidateSource::Communes => communes(territory),
        CandidateSource::Places => places(territory),
        CandidateSource::File(file) => {
            let (points, _) = points::read(file)?;
            let transform = Transform::new(Crs::WGS84, territory.crs())?;
            let mut sites = Vec::new();
            for point in points {
                let degrees = geo_types::Coord {
                    x: point.position.lon(),
                    y: point.position.lat(),
                };
                sites.push(Site {
                    name: point.id.clone(),
                    id: point.id,
                    position: transform.to_projected(degrees)?,
                    commune: None,
                });
            }
            sites
        }
    })
}

/// The depots by the names of the study, on the roads; the most populous of the
/// communes on the roads where it names none.
///
/// # Errors
/// [`PlanError::UnknownSite`] of a name that is nowhere,
/// [`PlanError::OffRoad`] of one that joins no road.
pub(super) fn depots(
    results: &Results,
    names: &[String],
    driving: &Driving<'_>,
) -> Result<Vec<Site>, PlanError> {
    let territory = results.territory();
    if names.is_empty() {
        let settled = driving.settle(by_people(territory));
        let main = settled.joined.into_iter().next();
        return Ok(vec![main.ok_or(PlanError::NoStop)?]);
    }
    let sites: Result<Vec<Site>, PlanError> =
        names.iter().map(|name| named(territory, name)).collect();
    let settled = driving.settle(sites?);
    match settled.off_road.first() {
        None => Ok(settled.joined),
        Some((site, away)) => Err(PlanError::off_road("depot", site, *away)),
    }
}

/// The communes, most people in the grid first; of equal ones the first first.
fn by_people(territory: &Territory) -> Vec<Site> {
    let mut people = BTreeMap::new();
    for cell in territory.cells() {
        if let Some(commune) = cell.commune {
            *people.entry(commune).or_insert(0) += cell.population.thousandths();
        }
    }
    let mut hearts: Vec<_> = hearts(territory).into_iter().collect();
    hearts.sort_by_key(|(commune, _)| (std::cmp::Reverse(people.get(commune).copied()), *commune));
    let hearts = hearts.into_iter();
    hearts.map(|heart| of_commune(territory, heart)).collect()
}

fn named(territory: &Territory, name: &str) -> Result<Site, PlanError> {
    let all = territory.places().iter();
    let place = all.filter(|place| place.id == name).map(|place| Site {
        id: place.id.clone(),
        name: place.name.clone(),
        position: place.position,
        commune: commune_of(territory, place.commune.as_ref().map(ToString::to_string)),
    });
    let same = |site: &Site| site.id == name || site.name.eq_ignore_ascii_case(name);
    let found = place
        .chain(communes(territory).into_iter().filter(same))
        .next();
    found.ok_or_else(|| PlanError::UnknownSite {
        role: "depot",
        name: name.to_owned(),
    })
}
