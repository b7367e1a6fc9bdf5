//! Where the points of a plan are.

use crate::crs::Projected;
use crate::territory::{CellIndex, CommuneIndex};

/// A stop that may be chosen, or a depot.
#[derive(Clone, Debug, PartialEq)]
pub struct Site {
    /// Its identifier: that of the candidate or depot.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Where it is, in metres of the territory's reference system.
    pub position: Projected,
    /// The commune it is in, where known.
    pub commune: Option<CommuneIndex>,
}

/// What the ranks of a request stand for on the ground.
#[derive(Clone, Debug, PartialEq)]
pub struct Sites {
    /// The candidates, in the order of the request.
    pub stops: Vec<Site>,
    /// The depots, in the order of the request.
    pub depots: Vec<Site>,
    /// The cell of each entry of the demand.
    pub cells: Vec<CellIndex>,
}
