//! Itinerant routes.

mod chance;
pub mod tours;
