//! The kinds of file that a study can name.

/// What a file is, by its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum FileKind {
    /// Places in the national schema.
    NationalSchema,
    /// The France Services list.
    FranceServices,
    /// Any table of named points.
    Points,
    /// The Filosofi grid.
    Filosofi,
    /// The census grid of 1 km.
    CensusGrid,
    /// Outlines of communes.
    CommuneOutlines,
    /// Today's communes.
    CommuneTable,
    /// Municipal populations.
    CommunePopulation,
    /// Changes of communes.
    CommuneChanges,
    /// The composition of EPCI.
    Epci,
    /// Départements and their names.
    Departements,
    /// Outlines of priority neighbourhoods.
    QpvOutlines,
    /// Figures by priority neighbourhood.
    QpvTable,
    /// The density grid.
    Density,
    /// A ZRR or FRR list.
    RuralZoning,
    /// Roads.
    Roads,
    /// Lines that may be roads.
    Lines,
}

impl FileKind {
    /// The kind of a file; `None` where it is none that a study can name.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn of(path: &std::path::Path) -> std::io::Result<Option<Self>> {
        let head = super::head::Head::look(path)?;
        Ok(head.and_then(|head| super::recognise::recognise(&head)))
    }

    /// The stem of its message identifier, `found-KEY`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::NationalSchema => "national-schema",
            Self::FranceServices => "france-services",
            Self::Points => "points",
            Self::Filosofi => "filosofi",
            Self::CensusGrid => "census-grid",
            Self::CommuneOutlines => "commune-outlines",
            Self::CommuneTable => "commune-table",
            Self::CommunePopulation => "commune-population",
            Self::CommuneChanges => "commune-changes",
            Self::Epci => "epci",
            Self::Departements => "departements",
            Self::QpvOutlines => "qpv-outlines",
            Self::QpvTable => "qpv-table",
            Self::Density => "density",
            Self::RuralZoning => "rural-zoning",
            Self::Roads => "roads",
            Self::Lines => "lines",
        }
    }

    /// Whether it lists places.
    #[must_use]
    pub fn is_places(self) -> bool {
        matches!(
            self,
            Self::NationalSchema | Self::FranceServices | Self::Points
        )
    }

    /// Whether it counts people on a grid.
    #[must_use]
    pub fn is_population(self) -> bool {
        matches!(self, Self::Filosofi | Self::CensusGrid)
    }
}
