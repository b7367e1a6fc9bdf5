//! Why a study has no plan.

use crate::io::LoadError;
use crate::io::write::WriteError;
use crate::itinerary::Site;
use crate::itinerary::check::Breach;
use crate::itinerary::request::Refusal;
use crate::units::Metres;

/// Why a study has no plan.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PlanError {
    /// Nobody's help counts: there are no gaps.
    #[error(
        "nobody lives in a gap; plan for everyone (demand = \"everyone\" in [itinerary]), or lower the cut-off of [gaps]"
    )]
    NoDemand,
    /// No stop reaches anybody whose help counts.
    #[error(
        "no candidate stop reaches anybody who counts; give other candidates, or a longer cut-off in [gaps]"
    )]
    NoStop,
    /// A name that is that of no commune or place.
    #[error(
        "{role} {name} is no commune's code or name and no place's identifier; check [itinerary]"
    )]
    UnknownSite {
        /// What it should be: a depot or a stop.
        role: &'static str,
        /// The name as written.
        name: String,
    },
    /// A depot, or a stop that must stay, joins no road.
    #[error(
        "{role} {name} joins no road{}; move it, give the roads around it, or take another",
        away.map_or_else(String::new, |away| format!(": the nearest one is {:.0} m away", away.get()))
    )]
    OffRoad {
        /// What it is: a depot or a stop.
        role: &'static str,
        /// Its name.
        name: String,
        /// How far the nearest road is, where one may be joined.
        away: Option<Metres>,
    },
    /// A start date so late that its weeks cannot be written.
    #[error("the calendar would run past the year 9999; give an earlier start_date")]
    TooLate,
    /// A cell of the file of stops to keep says nothing known.
    #[error(
        "{file}, line {line}: {value:?} is no {column}; write it as stops.csv of a plan does, or leave the cell empty to free it"
    )]
    Keep {
        /// The file.
        file: String,
        /// The line.
        line: u64,
        /// The column.
        column: &'static str,
        /// What is written there.
        value: String,
    },
    /// The file of candidates, or of stops to keep, cannot be read.
    #[error(transparent)]
    Candidates(#[from] LoadError),
    /// What is asked for cannot be done.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The independent check found the plan unsound: a fault of the program.
    #[error("the plan does not stand its check ({}); please report this", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Unsound(Vec<Breach>),
    /// An output cannot be written.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// A map cannot be drawn.
    #[error(transparent)]
    Map(#[from] crate::map::MapError),
    /// The territory's reference system has no definition.
    #[error(transparent)]
    Projection(#[from] crate::crs::ProjectionError),
}

impl PlanError {
    pub(super) fn off_road(role: &'static str, site: &Site, away: Option<Metres>) -> Self {
        Self::OffRoad {
            role,
            name: site.name.clone(),
            away,
        }
    }
}
