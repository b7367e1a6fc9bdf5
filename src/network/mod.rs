//! Roads: graph, profiles, linkage, searches.
