//! What each travel profile gives, in a few figures.

use serde::Serialize;

use super::draw::cutoff_summaries;
use super::model::CutoffSummary;
use crate::coverage::Coverage;
use crate::territory::{CellIndex, Territory};
use crate::travel::{Journeys, Linkage, Unreached};
use crate::units::{Metres, Persons, Quantity};

/// What a travel profile gives for everyone, whomever it is for.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProfileSummary {
    /// Its name in the study.
    pub name: String,
    /// Whose trips it makes in the main results: `everyone` or `qpv`.
    #[serde(rename = "for")]
    pub audience: &'static str,
    /// Coverage of everyone by it, one entry a cut-off, ascending.
    pub coverage: Vec<CutoffSummary>,
    /// Who reaches a place, and why others do not; together everyone.
    pub outcomes: Vec<OutcomeSummary>,
    /// How places and cells join the roads; nothing without roads.
    pub roads: Option<RoadsSummary>,
}

/// People by what became of their trips.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct OutcomeSummary {
    /// `reached`, or why no place is.
    pub outcome: &'static str,
    /// How many cells.
    pub cells: usize,
    /// The people in them.
    pub population: f64,
    /// Their share of everyone.
    pub share: f64,
    /// The people in thousandths, for tables.
    #[serde(skip)]
    pub(in crate::report) thousandths: u64,
}

/// A network, and how the territory joins it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct RoadsSummary {
    /// Junctions of the network.
    pub junctions: usize,
    /// Stretches of road between them.
    pub edges: usize,
    /// Their length.
    pub kilometres: f64,
    /// How cells join the roads.
    pub cells: JoinedSummary,
    /// How places that serve join the roads.
    pub places: JoinedSummary,
}

/// Points by how they join the roads; together all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct JoinedSummary {
    /// At a road.
    pub joined: usize,
    /// At a fragment of the network, for want of another road nearby.
    pub joined_fragment: usize,
    /// Not at all: too far from any road.
    pub far: usize,
    /// Not at all: beyond the land that the files of roads cover.
    pub outside: usize,
    /// Not at all: no road of the network may be joined.
    pub no_road: usize,
}

/// What the summary of a profile is drawn from.
#[derive(Clone, Copy, Debug)]
pub struct ProfileInput<'a> {
    /// Its name in the study.
    pub name: &'a str,
    /// Whose trips it makes in the main results.
    pub audience: &'static str,
    /// The trips of everyone.
    pub journeys: &'a Journeys,
    /// Coverage by them.
    pub coverage: &'a Coverage,
    /// Junctions, edges and length of the network, where there is one.
    pub network: Option<(usize, usize, Metres)>,
}

impl ProfileSummary {
    /// Draws the summary of one profile up.
    #[must_use]
    pub fn new(territory: &Territory, input: &ProfileInput<'_>) -> Self {
        let linkages = input.journeys.linkages();
        let roads = input.network.zip(linkages).map(|(network, linkages)| {
            let (junctions, edges, length) = network;
            RoadsSummary {
                junctions,
                edges,
                kilometres: (length.kilometres() * 10.0).round() / 10.0,
                cells: joined(linkages.origins.iter().copied()),
                places: joined(linkages.places.iter().map(|&(_, linkage)| linkage)),
            }
        });
        Self {
            name: input.name.to_owned(),
            audience: input.audience,
            coverage: cutoff_summaries(territory, input.coverage),
            outcomes: outcomes(territory, input.journeys),
            roads,
        }
    }
}

fn joined(linkages: impl Iterator<Item = Linkage>) -> JoinedSummary {
    linkages.fold(JoinedSummary::default(), |mut sum, linkage| {
        *match linkage {
            Linkage::Road(_) => &mut sum.joined,
            Linkage::Fragment(_) => &mut sum.joined_fragment,
            Linkage::Far(_) => &mut sum.far,
            Linkage::Outside(_) => &mut sum.outside,
            Linkage::NoRoad => &mut sum.no_road,
        } += 1;
        sum
    })
}

/// Those who reach a place, then every reason of the others that somebody has.
fn outcomes(territory: &Territory, journeys: &Journeys) -> Vec<OutcomeSummary> {
    let kinds = std::iter::once(None).chain(Unreached::ALL.iter().copied().map(Some));
    let mut sums: Vec<(Option<Unreached>, usize, Persons)> =
        kinds.map(|kind| (kind, 0, Persons::ZERO)).collect();
    for (rank, cell) in territory.cells().iter().enumerate() {
        let outcome = journeys.unreached(CellIndex::new(rank));
        let sum = sums.iter_mut().find(|(kind, ..)| *kind == outcome);
        let (_, cells, people) = sum.expect("every outcome has its row");
        *cells += 1;
        *people += cell.population;
    }
    let total = Quantity::from(territory.population());
    sums.into_iter()
        .filter(|&(kind, cells, _)| kind.is_none() || cells > 0)
        .map(|(kind, cells, people)| OutcomeSummary {
            outcome: kind.map_or("reached", Unreached::key),
            cells,
            population: people.get(),
            share: share(people, total),
            thousandths: people.thousandths(),
        })
        .collect()
}

fn share(people: Persons, total: Quantity) -> f64 {
    let share = Quantity::from(people).share_of(total).unwrap_or(0.0);
    (share * 1e6).round() / 1e6
}
