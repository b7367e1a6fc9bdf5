//! House numbers of a made-up département, as the Base Adresse Nationale has
//! them, and addresses as people write them.

use maillage::crs::LonLat;
use maillage::directory::addresses::{AddressBook, AddressBookBuilder, HouseNumber};
use maillage::directory::{Origin, Record};
use maillage::faults::Location;
use maillage::territory::CommuneCode;
use rand::seq::IndexedRandom as _;
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

const TYPES: [&str; 6] = ["Rue", "Avenue", "Boulevard", "Place", "Impasse", "Chemin"];
const NAMES: [&str; 16] = [
    "Tilleuls",
    "Acacias",
    "Moulin",
    "Lavoir",
    "Fontaine",
    "Remparts",
    "Tanneurs",
    "Forgerons",
    "Libération",
    "République",
    "Résistance",
    "Carnot",
    "Gambetta",
    "Jaurès",
    "Pasteur",
    "Curie",
];
const SECOND: [&str; 12] = [
    "Neuf", "Vieux", "Haut", "Bas", "Blanc", "Vert", "Nord", "Sud", "Long", "Creux", "Rond",
    "Clair",
];

/// A house number.
#[derive(Clone, Debug)]
pub(crate) struct House {
    pub(crate) commune: CommuneCode,
    pub(crate) town: String,
    pub(crate) number: u32,
    pub(crate) street: String,
    pub(crate) lonlat: LonLat,
}

/// The houses of so many communes, some fifty streets of twenty houses each.
pub(crate) fn houses(communes: u32, seed: u64) -> Vec<House> {
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    let mut all = Vec::new();
    for town in 1..=communes {
        let commune: CommuneCode = format!("23{town:03}").parse().expect("a code");
        let corner = (f64::from(town % 30) * 0.05, f64::from(town / 30) * 0.05);
        for street in streets(&mut chance) {
            let start = (
                chance.random_range(0.0..0.04),
                chance.random_range(0.0..0.04),
            );
            for house in 0..20_u32 {
                let along = f64::from(house) * 0.0002;
                let lon = 1.5 + corner.0 + start.0 + along;
                let lonlat = LonLat::new(lon, 46.0 + corner.1 + start.1).expect("in France");
                all.push(House {
                    commune,
                    town: format!("Bourg-{town}"),
                    number: house + 1,
                    street: street.clone(),
                    lonlat,
                });
            }
        }
    }
    all
}

fn streets(chance: &mut ChaCha8Rng) -> Vec<String> {
    let mut all = Vec::new();
    for name in NAMES {
        let first: usize = chance.random_range(0..SECOND.len());
        for step in [0, 5, 10] {
            let second = SECOND[(first + step) % SECOND.len()];
            let kind = TYPES.choose(chance).expect("a kind");
            all.push(format!("{kind} du {name} {second}"));
        }
    }
    all
}

/// The book of these houses.
pub(crate) fn book(houses: &[House]) -> AddressBook {
    let mut builder = AddressBookBuilder::default();
    for house in houses {
        builder.add(&HouseNumber {
            commune: house.commune,
            town: &house.town,
            postcode: "23000".parse().ok(),
            number: Some(house.number),
            repetition: "",
            street: &house.street,
            lonlat: house.lonlat,
        });
    }
    builder.build()
}

/// So many houses with their addresses as people write them: in capitals,
/// abbreviated, with the town behind, with a slip of the pen.
pub(crate) fn asked(houses: &[House], count: usize, seed: u64) -> Vec<(Record, House)> {
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    let ask = |at: usize| {
        let house = houses.choose(&mut chance).expect("a house").clone();
        let mut street = house.street.clone();
        if chance.random_bool(0.3) {
            street = street.replace("Avenue", "AV").replace("Boulevard", "bd");
        }
        if chance.random_bool(0.3) {
            street = street.to_uppercase();
        }
        if chance.random_bool(0.2) {
            // The last letter but two of the longest word falls out.
            let longest = street.split(' ').max_by_key(|w| w.len()).expect("a word");
            let cut: Vec<char> = longest.chars().collect();
            let kept = cut[..cut.len() - 3].iter().chain(&cut[cut.len() - 2..]);
            street = street.replace(longest, &kept.collect::<String>());
        }
        let mut address = format!("{} {street}", house.number);
        if chance.random_bool(0.3) {
            address = format!("{address}, 23000 {}", house.town);
        }
        let origin = Origin {
            source: "asked".into(),
            location: Location::file("asked").at_line(1),
        };
        let mut record = Record::new(origin, at.to_string(), "");
        record.address = address;
        record.commune_code = Some(house.commune);
        (record, house)
    };
    (0..count).map(ask).collect()
}
