//! The study file, and the pipeline that composes the rooms.
//!
//! A study is a TOML file that names the inputs, the territory, every
//! threshold and every output. [`Study::read`] gives it whole and valid, or
//! all of its [`Mistakes`] at once.

mod closest;
mod discover;
mod error;
mod file;
mod files;
mod inputs;
mod maps;
mod measures;
mod mistake;
mod run;
mod scope;
mod section;
mod travel;
mod values;
mod words;

#[cfg(test)]
mod file_tests;

pub use discover::{Discovery, FileKind, Found};
pub use error::{Mistakes, StudyError};
pub use file::Study;
pub use maps::{MapFormat, MapSettings};
pub use mistake::{Bounds, Mistake, MistakeKind, Shape};
pub use run::{RunError, run};
pub use travel::TravelSettings;
pub use words::Words;
