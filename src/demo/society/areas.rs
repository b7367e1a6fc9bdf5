//! Départements and intercommunalités, and the groups of communes just across
//! the border.

use super::super::land::{Land, Role, distance};
use super::super::num::{count, real};
use super::super::people::People;
use super::growth::{Seed, grow};

/// Which areas every cell of the mesh belongs to.
#[derive(Clone, Debug)]
pub(in crate::demo) struct Areas {
    /// The seats of départements, by rank.
    pub(in crate::demo) prefectures: Vec<usize>,
    /// The département of a commune of the territory.
    pub(in crate::demo) departements: Vec<Option<usize>>,
    /// The seats of groups, by rank: intercommunalités first.
    pub(in crate::demo) seats: Vec<usize>,
    /// How many groups are intercommunalités; the others lie across the border.
    pub(in crate::demo) groupings: usize,
    /// The group of every settled commune.
    pub(in crate::demo) groups: Vec<Option<usize>>,
}

impl Areas {
    pub(super) fn new(land: &Land, people: &People) -> Self {
        let wanted = land.frame.figures.departements;
        let prefectures: Vec<usize> = people
            .towns
            .iter()
            .take(wanted)
            .map(|town| town.cell)
            .collect();
        let departements = departements(land, &prefectures);
        let mut seats = seats(land, people, &departements);
        let groupings = seats.len();
        let mut groups = groups(land, people, (&seats, &departements));
        across(land, &mut seats, &mut groups);
        Self {
            prefectures,
            departements,
            seats,
            groupings,
            groups,
        }
    }

    /// The communes of every group, in the order of the mesh.
    pub(in crate::demo) fn members(&self) -> Vec<Vec<usize>> {
        let mut members = vec![Vec::new(); self.seats.len()];
        for (cell, group) in self.groups.iter().enumerate() {
            if let Some(group) = group {
                members[*group].push(cell);
            }
        }
        members
    }
}

fn inside(land: &Land, cell: usize) -> bool {
    land.roles[cell] == Role::Inside
}

/// The seed nearest to a cell as the crow flies.
fn closest(land: &Land, cell: usize, seeds: impl Iterator<Item = usize>) -> Option<usize> {
    let way = |seed: usize| distance(land.mesh.sites[cell], land.mesh.sites[seed]);
    let ranked = seeds.enumerate();
    ranked
        .min_by(|a, b| way(a.1).total_cmp(&way(b.1)))
        .map(|(rank, _)| rank)
}

/// Communes that the codes of a département have room for.
pub(super) const CODES: usize = 999;

fn departements(land: &Land, prefectures: &[usize]) -> Vec<Option<usize>> {
    let seeds: Vec<Seed> = prefectures
        .iter()
        .map(|&cell| Seed { cell, vigour: 1.0 })
        .collect();
    let most = (land.frame.figures.communes * 2 / prefectures.len()).max(12);
    let mut owner = grow(land, (&seeds, most), |_, next| inside(land, next));
    let mut sizes = vec![0; seeds.len()];
    for rank in owner.iter().flatten() {
        sizes[*rank] += 1;
    }
    for cell in land
        .inside()
        .filter(|&cell| owner[cell].is_none())
        .collect::<Vec<_>>()
    {
        let open: Vec<usize> = (0..seeds.len())
            .filter(|&rank| sizes[rank] < CODES)
            .collect();
        let nearest = closest(land, cell, open.iter().map(|&rank| prefectures[rank]));
        if let Some(rank) = nearest.map(|at| open[at]) {
            owner[cell] = Some(rank);
            sizes[rank] += 1;
        }
    }
    owner
}

/// Communes of an intercommunalité on average.
fn members_wanted(land: &Land) -> f64 {
    if land.frame.figures.communes < 100 {
        6.0
    } else {
        28.0
    }
}

/// The largest towns of every département, as many as it needs groups.
fn seats(land: &Land, people: &People, departements: &[Option<usize>]) -> Vec<usize> {
    let mut sizes = vec![0_usize; land.frame.figures.departements];
    for departement in departements.iter().flatten() {
        sizes[*departement] += 1;
    }
    let mut open: Vec<usize> = sizes
        .iter()
        .map(|&size| count(real(size) / members_wanted(land)).max(1))
        .collect();
    let mut seats = Vec::new();
    for town in &people.towns {
        if let Some(departement) = departements[town.cell].filter(|&d| open[d] > 0) {
            open[departement] -= 1;
            seats.push(town.cell);
        }
    }
    seats
}

fn groups(
    land: &Land,
    people: &People,
    (seats, departements): (&[usize], &[Option<usize>]),
) -> Vec<Option<usize>> {
    let seed = |&cell: &usize| Seed {
        cell,
        vigour: (people.expected(land, cell) / 2_000.0).powf(0.12),
    };
    let seeds: Vec<Seed> = seats.iter().map(seed).collect();
    let same = |a: usize, b: usize| inside(land, b) && departements[a] == departements[b];
    let mut owner = grow(land, (&seeds, usize::MAX), same);
    for cell in land.inside() {
        let own = |&seat: &usize| departements[seat] == departements[cell];
        let near = || {
            let kin: Vec<usize> = (0..seats.len()).filter(|&rank| own(&seats[rank])).collect();
            closest(land, cell, kin.iter().map(|&rank| seats[rank])).map(|rank| kin[rank])
        };
        owner[cell] = owner[cell].or_else(near);
    }
    owner
}

/// Puts the communes across the border into groups of neighbours.
fn across(land: &Land, seats: &mut Vec<usize>, groups: &mut [Option<usize>]) {
    for start in 0..land.roles.len() {
        if land.roles[start] != Role::Near || groups[start].is_some() {
            continue;
        }
        let group = seats.len();
        seats.push(start);
        let (mut queue, mut taken) = (vec![start], 0);
        while let Some(cell) = queue.pop() {
            if groups[cell].is_some() || taken == 12 {
                continue;
            }
            groups[cell] = Some(group);
            taken += 1;
            let next = land.mesh.neighbours(cell).iter().map(|&next| next as usize);
            queue.extend(next.filter(|&next| land.roles[next] == Role::Near));
        }
    }
}
