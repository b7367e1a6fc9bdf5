//! Siting.
mod location;
