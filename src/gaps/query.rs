//! What is asked of gaps, and the figures that answer.

use crate::gaps::{GapCriterion, Need};
use crate::hours::WeeklyHours;
use crate::territory::{CellIndex, DemandCell, Territory};
use crate::travel::NearestPlaces;
use crate::units::{Metres, Persons, Quantity};

/// What makes land a gap, for whom, and how zones are made of it.
#[derive(Clone, Debug, PartialEq)]
pub struct GapQuery {
    /// The cut-off (of travel times, or of what the hours or the score were
    /// counted within), the mesh, and the fewest people of a zone.
    pub criterion: GapCriterion,
    /// What land lacks.
    pub need: Need,
    /// The name of the public that is counted; `None`: everybody.
    pub public: Option<String>,
    /// Where zones are cut.
    pub split: Split,
    /// Which zones are small beside those of few people, and what they join.
    pub small: SmallZones,
}

/// Where zones that straddle a border are cut.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Split {
    /// Nowhere.
    #[default]
    Nowhere,
    /// At the borders of EPCI: cells of two EPCI are never in one zone, and
    /// cells of none are apart from all. On the mesh of hexagons the outlines
    /// of two zones may share a hexagon; their people are never shared.
    Epci,
}

/// The rule for small zones.
///
/// A zone is small when it holds fewer people than
/// [`GapCriterion::min_population`] or less land than `min_area`. A small zone
/// joins the nearest other (all of them, of several as near) whose cells'
/// centres are within `join` of its own, on the same side of a border that
/// zones are split at; what is small still joins again. A small zone with no
/// other that near is dropped: its people are counted in
/// [`Gaps::dropped`](crate::gaps::Gaps::dropped).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SmallZones {
    /// The least land, in square metres of grid squares. Zones with a cell
    /// given by a point have no such land and are never small by it.
    pub min_area: Quantity,
    /// How far small zones look for another, from centre to centre of cells;
    /// nothing joins at no distance.
    pub join: Metres,
}

impl Default for SmallZones {
    /// No least area, and nothing joins.
    fn default() -> Self {
        Self {
            min_area: Quantity::ZERO,
            join: Metres::new(0.0).expect("no length"),
        }
    }
}

impl From<GapCriterion> for GapQuery {
    /// By travel time, for everybody, cut nowhere.
    fn from(criterion: GapCriterion) -> Self {
        Self {
            criterion,
            need: Need::Time,
            public: None,
            split: Split::default(),
            small: SmallZones::default(),
        }
    }
}

/// The figures of cells that gaps are found by, one value a cell in the order
/// of the territory. No figure tells how people travel.
#[derive(Clone, Copy, Debug)]
pub struct Evidence<'a> {
    /// The territory.
    pub territory: &'a Territory,
    /// The nearest places of every cell, told of zones whatever the need.
    pub nearest: &'a NearestPlaces,
    /// Hours of help a week within reach, for [`Need::Hours`].
    pub hours: Option<&'a [WeeklyHours]>,
    /// Scores of access, for [`Need::Score`].
    pub scores: Option<&'a [Option<f64>]>,
    /// How many of the public live in each cell; `None` of a cell where that
    /// is not known. Without it everybody is counted.
    pub public: Option<&'a [Option<Quantity>]>,
    /// The cells of which no trip can be known, as those beyond the roads
    /// given: they are neither served nor a gap, and nobody is counted there.
    pub unknown: Option<&'a [bool]>,
}

impl<'a> Evidence<'a> {
    /// Travel times alone.
    #[must_use]
    pub fn of_times(territory: &'a Territory, nearest: &'a NearestPlaces) -> Self {
        Self {
            territory,
            nearest,
            hours: None,
            scores: None,
            public: None,
            unknown: None,
        }
    }

    /// Whether no trip from a cell can be known.
    fn is_unknown(&self, cell: usize) -> bool {
        self.unknown.is_some_and(|unknown| unknown[cell])
    }
}

/// Why gaps cannot be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum GapsError {
    /// Hours are asked about and none were measured.
    #[error("gaps by hours of help need the hours within reach of each cell; measure them first")]
    NoHours,
    /// Scores are asked about and none were measured.
    #[error("gaps by score need the score of access of each cell; measure it first")]
    NoScores,
    /// The query names a public and nobody counted it.
    #[error("gaps of a public need its people in each cell; give them")]
    NoPublic,
    /// There is not one value for each cell.
    #[error("{values} values are given for {cells} cells; give one for each")]
    Ragged {
        /// How many are given.
        values: usize,
        /// How many cells there are.
        cells: usize,
    },
}

/// Who is counted in each cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counted(Option<Vec<Persons>>);

impl Counted {
    /// Everybody.
    #[must_use]
    pub fn everybody() -> Self {
        Self(None)
    }

    /// The people of a public; where they are not known, nobody. Households of
    /// a public count one each.
    #[must_use]
    pub fn public(people: &[Option<Quantity>]) -> Self {
        let persons = |known: &Option<Quantity>| {
            Persons::from_thousandths(known.unwrap_or_default().thousandths())
        };
        Self(Some(people.iter().map(persons).collect()))
    }

    /// How many are counted in a cell.
    #[must_use]
    pub fn of(&self, index: CellIndex, cell: &DemandCell) -> Persons {
        match &self.0 {
            None => cell.population,
            Some(people) => people[index.get()],
        }
    }

    /// How many are counted in some cells.
    #[must_use]
    pub fn sum(&self, territory: &Territory, cells: &[CellIndex]) -> Persons {
        let all = territory.cells();
        let each = cells.iter().map(|&index| self.of(index, &all[index.get()]));
        each.sum()
    }
}

/// Who a query counts.
pub(super) fn counted(evidence: &Evidence<'_>, query: &GapQuery) -> Result<Counted, GapsError> {
    let cells = evidence.territory.cells();
    for values in [
        evidence.public.map(<[_]>::len),
        evidence.unknown.map(<[_]>::len),
    ] {
        if let Some(values) = values.filter(|&values| values != cells.len()) {
            let cells = cells.len();
            return Err(GapsError::Ragged { values, cells });
        }
    }
    let counted = match (&query.public, evidence.public) {
        (None, _) => Counted::everybody(),
        (Some(_), Some(people)) => Counted::public(people),
        (Some(_), None) => return Err(GapsError::NoPublic),
    };
    if evidence.unknown.is_none() {
        return Ok(counted);
    }
    let of = |(index, cell): (CellIndex, &DemandCell)| {
        if evidence.is_unknown(index.get()) {
            Persons::ZERO
        } else {
            counted.of(index, cell)
        }
    };
    let people = evidence.territory.indexed_cells().map(of);
    Ok(Counted(Some(people.collect())))
}

/// The residents of cells of which no trip is known, or not the public.
pub(super) fn uncounted(evidence: &Evidence<'_>) -> Persons {
    let public = |cell: usize| evidence.public.is_none_or(|known| known[cell].is_some());
    let cells = evidence.territory.cells().iter().enumerate();
    let unknown = cells.filter(|&(rank, _)| evidence.is_unknown(rank) || !public(rank));
    unknown.map(|(_, cell)| cell.population).sum()
}
