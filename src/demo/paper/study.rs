//! The study file of a fictional territory, and the note that says what it is.

use std::path::Path;

use super::super::error::DemoError;
use super::super::world::World;
use super::asked;
use super::stream::save;

/// Writes `etude.toml` and `LISEZMOI.md`.
pub(super) fn write(world: &World, dir: &Path) -> Result<(), DemoError> {
    let name = territory(world);
    let (cutoffs, gap) = cutoffs(world);
    let asked = asked::sections(world, gap);
    save(
        &dir.join("etude.toml"),
        &(study(&name, (cutoffs, gap)) + &asked),
    )?;
    save(
        &dir.join("LISEZMOI.md"),
        &note(&name, world.land.frame.seed),
    )
}

/// What the territory is called: its only département, else its region.
fn territory(world: &World) -> String {
    let all = &world.society.departements;
    match all.as_slice() {
        [only] => only.name.clone(),
        [first, .., last] if first.region == last.region => first.region_name.clone(),
        _ => "Pays d'Exemple".to_owned(),
    }
}

/// Cut-offs in minutes, and which of them bounds a gap: a territory that one
/// crosses in twenty minutes has gaps at ten.
fn cutoffs(world: &World) -> ([u8; 3], u8) {
    if world.society.communes.len() < 100 {
        ([5, 10, 15], 10)
    } else {
        ([10, 20, 30], 20)
    }
}

/// What every generated file says of its origin.
const OWN: &str =
    r#"source = "Territoire fictif engendré par maillage", licence = "CC0", date = "2026""#;

fn study(name: &str, (cutoffs, gap): ([u8; 3], u8)) -> String {
    format!(
        r#"# Étude d'un territoire fictif : voir LISEZMOI.md.
title = "{name} (territoire fictif)"
lang = "fr"
date = "2026"

[territory]
# Ni départements ni EPCI : toutes les communes des contours.
crs = "EPSG:2154"

[[places]]
file = "lieux.csv"
format = "national-schema"
source = "Territoire fictif engendré par maillage"
licence = "CC0"
date = "2026"

[[population]]
file = "population_200m.csv"
source = "Territoire fictif engendré par maillage, au format Filosofi"
licence = "CC0"
date = "2026"

[communes]
outlines = {{ file = "communes.shp", {OWN} }}
table = {{ file = "communes.csv", {OWN} }}
population = {{ file = "donnees_communes.csv", {OWN} }}
epci = {{ file = "epcicom.csv", {OWN} }}
departements = {{ file = "departements.csv", {OWN} }}

[qpv]
outlines = {{ file = "qpv.shp", {OWN} }}

[zoning]
density = {{ file = "grille_densite.csv", {OWN} }}
rural = {{ file = "frr.csv", {OWN} }}

{}"#,
        measures(cutoffs, gap)
    )
}

/// How to travel, and what to measure.
fn measures(cutoffs: [u8; 3], gap: u8) -> String {
    format!(
        r#"[travel]
# Par la route, en voiture ; model = "crow-fly" revient à la ligne droite.
model = "road"
roads = {{ file = "roads.osm.pbf", {OWN} }}
profile = "car"

[coverage]
cutoffs_minutes = {cutoffs:?}

[gaps]
cutoff_minutes = {gap}
# Carreaux de 200 m : les hexagones joignent ce que de petits vides séparent.
meshes = ["h3", "grid"]
"#
    )
}

fn note(name: &str, seed: u64) -> String {
    format!(
        "# {name} : un territoire fictif\n\n\
Rien de ce qui est ici n'existe : communes, habitants, lieux, routes et rivières ont été engendrés par \
`maillage demo` (graine {seed}) pour essayer l'outil, le tester et le mesurer. Les positions tombent sur le \
sol français parce que les outils l'exigent, mais elles n'y désignent rien. Les codes commencent par X, Y ou Z \
(communes, départements, régions), par 999 (EPCI, SIRET) ou par QNX, QNY, QNZ (quartiers) : l'INSEE n'en \
attribue pas de tels. Les numéros de téléphone sont de ceux que l'Arcep réserve aux œuvres de fiction.\n\n\
| fichier | contenu | modèle |\n|---|---|---|\n\
| lieux.csv | lieux de médiation numérique | schéma national v1.0.2 |\n\
| population_200m.csv | carreaux habités de 200 m, EPSG:3035 | Filosofi 2021 |\n\
| communes.shp | contours des communes, Lambert-93 | |\n\
| qpv.shp | quartiers prioritaires, Lambert-93 | QPV 2024 |\n\
| communes.csv, departements.csv | codes et noms | code officiel géographique |\n\
| donnees_communes.csv | populations municipales | INSEE |\n\
| epcicom.csv | composition des intercommunalités | DGCL |\n\
| grille_densite.csv | grille communale de densité, sept niveaux | INSEE |\n\
| frr.csv | zonage France Ruralités Revitalisation | ANCT |\n\
| roads.osm.pbf | routes, rues, chemins, rivières | OpenStreetMap |\n\
| etude.toml | l'étude : `maillage run etude.toml` | |\n\n\
Ces fichiers peuvent être repris sans condition (CC0).\n"
    )
}
