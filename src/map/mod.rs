//! Print maps.
