//! What kinds of places there are, and what each offers.

use super::super::chance::Chance;
use super::choice::{Service, Spot};

/// A kind of place, in the vocabulary of the national schema.
#[derive(Clone, Copy, Debug)]
pub(super) struct Kind {
    /// The code of its typology.
    pub(super) typology: &'static str,
    /// Its name, before that of the commune after « de ».
    pub(super) title: &'static str,
    /// Its services.
    pub(super) services: &'static str,
    /// The national schemes it belongs to.
    pub(super) schemes: &'static str,
    /// Its opening hours.
    pub(super) hours: &'static [&'static str],
}

const PROCEDURES: &str =
    "Aide aux démarches administratives|Maîtrise des outils numériques du quotidien";
const DAILY: &str = "Maîtrise des outils numériques du quotidien|Utilisation sécurisée du numérique|Accès internet et matériel informatique";
const FAMILY: &str = "Parentalité et éducation avec le numérique|Loisirs et créations numériques|Accès internet et matériel informatique";
const WORK: &str = "Insertion professionnelle via le numérique|Aide aux démarches administratives";
const ALL: &str = "Aide aux démarches administratives|Maîtrise des outils numériques du quotidien|Insertion professionnelle via le numérique|Utilisation sécurisée du numérique|Compréhension du monde numérique";

const OFFICE: &[&str] = &[
    "Mo-Fr 09:00-12:00,14:00-17:30",
    "Mo-Th 09:00-12:30,13:30-17:00; Fr 09:00-12:00",
    "Mo,Tu,Th,Fr 08:30-12:00,13:30-17:00; We 08:30-12:00",
];
const LIBRARY: &[&str] = &[
    "Tu,Fr 15:00-18:30; We,Sa 10:00-12:30,14:00-18:00",
    "We 10:00-12:00,14:00-18:00; Sa 10:00-12:30",
    "Mo,We 16:00-18:30; Sa 09:30-12:00",
];
const PARTLY: &[&str] = &[
    "Tu 09:00-12:00; Th 14:00-17:00",
    "We 14:00-17:00",
    "Mo 14:00-18:00; Fr 09:00-12:00",
];
/// A list that names no stops gives no hours either.
const ROUND: &[&str] = &[""];
const BUS: &[&str] = &[
    "week 1-53/2 Tu 09:30-12:30; week 2-52/2 Th 14:00-17:00",
    "week 2-52/2 We 09:30-12:30",
    "week 1-53/2 Mo 14:00-17:00",
];

macro_rules! kind {
    ($typology:literal, $title:literal, $services:expr, $schemes:literal, $hours:expr) => {
        Kind {
            typology: $typology,
            title: $title,
            services: $services,
            schemes: $schemes,
            hours: $hours,
        }
    };
}

const FRANCE_SERVICES: Kind = kind!(
    "RFS",
    "France Services",
    PROCEDURES,
    "France Services|Aidants Connect",
    OFFICE
);
const LIBRARY_KIND: Kind = kind!(
    "BIB",
    "Médiathèque",
    DAILY,
    "Conseillers numériques",
    LIBRARY
);
const BUS_KIND: Kind = kind!(
    "RFS",
    "Bus France Services au départ",
    PROCEDURES,
    "France Services",
    ROUND
);
const STOP_KIND: Kind = kind!(
    "ENM",
    "Arrêt du bus numérique",
    PROCEDURES,
    "Conseillers numériques",
    BUS
);
const CLOSED_KIND: Kind = kind!("ASSO", "Réseau d'entraide numérique", DAILY, "", PARTLY);

const TOWN: [Kind; 12] = [
    kind!("CCAS", "CCAS", WORK, "Aidants Connect", OFFICE),
    kind!(
        "EPN",
        "Espace public numérique",
        ALL,
        "Conseillers numériques|Certification PIX",
        OFFICE
    ),
    kind!("CS", "Centre social", FAMILY, "Promeneurs du net", OFFICE),
    kind!(
        "TIERS_LIEUX",
        "Tiers-lieu La Fabrique",
        ALL,
        "Conseillers numériques",
        LIBRARY
    ),
    kind!("ML", "Mission locale", WORK, "", OFFICE),
    kind!("MJC", "MJC", FAMILY, "Promeneurs du net", LIBRARY),
    kind!(
        "PIMMS",
        "PIMMS Médiation",
        PROCEDURES,
        "France Services",
        OFFICE
    ),
    kind!("FT", "Agence pour l'emploi", WORK, "", OFFICE),
    kind!("FABLAB", "FabLab", FAMILY, "", PARTLY),
    kind!(
        "CAF",
        "Point d'accueil CAF",
        PROCEDURES,
        "Point d'accès numérique CAF",
        OFFICE
    ),
    kind!(
        "ASSO",
        "Association Clic et Déclic",
        DAILY,
        "Emmaüs Connect",
        PARTLY
    ),
    kind!("CSC", "Centre socioculturel", FAMILY, "", OFFICE),
];

const VILLAGE: [Kind; 8] = [
    kind!("MUNI", "Mairie", PROCEDURES, "Aidants Connect", PARTLY),
    kind!("BIB", "Bibliothèque", DAILY, "", LIBRARY),
    kind!("RELAIS_LECTURE", "Point lecture", DAILY, "", PARTLY),
    kind!(
        "LA_POSTE",
        "Agence postale communale",
        PROCEDURES,
        "",
        PARTLY
    ),
    kind!(
        "ASSO",
        "Foyer rural",
        DAILY,
        "Conseillers numériques",
        PARTLY
    ),
    kind!(
        "TIERS_LIEUX",
        "Tiers-lieu Le Préau",
        ALL,
        "Conseillers numériques",
        LIBRARY
    ),
    kind!("EPN", "Cyber-espace", ALL, "Conseillers numériques", PARTLY),
    kind!(
        "CC",
        "Maison de l'intercommunalité",
        PROCEDURES,
        "Conseillers numériques",
        OFFICE
    ),
];

/// The kind of a place: in a town France Services and a library come first,
/// in a village whatever there is.
pub(super) fn kind(spot: &Spot, seat: bool, chance: &mut Chance) -> Kind {
    match (spot.service, seat, spot.rank) {
        (Service::Bus, ..) => BUS_KIND,
        (Service::Stop, ..) => STOP_KIND,
        (Service::Closed, ..) => CLOSED_KIND,
        (_, true, 0) => FRANCE_SERVICES,
        (_, true, 1) => LIBRARY_KIND,
        (_, true, rank) => TOWN[(rank - 2) % TOWN.len()],
        (_, false, 0) if chance.happens(0.3) => FRANCE_SERVICES,
        (_, false, _) => chance.pick(&VILLAGE),
    }
}
