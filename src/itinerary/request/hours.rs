//! Breaks and budgets that leave room for nothing.

use super::refusal::too_far;
use crate::itinerary::request::{Money, Refusal, RequestParts};

/// Checks that each break can begin between visits, in whatever order.
pub(super) fn breaks(parts: &RequestParts) -> Result<(), Refusal> {
    let visit = parts.visits.setup + parts.visits.longest;
    for vehicle in &parts.vehicles {
        let Some(rest) = vehicle.hours.rest else {
            continue;
        };
        let window = rest.latest.tenths().saturating_sub(rest.earliest.tenths());
        if window < visit.tenths() {
            return Err(Refusal::Break {
                vehicle: vehicle.name.clone(),
                window: crate::units::Seconds::from_tenths(window),
                visit,
            });
        }
    }
    Ok(())
}

/// Checks that the budget pays for one stop at least.
pub(super) fn affordable(parts: &RequestParts) -> Result<(), Refusal> {
    let Some(budget) = parts.budget else {
        return Ok(());
    };
    let vehicles = || 0..parts.vehicles.len();
    let alone = (0..parts.candidates.len())
        .flat_map(|rank| vehicles().filter_map(move |vehicle| alone(parts, rank, vehicle)));
    match alone.min().filter(|&needed| needed > budget) {
        Some(needed) => Err(Refusal::Budget {
            budget,
            needed,
            pinned: false,
            weeks: parts.cycle.weeks(),
        }),
        None => Ok(()),
    }
}

/// What the shortest and rarest visits to one stop by one vehicle cost in a
/// cycle; `None` where it cannot come.
fn alone(parts: &RequestParts, rank: usize, vehicle: usize) -> Option<Money> {
    if too_far(parts, rank, vehicle).is_some() {
        return None;
    }
    let depot = parts.candidates.len() + parts.vehicles[vehicle].depot;
    let (out, back) = (parts.legs.get(depot, rank)?, parts.legs.get(rank, depot)?);
    let kept = parts.candidates[rank].pin.and_then(|pin| pin.frequency);
    let often = parts.frequencies.iter().copied();
    let often = often.filter(|&frequency| kept.is_none_or(|kept| kept == frequency));
    let visits = often.map(|f| parts.cycle.weeks() / f.weeks()).min()?;
    let time = out.time + parts.visits.setup + parts.visits.shortest + back.time;
    let kilometres = out.distance.kilometres() + back.distance.kilometres();
    let euros = kilometres * parts.prices.per_km.euros()
        + time.minutes() / 60.0 * parts.prices.per_hour.euros();
    // Up to the next cent, but for what rounding adds.
    Money::from_euros(((euros * f64::from(visits)) * 100.0 - 1e-6).ceil().max(0.0) / 100.0)
}
