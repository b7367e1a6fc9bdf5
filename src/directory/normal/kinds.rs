//! What sort of place a name announces.

/// A sort of place that names announce in set phrases. Finer than
/// [`PlaceKind`](crate::territory::PlaceKind): a job centre is not a
/// *mission locale*, and both may stand behind one door.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameKind {
    /// France Services, MSAP, *maison de services*.
    FranceServices,
    /// PIMMS.
    Pimms,
    /// Post office or postal agency.
    Post,
    /// Town hall, its annexes, the commune itself.
    TownHall,
    /// Communauté de communes or d'agglomération, métropole.
    Intercommunality,
    /// Département council.
    Departement,
    /// CCAS or CIAS.
    SocialAid,
    /// Library or médiathèque.
    Library,
    /// Social centre, MJC, *espace de vie sociale*.
    SocialCentre,
    /// Public digital space, cyber-base.
    DigitalSpace,
    /// *Mission locale*.
    MissionLocale,
    /// Pôle emploi, France Travail.
    JobCentre,
    /// Cap emploi.
    CapEmploi,
    /// Youth information.
    Youth,
    /// CAF.
    Caf,
    /// CPAM.
    Cpam,
    /// MSA.
    Msa,
    /// UDAF.
    Udaf,
    /// Chamber of agriculture or commerce.
    Chamber,
    /// Préfecture or sous-préfecture.
    Prefecture,
    /// Third place, co-working space, fab lab.
    ThirdPlace,
    /// Bus, van, anything said to be itinerant.
    Itinerant,
}

use NameKind as K;

/// Phrases, the longer before those they begin with. Joining words (`de`,
/// `au`, `d`, `et`…) are left out of phrases and names alike.
const PHRASES: &[(&[&str], NameKind)] = &[
    (&["maison", "france", "services"], K::FranceServices),
    (&["maison", "france", "service"], K::FranceServices),
    (&["maison", "services", "public"], K::FranceServices),
    (&["maison", "services", "publics"], K::FranceServices),
    (&["maison", "services"], K::FranceServices),
    (&["maison", "service", "public"], K::FranceServices),
    (&["espaces", "france", "service"], K::FranceServices),
    (&["espaces", "france", "services"], K::FranceServices),
    (&["espace", "france", "services"], K::FranceServices),
    (&["espace", "france", "service"], K::FranceServices),
    (&["espace", "services", "public"], K::FranceServices),
    (&["france", "services", "multisites"], K::FranceServices),
    (&["france", "services"], K::FranceServices),
    (&["france", "service"], K::FranceServices),
    (&["msap"], K::FranceServices),
    (&["efs"], K::FranceServices),
    (&["pimms", "mediation"], K::Pimms),
    (&["pimms"], K::Pimms),
    (&["agence", "postale", "communale"], K::Post),
    (&["agence", "postale", "intercommunale"], K::Post),
    (&["agence", "postale"], K::Post),
    (&["poste", "communale"], K::Post),
    (&["bureau", "poste"], K::Post),
    (&["relais", "poste"], K::Post),
    (&["relais", "postal"], K::Post),
    (&["la", "poste"], K::Post),
    (&["poste"], K::Post),
    (&["communaute", "communes"], K::Intercommunality),
    (&["communaute", "agglomeration"], K::Intercommunality),
    (&["communaute", "urbaine"], K::Intercommunality),
    (&["agglomeration"], K::Intercommunality),
    (&["metropole"], K::Intercommunality),
    (&["cc"], K::Intercommunality),
    (&["ca"], K::Intercommunality),
    (&["hotel", "ville"], K::TownHall),
    (&["antenne", "mairie"], K::TownHall),
    (&["mairie", "annexe"], K::TownHall),
    (&["mairie", "quartier"], K::TownHall),
    (&["mairie"], K::TownHall),
    (&["commune"], K::TownHall),
    (&["conseil", "departemental"], K::Departement),
    (&["departement"], K::Departement),
    (&["centre", "communal", "action", "sociale"], K::SocialAid),
    (
        &["centre", "intercommunal", "action", "sociale"],
        K::SocialAid,
    ),
    (&["ccas"], K::SocialAid),
    (&["cias"], K::SocialAid),
    (&["ludo", "mediatheque"], K::Library),
    (&["ludomediatheque"], K::Library),
    (&["mediatheque", "municipale"], K::Library),
    (&["mediatheque", "intercommunale"], K::Library),
    (&["mediatheque"], K::Library),
    (&["mediatheques"], K::Library),
    (&["bibliotheque", "municipale"], K::Library),
    (&["bibliotheque", "intercommunale"], K::Library),
    (&["bibliotheque"], K::Library),
    (&["bfm"], K::Library),
    (
        &["centre", "social", "culturel", "sportif"],
        K::SocialCentre,
    ),
    (&["centre", "socio", "culturel", "sportif"], K::SocialCentre),
    (&["centre", "social", "culturel"], K::SocialCentre),
    (&["centre", "socio", "culturel"], K::SocialCentre),
    (&["centre", "socioculturel"], K::SocialCentre),
    (&["centre", "social", "municipal"], K::SocialCentre),
    (&["centre", "social"], K::SocialCentre),
    (&["csc"], K::SocialCentre),
    (&["cscs"], K::SocialCentre),
    (&["maison", "jeunes", "culture"], K::SocialCentre),
    (&["mjc"], K::SocialCentre),
    (&["espace", "vie", "sociale"], K::SocialCentre),
    (&["centre", "animation"], K::SocialCentre),
    (&["espace", "public", "numerique"], K::DigitalSpace),
    (&["espace", "public", "multimedia"], K::DigitalSpace),
    (&["espace", "numerique"], K::DigitalSpace),
    (&["epn"], K::DigitalSpace),
    (&["cyber", "base"], K::DigitalSpace),
    (&["cyberbase"], K::DigitalSpace),
    (&["mission", "locale"], K::MissionLocale),
    (&["pole", "emploi"], K::JobCentre),
    (&["france", "travail"], K::JobCentre),
    (&["cap", "emploi"], K::CapEmploi),
    (&["centre", "regional", "information", "jeunesse"], K::Youth),
    (&["centre", "information", "jeunesse"], K::Youth),
    (&["bureau", "information", "jeunesse"], K::Youth),
    (&["point", "information", "jeunes"], K::Youth),
    (&["point", "information", "jeunesse"], K::Youth),
    (&["point", "rencontre", "jeunes"], K::Youth),
    (&["espace", "jeunes"], K::Youth),
    (&["info", "jeunes"], K::Youth),
    (&["crij"], K::Youth),
    (&["cij"], K::Youth),
    (&["bij"], K::Youth),
    (&["pij"], K::Youth),
    (&["point", "accueil", "caf"], K::Caf),
    (&["caf"], K::Caf),
    (&["cpam"], K::Cpam),
    (&["msa"], K::Msa),
    (&["udaf"], K::Udaf),
    (&["chambre", "departementale", "agriculture"], K::Chamber),
    (&["chambre", "agriculture"], K::Chamber),
    (&["cci"], K::Chamber),
    (&["sous", "prefecture"], K::Prefecture),
    (&["prefecture"], K::Prefecture),
    (&["tiers", "lieu"], K::ThirdPlace),
    (&["coworking"], K::ThirdPlace),
    (&["fablab"], K::ThirdPlace),
    (&["bus"], K::Itinerant),
    (&["camion"], K::Itinerant),
    (&["itinerant"], K::Itinerant),
    (&["itinerante"], K::Itinerant),
];

impl NameKind {
    /// Whether places of the kind often take in a France Services: that one
    /// is named and the other not is then no proof of two places.
    #[must_use]
    pub fn may_host(self) -> bool {
        matches!(
            self,
            K::TownHall
                | K::Intercommunality
                | K::SocialAid
                | K::SocialCentre
                | K::MissionLocale
                | K::Post
                | K::Pimms
                | K::Prefecture
                | K::DigitalSpace
        )
    }

    /// The phrase that stands at the start of `words`, and its length.
    pub(super) fn at_start(words: &[&str]) -> Option<(Self, usize)> {
        let stands = |(phrase, _): &&(&[&str], Self)| words.starts_with(phrase);
        let longest = PHRASES
            .iter()
            .filter(stands)
            .max_by_key(|(phrase, _)| phrase.len());
        longest.map(|&(phrase, kind)| (kind, phrase.len()))
    }
}
