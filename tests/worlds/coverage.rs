//! Coverage of drawn territories, worked out by hand.

use maillage::units::Quantity;

use crate::world::{Traits, World, minutes, nearest};
use maillage::coverage::{Area, Coverage, CoverageRow, CoverageTable, Cutoffs, Split, Zoning};
use maillage::territory::{
    CommuneIndex, DensityClass, DepartementIndex, EpciIndex, FrrClass, QpvIndex, RuralZoning,
    Territory,
};

fn measure(territory: &Territory, cutoffs: &[u32]) -> Coverage {
    measure_within(territory, cutoffs, None)
}

fn measure_within(territory: &Territory, cutoffs: &[u32], limit: Option<f64>) -> Coverage {
    let cutoffs = Cutoffs::new(cutoffs.iter().copied().map(minutes).collect());
    let nearest = nearest(territory, limit);
    Coverage::measure(territory, &nearest, cutoffs.expect("cut-offs"))
}

fn table(coverage: &Coverage, zoning: Zoning) -> &CoverageTable {
    let mut tables = coverage.tables.iter();
    tables
        .find(|t| t.zoning == zoning)
        .expect("the zoning is known")
}

/// A whole number of people.
fn people(amount: Quantity) -> u64 {
    assert_eq!(
        amount.thousandths() % 1000,
        0,
        "{amount} is no whole number"
    );
    amount.thousandths() / 1000
}

/// Hundreds of people within the first cut-off, beyond it, and out of reach.
fn counts(split: &Split) -> [u64; 3] {
    [split.within(0), split.uncovered(0), split.unreachable()].map(|q| people(q) / 100)
}

fn areas(table: &CoverageTable) -> Vec<Area> {
    table.rows.iter().map(|row| row.area).collect()
}

fn row(table: &CoverageTable, area: Area) -> &CoverageRow {
    let mut rows = table.rows.iter();
    rows.find(|row| row.area == area)
        .expect("the area has a row")
}

#[test]
fn people_along_a_road_by_cut_off_inclusive() {
    // One, two, … five minutes from the place.
    let territory = World::drawn("A 1 2 3 4 5").build();
    let coverage = measure(&territory, &[2, 4]);
    let whole = &coverage.whole.population;
    assert_eq!(people(whole.within(0)), 300);
    assert_eq!(people(whole.within(1)), 1000);
    assert_eq!(people(whole.uncovered(0)), 1200);
    assert_eq!(people(whole.uncovered(1)), 500);
    assert_eq!(people(whole.total()), 1500);
    assert_eq!(coverage.whole.cells, 5);
    assert!(coverage.tables.is_empty(), "nothing is known of any zoning");
}

#[test]
fn half_of_those_who_reach_a_place_do_so_within_the_median() {
    // 1, 3, 6, 10 hundreds within 1, 2, 3, 4 minutes; five hundred never get there.
    let territory = World::drawn("A 1 2 3 4 5").build();
    let coverage = measure_within(&territory, &[2], Some(4.0));
    assert_eq!(coverage.whole.median_time, Some(minutes(3)));
    assert_eq!(counts(&coverage.whole.population), [3, 7, 5]);
}

#[test]
fn nobody_reaches_anything_without_a_place() {
    let territory = World::drawn("1 2 3").build();
    let coverage = measure(&territory, &[20]);
    assert_eq!(counts(&coverage.whole.population), [0, 0, 6]);
    assert_eq!(coverage.whole.median_time, None);
    assert_eq!(coverage.whole.population.share(0), Some(0.0));
}

#[test]
fn every_commune_has_a_row_and_people_of_none_come_last() {
    let territory = World::drawn(
        "A 1 2 . .
         . 1 . 3 4",
    )
    .communes(
        "x x x z .
               x x y y .",
        |_| Traits::default(),
    )
    .build();
    let coverage = measure(&territory, &[2]);
    let communes = table(&coverage, Zoning::Communes);
    let commune = |rank| Area::Commune(CommuneIndex::new(rank));
    assert_eq!(
        areas(communes),
        [commune(0), commune(1), commune(2), Area::Unassigned]
    );
    assert_eq!(counts(&communes.rows[0].population), [4, 0, 0]);
    assert_eq!(counts(&communes.rows[1].population), [0, 3, 0]);
    assert_eq!(communes.rows[2].cells, 0);
    assert_eq!(counts(&communes.rows[2].population), [0; 3]);
    assert_eq!(communes.rows[2].median_time, None);
    assert_eq!(counts(&communes.rows[3].population), [0, 4, 0]);
}

#[test]
fn communes_gather_into_epci_departements_and_classes() {
    let frr = |class| Some(RuralZoning::Frr(class));
    let traits = |letter| match letter {
        'x' => Traits {
            density: Some(DensityClass::VeryDispersedRural),
            rural: frr(FrrClass::FrrPlus),
            epci: Some(1),
            departement: 0,
        },
        'y' => Traits {
            density: Some(DensityClass::SmallTown),
            rural: frr(FrrClass::NotClassed),
            epci: Some(0),
            departement: 1,
        },
        _ => Traits::default(),
    };
    let territory = World::drawn("A 1 2 3 4")
        .communes("x x x y z", traits)
        .build();
    let coverage = measure(&territory, &[2]);
    let zonings: Vec<Zoning> = coverage.tables.iter().map(|t| t.zoning).collect();
    assert_eq!(
        zonings,
        [
            Zoning::Communes,
            Zoning::Epci,
            Zoning::Departements,
            Zoning::Density,
            Zoning::Rural
        ]
    );
    let found = |zoning| -> Vec<(Area, [u64; 3])> {
        let rows = &table(&coverage, zoning).rows;
        rows.iter()
            .map(|r| (r.area, counts(&r.population)))
            .collect()
    };
    assert_eq!(
        found(Zoning::Epci),
        [
            (Area::Epci(EpciIndex::new(0)), [0, 3, 0]),
            (Area::Epci(EpciIndex::new(1)), [3, 0, 0]),
            (Area::Unassigned, [0, 4, 0]),
        ]
    );
    assert_eq!(
        found(Zoning::Departements),
        [
            (Area::Departement(DepartementIndex::new(0)), [3, 4, 0]),
            (Area::Departement(DepartementIndex::new(1)), [0, 3, 0]),
        ]
    );
    assert_eq!(
        found(Zoning::Density),
        [
            (Area::Density(DensityClass::SmallTown), [0, 3, 0]),
            (Area::Density(DensityClass::VeryDispersedRural), [3, 0, 0]),
            (Area::Unassigned, [0, 4, 0]),
        ]
    );
    assert_eq!(
        found(Zoning::Rural),
        [
            (Area::Rural(RuralZoning::Frr(FrrClass::FrrPlus)), [3, 0, 0]),
            (
                Area::Rural(RuralZoning::Frr(FrrClass::NotClassed)),
                [0, 3, 0]
            ),
            (Area::Unassigned, [0, 4, 0]),
        ]
    );
}

#[test]
fn attributes_are_split_like_people_and_nothing_stands_for_unknown() {
    let territory = World::drawn("A 4 4 4")
        .attribute("men_pauv", ". 1 . 3")
        .build();
    let coverage = measure(&territory, &[2]);
    assert_eq!(counts(&coverage.whole.attributes[0]), [1, 3, 0]);
}

/// Two cells of 800 people: one, then two minutes from the place.
fn two_cells() -> World {
    World::drawn("A 8 8")
}

fn square(west: f64, south: f64, east: f64, north: f64) -> [(f64, f64); 4] {
    [(west, south), (east, south), (east, north), (west, north)]
}

fn qpv(rank: usize) -> Area {
    Area::Qpv(QpvIndex::new(rank))
}

fn qpv_people(territory: &Territory) -> Vec<(Area, u64, usize)> {
    let coverage = measure(territory, &[1]);
    let rows = &table(&coverage, Zoning::Qpv).rows;
    rows.iter()
        .map(|row| (row.area, people(row.population.total()), row.cells))
        .collect()
}

#[test]
fn a_neighbourhood_holds_the_part_of_a_cell_that_it_covers() {
    // A quarter of the first cell, half of the second.
    let territory = two_cells()
        .neighbourhood(&square(1.75, 0.0, 2.0, 1.0), &[])
        .neighbourhood(&square(2.0, 0.5, 5.0, 7.0), &[])
        .build();
    assert_eq!(
        qpv_people(&territory),
        [
            (qpv(0), 200, 1),
            (qpv(1), 400, 1),
            (Area::Unassigned, 1000, 2)
        ]
    );
}

#[test]
fn the_hole_of_a_neighbourhood_is_not_in_it() {
    // All of the first cell but its middle quarter.
    let hole = square(1.25, 0.25, 1.75, 0.75);
    let territory = two_cells()
        .neighbourhood(&square(1.0, 0.0, 2.0, 1.0), &[&hole])
        .build();
    assert_eq!(
        qpv_people(&territory),
        [(qpv(0), 600, 1), (Area::Unassigned, 1000, 2)]
    );
}

#[test]
fn land_claimed_twice_is_counted_once_and_for_the_first() {
    let territory = two_cells()
        .neighbourhood(&square(1.0, 0.0, 1.75, 1.0), &[])
        .neighbourhood(&square(1.5, 0.0, 2.0, 1.0), &[])
        .neighbourhood(&square(0.0, 0.0, 9.0, 9.0), &[])
        .build();
    assert_eq!(
        qpv_people(&territory),
        [(qpv(0), 600, 1), (qpv(1), 200, 1), (qpv(2), 800, 1)]
    );
}

#[test]
fn people_cut_in_three_add_up_to_the_thousandth() {
    let third = 1.0 / 3.0;
    let territory = two_cells()
        .neighbourhood(&square(1.0, 0.0, 1.0 + third, 1.0), &[])
        .neighbourhood(&square(1.0 + third, 0.0, 1.0 + 2.0 * third, 1.0), &[])
        .build();
    let coverage = measure(&territory, &[1]);
    let rows = &table(&coverage, Zoning::Qpv).rows;
    let milli: Vec<u64> = rows
        .iter()
        .map(|r| r.population.total().thousandths())
        .collect();
    assert_eq!(milli.iter().sum::<u64>(), 1_600_000);
    assert!(
        milli[0].abs_diff(266_667) <= 1 && milli[1].abs_diff(266_667) <= 1,
        "{milli:?}"
    );
}

#[test]
fn a_point_is_in_a_neighbourhood_or_not() {
    let territory = two_cells()
        .by_points()
        .neighbourhood(&square(1.5, 0.5, 2.4, 1.0), &[])
        .build();
    assert_eq!(
        qpv_people(&territory),
        [(qpv(0), 800, 1), (Area::Unassigned, 800, 1)]
    );
}

#[test]
fn a_neighbourhood_without_anyone_keeps_its_row() {
    let territory = two_cells()
        .neighbourhood(&square(50.0, 50.0, 51.0, 51.0), &[])
        .build();
    let coverage = measure(&territory, &[1]);
    let qpvs = table(&coverage, Zoning::Qpv);
    assert_eq!(row(qpvs, qpv(0)).cells, 0);
    assert_eq!(row(qpvs, qpv(0)).population.share(0), None);
    assert_eq!(row(qpvs, Area::Unassigned).cells, 2);
}

#[test]
fn a_neighbourhood_has_a_median_of_its_own() {
    // A tenth of the near cell against half of the far one.
    let territory = two_cells()
        .neighbourhood(&square(1.9, 0.0, 2.5, 1.0), &[])
        .build();
    let coverage = measure(&territory, &[1]);
    assert_eq!(
        table(&coverage, Zoning::Qpv).rows[0].median_time,
        Some(minutes(2))
    );
    assert_eq!(coverage.whole.median_time, Some(minutes(1)));
}
