//! Pieces to tokens: words that mean something together first.

use super::lexer::Piece;
use super::token::{Half, Token};
use super::words;
use crate::hours::{Days, Weekday, Weeks};

use Piece::{Number, Word};

/// The tokens of a text.
pub(super) fn tokens(pieces: &[Piece<'_>]) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = pieces;
    while !rest.is_empty() {
        let (found, taken) = phrase(rest).unwrap_or_else(|| (single(&rest[0]), 1));
        tokens.extend(found);
        rest = &rest[taken..];
    }
    hours_without_marks(&mut tokens);
    tokens
}

type Phrase = (Vec<Token>, usize);

/// What several pieces mean together, and how many they are.
fn phrase(pieces: &[Piece<'_>]) -> Option<Phrase> {
    week_phrase(pieces)
        .or_else(|| month_phrase(pieces))
        .or_else(|| day_phrase(pieces))
        .or_else(|| appointment_phrase(pieces))
}

fn week_phrase(pieces: &[Piece<'_>]) -> Option<Phrase> {
    Some(match pieces {
        [Word("semaine" | "semaines"), Word(word), ..] if words::weeks(word).is_some() => {
            (vec![words::weeks(word)?], 2)
        }
        [
            Word(word @ ("paire" | "paires" | "impaire" | "impaires")),
            ..,
        ] => (vec![words::weeks(word)?], 1),
        [Word("sur"), Word("deux") | Number(2), ..] => {
            (vec![Token::Alternate("un sur deux", Weeks::ODD)], 2)
        }
        [Word("tous"), Word("les"), Number(15), Word("jours"), ..] => {
            (vec![Token::Alternate("tous les 15 jours", Weeks::ODD)], 4)
        }
        [Word("en"), Word("semaine"), ..] => (vec![Token::Days(week_days(5))], 2),
        _ => return None,
    })
}

fn month_phrase(pieces: &[Piece<'_>]) -> Option<Phrase> {
    let once = |n: &Piece<'_>| *n == Number(1) || matches!(n, Word("une"));
    Some(match pieces {
        [n, Word("fois"), Word("par"), Word("mois"), ..] if once(n) => (vec![Token::Monthly], 4),
        [n, Word("premiers" | "premieres"), ..] => {
            let count = match n {
                Number(n) => *n,
                Word(word) => words::count(word)?,
                _ => return None,
            };
            let ordinals = 1..=i8::try_from(count).ok().filter(|n| (1..=4).contains(n))?;
            (ordinals.map(Token::Ordinal).collect(), 2)
        }
        [Word("du" | "de"), Word("mois"), ..] => (Vec::new(), 2),
        [Word("de"), Word("chaque"), Word("mois"), ..] => (Vec::new(), 3),
        [Word("par"), Word("mois"), ..] => (vec![Token::Unknown("par mois".to_owned())], 2),
        [Word("par"), Word("semaine"), ..] => (vec![Token::Unknown("par semaine".to_owned())], 2),
        _ => return None,
    })
}

fn day_phrase(pieces: &[Piece<'_>]) -> Option<Phrase> {
    Some(match pieces {
        [Word("jours" | "jour"), Word("feries" | "ferie"), ..] => (vec![Token::Holidays], 2),
        [Word("jours"), Word("ouvrables"), ..] => (vec![Token::Days(week_days(6))], 2),
        [Word("jours"), Word("ouvres"), ..] => (vec![Token::Days(week_days(5))], 2),
        [Word("tous"), Word("les"), Word("jours"), ..] => (vec![Token::Days(Days::EVERY)], 3),
        [Word("toute"), Word("la"), Word("journee"), ..] => (vec![Token::Half(Half::AllDay)], 3),
        [Word("au" | "du"), Word("public"), ..] => (Vec::new(), 2),
        [Word("hors"), Word("jours"), Word("feries"), ..] => {
            (vec![Token::Except, Token::Holidays], 3)
        }
        _ => return None,
    })
}

fn appointment_phrase(pieces: &[Piece<'_>]) -> Option<Phrase> {
    Some(match pieces {
        [Word("sans"), Word("rdv"), ..] => (Vec::new(), 2),
        [Word("avec"), Word("ou"), Word("sans"), Word("rdv"), ..] => (Vec::new(), 4),
        [
            Word("sur" | "prendre" | "prise"),
            Word("de"),
            Word("rdv"),
            ..,
        ]
        | [Word("a" | "sur"), Word("la"), Word("demande"), ..] => (vec![Token::Appointment], 3),
        [
            Word("sur" | "prendre"),
            Word("rdv" | "demande" | "inscription"),
            ..,
        ] => (vec![Token::Appointment], 2),
        _ => return None,
    })
}

/// The first days of the week.
fn week_days(count: usize) -> Days {
    words::days(&Weekday::ALL[..count])
}

fn single(piece: &Piece<'_>) -> Vec<Token> {
    let token = match *piece {
        Word(word) => return words::meaning(word).into_iter().collect(),
        Piece::Time(time) => Token::Time(time),
        Number(number) => Token::Number(number),
        Piece::Ordinal(number) => match i8::try_from(number) {
            Ok(n @ 1..=5) => Token::Ordinal(n),
            _ => Token::Unknown(format!("{number}e")),
        },
        Piece::Placeholder => Token::Placeholder,
        Piece::Dash => Token::Dash,
        Piece::Slash => Token::Slash,
        Piece::Comma => Token::And,
        Piece::Break => Token::Break,
    };
    vec![token]
}

/// Numbers joined to a time are hours too: « 9-12h », « 14h/17 ».
fn hours_without_marks(tokens: &mut [Token]) {
    for at in (0..tokens.len()).rev() {
        promote(tokens, at, at.checked_add(1), at.checked_add(2));
    }
    for at in 0..tokens.len() {
        promote(tokens, at, at.checked_sub(1), at.checked_sub(2));
    }
}

fn promote(tokens: &mut [Token], at: usize, joint: Option<usize>, other: Option<usize>) {
    let token = |place: Option<usize>| place.and_then(|place| tokens.get(place));
    let joined = matches!(token(joint), Some(Token::Dash | Token::Slash | Token::To))
        && matches!(token(other), Some(Token::Time(_)));
    if let Token::Number(hour) = tokens[at]
        && joined
        && let Some(time) = crate::hours::TimeOfDay::new(hour, 0)
    {
        tokens[at] = Token::Time(time);
    }
}
