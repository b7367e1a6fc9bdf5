//! What the lists of a study can know: where no list covers a commune, no
//! place declared is not no place.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Results, Study};
use crate::directory::state::{AreaState, Areas, Declared, State, StateOptions};
use crate::io::sources::Merged;
use crate::territory::{DepartementCode, Territory};

/// The areas of a study, and the state of its merged list in each.
pub(super) struct StateOfPlay {
    pub(super) areas: Areas,
    pub(super) state: State,
}

impl StateOfPlay {
    /// The state of the merged list; `None` where the study merges none.
    pub(super) fn of(study: &Study, results: &Results) -> Option<Self> {
        let merged = results.loaded.merged.as_ref()?;
        let areas = Areas::of(results.territory());
        let options = StateOptions {
            reference: study.inputs().directory.as_ref().and_then(|d| d.reference),
            scopes: scopes(study, merged),
        };
        let state = State::of(&merged.directory, &areas, &options);
        Some(Self { areas, state })
    }
}

/// The départements that each list is said to cover, by its name.
fn scopes(study: &Study, merged: &Merged) -> BTreeMap<Arc<str>, BTreeSet<DepartementCode>> {
    let lists = study.inputs().places.iter();
    let named = lists.zip(&merged.gathered.counts);
    named
        .filter(|(list, _)| !list.covers.is_empty())
        .map(|(list, count)| {
            let covers = list.covers.iter().copied().collect();
            (Arc::clone(&count.name), covers)
        })
        .collect()
}

/// The communes that no list of places covers, by rank in the territory, in
/// order. A list covers the départements that the study says it does, else
/// those that it names places in.
pub(super) fn undeclared(study: &Study, results: &Results) -> Vec<usize> {
    let communes = results.territory().communes().iter().enumerate();
    if let Some(StateOfPlay { state, .. }) = StateOfPlay::of(study, results) {
        let nothing =
            |code| state.communes.get(code).map(AreaState::declared) == Some(Declared::Nothing);
        let undeclared = communes.filter(|(_, commune)| nothing(&commune.code));
        return undeclared.map(|(rank, _)| rank).collect();
    }
    let covered = covered(study, results.territory());
    let places = results.territory().places().iter();
    let with_places: BTreeSet<_> = places.filter_map(|place| place.commune).collect();
    communes
        .filter(|(_, commune)| !covered.contains(&commune.departement.get()))
        .filter(|(_, commune)| !with_places.contains(&commune.code))
        .map(|(rank, _)| rank)
        .collect()
}

/// The départements, by rank, that lists cover which are not merged.
fn covered(study: &Study, territory: &Territory) -> BTreeSet<usize> {
    let of: BTreeMap<_, usize> = territory
        .communes()
        .iter()
        .map(|commune| (commune.code, commune.departement.get()))
        .collect();
    let ranks: BTreeMap<DepartementCode, usize> = (0..)
        .zip(territory.departements())
        .map(|(rank, departement)| (departement.code, rank))
        .collect();
    let lists = study.inputs().places.iter().enumerate();
    let mut covered = BTreeSet::new();
    for (number, list) in lists {
        if list.covers.is_empty() {
            let places = territory.places().iter();
            let own = places.filter(|place| place.source == number);
            covered.extend(own.filter_map(|place| of.get(&place.commune?).copied()));
        } else {
            covered.extend(
                list.covers
                    .iter()
                    .filter_map(|code| ranks.get(code).copied()),
            );
        }
    }
    covered
}
