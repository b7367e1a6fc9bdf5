//! Places of digital mediation.

use crate::crs::{LonLat, Projected};
use crate::hours::{OpeningHours, Staff};
use crate::territory::{CommuneCode, Precision};

/// How a place serves people, which decides whether it covers anyone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ServiceMode {
    /// A site that people come to.
    Fixed,
    /// One stop of an itinerant service, at its own position.
    Stop,
    /// The depot of an itinerant service that stands with one point for its
    /// whole circuit: no place of service.
    Depot,
    /// A site that receives no public.
    NoPublic,
}

impl ServiceMode {
    /// Whether people can be served at the position.
    #[must_use]
    pub fn serves(self) -> bool {
        matches!(self, Self::Fixed | Self::Stop)
    }

    /// The stable name written to outputs.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Fixed => "fixed",
            Self::Stop => "stop",
            Self::Depot => "depot",
            Self::NoPublic => "no-public",
        }
    }
}

/// What kind of actor runs a place; each has its own sign on the maps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlaceKind {
    /// France Services and MSAP.
    FranceServices,
    /// Library, médiathèque, reading relay.
    Library,
    /// Public digital space: EPN, EPI, cyber-base, itinerant digital space.
    DigitalSpace,
    /// Social centre, MJC, mission locale, CCAS, PIMMS.
    SocialCentre,
    /// Third place, fab lab, co-working space.
    ThirdPlace,
    /// Commune, EPCI, département, and their services.
    PublicBody,
    /// Association of any other kind.
    Association,
    /// Anything else, and places that do not say.
    Other,
}

impl PlaceKind {
    /// Every kind, in the order of legends.
    pub const ALL: &'static [Self] = &[
        Self::FranceServices,
        Self::Library,
        Self::DigitalSpace,
        Self::SocialCentre,
        Self::ThirdPlace,
        Self::PublicBody,
        Self::Association,
        Self::Other,
    ];

    /// The stable name written to outputs.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::FranceServices => "france-services",
            Self::Library => "library",
            Self::DigitalSpace => "digital-space",
            Self::SocialCentre => "social-centre",
            Self::ThirdPlace => "third-place",
            Self::PublicBody => "public-body",
            Self::Association => "association",
            Self::Other => "other",
        }
    }

    /// The kind of a `typologie` code of the national schema; where a row
    /// carries several, the first kind in the order of [`PlaceKind::ALL`].
    #[must_use]
    pub fn of_typology(codes: &[&str]) -> Self {
        codes
            .iter()
            .map(|code| Self::of_code(code.trim()))
            .min()
            .unwrap_or(Self::Other)
    }

    fn of_code(code: &str) -> Self {
        match code {
            "RFS" | "MSAP" => Self::FranceServices,
            "BIB" | "RELAIS_LECTURE" => Self::Library,
            "EPN" | "EPI" | "ENM" | "ESS" | "CYBER_BASE" => Self::DigitalSpace,
            "CS" | "CSC" | "MJC" | "ML" | "CCAS" | "CIAS" | "PIMMS" | "ASE" | "EVS" => {
                Self::SocialCentre
            }
            "TIERS_LIEUX" | "FABLAB" => Self::ThirdPlace,
            "MUNI" | "CC" | "EPCI" | "DEPT" | "REG" | "FT" | "CAF" | "CD" | "PREF"
            | "SOUS_PREF" => Self::PublicBody,
            "ASSO" | "ASSO_CHOMEURS" => Self::Association,
            _ => Self::Other,
        }
    }
}

/// A place where a person can get help with digital life.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Its identifier, unique in the territory.
    pub id: String,
    /// Its name as published.
    pub name: String,
    /// Where it stands, in metres of the territory's reference system.
    pub position: Projected,
    /// Where it stands, in degrees.
    pub lonlat: LonLat,
    /// How well that is known.
    pub precision: Precision,
    /// The commune that holds it, today's code, where known.
    pub commune: Option<CommuneCode>,
    /// How it serves people.
    pub mode: ServiceMode,
    /// Who runs it.
    pub kind: PlaceKind,
    /// Whether it lies in the study's territory; the others are neighbours
    /// whose service reaches across the border.
    pub inside: bool,
    /// The source it comes from: its rank in the study file.
    pub source: usize,
    /// When it is open, as far as its list says.
    pub hours: OpeningHours,
    /// How many people work in it while it is open, where its list says.
    pub staff: Option<Staff>,
}
