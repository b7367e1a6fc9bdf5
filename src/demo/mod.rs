//! A fictional territory, generated at any size, in the official formats.
