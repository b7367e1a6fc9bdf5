//! The publics that a study counts.

use crate::access::publics::filosofi_band;
use crate::io::Loaded;
use crate::map::SeriesKind;
use crate::study::{Results, RunError, Study};
use crate::territory::Territory;
use crate::units::Quantity;

/// The most publics of a sheet, beside everyone.
const MOST: usize = 5;

/// The estimate of digital difficulty, among publics.
const DIFFICULTY: &str = "digital_difficulty";

/// The publics by name, with how many of each a cell has.
pub(super) type Publics = Vec<(String, Vec<Option<Quantity>>)>;

/// The publics that the grid counts, in its order, then the estimate of
/// digital difficulty. Bands of ages that the estimate is made of are no
/// publics, nor are households, which poor ones are a part of.
pub(super) fn publics(results: &Results) -> Publics {
    let mut all = counted(results.territory());
    let estimate = results.who.as_ref().and_then(|who| who.difficulty.as_ref());
    if let Some(estimate) = estimate {
        all.truncate(MOST - 1);
        all.push((DIFFICULTY.to_owned(), estimate.people.clone()));
    }
    all.truncate(MOST);
    all
}

fn counted(territory: &Territory) -> Publics {
    let attributes = territory.attributes();
    let names = attributes.names().enumerate();
    let publics = names.filter(|&(_, name)| name != "households" && filosofi_band(name).is_none());
    publics
        .filter_map(|(rank, name)| {
            let column = attributes.column(rank)?;
            let known = column
                .iter()
                .any(|people| people.is_some_and(|p| !p.is_zero()));
            known.then(|| (name.to_owned(), column.to_vec()))
        })
        .collect()
}

/// Refuses a study that asks for the series of publics where the population
/// that was read counts none.
pub(in crate::study) fn check(study: &Study, loaded: &Loaded) -> Result<(), RunError> {
    let settings = &study.maps().series;
    let asked = settings.asked && settings.wants(SeriesKind::Public);
    let estimated = study.who().is_some_and(|who| who.difficulty.is_some());
    if asked && !estimated && counted(&loaded.territory).is_empty() {
        return Err(RunError::NoPublics);
    }
    Ok(())
}
