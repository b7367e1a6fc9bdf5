//! What a plan was made with, for the manifest.

use serde_json::{Value, json};

use super::settings::{CandidateSource, DemandScope, ItinerarySettings};
use crate::itinerary::request::{Money, Weekday};
use crate::units::Seconds;

impl ItinerarySettings {
    /// Every choice and figure of the section, defaults among them.
    pub(in super::super) fn parameters(&self) -> Value {
        let rest = self.hours.rest.map(|rest| {
            json!({
                "from_minutes": rest.earliest.minutes(),
                "until_minutes": rest.latest.minutes(),
                "minutes": rest.length.minutes(),
            })
        });
        let visits = &self.visits;
        let lengths = [visits.shortest, visits.longest, visits.step].map(Seconds::minutes);
        let often = self.frequencies.iter();
        json!({
            "vehicles": self.vehicles,
            "curve": self.curve,
            "depots": self.depots,
            "weekdays": self.weekdays.iter().map(Weekday::key).collect::<Vec<_>>(),
            "start_minutes": self.hours.start.minutes(),
            "day_minutes": self.hours.longest.minutes(),
            "break": rest,
            "weeks": self.cycle.weeks(),
            "frequencies": often.map(|often| often.key()).collect::<Vec<_>>(),
            "visit_minutes": lengths,
            "setup_minutes": self.visits.setup.minutes(),
            "hours_needed": self.need.minutes() / 60.0,
            "driving_kmh": self.driving.kmh(),
            "euros_per_km": self.prices.per_km.euros(),
            "euros_per_hour": self.prices.per_hour.euros(),
            "euros_a_year": self.budget.map(Money::euros),
            "candidates": self.source(),
            "demand": match self.demand {
                DemandScope::Gaps => "gaps",
                DemandScope::Everyone => "everyone",
            },
            "stops": self.pins.iter().map(|(id, _)| id).collect::<Vec<_>>(),
            "keep": self.keep.as_ref().map(|file| &file.label),
            "start_date": self.start.map(|date| date.to_string()),
            "calendar_weeks": self.calendar_weeks,
            "rounds": self.effort.rounds,
            "seed": self.effort.seed,
        })
    }

    fn source(&self) -> &str {
        match &self.candidates {
            CandidateSource::Communes => "communes",
            CandidateSource::Places => "places",
            CandidateSource::File(file) => &file.label,
        }
    }
}
