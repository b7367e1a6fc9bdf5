//! Numbers, and the many ways to write a time: `9h`, `9 h 30`, `9h30mn`,
//! `09:00`, `18.30h`, `17 heures`, `8h30h`.

use super::lexer::{Piece, word_length};
use crate::hours::{Misread, TimeOfDay};

/// Endings of ordinal numbers.
const ORDINALS: [&str; 10] = [
    "er", "ers", "ere", "eres", "e", "eme", "emes", "nd", "nde", "ieme",
];

/// The piece at the head of a text that starts with a digit, and its length.
pub(super) fn scan(text: &str) -> Result<(Piece<'_>, usize), Misread> {
    let digits = digits(text);
    let number: Option<u16> = text[..digits].parse().ok().filter(|_| digits <= 3);
    let Some(number) = number else {
        return Err(Misread::Word(text[..digits].to_owned()));
    };
    let letters = word_length(&text[digits..]);
    if ORDINALS.contains(&&text[digits..digits + letters]) {
        return Ok((Piece::Ordinal(number), digits + letters));
    }
    match mark(&text[digits..]) {
        Some(mark) => time(text, number, digits, mark),
        None => Ok((Piece::Number(number), digits)),
    }
}

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// What makes a number an hour.
#[derive(Clone, Copy)]
struct Mark {
    /// With the blanks before it.
    length: usize,
    /// Whether minutes have to follow.
    needs_minutes: bool,
}

fn mark(after: &str) -> Option<Mark> {
    let blank = usize::from(after.starts_with(' '));
    let word = &after[blank..];
    let hour = |length: usize| {
        Some(Mark {
            length: blank + length,
            needs_minutes: false,
        })
    };
    for spelled in ["heures", "heure", "hrs", "hr"] {
        if word.starts_with(spelled) {
            return hour(spelled.len());
        }
    }
    let glued = word.starts_with('h') && (blank == 0 || word_length(word) == 1);
    if glued {
        return hour(1);
    }
    let minutes_follow = digits(after.get(1..)?) == 2;
    let point = after.starts_with([':', '.']) && minutes_follow;
    point.then_some(Mark {
        length: 1,
        needs_minutes: true,
    })
}

fn time(text: &str, hour: u16, digits: usize, mark: Mark) -> Result<(Piece<'_>, usize), Misread> {
    let mut length = digits + mark.length;
    let mut minute = 0;
    if let Some((value, more)) = minutes(&text[length..], mark.needs_minutes) {
        minute = value;
        length += more;
    }
    if hour == 99 || minute == 99 {
        return Ok((Piece::Placeholder, length));
    }
    let time = TimeOfDay::new(hour, minute);
    let time = time.ok_or_else(|| Misread::Time(text[..length].to_owned()))?;
    Ok((Piece::Time(time), length))
}

/// The minutes after an hour's mark, and the length they take.
///
/// « 9h 30 » is one time; « 9h 12h » and « 9h12h » are two, so that minutes
/// must not be an hour themselves, and after a blank must be told in fives.
fn minutes(after: &str, needed: bool) -> Option<(u16, usize)> {
    let blank = usize::from(!needed && after.starts_with(' '));
    let width = digits(&after[blank..]);
    if !(1..=2).contains(&width) || blank == 1 && width == 1 {
        return None;
    }
    let end = blank + width;
    let value: u16 = after[blank..end].parse().ok()?;
    let stray = stray_mark(&after[end..]);
    let is_hour = stray.is_some() && !needed && (blank == 1 || !matches!(value, 0 | 15 | 30 | 45));
    let is_doubtful = blank == 1 && (!value.is_multiple_of(5) || after[end..].starts_with(':'));
    (!is_hour && !is_doubtful).then(|| (value, end + stray.unwrap_or_default()))
}

/// The length of a mark after minutes that says nothing: « 8h30h », « 9h30mn ».
fn stray_mark(after: &str) -> Option<usize> {
    let word = &after[..word_length(after)];
    ["h", "mn", "min", "m"]
        .contains(&word)
        .then_some(word.len())
}
