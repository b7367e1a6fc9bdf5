//! The study file, and the pipeline that composes the rooms.
