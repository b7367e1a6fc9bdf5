//! Sources of the directory: lists and maps of any form, read by what a
//! person says of them in a few lines, as records of places.

mod address;
mod binding;
mod builtin;
mod circuits;
mod clean;
mod dates;
mod description;
mod field;
mod fold;
mod gather;
mod hours;
mod land;
mod merged;
mod points;
mod privacy;
mod propose;
mod read;
mod record;

pub use description::{Circuits, Description, When};
pub use field::Field;
pub use gather::{Gathered, RowTrace, SourceCount, SourcesInput, gather};
pub use merged::{Merged, merged};
pub use propose::{Proposal, propose};
pub use read::{Draft, Source, SourceRead, read};

pub(crate) use dates::is_pattern;
