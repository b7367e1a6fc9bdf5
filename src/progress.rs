//! How long work tells that it goes on, without printing.

/// A stage of a study, in the order they run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Stage {
    /// Generating a fictional territory.
    Generate,
    /// Reading communes and their tables.
    ReadCommunes,
    /// Reading priority neighbourhoods.
    ReadNeighbourhoods,
    /// Reading population.
    ReadPopulation,
    /// Reading places.
    ReadPlaces,
    /// Bringing everything together.
    Assemble,
    /// Reading and preparing roads.
    Roads,
    /// Computing travel times.
    Travel,
    /// Measuring coverage and finding gaps.
    Measure,
    /// Writing tables.
    WriteTables,
    /// Drawing maps.
    DrawMaps,
}

impl Stage {
    /// Every stage, in the order they run.
    pub const ALL: &'static [Self] = &[
        Self::Generate,
        Self::ReadCommunes,
        Self::ReadNeighbourhoods,
        Self::ReadPopulation,
        Self::ReadPlaces,
        Self::Assemble,
        Self::Roads,
        Self::Travel,
        Self::Measure,
        Self::WriteTables,
        Self::DrawMaps,
    ];

    /// The stable name, stem of the message identifier `stage-KEY`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Generate => "generate",
            Self::ReadCommunes => "read-communes",
            Self::ReadNeighbourhoods => "read-neighbourhoods",
            Self::ReadPopulation => "read-population",
            Self::ReadPlaces => "read-places",
            Self::Assemble => "assemble",
            Self::Roads => "roads",
            Self::Travel => "travel",
            Self::Measure => "measure",
            Self::WriteTables => "write-tables",
            Self::DrawMaps => "draw-maps",
        }
    }
}

/// Something to know that changes no result.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Notice {
    /// A prepared network was damaged, and is built again.
    CacheSpoilt {
        /// Its file.
        path: String,
        /// What is wrong with it.
        reason: String,
    },
    /// People live where the files of roads do not reach.
    PeopleBeyondRoads {
        /// The travel profile.
        profile: String,
        /// Their share of everyone, above 0.
        share: f64,
    },
    /// A prepared network could not be kept for the next run.
    CacheNotWritten {
        /// Its file.
        path: String,
        /// What the system said.
        reason: String,
    },
}

impl Notice {
    /// The stem of its message identifier, `notice-KEY`.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::CacheSpoilt { .. } => "cache-spoilt",
            Self::CacheNotWritten { .. } => "cache-not-written",
            Self::PeopleBeyondRoads { .. } => "people-beyond-roads",
        }
    }
}

/// Hears how work goes on; the command line draws bars from it.
pub trait Progress: Sync {
    /// A stage begins, with so many steps when that is known.
    fn begin(&self, stage: Stage, steps: Option<u64>);
    /// So many steps of the current stage are done.
    fn advance(&self, steps: u64);
    /// Something happened that a person may want to know.
    fn tell(&self, _: &Notice) {}
}

/// Hears nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Silent;

impl Progress for Silent {
    fn begin(&self, _: Stage, _: Option<u64>) {}
    fn advance(&self, _: u64) {}
}
