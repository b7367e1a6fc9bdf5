//! Tables and texts that people read.
