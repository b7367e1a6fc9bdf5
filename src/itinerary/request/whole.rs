//! The request, validated.

use crate::itinerary::request::{
    Candidate, Cycle, Demand, Frequency, Legs, Money, Prices, Refusal, Vehicle, Visits,
};
use crate::units::Seconds;

/// What a request is made of, before [`PlanRequest::new`] validates it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestParts {
    /// Stops that may be chosen.
    pub candidates: Vec<Candidate>,
    /// The people who count, one entry a place where they live.
    pub demand: Vec<Demand>,
    /// The names of the depots.
    pub depots: Vec<String>,
    /// Drives between the candidates, then the depots.
    pub legs: Legs,
    /// The vehicles there are.
    pub vehicles: Vec<Vehicle>,
    /// After how many weeks the plan starts again.
    pub cycle: Cycle,
    /// The frequencies a stop may be visited at.
    pub frequencies: Vec<Frequency>,
    /// How visits are made.
    pub visits: Visits,
    /// The time of help within reach, over a cycle, past which more brings a
    /// person nothing.
    pub need: Seconds,
    /// What work costs.
    pub prices: Prices,
    /// What a cycle may cost at most, itself included; `None` without limit.
    pub budget: Option<Money>,
}

/// A request in which every rank points at something, every frequency fits
/// the cycle, and every pinned stop can be visited by some vehicle on some
/// day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanRequest {
    parts: RequestParts,
}

impl PlanRequest {
    /// Validates the parts. Candidates that cannot be visited are no mistake:
    /// the plan tells them apart ([`Plan::set_aside`](crate::itinerary::Plan)).
    ///
    /// # Errors
    /// [`Refusal`], with the nearest feasible change, of the first part that
    /// cannot be done.
    pub fn new(parts: RequestParts) -> Result<Self, Refusal> {
        super::refusal::sound(&parts)?;
        super::refusal::feasible(&parts)?;
        Ok(Self { parts })
    }

    /// The same request with other vehicles.
    ///
    /// # Errors
    /// As [`PlanRequest::new`].
    pub fn with_vehicles(&self, vehicles: Vec<Vehicle>) -> Result<Self, Refusal> {
        let mut parts = self.parts.clone();
        parts.vehicles = vehicles;
        Self::new(parts)
    }

    /// Its parts.
    #[must_use]
    pub fn parts(&self) -> &RequestParts {
        &self.parts
    }

    /// The point of a depot in the legs.
    #[must_use]
    pub fn depot_point(&self, depot: usize) -> usize {
        self.parts.candidates.len() + depot
    }

    /// Why a vehicle cannot visit a candidate in a day, even alone and for the
    /// shortest visit, or on none of its days; `None` when it can.
    #[must_use]
    pub fn too_far(&self, candidate: usize, vehicle: usize) -> Option<super::TooFar> {
        super::refusal::too_far(&self.parts, candidate, vehicle)
    }
}
