//! Small areas told together, by hand and for any land.

use std::sync::Arc;

use geo_types::MultiPolygon;
use proptest::prelude::*;

use crate::coverage::secrecy::Within;
use crate::coverage::{Area, Coverage, Cutoffs, Partition, Zoning};
use crate::crs::{Crs, Projected};
use crate::territory::{
    Attribute, Attributes, CellId, Commune, CommuneIndex, DemandCell, Departement,
    DepartementIndex, Epci, EpciIndex, Territory, TerritoryParts,
};
use crate::travel::NearestPlaces;
use crate::units::{Persons, Quantity, Seconds};

/// Communes in a row, each with its people, its households where the grid
/// counts them, and its EPCI.
fn world(communes: &[(u64, Option<u64>, usize)]) -> Territory {
    let commune = |(rank, &(_, _, epci)): (usize, &(u64, Option<u64>, usize))| Commune {
        code: format!("23{:03}", rank + 1).parse().expect("a code"),
        name: Arc::from("C"),
        departement: DepartementIndex::new(0),
        epci: Some(EpciIndex::new(epci)),
        density: None,
        rural: None,
        population: None,
        outline: MultiPolygon::new(Vec::new()),
    };
    let cell = |(rank, &(people, ..)): (usize, &(u64, Option<u64>, usize))| DemandCell {
        id: CellId::Named(Arc::from(rank.to_string())),
        position: Projected::new(600_000.0, 6_600_000.0).expect("metres"),
        population: Persons::from_thousandths(people * 1000),
        commune: Some(CommuneIndex::new(rank)),
        imputed: None,
    };
    let households = communes.iter().map(|c| c.1);
    let of = |count: Option<u64>| count.map(|count| Quantity::from_thousandths(count * 1000));
    let mut attributes = Attributes::default();
    let name = Arc::from("households");
    attributes.push(Attribute { name }, households.map(of).collect());
    let epci = |code: &str| Epci {
        code: code.parse().expect("a code"),
        name: Arc::from("E"),
        communes: None,
    };
    let parts = TerritoryParts {
        communes: communes.iter().enumerate().map(commune).collect(),
        cells: communes.iter().enumerate().map(cell).collect(),
        epcis: ["200000001", "200000002"].map(epci).to_vec(),
        departements: vec![Departement {
            code: "23".parse().expect("a code"),
            name: Arc::from("Creuse"),
        }],
        attributes,
        ..TerritoryParts::default()
    };
    Territory::new(Crs::LAMBERT93, parts).expect("a territory")
}

fn commune(rank: usize) -> Area {
    Area::Commune(CommuneIndex::new(rank))
}

fn coverage(territory: &Territory) -> Coverage {
    let nothing = NearestPlaces::from_lists(vec![Vec::new(); territory.cells().len()]);
    let cutoffs = Cutoffs::new(vec![Seconds::from_tenths(600)]).expect("a cut-off");
    Coverage::measure(territory, &nothing, cutoffs)
}

#[test]
fn a_small_commune_is_told_with_the_least_other_of_its_epci() {
    let territory = world(&[
        (20, Some(8), 0),
        (90, Some(40), 0),
        (80, Some(35), 0),
        (9, Some(4), 1),
        (0, Some(0), 1),
    ]);
    let all = coverage(&territory);
    let of = |zoning| all.tables.iter().find(|t| t.zoning == zoning);
    let table = of(Zoning::Communes).expect("communes");
    let rows: Vec<(Area, f64, usize)> = table
        .rows
        .iter()
        .map(|row| (row.area, row.population.total().get(), row.cells))
        .collect();
    // Four households of the second EPCI find nobody there, and take the least
    // commune that stands alone in the département.
    let gathered = |land| Area::Gathered(land);
    let wide = Within::Departement(DepartementIndex::new(0));
    assert_eq!(
        rows,
        [
            (commune(4), 0.0, 1),
            (gathered(Within::Epci(EpciIndex::new(0))), 100.0, 2),
            (gathered(wide), 99.0, 2),
        ]
    );
    let told = table.row_of(commune(3)).expect("it is told somewhere");
    assert_eq!(told.area, gathered(wide));
    // Its EPCI is as small, and goes with the other.
    let table = of(Zoning::Epci).expect("EPCI");
    assert_eq!(table.rows.len(), 1);
    assert_eq!(table.rows[0].population.total().thousandths(), 199_000);
}

#[test]
fn people_stand_for_households_that_are_not_counted() {
    let territory = world(&[(10, None, 0), (11, None, 0), (12, None, 0)]);
    let partition = Partition::of(Zoning::Communes, &territory).expect("communes");
    let (row, members) = &partition.gathered()[0];
    assert_eq!(*row, Area::Gathered(Within::Epci(EpciIndex::new(0))));
    assert_eq!(*members, [commune(0), commune(1)]);
}

#[test]
fn the_only_commune_with_anyone_is_told_with_nobodys_land() {
    let territory = world(&[(10, Some(5), 0), (0, Some(0), 0)]);
    let all = coverage(&territory);
    let areas: Vec<Area> = all.tables[0].rows.iter().map(|row| row.area).collect();
    assert_eq!(areas, [commune(1), Area::Unassigned]);
}

proptest! {
    #[test]
    fn everyone_is_told_once_and_nobody_among_too_few(
        communes in prop::collection::vec((0_u64..60, prop::option::of(0_u64..30), 0_usize..2), 1..12)
    ) {
        let territory = world(&communes);
        for table in coverage(&territory).tables {
            let people: Quantity = table.rows.iter().map(|row| row.population.total()).sum();
            prop_assert_eq!(people, territory.population().into());
            let cells: usize = table.rows.iter().map(|row| row.cells).sum();
            prop_assert_eq!(cells, communes.len());
            let partition = Partition::of(table.zoning, &territory).expect("it has a table");
            let secrecy = crate::coverage::secrecy::Households::of(&territory);
            let mut households = vec![Quantity::ZERO; partition.rows().count()];
            partition.share_out(&territory, |row, cell, _| households[row] += secrecy.cell(cell));
            households.pop();
            let small = households.iter().any(|&count| crate::coverage::secrecy::is_small(count));
            prop_assert!(!small, "{:?}", households);
        }
    }
}
