//! Days joined: « du lundi au jeudi », « mardi, jeudi et samedi ».

use super::token::Token;
use super::words;
use crate::hours::{Days, Nth, Weekday};

/// Puts each run of days as one token.
pub(super) fn join(tokens: &[Token]) -> Vec<Token> {
    let mut joined = Vec::with_capacity(tokens.len());
    let mut rest = tokens;
    let mut from = false;
    while let Some(token) = rest.first() {
        let taken = if let Token::Day(first) = *token {
            let run = Run::at(first, &rest[1..]);
            joined.push(Token::Days(run.days(from)));
            from = false;
            run.taken + 1
        } else {
            from = match token {
                Token::From => true,
                Token::Days(_) | Token::Time(_) | Token::Break => false,
                _ => from,
            };
            if *token != Token::From {
                joined.push(token.clone());
            }
            1
        };
        rest = &rest[taken..];
    }
    joined
}

/// How two days are joined.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    To,
    Dash,
    Or,
    List,
}

/// Days one after the other with nothing but joints between them.
struct Run {
    first: Weekday,
    others: Vec<(Joint, Weekday)>,
    taken: usize,
}

impl Run {
    fn at(first: Weekday, rest: &[Token]) -> Self {
        let mut run = Self {
            first,
            others: Vec::new(),
            taken: 0,
        };
        while let Some((joint, day, length)) = next(&rest[run.taken..]) {
            run.others.push((joint, day));
            run.taken += length;
        }
        run
    }

    /// The days meant. Three days or more with dashes only between them are a
    /// list, two are a range.
    fn days(&self, from: bool) -> Days {
        let dashes = self
            .others
            .iter()
            .filter(|(joint, _)| *joint == Joint::Dash)
            .count();
        let mut all = words::days(&[self.first]);
        let mut last = self.first;
        for &(joint, day) in &self.others {
            let range = match joint {
                Joint::To => true,
                Joint::Dash => dashes == 1,
                Joint::Or => from && self.others.len() == 1,
                Joint::List => false,
            };
            let named: Vec<Weekday> = if range {
                last.through(day).collect()
            } else {
                vec![day]
            };
            all = all.or(words::days(&named));
            last = day;
        }
        all
    }
}

/// The joint and the day that go on with a run, and how many tokens they are.
fn next(rest: &[Token]) -> Option<(Joint, Weekday, usize)> {
    Some(match *rest {
        [Token::Day(day), ..] => (Joint::List, day, 1),
        [Token::To, Token::Day(day), ..] => (Joint::To, day, 2),
        [Token::Dash, Token::Day(day), ..] => (Joint::Dash, day, 2),
        [Token::Or, Token::Day(day), ..] => (Joint::Or, day, 2),
        [Token::And | Token::Slash, Token::Day(day), ..] => (Joint::List, day, 2),
        [Token::And, Token::And | Token::From, Token::Day(day), ..] => (Joint::List, day, 3),
        _ => return None,
    })
}

/// The days of a list, those of each month that `nth` says.
pub(super) fn restricted(days: Days, nth: Nth) -> Days {
    let one = |all: Days, day: Weekday| all.or(Days::one(day, nth));
    days.weekdays().fold(Days::NONE, one)
}
