//! The words that French opening hours are written with.

use super::token::{Half, Token};
use crate::hours::{Days, Nth, TimeOfDay, Weekday, Weeks};

/// Words that change nothing.
const NOISE: &[&str] = &[
    "de",
    "le",
    "la",
    "les",
    "des",
    "en",
    "horaire",
    "horaires",
    "ouverture",
    "ouvertures",
    "public",
    "permanence",
    "permanences",
    "accueil",
    "chaque",
    "tous",
    "toutes",
    "tout",
    "mois",
    "puis",
    "ainsi",
    "que",
    "aussi",
    "avec",
    "bureau",
    "bureaux",
    "sont",
    "est",
    "aux",
    "un",
    "une",
    "uniquement",
    "seulement",
    "notre",
    "nos",
    "mairie",
    "structure",
    "dans",
    "pour",
    "journee",
    "continu",
    "continue",
    "non",
    "stop",
    "entre",
    "matinee",
    "ouvre",
    "semaine",
    "semaines",
    "par",
    "hors",
    "jour",
    "jours",
    "physique",
    "environ",
];

/// Day names with what is known of how they are cut short.
const DAYS: &[(&str, Weekday)] = &[
    ("lundi", Weekday::Monday),
    ("lun", Weekday::Monday),
    ("lu", Weekday::Monday),
    ("ma", Weekday::Tuesday),
    ("me", Weekday::Wednesday),
    ("je", Weekday::Thursday),
    ("ve", Weekday::Friday),
    ("di", Weekday::Sunday),
    ("mardi", Weekday::Tuesday),
    ("mar", Weekday::Tuesday),
    ("mercredi", Weekday::Wednesday),
    ("mercr", Weekday::Wednesday),
    ("merc", Weekday::Wednesday),
    ("mer", Weekday::Wednesday),
    ("jeudi", Weekday::Thursday),
    ("jeu", Weekday::Thursday),
    ("vendredi", Weekday::Friday),
    ("vendr", Weekday::Friday),
    ("vend", Weekday::Friday),
    ("ven", Weekday::Friday),
    ("samedi", Weekday::Saturday),
    ("sam", Weekday::Saturday),
    ("dimanche", Weekday::Sunday),
    ("dim", Weekday::Sunday),
];

/// OpenStreetMap's day names, met among French hours.
const FOREIGN_DAYS: &[(&str, Weekday)] = &[
    ("mo", Weekday::Monday),
    ("tu", Weekday::Tuesday),
    ("th", Weekday::Thursday),
    ("fr", Weekday::Friday),
    ("sa", Weekday::Saturday),
    ("su", Weekday::Sunday),
];

/// The meaning of a word; `None` where it says nothing.
pub(super) fn meaning(word: &str) -> Option<Token> {
    if NOISE.contains(&word) {
        return None;
    }
    Some(
        day(word)
            .or_else(|| sign(word))
            .unwrap_or_else(|| Token::Unknown(word.to_owned())),
    )
}

fn day(word: &str) -> Option<Token> {
    let singular = word
        .strip_suffix('s')
        .filter(|w| w.len() >= 3)
        .unwrap_or(word);
    let exact = DAYS
        .iter()
        .chain(FOREIGN_DAYS)
        .find(|(name, _)| *name == singular || *name == word);
    exact
        .map(|&(_, day)| Token::Day(day))
        .or_else(|| misspelt_day(singular))
}

/// A day's full name with one letter wrong, missing or too many, or two
/// letters exchanged, where only one day is so near.
fn misspelt_day(word: &str) -> Option<Token> {
    let near = |(name, _): &&(&str, Weekday)| {
        name.len() >= 5
            && name.len().abs_diff(word.len()) <= 1
            && strsim::osa_distance(name, word) == 1
    };
    let mut found = DAYS.iter().filter(near);
    let (_, day) = found.next().filter(|_| word.len() >= 5)?;
    found.next().is_none().then_some(Token::Day(*day))
}

fn sign(word: &str) -> Option<Token> {
    Some(match word {
        "midi" => Token::Time(TimeOfDay::new(12, 0)?),
        "minuit" => Token::Time(TimeOfDay::END),
        "matin" | "matins" | "matinees" => Token::Half(Half::Morning),
        "apresmidi" | "apresmidis" | "aprem" => Token::Half(Half::Afternoon),
        "quotidien" => Token::Days(Days::EVERY),
        "weekend" | "weekends" => Token::Days(days(&[Weekday::Saturday, Weekday::Sunday])),
        "ferie" | "feries" => Token::Holidays,
        "ferme" | "fermee" | "fermes" | "fermeture" | "off" => Token::Closed,
        "sauf" | "excepte" => Token::Except,
        "ouvert" | "ouverte" | "ouverts" | "ouvertes" => Token::Open,
        "rdv" | "rdvs" => Token::Appointment,
        "a" | "au" => Token::To,
        "du" => Token::From,
        "ou" => Token::Or,
        "et" => Token::And,
        "mensuel" | "mensuelle" => Token::Monthly,
        _ => Token::Ordinal(ordinal(word)?),
    })
}

fn ordinal(word: &str) -> Option<i8> {
    Some(match word {
        "premier" | "premiers" | "premiere" => 1,
        "deuxieme" | "second" | "deuxiemes" => 2,
        "troisieme" | "troisiemes" => 3,
        "quatrieme" | "quatriemes" => 4,
        "dernier" | "derniers" => -1,
        _ => return None,
    })
}

/// Some days, every week.
pub(super) fn days(named: &[Weekday]) -> Days {
    let one = |days: Days, &day: &Weekday| days.or(Days::one(day, Nth::EVERY));
    named.iter().fold(Days::NONE, one)
}

/// A count in letters.
pub(super) fn count(word: &str) -> Option<u16> {
    Some(match word {
        "un" | "une" => 1,
        "deux" => 2,
        "trois" => 3,
        "quatre" => 4,
        _ => return None,
    })
}

/// The weeks that an adjective of « semaine » says.
pub(super) fn weeks(word: &str) -> Option<Token> {
    Some(match word {
        "paire" | "paires" | "pair" | "pairs" => Token::Weeks(Weeks::EVEN),
        "impaire" | "impaires" | "impair" | "impairs" => Token::Weeks(Weeks::ODD),
        "a" => Token::Alternate("semaine A", Weeks::ODD),
        "b" => Token::Alternate("semaine B", Weeks::EVEN),
        _ => return None,
    })
}
