//! Why a zone is a gap, and whether it is solid.
//!
//! Everything is counted in people of the zone, from the nearest places that
//! made it a gap: no second travel run. The people who stay beyond the cut-off
//! with its margin are [solid](Explanation::solid); with those of
//! [`Doubt::Margin`] they are the zone.

mod border;
mod rule;

use std::cmp::Reverse;
use std::collections::BTreeSet;

use geo::{BoundingRect as _, Intersects as _};
use geo_types::Point;

use crate::gaps::{Gaps, Need, UnderservedZone};
use crate::territory::{CellIndex, Commune, DemandCell, Place, Territory};
use crate::travel::{Journeys, NearestPlaces, Unreached};
use crate::units::{Persons, Seconds};
use border::{OuterBorder, distance, point};

pub use rule::{ConfidenceParts, ConfidenceRule, Doubt, Grade, RuleError};

/// What zones are explained from.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The territory.
    pub territory: &'a Territory,
    /// The nearest places that the gaps were found by.
    pub nearest: &'a NearestPlaces,
    /// What explains the trips of each profile; none where nothing does.
    pub journeys: &'a [&'a Journeys],
    /// The profile of each cell; empty where the first is for everyone.
    pub chosen: &'a [u8],
    /// Whether each list of places is without a date, by
    /// [`Place::source`](crate::territory::Place::source); empty where that
    /// is not known.
    pub undated: &'a [bool],
    /// How old what is said of each place is, in whole months at the date of
    /// the study, by place; `None` of one whose date is not known. Empty where
    /// the study has no date to count from.
    pub ages: &'a [Option<u16>],
}

/// Explains zones, one after another.
pub struct Explainer<'a> {
    known: Known<'a>,
    rule: ConfidenceRule,
    border: Option<OuterBorder>,
    /// Whether each EPCI has a place that serves.
    served: Vec<bool>,
}

/// What is told of a zone beside its figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    rule: ConfidenceRule,
    population: Persons,
    people: [Option<Persons>; Doubt::ALL.len()],
    weighing: Vec<Doubt>,
    grade: Grade,
    centre: CellIndex,
}

impl Explanation {
    /// The rule that the grade follows from.
    #[must_use]
    pub fn rule(&self) -> &ConfidenceRule {
        &self.rule
    }

    /// How far it can be trusted to be a gap.
    #[must_use]
    pub fn grade(&self) -> Grade {
        self.grade
    }

    /// The people that a doubt is about; `None` where that is not known for
    /// any cell of the zone.
    #[must_use]
    pub fn people(&self, doubt: Doubt) -> Option<Persons> {
        self.people[doubt as usize]
    }

    /// The share of the people that a doubt is about, from 0 to 1.
    #[must_use]
    pub fn share(&self, doubt: Doubt) -> Option<f64> {
        self.people(doubt)?.share_of(self.population)
    }

    /// The doubts that weigh, in the order of [`Doubt::ALL`].
    #[must_use]
    pub fn weighing(&self) -> &[Doubt] {
        &self.weighing
    }

    /// The people beyond the cut-off by more than the margin; all of them
    /// where times do not make the gap.
    #[must_use]
    pub fn solid(&self) -> Persons {
        self.population
            .less(self.people(Doubt::Margin).unwrap_or_default())
    }

    /// The cell with most people, of equal ones the first.
    #[must_use]
    pub fn centre(&self) -> CellIndex {
        self.centre
    }
}

impl<'a> Explainer<'a> {
    /// Lays out what zones are explained from.
    #[must_use]
    pub fn new(known: Known<'a>, rule: ConfidenceRule) -> Self {
        Self {
            border: OuterBorder::of(known.territory),
            served: served(known.territory),
            known,
            rule,
        }
    }

    /// Every zone, in rank order.
    ///
    /// # Panics
    /// When the gaps are not of the territory.
    #[must_use]
    pub fn all(&self, gaps: &Gaps) -> Vec<Explanation> {
        let zones = gaps.zones.iter();
        zones.map(|zone| self.zone(zone, gaps)).collect()
    }

    /// One zone of these gaps.
    fn zone(&self, zone: &UnderservedZone, gaps: &Gaps) -> Explanation {
        let cells = self.known.territory.cells();
        let counted = |index: CellIndex| gaps.counted().of(index, &cells[index.get()]);
        let people = Doubt::ALL.map(|doubt| {
            sum_known(&zone.cells, |index| {
                let holds = self.doubted(doubt, index, gaps)?;
                Some(if holds { counted(index) } else { Persons::ZERO })
            })
        });
        let known = || {
            let all = Doubt::ALL.into_iter().zip(people);
            all.filter_map(|(doubt, part)| Some((doubt, part?)))
        };
        let whole = zone.population;
        let by_people = |&&index: &&CellIndex| (counted(index), Reverse(index));
        Explanation {
            rule: self.rule,
            population: whole,
            weighing: known()
                .filter(|&(_, part)| self.rule.weighs(part, whole))
                .map(|(doubt, _)| doubt)
                .collect(),
            grade: self.rule.grade(known(), whole),
            people,
            centre: *zone
                .cells
                .iter()
                .max_by_key(by_people)
                .expect("a zone has cells"),
        }
    }

    /// Whether a doubt is about the people of a cell; `None`: not known.
    fn doubted(&self, doubt: Doubt, index: CellIndex, gaps: &Gaps) -> Option<bool> {
        let cell = &self.known.territory.cells()[index.get()];
        let trip = self.known.nearest.nearest(index);
        let flips = |within: fn(&ConfidenceRule, Seconds, Seconds) -> bool| {
            let cutoff = gaps.criterion.cutoff;
            let flips = || trip.is_some_and(|trip| within(&self.rule, trip.time, cutoff));
            (gaps.query.need == Need::Time).then(flips)
        };
        match doubt {
            Doubt::Margin => flips(ConfidenceRule::within_margin),
            Doubt::Faster => flips(ConfidenceRule::within_faster),
            Doubt::Linkage => self.badly_linked(index),
            Doubt::Unlisted => self.unlisted(cell),
            Doubt::Edge => self.at_edge(index, cell),
            Doubt::Undated => {
                let place = &self.known.territory.places()[trip?.place.get()];
                self.known.undated.get(place.source).copied()
            }
            Doubt::Stale => {
                let age = *self.known.ages.get(trip?.place.get())?;
                Some(age? > self.rule.parts().max_age)
            }
            Doubt::Imputed => cell.imputed,
        }
    }

    fn badly_linked(&self, index: CellIndex) -> Option<bool> {
        let chosen = self.known.chosen.get(index.get()).copied();
        let journeys = self
            .known
            .journeys
            .get(usize::from(chosen.unwrap_or_default()))?;
        journeys.linkages()?;
        let Some(trip) = self.known.nearest.nearest(index) else {
            let roadless = |why| !matches!(why, Unreached::NoPlace | Unreached::BeyondLimit);
            return Some(journeys.unreached(index).is_some_and(roadless));
        };
        let legs = journeys.off_road(index, &trip)?;
        let off_road: f64 = legs.iter().map(|leg| leg.get()).sum();
        Some(off_road > self.rule.parts().off_road.get())
    }

    fn unlisted(&self, cell: &DemandCell) -> Option<bool> {
        let commune = self.known.territory.commune_of(cell)?;
        Some(!self.served[commune.epci?.get()])
    }

    fn at_edge(&self, index: CellIndex, cell: &DemandCell) -> Option<bool> {
        let border = self.border.as_ref()?;
        let places = self.known.territory.places();
        let nearest = self.known.nearest.nearest(index);
        let place = nearest.map(|trip| &places[trip.place.get()]);
        if place.is_some_and(|place| !place.inside) {
            return Some(false);
        }
        let reach = place.map(|place| distance(point(cell.position), point(place.position)));
        Some(border.hides(cell.position, (reach, self.rule.parts().neighbours)))
    }
}

/// The sum over the cells that something is known of; `None` where it is of
/// none.
fn sum_known(cells: &[CellIndex], of: impl Fn(CellIndex) -> Option<Persons>) -> Option<Persons> {
    let known = cells.iter().filter_map(|&index| of(index));
    known.fold(None, |sum, part| Some(sum.unwrap_or_default() + part))
}

/// Whether each EPCI has a place that serves, inside the territory: by the
/// commune that the list names, else by the outline that the place stands in.
fn served(territory: &Territory) -> Vec<bool> {
    let mut served = vec![false; territory.epcis().len()];
    let places = territory.places().iter();
    let serving = places.filter(|place| place.mode.serves() && place.inside);
    let (coded, bare): (Vec<&Place>, Vec<&Place>) =
        serving.partition(|place| place.commune.is_some());
    let codes: BTreeSet<_> = coded.iter().filter_map(|place| place.commune).collect();
    for commune in territory.communes() {
        let Some(epci) = commune.epci.filter(|epci| !served[epci.get()]) else {
            continue;
        };
        served[epci.get()] = codes.contains(&commune.code) || holds_any(commune, &bare);
    }
    served
}

/// Whether one of the places stands in a commune.
fn holds_any(commune: &Commune, places: &[&Place]) -> bool {
    let Some(land) = commune.outline.bounding_rect() else {
        return false;
    };
    let at = |place: &&Place| Point::from(place.position);
    let mut near = places.iter().map(at).filter(|point| land.intersects(point));
    near.any(|point| commune.outline.intersects(&point))
}
