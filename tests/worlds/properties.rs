//! What must hold in any territory, against slow and obvious oracles.

use std::collections::{BTreeMap, BTreeSet};

use geo::Area as _;
use maillage::coverage::{Coverage, CoverageRow, Cutoffs, Split};
use maillage::gaps::{GapCriterion, Gaps, Mesh};
use maillage::territory::{CellId, CellIndex, DensityClass, Territory};
use maillage::travel::{self, NearestPlaces, TravelModel as _};
use maillage::units::{Persons, Quantity, Seconds};
use proptest::prelude::*;

use crate::world::{Traits, World, minutes, nearest, straight};

const SIDE: usize = 8;

/// Any drawing of eight by eight, with communes and an attribute.
fn any_drawing() -> impl Strategy<Value = Drawing> {
    let people = prop::sample::select(vec!['.', '.', '.', '0', '1', '2', '5', '9', 'A', 'b']);
    let commune = prop::sample::select(vec!['.', 'p', 'q', 'r']);
    let corner = || (0.0..8.0_f64, 0.0..8.0_f64);
    let border = (corner(), corner());
    (
        prop::collection::vec(people, SIDE * SIDE),
        prop::collection::vec(commune, SIDE * SIDE),
        prop::collection::vec(border, 0..3),
        prop::option::of(1.0..8.0_f64),
    )
        .prop_map(|(people, communes, borders, limit)| Drawing {
            people: lines(&people),
            communes: lines(&communes),
            borders,
            limit,
        })
}

#[derive(Clone, Debug)]
struct Drawing {
    people: String,
    communes: String,
    /// Opposite corners of neighbourhoods.
    borders: Vec<((f64, f64), (f64, f64))>,
    /// In kilometres.
    limit: Option<f64>,
}

fn lines(letters: &[char]) -> String {
    let rows: Vec<String> = letters
        .chunks(SIDE)
        .map(|row| row.iter().collect())
        .collect();
    rows.join("\n")
}

impl Drawing {
    fn world(&self) -> World {
        let traits = |letter| Traits {
            density: (letter == 'p').then_some(DensityClass::RuralTown),
            epci: (letter != 'r').then_some(0),
            ..Traits::default()
        };
        let world = World::drawn(&self.people)
            .communes(&self.communes, traits)
            .attribute("drawn", &self.people);
        self.borders
            .iter()
            .fold(world, |world, &((ax, ay), (bx, by))| {
                world.neighbourhood(&[(ax, ay), (bx, ay), (bx, by), (ax, by)], &[])
            })
    }
}

fn cover(territory: &Territory, nearest: &NearestPlaces, cutoffs: &[Seconds]) -> Coverage {
    let cutoffs = Cutoffs::new(cutoffs.to_vec()).expect("cut-offs");
    Coverage::measure(territory, nearest, cutoffs)
}

fn criterion(cutoff: Seconds, mesh: Mesh) -> GapCriterion {
    GapCriterion {
        cutoff,
        mesh,
        min_population: Persons::from_thousandths(250_000),
    }
}

/// Each of a row's splits, people first.
fn splits(row: &CoverageRow) -> impl Iterator<Item = &Split> {
    std::iter::once(&row.population).chain(&row.attributes)
}

/// Within, uncovered and unreachable at a cut-off.
fn parts(split: &Split, cutoff: usize) -> [Quantity; 3] {
    [
        split.within(cutoff),
        split.uncovered(cutoff),
        split.unreachable(),
    ]
}

fn add(a: [Quantity; 3], b: [Quantity; 3]) -> [Quantity; 3] {
    std::array::from_fn(|part| a[part] + b[part])
}

/// Travel time of every cell, place by place.
fn times(territory: &Territory, limit: Option<f64>) -> Vec<Option<u32>> {
    let time = |from: maillage::crs::Projected| {
        let metres = territory.places().iter().map(|to| {
            let (dx, dy) = (from.x() - to.position.x(), from.y() - to.position.y());
            ((dx * dx + dy * dy).sqrt() * 1000.0).round() / 1000.0
        });
        let within = metres.filter(|&m| limit.is_none_or(|km| m <= km * 1000.0));
        let seconds = within.map(|metres| Seconds::new(metres * 3.6 / 60.0).expect("a short trip"));
        seconds.map(Seconds::tenths).min()
    };
    territory
        .cells()
        .iter()
        .map(|cell| time(cell.position))
        .collect()
}

/// Zones by flooding from each under-served cell in turn.
fn flood(territory: &Territory, times: &[Option<u32>], cutoff: Seconds) -> BTreeSet<Vec<usize>> {
    let mut dry: BTreeMap<(i32, i32), usize> = BTreeMap::new();
    for (rank, cell) in territory.cells().iter().enumerate() {
        let CellId::Grid(id) = cell.id else { continue };
        let beyond = times[rank].is_none_or(|tenths| tenths > cutoff.tenths());
        if beyond && !cell.population.is_zero() {
            dry.insert(id.column_row(), rank);
        }
    }
    let mut zones = BTreeSet::new();
    while let Some((start, rank)) = dry.pop_first() {
        let (mut wet, mut zone) = (vec![start], vec![rank]);
        while let Some((column, row)) = wet.pop() {
            for (dx, dy) in (-1..=1).flat_map(|dx| (-1..=1).map(move |dy| (dx, dy))) {
                let beside = (column + dx, row + dy);
                if let Some(rank) = dry.remove(&beside) {
                    wet.push(beside);
                    zone.push(rank);
                }
            }
        }
        zone.sort_unstable();
        zones.insert(zone);
    }
    zones
}

proptest! {
    #[test]
    fn adding_a_place_never_lengthens_a_trip(
        drawing in any_drawing(),
        column in 0..SIDE,
        row in 0..SIDE,
    ) {
        let before = drawing.world().build();
        let after = drawing.world().and_place(column, row).build();
        let (was, is) = (nearest(&before, drawing.limit), nearest(&after, drawing.limit));
        for (cell, _) in before.indexed_cells() {
            let was = was.nearest(cell).map(|trip| trip.time);
            let is = is.nearest(cell).map(|trip| trip.time);
            prop_assert!(is <= was || was.is_none(), "{was:?} became {is:?}");
            prop_assert!(was.is_none() || is.is_some());
        }
    }

    #[test]
    fn a_larger_cut_off_never_covers_fewer(drawing in any_drawing()) {
        let territory = drawing.world().build();
        let nearest = nearest(&territory, drawing.limit);
        let cutoffs: Vec<Seconds> = (1..8).map(minutes).collect();
        let coverage = cover(&territory, &nearest, &cutoffs);
        for row in coverage.tables.iter().flat_map(|t| &t.rows).chain([&coverage.whole]) {
            for split in splits(row) {
                let within: Vec<Quantity> = (0..7).map(|rank| split.within(rank)).collect();
                prop_assert!(within.is_sorted());
            }
        }
    }

    #[test]
    fn every_table_holds_everyone(drawing in any_drawing()) {
        let territory = drawing.world().build();
        let nearest = nearest(&territory, drawing.limit);
        let coverage = cover(&territory, &nearest, &[minutes(2), minutes(4)]);
        let total: Quantity = territory.population().into();
        prop_assert_eq!(coverage.whole.population.total(), total);
        for cutoff in 0..2 {
            for (column, whole) in splits(&coverage.whole).enumerate() {
                let whole = parts(whole, cutoff);
                for table in &coverage.tables {
                    let rows = table.rows.iter().map(|row| {
                        parts(splits(row).nth(column).expect("as many splits"), cutoff)
                    });
                    let sum = rows.fold([Quantity::ZERO; 3], add);
                    prop_assert_eq!(sum, whole, "{:?}", table.zoning);
                }
            }
        }
    }

    #[test]
    fn trips_and_coverage_agree_with_the_oracle(drawing in any_drawing(), cutoff in 1_u32..6) {
        let territory = drawing.world().build();
        let nearest = nearest(&territory, drawing.limit);
        let times = times(&territory, drawing.limit);
        let mut wanted = [0_u64; 3];
        for (index, cell) in territory.indexed_cells() {
            let time = times[index.get()];
            prop_assert_eq!(nearest.nearest(index).map(|trip| trip.time.tenths()), time);
            let part = time.map_or(2, |tenths| usize::from(tenths > cutoff * 600));
            wanted[part] += cell.population.thousandths();
        }
        let coverage = cover(&territory, &nearest, &[minutes(cutoff)]);
        let found = parts(&coverage.whole.population, 0).map(Quantity::thousandths);
        prop_assert_eq!(found, wanted);
    }

    #[test]
    fn a_cut_off_at_a_cells_own_time_covers_it(drawing in any_drawing(), pick in any::<prop::sample::Index>()) {
        let territory = drawing.world().build();
        let nearest = nearest(&territory, drawing.limit);
        let reached: Vec<CellIndex> = territory
            .indexed_cells()
            .map(|(index, _)| index)
            .filter(|&index| nearest.nearest(index).is_some_and(|t| t.time > Seconds::ZERO))
            .collect();
        prop_assume!(!reached.is_empty());
        let cell = reached[pick.index(reached.len())];
        let time = nearest.nearest(cell).expect("it was kept for its trip").time;
        let gaps = Gaps::find(&territory, &nearest, criterion(time, Mesh::Grid));
        prop_assert!(gaps.zones.iter().all(|zone| !zone.cells.contains(&cell)));
        let at = Cutoffs::new(vec![time]).expect("a cut-off");
        prop_assert_eq!(at.class_of(time), 0);
    }

    #[test]
    fn zones_are_what_floods_from_cell_to_cell(drawing in any_drawing(), cutoff in 1_u32..5) {
        let territory = drawing.world().build();
        let nearest = nearest(&territory, drawing.limit);
        let all = GapCriterion {
            min_population: Persons::ZERO,
            ..criterion(minutes(cutoff), Mesh::Grid)
        };
        let gaps = Gaps::find(&territory, &nearest, all);
        let found: BTreeSet<Vec<usize>> = gaps
            .zones
            .iter()
            .map(|zone| zone.cells.iter().map(|cell| cell.get()).collect())
            .collect();
        prop_assert_eq!(found, flood(&territory, &times(&territory, drawing.limit), minutes(cutoff)));
        for zone in &gaps.zones {
            let count = f64::from(u32::try_from(zone.cells.len()).expect("a small drawing"));
            prop_assert!((zone.outline.unsigned_area() / 1e6 - count).abs() < 1e-6);
        }
    }

    #[test]
    fn gaps_hold_everyone_uncovered_or_out_of_reach(drawing in any_drawing(), cutoff in 1_u32..5) {
        let territory = drawing.world().build();
        let nearest = nearest(&territory, drawing.limit);
        let [_, uncovered, unreachable] =
            parts(&cover(&territory, &nearest, &[minutes(cutoff)]).whole.population, 0);
        for mesh in [Mesh::Grid, Mesh::H3(h3o::Resolution::Seven), Mesh::H3(h3o::Resolution::Nine)] {
            let gaps = Gaps::find(&territory, &nearest, criterion(minutes(cutoff), mesh));
            let people: Quantity = gaps.population().into();
            prop_assert_eq!(people, uncovered + unreachable);
            let ranked: Vec<Persons> = gaps.zones.iter().map(|zone| zone.population).collect();
            prop_assert!(ranked.iter().rev().is_sorted());
        }
    }

    #[test]
    fn the_order_of_origins_changes_nothing(drawing in any_drawing(), seed in any::<u64>()) {
        let territory = drawing.world().build();
        let (origins, ends) = (travel::origins(&territory), travel::destinations(&territory));
        let mut order: Vec<usize> = (0..origins.len()).collect();
        order.sort_by_key(|&rank| (rank as u64 ^ seed).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let shuffled: Vec<_> = order.iter().map(|&rank| origins[rank]).collect();
        let k = std::num::NonZeroUsize::new(3).expect("three");
        let model = straight(drawing.limit);
        let (straight, shuffled) = (model.nearest(&origins, &ends, k), model.nearest(&shuffled, &ends, k));
        for (at, &rank) in order.iter().enumerate() {
            prop_assert_eq!(shuffled.of(CellIndex::new(at)), straight.of(CellIndex::new(rank)));
        }
    }
}

/// Large enough for several tasks of origins.
fn wide_drawing() -> String {
    let letter = |column: usize, row: usize| match (column * 7 + row * 13) % 101 {
        0 if row.is_multiple_of(5) => 'A',
        n if n % 9 == 1 => '.',
        n => char::from_digit(u32::try_from(n % 8 + 1).expect("a digit"), 10).expect("a digit"),
    };
    let row = |row| {
        (0..120)
            .map(|column| letter(column, row))
            .collect::<String>()
    };
    (0..120).map(row).collect::<Vec<_>>().join("\n")
}

#[test]
fn one_thread_and_two_answer_alike() {
    let territory = World::drawn(&wide_drawing())
        .neighbourhood(&[(3.3, 4.1), (40.2, 8.7), (33.0, 51.9)], &[])
        .build();
    assert!(territory.cells().len() > 10_000);
    let run = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        pool.expect("a pool of threads").install(|| {
            let nearest = nearest(&territory, Some(14.0));
            let coverage = cover(&territory, &nearest, &[minutes(2), minutes(3)]);
            let meshes = [Mesh::Grid, Mesh::H3(h3o::Resolution::Eight)];
            let gaps = meshes.map(|m| Gaps::find(&territory, &nearest, criterion(minutes(10), m)));
            (nearest, coverage, gaps)
        })
    };
    let (one, two) = (run(1), run(2));
    assert!(one.2.iter().all(|gaps| gaps.zones.len() > 3));
    assert_eq!(one, two);
    // Twice on the same threads: nothing hangs on the seed of a hash.
    assert_eq!(two, run(2));
}
