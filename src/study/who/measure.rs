//! Scores of everyone, each cell by the profile that is for its people.

use super::{SupplySettings, WhoSettings};
use crate::access::publics::{AgeGroup, Estimate, filosofi_band};
use crate::access::{AccessError, Scores, Setting};
use crate::coverage::help::HelpSupply;
use crate::study::ready::{NumberedCatchments, Reach, ReadyWays};
use crate::study::{Audience, HoursSettings, ProfileResults, Study};
use crate::territory::Territory;
use crate::travel::Destination;
use crate::travel::catchments::{Catchments, MixedCatchments};
use crate::travel::matrix::Amount;
use crate::units::Persons;

/// What comes of `[access]` and `[publics]`.
#[derive(Clone, Debug)]
pub struct WhoResults {
    /// The score of every cell, in their order.
    pub scores: Scores,
    /// What places offer, and on what that rests, where it is their hours of
    /// work.
    pub supply: Option<HelpSupply>,
    /// People in digital difficulty by cell, where rates are given.
    pub difficulty: Option<Estimate>,
}

/// Takes the measure of a study, each cell by the profile that `chosen` gives
/// it; `None` where the study asks for none.
pub(in crate::study) fn measure(
    study: &Study,
    territory: &Territory,
    (profiles, chosen): (&[ProfileResults], &[u8]),
) -> Result<Option<WhoResults>, AccessError> {
    let Some(settings) = study.who() else {
        return Ok(None);
    };
    let reach = Reach {
        territory,
        models: &study.travel().models(),
        profiles,
        chosen,
    };
    let ready = ReadyWays::new(reach, settings.cutoff);
    let hours = study.hours().cloned().unwrap_or_default();
    let (offers, supply) = offers(settings, (territory, ready.destinations()), &hours);
    let people = |residents: Persons| Amount::new(residents.get()).unwrap_or_default();
    let cells = territory.cells().iter();
    let demand: Vec<Amount> = cells.map(|cell| people(cell.population)).collect();
    let take = |catchments: &dyn Catchments| {
        let setting = Setting::new(catchments, &offers, &demand)?;
        settings.plan.take(setting)
    };
    let main = study.travel().main(Audience::Everyone);
    Ok(Some(WhoResults {
        scores: mixed((ready.catchments(), main), chosen, take)?,
        supply,
        difficulty: estimate(settings, territory),
    }))
}

/// What each place offers; with what it rests on, where that is its hours.
fn offers(
    settings: &WhoSettings,
    (territory, to): (&Territory, &[Destination]),
    hours: &HoursSettings,
) -> (Vec<Amount>, Option<HelpSupply>) {
    let amount = |value| Amount::new(value).unwrap_or_default();
    match &settings.supply {
        SupplySettings::Hours => {
            let supply = HelpSupply::of(territory.places(), to, &hours.help);
            let each = supply.each.iter().map(|hours| amount(hours.get()));
            (each.collect(), Some(supply))
        }
        SupplySettings::Places(given) => {
            let kind = |place: &Destination| territory.places()[place.place.get()].kind;
            let of = |place| given.get(&kind(place)).copied().unwrap_or(amount(1.0));
            (to.iter().map(of).collect(), None)
        }
    }
}

/// Hands over catchments in which each cell travels by its own profile; those
/// of the profile that is for everyone are streamed.
fn mixed<T>(
    (catchments, main): (NumberedCatchments<'_>, usize),
    chosen: &[u8],
    take: impl FnOnce(&dyn Catchments) -> T,
) -> T {
    let is_main = |number: u8| usize::from(number) == main;
    let first = catchments.iter().position(|(number, _)| is_main(*number));
    let first = first.unwrap_or_default();
    if catchments.len() == 1 {
        return take(catchments[first].1.as_ref());
    }
    let numbered = |rank: usize| (catchments[rank].0, catchments[rank].1.as_ref());
    let others = (0..catchments.len()).filter(|rank| *rank != first);
    let others: Vec<(u8, &dyn Catchments)> = others.map(numbered).collect();
    take(&MixedCatchments::new(numbered(first), &others, chosen))
}

fn estimate(settings: &WhoSettings, territory: &Territory) -> Option<Estimate> {
    let difficulty = settings.difficulty.as_ref()?;
    let attributes = territory.attributes();
    let groups: Vec<AgeGroup<'_>> = attributes
        .names()
        .enumerate()
        .filter_map(|(column, name)| {
            Some(AgeGroup {
                ages: filosofi_band(name)?,
                people: attributes.column(column)?,
            })
        })
        .collect();
    let residents: Vec<Persons> = territory.cells().iter().map(|c| c.population).collect();
    Some(difficulty.estimate(&groups, &residents))
}
