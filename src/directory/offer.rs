//! What a place offers: *médiation* (training towards autonomy), *aide aux
//! démarches* (help with procedures), equipment; and the programmes.
//!
//! The two first are different offers that a strategy reads apart: people come
//! for a procedure, in an emergency, and autonomy is the aim.

use std::fmt;
use std::str::FromStr;

use super::{Programme, Record, Service};
use crate::territory::PlaceKind;

/// What a place offers, as far as its list tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Offer {
    /// Training towards autonomy (*médiation*).
    pub mediation: bool,
    /// Help with online procedures (*aide aux démarches*).
    pub aid: bool,
    /// A connection, machines on the spot, or machines sold at a fair price.
    pub equipment: bool,
}

impl Offer {
    /// The offer that the services of a record tell, with its programmes;
    /// where it names neither, what the kind of place is there for.
    ///
    /// | told by | médiation | aide | equipment |
    /// |---|---|---|---|
    /// | everyday tools, employment, safety, parenting, leisure, culture | yes | | |
    /// | procedures | | yes | |
    /// | connection and machines, machines at a fair price | | | yes |
    /// | Conseillers numériques, PIX certification | yes | | |
    /// | France Services, Aidants Connect, CAF access point | | yes | |
    /// | nothing, and the place is a digital space | yes | | |
    /// | nothing, and the place is a France Services | | yes | |
    #[must_use]
    pub fn of(record: &Record) -> Self {
        let mut offer = Self::default();
        for service in &record.services {
            offer.add_service(*service);
        }
        for programme in &record.programmes {
            offer.add_programme(*programme);
        }
        if offer == Self::default() {
            match record.kind() {
                PlaceKind::DigitalSpace => offer.mediation = true,
                PlaceKind::FranceServices => offer.aid = true,
                _ => {}
            }
        }
        offer
    }

    fn add_service(&mut self, service: Service) {
        match service {
            Service::Procedures => self.aid = true,
            Service::EverydayTools
            | Service::Employment
            | Service::Safety
            | Service::Parenting
            | Service::Leisure
            | Service::Culture => self.mediation = true,
            Service::Equipment | Service::FairPrice => self.equipment = true,
        }
    }

    fn add_programme(&mut self, programme: Programme) {
        match programme {
            Programme::Conseillers | Programme::Pix => self.mediation = true,
            Programme::FranceServices | Programme::AidantsConnect | Programme::CafPoint => {
                self.aid = true;
            }
            _ => {}
        }
    }

    /// Whether nothing is told of the offer.
    #[must_use]
    pub fn is_unknown(self) -> bool {
        self == Self::default()
    }
}

/// Which places a measure is taken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wanted {
    /// All of them.
    Any,
    /// Those that train towards autonomy.
    Mediation,
    /// Those that help with procedures.
    Aid,
    /// Those with a connection and machines.
    Equipment,
    /// Those of a programme.
    Programme(Programme),
}

impl Wanted {
    /// Every choice by the name that studies and outputs use.
    pub const CHOICES: &'static [(&'static str, Self)] = &[
        ("any", Self::Any),
        ("mediation", Self::Mediation),
        ("aid", Self::Aid),
        ("equipment", Self::Equipment),
        (
            "aidants-connect",
            Self::Programme(Programme::AidantsConnect),
        ),
        (
            "bibliotheques-numerique-de-reference",
            Self::Programme(Programme::ReferenceLibrary),
        ),
        ("certification-pix", Self::Programme(Programme::Pix)),
        (
            "conseillers-numeriques",
            Self::Programme(Programme::Conseillers),
        ),
        ("emmaus-connect", Self::Programme(Programme::EmmausConnect)),
        (
            "france-services",
            Self::Programme(Programme::FranceServices),
        ),
        (
            "grande-ecole-du-numerique",
            Self::Programme(Programme::GrandeEcole),
        ),
        ("la-croix-rouge", Self::Programme(Programme::RedCross)),
        (
            "point-d-acces-numerique-caf",
            Self::Programme(Programme::CafPoint),
        ),
        ("promeneurs-du-net", Self::Programme(Programme::Promeneurs)),
        (
            "relais-numerique-emmaus-connect",
            Self::Programme(Programme::RelaisNumerique),
        ),
    ];

    /// Whether a record is wanted.
    #[must_use]
    pub fn holds(self, record: &Record) -> bool {
        let offer = Offer::of(record);
        match self {
            Self::Any => true,
            Self::Mediation => offer.mediation,
            Self::Aid => offer.aid,
            Self::Equipment => offer.equipment,
            Self::Programme(programme) => record.programmes.contains(&programme),
        }
    }
}

impl fmt::Display for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let named = Self::CHOICES.iter().find(|(_, wanted)| wanted == self);
        f.pad(named.map_or("any", |(name, _)| name))
    }
}

/// A text that names no offer and no programme.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "« {0} » names no offer; write any, mediation, aid, equipment, or a programme such as france-services"
)]
pub struct UnknownOffer(String);

impl FromStr for Wanted {
    type Err = UnknownOffer;

    fn from_str(text: &str) -> Result<Self, UnknownOffer> {
        let found = Self::CHOICES.iter().find(|(name, _)| *name == text.trim());
        found
            .map(|&(_, wanted)| wanted)
            .ok_or_else(|| UnknownOffer(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::Origin;
    use crate::faults::Location;

    fn record() -> Record {
        let origin = Origin {
            source: "a".into(),
            location: Location::file("a").at_line(1),
        };
        Record::new(origin, "1", "")
    }

    #[test]
    fn mediation_and_aid_are_told_apart() {
        let mut place = record();
        assert!(Offer::of(&place).is_unknown());
        place.programmes.insert(Programme::FranceServices);
        assert!(!Offer::of(&place).mediation && Offer::of(&place).aid);
        place.services.insert(Service::Safety);
        assert!(Offer::of(&place).mediation && Offer::of(&place).aid);
        let mut epn = record();
        epn.typologies.insert("EPN".parse().expect("a code"));
        assert!(Offer::of(&epn).mediation);
        // What it says of itself counts before what its kind is there for.
        epn.services.insert(Service::Equipment);
        assert_eq!(
            Offer::of(&epn),
            Offer {
                equipment: true,
                ..Offer::default()
            }
        );
    }

    #[test]
    fn what_is_wanted_has_a_name() {
        let wanted: Wanted = "aidants-connect".parse().expect("a programme");
        assert_eq!(wanted, Wanted::Programme(Programme::AidantsConnect));
        for text in ["any", "mediation", "aid", "equipment", "france-services"] {
            assert_eq!(
                text.parse::<Wanted>().map(|w| w.to_string()),
                Ok(text.to_owned())
            );
        }
        assert!("cnfs".parse::<Wanted>().is_err());
        for programme in Programme::ALL {
            let name = crate::directory::normal::words(programme.as_str()).join("-");
            assert_eq!(name.parse(), Ok(Wanted::Programme(*programme)));
        }
        let mut place = record();
        place.programmes.insert(Programme::AidantsConnect);
        assert!(wanted.holds(&place) && Wanted::Aid.holds(&place));
        assert!(!Wanted::Mediation.holds(&place) && Wanted::Any.holds(&place));
    }
}
