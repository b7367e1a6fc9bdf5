//! The ways from cells to their nearest places: figures and lines.

use std::collections::BTreeMap;
use std::io;

use geo_types::{Coord, LineString};

use super::{HoursSettings, ModelSettings, Results, RunError, Study};
use crate::crs::{Crs, Projected, Transform};
use crate::gaps::Gaps;
use crate::gaps::explain::Explanation;
use crate::hours::Calendar;
use crate::io::write::{Shape, write_geojson};
use crate::network::{Linker, Objective, Reach, Role};
use crate::report::{CellWays, PlaceWay, tables};
use crate::territory::CellIndex;
use crate::travel::{Route, Trip};

/// How many nearest places are told, where the study finds so many.
const PLACES: usize = 3;

impl Results {
    /// The ways from a cell to its nearest places, three at most.
    #[must_use]
    pub fn ways(&self, study: &Study, cell: CellIndex) -> Vec<PlaceWay> {
        self.ways_by(study, cell, &calendar(study))
    }

    /// The ways from the most populated cell of each zone, in rank order.
    #[must_use]
    pub fn ways_of_gaps(
        &self,
        study: &Study,
        (gaps, explained): (&Gaps, &[Explanation]),
    ) -> Vec<CellWays> {
        let calendar = calendar(study);
        let zones = (1..).zip(gaps.zones.iter().zip(explained));
        let ways = |(rank, (zone, explanation)): (usize, (_, &Explanation))| CellWays {
            cell: explanation.centre(),
            gap: Some((rank, tables::zone_name(self.territory(), zone))),
            ways: self.ways_by(study, explanation.centre(), &calendar),
        };
        zones.map(ways).collect()
    }

    fn ways_by(&self, study: &Study, cell: CellIndex, calendar: &Calendar) -> Vec<PlaceWay> {
        let trips = self.nearest.of(cell).iter().take(PLACES);
        let way = |trip: &Trip| {
            let place = &self.territory().places()[trip.place.get()];
            PlaceWay::new((*trip, self.route(study, cell, trip)), place, calendar)
        };
        trips.map(way).collect()
    }

    fn route(&self, study: &Study, cell: CellIndex, trip: &Trip) -> Option<Route> {
        let profile = self.profile_of(cell);
        match &study.travel().profiles()[profile].model {
            ModelSettings::CrowFly(settings) => {
                Some(Route::straight(self.ends(cell, trip), settings.detour))
            }
            ModelSettings::Road(settings) => {
                let journeys = &self.profiles[profile].journeys;
                Route::by_road(journeys, (cell, trip), settings.options.link.walking)
            }
        }
    }

    fn profile_of(&self, cell: CellIndex) -> usize {
        usize::from(self.chosen.get(cell.get()).copied().unwrap_or_default())
    }

    fn ends(&self, cell: CellIndex, trip: &Trip) -> [Projected; 2] {
        let territory = self.territory();
        let place = &territory.places()[trip.place.get()];
        [territory.cells()[cell.get()].position, place.position]
    }
}

/// The calendar of the study, else that of studies without one.
fn calendar(study: &Study) -> Calendar {
    let usual = || HoursSettings::default().help.calendar;
    study
        .hours()
        .map_or_else(usual, |h| h.help.calendar.clone())
}

/// Draws the lines of ways, one after another; each network is made ready once.
pub struct WayLines<'a> {
    study: &'a Study,
    results: &'a Results,
    roads: BTreeMap<usize, Ready<'a>>,
}

/// A network to draw ways on.
struct Ready<'a> {
    linker: Linker<'a>,
    objective: Objective,
    reach: Reach<'a>,
}

impl<'a> WayLines<'a> {
    /// Ready for the ways of a study.
    #[must_use]
    pub fn new(study: &'a Study, results: &'a Results) -> Self {
        Self {
            study,
            results,
            roads: BTreeMap::new(),
        }
    }

    /// The line of a way, in metres of the territory's reference system: from
    /// the centre of the cell to the road, along the roads, to the place;
    /// straight where there are no roads.
    pub fn line(&mut self, cell: CellIndex, trip: &Trip) -> LineString {
        let ends = self.results.ends(cell, trip);
        let mut points = vec![ends[0]];
        points.extend(self.along(cell, ends).unwrap_or_default());
        points.push(ends[1]);
        points.dedup();
        points.into_iter().map(Coord::from).collect()
    }

    /// The part on the roads.
    fn along(&mut self, cell: CellIndex, ends: [Projected; 2]) -> Option<Vec<Projected>> {
        let profile = self.results.profile_of(cell);
        let ModelSettings::Road(settings) = &self.study.travel().profiles()[profile].model else {
            return None;
        };
        let network = &self.results.profiles[profile].roads.as_ref()?.network;
        let ready = self.roads.entry(profile).or_insert_with(|| Ready {
            linker: Linker::new(network, settings.options.link),
            objective: settings.options.objective,
            reach: network.graph().reach(),
        });
        let from = ready.linker.link_as(ends[0], Role::Origin).ok()?;
        let to = ready.linker.link_as(ends[1], Role::Destination).ok()?;
        network.line((&from, &to), ready.objective, &mut ready.reach)
    }
}

/// Writes ways as lines in longitude and latitude, with their figures.
///
/// # Errors
/// [`RunError`] when the territory's reference system has no definition, or
/// with whatever `out` answers.
pub fn write_ways(
    (study, results): (&Study, &Results),
    ways: &[CellWays],
    out: &mut dyn io::Write,
) -> Result<(), RunError> {
    let to_degrees = Transform::new(results.territory().crs(), Crs::WGS84)?;
    let mut lines = WayLines::new(study, results);
    let each = ways
        .iter()
        .flat_map(|of| of.ways.iter().map(|way| (of.cell, way)));
    let drawn: Vec<LineString> = each
        .map(|(cell, way)| lines.line(cell, &way.trip))
        .collect();
    let table = tables::gap_places("routes".to_owned(), results.territory(), ways);
    let shape = |row: usize| Shape::Line(drawn[row].clone());
    write_geojson(&table, shape, &to_degrees, out).map_err(RunError::Ways)
}
