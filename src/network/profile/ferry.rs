//! How long a crossing takes.

use crate::units::Seconds;

/// Reads a `duration`: minutes (`35`), hours and minutes (`1:05`, `01:05:30`)
/// or ISO 8601 (`PT1H5M`, `P1DT2H`). At least one second; `None` when it
/// cannot be read.
#[must_use]
pub fn duration(text: &str) -> Option<Seconds> {
    let text = text.trim();
    let seconds = if let Some(rest) = text.strip_prefix('P') {
        iso(rest)?
    } else {
        clock(text)?
    };
    Seconds::new(f64::from(seconds.max(1)))
}

fn clock(text: &str) -> Option<u32> {
    let parts: Vec<u32> = text
        .split(':')
        .map(|part| part.trim().parse().ok())
        .collect::<Option<_>>()?;
    match parts[..] {
        [minutes] => minutes.checked_mul(60),
        [hours, minutes] if minutes < 60 => hours.checked_mul(3600)?.checked_add(minutes * 60),
        [hours, minutes, seconds] if minutes < 60 && seconds < 60 => {
            hours.checked_mul(3600)?.checked_add(minutes * 60 + seconds)
        }
        _ => None,
    }
}

fn iso(text: &str) -> Option<u32> {
    let (days, time) = text.split_once('T').unwrap_or((text, ""));
    let days = designated(days, &[('W', 604_800), ('D', 86_400)])?;
    let time = designated(time, &[('H', 3600), ('M', 60), ('S', 1)])?;
    days.checked_add(time).filter(|&total| total > 0)
}

/// The sum of numbers each followed by the letter of its unit, in order.
fn designated(text: &str, units: &[(char, u32)]) -> Option<u32> {
    let mut rest = text;
    let mut total = 0u32;
    for &(letter, seconds) in units {
        if let Some((count, after)) = rest.split_once(letter) {
            total = total.checked_add(count.parse::<u32>().ok()?.checked_mul(seconds)?)?;
            rest = after;
        }
    }
    rest.is_empty().then_some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_form() {
        for (text, seconds) in [
            ("35", Some(2100.0)),
            ("1:05", Some(3900.0)),
            ("00:00:30", Some(30.0)),
            ("PT1H5M", Some(3900.0)),
            ("P1DT2H", Some(93_600.0)),
            ("PT30S", Some(30.0)),
            ("0", Some(1.0)),
            ("P", None),
            ("1:75", None),
            ("half an hour", None),
            ("", None),
            ("99999999999", None),
            ("4000000000", None),
        ] {
            assert_eq!(duration(text).map(Seconds::get), seconds, "{text}");
        }
    }
}
