//! Where the points of a plan are.

use crate::crs::Projected;
use crate::territory::{CellIndex, CommuneIndex};
use crate::units::Metres;

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
    /// Candidates that join no road, with how far the nearest one is where any
    /// may be joined: they are not in the request.
    pub off_road: Vec<(Site, Option<Metres>)>,
    /// The cell of each entry of the demand.
    pub cells: Vec<CellIndex>,
}
