//! Places of mediation, in the national schema « lieux de médiation
//! numérique » (v1.0.2).

mod choice;
mod kinds;

use std::path::Path;

use super::chance::{About, Chance};
use super::error::DemoError;
use super::land::Role;
use super::num::signed;
use super::paper::stream::{create, in_order};
use super::society::Name;
use super::world::World;
use crate::crs::{Crs, Transform};
use choice::{Service, Spot};
use kinds::Kind;

/// The columns, exactly and in order.
const COLUMNS: [&str; 32] = [
    "id",
    "pivot",
    "nom",
    "commune",
    "code_postal",
    "code_insee",
    "adresse",
    "complement_adresse",
    "latitude",
    "longitude",
    "typologie",
    "telephone",
    "courriels",
    "site_web",
    "horaires",
    "presentation_resume",
    "presentation_detail",
    "source",
    "itinerance",
    "structure_parente",
    "date_maj",
    "services",
    "publics_specifiquement_adresses",
    "prise_en_charge_specifique",
    "frais_a_charge",
    "dispositif_programmes_nationaux",
    "formations_labels",
    "autres_formations_labels",
    "modalites_acces",
    "modalites_accompagnement",
    "fiche_acces_libre",
    "prise_rdv",
];

/// How many rows were written, and of what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PlaceCounts {
    /// Rows in all.
    pub rows: usize,
    /// Places just across the border of the territory.
    pub outside: usize,
    /// Buses that stand with one point for their whole circuit.
    pub itinerant: usize,
    /// Stops of buses, each at its own position.
    pub stops: usize,
    /// Places that receive no public.
    pub closed: usize,
}

/// Writes `lieux.csv` and returns what it holds.
pub(super) fn write(world: &World, path: &Path) -> Result<PlaceCounts, DemoError> {
    let spots = choice::spots(world);
    let mut file = csv::Writer::from_writer(create(path)?);
    let failed = |error: csv::Error| DemoError::at(path)(error.into());
    file.write_record(COLUMNS).map_err(failed)?;
    let rows = |range: std::ops::Range<usize>| {
        let transform = Transform::new(Crs::LAEA_EUROPE, Crs::WGS84)?;
        range
            .map(|rank| row(world, &transform, (rank, &spots[rank])))
            .collect()
    };
    in_order((spots.len(), 500), rows, |rows: Vec<Vec<String>>| {
        rows.iter()
            .try_for_each(|row| file.write_record(row).map_err(failed))
    })?;
    file.flush().map_err(DemoError::at(path))?;
    Ok(counts(world, &spots))
}

fn counts(world: &World, spots: &[Spot]) -> PlaceCounts {
    let of = |service| spots.iter().filter(|spot| spot.service == service).count();
    let near = |spot: &&Spot| world.land.roles[spot.cell] == Role::Near;
    PlaceCounts {
        rows: spots.len(),
        outside: spots.iter().filter(near).count(),
        itinerant: of(Service::Bus),
        stops: of(Service::Stop),
        closed: of(Service::Closed),
    }
}

/// The commune of a place as its row names it: name, code, postcode. Across
/// the border there is no table to take a code from.
fn commune(world: &World, spot: &Spot) -> (Name, String, String) {
    let Some(rank) = world.society.rank_of[spot.cell] else {
        let mut chance = world
            .land
            .frame
            .chance(About::Names, (5, signed(spot.cell)));
        let name = super::society::neighbour_name(&mut chance);
        return (name, String::new(), "00999".to_owned());
    };
    let commune = &world.society.communes[rank];
    let postcode = format!("00{:03}", commune.grouping % 999);
    (commune.name.clone(), commune.code.clone(), postcode)
}

fn row(
    world: &World,
    transform: &Transform,
    (rank, spot): (usize, &Spot),
) -> Result<Vec<String>, DemoError> {
    let mut chance = world.land.frame.chance(About::Places, (signed(rank), -3));
    let seat = world.society.areas.seats.contains(&spot.cell);
    let kind = kinds::kind(spot, seat, &mut chance);
    let at = transform.to_lonlat(spot.position)?;
    let (name, code, postcode) = commune(world, spot);
    let title = format!("{} {}", kind.title, name.of());
    let mut fields = vec![
        ("id", format!("exemple-{:05}", rank + 1)),
        ("nom", title.clone()),
        ("commune", name.full()),
        ("code_postal", postcode),
        ("code_insee", code),
        ("latitude", format!("{:.6}", at.lat())),
        ("longitude", format!("{:.6}", at.lon())),
        ("courriels", format!("contact{}@maillage.example", rank + 1)),
        ("presentation_resume", format!("{title} : lieu fictif.")),
        ("source", "Territoire d'exemple".to_owned()),
    ];
    fields.extend(reached(&mut chance));
    fields.extend(offered(kind, spot.service, &mut chance));
    let columns = COLUMNS.iter();
    Ok(columns.map(|column| value(&fields, column)).collect())
}

/// Who answers, where, and when the row was last seen to.
fn reached(chance: &mut Chance) -> [(&'static str, String); 4] {
    let (month, day) = (1 + chance.bits() % 9, 1 + chance.bits() % 28);
    // 01 99 00 is among the numbers that the regulator keeps for fiction
    // (Arcep, décision 2018-0881).
    let telephone = format!("+3319900{:04}", chance.bits() % 10_000);
    [
        ("pivot", pivot(chance)),
        ("adresse", address(chance)),
        ("telephone", telephone),
        ("date_maj", format!("2026-{month:02}-{day:02}")),
    ]
}

/// What a place offers, when, to whom and how.
fn offered(kind: Kind, service: Service, chance: &mut Chance) -> [(&'static str, String); 10] {
    const PEOPLE: [&str; 3] = ["Seniors", "Jeunes", "Familles et/ou enfants"];
    const CARE: [&str; 3] = ["Illettrisme", "Surdité", "Langues étrangères (anglais)"];
    const FEES: [&str; 3] = ["Gratuit", "Gratuit", "Gratuit sous condition"];
    let itinerance = match service {
        Service::Bus | Service::Stop => "Itinérant",
        Service::Fixed | Service::Closed => "Fixe",
    };
    [
        ("typologie", kind.typology.to_owned()),
        ("horaires", chance.pick(kind.hours).to_owned()),
        ("itinerance", itinerance.to_owned()),
        ("services", kind.services.to_owned()),
        ("publics_specifiquement_adresses", some(chance, &PEOPLE)),
        ("prise_en_charge_specifique", some(chance, &CARE)),
        ("frais_a_charge", chance.pick(&FEES).to_owned()),
        ("dispositif_programmes_nationaux", kind.schemes.to_owned()),
        (
            "modalites_acces",
            access(chance, service == Service::Closed),
        ),
        ("modalites_accompagnement", help(chance)),
    ]
}

fn value(fields: &[(&str, String)], column: &str) -> String {
    let found = fields.iter().find(|(name, _)| *name == column);
    found.map(|(_, value)| value.clone()).unwrap_or_default()
}

/// A made-up SIRET, or the zeros that stand for an unknown one.
fn pivot(chance: &mut Chance) -> String {
    if chance.happens(0.3) {
        "0".repeat(14)
    } else {
        format!("999{:011}", chance.bits() % 100_000_000_000)
    }
}

fn address(chance: &mut Chance) -> String {
    const STREETS: [&str; 9] = [
        "rue de la Mairie",
        "place du Marché",
        "rue des Écoles",
        "avenue de la Gare",
        "Le Bourg",
        "rue du Lavoir",
        "place de l'Église",
        "rue des Tilleuls",
        "allée du Parc",
    ];
    let number = 1 + chance.bits() % 48;
    format!("{number} {}", chance.pick(&STREETS))
}

fn some(chance: &mut Chance, values: &[&str]) -> String {
    let wanted = chance.happens(0.3);
    let value = chance.pick(values);
    if wanted {
        value.to_owned()
    } else {
        String::new()
    }
}

fn access(chance: &mut Chance, closed: bool) -> String {
    if closed {
        return "Ce lieu n'accueille pas de public".to_owned();
    }
    let ways = [
        "Se présenter",
        "Se présenter|Téléphoner",
        "Téléphoner|Contacter par mail",
    ];
    chance.pick(&ways).to_owned()
}

fn help(chance: &mut Chance) -> String {
    let ways = [
        "Accompagnement individuel",
        "En autonomie|Accompagnement individuel",
        "Accompagnement individuel|Dans un atelier collectif",
        "Dans un atelier collectif|À distance",
    ];
    chance.pick(&ways).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::land::distance;
    use crate::demo::size::Size;

    #[test]
    fn places_are_exactly_as_many_as_asked_and_some_serve_nobody() {
        let world = World::new(Size::Departement.figures(), 3);
        let spots = choice::spots(&world);
        let counts = counts(&world, &spots);
        assert_eq!(counts.rows, 60);
        assert!(
            counts.outside >= 2 && counts.itinerant >= 1 && counts.stops >= 1 && counts.closed >= 1,
            "{counts:?}"
        );
        let middle = world.people.towns[0].middle;
        let in_town = spots
            .iter()
            .filter(|spot| distance(spot.position, middle) < 3_000.0);
        assert!(in_town.count() >= 4);
    }
}
