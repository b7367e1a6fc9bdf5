//! What a column of a source can be: the columns of the national schema, and
//! what sources hold beside them.

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident => $key:literal [$($usual:literal),*],)*) => {
        /// What a column of a source can be. Keys are the columns of the
        /// national schema; those beside it come last.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Field { $($(#[$doc])* $name,)* }

        impl Field {
            /// Every field, those of the schema first, in its order.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// How a description names the field.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$name => $key,)* }
            }

            /// The headings under which lists usually hold it, the most
            /// telling first, beside its own key.
            pub(crate) fn usual(self) -> &'static [&'static str] {
                match self { $(Self::$name => &[$key, $($usual),*],)* }
            }
        }
    };
}

fields! {
    /// The identifier of the row.
    Id => "id" ["id_fs", "identifiant", "objectid", "fid", "globalid"],
    /// SIRET or RNA number.
    Pivot => "pivot" ["siret", "rna", "numero_siret"],
    /// The name.
    Name => "nom" [
        "lib_fs", "nom_lieu", "nomdelastructure", "nom_de_la_structure", "nom_structure",
        "nom_org", "lieu", "structure", "name", "libelle", "denomination", "title", "titre"
    ],
    /// The name of the commune.
    Commune => "commune" ["lib_com", "ville", "nom_commune", "nom_com", "city", "localite"],
    /// The postcode.
    Postcode => "code_postal" ["codepostal", "cp", "postcode", "postal_code"],
    /// The code of the commune.
    CommuneCode => "code_insee" [
        "insee_com", "code_commune", "citycode", "insee", "depcom", "code_commune_insee"
    ],
    /// Street and number, or the whole address.
    Address => "adresse" [
        "adresse_postale", "adressenumeronomdelavoie", "address", "voie", "adresse_1"
    ],
    /// What completes the address.
    Complement => "complement_adresse" ["complementdadresseexquartier", "complement"],
    /// Latitude in degrees, or northing.
    Latitude => "latitude" ["lat", "y", "coord_y", "y_wgs84", "geometry.y"],
    /// Longitude in degrees, or easting.
    Longitude => "longitude" [
        "lon", "lng", "long", "x", "coord_x", "x_wgs84", "geometry.x"
    ],
    /// Codes of who runs it.
    Typology => "typologie" [],
    /// Telephone numbers.
    Phone => "telephone" ["tel", "tel_fixe", "phone", "phonenumber", "telephone_fixe"],
    /// E-mail addresses.
    Email => "courriels" ["courriel", "email", "mail", "adressemail", "adresse_mail"],
    /// Web sites.
    Website => "site_web" ["site_internet", "siteweb", "site", "website", "url", "web"],
    /// Opening hours.
    Hours => "horaires" [
        "leshorairesdemastructure", "horaires_d_ouverture", "opening_hours", "ouverture"
    ],
    /// The presentation in a sentence.
    Summary => "presentation_resume" [],
    /// The presentation in full.
    Detail => "presentation_detail" ["description"],
    /// Who published the row.
    Publisher => "source" [],
    /// Whether it moves.
    Itinerance => "itinerance" [],
    /// The structure that runs it.
    Parent => "structure_parente" [],
    /// The day of the last change.
    Updated => "date_maj" [
        "derniere_maj", "date_mise_a_jour", "date_de_mise_a_jour", "maj", "last_edited_date",
        "editdate"
    ],
    /// What it helps with.
    Services => "services" [],
    /// Whom it addresses.
    Publics => "publics_specifiquement_adresses" ["publics_accueillis"],
    /// What it is prepared for.
    Care => "prise_en_charge_specifique" [],
    /// What a visit costs.
    Fees => "frais_a_charge" ["conditions_acces"],
    /// National programmes.
    Programmes => "dispositif_programmes_nationaux" ["labels_nationaux"],
    /// Labels of training.
    Labels => "formations_labels" [],
    /// Other labels.
    OtherLabels => "autres_formations_labels" ["labels_autres"],
    /// How one gets to its help.
    Access => "modalites_acces" [],
    /// How a person is accompanied.
    Support => "modalites_accompagnement" [],
    /// Its page at Accès libre.
    Accessibility => "fiche_acces_libre" ["accessibilite"],
    /// Where to book.
    Booking => "prise_rdv" [],
    /// Hours of Monday.
    Monday => "horaires_lundi" ["h_lundi", "lundi"],
    /// Hours of Tuesday.
    Tuesday => "horaires_mardi" ["h_mardi", "mardi"],
    /// Hours of Wednesday.
    Wednesday => "horaires_mercredi" ["h_mercredi", "mercredi"],
    /// Hours of Thursday.
    Thursday => "horaires_jeudi" ["h_jeudi", "jeudi"],
    /// Hours of Friday.
    Friday => "horaires_vendredi" ["h_vendredi", "vendredi"],
    /// Hours of Saturday.
    Saturday => "horaires_samedi" ["h_samedi", "samedi"],
    /// Hours of Sunday.
    Sunday => "horaires_dimanche" ["h_dimanche", "dimanche"],
    /// Odd or even weeks (`Semaine impaire`).
    Weeks => "semaines" [],
    /// A link that holds a position, such as one to directions.
    Link => "lien_position" [],
    /// How a geocoder found the position (`housenumber`, `street`,
    /// `municipality`), as the Base Adresse Nationale answers, or the precision
    /// that a directory of ours was written with.
    Geocoded => "geocodage_type" ["result_type", "precision"],
    /// How sure that geocoder was, from 0 to 1.
    Score => "geocodage_score" ["result_score"],
    /// The form of a France Services (`Bus_équivalent`, `Itinérante`).
    Form => "forme" ["format_fs"],
}

impl Field {
    /// Whether a row may give several values, in one column or in many.
    #[must_use]
    pub fn is_list(self) -> bool {
        matches!(
            self,
            Self::Typology
                | Self::Phone
                | Self::Email
                | Self::Website
                | Self::Publisher
                | Self::Itinerance
        ) || (self >= Self::Services && self <= Self::Support)
    }

    /// The field of a key.
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.key() == key)
    }

    /// The days of the week in order, Monday first.
    pub(crate) const DAYS: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];
}
