//! Draws the series of a study.

use std::io::Write as _;

use rayon::prelude::*;

use super::plans::plans;
use super::publics::publics;
use super::table::table;
use crate::i18n::Catalogue;
use crate::map::{
    MapError, MapInput, MapMoments, MapPublic, Series, SeriesKind, cutoff_series, hour_series,
    plan_series, profile_series, public_series,
};
use crate::study::itinerary::Outcome;
use crate::study::pictures::{pictures, profile_subjects};
use crate::study::published::Published;
use crate::study::{Results, RunError, Study};

/// What series are drawn from.
struct Source<'a> {
    study: &'a Study,
    results: &'a Results,
    input: &'a MapInput<'a>,
    plan: Option<&'a Outcome>,
    words: &'a Catalogue,
}

/// Draws the series of a study in every format, side by side, and writes them
/// in order, with their figures as a table. Of a plan that has nothing to do
/// there is no series.
pub(in crate::study) fn write(
    (study, results): (&Study, &Results),
    (input, plan): (&MapInput<'_>, Option<&Outcome>),
    outputs: &mut Published<'_>,
) -> Result<(), RunError> {
    let source = Source {
        study,
        results,
        input,
        plan,
        words: outputs.words(),
    };
    if study.maps().formats.is_empty() {
        return Ok(());
    }
    let kinds = study.maps().series.kinds.par_iter();
    let drawn: Vec<Option<Series>> = kinds
        .map(|&kind| source.draw(kind))
        .collect::<Result<_, MapError>>()?;
    let all: Vec<Series> = drawn.into_iter().flatten().collect();
    let files: Vec<Vec<(String, Vec<u8>)>> = all
        .par_iter()
        .map(|one| pictures(&format!("series_{}", one.kind.key()), &one.svg, study))
        .collect::<Result<_, MapError>>()?;
    for (name, bytes) in files.iter().flatten() {
        outputs.files().write(name, |out| out.write_all(bytes))?;
    }
    if !all.is_empty() {
        outputs.table(&table(&all), "")?;
    }
    Ok(())
}

impl Source<'_> {
    fn draw(&self, kind: SeriesKind) -> Result<Option<Series>, MapError> {
        match kind {
            SeriesKind::Cutoff => cutoff_series(self.input, self.words).map(Some),
            SeriesKind::Profile => self.profiles().map(Some),
            SeriesKind::Hour => self.hours(),
            SeriesKind::Plan => self.plans(),
            SeriesKind::Public => self.publics(),
        }
    }

    fn profiles(&self) -> Result<Series, MapError> {
        let subjects = profile_subjects(self.study, self.results, self.words);
        let own = subjects.iter();
        let own: Vec<(&str, MapInput<'_>)> = own
            .map(|(name, subject)| (*name, subject.map_input(self.results)))
            .collect();
        profile_series(self.input, &own, self.words)
    }

    fn hours(&self) -> Result<Option<Series>, MapError> {
        let measured = self
            .results
            .help
            .as_ref()
            .zip(self.results.moments.as_ref());
        let hours = measured.map(|(help, moments)| MapMoments { help, moments });
        hours
            .map(|hours| hour_series(self.input, hours, self.words))
            .transpose()
    }

    fn plans(&self) -> Result<Option<Series>, MapError> {
        let plans = self.plan.map(plans);
        plans
            .map(|plans| plan_series(self.input, &plans, self.words))
            .transpose()
    }

    fn publics(&self) -> Result<Option<Series>, MapError> {
        let publics = publics(self.results);
        let outlined = !self.input.territory.communes().is_empty();
        if publics.is_empty() || !outlined {
            return Ok(None);
        }
        let own: Vec<MapPublic<'_>> = publics
            .iter()
            .map(|(key, part)| MapPublic {
                key,
                part,
                whole: &[],
            })
            .collect();
        public_series(self.input, &own, self.words).map(Some)
    }
}
