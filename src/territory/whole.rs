//! The territory: everything a study knows of its land, validated.

use std::collections::HashSet;
use std::hash::Hash;

use crate::crs::Crs;
use crate::territory::{
    Attributes, Commune, DemandCell, Departement, Epci, Place, PriorityNeighbourhood,
};
use crate::units::Persons;

macro_rules! index {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl $name {
            /// The index of the element at this rank.
            ///
            /// # Panics
            /// Above four thousand million elements, which no territory has.
            #[must_use]
            pub fn new(rank: usize) -> Self {
                Self(u32::try_from(rank).expect("fewer than 2^32 elements"))
            }

            /// The rank in the territory's slice.
            #[must_use]
            pub fn get(self) -> usize {
                self.0 as usize
            }
        }
    };
}

index! {
    /// The rank of a cell in [`Territory::cells`].
    CellIndex
}
index! {
    /// The rank of a place in [`Territory::places`].
    PlaceIndex
}
index! {
    /// The rank of a commune in [`Territory::communes`].
    CommuneIndex
}
index! {
    /// The rank of an EPCI in [`Territory::epcis`].
    EpciIndex
}
index! {
    /// The rank of a département in [`Territory::departements`].
    DepartementIndex
}
index! {
    /// The rank of a priority neighbourhood in [`Territory::neighbourhoods`].
    QpvIndex
}

/// What a territory is made of, before it is validated by [`Territory::new`].
/// Every geometry and position is in metres of the same projected system.
#[derive(Clone, Debug, Default)]
pub struct TerritoryParts {
    /// Communes of the study, any order.
    pub communes: Vec<Commune>,
    /// EPCI that the communes point to.
    pub epcis: Vec<Epci>,
    /// Départements that the communes point to.
    pub departements: Vec<Departement>,
    /// Outlines around the study, drawn in grey and never counted.
    pub surroundings: Vec<geo_types::MultiPolygon>,
    /// Priority neighbourhoods.
    pub neighbourhoods: Vec<PriorityNeighbourhood>,
    /// Populated cells of the study.
    pub cells: Vec<DemandCell>,
    /// Numerators beside population, one value a cell.
    pub attributes: Attributes,
    /// Places of the study and its neighbours.
    pub places: Vec<Place>,
}

/// Why parts make no territory.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TerritoryError {
    /// Two elements carry the same identifier.
    #[error("two {kind} carry the identifier {id}; keep one")]
    Duplicate {
        /// Which slice holds them.
        kind: &'static str,
        /// The identifier.
        id: String,
    },
    /// An element points at another that is not there.
    #[error("{kind} {id} points at an element that the territory does not hold")]
    DanglingIndex {
        /// Which slice holds it.
        kind: &'static str,
        /// Its identifier.
        id: String,
    },
    /// A column of attributes does not have one value a cell.
    #[error("a column of attributes does not have one value for each of the {cells} cells")]
    RaggedAttributes {
        /// How many cells there are.
        cells: usize,
    },
}

/// The validated whole: identifiers are unique, every index points at
/// something, every attribute has one value a cell, all in one projected
/// reference system. It does not change once built.
#[derive(Clone, Debug)]
pub struct Territory {
    crs: Crs,
    parts: TerritoryParts,
}

impl Territory {
    /// Validates the parts.
    ///
    /// # Errors
    /// [`TerritoryError`] when an identifier repeats, an index points at
    /// nothing, or a column of attributes is too short or too long.
    pub fn new(crs: Crs, parts: TerritoryParts) -> Result<Self, TerritoryError> {
        unique("communes", parts.communes.iter().map(|c| c.code))?;
        unique("EPCI", parts.epcis.iter().map(|e| e.code))?;
        unique("départements", parts.departements.iter().map(|d| d.code))?;
        unique(
            "priority neighbourhoods",
            parts.neighbourhoods.iter().map(|q| q.code),
        )?;
        unique("cells", parts.cells.iter().map(|c| &c.id))?;
        unique("places", parts.places.iter().map(|p| &p.id))?;
        indices_hold(&parts)?;
        if !parts.attributes.are_as_long_as(parts.cells.len()) {
            return Err(TerritoryError::RaggedAttributes {
                cells: parts.cells.len(),
            });
        }
        Ok(Self { crs, parts })
    }

    /// The projected reference system of every position and geometry.
    #[must_use]
    pub fn crs(&self) -> Crs {
        self.crs
    }

    /// The communes of the study.
    #[must_use]
    pub fn communes(&self) -> &[Commune] {
        &self.parts.communes
    }

    /// The EPCI of the study.
    #[must_use]
    pub fn epcis(&self) -> &[Epci] {
        &self.parts.epcis
    }

    /// The départements of the study.
    #[must_use]
    pub fn departements(&self) -> &[Departement] {
        &self.parts.departements
    }

    /// Outlines around the study, for maps.
    #[must_use]
    pub fn surroundings(&self) -> &[geo_types::MultiPolygon] {
        &self.parts.surroundings
    }

    /// The priority neighbourhoods of the study.
    #[must_use]
    pub fn neighbourhoods(&self) -> &[PriorityNeighbourhood] {
        &self.parts.neighbourhoods
    }

    /// The populated cells of the study.
    #[must_use]
    pub fn cells(&self) -> &[DemandCell] {
        &self.parts.cells
    }

    /// Numerators beside population.
    #[must_use]
    pub fn attributes(&self) -> &Attributes {
        &self.parts.attributes
    }

    /// The places of the study and its neighbours, serving or not.
    #[must_use]
    pub fn places(&self) -> &[Place] {
        &self.parts.places
    }

    /// Every cell with its index.
    pub fn indexed_cells(&self) -> impl Iterator<Item = (CellIndex, &DemandCell)> {
        self.cells()
            .iter()
            .enumerate()
            .map(|(rank, cell)| (CellIndex::new(rank), cell))
    }

    /// The commune that counts a cell's people.
    #[must_use]
    pub fn commune_of(&self, cell: &DemandCell) -> Option<&Commune> {
        cell.commune.map(|index| &self.parts.communes[index.get()])
    }

    /// Everyone in the study.
    #[must_use]
    pub fn population(&self) -> Persons {
        self.cells().iter().map(|c| c.population).sum()
    }
}

fn unique<T: Eq + Hash + ToString>(
    kind: &'static str,
    ids: impl Iterator<Item = T>,
) -> Result<(), TerritoryError> {
    let mut seen = HashSet::with_capacity(ids.size_hint().0);
    for id in ids {
        if seen.contains(&id) {
            return Err(TerritoryError::Duplicate {
                kind,
                id: id.to_string(),
            });
        }
        seen.insert(id);
    }
    Ok(())
}

fn indices_hold(parts: &TerritoryParts) -> Result<(), TerritoryError> {
    let dangling = |kind, id: String| Err(TerritoryError::DanglingIndex { kind, id });
    for commune in &parts.communes {
        let epci_holds = commune.epci.is_none_or(|e| e.get() < parts.epcis.len());
        if !epci_holds || commune.departement.get() >= parts.departements.len() {
            return dangling("commune", commune.code.to_string());
        }
    }
    match parts
        .cells
        .iter()
        .find(|c| c.commune.is_some_and(|i| i.get() >= parts.communes.len()))
    {
        Some(cell) => dangling("cell", cell.id.to_string()),
        None => Ok(()),
    }
}
