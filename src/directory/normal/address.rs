//! An address as a number and a street.

use super::similar::{Overlap, Word};
use super::words::{STREET_TYPES, address_words};
use crate::directory::Postcode;

/// Joining words of addresses.
const EMPTY: &[&str] = &[
    "de", "du", "des", "l", "d", "le", "les", "la", "et", "a", "au", "aux", "en", "sur", "bis",
    "ter", "b", "cs", "bp", "cedex", "n",
];

/// Ranks, saints and given names: many streets have them, few are told apart
/// by them, and lists leave them out (`rue Jaurès`, `avenue du Général de
/// Gaulle` for `avenue Charles de Gaulle`).
const LIGHT: &[&str] = &[
    "general",
    "marechal",
    "docteur",
    "president",
    "commandant",
    "colonel",
    "saint",
    "sainte",
    "grand",
    "grande",
    "professeur",
    "abbe",
    "capitaine",
    "lieutenant",
    "dit",
    "bourg",
    "centre",
    "jean",
    "jacques",
    "pierre",
    "paul",
    "charles",
    "victor",
    "emile",
    "albert",
    "louis",
    "henri",
    "georges",
    "aristide",
    "leon",
    "jules",
    "marcel",
    "michel",
    "andre",
    "rene",
    "francois",
    "antoine",
    "joseph",
    "alexandre",
    "anatole",
    "gabriel",
    "gaston",
    "edouard",
    "raymond",
    "robert",
    "lucien",
    "camille",
    "ernest",
    "eugene",
    "felix",
    "ferdinand",
    "gustave",
    "maurice",
    "philippe",
    "claude",
    "denis",
    "etienne",
    "guy",
    "marie",
    "simone",
    "louise",
    "salvador",
    "frederic",
    "alphonse",
    "ambroise",
    "honore",
    "edmond",
];

/// The house numbers of an address, from the first to the last: `22-24` is
/// both and what lies between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbers {
    /// The first.
    pub first: u32,
    /// The last; the first again for a single number.
    pub last: u32,
}

impl Numbers {
    /// How many numbers lie between the two; zero where they overlap.
    #[must_use]
    pub fn gap(self, other: Self) -> u32 {
        let after = |a: Self, b: Self| b.first.saturating_sub(a.last);
        after(self, other).max(after(other, self))
    }
}

/// An address as it compares.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// Its house numbers.
    pub numbers: Option<Numbers>,
    /// What the street is (`rue`, `place`…), where it says.
    pub street_type: Option<String>,
    /// The words of the street's name, without what it is.
    pub street: Vec<Word>,
}

impl Address {
    /// Reads an address. Its postcode and the commune behind it, where the
    /// address repeats them, are left out.
    #[must_use]
    pub fn of(text: &str, postcode: Option<Postcode>, commune: &str) -> Self {
        let mut all = address_words(text);
        cut_town(&mut all, postcode, commune);
        let start = number_at(&all);
        let (numbers, rest) = match start {
            Some(at) => take_numbers(&all[at..]),
            None => (None, all.as_slice()),
        };
        // Without a number, the street begins where it says what it is.
        let names_street = |w: &String| STREET_TYPES.contains(&w.as_str());
        let from = rest.iter().position(names_street).unwrap_or(0);
        let from = if start.is_some() { 0 } else { from };
        Self::of_street(numbers, &rest[from..])
    }

    fn of_street(numbers: Option<Numbers>, words: &[String]) -> Self {
        let names_street = |w: &&String| STREET_TYPES.contains(&w.as_str());
        let street_type = words.first().filter(names_street).cloned();
        let rest = &words[usize::from(street_type.is_some())..];
        let mut street: Vec<Word> = rest.iter().filter_map(|w| weighed(w)).collect();
        // « Grande Rue », « Le Bourg »: what it is, is its name.
        if street.is_empty() {
            street.extend(street_type.iter().map(|w| Word {
                text: w.clone(),
                weight: 5,
            }));
        }
        Self {
            numbers,
            street_type,
            street,
        }
    }

    /// Whether nothing is known of the street.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.street.is_empty()
    }

    /// How much of the two streets is the same, in percent. What completes an
    /// address (a building, a quarter) stands in the same text, so that a
    /// street which the other holds whole counts nearly as the same.
    #[must_use]
    pub fn street_likeness(&self, other: &Self) -> u32 {
        let overlap = Overlap::of(&self.street, &other.street);
        let alike = overlap.dice().max(overlap.containment() * 9 / 10);
        match (&self.street_type, &other.street_type) {
            (Some(one), Some(two)) if one != two => alike * 9 / 10,
            _ => alike,
        }
    }
}

fn weighed(word: &str) -> Option<Word> {
    let is_light = LIGHT.contains(&word) || word.len() == 1;
    let weight = if is_light { 3 } else { 10 };
    (!EMPTY.contains(&word)).then(|| Word {
        text: word.to_owned(),
        weight,
    })
}

/// Cuts the postcode and what follows; without a postcode, the commune at the
/// end, where something stands before it.
fn cut_town(words: &mut Vec<String>, postcode: Option<Postcode>, commune: &str) {
    let is_own = |w: &str| postcode.is_some_and(|p| p.as_str() == w);
    let is_code = |w: &String| w.len() == 5 && w.bytes().all(|b| b.is_ascii_digit());
    let at = words.iter().rposition(|w| is_own(w) || is_code(w));
    if let Some(at) = at.filter(|&at| at > 0) {
        words.truncate(at);
    }
    let town = address_words(commune);
    if !town.is_empty() && words.len() > town.len() + 2 && words.ends_with(&town) {
        words.truncate(words.len() - town.len());
    }
}

/// Where the house number stands: first of all, or before what a street is.
fn number_at(words: &[String]) -> Option<usize> {
    let is_number = |w: &String| w.len() <= 4 && w.bytes().all(|b| b.is_ascii_digit());
    let is_repetition = |w: &str| matches!(w, "bis" | "ter" | "quater" | "a" | "b" | "c" | "d");
    let begins_street = |at: usize| {
        let next = words.get(at + 1).map(String::as_str);
        let then = words.get(at + 2).map(String::as_str);
        let names = |w: Option<&str>| w.is_some_and(|w| STREET_TYPES.contains(&w));
        names(next) || (next.is_some_and(is_repetition) && names(then))
    };
    let numbers = || (0..words.len()).filter(|&at| is_number(&words[at]));
    let first_run = |at: usize| words[..at].iter().all(is_number);
    numbers()
        .find(|&at| begins_street(at))
        .map(|at| if first_run(at) { 0 } else { at })
        .or_else(|| numbers().find(|&at| at == 0))
}

/// The numbers that stand first, and the words behind them.
fn take_numbers(words: &[String]) -> (Option<Numbers>, &[String]) {
    let is_repetition = |w: &str| matches!(w, "bis" | "ter" | "quater" | "a" | "b" | "c" | "d");
    let mut read: Vec<u32> = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        match word.parse::<u32>() {
            Ok(number) if word.len() <= 4 => read.push(number),
            _ if is_repetition(word) && at > 0 => {}
            _ => break,
        }
        at += 1;
    }
    let known = || read.iter().copied().filter(|&n| n > 0);
    let numbers = known().min().zip(known().max());
    (
        numbers.map(|(first, last)| Numbers { first, last }),
        &words[at..],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Option<(u32, u32)>, Option<String>, String) {
        let address = Address::of(text, "33000".parse().ok(), "Bordeaux");
        let words: Vec<_> = address.street.iter().map(|w| w.text.as_str()).collect();
        let numbers = address.numbers.map(|n| (n.first, n.last));
        (numbers, address.street_type, words.join(" "))
    }

    fn is(text: &str, numbers: Option<(u32, u32)>, kind: &str, street: &str) {
        let kind = (!kind.is_empty()).then(|| kind.to_owned());
        assert_eq!(read(text), (numbers, kind, street.to_owned()), "{text}");
    }

    #[test]
    fn an_address_is_a_number_and_a_street() {
        let one = |n| Some((n, n));
        is("213Bis Cours de la Marne", one(213), "cours", "marne");
        is(
            "22-24 R DUBOIS MEYNARDIE",
            Some((22, 24)),
            "rue",
            "dubois meynardie",
        );
        is("Place du 8 mai 1945", None, "place", "8 mai 1945");
        is(
            "8 rue de la Boétie - 33000 Bordeaux",
            one(8),
            "rue",
            "boetie",
        );
        is(
            "Le Dôme - 221 avenue de Thouars",
            one(221),
            "avenue",
            "thouars",
        );
        is(
            "0 Rue du 8 mai 1945, 87500 Saint-Yrieix",
            None,
            "rue",
            "8 mai 1945",
        );
        is("3 le Bourg", one(3), "", "bourg");
        is("40 Grande Rue", one(40), "grande", "rue");
        is("25 b rue de la gare", one(25), "rue", "gare");
        is(
            "IUT de Bordeaux, 15, rue Naudet, bât 10a",
            one(15),
            "rue",
            "naudet batiment 10",
        );
        is("12 allée du Parc Bordeaux", one(12), "allee", "parc");
        is("", None, "", "");
    }

    #[test]
    fn numbers_overlap() {
        let numbers = |first, last| Numbers { first, last };
        assert_eq!(numbers(22, 24).gap(numbers(24, 24)), 0);
        assert_eq!(numbers(5, 5).gap(numbers(9, 9)), 4);
        assert_eq!(numbers(9, 9).gap(numbers(5, 5)), 4);
    }

    #[test]
    fn streets_compare_without_what_they_are_called() {
        let address = |text: &str| Address::of(text, None, "");
        let likeness = |a: &str, b: &str| address(a).street_likeness(&address(b));
        assert_eq!(likeness("5 rue du Halage", "5 chemin du halage"), 90);
        assert!(likeness("1 Rue de la Mairie", "2 Rue de l'Église") < 20);
        assert!(likeness("2 Rue Jean Rémon", "2 rue J. Rémon") >= 60);
        assert_eq!(
            likeness("rue Henri Dunant", "18, rue Henri Dunant, esplanade X"),
            90
        );
    }
}
