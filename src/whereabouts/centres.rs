//! Where the town of a commune is, by the places that are well placed in it.

use std::collections::BTreeMap;

use super::communes::{Communes, Found};
use super::judge::Judged;
use crate::crs::{LonLat, Projected};
use crate::directory::Precision;
use crate::territory::CommuneCode;

/// More places than this tell no more of where the town is.
const ENOUGH: usize = 200;

type Town = (CommuneCode, Option<usize>);

/// The towns of which something is known.
pub(super) struct Centres(BTreeMap<Town, Vec<(LonLat, Projected)>>);

impl Centres {
    /// From places judged, each with its commune.
    pub(super) fn new<'a>(
        judged: impl Iterator<Item = (Option<&'a Found>, &'a Judged)>,
        communes: &Communes,
    ) -> Self {
        let mut towns: BTreeMap<Town, Vec<(LonLat, Projected)>> = BTreeMap::new();
        for (found, judged) in judged {
            let (Some(found), Some((at, precision))) = (found, judged.chosen) else {
                continue;
            };
            if precision > Precision::Street {
                continue;
            }
            if let Some(metres) = communes.projected(at) {
                towns.entry(found.town()).or_default().push((at, metres));
            }
        }
        for points in towns.values_mut() {
            // The order of the rows must not show.
            let bits = |p: &LonLat| (p.lon().to_bits(), p.lat().to_bits());
            points.sort_by_key(|(at, _)| bits(at));
            points.dedup_by_key(|(at, _)| bits(at));
            points.truncate(ENOUGH);
        }
        Self(towns)
    }

    /// The place of a town nearest to all others there; of two, the one
    /// nearest to `middle`.
    pub(super) fn of(&self, found: &Found, middle: Option<Projected>) -> Option<LonLat> {
        let points = self.0.get(&found.town())?;
        let far = |from: &Projected| -> f64 {
            let others = points.iter().map(|(_, to)| from.distance(*to).get());
            let away = middle.map_or(0.0, |m| from.distance(m).get());
            others.sum::<f64>() + away / 1_000.0
        };
        points
            .iter()
            .map(|(at, metres)| (far(metres), at))
            .min_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, at)| *at)
    }
}
