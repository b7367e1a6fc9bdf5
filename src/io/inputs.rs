//! What a study names as its inputs: files, their columns, their origin.
//!
//! Paths are resolved by the study before they come here; `label` is the
//! path as the study writes it, and is what reports and faults name.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use jiff::civil::Date;

use super::LoadError;
use super::sources::Description;
use crate::crs::Crs;
use crate::directory::Wanted;
use crate::faults::Location;
use crate::territory::{DepartementCode, EpciCode};

/// A file with what a reader of maps and reports should know of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Described {
    /// Where it lies.
    pub path: PathBuf,
    /// How the study names it.
    pub label: String,
    /// Who publishes it (`INSEE, Recensement 2021`).
    pub source: Option<String>,
    /// Its licence (`Licence Ouverte 2.0`).
    pub licence: Option<String>,
    /// Its date or vintage, as text.
    pub date: Option<String>,
}

impl Described {
    /// How reports name the file: as the study does, else by its path.
    #[must_use]
    pub fn name(&self) -> String {
        if self.label.is_empty() {
            self.path.display().to_string()
        } else {
            self.label.clone()
        }
    }

    /// The file as the place of a fault.
    #[must_use]
    pub fn location(&self) -> Location {
        Location::file(self.name())
    }

    /// The error of a file that the system will not give.
    pub(crate) fn unreadable(&self, source: std::io::Error) -> LoadError {
        LoadError::Read {
            file: self.name(),
            path: self.path.clone(),
            source,
        }
    }
}

/// The shape of a list of places; recognised from the file where not said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlacesFormat {
    /// National schema « lieux de médiation numérique », CSV or JSON, old or
    /// new vocabulary.
    NationalSchema,
    /// The France Services list.
    FranceServices,
    /// Any CSV whose columns the study names.
    Csv,
    /// Any GeoJSON points whose properties the study names.
    GeoJson,
}

/// Which column (or property) of a plain list of places is what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlaceColumns {
    /// Identifier; the line number serves where there is none.
    pub id: Option<String>,
    /// Name.
    pub name: Option<String>,
    /// Longitude, or easting when `crs` is projected.
    pub x: Option<String>,
    /// Latitude, or northing when `crs` is projected.
    pub y: Option<String>,
    /// Commune code.
    pub commune: Option<String>,
    /// Kind: a `typologie` code, or a key of `PlaceKind`.
    pub kind: Option<String>,
}

/// One list of places.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlacesInput {
    /// The file.
    pub file: Described,
    /// Its shape, where the study says it.
    pub format: Option<PlacesFormat>,
    /// Its columns, where it is plain.
    pub columns: PlaceColumns,
    /// Its reference system, where the study says it.
    pub crs: Option<Crs>,
    /// How its rows tell of places, where the study describes it.
    pub description: Option<Description>,
    /// The départements that it covers, whether it names places there or not;
    /// where the study does not say, those that it names places in.
    pub covers: Vec<DepartementCode>,
}

/// How the lists of places become one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DirectoryInput {
    /// Extracts of the Base Adresse Nationale to locate addresses by.
    pub addresses: Vec<Described>,
    /// A review file with the decisions of a person.
    pub decisions: Option<Described>,
    /// Whether contacts of persons are carried on.
    pub with_contacts: bool,
    /// Which places of the list take part in the study, by what they offer;
    /// all where it is not said.
    pub offer: Option<Wanted>,
    /// The date that the age of rows is counted from; the newest in the data
    /// where it is not said.
    pub reference: Option<Date>,
}

/// Which column of a population file is what; the official names are found
/// by themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PopulationColumns {
    /// Grid identifier, or code of an area.
    pub id: Option<String>,
    /// Residents.
    pub population: Option<String>,
    /// Longitude, or easting, where there is no grid identifier.
    pub x: Option<String>,
    /// Latitude, or northing, where there is no grid identifier.
    pub y: Option<String>,
    /// Commune code, or several, quoted.
    pub commune: Option<String>,
    /// Imputation flag.
    pub imputed: Option<String>,
}

/// One population file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PopulationInput {
    /// The file.
    pub file: Described,
    /// Its columns.
    pub columns: PopulationColumns,
    /// The reference system of coordinates, where the study says it.
    pub crs: Option<Crs>,
    /// Polygons whose identifier property matches the `id` column: each row's
    /// people are then placed at a point inside their polygon.
    pub areas: Option<(Described, String)>,
}

/// Communes and the tables that go with them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CommunesInput {
    /// Outlines: GeoJSON or shapefile, any vintage.
    pub outlines: Vec<Described>,
    /// The property that holds the commune code, where it is not one of the usual.
    pub code_column: Option<String>,
    /// The property that holds the name.
    pub name_column: Option<String>,
    /// The reference system of the outlines, where the study says it.
    pub crs: Option<Crs>,
    /// Today's codes and names (INSEE, code officiel géographique).
    pub table: Option<Described>,
    /// Municipal population by commune.
    pub population: Option<Described>,
    /// The table of commune changes.
    pub changes: Option<Described>,
    /// EPCI composition (xlsx or CSV).
    pub epci: Option<Described>,
    /// Codes and names of départements.
    pub departements: Option<Described>,
}

/// Priority neighbourhoods.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QpvInput {
    /// Outlines: GeoJSON or shapefile.
    pub outlines: Vec<Described>,
    /// The reference system, where the study says it.
    pub crs: Option<Crs>,
    /// A table with populations by neighbourhood code.
    pub table: Option<Described>,
}

/// Zonings by commune.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ZoningInput {
    /// The density grid.
    pub density: Option<Described>,
    /// A ZRR or FRR list.
    pub rural: Option<Described>,
}

/// Which land the study is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// Everything that the commune outlines (else the population) hold.
    #[default]
    Everything,
    /// These départements.
    Departements(BTreeSet<DepartementCode>),
    /// These EPCI.
    Epci(BTreeSet<EpciCode>),
}

/// All inputs of a study.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inputs {
    /// Which land.
    pub scope: Scope,
    /// The projected system to work in; chosen from the data where not said.
    pub crs: Option<Crs>,
    /// Lists of places.
    pub places: Vec<PlacesInput>,
    /// How they become one list, where the study asks for it.
    pub directory: Option<DirectoryInput>,
    /// Population files.
    pub population: Vec<PopulationInput>,
    /// Numerators to keep beside population: output name to the columns of
    /// the grid that add up to it (`age_65_plus` = `ind_65_79 + ind_80p`).
    pub attributes: BTreeMap<String, Vec<String>>,
    /// Communes.
    pub communes: CommunesInput,
    /// Priority neighbourhoods.
    pub qpv: QpvInput,
    /// Zonings.
    pub zoning: ZoningInput,
}
