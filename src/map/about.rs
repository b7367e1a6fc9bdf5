//! What a map is drawn from.

use geo_types::Coord;

use super::paper::Paper;
use crate::coverage::Coverage;
use crate::gaps::Gaps;
use crate::territory::{CellIndex, Territory};
use crate::travel::NearestPlaces;
use crate::units::{Metres, Persons, Quantity};

/// Results to draw, and what to say about them.
#[derive(Clone, Copy, Debug)]
pub struct MapInput<'a> {
    /// The territory.
    pub territory: &'a Territory,
    /// The nearest places of each of its cells.
    pub nearest: &'a NearestPlaces,
    /// Its coverage.
    pub coverage: &'a Coverage,
    /// Its under-served zones.
    pub gaps: &'a Gaps,
    /// What the study says of itself.
    pub about: &'a About,
    /// The roads that times were computed on, where there are some.
    pub roads: Option<&'a MapRoads>,
    /// The communes that no list of places covers, by rank in the territory, in
    /// order: there, no place declared is not no place.
    pub undeclared: &'a [usize],
}

impl MapInput<'_> {
    /// Whether no list of places covers a commune, by its rank.
    pub(super) fn is_undeclared(&self, commune: usize) -> bool {
        self.undeclared.binary_search(&commune).is_ok()
    }

    /// The people of the communes that no list of places covers.
    pub(super) fn people_undeclared(&self) -> Quantity {
        let cells = self.territory.cells().iter();
        let inside = |commune: crate::territory::CommuneIndex| self.is_undeclared(commune.get());
        let people: Persons = cells
            .filter(|cell| cell.commune.is_some_and(inside))
            .map(|cell| cell.population)
            .sum();
        people.into()
    }

    /// Whether a cell lies beyond the land that the roads cover.
    pub(super) fn is_beyond(&self, cell: CellIndex) -> bool {
        let beyond = |roads: &MapRoads| roads.beyond.binary_search(&cell).is_ok();
        self.roads.is_some_and(beyond)
    }

    /// The people of the cells beyond the land that the roads cover.
    pub(super) fn people_beyond(&self) -> Quantity {
        let cells = self.roads.iter().flat_map(|roads| &roads.beyond);
        let people: Persons = cells
            .map(|cell| self.territory.cells()[cell.get()].population)
            .sum();
        people.into()
    }
}

/// What a map shows of the roads that times were computed on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MapRoads {
    /// Motorways, each a line in metres of the territory's reference system.
    pub motorways: Vec<Vec<Coord>>,
    /// Other main roads.
    pub major: Vec<Vec<Coord>>,
    /// The water that came with them.
    pub water: MapWater,
    /// The cells beyond the land that the roads cover, in their order: nothing
    /// is known of trips from there.
    pub beyond: Vec<CellIndex>,
}

/// What a map shows of water, in metres of the territory's reference system.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MapWater {
    /// Rivers and canals.
    pub courses: Vec<MapCourse>,
    /// Lakes and wide rivers, each as rings: one inside another is an island.
    pub surfaces: Vec<Vec<Vec<Coord>>>,
}

/// A stretch of a river or a canal.
#[derive(Clone, Debug, PartialEq)]
pub struct MapCourse {
    /// Its line.
    pub line: Vec<Coord>,
    /// The length of the whole river, of which maps show the greatest.
    pub whole: Metres,
}

/// What a study says of itself, in the language of the map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The name of the territory, first words of the title.
    pub name: String,
    /// How times were computed, in a sentence.
    pub method: String,
    /// The date of the study: `2026-11-23`, or any text.
    pub date: String,
    /// The sources, one text each with publisher, licence and date; none is
    /// left out of the print.
    pub sources: Vec<String>,
    /// Who made the map.
    pub credit: String,
    /// The paper that maps are printed on.
    pub paper: Paper,
}
