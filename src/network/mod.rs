//! Roads: graph, profiles, linkage, searches.

pub mod profile;
