//! A study's territory and means as a request.

use super::drives::{Driving, Settled};
use super::error::PlanError;
use super::settings::{DemandScope, ItinerarySettings};
use super::sites::{candidates, depots};
use crate::i18n::Catalogue;
use crate::itinerary::request::{
    Candidate, Demand, Money, PlanRequest, RequestParts, Vehicle, Weekdays,
};
use crate::itinerary::{Site, Sites};
use crate::study::{Results, Study};
use crate::territory::CellIndex;
use crate::travel::{Origin, origins};
use crate::units::Metres;

/// A request with what its ranks stand for.
pub(super) struct Prepared {
    pub(super) request: PlanRequest,
    pub(super) sites: Sites,
    pub(super) model: &'static str,
}

/// Makes the request of a study for so many vehicles. Candidates that reach
/// nobody who counts are left out, unless they must be in the plan.
pub(super) fn prepare(
    (study, results): (&Study, &Results),
    vehicles: usize,
    words: &Catalogue,
) -> Result<Prepared, PlanError> {
    let settings = &super::keep::kept(study.itinerary())?;
    let driving = Driving::of(study, results);
    let cells = demand(study, results);
    if cells.is_empty() {
        return Err(PlanError::NoDemand);
    }
    let Choice {
        sites: stops,
        reaches,
        off_road,
    } = stops((study, results, settings), (&driving, &cells))?;
    let depots = depots(results, &settings.depots, &driving)?;
    let points: Vec<Site> = stops.iter().chain(&depots).cloned().collect();
    let people = |cell: &CellIndex| Demand {
        population: results.territory().cells()[cell.get()].population,
    };
    let candidates = stops.iter().zip(reaches);
    let request = PlanRequest::new(RequestParts {
        candidates: candidates
            .map(|(site, reaches)| candidate(settings, site, reaches))
            .collect(),
        demand: cells.iter().map(people).collect(),
        depots: depots.iter().map(|depot| depot.id.clone()).collect(),
        legs: driving.legs(&points, settings.driving),
        vehicles: (0..vehicles)
            .map(|rank| vehicle(settings, (rank, depots.len()), words))
            .collect(),
        cycle: settings.cycle,
        frequencies: settings.frequencies.clone(),
        visits: settings.visits,
        need: settings.need,
        prices: settings.prices,
        budget: settings.budget.map(|year| a_cycle(settings, year)),
    })?;
    Ok(Prepared {
        request,
        sites: Sites {
            stops,
            depots,
            off_road,
            cells,
        },
        model: driving.key(),
    })
}

/// What a cycle may cost where a year of 52 weeks may cost so much.
fn a_cycle(settings: &ItinerarySettings, year: Money) -> Money {
    let cents = u128::from(year.cents()) * u128::from(settings.cycle.weeks()) / 52;
    Money::from_cents(u64::try_from(cents).unwrap_or(u64::MAX))
}

/// The candidates of a request, whom they reach, and those that join no road.
struct Choice {
    sites: Vec<Site>,
    reaches: Vec<Vec<usize>>,
    off_road: Vec<(Site, Option<Metres>)>,
}

/// The candidates that reach somebody who counts, or must be in the plan, each
/// with whom it reaches.
fn stops(
    (study, results, settings): (&Study, &Results, &ItinerarySettings),
    (driving, cells): (&Driving<'_>, &[CellIndex]),
) -> Result<Choice, PlanError> {
    let stops = candidates(results, &settings.candidates)?;
    known(settings, &stops)?;
    let Settled {
        joined: stops,
        off_road,
    } = driving.settle(stops);
    let pinned = |site: &Site| settings.pins.iter().any(|(id, _)| *id == site.id);
    if let Some((site, away)) = off_road.iter().find(|(site, _)| pinned(site)) {
        return Err(PlanError::off_road("stop", site, *away));
    }
    let all = origins(results.territory());
    let from: Vec<Origin> = cells.iter().map(|cell| all[cell.get()]).collect();
    let reaches = driving.reaches(&from, &stops, study.gaps()[0].cutoff);
    let kept = stops.into_iter().zip(reaches);
    let kept = kept.filter(|(site, reaches)| !reaches.is_empty() || pinned(site));
    let (stops, reaches): (Vec<Site>, Vec<Vec<usize>>) = kept.unzip();
    if stops.is_empty() {
        return Err(PlanError::NoStop);
    }
    Ok(Choice {
        sites: stops,
        reaches,
        off_road,
    })
}

/// The populated cells whose people count.
fn demand(study: &Study, results: &Results) -> Vec<CellIndex> {
    let gaps = results.main_gaps();
    let counts = |cell: CellIndex| match study.itinerary().demand {
        DemandScope::Everyone => true,
        DemandScope::Gaps => gaps.is_gap(cell),
    };
    let cells = results.territory().indexed_cells();
    cells
        .filter(|(index, cell)| !cell.population.is_zero() && counts(*index))
        .map(|(index, _)| index)
        .collect()
}

/// Every stop that the study says something of is among the candidates.
fn known(settings: &ItinerarySettings, stops: &[Site]) -> Result<(), PlanError> {
    let pins = settings.pins.iter().map(|(id, _)| id);
    let mut said = pins.chain(settings.market_days.iter().map(|(id, _)| id));
    match said.find(|id| stops.iter().all(|site| site.id != **id)) {
        None => Ok(()),
        Some(id) => Err(PlanError::UnknownSite {
            role: "stop",
            name: id.clone(),
        }),
    }
}

fn candidate(settings: &ItinerarySettings, site: &Site, reaches: Vec<usize>) -> Candidate {
    let market = settings.market_days.iter().find(|(id, _)| *id == site.id);
    let pin = settings.pins.iter().find(|(id, _)| *id == site.id);
    Candidate {
        id: site.id.clone(),
        name: site.name.clone(),
        reaches,
        weekdays: market.map_or(Weekdays::ALL, |(_, days)| *days),
        pin: pin.map(|(_, pin)| *pin),
    }
}

fn vehicle(
    settings: &ItinerarySettings,
    (rank, depots): (usize, usize),
    words: &Catalogue,
) -> Vehicle {
    Vehicle {
        name: words.say("itinerary-vehicle", &[("rank", (rank + 1).into())]),
        depot: rank % depots,
        days: settings.weekdays,
        hours: settings.hours,
    }
}
