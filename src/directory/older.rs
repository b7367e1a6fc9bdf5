//! Wordings of older files and of usual exports, in today's vocabulary.
//!
//! The first schema of 2022 (`conditions_acces`, `labels_nationaux`,
//! `publics_accueillis`) says the same things in other words; the tables here
//! follow the rewriting that the national map made of its own data in 2023.

use std::str::FromStr;

use super::{
    Access, Care, Fee, Itinerance, Programme, Public, Service, Support, UnknownTerm, normal,
};

/// A closed vocabulary, with what older files wrote for its terms.
pub trait Term: FromStr<Err = UnknownTerm> + Copy + Ord + 'static {
    /// Older wordings, and the terms that each stands for: none where it says
    /// nothing in particular (`Tout public`).
    const OLDER: &'static [(&'static str, &'static [Self])];
}

/// The terms that a text stands for: its own where it is one, those of an
/// older wording, whatever its case, accents and punctuation. An older
/// wording followed by ` : ` and an explanation is known by what comes before.
/// `None` for a text of no vocabulary known.
#[must_use]
pub fn read<T: Term>(text: &str) -> Option<Vec<T>> {
    if let Ok(term) = text.parse() {
        return Some(vec![term]);
    }
    let short = text.split(" : ").next().unwrap_or(text);
    [text, short].into_iter().find_map(|text| {
        let key = normal::key(text);
        let older = T::OLDER.iter().find(|(old, _)| normal::key(old) == key);
        older
            .map(|(_, terms)| terms.to_vec())
            .or_else(|| text.parse().ok().map(|term| vec![term]))
    })
}

impl Term for Service {
    const OLDER: &'static [(&'static str, &'static [Self])] = &[
        (
            "Devenir autonome dans les démarches administratives",
            &[Self::Procedures],
        ),
        (
            "Réaliser des démarches administratives avec un accompagnement",
            &[Self::Procedures],
        ),
        ("Accompagner les démarches de santé", &[Self::Procedures]),
        ("Démarches administratives", &[Self::Procedures]),
        (
            "Prendre en main un smartphone ou une tablette",
            &[Self::EverydayTools],
        ),
        ("Prendre en main un ordinateur", &[Self::EverydayTools]),
        ("Utiliser le numérique au quotidien", &[Self::EverydayTools]),
        ("Approfondir ma culture numérique", &[Self::Culture]),
        ("Promouvoir la citoyenneté numérique", &[Self::Culture]),
        (
            "Favoriser mon insertion professionnelle",
            &[Self::Employment],
        ),
        ("Créer et développer mon entreprise", &[Self::Employment]),
        (
            "Soutenir la parentalité et l'éducation avec le numérique",
            &[Self::Parenting],
        ),
        ("Créer avec le numérique", &[Self::Leisure]),
        ("Accéder à une connexion internet", &[Self::Equipment]),
        ("Accéder à du matériel", &[Self::Equipment]),
        ("S'équiper en matériel informatique", &[Self::FairPrice]),
    ];
}

impl Term for Public {
    const OLDER: &'static [(&'static str, &'static [Self])] = &[
        ("Familles/enfants", &[Self::Families]),
        ("Jeunes (16-26 ans)", &[Self::Young]),
        ("Seniors (+ 65 ans)", &[Self::Seniors]),
        ("Uniquement femmes", &[Self::Women]),
        // Everyone, which is nobody in particular.
        ("Adultes", &[]),
        ("Tout public", &[]),
        ("Tous publics", &[]),
        ("Tous les publics", &[]),
    ];
}

impl Term for Care {
    const OLDER: &'static [(&'static str, &'static [Self])] = &[
        ("Handicaps moteurs", &[Self::Motor]),
        ("Handicaps mentaux", &[Self::Mental]),
        ("Personnes en situation d'illettrisme", &[Self::Illiteracy]),
        ("Public langues étrangères", &[Self::OtherLanguages]),
        ("Langues étrangères", &[Self::OtherLanguages]),
    ];
}

impl Term for Fee {
    const OLDER: &'static [(&'static str, &'static [Self])] = &[
        ("Adhésion", &[Self::Paid]),
        ("Gratuite", &[Self::Free]),
        ("Service public (gratuite)", &[Self::Free]),
        ("0 Euro", &[Self::Free]),
        ("0 €", &[Self::Free]),
    ];
}

impl Term for Access {
    const OLDER: &'static [(&'static str, &'static [Self])] = &[
        ("Accès libre", &[Self::WalkIn]),
        ("En libre accès", &[Self::WalkIn]),
        ("Envoyer un mail", &[Self::Mail]),
    ];
}

impl Term for Support {
    const OLDER: &'static [(&'static str, &'static [Self])] = &[
        ("Seul", &[Self::Alone]),
        ("Avec de l'aide", &[Self::Individual]),
        ("A ma place", &[Self::Individual]),
        ("Dans un atelier", &[Self::Group]),
        ("En libre accès", &[Self::Alone]),
    ];
}

impl Term for Programme {
    const OLDER: &'static [(&'static str, &'static [Self])] = &[
        ("CNFS", &[Self::Conseillers]),
        (
            "Conseillers numériques France Services",
            &[Self::Conseillers],
        ),
        ("Conseiller numérique", &[Self::Conseillers]),
        ("Espace France Services", &[Self::FranceServices]),
        ("Grandes écoles du numérique", &[Self::GrandeEcole]),
        ("Point numérique CAF", &[Self::CafPoint]),
        ("Croix-Rouge française", &[Self::RedCross]),
    ];
}

impl Term for Itinerance {
    const OLDER: &'static [(&'static str, &'static [Self])] = &[
        ("Itinérante", &[Self::Itinerant]),
        ("En itinérance", &[Self::Itinerant]),
        ("Non", &[Self::Fixed]),
        ("Oui", &[Self::Itinerant]),
    ];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn older_wordings_are_todays_terms() {
        assert_eq!(
            read("Accéder à du matériel"),
            Some(vec![Service::Equipment])
        );
        assert_eq!(
            read("Gratuit : Je peux accéder gratuitement au lieu et à ses services"),
            Some(vec![Fee::Free])
        );
        assert_eq!(
            read("Seul : j'ai accès à du matériel et une connexion"),
            Some(vec![Support::Alone])
        );
        assert_eq!(read::<Public>("TOUT PUBLIC"), Some(vec![]));
        assert_eq!(read::<Programme>("APTIC"), None);
        assert_eq!(
            read("Langues étrangères (anglais)"),
            Some(vec![Care::English]),
            "the term itself is not taken for the older wording"
        );
    }
}
