//! `[maps]`: which pictures to write.

use std::collections::BTreeSet;

use super::map_classes::{MapClasses, classes};
use super::section::{Node, Section};

/// A format of picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MapFormat {
    /// Points, for screens and text processors.
    Png,
    /// Lines, for printers and drawing software.
    Svg,
}

impl MapFormat {
    /// The extension of its files.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
        }
    }
}

/// Which pictures to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapSettings {
    /// The formats; an empty set where no map is wanted.
    pub formats: BTreeSet<MapFormat>,
    /// Points an inch of PNG, on the size that the map has in print.
    pub dpi: u16,
    /// How the classes of maps are drawn.
    pub classes: MapClasses,
    /// The public to draw access against, by the name of its numerator or
    /// `digital_difficulty`; nothing where no such map is wanted.
    pub bivariate: Option<String>,
}

impl Default for MapSettings {
    fn default() -> Self {
        Self {
            formats: BTreeSet::from([MapFormat::Png, MapFormat::Svg]),
            dpi: 200,
            classes: MapClasses::default(),
            bivariate: None,
        }
    }
}

const FORMATS: [(&str, MapFormat); 2] = [("png", MapFormat::Png), ("svg", MapFormat::Svg)];

/// Reads `[maps]`; `formats = []` asks for none.
pub(super) fn maps(root: &mut Section<'_>) -> MapSettings {
    let usual = MapSettings::default();
    let read = root.section("maps", |section| {
        let formats = section.get("formats").map(formats);
        let dpi = section.get("dpi").and_then(|node| node.integer(50, 1200));
        MapSettings {
            formats: formats.unwrap_or_else(|| usual.formats.clone()),
            dpi: dpi.unwrap_or(usual.dpi),
            classes: classes(section),
            bivariate: section.text("bivariate"),
        }
    });
    read.unwrap_or_default()
}

fn formats(node: Node<'_>) -> BTreeSet<MapFormat> {
    let nodes = node.one_or_many();
    nodes.iter().filter_map(|n| n.choice(&FORMATS)).collect()
}
