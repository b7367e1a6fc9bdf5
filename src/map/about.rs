//! What a map is drawn from.

use crate::coverage::Coverage;
use crate::gaps::Gaps;
use crate::territory::Territory;
use crate::travel::NearestPlaces;

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
}
