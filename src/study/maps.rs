//! `[maps]`: which pictures to write.

use std::collections::BTreeSet;

use super::map_classes::{MapClasses, classes};
use super::mistake::MistakeKind;
use super::section::{Node, Section};
use super::series::{Means, SeriesSettings, series};
use crate::map::{Orientation, Paper, PaperSize};

/// A format of picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MapFormat {
    /// Points, for screens and text processors.
    Png,
    /// Lines, for printers and drawing software.
    Svg,
    /// Pages to print and to send.
    Pdf,
}

impl MapFormat {
    /// The extension of its files.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Pdf => "pdf",
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
    /// The paper that maps are laid out for.
    pub paper: Paper,
    /// Whether to write the atlas: one sheet a département and one an EPCI.
    pub atlas: bool,
    /// How the classes of maps are drawn.
    pub classes: MapClasses,
    /// The public to draw access against, by the name of its numerator or
    /// `digital_difficulty`; nothing where no such map is wanted.
    pub bivariate: Option<String>,
    /// Which series of maps to draw.
    pub series: SeriesSettings,
}

impl MapSettings {
    /// Those of a study that says nothing of maps.
    fn usual(means: Means) -> Self {
        Self {
            formats: BTreeSet::from([MapFormat::Png, MapFormat::Svg]),
            dpi: 200,
            paper: Paper::default(),
            atlas: true,
            classes: MapClasses::default(),
            bivariate: None,
            series: means.usual(),
        }
    }
}

const FORMATS: [(&str, MapFormat); 3] = [
    ("png", MapFormat::Png),
    ("svg", MapFormat::Svg),
    ("pdf", MapFormat::Pdf),
];

const SIZES: [(&str, PaperSize); 2] = [("A4", PaperSize::A4), ("A3", PaperSize::A3)];

const ORIENTATIONS: [(&str, Orientation); 3] = [
    ("auto", Orientation::Auto),
    ("portrait", Orientation::Portrait),
    ("landscape", Orientation::Landscape),
];

/// Reads `[maps]`; `formats = []` asks for none. `means`: what the rest of the
/// study gives to draw series from; `publics` are those that it counts.
pub(super) fn maps(root: &mut Section<'_>, (means, publics): (Means, &[String])) -> MapSettings {
    let usual = MapSettings::usual(means);
    let read = root.section("maps", |section| {
        let formats = section.get("formats").map(formats);
        let dpi = section.get("dpi").and_then(|node| node.integer(50, 1200));
        let size = section.choice("paper", &SIZES);
        let orientation = section.choice("orientation", &ORIENTATIONS);
        let atlas = section.get("atlas").and_then(|node| node.boolean());
        let formats = formats.unwrap_or_else(|| usual.formats.clone());
        MapSettings {
            paper: Paper {
                size: size.unwrap_or_default(),
                orientation: orientation.unwrap_or_default(),
            },
            // Who wants no picture wants no book of them either.
            atlas: atlas.unwrap_or(!formats.is_empty()),
            series: series(section, (means, !formats.is_empty())),
            formats,
            dpi: dpi.unwrap_or(usual.dpi),
            classes: classes(section),
            bivariate: section
                .get("bivariate")
                .and_then(|node| bivariate(node, publics)),
        }
    });
    read.unwrap_or(usual)
}

/// A public whose share can be drawn: not households, which others are a part
/// of, nor a name that is none.
fn bivariate(node: Node<'_>, publics: &[String]) -> Option<String> {
    let text = node.text()?;
    let known: Vec<&str> = publics.iter().map(String::as_str).collect();
    let known: Vec<&str> = known
        .into_iter()
        .filter(|&name| name != "households")
        .collect();
    if known.contains(&&*text) {
        return Some(text);
    }
    node.note(MistakeKind::NoBivariate(text, known.join(", ")));
    None
}

fn formats(node: Node<'_>) -> BTreeSet<MapFormat> {
    let nodes = node.one_or_many();
    nodes.iter().filter_map(|n| n.choice(&FORMATS)).collect()
}
