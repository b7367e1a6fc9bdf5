//! Which EPCI and département a commune belongs to.

use std::collections::BTreeMap;

use crate::territory::{CommuneCode, Departement, DepartementCode, Epci, EpciCode, Territory};

/// The areas of one commune.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CommuneAreas {
    /// Its EPCI, where a composition names it.
    pub epci: Option<EpciCode>,
    /// Its département.
    pub departement: DepartementCode,
}

/// The communes of a study with their areas.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Areas {
    communes: BTreeMap<CommuneCode, CommuneAreas>,
    epcis: BTreeMap<EpciCode, Epci>,
    departements: BTreeMap<DepartementCode, Departement>,
}

impl Areas {
    /// Areas from each commune with its EPCI and département.
    #[must_use]
    pub fn new(
        communes: impl IntoIterator<Item = (CommuneCode, Option<Epci>, Departement)>,
    ) -> Self {
        let mut areas = Self::default();
        for (code, epci, departement) in communes {
            let of = CommuneAreas {
                epci: epci.as_ref().map(|e| e.code),
                departement: departement.code,
            };
            areas.communes.insert(code, of);
            areas.departements.insert(departement.code, departement);
            if let Some(epci) = epci {
                areas.epcis.insert(epci.code, epci);
            }
        }
        areas
    }

    /// The areas of a territory.
    #[must_use]
    pub fn of(territory: &Territory) -> Self {
        Self::new(territory.communes().iter().map(|commune| {
            let epci = commune.epci.map(|e| territory.epcis()[e.get()].clone());
            let departement = territory.departements()[commune.departement.get()].clone();
            (commune.code, epci, departement)
        }))
    }

    /// The areas of a commune; `None` for one outside the study.
    #[must_use]
    pub fn of_commune(&self, code: CommuneCode) -> Option<CommuneAreas> {
        self.communes.get(&code).copied()
    }

    /// The communes, in the order of their codes.
    pub fn communes(&self) -> impl Iterator<Item = (CommuneCode, CommuneAreas)> {
        self.communes.iter().map(|(&code, &areas)| (code, areas))
    }

    /// The EPCI, in the order of their codes.
    pub fn epcis(&self) -> impl Iterator<Item = &Epci> {
        self.epcis.values()
    }

    /// The départements, in the order of their codes.
    pub fn departements(&self) -> impl Iterator<Item = &Departement> {
        self.departements.values()
    }
}
