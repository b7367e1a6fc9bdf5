//! The public holidays of France, by law (Code du travail, L3133-1).

use jiff::ToSpan as _;
use jiff::civil::{Date, date};

/// A public holiday of metropolitan France. Those that Alsace and Moselle
/// (Good Friday, 26 December) and the overseas départements (abolition of
/// slavery) keep beside them are not among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holiday {
    /// 1 January.
    NewYear,
    /// The day after Easter.
    EasterMonday,
    /// 1 May.
    Labour,
    /// 8 May.
    Victory,
    /// 39 days after Easter.
    Ascension,
    /// 50 days after Easter.
    WhitMonday,
    /// 14 July.
    National,
    /// 15 August.
    Assumption,
    /// 1 November.
    AllSaints,
    /// 11 November.
    Armistice,
    /// 25 December.
    Christmas,
}

impl Holiday {
    /// Every holiday, in the order of the year.
    pub const ALL: [Self; 11] = [
        Self::NewYear,
        Self::EasterMonday,
        Self::Labour,
        Self::Victory,
        Self::Ascension,
        Self::WhitMonday,
        Self::National,
        Self::Assumption,
        Self::AllSaints,
        Self::Armistice,
        Self::Christmas,
    ];

    /// The stable name written to files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::NewYear => "new-year",
            Self::EasterMonday => "easter-monday",
            Self::Labour => "labour-day",
            Self::Victory => "victory-day",
            Self::Ascension => "ascension",
            Self::WhitMonday => "whit-monday",
            Self::National => "national-day",
            Self::Assumption => "assumption",
            Self::AllSaints => "all-saints",
            Self::Armistice => "armistice",
            Self::Christmas => "christmas",
        }
    }

    /// Its date in a year from 1583 on; `None` outside the dates that can be
    /// written.
    #[must_use]
    pub fn in_year(self, year: i16) -> Option<Date> {
        let after_easter = |days: i64| easter(year)?.checked_add(days.days()).ok();
        let on = |month, day| Date::new(year, month, day).ok();
        match self {
            Self::NewYear => on(1, 1),
            Self::EasterMonday => after_easter(1),
            Self::Labour => on(5, 1),
            Self::Victory => on(5, 8),
            Self::Ascension => after_easter(39),
            Self::WhitMonday => after_easter(50),
            Self::National => on(7, 14),
            Self::Assumption => on(8, 15),
            Self::AllSaints => on(11, 1),
            Self::Armistice => on(11, 11),
            Self::Christmas => on(12, 25),
        }
    }
}

/// The holiday on a date; `None` on other days. Of two on one date, the first
/// in the order of [`Holiday::ALL`].
#[must_use]
pub fn holiday(day: Date) -> Option<Holiday> {
    let all = Holiday::ALL.into_iter();
    all.into_iter()
        .find(|holiday| holiday.in_year(day.year()) == Some(day))
}

/// Whether a date is one of the eleven.
pub(super) fn is_public_holiday(day: Date) -> bool {
    holiday(day).is_some()
}

/// Easter Sunday in the Gregorian calendar (the anonymous algorithm published
/// in Nature in 1876; Meeus 1991, chapter 8); `None` before 1583.
#[must_use]
pub fn easter(year: i16) -> Option<Date> {
    if year < 1583 {
        return None;
    }
    let year_of = i32::from(year);
    let (golden, century, rest) = (year_of % 19, year_of / 100, year_of % 100);
    let moon =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let late = (golden + 11 * moon + 22 * sunday) / 451;
    let days = moon + sunday - 7 * late + 114;
    let (month, day) = (
        i8::try_from(days / 31).ok()?,
        i8::try_from(days % 31 + 1).ok()?,
    );
    Some(date(year, month, day))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Easter Monday 6 April, Ascension 14 May, Whit Monday 25 May.
    const OF_2026: [(i8, i8); 11] = [
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

    #[test]
    fn easter_falls_on_the_dates_of_the_almanacs() {
        let known = [
            (1961, 4, 2),
            (1999, 4, 4),
            (2000, 4, 23),
            (2008, 3, 23),
            (2011, 4, 24),
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2027, 3, 28),
            (2038, 4, 25),
            (2285, 3, 22),
        ];
        for (year, month, day) in known {
            assert_eq!(easter(year), Some(date(year, month, day)));
        }
        assert_eq!(easter(1582), None);
    }

    #[test]
    fn the_holidays_of_2026() {
        let all = Holiday::ALL.map(|day| day.in_year(2026).expect("a date"));
        assert_eq!(all, OF_2026.map(|(month, day)| date(2026, month, day)));
        assert_eq!(holiday(date(2026, 5, 14)), Some(Holiday::Ascension));
        assert_eq!(holiday(date(2026, 5, 15)), None);
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
        assert_eq!(found, OF_2026);
    }
}
