//! How a summary is drawn from results.

use crate::coverage::help::HelpHours;
use crate::coverage::{Area, Coverage, CoverageRow, Split, Zoning};
use crate::faults::{Action, LoadReport};
use crate::gaps::{Gaps, Mesh, Need, UnderservedZone};
use crate::report::tables::zone_name;
use crate::territory::{Place, ServiceMode, Territory};
use crate::units::Persons;

use super::hours::HoursSummary;
use super::model::{
    AttributeSummary, ClassSummary, CutoffSummary, FaultsSummary, GapSummary, GapsSummary,
    PlacesSummary, PopulationSummary, Summary, TerritorySummary,
};
use super::profiles::{ProfileInput, ProfileSummary};

/// How many gaps the summary lists.
const LISTED_GAPS: usize = 10;

/// What a summary is drawn from.
#[derive(Clone, Copy)]
pub struct SummaryInput<'a> {
    /// The title of the study.
    pub title: &'a str,
    /// The territory.
    pub territory: &'a Territory,
    /// Its coverage.
    pub coverage: &'a Coverage,
    /// Its under-served zones, on the first mesh of the study.
    pub gaps: &'a Gaps,
    /// What was wrong with the input.
    pub report: &'a LoadReport,
    /// Rows of lists of places that were set aside.
    pub places_set_aside: usize,
    /// The travel profiles, in the order of the study.
    pub profiles: &'a [ProfileInput<'a>],
    /// Hours of help within reach, where they were asked for.
    pub help: Option<&'a HelpHours>,
}

impl Summary {
    /// Draws the summary up.
    #[must_use]
    pub fn new(input: SummaryInput<'_>) -> Self {
        let SummaryInput {
            territory,
            coverage,
            ..
        } = input;
        Self {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            title: input.title.to_owned(),
            territory: territory_summary(territory),
            population: population_summary(territory, coverage),
            coverage: cutoff_summaries(territory, coverage),
            density: class_summaries(coverage, Zoning::Density),
            rural_zoning: class_summaries(coverage, Zoning::Rural),
            places: places_summary(territory, input.places_set_aside),
            gaps: gaps_summary(territory, input.gaps),
            faults: faults_summary(input.report),
            profiles: input
                .profiles
                .iter()
                .map(|profile| ProfileSummary::new(territory, profile))
                .collect(),
            access: None,
            sensitivity: None,
            on_foot: None,
            compared: Vec::new(),
            shortfall: None,
            plan: None,
            hours: input.help.map(|help| HoursSummary::new(territory, help)),
        }
    }
}

fn territory_summary(territory: &Territory) -> TerritorySummary {
    TerritorySummary {
        departements: territory
            .departements()
            .iter()
            .map(|d| d.code.to_string())
            .collect(),
        epci: territory.epcis().len(),
        communes: territory.communes().len(),
        cells: territory.cells().len(),
        priority_neighbourhoods: territory.neighbourhoods().len(),
        crs: territory.crs().to_string(),
    }
}

fn population_summary(territory: &Territory, coverage: &Coverage) -> PopulationSummary {
    let cells = territory.cells();
    let imputed = || {
        cells
            .iter()
            .filter(|c| c.imputed == Some(true))
            .map(|c| c.population)
            .sum()
    };
    let says = cells.iter().any(|cell| cell.imputed.is_some());
    PopulationSummary {
        total: territory.population().get(),
        unreachable: coverage.whole.population.unreachable().get(),
        trips_unknown: None,
        imputed: says.then(|| Persons::get(imputed())),
    }
}

pub(super) fn cutoff_summaries(territory: &Territory, coverage: &Coverage) -> Vec<CutoffSummary> {
    let row = &coverage.whole;
    let cutoffs = coverage.cutoffs.as_slice().iter().enumerate();
    cutoffs
        .map(|(rank, cutoff)| CutoffSummary {
            cutoff_minutes: cutoff.minutes(),
            population: row.population.within(rank).get(),
            share: rounded_share(&row.population, rank),
            share_of_known: None,
            share_at_most: None,
            uncovered: row.population.uncovered(rank).get(),
            attributes: territory
                .attributes()
                .names()
                .zip(&row.attributes)
                .filter(|(_, split)| !split.total().is_zero())
                .map(|(name, split)| AttributeSummary {
                    name: name.to_owned(),
                    within: split.within(rank).get(),
                    share: rounded_share(split, rank),
                })
                .collect(),
        })
        .collect()
}

/// Six decimals: far below the precision of any count, and stable to read.
fn rounded_share(split: &Split, rank: usize) -> f64 {
    (split.share(rank).unwrap_or(0.0) * 1e6).round() / 1e6
}

fn class_summaries(coverage: &Coverage, zoning: Zoning) -> Vec<ClassSummary> {
    let table = coverage.tables.iter().find(|table| table.zoning == zoning);
    table.map_or_else(Vec::new, |table| {
        table
            .rows
            .iter()
            .map(|row| class_summary(row, coverage.cutoffs.as_slice().len()))
            .collect()
    })
}

fn class_summary(row: &CoverageRow, cutoffs: usize) -> ClassSummary {
    let (class, label) = match row.area {
        Area::Density(class) => (Some(class.key()), Some(class.label())),
        Area::Rural(class) => (Some(class.key()), Some(class.label())),
        _ => (None, None),
    };
    ClassSummary {
        class: class.map(str::to_owned),
        label: label.map(str::to_owned),
        population: row.population.total().get(),
        within: (0..cutoffs)
            .map(|rank| row.population.within(rank).get())
            .collect(),
        shares: (0..cutoffs)
            .map(|rank| rounded_share(&row.population, rank))
            .collect(),
        unreachable: row.population.unreachable().get(),
    }
}

fn places_summary(territory: &Territory, set_aside: usize) -> PlacesSummary {
    let count = |wanted: &dyn Fn(&Place) -> bool| {
        territory
            .places()
            .iter()
            .filter(|place| wanted(place))
            .count()
    };
    PlacesSummary {
        found: count(&|place| place.inside),
        used: count(&|place| place.inside && place.mode.serves()),
        neighbours: count(&|place| !place.inside && place.mode.serves()),
        depots: count(&|place| place.inside && place.mode == ServiceMode::Depot),
        no_public: count(&|place| place.inside && place.mode == ServiceMode::NoPublic),
        set_aside,
    }
}

fn gaps_summary(territory: &Territory, gaps: &Gaps) -> GapsSummary {
    let listed = gaps.zones.iter().take(LISTED_GAPS).enumerate();
    GapsSummary {
        criterion: gaps.query.need.key(),
        below: match gaps.query.need {
            Need::Time => None,
            Need::Hours(hours) => Some(hours.get()),
            Need::Score(_) => gaps.score,
        },
        public: gaps.query.public.clone(),
        cutoff_minutes: gaps.criterion.cutoff.minutes(),
        mesh: match gaps.criterion.mesh {
            Mesh::Grid => "grid",
            Mesh::H3(_) => "h3",
        },
        count: gaps.zones.len(),
        population: gaps.population().get(),
        population_dropped: gaps.dropped.1.get(),
        population_unknown: gaps.uncounted.get(),
        largest: listed
            .map(|(rank, zone)| {
                let ranks = gaps.standings.get(rank).map(|s| [s.best, s.worst]);
                gap_summary(territory, (rank + 1, ranks), zone)
            })
            .collect(),
    }
}

fn gap_summary(
    territory: &Territory,
    (rank, ranks): (usize, Option<[usize; 2]>),
    zone: &UnderservedZone,
) -> GapSummary {
    let tenths = |minutes: f64| (minutes * 10.0).round() / 10.0;
    GapSummary {
        rank,
        ranks,
        name: zone_name(territory, zone),
        population: zone.population.get(),
        rural_share: zone
            .rural
            .share_of(zone.population)
            .map(|s| (s * 1e4).round() / 1e4),
        mean_minutes: zone.mean_time.map(|time| tenths(time.minutes())),
        nearest_place: zone
            .nearest
            .map(|(_, trip)| territory.places()[trip.place.get()].name.clone()),
    }
}

fn faults_summary(report: &LoadReport) -> FaultsSummary {
    FaultsSummary {
        rows_read: report.rows_read(),
        set_aside: report.count(Action::SetAside),
        mended: report.count(Action::Mended),
        noted: report.count(Action::Noted),
    }
}
