//! French and English: messages, numbers and dates as each language sets them.
//!
//! Words stand in `.ftl` files beside this one, several a language, so that
//! each room's words can be read together. Authors write ordinary spaces; the
//! narrow no-break spaces of French are set when a message is said. Numbers
//! never pass through the message engine as floats: they are set here, by
//! [`Catalogue::number`] and its like, and handed over as text.

mod catalogue;
mod dates;
mod lang;
mod lists;
mod numbers;
mod sources;
mod typography;

#[cfg(test)]
mod completeness_tests;

pub use catalogue::{Arg, Catalogue};
pub use lang::{Lang, UnknownLang};
