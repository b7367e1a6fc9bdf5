//! Reading the free forms that French lists keep their hours in.
//!
//! A text is folded (accents, capitals and tags go), cut into pieces, its
//! words looked up, its days joined, and what belongs together grouped: days
//! with their times, in the order the text has them. Nothing is guessed in
//! silence: a word that may change the meaning of the rest (« vacances »,
//! « téléphonique ») is a fault that names it, and what had to be assumed to
//! read a text is told as an [`Assumption`].

mod clock;
mod days;
mod fold;
mod group;
mod grouping;
mod layout;
mod lexer;
mod phrases;
mod token;
mod words;

#[cfg(test)]
mod forms_tests;

use self::token::Token;
use crate::hours::{Assumption, Implausible, Misread, NoSchedule, Schedule, Weekday, Weeks};

/// Ways to say that nothing is known.
const BLANKS: [&str; 9] = [
    "",
    "-",
    "nc",
    "n/c",
    "n.c.",
    "non renseigne",
    "non renseignes",
    "inconnu",
    "a definir",
];

/// Ways to say that one never closes.
const ALWAYS: [&str; 5] = ["24h/24", "24h sur 24", "24/24", "h24", "24 h/24"];

/// Reads a schedule and says what was assumed.
///
/// # Errors
/// [`NoSchedule`], with the first part of the text that is not understood.
pub(super) fn read(text: &str) -> Result<(Schedule, Vec<Assumption>), NoSchedule> {
    let folded = fold::fold(text);
    let plain = folded.trim().trim_matches(['.', '?', ' ']);
    if BLANKS.contains(&plain) {
        return Err(NoSchedule::Unknown);
    }
    if ALWAYS.iter().any(|always| plain.contains(always)) {
        return Err(Implausible::AroundTheClock.into());
    }
    let tokens = phrases::tokens(&lexer::pieces(plain)?);
    sayable(&tokens)?;
    if stops_short(plain) {
        return Err(Misread::CutShort.into());
    }
    if let Some(misread) = group::unknown(&tokens) {
        return Err(misread.into());
    }
    let (mut groups, mut assumptions) = grouping::groups(&days::join(&tokens))?;
    if let [group] = &mut groups[..]
        && !group.has_days()
        && !group.is_placeholder()
    {
        group.add_days(words::days(&Weekday::ALL[..5]));
        assumptions.push(Assumption::WhichDays);
    }
    let untimed =
        |group: &group::Group| group.half.is_some() && !group.has_times() && !group.closed;
    if groups.iter().any(untimed) {
        assumptions.push(Assumption::HalfDay);
    }
    Ok((layout::schedule(&groups)?, assumptions))
}

/// The weeks that a text names and nothing else: « Semaine impaire ».
pub(super) fn weeks(text: &str) -> Option<Weeks> {
    let folded = fold::fold(text);
    let tokens = phrases::tokens(&lexer::pieces(&folded).ok()?);
    match tokens[..] {
        [Token::Weeks(weeks)] => Some(weeks),
        _ => None,
    }
}

/// Whether a text ends on a word that calls for another.
fn stops_short(plain: &str) -> bool {
    let mut words = plain.split(|c: char| !c.is_ascii_alphanumeric());
    let last = words.rfind(|word| !word.is_empty());
    last.is_some_and(|word| ["et", "de", "d", "a", "au", "du", "le", "la", "les"].contains(&word))
}

/// Whether a text speaks of days or times at all.
fn sayable(tokens: &[Token]) -> Result<(), NoSchedule> {
    let speaks = |t: &Token| matches!(t, Token::Day(_) | Token::Days(_) | Token::Time(_));
    let has = |wanted: &Token| tokens.contains(wanted);
    if tokens.iter().any(speaks) {
        Ok(())
    } else if has(&Token::Appointment) {
        Err(NoSchedule::ByAppointment)
    } else if has(&Token::Placeholder) {
        Err(NoSchedule::Unknown)
    } else {
        Err(Misread::Nothing.into())
    }
}
