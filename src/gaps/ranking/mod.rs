//! Which gaps come first, and how much that hangs on the weights.
//!
//! Zones are compared by three things: the people in them, how vulnerable
//! these are (a share of them, of whatever the study chose), and how remote
//! (the mean of the minutes beyond the cut-off). Each is turned into a **rank
//! from 0 to 1**: the share of the other zones that have less of it, equal
//! ones counted half (percentile ranks). Their weighted mean orders the zones.
//!
//! Ranks rather than shares of the greatest value, for three reasons: one town
//! among hamlets would press all hamlets against 0; people, shares and minutes
//! have no common unit; and people who can reach nothing have no minutes, yet
//! are the most remote of all. A zone whose vulnerability is not known counts
//! as the middle, ½: what is not known neither raises nor lowers it.
//!
//! With the weight of people alone, the order is by people, as without any
//! weights; equal zones are ordered by the longer mean time, then first cell.
//!
//! The **stability** of a rank is told by making the order again under a fixed
//! list of changes ([`Variants`]): no chance is involved.

mod stability;
mod weights;

#[cfg(test)]
mod tests;

use std::cmp::Reverse;

use crate::gaps::Gaps;
use crate::territory::{CellIndex, Territory};
use crate::travel::NearestPlaces;
use crate::units::{Persons, Quantity, Seconds};

pub use stability::Variants;
pub use weights::{Weights, WeightsError};

/// Where a zone stands, and how firmly.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    /// The weighted mean of its three ranks, from 0 to 1.
    pub score: f64,
    /// The share of its people, or of what they are counted among, that is
    /// vulnerable; `None` where not known.
    pub vulnerability: Option<f64>,
    /// How far beyond the cut-off its people are, on average; `None` where
    /// some of them can reach nothing at all, which is the most remote.
    pub extra: Option<Seconds>,
    /// The first place that it takes under any of the variants, from 1.
    pub best: usize,
    /// The last place that it takes.
    pub worst: usize,
    /// The share of the variants in which it is among the first
    /// [`Standing::TOP`].
    pub at_top: f64,
}

impl Standing {
    /// How many zones count as the first ones.
    pub const TOP: usize = 10;
}

/// What zones are ranked from, beside their people.
#[derive(Clone, Copy, Debug)]
pub struct RankingInput<'a> {
    /// The territory.
    pub territory: &'a Territory,
    /// The nearest places of every cell.
    pub nearest: &'a NearestPlaces,
    /// For each cell the vulnerable and those they are counted among; `None`
    /// of a cell where that is not known. Empty where nothing is known at all.
    pub vulnerable: &'a [Option<(Quantity, Quantity)>],
    /// How much each thing weighs.
    pub weights: Weights,
    /// The changes under which stability is told.
    pub variants: Variants,
}

/// What a zone is compared by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Traits {
    pub(super) people: Persons,
    pub(super) vulnerability: Option<f64>,
    pub(super) extra: Option<Seconds>,
    /// What equal zones are ordered by: the mean time, then the first cell.
    pub(super) mean_time: Option<Seconds>,
    pub(super) first: CellIndex,
}

impl Gaps {
    /// Orders the zones by what they weigh, and tells where each stands:
    /// [`Gaps::standings`], in the order of the zones.
    ///
    /// # Panics
    /// When the input is not of the territory that the gaps were found in.
    pub fn rank(&mut self, input: &RankingInput<'_>) {
        let (traits, changed) = stability::traits(self, input);
        let order = order(&traits, input.weights);
        let places = stability::places(&traits, &changed, input);
        let standings = order.iter().map(|&(rank, score)| {
            let places = &places[rank];
            Standing {
                score,
                vulnerability: traits[rank].vulnerability,
                extra: traits[rank].extra,
                best: places.best,
                worst: places.worst,
                at_top: places.at_top(),
            }
        });
        self.standings = standings.collect();
        let mut zones: Vec<_> = self.zones.drain(..).map(Some).collect();
        let taken = order.iter().map(|&(rank, _)| zones[rank].take());
        self.zones = taken
            .map(|zone| zone.expect("an order names each zone once"))
            .collect();
    }
}

/// The zones from the first to the last by their weighted rank, with it.
pub(super) fn order(traits: &[Traits], weights: Weights) -> Vec<(usize, f64)> {
    let ranks = Ranks::of(traits);
    ranks.order(traits, weights)
}

/// The three ranks of every zone.
pub(super) struct Ranks([Vec<f64>; 3]);

impl Ranks {
    pub(super) fn of(traits: &[Traits]) -> Self {
        let people: Vec<u64> = traits.iter().map(|t| t.people.thousandths()).collect();
        let extra: Vec<u64> = traits
            .iter()
            .map(|t| t.extra.map_or(u64::MAX, |time| u64::from(time.tenths())))
            .collect();
        let known: Vec<(usize, u64)> = traits
            .iter()
            .enumerate()
            .filter_map(|(rank, t)| Some((rank, t.vulnerability?.to_bits())))
            .collect();
        // Shares are not negative: their bits are in their order.
        let shares: Vec<u64> = known.iter().map(|&(_, bits)| bits).collect();
        let mut vulnerability = vec![0.5; traits.len()];
        for (&(rank, _), share) in known.iter().zip(percentiles(&shares)) {
            vulnerability[rank] = share;
        }
        Self([percentiles(&people), vulnerability, percentiles(&extra)])
    }

    pub(super) fn order(&self, traits: &[Traits], weights: Weights) -> Vec<(usize, f64)> {
        let [people, vulnerability, remoteness] = weights.shares();
        let score = |rank: usize| {
            people * self.0[0][rank]
                + vulnerability * self.0[1][rank]
                + remoteness * self.0[2][rank]
        };
        let mut order: Vec<(usize, f64)> = (0..traits.len()).map(|r| (r, score(r))).collect();
        let equal = |rank: usize| {
            let zone = &traits[rank];
            (
                Reverse(zone.people),
                zone.mean_time.map(Reverse),
                zone.first,
            )
        };
        order.sort_by(|a, b| {
            b.1.total_cmp(&a.1)
                .then_with(|| equal(a.0).cmp(&equal(b.0)))
        });
        order
    }
}

/// For each value the share of the others that are less, equal ones counted
/// half; ½ of a value alone.
#[expect(
    clippy::cast_precision_loss,
    reason = "there are far fewer than 2^52 zones"
)]
fn percentiles(values: &[u64]) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let others = values.len().saturating_sub(1);
    let rank = |&value: &u64| {
        if others == 0 {
            return 0.5;
        }
        let less = sorted.partition_point(|&other| other < value);
        let upto = sorted.partition_point(|&other| other <= value);
        // Half of the equal ones, itself left out.
        (less + upto - 1) as f64 / (2 * others) as f64
    };
    values.iter().map(rank).collect()
}
