//! Gaps explained from what a study has computed.

use super::gaps::ages;
use super::{Results, Study};
use crate::gaps::Gaps;
use crate::gaps::explain::{Explainer, Explanation, Known};
use crate::travel::Journeys;

impl Results {
    /// Why each zone of `gaps` is one and how solid, in rank order, by the
    /// rule of the study.
    #[must_use]
    pub fn explain(&self, study: &Study, gaps: &Gaps) -> Vec<Explanation> {
        let profiles = self.profiles.iter();
        let journeys: Vec<&Journeys> = profiles.map(|profile| &profile.journeys).collect();
        let lists = study.inputs().places.iter();
        let undated: Vec<bool> = lists.map(|list| list.file.date.is_none()).collect();
        let ages = ages(study, self);
        let known = Known {
            territory: self.territory(),
            nearest: &self.nearest,
            journeys: &journeys,
            chosen: &self.chosen,
            undated: &undated,
            ages: &ages,
        };
        Explainer::new(known, study.gap_settings().confidence).all(gaps)
    }
}
