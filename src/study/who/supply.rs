//! What the supply of scores rests on.

use super::{WhoResults, WhoSettings};
use crate::hours::Knowledge;
use crate::report::{KnownSupply, SupplySummary};

/// What places offer, by what is known of their hours.
pub(super) fn supply(settings: &WhoSettings, results: &WhoResults) -> SupplySummary {
    let found = results.supply.as_ref();
    let by_hours = found.map(|supply| {
        let all = Knowledge::ALL.iter().zip(supply.by_knowledge);
        let of = |(knowledge, (places, offered)): (&Knowledge, (usize, _))| {
            let hours: crate::hours::WeeklyHours = offered;
            KnownSupply {
                hours: knowledge.key(),
                places,
                weekly_hours: (hours.get() * 100.0).round() / 100.0,
            }
        };
        all.map(of).collect()
    });
    SupplySummary {
        unit: settings.supply.key(),
        by_hours: by_hours.unwrap_or_default(),
        default_share: found.and_then(|supply| supply.own_hours().1),
        staff_known: found.map(|supply| supply.staff_known),
    }
}
