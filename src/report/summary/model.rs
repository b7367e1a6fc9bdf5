//! What `summary.json` holds.

use serde::Serialize;

use super::access::AccessSummary;
use super::compare::CompareSummary;
use super::hours::HoursSummary;
use super::on_foot::OnFootSummary;
use super::plan::PlanSummary;
use super::profiles::ProfileSummary;
use super::sensitivity::SensitivitySummary;
use super::shortfall::ShortfallSummary;

/// What `summary.json` holds. Counts are people unless said otherwise,
/// shares go from 0 to 1, times are in minutes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Summary {
    /// The version of the program that made it.
    pub version: String,
    /// The title of the study.
    pub title: String,
    /// What the territory is made of.
    pub territory: TerritorySummary,
    /// Its people.
    pub population: PopulationSummary,
    /// Coverage of the whole territory, one entry a cut-off, ascending.
    pub coverage: Vec<CutoffSummary>,
    /// Coverage by density class, at the same cut-offs.
    pub density: Vec<ClassSummary>,
    /// Coverage by class of the rural zoning, at the same cut-offs.
    pub rural_zoning: Vec<ClassSummary>,
    /// The places.
    pub places: PlacesSummary,
    /// The under-served zones.
    pub gaps: GapsSummary,
    /// What was wrong with the input.
    pub faults: FaultsSummary,
    /// What each travel profile gives, in the order of the study.
    pub profiles: Vec<ProfileSummary>,
    /// Access and equity, where the study asks for them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access: Option<AccessSummary>,
    /// Figures that others published, beside those of the study.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub compared: Vec<CompareSummary>,
    /// Priority neighbourhoods on foot, where there are some.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_foot: Option<OnFootSummary>,
    /// Hours of help within reach; nothing where the study does not ask.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<HoursSummary>,
    /// How far the figures rest on assumptions; nothing where the study wants none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sensitivity: Option<SensitivitySummary>,
    /// Who bears the gap; nothing where the study does not ask.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shortfall: Option<ShortfallSummary>,
    /// The plan of itinerant routes; nothing where the study does not ask.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan: Option<PlanSummary>,
}

/// What a territory is made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TerritorySummary {
    /// Codes of its départements.
    pub departements: Vec<String>,
    /// How many EPCI.
    pub epci: usize,
    /// How many communes.
    pub communes: usize,
    /// How many populated cells.
    pub cells: usize,
    /// How many priority neighbourhoods.
    pub priority_neighbourhoods: usize,
    /// The projected reference system of distances.
    pub crs: String,
}

/// The people of a territory.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PopulationSummary {
    /// Everyone.
    pub total: f64,
    /// Those who can reach no place at all.
    pub unreachable: f64,
    /// Those of them who live beyond the roads given, of whose trips nothing is
    /// known; nothing where there are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trips_unknown: Option<f64>,
    /// Those in cells whose figures the source says were imputed; nothing
    /// where no cell of the source says so.
    pub imputed: Option<f64>,
}

/// Coverage at one cut-off.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CutoffSummary {
    /// The cut-off, inclusive.
    pub cutoff_minutes: f64,
    /// People within it.
    pub population: f64,
    /// Their share of everyone.
    pub share: f64,
    /// Their share of those whose trips are known, where some are not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share_of_known: Option<f64>,
    /// What their share of everyone would be if all whose trips are not known
    /// were within the cut-off too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share_at_most: Option<f64>,
    /// People who reach a place, but not within it.
    pub uncovered: f64,
    /// Other numerators within it, and their share of their own total.
    pub attributes: Vec<AttributeSummary>,
}

/// One numerator at one cut-off.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AttributeSummary {
    /// Its name.
    pub name: String,
    /// Its amount within the cut-off.
    pub within: f64,
    /// The share of its total.
    pub share: f64,
}

/// Coverage of one class of communes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ClassSummary {
    /// The official code of the class; nothing for communes without one.
    pub class: Option<String>,
    /// Its official label.
    pub label: Option<String>,
    /// Its people.
    pub population: f64,
    /// Those of them within each cut-off.
    pub within: Vec<f64>,
    /// Their shares.
    pub shares: Vec<f64>,
    /// Those of them who can reach no place at all.
    pub unreachable: f64,
}

/// The places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct PlacesSummary {
    /// Places in the territory, whether they serve or not.
    pub found: usize,
    /// Places in the territory that serve people.
    pub used: usize,
    /// Places outside the territory that serve people across its border.
    pub neighbours: usize,
    /// Itinerant services in the territory that stand with one point for
    /// their whole circuit, kept apart.
    pub depots: usize,
    /// Places in the territory that receive no public, kept apart.
    pub no_public: usize,
    /// Rows of the lists that could not be used.
    pub set_aside: usize,
}

/// The under-served zones.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GapsSummary {
    /// What land lacks: a place in `time`, `hours` of help, a `score`.
    pub criterion: &'static str,
    /// The hours a week or the score below which land is under-served.
    pub below: Option<f64>,
    /// The public that is counted; everybody where not said.
    pub public: Option<String>,
    /// The cut-off of travel times, hours or score.
    pub cutoff_minutes: f64,
    /// The mesh that joins them: `grid` or `h3`.
    pub mesh: &'static str,
    /// How many zones are listed.
    pub count: usize,
    /// The people of all zones, listed or too small to be.
    pub population: f64,
    /// Those of them in zones too small to be listed.
    pub population_dropped: f64,
    /// The residents of whom nothing is known: beyond the roads given, or
    /// where the public is not counted.
    pub population_unknown: f64,
    /// The first ten.
    pub largest: Vec<GapSummary>,
}

/// One under-served zone.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GapSummary {
    /// Its rank, from 1.
    pub rank: usize,
    /// The first and the last rank that it takes as weights and times change a
    /// little.
    pub ranks: Option<[usize; 2]>,
    /// What it is called.
    pub name: String,
    /// Its people.
    pub population: f64,
    /// The share of them in rural communes.
    pub rural_share: Option<f64>,
    /// Their mean travel time.
    pub mean_minutes: Option<f64>,
    /// The place nearest to any of its cells.
    pub nearest_place: Option<String>,
}

/// What was wrong with the input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct FaultsSummary {
    /// Rows read.
    pub rows_read: u64,
    /// Rows set aside.
    pub set_aside: usize,
    /// Rows mended.
    pub mended: usize,
    /// Rows used as they stand, with something to know.
    pub noted: usize,
}
