//! Who asks, what is offered, and what it costs to get there.

use super::AccessError;
use crate::travel::catchments::Catchments;
use crate::travel::matrix::Amount;

/// A measure is taken of a setting: catchments, with an amount of supply at
/// each destination and of demand at each origin, in whatever units.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    pub(super) catchments: &'a dyn Catchments,
    pub(super) supply: &'a [Amount],
    pub(super) demand: &'a [Amount],
}

impl<'a> Setting<'a> {
    /// Puts together catchments, supply by destination and demand by origin.
    ///
    /// # Errors
    /// [`AccessError::Length`] unless there is one amount a point.
    pub fn new(
        catchments: &'a dyn Catchments,
        supply: &'a [Amount],
        demand: &'a [Amount],
    ) -> Result<Self, AccessError> {
        let sides = [
            ("destinations", catchments.destinations(), supply.len()),
            ("origins", catchments.origins(), demand.len()),
        ];
        match sides.into_iter().find(|(_, points, given)| points != given) {
            Some((points, expected, given)) => Err(AccessError::Length {
                points,
                expected,
                given,
            }),
            None => Ok(Self {
                catchments,
                supply,
                demand,
            }),
        }
    }

    /// The supply at a destination.
    pub(super) fn supply(&self, destination: usize) -> f64 {
        self.supply[destination].get()
    }
}
