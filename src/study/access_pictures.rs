//! The maps of access: scores, and access against a public.

use crate::access::{Measure, Step};
use crate::i18n::Catalogue;
use crate::map::{
    Classification, MapError, MapInput, MapPublic, MapScores, ScoreUnit, Svg, bivariate_map,
    score_map,
};
use crate::study::{Results, Study, SupplySettings};
use crate::territory::Territory;
use crate::units::Quantity;

/// A map with the stem of its files.
pub(super) type Named = (&'static str, Svg);

/// The map of scores where the study scores access, then the map of access
/// against a public where it asks for one.
pub(super) fn access_maps(
    study: &Study,
    (results, input): (&Results, &MapInput<'_>),
    words: &Catalogue,
) -> Result<Vec<Named>, MapError> {
    let steps = study.who().map(|who| who.plan.decay().weighing_steps());
    let steps = steps.unwrap_or_default();
    let scores = scores(study, results, &steps);
    let mut maps = Vec::new();
    if let Some(scores) = &scores {
        let classes: Classification = study.maps().classes.access;
        maps.push(("access", score_map(input, (scores, classes), words)?));
    }
    if let Some(wanted) = &study.maps().bivariate {
        let columns = Columns::find(results, wanted)?;
        let public = columns.public(wanted);
        let svg = bivariate_map(input, (scores.as_ref(), &public), words)?;
        maps.push(("access_public", svg));
    }
    Ok(maps)
}

/// Whether the population that was read counts the public that a map is asked
/// of, before anything is computed for it.
///
/// # Errors
/// [`MapError::NoPublic`].
pub(super) fn check_publics(study: &Study, territory: &Territory) -> Result<(), MapError> {
    let wanted = study.maps().bivariate.as_deref();
    let wanted = wanted.filter(|&name| name != DIFFICULTY && !study.maps().formats.is_empty());
    let missing = wanted.filter(|name| column(territory, name).is_none());
    missing.map_or(Ok(()), |wanted| {
        let estimate = study.who().is_some_and(|who| who.difficulty.is_some());
        Err(MapError::NoPublic {
            wanted: wanted.to_owned(),
            known: known(territory, estimate),
        })
    })
}

/// The scores of a study, as a map tells them.
fn scores<'a>(study: &'a Study, results: &'a Results, steps: &'a [Step]) -> Option<MapScores<'a>> {
    let (settings, found) = study.who().zip(results.who.as_ref())?;
    let measure = settings.plan.measure();
    let is_shared = !matches!(measure, Measure::Cumulative | Measure::Gravity);
    let is_work = matches!(settings.supply, SupplySettings::Hours);
    let unit = match (is_work, is_shared) {
        (true, true) => ScoreUnit::WorkPerPerson,
        (true, false) => ScoreUnit::Work,
        (false, true) => ScoreUnit::SupplyPerPerson,
        (false, false) => ScoreUnit::Supply,
    };
    Some(MapScores {
        values: found.scores.values(),
        measure: measure.key(),
        unit,
        cutoff: settings.reach(),
        steps,
        line: settings.line,
    })
}

/// A public and what it is a part of.
struct Columns {
    part: Vec<Option<Quantity>>,
    whole: Vec<Option<Quantity>>,
}

impl Columns {
    /// A numerator of the grid, or the estimate of digital difficulty. Poor
    /// households are a part of households, all others of residents.
    fn find(results: &Results, wanted: &str) -> Result<Self, MapError> {
        let territory = results.territory();
        let estimate = results.who.as_ref().and_then(|who| who.difficulty.as_ref());
        let part = match wanted {
            DIFFICULTY => estimate.map(|estimate| estimate.people.clone()),
            _ => column(territory, wanted),
        };
        let households = wanted.ends_with("households");
        let whole = if households {
            column(territory, "households")
        } else {
            let cells = territory.cells().iter();
            Some(cells.map(|cell| Some(cell.population.into())).collect())
        };
        let found = part.zip(whole).map(|(part, whole)| Self { part, whole });
        found.ok_or_else(|| MapError::NoPublic {
            wanted: wanted.to_owned(),
            known: known(territory, estimate.is_some()),
        })
    }

    fn public<'a>(&'a self, key: &'a str) -> MapPublic<'a> {
        MapPublic {
            key,
            part: &self.part,
            whole: &self.whole,
        }
    }
}

/// The estimate, among publics.
const DIFFICULTY: &str = "digital_difficulty";

/// A numerator that the grid gives for at least one cell.
fn column(territory: &Territory, wanted: &str) -> Option<Vec<Option<Quantity>>> {
    let attributes = territory.attributes();
    let rank = attributes.names().position(|name| name == wanted)?;
    let column = attributes.column(rank)?;
    column.iter().any(Option::is_some).then(|| column.to_vec())
}

/// The publics that the study knows, as a list.
fn known(territory: &Territory, estimate: bool) -> String {
    let names = territory.attributes().names();
    let given = names.filter(|&name| name != "households" && column(territory, name).is_some());
    let all: Vec<&str> = given.chain(estimate.then_some(DIFFICULTY)).collect();
    if all.is_empty() {
        "–".to_owned()
    } else {
        all.join(", ")
    }
}
