//! How large a territory is made.

use std::str::FromStr;

/// The four sizes of a fictional territory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Size {
    /// A dozen communes: for tests and a first look.
    Small,
    /// A département: 250 communes, 40,000 populated cells, 60 places.
    Departement,
    /// A region of twelve départements: 4,300 communes, 350,000 populated
    /// cells, 1,500 places.
    Region,
    /// A country of 96 départements: 35,000 communes, 2.3 million populated
    /// cells, 20,000 places.
    Country,
}

/// A text that names no size.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("« {0} » is no size of territory; use small, departement, region or country")]
pub struct UnknownSize(String);

impl Size {
    /// Every size, smallest first.
    pub const ALL: &'static [Self] = &[Self::Small, Self::Departement, Self::Region, Self::Country];

    /// The name on the command line.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Departement => "departement",
            Self::Region => "region",
            Self::Country => "country",
        }
    }

    /// What the world is to hold.
    pub(super) fn figures(self) -> Figures {
        match self {
            Self::Small => Figures::new([12, 900, 12, 1], 16_000.0, 15.0),
            Self::Departement => Figures::new([250, 40_000, 60, 1], 300_000.0, 21.0),
            Self::Region => Figures::new([4_300, 350_000, 1_500, 12], 6.0e6, 18.0),
            Self::Country => Figures::new([35_000, 2_300_000, 20_000, 96], 65.0e6, 15.5),
        }
    }
}

impl FromStr for Size {
    type Err = UnknownSize;
    fn from_str(text: &str) -> Result<Self, UnknownSize> {
        Self::ALL
            .iter()
            .copied()
            .find(|size| size.key() == text)
            .ok_or_else(|| UnknownSize(text.to_owned()))
    }
}

/// The figures that a world is built to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Figures {
    /// Communes, exactly.
    pub(super) communes: usize,
    /// Populated 200 m cells, within a few per cent.
    pub(super) cells: usize,
    /// Rows of the list of places, exactly.
    pub(super) places: usize,
    /// Départements, exactly.
    pub(super) departements: usize,
    /// Residents, within a few per cent.
    pub(super) people: f64,
    /// Mean area of a commune, in square kilometres.
    pub(super) commune_km2: f64,
}

impl Figures {
    fn new(counts: [usize; 4], people: f64, commune_km2: f64) -> Self {
        let [communes, cells, places, departements] = counts;
        Self {
            communes,
            cells,
            places,
            departements,
            people,
            commune_km2,
        }
    }
}
