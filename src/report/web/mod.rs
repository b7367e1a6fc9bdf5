//! The report as one page: a file that opens from a mail attachment, without
//! a network, a server or an installation.
//!
//! Everything stands in the file, and its content policy admits nothing else:
//! the style and the script are named by their SHA-256. Without the script
//! the page shows the same map, figures and tables; the script moves the map,
//! filters and keeps its state in the address (`#epci=…&couche=…`). Follows
//! RGAA 4.1: the map has a name and equivalent tables, nothing is told by
//! colour alone, everything works from the keyboard.

mod access;
mod areas;
mod blocks;
mod compared;
mod data;
mod figures;
mod glossary;
mod grid;
mod hours;
mod html;
mod input;
mod known;
mod mapped;
mod markdown;
mod method;
mod on_foot;
mod page;
mod plan;
mod plan_curve;
mod sensitivity;
mod shortfall;
mod zone_ways;
mod zones;

pub use input::PageInput;
pub use markdown::markdown;
pub use page::page;
