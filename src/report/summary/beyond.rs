//! Shares where the trips of some people are not known.
//!
//! A file of roads may cover a part of the territory only. Who lives beyond it
//! stays in every table, among those who reach no place, so that nobody is
//! lost; a share of everyone would take them for unserved. The share to quote
//! is that of the people whose trips are known, and the share of everyone lies
//! between two bounds: none of the others within the cut-off, or all.

use super::model::Summary;

impl Summary {
    /// Tells apart so many people who live beyond the roads given.
    #[must_use]
    pub fn with_trips_unknown(mut self, people: crate::units::Persons) -> Self {
        if people.is_zero() {
            return self;
        }
        let (total, unknown) = (self.population.total, people.get());
        let rounded = |share: f64| (share * 1e6).round() / 1e6;
        self.population.trips_unknown = Some(unknown);
        for cutoff in &mut self.coverage {
            let within = cutoff.population;
            let known = (total > unknown).then(|| rounded(within / (total - unknown)));
            cutoff.share_of_known = known;
            cutoff.share_at_most = Some(rounded((within + unknown) / total));
        }
        self
    }
}
