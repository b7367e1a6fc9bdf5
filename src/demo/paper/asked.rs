//! What the study of a fictional territory asks beyond who is served: hours,
//! access, what it would take, and the plan of a bus.

use super::super::world::World;

/// Up to how many communes the shortfall and a plan are asked for, up to how
/// many hours are, and up to how many access is: a first look at a département
/// takes ten seconds and one at a region a minute.
const MOST_FOR_ALL: usize = 100;
const MOST_FOR_HOURS: usize = 1_000;
const MOST_FOR_ACCESS: usize = 10_000;

/// The sections of `etude.toml` that ask it; nothing for a country.
pub(super) fn sections(world: &World, gap_minutes: u8) -> String {
    let communes = world.society.communes.len();
    let mut text = String::new();
    if communes <= MOST_FOR_HOURS {
        text.push_str(&hours(gap_minutes));
    }
    if communes <= MOST_FOR_ALL {
        text.push_str(SHORTFALL);
        text.push_str(&plan(world));
    }
    if communes <= MOST_FOR_ACCESS {
        text.push_str(&access(gap_minutes));
    }
    text
}

/// Hours within reach, within the time that bounds a gap.
fn hours(minutes: u8) -> String {
    format!(
        r"
[hours]
# Les heures d'aide à portée, semaine après semaine, d'après lieux.csv.
cutoff_minutes = {minutes}
"
    )
}

/// Who bears the gap.
const SHORTFALL: &str = r"
[shortfall]
# Ce qu'il faut pour qu'un habitant soit bien servi : trajet, heures, capacité.
open_hours = 24
capacity_of_mean = 0.5
";

/// Scores of access, somewhat beyond the time that bounds a gap, and a map of
/// them.
fn access(minutes: u8) -> String {
    format!(
        r#"
[access]
# L'offre rapportée aux habitants qui la partagent, à proximité décroissante.
measure = "e2sfca"
cutoff_minutes = {}

[maps]
# L'accès, en regard de la part des plus de 65 ans.
bivariate = "age_65_plus"
"#,
        u16::from(minutes) * 3 / 2
    )
}

/// The means of a tour: one vehicle, from the town with most people.
fn plan(world: &World) -> String {
    let main = world.society.communes.iter();
    // Of equals, the first by code.
    let main = main.max_by_key(|commune| (commune.residents(), std::cmp::Reverse(&commune.code)));
    let depot = main.map_or_else(String::new, |commune| {
        format!(
            "depots = [\"{}\"]   # {}\n",
            commune.code,
            commune.name.full()
        )
    });
    format!(
        r#"
[itinerary]
# Un bus qui va de commune en commune, là où l'on est loin des lieux.
vehicles = 1
# Le véhicule est partagé avec d'autres services.
weekdays = ["tuesday", "thursday"]
{depot}# Ce que changeraient d'autres nombres de véhicules, de 1 à 3.
curve = 3
start_date = 2026-09-07
# Une pause de 45 minutes à midi.
break_minutes = 45
# Moins d'essais que d'ordinaire (4000), pour un premier regard.
rounds = 1000
"#
    )
}
