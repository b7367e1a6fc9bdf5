//! The maps of a plan: all tours together, and those of each vehicle.

use std::collections::BTreeSet;

use geo_types::LineString;

use super::error::PlanError;
use super::plan::Outcome;
use crate::i18n::Catalogue;
use crate::itinerary::PlannedStop;
use crate::map::{MapStop, MapTours, tours_map};
use crate::study::{Results, Study, pictures};
use crate::territory::CellIndex;

/// Every map in every format of the study, with its name.
pub(super) fn draw(
    (study, results): (&Study, &Results),
    (outcome, lines): (&Outcome, &[LineString]),
    words: &Catalogue,
) -> Result<Vec<(String, Vec<u8>)>, PlanError> {
    let subject = pictures::Subject::main(study, results, words);
    let input = subject.map_input(results);
    let vehicles = outcome.request.parts().vehicles.len();
    let mut all = vec![("tours".to_owned(), None)];
    if vehicles > 1 {
        all.extend((0..vehicles).map(|rank| (format!("tours-{}", rank + 1), Some(rank))));
    }
    let mut drawn = Vec::new();
    for (stem, vehicle) in all {
        let tours = tours((outcome, lines), vehicle, words);
        let svg = tours_map(&input, &tours, words)?;
        drawn.extend(pictures::pictures(&stem, &svg, study)?);
    }
    Ok(drawn)
}

/// The tours of one vehicle, or of all.
pub(super) fn tours(
    (outcome, lines): (&Outcome, &[LineString]),
    vehicle: Option<usize>,
    words: &Catalogue,
) -> MapTours {
    let shown = |other: usize| vehicle.is_none_or(|vehicle| vehicle == other);
    let stops = outcome.plan.stops.iter().enumerate();
    let stops: Vec<(usize, &PlannedStop)> = stops.filter(|(_, stop)| shown(stop.vehicle)).collect();
    let mut gained: BTreeSet<CellIndex> = BTreeSet::new();
    for (_, stop) in &stops {
        let reaches = &outcome.request.parts().candidates[stop.candidate].reaches;
        gained.extend(reaches.iter().map(|&place| outcome.sites.cells[place]));
    }
    let mut drawn: Vec<(usize, LineString)> = Vec::new();
    for (tour, line) in outcome.plan.tours.iter().zip(lines) {
        let own = (tour.vehicle, line.clone());
        // The same tour comes again in other weeks.
        if shown(tour.vehicle) && !drawn.contains(&own) {
            drawn.push(own);
        }
    }
    MapTours {
        stops: stops
            .iter()
            .map(|&(rank, stop)| map_stop(outcome, (rank, stop), words))
            .collect(),
        lines: drawn,
        vehicles: outcome
            .request
            .parts()
            .vehicles
            .iter()
            .map(|v| v.name.clone())
            .collect(),
        gained,
        on_roads: outcome.model == "road",
    }
}

fn map_stop(outcome: &Outcome, (rank, stop): (usize, &PlannedStop), words: &Catalogue) -> MapStop {
    let site = &outcome.sites.stops[stop.candidate];
    let day = words.say(&format!("weekday-{}", stop.weekday.key()), &[]);
    let often = words.say(&format!("frequency-{}", stop.frequency.key()), &[]);
    let said = [
        ("stop", (&site.name).into()),
        ("day", (&day).into()),
        ("frequency", (&often).into()),
    ];
    MapStop {
        number: rank + 1,
        position: site.position,
        words: words.say("map-stop", &said),
        vehicle: stop.vehicle,
    }
}
