//! Print maps: [`coverage_map`] (travel time to the nearest place),
//! [`gaps_map`] (under-served zones, the largest numbered and listed),
//! [`hours_map`] and [`moment_map`] (hours of help within reach),
//! [`score_map`] (scores of access), [`bivariate_map`] (access against a public) and
//! [`tours_map`] (itinerant routes over the gaps they close); and sheets of
//! small multiples, [`Series`].
//!
//! A map is one A4 page, drawn through plotters on a backend of our own as
//! an SVG with real text ([`Svg::text`]); the PNG is made from that same SVG
//! ([`Svg::to_png`]). The same results give the same bytes.
//!
//! A [`MapInput`] says what to draw; the words come from a
//! [`Catalogue`](crate::i18n::Catalogue). Inside, a map is a list of layers
//! (values, from the ground up), a legend made of sections, and a page that
//! finds room for both: another map adds layers and sections of its own.

mod about;
mod atlas;
mod backend;
mod bivariate;
mod class_layers;
mod classes;
mod classify;
pub mod colours;
mod coverage_map;
mod error;
mod font;
mod furniture;
mod gap_counts;
mod gaps_map;
mod hours_classes;
mod hours_map;
mod lack;
mod layers;
mod layout;
mod page;
mod palette;
mod paper;
mod pdf;
mod png;
mod role;
mod score_map;
mod screen;
mod series;
mod svg;
mod topology;
mod tours_map;
mod value_classes;
mod viewport;
mod wrap;

pub use about::{About, MapCourse, MapInput, MapRoads, MapWater};
pub use atlas::{AtlasInput, atlas};
pub use bivariate::{MapPublic, bivariate_map};
pub use classify::{Classification, Scheme};
pub use coverage_map::coverage_map;
pub use error::MapError;
pub use gaps_map::gaps_map;
pub use hours_map::{hours_map, moment_map};
pub use lack::Lacking;
pub use paper::{Orientation, Paper, PaperSize};
pub use score_map::{MapScores, ScoreUnit, score_map};
pub use screen::{Drawn, LegendRow, LegendSign, ScreenMap, screen_map};
pub use series::{
    MapMoments, MapPlan, Series, SeriesKind, SeriesPanel, cutoff_series, hour_series, plan_series,
    profile_series, public_series,
};
pub use svg::Svg;
pub use tours_map::{MapStop, MapTours, tours_map};
