//! Catchments of people who travel in several ways.

use rayon::prelude::*;

use super::{Block, Catchment, Catchments};
use crate::travel::matrix::{CostRow, Impedance};

/// Catchments in which each origin travels in one of several ways: those of
/// the first way are handed on block by block as they come, those of the other
/// ways are held, of the origins that travel so only. The first should be the
/// way of most people; the few who go on foot have small catchments.
pub struct MixedCatchments<'a> {
    main: (u8, &'a dyn Catchments),
    way: &'a [u8],
    held: Held,
}

impl<'a> MixedCatchments<'a> {
    /// Mixes the catchments of a way, under its number, with those of others;
    /// `way` holds the number of each origin's way. An origin whose number is
    /// none of theirs is in no catchment.
    ///
    /// # Panics
    /// When the ways differ in their origins or destinations, or `way` is not
    /// of as many origins.
    #[must_use]
    pub fn new(
        main: (u8, &'a dyn Catchments),
        others: &[(u8, &dyn Catchments)],
        way: &'a [u8],
    ) -> Self {
        let destinations = main.1.destinations();
        let all = others.iter().map(|(_, other)| *other).chain([main.1]);
        for one in all {
            let sizes = (one.origins(), one.destinations());
            assert_eq!(sizes, (way.len(), destinations), "ways are of one world");
        }
        let held = Held::of(others, way, destinations);
        Self { main, way, held }
    }
}

impl Catchments for MixedCatchments<'_> {
    fn origins(&self) -> usize {
        self.way.len()
    }

    fn destinations(&self) -> usize {
        self.main.1.destinations()
    }

    fn visit(&self, block: &mut dyn FnMut(&[Catchment<'_>])) {
        let mut mixed = Block::default();
        self.main.1.visit(&mut |own| {
            let found: Vec<_> = own
                .par_iter()
                .map(|catchment| {
                    let mut pairs = self.held.pairs[catchment.destination].clone();
                    pairs.extend(of_way(catchment.origins, self.main.0, self.way));
                    pairs.sort_unstable_by_key(|&(origin, _)| origin);
                    pairs.into_iter().unzip()
                })
                .collect();
            for (origins, costs) in found {
                mixed.push(origins, costs);
            }
            mixed.hand_over(block);
        });
    }
}

/// The origins of a row that travel in a way, with their costs.
fn of_way<'b>(
    row: CostRow<'b>,
    number: u8,
    way: &'b [u8],
) -> impl Iterator<Item = (u32, Impedance)> + 'b {
    row.iter()
        .filter(move |&(origin, _)| way[origin] == number)
        .map(|(origin, cost)| {
            let origin = u32::try_from(origin).expect("fewer than 2^32 origins");
            (origin, cost)
        })
}

/// For each destination, the origins that come to it in another way than the
/// main one.
struct Held {
    pairs: Vec<Vec<(u32, Impedance)>>,
}

impl Held {
    fn of(others: &[(u8, &dyn Catchments)], way: &[u8], destinations: usize) -> Self {
        let mut pairs = vec![Vec::new(); destinations];
        for (number, other) in others {
            other.visit(&mut |block| {
                for catchment in block {
                    let found = of_way(catchment.origins, *number, way);
                    pairs[catchment.destination].extend(found);
                }
            });
        }
        Self { pairs }
    }
}
