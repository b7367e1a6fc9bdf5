//! Readers, one a source; writers, one an output.
