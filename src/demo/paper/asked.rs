//! What the study of a fictional territory asks beyond who is served: hours,
//! access, what it would take, and the plan of a bus.

use super::super::world::World;

/// Up to how many communes hours, the shortfall and a plan are asked for, and
/// up to how many access is: a first look at a region takes a minute, and
/// hours of help alone would double it.
const MOST_FOR_ALL: usize = 1_000;
const MOST_FOR_ACCESS: usize = 10_000;

/// The sections of `etude.toml` that ask it; nothing for a country.
pub(super) fn sections(world: &World, gap_minutes: u8) -> String {
    let communes = world.society.communes.len();
    let mut text = String::new();
    if communes <= MOST_FOR_ALL {
        text.push_str(&hours(gap_minutes));
        text.push_str(SHORTFALL);
        text.push_str(&plan(world, communes));
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

/// The means of a tour: one vehicle for a few communes, two beyond, from the
/// town with most people.
fn plan(world: &World, communes: usize) -> String {
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
    let (vehicles, curve, days) = if communes < 100 {
        let two_days = "# Le véhicule est partagé avec d'autres services.\nweekdays = [\"tuesday\", \"thursday\"]\n";
        (1, 3, two_days)
    } else {
        (2, 4, "")
    };
    format!(
        r"
[itinerary]
# Un bus qui va de commune en commune, là où l'on est loin des lieux.
vehicles = {vehicles}
{days}{depot}# Ce que changeraient d'autres nombres de véhicules, de 1 à {curve}.
curve = {curve}
start_date = 2026-09-07
# Une pause de 45 minutes à midi.
break_minutes = 45
# Moins d'essais que d'ordinaire (4000), pour un premier regard.
rounds = 1000
"
    )
}
