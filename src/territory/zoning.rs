//! Classes of communes: density, and the rural zonings ZRR and FRR.

use std::str::FromStr;

macro_rules! classes {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $key:literal | $label:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant,)* }

        impl $name {
            /// Every class, in the official order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The official code, stable in every output.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)* }
            }

            /// The official French label.
            #[must_use]
            pub fn label(self) -> &'static str {
                match self { $(Self::$variant => $label,)* }
            }
        }

        impl FromStr for $name {
            type Err = ();
            /// Reads the code or the label, whatever its case.
            fn from_str(text: &str) -> Result<Self, ()> {
                let wanted = text.trim().to_lowercase();
                Self::ALL
                    .iter()
                    .copied()
                    .find(|c| c.key().to_lowercase() == wanted || c.label().to_lowercase() == wanted)
                    .ok_or(())
            }
        }
    };
}

classes! {
    /// The seven classes of the communal density grid (INSEE, 2022).
    DensityClass {
        /// Grands centres urbains.
        MajorUrbanCentre = "1" | "Grands centres urbains",
        /// Centres urbains intermédiaires.
        IntermediateUrbanCentre = "2" | "Centres urbains intermédiaires",
        /// Petites villes.
        SmallTown = "3" | "Petites villes",
        /// Ceintures urbaines.
        UrbanBelt = "4" | "Ceintures urbaines",
        /// Bourgs ruraux.
        RuralTown = "5" | "Bourgs ruraux",
        /// Rural à habitat dispersé.
        DispersedRural = "6" | "Rural à habitat dispersé",
        /// Rural à habitat très dispersé.
        VeryDispersedRural = "7" | "Rural à habitat très dispersé",
    }
}

impl DensityClass {
    /// Whether INSEE counts the class as rural: classes 5, 6 and 7.
    #[must_use]
    pub fn is_rural(self) -> bool {
        self >= Self::RuralTown
    }
}

classes! {
    /// Zones de revitalisation rurale, in force until 30 June 2024.
    ZrrClass {
        /// Classed.
        Classed = "C" | "Classée en ZRR",
        /// Partly classed.
        PartlyClassed = "PC" | "Partiellement classée en ZRR",
        /// Not classed.
        NotClassed = "NC" | "Non classée en ZRR",
    }
}

classes! {
    /// France Ruralités Revitalisation, in force since 1 July 2024.
    FrrClass {
        /// FRR+.
        FrrPlus = "FRR+" | "FRR+",
        /// FRR socle.
        Frr = "FRR" | "FRR socle",
        /// FRR bénéficiaire.
        Beneficiary = "FRR-B" | "FRR bénéficiaire",
        /// FRR bénéficiaire partiellement.
        PartlyBeneficiary = "FRR-BP" | "FRR bénéficiaire partiellement",
        /// Classée FRR partiellement.
        PartlyClassed = "FRR-P" | "Classée FRR partiellement",
        /// Non classée.
        NotClassed = "NC" | "Non classée",
    }
}

/// The rural zoning of a commune, of whichever generation the study gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RuralZoning {
    /// Of the zoning in force since July 2024.
    Frr(FrrClass),
    /// Of the zoning in force before.
    Zrr(ZrrClass),
}

impl RuralZoning {
    /// The stable code, unique over both generations.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Frr(class) => class.key(),
            Self::Zrr(class) => class.key(),
        }
    }

    /// The official French label.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Frr(class) => class.label(),
            Self::Zrr(class) => class.label(),
        }
    }

    /// Whether the zoning counts the commune, whole or in part, as rural land to support.
    #[must_use]
    pub fn is_supported(self) -> bool {
        !matches!(
            self,
            Self::Frr(FrrClass::NotClassed) | Self::Zrr(ZrrClass::NotClassed)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_and_codes_read_back() {
        for &class in DensityClass::ALL {
            assert_eq!(class.label().parse(), Ok(class));
            assert_eq!(class.key().parse(), Ok(class));
        }
        assert_eq!("frr SOCLE".parse(), Ok(FrrClass::Frr));
        assert!("périurbain".parse::<DensityClass>().is_err());
    }

    #[test]
    fn rural_means_five_to_seven() {
        let rural: Vec<_> = DensityClass::ALL
            .iter()
            .filter(|c| c.is_rural())
            .map(|c| c.key())
            .collect();
        assert_eq!(rural, ["5", "6", "7"]);
    }
}
