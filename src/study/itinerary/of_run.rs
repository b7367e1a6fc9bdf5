//! The plan as a part of a run.

use super::error::PlanError;
use super::maps::tours;
use super::plan::{Means, Outcome, plan};
use super::publish::write_plan;
use super::route::lines;
use crate::crs::{Crs, Transform};
use crate::i18n::Catalogue;
use crate::map::MapTours;
use crate::report::PlanSummary;
use crate::report::tables::PlanInput;
use crate::study::published::Published;
use crate::study::{Results, Study};

/// Where a run puts the outputs of its plan.
const FOLDER: &str = "itinerary/";

impl Outcome {
    /// What its tables are made of.
    pub(super) fn input<'a>(
        &'a self,
        results: &'a Results,
        to_degrees: &'a Transform,
    ) -> PlanInput<'a> {
        PlanInput {
            request: &self.request,
            plan: &self.plan,
            sites: &self.sites,
            territory: results.territory(),
            gaps: results.main_gaps(),
            to_degrees,
        }
    }

    /// The plan in figures, with what they rest on.
    ///
    /// # Errors
    /// [`PlanError::Projection`] where the territory's reference system has no
    /// definition.
    pub fn summary(&self, results: &Results) -> Result<PlanSummary, PlanError> {
        let to_degrees = Transform::new(results.territory().crs(), Crs::WGS84)?;
        Ok(PlanSummary::new(
            &self.input(results, &to_degrees),
            (&self.curve, self.bound),
            self.model,
        ))
    }
}

/// The plan of a study that has the section `[itinerary]`, for the vehicles it
/// gives; none where nobody lives in a gap.
pub(in super::super) fn plan_of_run(
    study_results: (&Study, &Results),
    words: &Catalogue,
) -> Result<Option<Outcome>, PlanError> {
    let settings = study_results.0.itinerary();
    if !settings.asked {
        return Ok(None);
    }
    let means = Means::Vehicles(usize::from(settings.vehicles));
    match plan(study_results, means, words) {
        // Without gaps there is nothing to close, which the gaps say.
        Err(PlanError::NoDemand) => Ok(None),
        planned => planned.map(Some),
    }
}

/// Writes the plan of a run among its outputs, where there is one.
pub(in super::super) fn write_plan_of_run(
    study_results: (&Study, &Results),
    outcome: Option<&Outcome>,
    outputs: &mut Published<'_>,
) -> Result<(), PlanError> {
    outcome.map_or(Ok(()), |outcome| {
        write_plan(study_results, outcome, FOLDER, outputs)
    })
}

/// The tours of a plan as the pages of a run show them: all vehicles.
pub(in super::super) fn tours_of_run(
    study_results: (&Study, &Results),
    outcome: &Outcome,
    words: &Catalogue,
) -> MapTours {
    let lines = lines(study_results, outcome);
    tours((outcome, &lines), None, words)
}
