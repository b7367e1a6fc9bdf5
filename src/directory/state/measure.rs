//! Freshness and completeness, area by area.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::age::{Ages, reference};
use super::areas::Areas;
use crate::directory::merge::Directory;
use crate::directory::{Offer, Record};
use crate::territory::{CommuneCode, DepartementCode, EpciCode};

/// What is known of whether an area has places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Declared {
    /// A list names places there.
    Places,
    /// A list covers it and names none.
    NoPlace,
    /// No list covers it: nothing is known.
    Nothing,
}

impl Declared {
    /// The stable name written to outputs.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Places => "places",
            Self::NoPlace => "no-place",
            Self::Nothing => "not-declared",
        }
    }
}

/// What to measure against.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StateOptions {
    /// The date that ages are counted from; by default the newest in the data.
    pub reference: Option<Date>,
    /// The départements that a source covers, by its name. A source that is
    /// not there covers those that it names places in.
    pub scopes: BTreeMap<Arc<str>, BTreeSet<DepartementCode>>,
}

/// A place to be counted: what is known of it, and who tells of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Listed<'a> {
    /// What is known of it.
    pub(super) record: &'a Record,
    /// The sources that tell of it.
    pub(super) sources: &'a BTreeSet<Arc<str>>,
}

/// The state of one area.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AreaState {
    /// How many communes it has.
    pub communes: usize,
    /// In how many of them a place stands.
    pub communes_with_places: usize,
    /// Its places.
    pub places: usize,
    /// Its places by source; one that two sources tell of counts for both.
    pub by_source: BTreeMap<Arc<str>, usize>,
    /// Places dated within a year of the reference.
    pub fresh: usize,
    /// Places without a date.
    pub undated: usize,
    /// Places whose position tells the building (given, or from the address).
    pub precise: usize,
    /// Places that train towards autonomy.
    pub mediation: usize,
    /// Places that help with procedures.
    pub aid: usize,
    /// The sources that cover it, whether they name places there or not.
    pub covered_by: BTreeSet<Arc<str>>,
}

impl AreaState {
    /// What is known of whether it has places.
    #[must_use]
    pub fn declared(&self) -> Declared {
        match (self.places > 0, self.covered_by.is_empty()) {
            (true, _) => Declared::Places,
            (false, false) => Declared::NoPlace,
            (false, true) => Declared::Nothing,
        }
    }

    fn count(&mut self, place: Listed<'_>, ages: Option<Ages>) {
        self.places += 1;
        for source in place.sources {
            *self.by_source.entry(Arc::clone(source)).or_default() += 1;
        }
        let updated = place.record.updated;
        let is_fresh = ages
            .zip(updated)
            .is_some_and(|(a, day)| a.is_within_a_year(day));
        let is_precise = place
            .record
            .position
            .is_some_and(|p| p.precision.is_precise());
        let offer = Offer::of(place.record);
        self.fresh += usize::from(is_fresh);
        self.undated += usize::from(updated.is_none());
        self.precise += usize::from(is_precise);
        self.mediation += usize::from(offer.mediation);
        self.aid += usize::from(offer.aid);
    }
}

/// The state of play.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The date that ages are counted from; `None` where nothing is dated.
    pub ages: Option<Ages>,
    /// Everything together.
    pub whole: AreaState,
    /// By département, every one of the study, in the order of their codes.
    pub departements: BTreeMap<DepartementCode, AreaState>,
    /// By EPCI, every one of the study, in the order of their codes.
    pub epcis: BTreeMap<EpciCode, AreaState>,
    /// By commune, every one of the study, in the order of their codes.
    pub communes: BTreeMap<CommuneCode, AreaState>,
    /// Places of a commune that the study does not have, or of none.
    pub elsewhere: AreaState,
}

impl State {
    /// The state of a merged list.
    #[must_use]
    pub fn of(directory: &Directory, areas: &Areas, options: &StateOptions) -> Self {
        let listed = directory.places.iter().map(|place| Listed {
            record: &place.record,
            sources: &place.sources,
        });
        let day = reference(options.reference, &directory.records);
        Self::measure(listed, areas, (day, &options.scopes))
    }

    /// The state of any list: its places, the date that ages are counted
    /// from, and what each source covers.
    pub(super) fn measure<'a>(
        places: impl Iterator<Item = Listed<'a>> + Clone,
        areas: &Areas,
        (day, scopes): (Option<Date>, &BTreeMap<Arc<str>, BTreeSet<DepartementCode>>),
    ) -> Self {
        let ages = day.map(|reference| Ages { reference });
        let mut state = Self::empty(areas, ages);
        state.cover(&covers(places.clone(), areas, scopes), areas);
        for place in places {
            state.count(place, areas);
        }
        state.count_communes(areas);
        state
    }

    fn empty(areas: &Areas, ages: Option<Ages>) -> Self {
        let none = AreaState::default;
        Self {
            ages,
            whole: none(),
            departements: areas.departements().map(|d| (d.code, none())).collect(),
            epcis: areas.epcis().map(|e| (e.code, none())).collect(),
            communes: areas.communes().map(|(code, _)| (code, none())).collect(),
            elsewhere: none(),
        }
    }

    /// A source that covers a département covers all that lies in it; an EPCI
    /// of two is covered by the sources of either.
    fn cover(&mut self, covers: &[(Arc<str>, DepartementCode)], areas: &Areas) {
        for (source, departement) in covers {
            let inside = areas
                .communes()
                .filter(|(_, of)| of.departement == *departement);
            for (code, of) in inside {
                let areas = [
                    Some(&mut self.whole),
                    self.departements.get_mut(&of.departement),
                    of.epci.and_then(|epci| self.epcis.get_mut(&epci)),
                    self.communes.get_mut(&code),
                ];
                for area in areas.into_iter().flatten() {
                    area.covered_by.insert(Arc::clone(source));
                }
            }
        }
    }

    fn count(&mut self, place: Listed<'_>, areas: &Areas) {
        self.whole.count(place, self.ages);
        let code = place.record.commune_code;
        let of = code.and_then(|code| Some((code, areas.of_commune(code)?)));
        let Some((code, of)) = of else {
            self.elsewhere.count(place, self.ages);
            return;
        };
        let areas = [
            self.departements.get_mut(&of.departement),
            of.epci.and_then(|epci| self.epcis.get_mut(&epci)),
            self.communes.get_mut(&code),
        ];
        for area in areas.into_iter().flatten() {
            area.count(place, self.ages);
        }
    }

    fn count_communes(&mut self, areas: &Areas) {
        for (code, of) in areas.communes() {
            let has_places = self.communes[&code].places > 0;
            let above = [
                Some(&mut self.whole),
                self.departements.get_mut(&of.departement),
                of.epci.and_then(|epci| self.epcis.get_mut(&epci)),
                self.communes.get_mut(&code),
            ];
            for area in above.into_iter().flatten() {
                area.communes += 1;
                area.communes_with_places += usize::from(has_places);
            }
        }
    }
}

/// The départements that each source covers: as told, else those that it names
/// places in.
fn covers<'a>(
    places: impl Iterator<Item = Listed<'a>>,
    areas: &Areas,
    scopes: &BTreeMap<Arc<str>, BTreeSet<DepartementCode>>,
) -> Vec<(Arc<str>, DepartementCode)> {
    let mut found: BTreeSet<(Arc<str>, DepartementCode)> = BTreeSet::new();
    for (source, departements) in scopes {
        found.extend(departements.iter().map(|&code| (Arc::clone(source), code)));
    }
    for place in places {
        let code = place.record.commune_code;
        let Some(of) = code.and_then(|code| areas.of_commune(code)) else {
            continue;
        };
        let untold = place
            .sources
            .iter()
            .filter(|source| !scopes.contains_key(*source));
        found.extend(untold.map(|source| (Arc::clone(source), of.departement)));
    }
    found.into_iter().collect()
}
