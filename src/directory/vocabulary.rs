//! The closed vocabularies of the national schema « lieux de médiation
//! numérique » v1.0.2 (LaMednum/standard-mediation-num), word for word.
//!
//! A term parses from its exact wording, give or take case, accents and
//! punctuation (`Familles et / ou enfants`); anything else is an
//! [`UnknownTerm`], which readers map by hand or list, never guess.

use std::fmt;
use std::str::FromStr;

use super::normal;

/// A text that is no term of the vocabulary asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "« {value} » is no term of {column} in the national schema; map it in the description of the source"
)]
pub struct UnknownTerm {
    /// The text as read.
    pub value: String,
    /// The column of the schema that was being read.
    pub column: &'static str,
}

macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident of $column:literal {
        $($(#[$term_doc:meta])* $term:ident => $text:literal,)*
    }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$term_doc])* $term,)* }

        impl $name {
            /// Every term, in the order of the schema.
            pub const ALL: &'static [Self] = &[$(Self::$term,)*];

            /// The column of the schema that holds these terms.
            pub const COLUMN: &'static str = $column;

            /// The term word for word, as it is written to outputs.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$term => $text,)* }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl FromStr for $name {
            type Err = UnknownTerm;

            /// Reads a term, whatever its case, accents and punctuation.
            fn from_str(text: &str) -> Result<Self, UnknownTerm> {
                let key = normal::key(text);
                let same = |term: &&Self| normal::key(term.as_str()) == key;
                Self::ALL.iter().find(same).copied().ok_or_else(|| UnknownTerm {
                    value: text.to_owned(),
                    column: $column,
                })
            }
        }
    };
}

vocabulary! {
    /// What a place helps with (`services`).
    Service of "services" {
        /// Online procedures done with or for a person (*aide*).
        Procedures => "Aide aux démarches administratives",
        /// Everyday digital tools (*médiation*).
        EverydayTools => "Maîtrise des outils numériques du quotidien",
        /// Finding work by digital means.
        Employment => "Insertion professionnelle via le numérique",
        /// Safe use.
        Safety => "Utilisation sécurisée du numérique",
        /// Parenting and education.
        Parenting => "Parentalité et éducation avec le numérique",
        /// Leisure and making.
        Leisure => "Loisirs et créations numériques",
        /// Understanding the digital world.
        Culture => "Compréhension du monde numérique",
        /// A connection and machines on the spot.
        Equipment => "Accès internet et matériel informatique",
        /// Machines sold at a fair price.
        FairPrice => "Acquisition de matériel informatique à prix solidaire",
    }
}

vocabulary! {
    /// Whom a place addresses in particular (`publics_specifiquement_adresses`).
    Public of "publics_specifiquement_adresses" {
        /// Young people.
        Young => "Jeunes",
        /// Students.
        Students => "Étudiants",
        /// Families and children.
        Families => "Familles et/ou enfants",
        /// Older people.
        Seniors => "Seniors",
        /// Women.
        Women => "Femmes",
    }
}

vocabulary! {
    /// What a place is prepared for (`prise_en_charge_specifique`).
    Care of "prise_en_charge_specifique" {
        /// Deafness.
        Deafness => "Surdité",
        /// Motor disabilities.
        Motor => "Handicaps moteurs",
        /// Mental disabilities.
        Mental => "Handicaps mentaux",
        /// Illiteracy.
        Illiteracy => "Illettrisme",
        /// English spoken.
        English => "Langues étrangères (anglais)",
        /// Other languages spoken.
        OtherLanguages => "Langues étrangères (autres)",
        /// Impaired sight.
        Sight => "Déficience visuelle",
    }
}

vocabulary! {
    /// What a visit costs (`frais_a_charge`).
    Fee of "frais_a_charge" {
        /// Free of charge.
        Free => "Gratuit",
        /// Free under conditions.
        Conditional => "Gratuit sous condition",
        /// Against payment.
        Paid => "Payant",
    }
}

vocabulary! {
    /// How one gets to a place's help (`modalites_acces`).
    Access of "modalites_acces" {
        /// By walking in.
        WalkIn => "Se présenter",
        /// By telephone.
        Phone => "Téléphoner",
        /// By e-mail.
        Mail => "Contacter par mail",
        /// By booking online.
        Booking => "Prendre un RDV en ligne",
        /// The place receives nobody: it covers nobody.
        NoPublic => "Ce lieu n'accueille pas de public",
        /// By a referral sent by e-mail.
        Referral => "Envoyer un mail avec une fiche de prescription",
    }
}

vocabulary! {
    /// How a person is accompanied (`modalites_accompagnement`).
    Support of "modalites_accompagnement" {
        /// On one's own.
        Alone => "En autonomie",
        /// One to one.
        Individual => "Accompagnement individuel",
        /// In a group.
        Group => "Dans un atelier collectif",
        /// From afar.
        Remote => "À distance",
    }
}

vocabulary! {
    /// The national programmes that a place takes part in
    /// (`dispositif_programmes_nationaux`).
    Programme of "dispositif_programmes_nationaux" {
        /// Aidants Connect.
        AidantsConnect => "Aidants Connect",
        /// Digital reference libraries; the schema writes it so.
        ReferenceLibrary => "Bibliothèques numérique de référence",
        /// PIX certification.
        Pix => "Certification PIX",
        /// Conseillers numériques.
        Conseillers => "Conseillers numériques",
        /// Emmaüs Connect.
        EmmausConnect => "Emmaüs Connect",
        /// France Services.
        FranceServices => "France Services",
        /// Grande école du numérique.
        GrandeEcole => "Grande école du numérique",
        /// The Red Cross.
        RedCross => "La Croix Rouge",
        /// CAF digital access point.
        CafPoint => "Point d'accès numérique CAF",
        /// Promeneurs du net.
        Promeneurs => "Promeneurs du net",
        /// Relais numérique of Emmaüs Connect.
        RelaisNumerique => "Relais numérique (Emmaüs Connect)",
    }
}

vocabulary! {
    /// Whether a place stands or goes from stop to stop (`itinerance`); both
    /// may hold at once.
    Itinerance of "itinerance" {
        /// It goes from stop to stop.
        Itinerant => "Itinérant",
        /// It stands.
        Fixed => "Fixe",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_term_reads_back() {
        for &service in Service::ALL {
            assert_eq!(service.as_str().parse(), Ok(service));
        }
        for &programme in Programme::ALL {
            assert_eq!(programme.to_string().to_uppercase().parse(), Ok(programme));
        }
        assert_eq!(
            "Ce lieu n’accueille pas de public".parse(),
            Ok(Access::NoPublic)
        );
        assert_eq!("familles et / ou ENFANTS".parse(), Ok(Public::Families));
        assert_eq!("a distance".parse(), Ok(Support::Remote));
        assert_eq!("itinerant".parse(), Ok(Itinerance::Itinerant));
        assert_eq!("GRATUIT".parse(), Ok(Fee::Free));
        assert_eq!("Surdite".parse(), Ok(Care::Deafness));
    }

    #[test]
    fn what_is_no_term_is_kept_and_told() {
        let unknown = "CNFS".parse::<Programme>().expect_err("an old label");
        assert_eq!(unknown.value, "CNFS");
        assert_eq!(unknown.column, "dispositif_programmes_nationaux");
        assert!("".parse::<Service>().is_err());
    }
}
