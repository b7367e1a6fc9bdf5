//! Gaps explained from what a study has computed.

use super::{Results, Study};
use crate::gaps::Gaps;
use crate::gaps::explain::{ConfidenceRule, Explainer, Explanation, Known};
use crate::travel::Journeys;

impl Results {
    /// Why each zone of `gaps` is one and how solid, in rank order, by the
    /// usual rule.
    #[must_use]
    pub fn explain(&self, study: &Study, gaps: &Gaps) -> Vec<Explanation> {
        let profiles = self.profiles.iter();
        let journeys: Vec<&Journeys> = profiles.map(|profile| &profile.journeys).collect();
        let lists = study.inputs().places.iter();
        let undated: Vec<bool> = lists.map(|list| list.file.date.is_none()).collect();
        let known = Known {
            territory: self.territory(),
            nearest: &self.nearest,
            journeys: &journeys,
            chosen: &self.chosen,
            undated: &undated,
            ages: &[],
        };
        Explainer::new(known, ConfidenceRule::default()).all(gaps)
    }
}
