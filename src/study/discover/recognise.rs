//! Which kind a file is, by the names of its columns.

use super::head::{Form, Geometry, Head};
use super::kind::FileKind;
use crate::io::sources::Field;
use crate::territory::{CommuneCode, DepartementCode};

/// The names under which commune codes stand.
pub(super) const COMMUNE_CODES: [&str; 13] = [
    "insee_com",
    "code_insee",
    "insee_code",
    "codgeo",
    "code_commune",
    "code_com",
    "depcom",
    "insee_comm",
    "com",
    "insee",
    "code_insee_commune",
    "code",
    "id",
];

/// The names under which the name of a place or commune stands.
pub(super) const NAMES: [&str; 12] = [
    "nom",
    "nom_officiel",
    "nom_com",
    "nom_commune",
    "nom_lieu",
    "name",
    "libelle",
    "libgeo",
    "lib_com",
    "lib",
    "lieu",
    "titre",
];

/// The names of eastings and longitudes.
pub(super) const EASTINGS: [&str; 6] = ["longitude", "lon", "lng", "long", "x", "coord_x"];
/// The names of northings and latitudes.
pub(super) const NORTHINGS: [&str; 5] = ["latitude", "lat", "lati", "y", "coord_y"];

/// The kind of a file; `None` where it is none that a study can name.
pub(super) fn recognise(head: &Head) -> Option<FileKind> {
    match head.form {
        Form::Osm => Some(FileKind::Roads),
        Form::Layer(Geometry::Lines) => Some(lines(head)),
        Form::Layer(Geometry::Polygons) => polygons(head),
        Form::Layer(Geometry::Points) => points(head),
        Form::Rows => places(head)
            .or_else(|| population(head))
            .or_else(|| commune_tables(head))
            .or_else(|| plain_points(head)),
    }
}

/// Roads by the columns of `OpenStreetMap`, Geofabrik and BD TOPO; other
/// lines may be anything.
fn lines(head: &Head) -> FileKind {
    let surveyed = [
        "importance",
        "sens",
        "sens_de_circulation",
        "vit_moy_vl",
        "vitesse_moyenne_vl",
        "nb_voies",
        "nombre_de_voies",
        "lanes_nb",
    ];
    let is_road =
        head.has(&["highway", "fclass"]) || (head.has(&["nature"]) && head.has(&surveyed));
    if is_road {
        FileKind::Roads
    } else {
        FileKind::Lines
    }
}

fn polygons(head: &Head) -> Option<FileKind> {
    if head.has(&["code_qp", "code_quartier", "codeqp"]) {
        return Some(FileKind::QpvOutlines);
    }
    let codes = head.values(&COMMUNE_CODES);
    let are_communes = !codes.is_empty() && codes.iter().all(|c| is_commune(c));
    are_communes.then_some(FileKind::CommuneOutlines)
}

/// Points that have a name. Points of priority neighbourhoods are no places.
fn points(head: &Head) -> Option<FileKind> {
    places(head).or_else(|| {
        let named = head.has(&NAMES) || head.has(Field::Name.usual());
        let named = named && !head.has(&["code_qp"]);
        named.then_some(FileKind::Points)
    })
}

fn places(head: &Head) -> Option<FileKind> {
    if head.has(&["id_fs", "format_fs"]) {
        Some(FileKind::FranceServices)
    } else if head.has(&["nom"])
        && head.has(&["services", "typologie"])
        && head.has(&["pivot", "structure_parente", "date_maj"])
    {
        Some(FileKind::NationalSchema)
    } else {
        None
    }
}

fn population(head: &Head) -> Option<FileKind> {
    let filosofi = ["idcar_200m", "idcar_1km", "idinspire", "id_carr1km"];
    if head.has(&filosofi) && head.has(&["ind"]) {
        Some(FileKind::Filosofi)
    } else if head.has(&["grd_id", "grd_inspire"]) && head.has(&["t", "tot_p", "obs_value_t"]) {
        Some(FileKind::CensusGrid)
    } else {
        None
    }
}

/// Tables by commune and of communes: the surest signs first.
fn commune_tables(head: &Head) -> Option<FileKind> {
    let by_commune = head.has(&COMMUNE_CODES) || head.has_within("codgeo");
    let signs = [
        (
            head.has(&["com_av"]) && head.has(&["com_ap"]),
            FileKind::CommuneChanges,
        ),
        (head.has(&["code_qp", "code_quartier"]), FileKind::QpvTable),
        (by_commune && has_density(head), FileKind::Density),
        (by_commune && has_rural(head), FileKind::RuralZoning),
        (by_commune && has_epci(head), FileKind::Epci),
        (
            by_commune && head.has(&["pmun", "population_municipale", "pop_mun"]),
            FileKind::CommunePopulation,
        ),
        (
            head.has(&["typecom"]) && head.has(&["com"]),
            FileKind::CommuneTable,
        ),
        (has_departements(head), FileKind::Departements),
    ];
    signs.iter().find(|(seen, _)| *seen).map(|&(_, kind)| kind)
}

fn has_density(head: &Head) -> bool {
    head.has(&[
        "dens7",
        "libdens7",
        "niveau_densite",
        "grille_densite_7_niveaux",
        "grid7",
    ])
}

fn has_rural(head: &Head) -> bool {
    let class = |value: &&str| matches!(*value, "C" | "NC" | "PC") || value.starts_with("FRR");
    head.has_within("zrr")
        || head.has_within("frr")
        || head
            .values(&["status", "statut", "classement"])
            .iter()
            .any(class)
}

fn has_epci(head: &Head) -> bool {
    head.has(&["siren", "siren_epci", "epci", "code_epci"])
        && head.has(&[
            "raison_sociale",
            "libepci",
            "nom_epci",
            "lib_epci",
            "nom_complet",
        ])
}

fn has_departements(head: &Head) -> bool {
    let codes = head.values(&["dep", "code_departement", "insee_dep"]);
    let distinct: std::collections::BTreeSet<_> = codes.iter().collect();
    // One row a département: in a table of communes the codes repeat.
    distinct.len() > 1
        && distinct.len() == codes.len()
        && codes.iter().all(|c| c.parse::<DepartementCode>().is_ok())
        && head.has(&["libelle", "nom_departement", "nom", "lib_dep"])
}

/// A table of named points with coordinates of their own, or of names with
/// addresses.
fn plain_points(head: &Head) -> Option<FileKind> {
    let placed = head.has(&EASTINGS) && head.has(&NORTHINGS);
    let is_named = head.has(&NAMES) || head.has(Field::Name.usual());
    let located = head.has(Field::Latitude.usual()) && head.has(Field::Longitude.usual());
    let addressed = head.has(Field::Address.usual())
        && (head.has(Field::Postcode.usual()) || head.has(Field::Commune.usual()));
    (is_named && (placed || located || addressed)).then_some(FileKind::Points)
}

/// Whether a text is a commune code, perhaps with its first zero lost.
pub(super) fn is_commune(text: &str) -> bool {
    CommuneCode::parse_padded(text).is_ok()
}
