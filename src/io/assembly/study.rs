//! The land of a study: which communes, and how positions and codes are
//! brought to them.

use std::collections::{BTreeMap, BTreeSet};

use super::locate::CommuneLocator;
use crate::crs::{Crs, Projected};
use crate::territory::{CommuneChanges, CommuneCode, CommuneIndex, DepartementCode};
use crate::units::Metres;

/// What everything else is placed by.
pub(super) struct Study<'a> {
    /// The projected system of the territory.
    pub(super) crs: Crs,
    /// The communes of the study with their rank, in the order of codes.
    pub(super) communes: BTreeMap<CommuneCode, CommuneIndex>,
    /// The outlines of the study and around it.
    pub(super) locator: CommuneLocator<'a>,
    /// The way from older codes to today's.
    pub(super) changes: &'a CommuneChanges,
    /// Whether the study takes everything that the files hold.
    pub(super) everything: bool,
    /// Départements with a commune of today, or of an outline.
    departements: BTreeSet<DepartementCode>,
}

/// Where a cell or place belongs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Belongs {
    /// To a commune of the study.
    Study(CommuneCode),
    /// To land outside the study: the commune where it is known.
    Outside(Option<CommuneCode>),
    /// Nothing tells.
    Unknown,
}

impl<'a> Study<'a> {
    pub(super) fn new(
        crs: Crs,
        communes: &BTreeSet<CommuneCode>,
        (locator, changes): (CommuneLocator<'a>, &'a CommuneChanges),
        everything: bool,
    ) -> Self {
        let ranked = (0..).zip(communes);
        let known = changes.current().iter().chain(communes);
        Self {
            crs,
            communes: ranked
                .map(|(rank, &c)| (c, CommuneIndex::new(rank)))
                .collect(),
            departements: known.map(CommuneCode::departement).collect(),
            locator,
            changes,
            everything,
        }
    }

    /// Today's code of a declared one, where it is known: by the official
    /// list, or without one because the study or an outline has the code.
    pub(super) fn today(&self, code: CommuneCode) -> Option<CommuneCode> {
        if self.changes.current().is_empty() {
            let known = self.communes.contains_key(&code) || self.locator.has(code);
            return known.then_some(code);
        }
        self.changes.bring(code).code()
    }

    /// Whether a code, though unknown, is plainly of a département that the
    /// study does not touch.
    pub(super) fn is_elsewhere(&self, code: CommuneCode) -> bool {
        let departement = code.departement();
        let of_study = self.communes.keys().any(|c| c.departement() == departement);
        self.departements.contains(&departement) && !of_study
    }

    /// The side of the border that a commune lies on.
    pub(super) fn side(&self, code: CommuneCode) -> Belongs {
        if self.communes.contains_key(&code) {
            Belongs::Study(code)
        } else {
            Belongs::Outside(Some(code))
        }
    }

    /// Where a position belongs by the outlines: in one, else near one. The
    /// distance is what had to be bridged.
    pub(super) fn by_position(&self, at: Projected, reach: Metres) -> (Belongs, Metres) {
        if self.locator.is_empty() {
            return (Belongs::Unknown, Metres::ZERO);
        }
        if let Some(code) = self.locator.holding(at) {
            return (self.side(code), Metres::ZERO);
        }
        self.locator
            .nearest(at, reach)
            .map_or((Belongs::Outside(None), Metres::ZERO), |near| {
                (self.side(near.code), near.distance)
            })
    }
}
