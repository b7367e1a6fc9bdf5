//! The public holidays of metropolitan France.

use jiff::civil::{Date, date};

/// Holidays that keep their date (Code du travail, article L3133-1): 1
/// January, 1 and 8 May, 14 July, 15 August, 1 and 11 November, 25 December.
const FIXED: [(i8, i8); 8] = [
    (1, 1),
    (5, 1),
    (5, 8),
    (7, 14),
    (8, 15),
    (11, 1),
    (11, 11),
    (12, 25),
];

/// Days after Easter Sunday: Easter Monday, Ascension, Whit Monday.
const MOVABLE: [i64; 3] = [1, 39, 50];

/// Whether a date is one of the eleven public holidays of article L3133-1 of
/// the Code du travail. The two more of Alsace and Moselle and the days of the
/// abolition of slavery overseas are not counted.
pub(super) fn is_public_holiday(day: Date) -> bool {
    let after = |days: &i64| {
        let span = jiff::Span::new().try_days(*days);
        span.and_then(|span| easter(day.year()).checked_add(span))
            .is_ok_and(|holiday| holiday == day)
    };
    FIXED.contains(&(day.month(), day.day())) || MOVABLE.iter().any(after)
}

/// Easter Sunday of the Gregorian calendar: the anonymous computation
/// published in Nature, 20 April 1876, as given by J. Meeus, Astronomical
/// Algorithms (1991), chapter 8.
#[expect(
    clippy::many_single_char_names,
    reason = "the letters are those of the source"
)]
fn easter(year: i16) -> Date {
    let year = i32::from(year);
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    let part = |value: i32| i8::try_from(value).expect("Easter is in March or April");
    let year = i16::try_from(year).expect("it was one");
    date(year, part(n / 31), part(n % 31 + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_where_the_almanac_has_it() {
        let known = [
            (1954, 4, 18),
            (2000, 4, 23),
            (2008, 3, 23),
            (2011, 4, 24),
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2038, 4, 25),
        ];
        for (year, month, day) in known {
            assert_eq!(easter(year), date(year, month, day));
        }
    }

    #[test]
    fn a_year_has_eleven_holidays() {
        let mut day = date(2026, 1, 1);
        let mut found = Vec::new();
        while day.year() == 2026 {
            if is_public_holiday(day) {
                found.push((day.month(), day.day()));
            }
            day = day.tomorrow().expect("far from the last of days");
        }
        // 2026: Easter Monday 6 April, Ascension 14 May, Whit Monday 25 May.
        let wanted = [
            (1, 1),
            (4, 6),
            (5, 1),
            (5, 8),
            (5, 14),
            (5, 25),
            (7, 14),
            (8, 15),
            (11, 1),
            (11, 11),
            (12, 25),
        ];
        assert_eq!(found, wanted);
    }
}
