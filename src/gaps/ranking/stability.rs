//! The places that each zone takes as weights and times change a little.

use super::{RankingInput, Ranks, Traits, Weights};
use crate::gaps::{Counted, Gaps, Need, UnderservedZone};
use crate::units::{Persons, Quantity, Seconds};

/// The changes under which zones are ranked again: every combination of the
/// weights around those given with the times as they are, then with each
/// change of times. The zones themselves keep their land; the people who are
/// no longer beyond the cut-off no longer count in it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Variants {
    /// How much the share of a weight is lowered and raised, from 0 to 1.
    pub step: f64,
    /// How much longer and shorter the cut-off is made; told of gaps by travel
    /// time alone.
    pub margin: Seconds,
    /// How much faster and slower people travel, in thousandths of the time;
    /// likewise.
    pub pace: u16,
}

impl Default for Variants {
    /// A tenth of the whole weight; five minutes; a tenth of the time.
    fn default() -> Self {
        Self {
            step: 0.1,
            margin: Seconds::from_tenths(5 * 600),
            pace: 100,
        }
    }
}

/// One way that times might be: those found multiplied by thousandths, the
/// cut-off moved by tenths of a second.
#[derive(Clone, Copy)]
struct Times {
    thousandths: u64,
    cutoff: Seconds,
}

/// The places taken so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Places {
    pub(super) best: usize,
    pub(super) worst: usize,
    top: usize,
    variants: usize,
}

impl Places {
    const NONE: Self = Self {
        best: usize::MAX,
        worst: 0,
        top: 0,
        variants: 0,
    };

    fn take(&mut self, place: usize) {
        self.best = self.best.min(place);
        self.worst = self.worst.max(place);
        self.top += usize::from(place <= super::Standing::TOP);
        self.variants += 1;
    }

    /// The share of the variants at the top.
    #[expect(clippy::cast_precision_loss, reason = "a few hundred variants")]
    pub(super) fn at_top(&self) -> f64 {
        self.top as f64 / self.variants.max(1) as f64
    }
}

impl Variants {
    /// The times as they are first, then the cut-off longer and shorter, the
    /// pace faster and slower.
    fn times(&self, gaps: &Gaps) -> Vec<Times> {
        let cutoff = gaps.criterion.cutoff;
        let as_found = Times {
            thousandths: 1000,
            cutoff,
        };
        if gaps.query.need != Need::Time {
            return vec![as_found];
        }
        let shorter = cutoff.tenths().saturating_sub(self.margin.tenths());
        let pace = u64::from(self.pace.min(1000));
        vec![
            as_found,
            Times {
                cutoff: cutoff + self.margin,
                ..as_found
            },
            Times {
                cutoff: Seconds::from_tenths(shorter),
                ..as_found
            },
            Times {
                thousandths: 1000 - pace,
                ..as_found
            },
            Times {
                thousandths: 1000 + pace,
                ..as_found
            },
        ]
    }
}

/// What zones are compared by, as found and under each change of times.
pub(super) fn traits(gaps: &Gaps, input: &RankingInput<'_>) -> (Vec<Traits>, Vec<Vec<Traits>>) {
    let times = input.variants.times(gaps);
    let under = |times: &Times| {
        let zones = gaps.zones.iter();
        zones
            .map(|zone| of_zone(zone, gaps, (input, *times)))
            .collect()
    };
    let mut all: Vec<Vec<Traits>> = times.iter().map(under).collect();
    (all.remove(0), all)
}

/// The places of each zone under every variant.
pub(super) fn places(
    traits: &[Traits],
    changed: &[Vec<Traits>],
    input: &RankingInput<'_>,
) -> Vec<Places> {
    let mut places = vec![Places::NONE; traits.len()];
    let weights: Vec<Weights> = input.weights.around(input.variants.step);
    for traits in std::iter::once(traits).chain(changed.iter().map(Vec::as_slice)) {
        let ranks = Ranks::of(traits);
        for &weights in &weights {
            let order = ranks.order(traits, weights);
            for (place, (zone, _)) in (1..).zip(order) {
                places[zone].take(place);
            }
        }
    }
    places
}

fn of_zone(
    zone: &UnderservedZone,
    gaps: &Gaps,
    (input, times): (&RankingInput<'_>, Times),
) -> Traits {
    let (people, extra) = beyond(zone, (&gaps.counted, gaps.query.need), (input, times));
    Traits {
        people,
        extra,
        vulnerability: vulnerability(zone, input),
        mean_time: zone.mean_time,
        first: zone.cells[0],
    }
}

/// The people still beyond the cut-off (all of them where times do not make
/// the gap), and by how much on average; `None` where some reach nothing.
fn beyond(
    zone: &UnderservedZone,
    (counted, need): (&Counted, Need),
    (input, times): (&RankingInput<'_>, Times),
) -> (Persons, Option<Seconds>) {
    let cells = input.territory.cells();
    let cutoff = u64::from(times.cutoff.tenths()) * 1000;
    let (mut people, mut total, mut stranded) = (Persons::ZERO, 0_u128, false);
    for &index in &zone.cells {
        let own = counted.of(index, &cells[index.get()]);
        let trip = input.nearest.nearest(index);
        let time = trip.map(|trip| u64::from(trip.time.tenths()) * times.thousandths);
        stranded |= time.is_none();
        if need == Need::Time && time.is_some_and(|time| time <= cutoff) {
            continue;
        }
        people += own;
        let extra = time.unwrap_or_default().saturating_sub(cutoff);
        total += u128::from(own.thousandths()) * u128::from(extra);
    }
    let weight = u128::from(people.thousandths()) * 1000;
    let tenths = (total + weight / 2).checked_div(weight).unwrap_or_default();
    let mean = u32::try_from(tenths).unwrap_or(u32::MAX);
    (people, (!stranded).then(|| Seconds::from_tenths(mean)))
}

fn vulnerability(zone: &UnderservedZone, input: &RankingInput<'_>) -> Option<f64> {
    let (mut part, mut whole) = (Quantity::ZERO, Quantity::ZERO);
    for cell in &zone.cells {
        if let Some(Some((vulnerable, among))) = input.vulnerable.get(cell.get()) {
            part += *vulnerable;
            whole += *among;
        }
    }
    part.share_of(whole)
}
