//! Dates as people and machines write them.

use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};

use crate::directory::normal::key;

/// Names of months, folded, each cut to what tells it.
const MONTHS: [&str; 12] = [
    "janv", "fevr", "mars", "avr", "mai", "juin", "juil", "aou", "sept", "oct", "nov", "dec",
];

/// Reads a date in the order that the description gives (`DD/MM/YYYY`), else
/// as ISO 8601, day first, in French words, in milliseconds since 1970, or as
/// the number of a spreadsheet. Whatever hour follows is left out.
pub(super) fn read(text: &str, pattern: Option<&str>) -> Option<Date> {
    let text = text.trim();
    if let Some(pattern) = pattern {
        return by_order(&numbers(text), &order(pattern)?);
    }
    let numbers = numbers(text);
    by_order(&numbers, &['Y', 'M', 'D'])
        .or_else(|| by_order(&numbers, &['D', 'M', 'Y']))
        .or_else(|| worded(text))
        .or_else(|| counted(text))
}

/// Whether a pattern tells the order of day, month and year.
pub(crate) fn is_pattern(pattern: &str) -> bool {
    order(pattern).is_some()
}

fn order(pattern: &str) -> Option<[char; 3]> {
    let mut letters: Vec<char> = Vec::new();
    for letter in pattern.to_ascii_uppercase().chars() {
        let letter = if matches!(letter, 'J') { 'D' } else { letter };
        let letter = if matches!(letter, 'A') { 'Y' } else { letter };
        if matches!(letter, 'D' | 'M' | 'Y') && !letters.contains(&letter) {
            letters.push(letter);
        }
    }
    letters.try_into().ok()
}

/// The first three numbers of a text, with their lengths.
fn numbers(text: &str) -> Vec<(i32, usize)> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .take(3)
        .filter_map(|part| Some((part.parse().ok()?, part.len())))
        .collect()
}

fn by_order(numbers: &[(i32, usize)], order: &[char; 3]) -> Option<Date> {
    let of = |letter: char| {
        let at = order.iter().position(|&l| l == letter)?;
        numbers.get(at).copied()
    };
    let ((year, digits), (month, _), (day, _)) = (of('Y')?, of('M')?, of('D')?);
    let year = match digits {
        4 => year,
        // Two digits are of this century: no list is older.
        2 => year + 2000,
        _ => return None,
    };
    date(year, month, day)
}

fn date(year: i32, month: i32, day: i32) -> Option<Date> {
    let (year, month, day) = (
        year.try_into().ok()?,
        month.try_into().ok()?,
        day.try_into().ok()?,
    );
    Date::new(year, month, day).ok()
}

/// `12 janvier 2021`, `janvier 2021` (its first day).
fn worded(text: &str) -> Option<Date> {
    let words: Vec<String> = text.split_whitespace().map(key).collect();
    let at = |word: &String| MONTHS.iter().position(|m| word.starts_with(m));
    let (place, month) = words
        .iter()
        .enumerate()
        .find_map(|(place, word)| Some((place, at(word)?)))?;
    let year = words.get(place + 1)?.parse().ok()?;
    let before = place.checked_sub(1).and_then(|p| words.get(p));
    let day = before.map_or(Some(1), |d| d.trim_end_matches("er").parse().ok())?;
    date(year, i32::try_from(month).ok()? + 1, day)
}

/// Milliseconds since 1970 (Esri), or days since 1900 (spreadsheets).
fn counted(text: &str) -> Option<Date> {
    let number: i64 = text.split('.').next()?.parse().ok()?;
    match text.split('.').next()?.len() {
        12 | 13 => {
            let moment = Timestamp::from_millisecond(number).ok()?;
            Some(moment.to_zoned(TimeZone::UTC).date())
        }
        // 1982 to 2036; the calendar of spreadsheets begins on 1899-12-30.
        5 if (30_000..50_000).contains(&number) => Date::constant(1899, 12, 30)
            .checked_add(jiff::Span::new().days(number))
            .ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(text: &str, pattern: Option<&str>) -> Option<String> {
        read(text, pattern).map(|d| d.to_string())
    }

    #[test]
    fn dates_of_any_hand() {
        for text in [
            "2021-12-07",
            "2021-12-07T10:00:00Z",
            "07/12/2021",
            "7.12.21",
            "7 décembre 2021",
            "1638835200000",
            "44537",
            "44537.5",
            "07/12/2021 14:30",
        ] {
            assert_eq!(shown(text, None).as_deref(), Some("2021-12-07"), "{text}");
        }
        assert_eq!(
            shown("12/07/2021", Some("MM/DD/YYYY")).as_deref(),
            Some("2021-12-07")
        );
        assert_eq!(shown("1er mars 2020", None).as_deref(), Some("2020-03-01"));
        for text in ["", "2021", "31/02/2021", "hier", "13/13/2021"] {
            assert_eq!(shown(text, None), None, "{text}");
        }
        assert!(is_pattern("JJ/MM/AAAA") && !is_pattern("DD/MM"));
    }

    proptest! {
        #[test]
        fn any_text_is_a_date_or_none(text in ".{0,30}", pattern in "[DMYJA/ ]{0,10}") {
            let _ = (read(&text, None), read(&text, Some(&pattern)));
        }
    }
}
