//! What every cell has within reach, and what comes of it.

use super::{Capacity, ShortfallSettings};
use crate::access::{AccessError, Setting, two_step};
use crate::coverage::help::{HelpHours, HelpSettings};
use crate::coverage::shortfall::{Need, Reached, Shortfall, Standing};
use crate::hours::Knowledge;
use crate::study::ready::Reach;
use crate::study::{Audience, HoursSettings, Results, Study};
use crate::travel::matrix::Amount;
use crate::travel::{Destination, destinations};
use crate::units::Seconds;

/// What comes of `[shortfall]`.
#[derive(Clone, Debug, PartialEq)]
pub struct ShortfallResults {
    /// The travel time within which places count.
    pub cutoff: Seconds,
    /// The people by what becomes of them.
    pub found: Shortfall,
}

/// Finds who bears the gap; `None` where the study does not ask.
///
/// Hours and kinds are judged by the profile that is for the people of a cell,
/// capacity by the profile that is for everyone, as `[access]` does: 2SFCA
/// (Luo & Wang 2003) over hours of work a week, hours × staff, with those of
/// the kind where they are not known. Residents of the study alone compete for
/// it: near the border it is an upper bound.
pub(in crate::study) fn who_bears_it(
    study: &Study,
    results: &Results,
) -> Result<Option<ShortfallResults>, AccessError> {
    let Some(settings) = study.shortfall() else {
        return Ok(None);
    };
    let usual = HoursSettings::default();
    let hours = study.hours().unwrap_or(&usual);
    let cutoff = settings.cutoff;
    let cutoff = cutoff.unwrap_or(results.main_gaps().criterion.cutoff);
    let territory = results.territory();
    let mut to = destinations(territory);
    to.retain(|place| settings.asks(territory.places()[place.place.get()].kind));
    let asked = Asked {
        study,
        results,
        to,
        help: HelpSettings {
            cutoff,
            moments: Vec::new(),
            ..hours.help.clone()
        },
    };
    let capacity = asked.work_a_head()?;
    let standings = asked.standings(&capacity, settings.kinds.is_empty());
    let need = Need {
        open: settings.open,
        off_hours: settings.off_hours,
        capacity: asked.enough(&capacity, settings),
    };
    Ok(Some(ShortfallResults {
        cutoff,
        found: Shortfall::measure(territory, &standings, need),
    }))
}

/// The places asked for, and within what.
struct Asked<'a> {
    study: &'a Study,
    results: &'a Results,
    to: Vec<Destination>,
    help: HelpSettings,
}

impl Asked<'_> {
    /// Hours of work a week for each resident, by cell.
    fn work_a_head(&self) -> Result<Vec<f64>, AccessError> {
        let territory = self.results.territory();
        let main = self.study.travel().main(Audience::Everyone);
        let models = self.study.travel().models();
        let reach = Reach {
            territory,
            models: &models[main..=main],
            profiles: &self.results.profiles[main..=main],
            chosen: &[],
        };
        let work = |place: &Destination| {
            let place = &territory.places()[place.place.get()];
            let known = place.hours.schedule().ok();
            let known = known.map(|schedule| schedule.weekly(&self.help.calendar));
            let capacities = &self.help.capacities;
            amount(capacities.capacity(place.kind, known, place.staff).get())
        };
        let supply: Vec<Amount> = self.to.iter().map(work).collect();
        let cells = territory.cells().iter();
        let demand: Vec<Amount> = cells.map(|cell| amount(cell.population.get())).collect();
        let scores = reach.with_ways(&self.to, self.help.cutoff, |ways| {
            let way = ways.first().expect("one profile makes one way");
            two_step(Setting::new(way.catchments, &supply, &demand)?, None)
        })?;
        let values = scores.values().iter();
        Ok(values.map(|score| score.unwrap_or(0.0)).collect())
    }

    fn standings(&self, capacity: &[f64], any_kind: bool) -> Vec<Standing> {
        let territory = self.results.territory();
        let models = self.study.travel().models();
        let reach = Reach {
            territory,
            models: &models,
            profiles: &self.results.profiles,
            chosen: &self.results.chosen,
        };
        let cutoff = self.help.cutoff;
        let help = reach.with_ways(&self.to, cutoff, |ways| {
            HelpHours::measure(territory, &self.to, ways, self.help.clone())
        });
        territory
            .indexed_cells()
            .map(|(index, _)| {
                let nearest = self.results.nearest.nearest(index);
                let own = &help.cells[index.get()];
                let near = nearest.is_some_and(|trip| trip.time <= cutoff);
                let reached = match own.places[Knowledge::Known as usize] {
                    _ if nearest.is_none() => Reached::Nothing,
                    _ if !near => Reached::Beyond,
                    0 if any_kind || own.place_count() > 0 => Reached::OfKind,
                    0 => Reached::OtherKind,
                    _ => Reached::KnownHours,
                };
                Standing {
                    reached,
                    open: own.open,
                    off_hours: own.evening + own.saturday,
                    capacity: capacity[index.get()],
                }
            })
            .collect()
    }

    /// The work a head that is enough, in hours a week.
    fn enough(&self, capacity: &[f64], settings: &ShortfallSettings) -> f64 {
        match settings.capacity {
            Capacity::PerThousand(hours) => hours / 1000.0,
            Capacity::OfMean(part) => {
                let cells = self.results.territory().cells().iter();
                let (mut people, mut work) = (0.0, 0.0);
                for (cell, own) in cells.zip(capacity) {
                    people += cell.population.get();
                    work += cell.population.get() * own;
                }
                if people > 0.0 {
                    part * work / people
                } else {
                    0.0
                }
            }
        }
    }
}

fn amount(value: f64) -> Amount {
    Amount::new(value).unwrap_or_default()
}
