//! A territory drawn by hand: two départements, an enclave, every kind of
//! place, a priority neighbourhood with a hole, land without data, cells from
//! which nothing can be reached, and names that would break a careless SVG.

use geo_types::{Coord, LineString, MultiPolygon, Polygon};
use maillage::coverage::{Coverage, Cutoffs};
use maillage::crs::{Crs, GridId, LonLat, Projected, Transform};
use maillage::gaps::{GapCriterion, Gaps, Mesh};
use maillage::hours::OpeningHours;
use maillage::map::About;
use maillage::territory::{
    CellId, Commune, CommuneIndex, DemandCell, Departement, DepartementIndex, Epci, EpciIndex,
    Place, PlaceIndex, PlaceKind, Precision, PriorityNeighbourhood, ServiceMode, Territory,
    TerritoryParts,
};
use maillage::travel::{NearestPlaces, Trip};
use maillage::units::{Persons, Seconds};

use crate::real::Results;

/// The south-west corner of the world in the European grid, in metres.
const CORNER: (i32, i32) = (3_700_000, 2_500_000);

fn grid() -> Transform {
    Transform::new(Crs::LAEA_EUROPE, Crs::LAMBERT93).expect("known systems")
}

/// A point so many kilometres from the corner.
pub(crate) fn at(east: f64, north: f64) -> Coord {
    let coord = Coord {
        x: f64::from(CORNER.0) + east * 1000.0,
        y: f64::from(CORNER.1) + north * 1000.0,
    };
    grid().apply(coord).expect("inside France")
}

fn ring([west, south, east, north]: [f64; 4]) -> LineString {
    let corners = [(west, south), (east, south), (east, north), (west, north)];
    corners.iter().map(|&(x, y)| at(x, y)).collect()
}

fn area(outer: [f64; 4], holes: &[[f64; 4]]) -> MultiPolygon {
    let holes = holes.iter().map(|&hole| ring(hole)).collect();
    MultiPolygon(vec![Polygon::new(ring(outer), holes)])
}

fn commune(code: &str, name: &str, of: (usize, usize), outline: MultiPolygon) -> Commune {
    Commune {
        code: code.parse().expect("a code"),
        name: name.into(),
        departement: DepartementIndex::new(of.0),
        epci: Some(EpciIndex::new(of.1)),
        density: None,
        rural: None,
        population: None,
        outline,
    }
}

fn communes() -> Vec<Commune> {
    vec![
        commune("97801", "<script>alert('L\u{1b}Isle')</script>", (0, 0), {
            area([0.0, 0.0, 6.0, 6.0], &[[2.0, 2.0, 3.0, 3.0]])
        }),
        commune("97802", "Enclave \"&\" Fils", (0, 0), {
            area([2.0, 2.0, 3.0, 3.0], &[])
        }),
        commune("97803", "Au-delà", (1, 1), area([6.0, 0.0, 12.0, 6.0], &[])),
        commune("97804", "Sans données", (1, 1), {
            area([6.0, 6.0, 12.0, 8.0], &[])
        }),
    ]
}

fn cells() -> Vec<DemandCell> {
    let mut cells = Vec::new();
    for north in 0..6 {
        for east in (0..12).filter(|east| (east + 2 * north) % 7 != 3) {
            let corner = (CORNER.0 + east * 1000, CORNER.1 + north * 1000);
            let id = GridId::new(Crs::LAEA_EUROPE, 1000, corner.1, corner.0).expect("a square");
            let people = if (east, north) == (1, 1) {
                1800
            } else {
                40 + 10 * east
            };
            let commune = match (east, north) {
                (2, 2) => 1,
                (0..=5, _) => 0,
                _ => 2,
            };
            cells.push(DemandCell {
                id: CellId::Grid(id),
                position: grid().to_projected(id.centre()).expect("inside France"),
                population: Persons::new(f64::from(people)).expect("a count"),
                commune: Some(CommuneIndex::new(commune)),
                imputed: None,
            });
        }
    }
    cells
}

fn places() -> Vec<Place> {
    let place = |rank: usize, kind: PlaceKind, mode: ServiceMode| {
        let east = [1.4, 2.5, 3.5, 0.5, 4.5, 1.5, 5.4, 3.0, 4.0, 2.2, 13.0][rank];
        let north = [1.5, 2.4, 4.5, 4.4, 1.5, 3.5, 3.6, 0.6, 5.2, 5.4, 3.0][rank];
        let coord = at(east, north);
        Place {
            id: rank.to_string(),
            name: format!("Lieu {rank}"),
            position: Projected::new(coord.x, coord.y).expect("finite"),
            lonlat: LonLat::new(0.0, 46.0).expect("degrees"),
            precision: match rank {
                3 => Precision::Street,
                6 => Precision::TownCentre,
                8 => Precision::Commune,
                _ => Precision::Given,
            },
            commune: None,
            mode,
            kind,
            inside: rank < 10,
            source: 0,
            hours: OpeningHours::unknown(),
            staff: None,
        }
    };
    let mut places: Vec<Place> = (0..)
        .zip(PlaceKind::ALL)
        .map(|(rank, &kind)| place(rank, kind, ServiceMode::Fixed))
        .collect();
    places.push(place(8, PlaceKind::FranceServices, ServiceMode::Stop));
    places.push(place(9, PlaceKind::FranceServices, ServiceMode::Depot));
    places.push(place(10, PlaceKind::Library, ServiceMode::Fixed));
    places
}

fn territory() -> Territory {
    let departement = |code: &str| Departement {
        code: code.parse().expect("a code"),
        name: code.into(),
    };
    let epci = |code: &str| Epci {
        code: code.parse().expect("a SIREN"),
        name: code.into(),
        communes: None,
    };
    let parts = TerritoryParts {
        communes: communes(),
        epcis: vec![epci("999900001"), epci("999900002")],
        departements: vec![departement("978"), departement("979")],
        surroundings: vec![
            area([12.0, -2.0, 16.0, 9.0], &[]),
            area([-4.0, -2.0, 0.0, 9.0], &[]),
        ],
        neighbourhoods: vec![PriorityNeighbourhood {
            code: "QN97801M".parse().expect("a code"),
            name: "Les Tours".into(),
            outline: area([0.8, 0.8, 2.2, 1.9], &[[1.2, 1.1, 1.6, 1.5]]),
            population: None,
        }],
        cells: cells(),
        places: places(),
        ..TerritoryParts::default()
    };
    Territory::new(Crs::LAMBERT93, parts).expect("a valid territory")
}

/// Four minutes a kilometre to the nearest place as the crow flies; the
/// north-east corner reaches nothing.
fn nearest(territory: &Territory) -> NearestPlaces {
    let east = at(10.4, 3.5);
    let lists = territory.cells().iter().map(|cell| {
        let cut_off = cell.position.x() > east.x && cell.position.y() > east.y;
        let serving = (0..)
            .zip(territory.places())
            .filter(|(_, place)| place.mode.serves() && !cut_off);
        let trips = serving.map(|(rank, place)| {
            let distance = cell.position.distance(place.position);
            Trip {
                place: PlaceIndex::new(rank),
                time: Seconds::from_minutes(distance.kilometres() * 4.0).expect("a time"),
                distance,
            }
        });
        let closest = trips.min_by_key(|trip| (trip.time, trip.place));
        closest.into_iter().collect()
    });
    NearestPlaces::from_lists(lists.collect())
}

/// All that maps are drawn from.
pub(crate) fn results() -> Results {
    let territory = territory();
    let nearest = nearest(&territory);
    let minutes = |m: u32| Seconds::from_tenths(m * 600);
    let cutoffs = Cutoffs::new([4, 8, 12].map(minutes).to_vec()).expect("cut-offs");
    let criterion = GapCriterion {
        cutoff: minutes(8),
        mesh: Mesh::Grid,
        min_population: Persons::from_thousandths(100_000),
    };
    Results {
        coverage: Coverage::measure(&territory, &nearest, cutoffs),
        gaps: Gaps::find(&territory, &nearest, criterion),
        nearest,
        territory,
    }
}

/// What the study says of itself.
pub(crate) fn about() -> About {
    About {
        name: "Pays <d’essai> & Cie".to_owned(),
        method: "Quatre minutes par kilomètre à vol d’oiseau".to_owned(),
        date: "2026-11-23".to_owned(),
        sources: vec!["territoire dessiné à la main".to_owned()],
        credit: "maillage".to_owned(),
        ..About::default()
    }
}
