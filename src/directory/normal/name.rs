//! A name, told apart into the kind of place that it announces and the words
//! that are its own.

use std::collections::BTreeSet;

use super::kinds::NameKind;
use super::similar::Word;
use super::words::words;

/// Joining words, and legal forms, which tell nothing.
const EMPTY: &[&str] = &[
    "de",
    "du",
    "des",
    "l",
    "d",
    "le",
    "les",
    "et",
    "a",
    "au",
    "aux",
    "en",
    "sur",
    "sous",
    "pour",
    "par",
    "un",
    "une",
    "dans",
    "chez",
    "n",
    "s",
    "association",
    "sarl",
    "sas",
    "sasu",
    "scop",
    "scic",
    "eurl",
    "sa",
    "gip",
    "cs",
    "bp",
    "cedex",
];

/// Words that half of the places carry.
const COMMON: &[&str] = &[
    "espace",
    "espaces",
    "maison",
    "centre",
    "pole",
    "antenne",
    "site",
    "bureau",
    "service",
    "services",
    "point",
    "relais",
    "reseau",
    "accueil",
    "lieu",
    "salle",
    "annexe",
    "permanence",
    "public",
    "publics",
    "numerique",
    "local",
    "locale",
    "municipal",
    "municipale",
    "intercommunal",
    "intercommunale",
    "communal",
    "communale",
    "social",
    "sociale",
    "mediation",
    "siege",
    "agence",
    "ville",
    "pays",
    "la",
    "multisites",
    "departemental",
    "departementale",
    "national",
    "nationale",
    "france",
    "place",
    "quartier",
    "action",
    "formation",
];

/// Full weight of a word, in tenths.
const FULL: u32 = 10;
/// Weight of a common word, in tenths.
const LIGHT: u32 = 2;

/// A name as it compares.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    /// The kinds of place that it announces.
    pub kinds: BTreeSet<NameKind>,
    /// Its other words, but for those of the commune.
    pub own: Vec<Word>,
    /// Its other words, those of the commune among them.
    pub all: Vec<Word>,
    /// Initials of all its words, for names told by their acronym alone.
    pub initials: String,
    /// The whole name, in one piece.
    pub key: String,
}

impl Name {
    /// Takes a name apart, in the commune given by its name.
    #[must_use]
    pub fn of(name: &str, commune: &str) -> Self {
        let read = words(name);
        let full: Vec<&str> = joined(&read);
        let mut kinds = BTreeSet::new();
        let mut all = Vec::new();
        let mut at = 0;
        while at < full.len() {
            if let Some((kind, length)) = NameKind::at_start(&full[at..]) {
                kinds.insert(kind);
                at += length;
            } else {
                all.push(weighed(full[at]));
                at += 1;
            }
        }
        // « Ville de X » at the start is the commune; elsewhere it is a town.
        if full.first() == Some(&"ville") {
            kinds.insert(NameKind::TownHall);
        }
        let commune = words(commune);
        let is_place = |w: &&Word| commune.contains(&w.text);
        let own = all.iter().filter(|w| !is_place(w)).cloned().collect();
        let initials = full.iter().filter_map(|w| w.chars().next()).collect();
        Self {
            kinds,
            own,
            all,
            initials,
            key: full.concat(),
        }
    }

    /// Whether nothing is known of the name.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.kinds.is_empty() && self.all.is_empty()
    }

    /// Whether the name has words that tell it from its neighbours.
    #[must_use]
    pub fn has_own(&self) -> bool {
        self.own.iter().any(|w| w.weight == FULL)
    }

    /// Whether one name is the acronym of the other: a word of three letters
    /// or more made of the initials of the other's words.
    #[must_use]
    pub fn is_acronym_of(&self, other: &Self) -> bool {
        let stands = |w: &Word| w.text.len() >= 3 && other.initials.contains(&w.text);
        self.all.iter().filter(|w| w.weight == FULL).any(stands)
    }
}

/// Words without the empty ones; `la` is kept before `poste`, to tell the
/// company from a military post.
fn joined(read: &[String]) -> Vec<&str> {
    let keeps = |(at, word): (usize, &String)| {
        let is_empty = EMPTY.contains(&word.as_str());
        let is_article = word == "la" && read.get(at + 1).is_none_or(|next| next != "poste");
        (!is_empty && !is_article).then_some(at)
    };
    let kept = read.iter().enumerate().filter_map(keeps);
    kept.map(|at| read[at].as_str()).collect()
}

fn weighed(word: &str) -> Word {
    let is_light = COMMON.contains(&word) || word.len() < 3;
    Word {
        text: word.to_owned(),
        weight: if is_light { LIGHT } else { FULL },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(name: &Name) -> Vec<&str> {
        name.own.iter().map(|w| w.text.as_str()).collect()
    }

    #[test]
    fn a_name_is_its_kinds_and_its_own_words() {
        let name = Name::of("France services La Poste de Marthon", "MARTHON");
        assert_eq!(
            name.kinds.iter().copied().collect::<Vec<_>>(),
            [NameKind::FranceServices, NameKind::Post]
        );
        assert_eq!(own(&name), Vec::<&str>::new());
        let name = Name::of("Médiathèque municipale François Mitterrand", "Bassens");
        assert_eq!(own(&name), ["francois", "mitterrand"]);
        let name = Name::of(
            "Maison de Services au Public de l'île d'Oléron",
            "Dolus-d'Oléron",
        );
        assert_eq!(own(&name), ["ile"]);
        assert!(Name::of("de la", "").is_empty());
    }

    #[test]
    fn set_phrases_are_one_kind() {
        let kinds = |text: &str| Name::of(text, "").kinds.into_iter().collect::<Vec<_>>();
        assert_eq!(kinds("Pôle Emploi"), [NameKind::JobCentre]);
        assert_eq!(kinds("Ville de Poitiers"), [NameKind::TownHall]);
        assert_eq!(kinds("Centre ville"), []);
        assert_eq!(kinds("MSAP"), [NameKind::FranceServices]);
        assert_eq!(
            kinds("Centre Communal d'Action Sociale"),
            [NameKind::SocialAid]
        );
        assert_eq!(
            kinds("Bus France Services"),
            [NameKind::FranceServices, NameKind::Itinerant]
        );
    }

    #[test]
    fn acronyms_stand_for_their_words() {
        let short = Name::of("MVC Saint-Étienne", "Bayonne");
        let long = Name::of("Maison de la Vie Citoyenne Saint-Étienne", "Bayonne");
        assert!(short.is_acronym_of(&long));
        assert!(!long.is_acronym_of(&short));
    }
}
