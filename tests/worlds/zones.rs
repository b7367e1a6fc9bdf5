//! What must hold of zones in any territory, however they are asked for.

use std::collections::BTreeSet;

use maillage::gaps::{Evidence, GapCriterion, GapQuery, Gaps, Mesh, Need, ScoreBound, Split};
use maillage::hours::WeeklyHours;
use maillage::territory::{CellIndex, Territory};
use maillage::units::{Metres, Persons, Quantity};
use proptest::prelude::*;

use crate::world::{Traits, World, hundreds, minutes, nearest};

const SIDE: usize = 9;

/// A drawing of people and places, one of communes, one of a public.
fn any_world() -> impl Strategy<Value = [String; 3]> {
    let drawn = |letters: &[char]| {
        let letter = prop::sample::select(letters.to_vec());
        prop::collection::vec(letter, SIDE * SIDE).prop_map(|letters| {
            let rows = letters.chunks(SIDE).map(|row| row.iter().collect());
            rows.collect::<Vec<String>>().join("\n")
        })
    };
    (
        drawn(&['.', '.', '.', '1', '2', '5', '9', 'A']),
        drawn(&['p', 'q', 'r']),
        drawn(&['.', '0', '1', '3']),
    )
        .prop_map(|(people, communes, public)| [people, communes, public])
}

fn any_query() -> impl Strategy<Value = GapQuery> {
    let need = prop_oneof![
        Just(Need::Time),
        (1_u32..40)
            .prop_map(|h| { Need::Hours(WeeklyHours::from_hours(f64::from(h)).expect("hours")) }),
        (0.05_f64..0.95).prop_map(|s| Need::Score(ScoreBound::worst_off(s).expect("a share"))),
    ];
    let mesh = prop::sample::select(vec![Mesh::Grid, Mesh::H3(h3o::Resolution::Eight)]);
    let split = prop::sample::select(vec![Split::Nowhere, Split::Epci]);
    let small = (0_u32..12, 0_u32..4, 0_u32..5);
    (need, mesh, split, small, any::<bool>()).prop_map(|(need, mesh, split, small, public)| {
        let (people, area, join) = small;
        let mut query = GapQuery::from(GapCriterion {
            cutoff: minutes(2),
            mesh,
            min_population: hundreds(people),
        });
        (query.need, query.split) = (need, split);
        query.public = public.then(|| "public".to_owned());
        query.small.min_area = Quantity::new(f64::from(area) * 1e6).expect("an area");
        query.small.join = Metres::new(f64::from(join) * 1000.0).expect("a length");
        query
    })
}

fn build(drawn: &[String; 3], turned: bool) -> Territory {
    let traits = |letter| Traits {
        epci: match letter {
            'p' => Some(0),
            'q' => Some(1),
            _ => None,
        },
        ..Traits::default()
    };
    let world = World::drawn(&drawn[0])
        .communes(&drawn[1], traits)
        .attribute("public", &drawn[2]);
    if !turned {
        return world.build();
    }
    let world = world.with(|parts| {
        parts.cells.reverse();
        let column = parts.attributes.column(0).expect("it is drawn").to_vec();
        parts.attributes = maillage::territory::Attributes::default();
        let public = maillage::territory::Attribute {
            name: "public".into(),
        };
        parts
            .attributes
            .push(public, column.into_iter().rev().collect());
    });
    world.build()
}

/// Hours and scores made of the place of a cell in the drawing.
fn search(territory: &Territory, query: &GapQuery) -> Gaps {
    let nearest = nearest(territory, Some(6.0));
    let figure = |cell: &maillage::territory::DemandCell| {
        let at = cell.position.x() * 3.0 + cell.position.y() * 7.0;
        ((at / 1000.0) as u64) % 40
    };
    let cells = territory.cells();
    let hours: Vec<WeeklyHours> = cells
        .iter()
        .map(|cell| WeeklyHours::over_the_year(figure(cell) * 60 * 52))
        .collect();
    let scores: Vec<Option<f64>> = cells
        .iter()
        .map(|cell| Some(figure(cell) as f64).filter(|&score| score > 3.0))
        .collect();
    let evidence = Evidence {
        hours: Some(&hours),
        scores: Some(&scores),
        public: territory.attributes().column(0),
        ..Evidence::of_times(territory, &nearest)
    };
    Gaps::search(&evidence, query.clone()).expect("every figure is given")
}

/// Each zone by the identifiers of its cells.
fn by_name(territory: &Territory, gaps: &Gaps) -> BTreeSet<BTreeSet<String>> {
    let name = |&cell: &CellIndex| territory.cells()[cell.get()].id.to_string();
    let zones = gaps.zones.iter();
    zones
        .map(|zone| zone.cells.iter().map(name).collect())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn everyone_counted_is_served_in_a_zone_or_left_out(drawn in any_world(), query in any_query()) {
        let territory = build(&drawn, false);
        let gaps = search(&territory, &query);
        let total: Persons = territory
            .indexed_cells()
            .map(|(index, cell)| gaps.counted().of(index, cell))
            .sum();
        prop_assert_eq!(gaps.population() + gaps.served, total);
        let mut seen = BTreeSet::new();
        for zone in &gaps.zones {
            prop_assert!(zone.cells.iter().all(|cell| seen.insert(*cell)));
            prop_assert!(zone.cells.iter().all(|&cell| gaps.is_gap(cell)));
            prop_assert_eq!(zone.population, gaps.counted().sum(&territory, &zone.cells));
            prop_assert!(zone.population >= query.criterion.min_population);
            let epci = |cell: &CellIndex| {
                territory.commune_of(&territory.cells()[cell.get()]).and_then(|c| c.epci)
            };
            if query.split == Split::Epci {
                let first = epci(&zone.cells[0]);
                prop_assert!(zone.cells.iter().all(|cell| epci(cell) == first));
            }
        }
    }

    #[test]
    fn the_order_of_cells_changes_no_zone(drawn in any_world(), query in any_query()) {
        let (straight, turned) = (build(&drawn, false), build(&drawn, true));
        let (one, other) = (search(&straight, &query), search(&turned, &query));
        prop_assert_eq!(by_name(&straight, &one), by_name(&turned, &other));
        prop_assert_eq!((one.dropped, one.served), (other.dropped, other.served));
    }

    /// A longer join distance loses nobody; nothing is dropped that has
    /// another zone within reach.
    #[test]
    fn joining_farther_drops_no_more_people(drawn in any_world(), query in any_query()) {
        let territory = build(&drawn, false);
        let near = search(&territory, &query);
        let mut farther = query;
        farther.small.join = Metres::new(30_000.0).expect("a length");
        let far = search(&territory, &farther);
        prop_assert!(far.dropped.1 <= near.dropped.1);
        let sides = if farther.split == Split::Epci { 3 } else { 1 };
        prop_assert!(far.dropped.0 <= sides);
    }
}
