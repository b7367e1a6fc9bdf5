//! Numbers and units as each language sets them.

use crate::units::{Metres, Seconds};

use super::typography::NARROW;
use super::{Catalogue, Lang};

/// Stands between a number and its unit, so that a line never breaks there.
const NO_BREAK: char = '\u{a0}';

impl Catalogue {
    /// A whole number: `6 042 736`, `6,042,736`.
    #[must_use]
    pub fn integer(&self, value: u64) -> String {
        grouped(self.lang(), &value.to_string())
    }

    /// A number with this many decimals: `1 234,5`, `1,234.5`; what is no
    /// finite number is a dash.
    #[must_use]
    pub fn number(&self, value: f64, decimals: usize) -> String {
        number(self.lang(), value, decimals)
    }

    /// A share from 0 to 1 as a percentage: `12,5 %`, `12.5%`.
    #[must_use]
    pub fn percent(&self, share: f64, decimals: usize) -> String {
        let number = self.number(share * 100.0, decimals);
        match self.lang() {
            Lang::Fr => format!("{number}{NARROW}%"),
            Lang::En => format!("{number}%"),
        }
    }

    /// A duration to the nearest minute: `45 min`, `1 h 05 min`, `2 h`.
    #[must_use]
    pub fn duration(&self, duration: Seconds) -> String {
        let minutes = (u64::from(duration.tenths()) + 300) / 600;
        match (minutes / 60, minutes % 60) {
            (0, minutes) => format!("{minutes}{NO_BREAK}min"),
            (hours, 0) => format!("{}{NO_BREAK}h", self.integer(hours)),
            (hours, minutes) => format!(
                "{}{NO_BREAK}h{NO_BREAK}{minutes:02}{NO_BREAK}min",
                self.integer(hours)
            ),
        }
    }

    /// A distance: `850 m`, `3,4 km`, `12 km`.
    #[must_use]
    pub fn distance(&self, distance: Metres) -> String {
        let metres = distance.get();
        if metres < 999.5 {
            format!("{}{NO_BREAK}m", self.number(metres, 0))
        } else if metres < 9_950.0 {
            format!("{}{NO_BREAK}km", self.number(metres / 1000.0, 1))
        } else {
            format!("{}{NO_BREAK}km", self.number(metres / 1000.0, 0))
        }
    }
}

/// A number in a language.
pub(super) fn number(lang: Lang, value: f64, decimals: usize) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    let plain = format!("{:.decimals$}", value.abs());
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let minus = value < 0.0 && plain.bytes().any(|b| (b'1'..=b'9').contains(&b));
    let sign = if minus { "\u{2212}" } else { "" };
    let point = match (fraction, lang) {
        ("", _) => "",
        (_, Lang::Fr) => ",",
        (_, Lang::En) => ".",
    };
    format!("{sign}{}{point}{fraction}", grouped(lang, whole))
}

/// Digits in groups of three.
fn grouped(lang: Lang, digits: &str) -> String {
    let separator = match lang {
        Lang::Fr => NARROW,
        Lang::En => ',',
    };
    let mut set = String::with_capacity(digits.len() * 2);
    for (rank, digit) in digits.chars().enumerate() {
        if rank > 0 && (digits.len() - rank).is_multiple_of(3) {
            set.push(separator);
        }
        set.push(digit);
    }
    set
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both() -> (Catalogue, Catalogue) {
        (Catalogue::new(Lang::Fr), Catalogue::new(Lang::En))
    }

    #[test]
    fn numbers_follow_each_language() {
        let (fr, en) = both();
        assert_eq!(fr.integer(6_042_736), "6\u{202f}042\u{202f}736");
        assert_eq!(en.integer(6_042_736), "6,042,736");
        assert_eq!(fr.integer(999), "999");
        assert_eq!(fr.number(1234.56, 1), "1\u{202f}234,6");
        assert_eq!(en.number(-1234.56, 1), "\u{2212}1,234.6");
        assert_eq!(fr.number(-0.04, 1), "0,0");
        assert_eq!(fr.number(999.96, 1), "1\u{202f}000,0");
        assert_eq!(fr.number(f64::NAN, 1), "–");
        assert_eq!(fr.percent(0.125, 1), "12,5\u{202f}%");
        assert_eq!(en.percent(0.125, 1), "12.5%");
    }

    #[test]
    fn durations_and_distances_carry_units() {
        let (fr, en) = both();
        let minutes = |m| Seconds::from_minutes(m).expect("a duration");
        let metres = |m| Metres::new(m).expect("a length");
        assert_eq!(fr.duration(minutes(45.0)), "45\u{a0}min");
        assert_eq!(fr.duration(minutes(65.0)), "1\u{a0}h\u{a0}05\u{a0}min");
        assert_eq!(fr.duration(minutes(59.6)), "1\u{a0}h");
        assert_eq!(fr.distance(metres(850.4)), "850\u{a0}m");
        assert_eq!(fr.distance(metres(999.7)), "1,0\u{a0}km");
        assert_eq!(fr.distance(metres(3_420.0)), "3,4\u{a0}km");
        assert_eq!(en.distance(metres(9_960.0)), "10\u{a0}km");
        assert_eq!(en.distance(metres(1_234_000.0)), "1,234\u{a0}km");
    }
}
