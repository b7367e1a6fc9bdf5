//! Scores of everyone, over the travel model that is for everyone.

use super::WhoSettings;
use crate::access::publics::{AgeGroup, Estimate, filosofi_band};
use crate::access::{AccessError, Scores, Setting};
use crate::io::roads::Roads;
use crate::network::{Linker, Role, TripQuery};
use crate::study::{ModelSettings, RoadSettings};
use crate::territory::Territory;
use crate::travel::catchments::{Catchments, CrowFlyCatchments, RoadCatchments};
use crate::travel::matrix::Amount;
use crate::travel::{self, Destination, Origin};
use crate::units::{Persons, Seconds};

/// What comes of `[access]` and `[publics]`.
#[derive(Clone, Debug)]
pub struct WhoResults {
    /// The score of every cell, in their order.
    pub scores: Scores,
    /// People in digital difficulty by cell, where rates are given.
    pub difficulty: Option<Estimate>,
}

/// Takes the measure of a study over its travel model for everyone.
pub(in crate::study) fn measure(
    settings: &WhoSettings,
    (model, roads): (&ModelSettings, Option<&Roads>),
    territory: &Territory,
) -> Result<WhoResults, AccessError> {
    let (from, to) = (travel::origins(territory), travel::destinations(territory));
    let kind = |place: &Destination| territory.places()[place.place.get()].kind;
    let one = Amount::new(1.0).unwrap_or_default();
    let offers = |place| settings.capacity.get(&kind(place)).copied().unwrap_or(one);
    let supply: Vec<Amount> = to.iter().map(offers).collect();
    let people = |residents: Persons| Amount::new(residents.get()).unwrap_or_default();
    let cells = territory.cells().iter();
    let demand: Vec<Amount> = cells.map(|cell| people(cell.population)).collect();
    let take = |catchments: &dyn Catchments| {
        settings
            .plan
            .take(Setting::new(catchments, &supply, &demand)?)
    };
    let scores = match model {
        ModelSettings::CrowFly(model) => {
            let model = model.model();
            take(&CrowFlyCatchments::new(
                &model,
                (&from, &to),
                settings.cutoff,
            ))
        }
        ModelSettings::Road(model) => {
            let roads = roads.expect("roads are read for every profile that needs some");
            by_road((model, roads), (&from, &to), settings.cutoff, take)
        }
    };
    Ok(WhoResults {
        scores: scores?,
        difficulty: estimate(settings, territory),
    })
}

fn by_road<T>(
    (model, roads): (&RoadSettings, &Roads),
    (from, to): (&[Origin], &[Destination]),
    cutoff: Seconds,
    take: impl FnOnce(&dyn Catchments) -> T,
) -> T {
    let linker = Linker::new(&roads.network, model.options.link);
    let join = |points: Vec<_>, role| -> Vec<_> {
        let links = linker.link_all(&points, role).into_iter();
        links.map(Result::ok).collect()
    };
    let from = from.iter().map(|origin| origin.position).collect();
    let to = to.iter().map(|place| place.position).collect();
    let (from, to) = (join(from, Role::Origin), join(to, Role::Destination));
    let longest = model
        .options
        .cutoff
        .map_or(cutoff, |limit| limit.min(cutoff));
    let query = TripQuery {
        objective: model.options.objective,
        cutoff: Some(longest),
    };
    take(&RoadCatchments::new(&roads.network, (&from, &to), query))
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
