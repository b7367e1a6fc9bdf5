//! The study file, and the pipeline that composes the rooms.
//!
//! A study is a TOML file that names the inputs, the territory, every
//! threshold and every output. [`Study::read`] gives it whole and valid, or
//! all of its [`Mistakes`] at once.

mod access_pictures;
mod atlas;
mod closest;
mod compare;
mod declared;
mod describe;
mod discover;
mod error;
mod explained;
mod file;
mod files;
mod gaps;
mod help;
mod hours;
mod inputs;
pub mod itinerary;
mod layers;
mod looks;
mod manifest;
mod map_classes;
mod maps;
mod measures;
mod mistake;
mod on_foot;
mod outputs;
mod pages;
mod parameters;
mod pictures;
mod publish;
mod published;
mod ready;
mod roads;
mod run;
mod scope;
mod section;
mod sensitivity;
mod series;
mod shortfall;
mod travel;
mod values;
mod ways;
mod who;
mod words;

#[cfg(test)]
mod file_tests;

pub use compare::CompareSettings;
pub use describe::DescribedFiles;
pub use discover::{Discovery, FileKind, Found};
pub use error::{Mistakes, StudyError};
pub use file::Study;
pub use gaps::{GapSettings, Question, RankingSettings};
pub use hours::HoursSettings;
pub use manifest::{Counts, Manifest, ManifestInput, ManifestOutput, TravelCounts};
pub use map_classes::MapClasses;
pub use maps::{MapFormat, MapSettings};
pub use mistake::{Bounds, Mistake, MistakeKind, Shape};
pub use on_foot::{OnFoot, OnFootSettings};
pub use outputs::{OutputSettings, ToolFormat};
pub use parameters::parameters;
pub use publish::{Edition, publish, summary};
pub use roads::{DegreeBox, join_roads, prepare_roads};
pub use run::{ProfileResults, Results, RunError, compute, run};
pub use sensitivity::SensitivitySettings;
pub use series::SeriesSettings;
pub use shortfall::{Capacity, ShortfallResults, ShortfallSettings};
pub use travel::{
    Audience, CrowFlySettings, ModelSettings, RoadSettings, TravelProfile, TravelSettings,
};
pub use ways::{WayLines, write_ways};
pub use who::{SupplySettings, WhoResults, WhoSettings};
pub use words::Words;
