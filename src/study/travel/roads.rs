//! Files of roads as a study names them.

use toml::de::DeValue;

use super::super::mistake::MistakeKind;
use super::super::section::{Node, Section};
use crate::io::roads::{RoadColumns, RoadFile, RoadFormat};

/// The words for the forms of files of roads.
const FORMATS: [(&str, RoadFormat); 5] = [
    ("pbf", RoadFormat::Pbf),
    ("osm", RoadFormat::Xml),
    ("osm-gz", RoadFormat::XmlGz),
    ("shapefile", RoadFormat::Shapefile),
    ("geojson", RoadFormat::GeoJson),
];

/// The files under `roads`: one, or a list; each a path, or a table that
/// holds `file`.
pub(super) fn files(node: &Node<'_>) -> Vec<RoadFile> {
    let nodes = node.one_or_many();
    if nodes.is_empty() {
        node.note(MistakeKind::Empty);
    }
    nodes.iter().filter_map(file).collect()
}

fn file(node: &Node<'_>) -> Option<RoadFile> {
    if let DeValue::Table(_) = node.raw() {
        return node.section()?.read(described);
    }
    Some(RoadFile {
        file: node.described()?,
        ..RoadFile::default()
    })
}

fn described(section: &mut Section<'_>) -> Option<RoadFile> {
    let file = section.described();
    let format = section.choice("format", &FORMATS);
    let crs = section.crs();
    let columns = section.section("columns", |s| RoadColumns {
        kind: s.text("kind"),
        oneway: s.text("oneway"),
        maxspeed: s.text("maxspeed"),
        speed: s.text("speed"),
    });
    Some(RoadFile {
        file: file?,
        format,
        crs,
        columns: columns.unwrap_or_default(),
    })
}
