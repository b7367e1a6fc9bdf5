//! A record as it compares: everything that scoring needs, prepared once.

use std::sync::Arc;

use rayon::prelude::*;

use crate::crs::{Crs, Projected, ProjectionError, Transform};
use crate::directory::normal::{self, Address, Name};
use crate::directory::{Pivot, Position, Postcode, Precision, Record};
use crate::territory::{CommuneCode, ServiceMode};

/// A position in metres, and how far off it may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Spot {
    /// Where, in the system below.
    pub(super) at: Projected,
    /// The system in metres that suits the place ([`Crs::local`]).
    pub(super) crs: Crs,
    /// How far off the place itself may be, in metres.
    pub(super) radius: f64,
}

impl Spot {
    /// Whether the position tells the building.
    #[must_use]
    pub(super) fn is_precise(&self) -> bool {
        self.radius <= 0.0
    }
}

/// How far off a position of each precision may be. A street is seldom longer
/// than a kilometre; half of the communes of France are within three of their
/// town hall.
fn radius(precision: Precision) -> f64 {
    match precision {
        Precision::Given | Precision::Address => 0.0,
        Precision::Street => 400.0,
        Precision::TownCentre => 3_000.0,
        Precision::Commune => 5_000.0,
    }
}

/// A record as it compares.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    pub(super) source: Arc<str>,
    pub(super) mode: ServiceMode,
    pub(super) name: Name,
    pub(super) complement: Name,
    pub(super) address: Address,
    /// The words of the commune's name, joined.
    pub(super) commune: String,
    pub(super) commune_code: Option<CommuneCode>,
    pub(super) postcode: Option<Postcode>,
    pub(super) spot: Option<Spot>,
    pub(super) pivot: Option<Pivot>,
    pub(super) phones: Vec<String>,
    pub(super) websites: Vec<String>,
    pub(super) identifiers: Vec<String>,
}

impl Profile {
    fn of(record: &Record, spot: Option<Spot>) -> Self {
        let commune = record.commune.as_str();
        let all = |texts: &[String], read: fn(&str) -> Option<String>| -> Vec<String> {
            texts.iter().filter_map(|text| read(text)).collect()
        };
        Self {
            source: Arc::clone(&record.origin.source),
            mode: record.mode,
            name: Name::of(&record.name, commune),
            complement: Name::of(&record.complement, commune),
            address: Address::of(&record.address, record.postcode, commune),
            commune: normal::words(commune).concat(),
            commune_code: record.commune_code,
            postcode: record.postcode,
            spot,
            pivot: record.pivot,
            phones: all(&record.phones, normal::phone),
            websites: all(&record.websites, normal::website),
            identifiers: normal::identity_words(&record.id),
        }
    }

    /// Prepares records for comparison, in their order.
    ///
    /// # Errors
    /// [`ProjectionError`] when a position has no counterpart in metres.
    pub fn of_all(records: &[Record]) -> Result<Vec<Self>, ProjectionError> {
        let mut systems = Systems::default();
        let spot = |record: &Record| record.position.map(|p| systems.spot(p)).transpose();
        let spots = records.iter().map(spot).collect::<Result<Vec<_>, _>>()?;
        let rows = records.par_iter().zip(spots);
        Ok(rows.map(|(record, spot)| Self::of(record, spot)).collect())
    }

    /// Whether both stand in one commune: by code where both have one, else by
    /// name, where one may go on past the other (`Mansle` and
    /// `Mansle-les-Fontaines`). `None` when one says nothing.
    pub(super) fn shares_commune(&self, other: &Self) -> Option<bool> {
        if let (Some(one), Some(two)) = (self.commune_code, other.commune_code)
            && one == two
        {
            return Some(true);
        }
        if self.commune.is_empty() || other.commune.is_empty() {
            let codes = self.commune_code.zip(other.commune_code);
            return codes.map(|(one, two)| one == two);
        }
        let near = self
            .postcode
            .zip(other.postcode)
            .is_none_or(|(one, two)| one.departement() == two.departement());
        let (one, two) = (&self.commune, &other.commune);
        let begins = one.starts_with(two.as_str()) || two.starts_with(one.as_str());
        Some(near && (one == two || (begins && self.postcode == other.postcode)))
    }

    /// How far apart two positions are in metres, where both are known; across
    /// two systems of metres they are too far apart for it to matter.
    pub(super) fn distance(&self, other: &Self) -> Option<f64> {
        let (one, two) = (self.spot?, other.spot?);
        if one.crs != two.crs {
            return Some(f64::INFINITY);
        }
        Some(one.at.distance(two.at).get())
    }
}

/// The passages to each system met so far.
#[derive(Default)]
struct Systems(Vec<(Crs, Transform)>);

impl Systems {
    fn spot(&mut self, position: Position) -> Result<Spot, ProjectionError> {
        let crs = Crs::local(position.lonlat);
        let known = self.0.iter().position(|(known, _)| *known == crs);
        let at = if let Some(at) = known {
            at
        } else {
            self.0.push((crs, Transform::new(Crs::WGS84, crs)?));
            self.0.len() - 1
        };
        let degrees = geo_types::Coord {
            x: position.lonlat.lon(),
            y: position.lonlat.lat(),
        };
        Ok(Spot {
            at: self.0[at].1.to_projected(degrees)?,
            crs,
            radius: radius(position.precision),
        })
    }
}
