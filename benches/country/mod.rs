//! Seeded territories for the benchmarks: 200 m cells gathered around towns,
//! places in the towns, square communes with a density class each.

use std::collections::BTreeMap;

use geo_types::{Coord, LineString, MultiPolygon, Polygon};
use maillage::crs::{Crs, GridId, LonLat, Projected};
use maillage::hours::OpeningHours;
use maillage::territory::{
    CellId, Commune, CommuneIndex, DemandCell, DensityClass, Departement, DepartementIndex, Place,
    PlaceKind, Precision, PriorityNeighbourhood, ServiceMode, Territory, TerritoryParts,
};
use maillage::travel::{CrowFly, defaults};
use maillage::units::Persons;
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

/// How large a territory is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Size {
    pub(crate) name: &'static str,
    pub(crate) cells: usize,
    pub(crate) places: usize,
}

pub(crate) const SIZES: [Size; 3] = [
    Size {
        name: "departement",
        cells: 40_000,
        places: 60,
    },
    Size {
        name: "region",
        cells: 350_000,
        places: 1_500,
    },
    Size {
        name: "country",
        cells: 2_300_000,
        places: 20_000,
    },
];

/// Side of a cell, in metres.
const SIDE: i32 = 200;

/// Cells across a commune.
const COMMUNE: i32 = 20;

/// A territory in which about a third of the land is lived in.
pub(crate) fn territory(size: Size) -> Territory {
    let mut chance = ChaCha8Rng::seed_from_u64(2026);
    let across = (f64::from(u32::try_from(size.cells).expect("a count")) * 3.0).sqrt();
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a few thousand cells across"
    )]
    let across = across.ceil() as i32;
    let towns: Vec<(i32, i32)> = (0..size.places)
        .map(|_| {
            (
                chance.random_range(0..across),
                chance.random_range(0..across),
            )
        })
        .collect();
    let cells = cells(&towns, across, size.cells, &mut chance);
    let parts = TerritoryParts {
        communes: communes(across),
        departements: vec![Departement {
            code: "99".parse().expect("a code"),
            name: "Banc d'essai".into(),
        }],
        neighbourhoods: neighbourhoods(&towns),
        places: places(&towns, &mut chance),
        cells,
        ..TerritoryParts::default()
    };
    Territory::new(Crs::LAMBERT93, parts).expect("a valid territory")
}

/// The model that a study without parameters of its own runs.
pub(crate) fn model() -> CrowFly {
    CrowFly::new(defaults::detour().value(), defaults::speeds(), None).expect("a model")
}

fn metres(count: i32, origin: f64) -> f64 {
    origin + f64::from(count * SIDE)
}

fn at(column: i32, row: i32) -> Projected {
    let half = f64::from(SIDE) / 2.0;
    Projected::new(
        metres(column, 100_000.0) + half,
        metres(row, 6_100_000.0) + half,
    )
    .expect("a position")
}

/// Distinct cells in growing clusters around the towns, in reading order.
fn cells(
    towns: &[(i32, i32)],
    across: i32,
    count: usize,
    chance: &mut ChaCha8Rng,
) -> Vec<DemandCell> {
    let mut people: BTreeMap<(i32, i32), u64> = BTreeMap::new();
    while people.len() < count {
        let (x, y) = towns[chance.random_range(0..towns.len())];
        let spread = chance.random_range(2..across / 4);
        let near = |c: i32, chance: &mut ChaCha8Rng| {
            (c + chance.random_range(-spread..=spread)).clamp(0, across - 1)
        };
        let square = (near(y, chance), near(x, chance));
        people.insert(square, chance.random_range(1_000..80_000));
    }
    let communes_across = commune_count(across);
    let cell = |((row, column), thousandths): ((i32, i32), u64)| {
        let id = GridId::new(
            Crs::LAMBERT93,
            200,
            6_100_000 + row * SIDE,
            100_000 + column * SIDE,
        );
        let commune = (row / COMMUNE) * communes_across + column / COMMUNE;
        DemandCell {
            id: CellId::Grid(id.expect("a square")),
            position: at(column, row),
            population: Persons::from_thousandths(thousandths),
            commune: Some(CommuneIndex::new(usize::try_from(commune).expect("a rank"))),
            imputed: None,
        }
    };
    people.into_iter().map(cell).collect()
}

fn commune_count(across: i32) -> i32 {
    across / COMMUNE + 1
}

fn communes(across: i32) -> Vec<Commune> {
    let count = usize::try_from(commune_count(across).pow(2)).expect("a count");
    let commune = |rank: usize| Commune {
        code: format!("{rank:05}").parse().expect("a code"),
        name: "Commune".into(),
        departement: DepartementIndex::new(0),
        epci: None,
        density: Some(DensityClass::ALL[rank % 7]),
        rural: None,
        population: None,
        outline: MultiPolygon::new(Vec::new()),
    };
    (0..count).map(commune).collect()
}

fn places(towns: &[(i32, i32)], chance: &mut ChaCha8Rng) -> Vec<Place> {
    let mut place = |(rank, &(column, row)): (usize, &(i32, i32))| {
        let centre = at(column, row);
        let mut stray = || chance.random_range(-300.0..300.0);
        Place {
            id: rank.to_string(),
            name: String::new(),
            position: Projected::new(centre.x() + stray(), centre.y() + stray())
                .expect("a position"),
            lonlat: LonLat::new(2.0, 46.0).expect("a position"),
            precision: Precision::Given,
            commune: None,
            mode: ServiceMode::Fixed,
            kind: PlaceKind::Other,
            inside: true,
            source: 0,
            hours: OpeningHours::unknown(),
            staff: None,
        }
    };
    towns.iter().enumerate().map(&mut place).collect()
}

/// A lozenge of 600 m in every tenth town.
fn neighbourhoods(towns: &[(i32, i32)]) -> Vec<PriorityNeighbourhood> {
    let lozenge = |(rank, &(column, row)): (usize, &(i32, i32))| {
        let centre = at(column, row);
        let corner = |dx: f64, dy: f64| Coord {
            x: centre.x() + dx,
            y: centre.y() + dy,
        };
        let ring = LineString::new(vec![
            corner(300.0, 0.0),
            corner(0.0, 300.0),
            corner(-300.0, 0.0),
            corner(0.0, -300.0),
        ]);
        PriorityNeighbourhood {
            code: format!("QN{rank:06}").parse().expect("a code"),
            name: "Quartier".into(),
            outline: MultiPolygon::new(vec![Polygon::new(ring, Vec::new())]),
            population: None,
        }
    };
    towns.iter().step_by(10).enumerate().map(lozenge).collect()
}
