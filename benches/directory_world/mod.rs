//! Lists of places of a made-up country, in several sources that write them
//! differently: the same for the same seed.

pub(crate) mod addresses;

use maillage::crs::LonLat;
use maillage::directory::{Origin, Position, Precision, Record};
use maillage::faults::Location;
use rand::seq::IndexedRandom as _;
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

const KINDS: [&str; 8] = [
    "Mairie de",
    "Médiathèque de",
    "France services de",
    "Centre social de",
    "La Poste de",
    "CCAS de",
    "Espace public numérique de",
    "Mission locale de",
];
const FIRST: [&str; 12] = [
    "Mont", "Ville", "Saint-", "Roche", "Font", "Belle", "Clair", "Haute", "Val", "Beau", "Pierre",
    "Sainte-",
];
const SECOND: [&str; 14] = [
    "fort", "neuve", "Martin", "brune", "aine", "garde", "vaux", "rive", "lac", "mont", "fitte",
    "Marie", "bois", "croix",
];
const STREETS: [&str; 10] = [
    "rue de la Gare",
    "avenue du Général de Gaulle",
    "place de l'Église",
    "rue Jean Moulin",
    "boulevard Carnot",
    "rue des Écoles",
    "place du Marché",
    "rue Victor Hugo",
    "route de Limoges",
    "allée des Tilleuls",
];

struct Town {
    name: String,
    postcode: String,
    lon: f64,
    lat: f64,
}

/// So many rows: places of the country, each in one to four of four sources.
pub(crate) fn rows(count: usize, seed: u64) -> Vec<Record> {
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    let towns: Vec<Town> = (0..=(count / 12)).map(|_| town(&mut chance)).collect();
    let mut all = Vec::with_capacity(count);
    while all.len() < count {
        let town = towns.choose(&mut chance).expect("a town");
        let place = place(town, &mut chance);
        for source in 0..chance.random_range(1..=4) {
            if all.len() < count {
                all.push(row(&place, source, all.len(), &mut chance));
            }
        }
    }
    all
}

fn town(chance: &mut ChaCha8Rng) -> Town {
    let name = format!(
        "{}{}-{}",
        FIRST.choose(chance).expect("a word"),
        SECOND.choose(chance).expect("a word"),
        chance.random_range(1..2_000)
    );
    Town {
        name,
        postcode: format!("{:05}", chance.random_range(1_000..95_000)),
        lon: chance.random_range(-1.0..7.0),
        lat: chance.random_range(43.0..50.0),
    }
}

fn place(town: &Town, chance: &mut ChaCha8Rng) -> Record {
    let origin = Origin {
        source: "".into(),
        location: Location::file("").at_line(1),
    };
    let name = format!("{} {}", KINDS.choose(chance).expect("a kind"), town.name);
    let mut place = Record::new(origin, "", name);
    place.address = format!(
        "{} {}",
        chance.random_range(1..90),
        STREETS.choose(chance).expect("a street")
    );
    place.commune.clone_from(&town.name);
    place.postcode = town.postcode.parse().ok();
    let mut near = |at: f64| at + chance.random_range(-0.02..0.02);
    let lonlat = LonLat::new(near(town.lon), near(town.lat));
    place.position = lonlat.map(|lonlat| Position {
        lonlat,
        precision: Precision::Given,
    });
    place
}

/// As one source writes it: in capitals, abbreviated, a few metres off.
fn row(place: &Record, source: usize, at: usize, chance: &mut ChaCha8Rng) -> Record {
    let mut row = place.clone();
    row.origin.source = ["conseillers", "france-services", "local", "regional"][source].into();
    row.origin.location = Location::file("list.csv").at_line(at as u64 + 2);
    row.id = at.to_string();
    if source == 0 {
        row.name = row.name.to_uppercase();
        row.address = row.address.replace("avenue", "AV").replace("rue", "R");
    }
    if source == 2 {
        row.name = row.name.replace(" de ", " - ");
    }
    let mut off = |degrees: f64| degrees + chance.random_range(-0.0003..0.0003);
    row.position = row.position.and_then(|position| {
        let lonlat = LonLat::new(off(position.lonlat.lon()), off(position.lonlat.lat()))?;
        Some(Position { lonlat, ..position })
    });
    row
}
