//! A place as one source gives it.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use super::{
    Access, Care, Fee, Itinerance, Pivot, Position, Postcode, Programme, Public, Service, Support,
    Typology,
};
use crate::faults::Location;
use crate::territory::{CommuneCode, PlaceKind, ServiceMode};

/// Which source a record comes from, and where in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin {
    /// The source's name, as the study gives it; the same for all its rows.
    pub source: Arc<str>,
    /// The file, and the line or record of the (first) row, counted from 1.
    pub location: Location,
}

/// Opening hours.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hours {
    /// OpenStreetMap `opening_hours`.
    Osm(String),
    /// As the source writes them, where they could not be brought to that.
    Raw(String),
}

impl Hours {
    /// The text, in whichever form.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Osm(text) | Self::Raw(text) => text,
        }
    }
}

/// A place as one source gives it: texts trimmed and otherwise as written,
/// terms and identifiers read. What a source does not say is `None` or empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// Where it comes from.
    pub origin: Origin,
    /// Its identifier, unique in its source.
    pub id: String,
    /// The SIRET or RNA number of the structure.
    pub pivot: Option<Pivot>,
    /// Its name.
    pub name: String,
    /// The name of its commune.
    pub commune: String,
    /// The code of its commune, today's.
    pub commune_code: Option<CommuneCode>,
    /// Its postcode.
    pub postcode: Option<Postcode>,
    /// Its street and number.
    pub address: String,
    /// What completes the address.
    pub complement: String,
    /// Where it stands.
    pub position: Option<Position>,
    /// How it serves people: a fixed place, a stop, a depot, or no public.
    pub mode: ServiceMode,
    /// The identifier, in the same source, of the depot that a stop belongs
    /// to, where the source has one.
    pub depot: Option<String>,
    /// Who runs it.
    pub typologies: BTreeSet<Typology>,
    /// What it helps with.
    pub services: BTreeSet<Service>,
    /// Whom it addresses in particular.
    pub publics: BTreeSet<Public>,
    /// What it is prepared for.
    pub care: BTreeSet<Care>,
    /// What a visit costs.
    pub fees: BTreeSet<Fee>,
    /// How one gets to its help.
    pub access: BTreeSet<Access>,
    /// How a person is accompanied.
    pub support: BTreeSet<Support>,
    /// National programmes.
    pub programmes: BTreeSet<Programme>,
    /// Labels of training, national (`formations_labels`).
    pub labels: BTreeSet<String>,
    /// Any other label (`autres_formations_labels`), QPV and FRR among them.
    pub other_labels: BTreeSet<String>,
    /// Whether it stands, moves, or both.
    pub itinerance: BTreeSet<Itinerance>,
    /// Opening hours.
    pub hours: Option<Hours>,
    /// Telephone numbers, as written.
    pub phones: Vec<String>,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// Web sites.
    pub websites: Vec<String>,
    /// Where to book (`prise_rdv`).
    pub booking: String,
    /// Its page at Accès libre (`fiche_acces_libre`).
    pub accessibility: String,
    /// The structure that runs it.
    pub parent: String,
    /// The day on which the source last touched the row.
    pub updated: Option<Date>,
    /// The presentation in a sentence.
    pub summary: String,
    /// The presentation in full.
    pub detail: String,
    /// Who published the row, in the words of the source (`source`): one for a
    /// first-hand list, several for a list merged before.
    pub publishers: BTreeSet<String>,
    /// Terms that no vocabulary holds: the schema's column, and the text.
    pub unmapped: BTreeSet<(&'static str, String)>,
}

impl Record {
    /// A record of which nothing is known but where it comes from, its
    /// identifier and its name.
    #[must_use]
    pub fn new(origin: Origin, id: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            origin,
            id: id.into(),
            pivot: None,
            name: name.into(),
            commune: String::new(),
            commune_code: None,
            postcode: None,
            address: String::new(),
            complement: String::new(),
            position: None,
            mode: ServiceMode::Fixed,
            depot: None,
            typologies: BTreeSet::new(),
            services: BTreeSet::new(),
            publics: BTreeSet::new(),
            care: BTreeSet::new(),
            fees: BTreeSet::new(),
            access: BTreeSet::new(),
            support: BTreeSet::new(),
            programmes: BTreeSet::new(),
            labels: BTreeSet::new(),
            other_labels: BTreeSet::new(),
            itinerance: BTreeSet::new(),
            hours: None,
            phones: Vec::new(),
            emails: Vec::new(),
            websites: Vec::new(),
            booking: String::new(),
            accessibility: String::new(),
            parent: String::new(),
            updated: None,
            summary: String::new(),
            detail: String::new(),
            publishers: BTreeSet::new(),
            unmapped: BTreeSet::new(),
        }
    }

    /// What kind of actor runs it, by its typologies; a member of the France
    /// Services programme that says nothing else is one of its own.
    #[must_use]
    pub fn kind(&self) -> PlaceKind {
        let codes: Vec<&str> = self.typologies.iter().map(Typology::as_str).collect();
        match PlaceKind::of_typology(&codes) {
            PlaceKind::Other if self.programmes.contains(&Programme::FranceServices) => {
                PlaceKind::FranceServices
            }
            kind => kind,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_is_told_by_typologies_then_by_the_programme() {
        let origin = Origin {
            source: "list".into(),
            location: Location::file("list.csv").at_line(2),
        };
        let mut record = Record::new(origin, "1", "Médiathèque");
        assert_eq!(record.kind(), PlaceKind::Other);
        record.programmes.insert(Programme::FranceServices);
        assert_eq!(record.kind(), PlaceKind::FranceServices);
        record.typologies.insert("BIB".parse().expect("a code"));
        assert_eq!(record.kind(), PlaceKind::Library);
    }
}
