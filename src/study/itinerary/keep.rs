//! Stops that must stay as an earlier plan has them.

use super::error::PlanError;
use super::settings::ItinerarySettings;
use crate::io::Described;
use crate::io::kept_stops::{self, KeptStop};
use crate::itinerary::request::{Frequency, Pin, Weekday};

/// The settings with the stops of the file to keep pinned, those that the
/// study itself pins as it says.
///
/// An empty cell leaves free what it would hold, and a row taken out of the
/// file frees its stop: so a plan is changed by what is taken out of its
/// `stops.csv`, and by nothing else.
pub(super) fn kept(settings: &ItinerarySettings) -> Result<ItinerarySettings, PlanError> {
    let mut all = settings.clone();
    let Some(file) = &settings.keep else {
        return Ok(all);
    };
    let (stops, _) = kept_stops::read(file)?;
    for stop in stops {
        let pin = pin(file, &stop)?;
        if all.pins.iter().all(|(id, _)| *id != stop.id) {
            all.pins.push((stop.id, pin));
        }
    }
    Ok(all)
}

fn pin(file: &Described, stop: &KeptStop) -> Result<Pin, PlanError> {
    let frequency = value(
        (file, stop),
        ("frequency", &stop.frequency),
        Frequency::from_key,
    )?;
    let weekday = value((file, stop), ("weekday", &stop.weekday), Weekday::from_key)?;
    let vehicle = value((file, stop), ("vehicle", &stop.vehicle), vehicle)?;
    let first_week = value((file, stop), ("first_week", &stop.first_week), week)?;
    // Without its frequency a first week says nothing.
    let first_week = first_week.filter(|&week| frequency.is_some_and(|f| week < f.weeks()));
    Ok(Pin {
        frequency,
        weekday,
        vehicle,
        first_week,
    })
}

/// What a cell holds; nothing where it is empty.
fn value<T>(
    (file, stop): (&Described, &KeptStop),
    (column, text): (&'static str, &str),
    read: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, PlanError> {
    if text.is_empty() {
        return Ok(None);
    }
    match read(text) {
        Some(value) => Ok(Some(value)),
        None => Err(PlanError::Keep {
            file: file.name(),
            line: stop.line,
            column,
            value: text.to_owned(),
        }),
    }
}

/// The rank of a vehicle by its name, which ends in its number (`Bus 2`).
fn vehicle(name: &str) -> Option<usize> {
    let digits = name.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    digits.parse::<usize>().ok()?.checked_sub(1)
}

/// A week of the cycle from its number, from 1.
fn week(number: &str) -> Option<u32> {
    number.parse::<u32>().ok()?.checked_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vehicles_are_known_by_their_number() {
        assert_eq!(vehicle("Bus 2"), Some(1));
        assert_eq!(vehicle("12"), Some(11));
        assert_eq!(vehicle("Bus"), None);
        assert_eq!(vehicle("Bus 0"), None);
    }
}
