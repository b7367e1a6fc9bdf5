//! How much two lists of words have in common.

use strsim::{generic_damerau_levenshtein, jaro_winkler};

/// A word and how much it tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The word, as [`words`](super::words) gives it.
    pub text: String,
    /// Its weight in tenths: ten for a word that tells a place from another,
    /// less for one that many share.
    pub weight: u32,
}

/// What two lists of words share, by weight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Overlap {
    /// Weight shared, in tenths.
    pub shared: u32,
    /// Weight of the lighter list.
    pub lighter: u32,
    /// Weight of the heavier list.
    pub heavier: u32,
}

impl Overlap {
    /// Pairs each word with the first one left in the other list that is
    /// alike; the lesser weight counts.
    #[must_use]
    pub fn of(one: &[Word], other: &[Word]) -> Self {
        let mut taken = vec![false; other.len()];
        let mut shared = 0;
        for word in one {
            let alike = |at: &usize| !taken[*at] && are_alike(&word.text, &other[*at].text);
            if let Some(at) = (0..other.len()).find(alike) {
                taken[at] = true;
                shared += word.weight.min(other[at].weight);
            }
        }
        let total = |list: &[Word]| list.iter().map(|w| w.weight).sum::<u32>();
        let (a, b) = (total(one), total(other));
        Self {
            shared,
            lighter: a.min(b),
            heavier: a.max(b),
        }
    }

    /// The share of both lists that they have in common (Dice), in percent;
    /// none for two empty lists.
    #[must_use]
    pub fn dice(self) -> u32 {
        percent(2 * self.shared, self.lighter + self.heavier)
    }

    /// The share of the lighter list that the other holds, in percent.
    #[must_use]
    pub fn containment(self) -> u32 {
        percent(self.shared, self.lighter)
    }
}

fn percent(part: u32, whole: u32) -> u32 {
    (100 * part).checked_div(whole).unwrap_or(0)
}

/// Whether two words are the same give or take a slip of the pen: numbers
/// never; short words letter for letter; an initial stands for its word;
/// longer words may differ by one letter, or by two where they begin alike.
#[must_use]
pub fn are_alike(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let is_number = |w: &str| w.bytes().all(|b| b.is_ascii_digit());
    if is_number(one) || is_number(other) {
        return false;
    }
    let shorter = one.len().min(other.len());
    if shorter == 1 {
        return one.as_bytes()[0] == other.as_bytes()[0];
    }
    let longer = one.len().max(other.len());
    if shorter < 5 || longer - shorter > 2 || one.as_bytes()[0] != other.as_bytes()[0] {
        return false;
    }
    let edits = edits(one, other);
    edits == 1 || (edits == 2 && shorter >= 8 && jaro_winkler(one, other) >= 0.93)
}

/// Letters added, left out, changed or swapped.
fn edits(one: &str, other: &str) -> usize {
    generic_damerau_levenshtein(one.as_bytes(), other.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_pen_are_forgiven() {
        for (one, other) in [
            ("rouillaou", "rouaillou"),
            ("barenne", "barrenne"),
            ("eglatine", "eglantine"),
            ("pissaro", "pissarro"),
            ("vigneau", "vignau"),
        ] {
            assert!(are_alike(one, other), "{one} {other}");
        }
        for (one, other) in [
            ("1945", "1954"),
            ("nord", "sud"),
            ("gare", "mare"),
            ("belin", "merlin"),
            ("mairie", "prairie"),
            ("adapei", "apei"),
        ] {
            assert!(!are_alike(one, other), "{one} {other}");
        }
    }

    #[test]
    fn overlaps_by_hand() {
        let list = |texts: &[(&str, u32)]| -> Vec<Word> {
            let word = |&(text, weight): &(&str, u32)| Word {
                text: text.to_owned(),
                weight,
            };
            texts.iter().map(word).collect()
        };
        let one = list(&[("effervescentre", 10)]);
        let other = list(&[("espace", 3), ("effervescentre", 10)]);
        let overlap = Overlap::of(&one, &other);
        assert_eq!((overlap.dice(), overlap.containment()), (86, 100));
        let none = Overlap::of(&[], &[]);
        assert_eq!((none.dice(), none.containment()), (0, 0));
    }
}
