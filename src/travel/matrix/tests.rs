use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use proptest::prelude::*;

use super::*;

fn pair(origin: u32, destination: u32, cost: f64) -> CostPair {
    let cost = Impedance::new(cost).expect("finite and not negative");
    CostPair {
        origin,
        destination,
        cost,
    }
}

fn listed(matrix: &CostMatrix) -> Vec<Vec<(usize, f64)>> {
    let row = |row: CostRow<'_>| row.iter().map(|(at, cost)| (at, cost.get())).collect();
    matrix.rows().map(row).collect()
}

#[test]
fn pairs_come_in_any_order_and_the_first_of_two_counts() {
    let pairs = [
        pair(2, 1, 5.0),
        pair(0, 1, 3.0),
        pair(2, 0, 4.0),
        pair(2, 1, 9.0),
        pair(0, 1, 3.0),
    ];
    let (matrix, repeated) = CostMatrix::from_pairs(4, 2, &pairs).expect("within range");
    assert_eq!(
        listed(&matrix),
        [vec![(1, 3.0)], vec![], vec![(0, 4.0), (1, 5.0)], vec![]]
    );
    assert_eq!(repeated, [3, 4]);
    assert_eq!(matrix.cost(2, 1), Impedance::new(5.0));
    assert_eq!(matrix.cost(1, 1), None);
    assert_eq!(
        listed(&matrix.transposed()),
        [vec![(2, 4.0)], vec![(0, 3.0), (2, 5.0)]]
    );
}

#[test]
fn a_matrix_may_hold_nothing() {
    let (matrix, _) = CostMatrix::from_pairs(0, 3, &[]).expect("nothing is out of range");
    assert!(matrix.is_empty());
    assert_eq!(matrix.transposed().origins(), 3);
}

#[test]
fn points_that_are_not_there_are_named() {
    let error = CostMatrix::from_pairs(1, 1, &[pair(0, 0, 1.0), pair(0, 1, 1.0)])
        .expect_err("there is one destination");
    assert!(error.to_string().starts_with("pair 1 goes from 0 to 1"));
}

proptest! {
    /// A map of pairs says the same.
    #[test]
    fn rows_and_columns_are_those_of_a_map(
        given in prop::collection::vec((0..7_u32, 0..5_u32, 0..100_u32), 0..80),
    ) {
        let pairs: Vec<CostPair> =
            given.iter().map(|&(o, d, cost)| pair(o, d, f64::from(cost))).collect();
        let (matrix, repeated) = CostMatrix::from_pairs(7, 5, &pairs).expect("within range");
        let mut known = BTreeMap::new();
        let mut again = Vec::new();
        for (rank, &(o, d, cost)) in given.iter().enumerate() {
            match known.entry((o, d)) {
                Entry::Occupied(_) => again.push(rank),
                Entry::Vacant(free) => {
                    free.insert(f64::from(cost));
                }
            }
        }
        prop_assert_eq!(repeated, again);
        prop_assert_eq!(matrix.len(), known.len());
        let columns = matrix.transposed();
        prop_assert_eq!(&columns.transposed(), &matrix);
        for o in 0..7_u32 {
            for d in 0..5_u32 {
                let cost = matrix.cost(o as usize, d as usize);
                prop_assert_eq!(cost.map(Impedance::get), known.get(&(o, d)).copied());
                prop_assert_eq!(cost, columns.cost(d as usize, o as usize));
            }
        }
    }
}
