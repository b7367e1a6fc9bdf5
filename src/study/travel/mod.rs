//! `[travel]`: how people get there.
//!
//! A study travels in one way (`[travel]` alone), or in several at once, one
//! `[[travel.profiles]]` each: everyone is then measured by each of them, and
//! the main results take for each cell the profile that is for its people.

mod crow_fly;
mod figures;
mod parameters;
mod profiles;
mod roads;

#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use crate::io::roads::RoadFile;
use crate::network::profile::Profile;
use crate::travel::RoadOptions;

pub use crow_fly::CrowFlySettings;
pub(super) use profiles::travel;

/// How people get there: at least one profile, one of them for everyone.
#[derive(Clone, Debug, PartialEq)]
pub struct TravelSettings {
    profiles: Vec<TravelProfile>,
    cache: Option<PathBuf>,
}

/// One way of getting there, and whom it is for.
#[derive(Clone, Debug, PartialEq)]
pub struct TravelProfile {
    /// Its name in tables, and of the folder of its outputs.
    pub name: String,
    /// Whose trips it makes in the main results.
    pub audience: Audience,
    /// What it computes times with.
    pub model: ModelSettings,
}

/// Whom a profile is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// Everyone whom no other profile is for.
    #[default]
    Everyone,
    /// Those who live in cells at least half of whose land lies in priority
    /// neighbourhoods.
    Qpv,
}

impl Audience {
    /// The word in study files and tables.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Everyone => "everyone",
            Self::Qpv => "qpv",
        }
    }
}

/// What times are computed with.
#[derive(Clone, Debug, PartialEq)]
pub enum ModelSettings {
    /// Straight lines.
    CrowFly(CrowFlySettings),
    /// Roads.
    Road(RoadSettings),
}

/// Which roads, and how they are travelled.
#[derive(Clone, Debug, PartialEq)]
pub struct RoadSettings {
    /// The files of roads, which make one network together.
    pub files: Vec<RoadFile>,
    /// Who travels: which roads are open, and how fast.
    pub profile: Profile,
    /// What is made small, the longest trip, and how places and cells join
    /// the roads.
    pub options: RoadOptions,
}

/// The folder of prepared networks, beside the study.
const CACHE: &str = ".maillage-cache";

impl TravelSettings {
    /// What a study beside which nothing is said takes: straight lines.
    pub(super) fn usual(folder: &Path) -> Self {
        Self {
            profiles: vec![TravelProfile {
                name: CROW_FLY.to_owned(),
                audience: Audience::Everyone,
                model: ModelSettings::CrowFly(CrowFlySettings::default()),
            }],
            cache: Some(folder.join(CACHE)),
        }
    }

    /// The profiles, in the order of the study.
    #[must_use]
    pub fn profiles(&self) -> &[TravelProfile] {
        &self.profiles
    }

    /// The model of each profile, in the order of the study.
    pub(super) fn models(&self) -> Vec<ModelSettings> {
        self.profiles.iter().map(|p| p.model.clone()).collect()
    }

    /// The folder that prepared networks are kept in; `None` where the study
    /// wants none kept.
    #[must_use]
    pub fn cache(&self) -> Option<&Path> {
        self.cache.as_deref()
    }

    /// The number of the profile that makes the main results of an audience.
    #[must_use]
    pub fn main(&self, audience: Audience) -> usize {
        let of = |wanted| self.profiles.iter().position(|p| p.audience == wanted);
        of(audience)
            .or_else(|| of(Audience::Everyone))
            .unwrap_or_default()
    }
}

/// The name of the straight-line model.
const CROW_FLY: &str = "crow-fly";
