//! The tags of ways.

use super::super::chance::{About, Chance};
use super::class::Class;
use super::network::Kind;

type Tags = Vec<(&'static str, String)>;

/// The tags of a way of some nodes; rivers by rank have these names.
pub(super) fn tags((kind, nodes): (Kind, usize), rivers: &[String], chance: &mut Chance) -> Tags {
    let mut tags = Tags::new();
    let mut tag = |key, value: &str| tags.push((key, value.to_owned()));
    match kind.class {
        Class::Ferry => {
            tag("route", "ferry");
            tag("motor_vehicle", "yes");
            tag("duration", "00:08");
        }
        Class::River => {
            tag("waterway", "river");
            tag("name", &rivers[kind.number as usize]);
        }
        class => tag("highway", class.highway().unwrap_or("road")),
    }
    if let Some(letter) = kind.class.letter() {
        tag("ref", &format!("{letter} {}", kind.number));
    }
    if let Some(limit) = limit(kind, chance) {
        tag("maxspeed", limit);
    }
    if let Some(river) = kind.bridge {
        tag("bridge", "yes");
        tag("layer", "1");
        tag(
            "bridge:name",
            &format!("Pont sur {}", rivers[river as usize]),
        );
    }
    let one_way =
        kind.spare && kind.class == Class::Residential && nodes > 2 && chance.happens(0.14);
    if one_way || matches!(kind.class, Class::Motorway | Class::Ramp) {
        tag("oneway", "yes");
    }
    surface(kind.class, chance, &mut tag);
    if kind.class == Class::Residential || kind.built && chance.happens(0.5) {
        tag("name", &street(chance));
    }
    tags
}

/// The speed limit where it is signed and surveyed.
fn limit(kind: Kind, chance: &mut Chance) -> Option<&'static str> {
    let likely = |chance: &mut Chance, share: f64, limit| chance.happens(share).then_some(limit);
    match kind.class {
        Class::Motorway => Some("130"),
        Class::Ramp => likely(chance, 0.6, "70"),
        Class::Trunk | Class::Primary | Class::Secondary | Class::Tertiary if kind.built => {
            likely(chance, 0.8, "50")
        }
        Class::Trunk => likely(chance, 0.9, "90"),
        Class::Primary | Class::Secondary => likely(chance, 0.7, "80"),
        Class::Tertiary => likely(chance, 0.35, "80"),
        Class::Residential => likely(chance, 0.35, if kind.spare { "30" } else { "50" }),
        _ => None,
    }
}

fn surface(class: Class, chance: &mut Chance, tag: &mut impl FnMut(&'static str, &str)) {
    match class {
        Class::Track => {
            tag("tracktype", chance.pick(&["grade2", "grade3", "grade4"]));
            tag("surface", chance.pick(&["gravel", "ground"]));
        }
        Class::Service => {
            tag("service", "driveway");
            if chance.happens(0.06) {
                tag("access", "private");
            }
        }
        Class::Motorway => tag("lanes", "2"),
        Class::Unclassified if chance.happens(0.2) => tag("surface", "asphalt"),
        _ => {}
    }
}

fn street(chance: &mut Chance) -> String {
    const KINDS: [&str; 8] = [
        "Rue", "Rue", "Rue", "Rue", "Allée", "Impasse", "Chemin", "Avenue",
    ];
    const NAMES: [&str; 28] = [
        "des Tilleuls",
        "du Lavoir",
        "de la Fontaine",
        "des Écoles",
        "du Moulin",
        "de la Gare",
        "du Stade",
        "des Prés",
        "des Lilas",
        "de la Poste",
        "du Four",
        "des Acacias",
        "du Château",
        "des Vignes",
        "de l'Église",
        "du Puits",
        "des Jardins",
        "de la Croix",
        "des Noyers",
        "du Pont",
        "des Forges",
        "de la Mairie",
        "des Peupliers",
        "du Bois",
        "de la Source",
        "des Hirondelles",
        "du 14-Juillet",
        "de la République",
    ];
    format!("{} {}", chance.pick(&KINDS), chance.pick(&NAMES))
}

/// The draws for a way.
pub(super) fn chance(seed: u64, way: i64) -> Chance {
    Chance::new(seed, About::Tags, (way, 0))
}
