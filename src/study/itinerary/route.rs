//! The lines that tours follow.

use geo_types::{Coord, LineString};

use super::drives::{Driving, links};
use super::plan::Outcome;
use crate::crs::Projected;
use crate::itinerary::{DayTour, Site};
use crate::network::{Link, Objective, Reach};
use crate::study::{Results, Study};

/// The line of each tour, from the depot and back: along the roads where the
/// study travels on some, else straight from stop to stop.
pub(super) fn lines((study, results): (&Study, &Results), outcome: &Outcome) -> Vec<LineString> {
    let sites: Vec<Site> = outcome
        .sites
        .stops
        .iter()
        .chain(&outcome.sites.depots)
        .cloned()
        .collect();
    let mut roads = match Driving::of(study, results) {
        Driving::Straight(_) => None,
        Driving::Roads(settings, roads) => Some(OnRoads {
            links: links(settings, roads, &sites),
            network: &roads.network,
            objective: settings.options.objective,
            reach: roads.network.graph().reach(),
        }),
    };
    let tours = outcome.plan.tours.iter();
    tours
        .map(|tour| {
            let mut line: Vec<Coord> = Vec::new();
            for (from, to) in pairs(outcome, tour) {
                let ends = [sites[from].position, sites[to].position];
                let leg = roads.as_mut().and_then(|roads| roads.leg(from, to));
                line.extend(
                    leg.unwrap_or_else(|| ends.to_vec())
                        .into_iter()
                        .map(Coord::from),
                );
            }
            whole(line)
        })
        .collect()
}

/// The line through these points. A day at the depot has a line too, of no
/// length: a line of a single point is none, and readers refuse it.
fn whole(mut line: Vec<Coord>) -> LineString {
    line.dedup();
    if let [only] = line[..] {
        line.push(only);
    }
    LineString::new(line)
}

/// The legs of a tour, as points of the request.
fn pairs(outcome: &Outcome, tour: &DayTour) -> Vec<(usize, usize)> {
    let vehicle = &outcome.request.parts().vehicles[tour.vehicle];
    let depot = outcome.request.depot_point(vehicle.depot);
    let stops = tour.visits.iter().map(|visit| visit.candidate);
    let points: Vec<usize> = std::iter::once(depot).chain(stops).chain([depot]).collect();
    points.windows(2).map(|pair| (pair[0], pair[1])).collect()
}

struct OnRoads<'a> {
    links: (Vec<Option<Link>>, Vec<Option<Link>>),
    network: &'a crate::network::RoadNetwork,
    objective: Objective,
    reach: Reach<'a>,
}

impl OnRoads<'_> {
    fn leg(&mut self, from: usize, to: usize) -> Option<Vec<Projected>> {
        let ends = (self.links.0[from].as_ref()?, self.links.1[to].as_ref()?);
        self.network.line(ends, self.objective, &mut self.reach)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_has_a_single_point() {
        let at = |x: f64| Coord { x, y: 0.0 };
        let lines = [
            vec![],
            vec![at(1.0); 4],
            vec![at(1.0), at(2.0), at(2.0), at(1.0)],
        ];
        let points = lines.map(|line| whole(line).0.len());
        assert_eq!(points, [0, 2, 3]);
    }
}
