//! How the land is run: départements, intercommunalités, communes, with
//! their codes, names and classes.

mod areas;
#[cfg(test)]
mod areas_tests;
mod classes;
mod codes;
mod growth;
mod names;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::chance::About;
use super::land::Land;
use super::num::signed;
use super::people::{Cell, People};
use crate::territory::{DensityClass, FrrClass};

pub(super) use areas::Areas;
pub(super) use codes::quarter as quarter_code;
pub(super) use names::Name;

/// A commune of the territory.
#[derive(Clone, Debug)]
pub(super) struct Commune {
    /// Its cell of the mesh.
    pub(super) cell: usize,
    pub(super) code: String,
    pub(super) name: Name,
    /// The rank of its département.
    pub(super) departement: usize,
    /// The rank of its intercommunalité.
    pub(super) grouping: usize,
    /// Its residents, in tenths: the sum of its cells.
    pub(super) tenths: u64,
    pub(super) density: DensityClass,
    pub(super) frr: FrrClass,
}

impl Commune {
    /// Its residents as official tables give them: whole.
    pub(super) fn residents(&self) -> u64 {
        (self.tenths + 5) / 10
    }
}

/// A département.
#[derive(Clone, Debug)]
pub(super) struct Departement {
    pub(super) code: String,
    pub(super) name: String,
    /// The code of its region.
    pub(super) region: String,
    /// The name of its region.
    pub(super) region_name: String,
    /// The code of the commune that is its seat.
    pub(super) seat: String,
}

/// An intercommunalité.
#[derive(Clone, Debug)]
pub(super) struct Grouping {
    pub(super) code: String,
    pub(super) name: String,
    /// Its members, by rank in [`Society::communes`].
    pub(super) members: Vec<usize>,
}

/// The whole.
#[derive(Clone, Debug)]
pub(super) struct Society {
    pub(super) areas: Areas,
    /// Communes, by code.
    pub(super) communes: Vec<Commune>,
    /// Départements, by rank.
    pub(super) departements: Vec<Departement>,
    /// Intercommunalités, by rank.
    pub(super) groupings: Vec<Grouping>,
    /// The names of rivers, by rank.
    pub(super) rivers: Vec<String>,
    /// The rank in `communes` of every cell of the mesh inside.
    pub(super) rank_of: Vec<Option<usize>>,
}

impl Society {
    pub(super) fn new(land: &Land, people: &People, cells: &[Vec<Cell>]) -> Self {
        let areas = Areas::new(land, people);
        let rivers = rivers(land);
        let communes = communes(land, people, (&areas, &rivers, cells));
        let mut rank_of = vec![None; land.roles.len()];
        for (rank, commune) in communes.iter().enumerate() {
            rank_of[commune.cell] = Some(rank);
        }
        let seat = |cell: usize| rank_of[cell].map(|rank| &communes[rank]);
        let departements = departements(land, (&areas, &rivers), &seat);
        let groupings = groupings(land, &areas, &communes, &seat);
        Self {
            areas,
            communes,
            departements,
            groupings,
            rivers,
            rank_of,
        }
    }
}

fn rivers(land: &Land) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let name = |rank: usize| {
        let mut chance = land.frame.chance(About::Names, (1, signed(rank)));
        (0..200)
            .map(|_| names::river(&mut chance))
            .find(|name| taken.insert(name.clone()))
            .unwrap_or_else(|| format!("Rivière-{rank}"))
    };
    (0..land.rivers.len()).map(name).collect()
}

/// Names for the communes of a département, no two the same, in the order of
/// the alphabet, which is the order of codes.
fn named(land: &Land, rivers: &[String], cells: &[usize]) -> Vec<(Name, usize)> {
    let mut named = BTreeMap::new();
    for &cell in cells {
        let mut chance = land.frame.chance(About::Names, (2, signed(cell)));
        let river = land.banks[cell].map(|rank| rivers[rank].as_str());
        let free = (0..1_000).find_map(|_| {
            let name = names::commune(&mut chance, river);
            (!named.contains_key(&name.capitals())).then_some(name)
        });
        let name = free.expect("the syllables make thousands of names");
        named.insert(name.capitals(), (name, cell));
    }
    named.into_values().collect()
}

fn communes(
    land: &Land,
    people: &People,
    (areas, rivers, cells): (&Areas, &[String], &[Vec<Cell>]),
) -> Vec<Commune> {
    let mut by_departement = vec![Vec::new(); land.frame.figures.departements];
    for cell in land.inside() {
        if let Some(departement) = areas.departements[cell] {
            by_departement[departement].push(cell);
        }
    }
    let commune = |(departement, rank, (name, cell)): (usize, usize, (Name, usize))| {
        let density = classes::density(land, people, (cell, &cells[cell]));
        Commune {
            cell,
            code: codes::commune(&codes::departement(departement), rank + 1),
            name,
            departement,
            grouping: areas.groups[cell].unwrap_or_default(),
            tenths: cells[cell].iter().map(|c| u64::from(c.tenths)).sum(),
            density,
            frr: classes::frr(land, cell, density),
        }
    };
    let mut communes: Vec<Commune> = by_departement
        .par_iter()
        .enumerate()
        .flat_map_iter(|(departement, cells)| {
            let named = named(land, rivers, cells).into_iter().enumerate();
            named.map(move |(rank, named)| (departement, rank, named))
        })
        .map(commune)
        .collect();
    communes.sort_unstable_by(|a, b| a.code.cmp(&b.code));
    communes
}

/// Départements of a region.
const REGION: usize = 12;

fn departements<'a>(
    land: &Land,
    (areas, rivers): (&Areas, &[String]),
    seat: &dyn Fn(usize) -> Option<&'a Commune>,
) -> Vec<Departement> {
    let mut taken = BTreeSet::new();
    let one = |(rank, &cell): (usize, &usize)| {
        let mut chance = land.frame.chance(About::Names, (3, signed(rank)));
        let own = &rivers[land.banks[cell].unwrap_or(rank % rivers.len())];
        let name = (0..200)
            .map(|_| {
                let other = chance.pick(&refs(rivers));
                names::departement(&mut chance, (own, other))
            })
            .find(|name| taken.insert(name.clone()))
            .unwrap_or_else(|| format!("{own}-{rank}"));
        Departement {
            code: codes::departement(rank),
            name,
            region: codes::region(rank / REGION),
            region_name: region_name(rank / REGION),
            seat: seat(cell)
                .map(|commune| commune.code.clone())
                .unwrap_or_default(),
        }
    };
    areas.prefectures.iter().enumerate().map(one).collect()
}

fn refs(rivers: &[String]) -> Vec<&str> {
    rivers.iter().map(String::as_str).collect()
}

fn region_name(rank: usize) -> String {
    const LANDS: [&str; 12] = [
        "Terres d'Exemple",
        "Marches d'Exemple",
        "Rives d'Essai",
        "Monts d'Essai",
        "Plaines de Démonstration",
        "Vallées de Démonstration",
        "Bocage Imaginaire",
        "Littoral Imaginaire",
        "Hautes Terres Fictives",
        "Basses Terres Fictives",
        "Pays de Nulle-Part",
        "Confins de Nulle-Part",
    ];
    LANDS[rank % LANDS.len()].to_owned()
}

fn groupings<'a>(
    land: &Land,
    areas: &Areas,
    communes: &[Commune],
    seat: &dyn Fn(usize) -> Option<&'a Commune>,
) -> Vec<Grouping> {
    let mut members = vec![Vec::new(); areas.groupings];
    for (rank, commune) in communes.iter().enumerate() {
        members[commune.grouping].push(rank);
    }
    let ranked = members.into_iter().enumerate();
    let one = |(rank, members): (usize, Vec<usize>)| {
        let mut chance = land.frame.chance(About::Names, (4, signed(rank)));
        let tenths: u64 = members.iter().map(|&member| communes[member].tenths).sum();
        let town = seat(areas.seats[rank]).map(|commune| &commune.name);
        let name = town.map_or_else(String::new, |town| {
            names::grouping(&mut chance, town, tenths > 500_000)
        });
        Grouping {
            code: codes::grouping(rank),
            name,
            members,
        }
    };
    ranked.map(one).collect()
}

/// A name for a commune that no table holds.
pub(super) fn neighbour_name(chance: &mut super::chance::Chance) -> Name {
    names::commune(chance, None)
}
