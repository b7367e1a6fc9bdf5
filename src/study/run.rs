//! The pipeline that composes the rooms: inputs → territory → travel →
//! coverage and gaps → outputs.

use std::path::Path;
use std::sync::Arc;

use super::access_pictures::check_publics;
use super::gaps::{Measured, answer};
use super::help::help_within_reach;
use super::roads::{DegreeBox, note_unjoined, prepare_roads};
use super::sensitivity::vary;
use super::shortfall::{ShortfallResults, who_bears_it};
use super::{compare, on_foot, series};
use crate::coverage::help::{HelpHours, HelpMoments};
use crate::coverage::{Coverage, QpvShares};
use crate::faults::LoadReport;
use crate::gaps::Gaps;
use crate::i18n::Catalogue;
use crate::io::roads::{Roads, RoadsError};
use crate::io::{self, LoadError, Loaded};
use crate::progress::{Progress, Stage};
use crate::report::{CompareSummary, Summary};
use crate::sensitivity::Sensitivity;
use crate::study::itinerary::PlanError;
use crate::study::who::{WhoResults, measure};
use crate::study::{Audience, Edition, ModelSettings, OnFoot, Study, TravelProfile, publish};
use crate::territory::{CellIndex, Territory};
use crate::travel::{self, Journeys, NearestPlaces, Road, Unreached};
use crate::units::Persons;

/// Everything a study computes, before any of it is written.
#[derive(Debug)]
pub struct Results {
    /// What was read, with the validated territory.
    pub loaded: Loaded,
    /// The nearest places of every cell, by the profile that is for its people.
    pub nearest: Arc<NearestPlaces>,
    /// Coverage by cut-off, for every zoning, by the same profiles.
    pub coverage: Coverage,
    /// Under-served zones, one set for each question of the study, the first
    /// the main one.
    pub gaps: Vec<Gaps>,
    /// Hours of help within reach, where the study asks for them.
    pub help: Option<HelpHours>,
    /// The moments of the series of maps by hour, where one is drawn.
    pub moments: Option<HelpMoments>,
    /// What each profile of the study gives for everyone, in their order.
    pub profiles: Vec<ProfileResults>,
    /// The number of the profile that is for the people of each cell; empty
    /// where the first is for everyone.
    pub chosen: Vec<u8>,
    /// Figures that others published, beside those of the study.
    pub compared: Vec<CompareSummary>,
    /// Who of the priority neighbourhoods reaches a place on foot.
    pub on_foot: Option<OnFoot>,
    /// Scores of access, where the study asks for them.
    pub who: Option<WhoResults>,
    /// How far the figures rest on assumptions, unless the study wants none of it.
    pub sensitivity: Option<Sensitivity>,
    /// Who bears the gap, where the study asks.
    pub shortfall: Option<ShortfallResults>,
}

/// What one travel profile gives for everyone, whomever it is for.
#[derive(Debug)]
pub struct ProfileResults {
    /// The nearest places of every cell, with what explains them.
    pub journeys: Journeys,
    /// Coverage by cut-off, for every zoning.
    pub coverage: Coverage,
    /// The roads; `None` where the profile needs none.
    pub roads: Option<Roads>,
}

impl Results {
    /// The territory.
    #[must_use]
    pub fn territory(&self) -> &Territory {
        &self.loaded.territory
    }

    /// The under-served zones of the main question, on its first mesh.
    #[must_use]
    pub fn main_gaps(&self) -> &Gaps {
        self.gaps
            .first()
            .expect("a study asks about gaps at least once")
    }

    /// Why the people of a cell reach no place by their own profile; `None`
    /// when they reach one.
    #[must_use]
    pub fn unreached(&self, cell: CellIndex) -> Option<Unreached> {
        let chosen = self.chosen.get(cell.get()).copied().unwrap_or_default();
        self.profiles[usize::from(chosen)].journeys.unreached(cell)
    }

    /// The people who live beyond the roads that their profile was given: of
    /// their trips nothing is known.
    #[must_use]
    pub fn trips_unknown(&self) -> Persons {
        let cells = self.territory().indexed_cells();
        let beyond =
            cells.filter(|&(cell, _)| self.unreached(cell) == Some(Unreached::OutsideRoads));
        beyond.map(|(_, cell)| cell.population).sum()
    }

    /// What was wrong with the input.
    #[must_use]
    pub fn report(&self) -> &LoadReport {
        &self.loaded.report
    }
}

/// Why a study could not be run.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RunError {
    /// An input cannot be used.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// An output cannot be written.
    #[error(transparent)]
    Write(#[from] io::write::WriteError),
    /// A map cannot be drawn.
    #[error(transparent)]
    Map(#[from] crate::map::MapError),
    /// Roads cannot be used.
    #[error("roads of profile {profile}: {cause}")]
    Roads {
        /// The profile, as the study names it.
        profile: String,
        /// Why.
        cause: RoadsError,
    },
    /// Nobody lives anywhere near the roads.
    #[error(
        "nobody of the study lives near the roads of profile {profile} ({files}): they lie in {roads}, and people in {people}; give the roads of this territory, or say their reference system (crs = \"EPSG:2154\")"
    )]
    RoadsElsewhere {
        /// The profile, as the study names it.
        profile: String,
        /// The files of roads.
        files: String,
        /// The box they lie in.
        roads: DegreeBox,
        /// The box of the populated cells.
        people: DegreeBox,
    },
    /// The itinerant routes cannot be planned.
    #[error(transparent)]
    Plan(Box<PlanError>),
    /// Access cannot be measured.
    #[error(transparent)]
    Access(#[from] crate::access::AccessError),
    /// A public is named that no input counts.
    #[error(
        "no input counts the public {name}; these are counted: {known}; name one of them, or give the population with that column"
    )]
    NoPublic {
        /// The public, as the study names it.
        name: String,
        /// Those that are counted.
        known: String,
    },
    /// The lines of ways to places cannot be written.
    #[error(
        "the ways to the nearest places cannot be written: {0}; free the disk or choose another file"
    )]
    Ways(std::io::Error),
    /// A series of publics is asked for, and no public is counted.
    #[error(
        "[maps] series asks for \"public\", and the population given counts no public; give one that does (Filosofi, or a column named under [population_attributes]), or take \"public\" out"
    )]
    NoPublics,
    /// Gaps cannot be found.
    #[error(transparent)]
    Gaps(#[from] crate::gaps::GapsError),
    /// The territory's reference system has no definition.
    #[error(transparent)]
    Projection(#[from] crate::crs::ProjectionError),
}

impl From<PlanError> for RunError {
    fn from(error: PlanError) -> Self {
        Self::Plan(Box::new(error))
    }
}

/// Reads the inputs of a study and computes all its results.
///
/// # Errors
/// [`RunError`] when an input cannot be used at all; faulty rows are data, in
/// [`Results::report`].
pub fn compute(study: &Study, progress: &dyn Progress) -> Result<Results, RunError> {
    let mut loaded = io::load(study.inputs(), progress)?;
    check_maps(study, &loaded)?;
    let roads = prepare_roads(study, &mut loaded, progress)?;
    progress.begin(Stage::Travel, None);
    let by_roads = roads.iter().zip(study.travel().profiles());
    let journeys: Vec<Journeys> = by_roads
        .map(|(roads, profile)| {
            travel_by(study, (profile, roads.as_ref()), (&mut loaded, progress))
        })
        .collect();
    progress.begin(Stage::Measure, None);
    let territory = &loaded.territory;
    let cover =
        |nearest: &NearestPlaces| Coverage::measure(territory, nearest, study.cutoffs().clone());
    let profiles = by_profile(journeys, roads, cover);
    let chosen = choose(study, territory);
    let (nearest, coverage) = by_own_profile((&profiles, &chosen), cover);
    let who = measure(study, territory, (&profiles, &chosen))?;
    let (help, moments) = help_within_reach(study, territory, (&profiles, &chosen)).unzip();
    let beyond = beyond_roads(territory, (&profiles, &chosen));
    let measured = Measured {
        territory,
        nearest: &nearest,
        help: help.as_ref(),
        who: who.as_ref(),
        unknown: beyond.as_deref(),
    };
    let gaps = answer(study, measured)?;
    let on_foot = on_foot::measure(study, territory, &profiles);
    let compared = compare::measure(study.compare(), &nearest, &mut loaded)?;
    let mut results = Results {
        on_foot,
        compared,
        gaps,
        help,
        moments: moments.flatten(),
        nearest,
        coverage,
        profiles,
        chosen,
        who,
        sensitivity: None,
        shortfall: None,
        loaded,
    };
    results.sensitivity = vary(study, &results);
    results.shortfall = who_bears_it(study, &results)?;
    Ok(results)
}

/// Whether the inputs hold what the maps of a study ask for, before anything
/// is computed.
fn check_maps(study: &Study, loaded: &Loaded) -> Result<(), RunError> {
    series::check(study, loaded)?;
    check_publics(study, &loaded.territory)?;
    Ok(())
}

/// The cells beyond the roads that their people's profile was given, from which
/// no trip can be known; `None` where there are none.
fn beyond_roads(
    territory: &Territory,
    (profiles, chosen): (&[ProfileResults], &[u8]),
) -> Option<Vec<bool>> {
    let is_beyond = |cell: CellIndex| {
        let number = chosen.get(cell.get()).copied().unwrap_or_default();
        let journeys = &profiles[usize::from(number)].journeys;
        journeys.unreached(cell) == Some(Unreached::OutsideRoads)
    };
    let cells = territory.indexed_cells();
    let beyond: Vec<bool> = cells.map(|(cell, _)| is_beyond(cell)).collect();
    beyond.contains(&true).then_some(beyond)
}

/// What each profile gives for everyone.
fn by_profile(
    journeys: Vec<Journeys>,
    roads: Vec<Option<Roads>>,
    cover: impl Fn(&NearestPlaces) -> Coverage,
) -> Vec<ProfileResults> {
    let both = journeys.into_iter().zip(roads);
    let of = |(journeys, roads): (Journeys, Option<Roads>)| ProfileResults {
        coverage: cover(journeys.nearest()),
        journeys,
        roads,
    };
    both.map(of).collect()
}

/// The nearest places of each cell by the profile that is for its people, and
/// what they cover.
fn by_own_profile(
    (profiles, chosen): (&[ProfileResults], &[u8]),
    cover: impl Fn(&NearestPlaces) -> Coverage,
) -> (Arc<NearestPlaces>, Coverage) {
    if chosen.is_empty() {
        let first = profiles.first().expect("a study has at least one profile");
        return (first.journeys.shared_nearest(), first.coverage.clone());
    }
    let answers: Vec<_> = profiles.iter().map(|p| p.journeys.nearest()).collect();
    let nearest = NearestPlaces::chosen(&answers, |cell| usize::from(chosen[cell.get()]));
    let coverage = cover(&nearest);
    (Arc::new(nearest), coverage)
}

/// The journeys of everyone by one profile.
fn travel_by(
    study: &Study,
    (profile, roads): (&TravelProfile, Option<&Roads>),
    (loaded, progress): (&mut Loaded, &dyn Progress),
) -> Journeys {
    let (from, to) = (
        travel::origins(&loaded.territory),
        travel::destinations(&loaded.territory),
    );
    let k = study.nearest();
    let journeys = match &profile.model {
        ModelSettings::CrowFly(settings) => settings.model().journeys(&from, &to, k),
        ModelSettings::Road(settings) => {
            let roads = roads.expect("roads are read for every profile that needs some");
            Road::new(&roads.network, settings.options).journeys(&from, &to, k)
        }
    };
    if let Some(linkages) = journeys.linkages() {
        note_unjoined(study, (profile, linkages), (loaded, progress));
    }
    journeys
}

/// The profile that is for the people of each cell; empty where the first is
/// for everyone.
fn choose(study: &Study, territory: &Territory) -> Vec<u8> {
    let travel = study.travel();
    let number = |audience| u8::try_from(travel.main(audience)).expect("few profiles");
    let (everyone, qpv) = (number(Audience::Everyone), number(Audience::Qpv));
    if (everyone, qpv) == (0, 0) {
        return Vec::new();
    }
    let shares = QpvShares::of(territory);
    let mostly_within = |cell| {
        let within: f64 = shares.cell(cell).iter().map(|&(_, share)| share).sum();
        within >= 0.5
    };
    let cells = territory.indexed_cells();
    cells
        .map(|(cell, _)| if mostly_within(cell) { qpv } else { everyone })
        .collect()
}

/// Runs a study whole: computes its results and writes every output into a
/// folder, in the language of `words`.
///
/// # Errors
/// [`RunError`] when an input cannot be used or an output cannot be written;
/// the previous outputs are whole then.
pub fn run(
    study: &Study,
    out: &Path,
    words: &Catalogue,
    progress: &dyn Progress,
) -> Result<Summary, RunError> {
    let results = compute(study, progress)?;
    publish(
        study,
        &results,
        Edition {
            out,
            words,
            progress,
        },
    )
}
