//! A project of QGIS: every layer in its order, under its name for people.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesText, Event};

use super::qml::{DOCTYPE, VERSION, dress, labelled};
use super::xml::{Xml, text, within};
use super::{Look, number};
use crate::io::write::ShapeKind;

/// A layer of a project.
#[derive(Clone)]
pub(in crate::io::write) struct Leaf {
    /// Its table in the file of all layers.
    pub(in crate::io::write) table: String,
    /// What people call it.
    pub(in crate::io::write) title: String,
    /// What its shapes are.
    pub(in crate::io::write) kind: ShapeKind,
    /// How it looks.
    pub(in crate::io::write) look: Look,
}

/// A project.
pub(in crate::io::write) struct Project<'a> {
    /// What it is called.
    pub(in crate::io::write) title: &'a str,
    /// The file that holds the layers, as seen from the project.
    pub(in crate::io::write) file: &'a str,
    /// The code in the EPSG registry of the system of its map.
    pub(in crate::io::write) epsg: u16,
    /// What its map shows at first: west, south, east and north in that
    /// system.
    pub(in crate::io::write) extent: [f64; 4],
    /// Its layers, in any order.
    pub(in crate::io::write) layers: &'a [Leaf],
}

/// The project, the layers of the highest level on top; of one level, those
/// that came first.
///
/// # Errors
/// None in practice: a vector takes all.
pub(in crate::io::write) fn project(project: &Project<'_>) -> io::Result<String> {
    let mut stack: Vec<&Leaf> = project.layers.iter().collect();
    stack.sort_by_key(|leaf| std::cmp::Reverse(leaf.look.level));
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 1);
    xml.write_event(Event::DocType(BytesText::from_escaped(DOCTYPE)))?;
    xml.create_element("qgis")
        .with_attributes([("version", VERSION), ("projectname", project.title)])
        .write_inner_content(|xml| {
            text(xml, "title", project.title)?;
            within(xml, "properties", properties)?;
            within(xml, "projectCrs", |xml| system(project, xml))?;
            within(xml, "layer-tree-group", |xml| {
                stack.iter().try_for_each(|leaf| branch(project, leaf, xml))
            })?;
            canvas(project, xml)?;
            within(xml, "projectlayers", |xml| {
                stack.iter().try_for_each(|leaf| layer(project, leaf, xml))
            })?;
            within(xml, "ProjectViewSettings", |xml| view(project, xml))
        })?;
    String::from_utf8(xml.into_inner()).map_err(io::Error::other)
}

/// Without this word QGIS leaves the map without a system of reference.
fn properties(xml: &mut Xml) -> io::Result<()> {
    within(xml, "SpatialRefSys", |xml| {
        xml.create_element("ProjectionsEnabled")
            .with_attribute(("type", "int"))
            .write_text_content(BytesText::new("1"))?;
        Ok(())
    })
}

fn system(project: &Project<'_>, xml: &mut Xml) -> io::Result<()> {
    within(xml, "spatialrefsys", |xml| {
        // QGIS asks whether there is a number of its own, then goes by the
        // code of the registry.
        text(xml, "srsid", &project.epsg.to_string())?;
        text(xml, "srid", &project.epsg.to_string())?;
        text(xml, "authid", &format!("EPSG:{}", project.epsg))
    })
}

/// What the project knows a layer by: QGIS takes nothing shorter than ten
/// letters.
fn id(leaf: &Leaf) -> String {
    format!("maillage_{}", leaf.table)
}

/// Where a layer is to be found.
fn source(project: &Project<'_>, leaf: &Leaf) -> String {
    format!("./{}|layername={}", project.file, leaf.table)
}

/// A layer in the tree; its legend is folded while it is hidden.
fn branch(project: &Project<'_>, leaf: &Leaf, xml: &mut Xml) -> io::Result<()> {
    let (id, source) = (id(leaf), source(project, leaf));
    let (checked, expanded) = if leaf.look.shown {
        ("Qt::Checked", "1")
    } else {
        ("Qt::Unchecked", "0")
    };
    xml.create_element("layer-tree-layer")
        .with_attributes([
            ("id", &*id),
            ("name", &leaf.title),
            ("source", &source),
            ("providerKey", "ogr"),
            ("checked", checked),
            ("expanded", expanded),
        ])
        .write_empty()?;
    Ok(())
}

fn canvas(project: &Project<'_>, xml: &mut Xml) -> io::Result<()> {
    xml.create_element("mapcanvas")
        .with_attribute(("name", "theMapCanvas"))
        .write_inner_content(|xml| {
            text(xml, "units", "meters")?;
            within(xml, "extent", |xml| {
                let sides = ["xmin", "ymin", "xmax", "ymax"].iter();
                let mut sides = sides.zip(project.extent);
                sides.try_for_each(|(name, side)| text(xml, name, &number(side)))
            })?;
            within(xml, "destinationsrs", |xml| system(project, xml))
        })?;
    Ok(())
}

fn layer(project: &Project<'_>, leaf: &Leaf, xml: &mut Xml) -> io::Result<()> {
    let kind = match leaf.kind {
        ShapeKind::Points => "Point",
        ShapeKind::Lines => "Line",
        ShapeKind::Areas => "Polygon",
    };
    xml.create_element("maplayer")
        .with_attributes([
            ("type", "vector"),
            ("geometry", kind),
            ("labelsEnabled", labelled(&leaf.look)),
        ])
        .write_inner_content(|xml| {
            text(xml, "id", &id(leaf))?;
            text(xml, "datasource", &source(project, leaf))?;
            text(xml, "layername", &leaf.title)?;
            within(xml, "srs", |xml| system(project, xml))?;
            xml.create_element("provider")
                .with_attribute(("encoding", "UTF-8"))
                .write_text_content(BytesText::new("ogr"))?;
            dress(&leaf.look, leaf.kind, xml)
        })?;
    Ok(())
}

/// What the map shows when the project opens, and when asked for the whole.
fn view(project: &Project<'_>, xml: &mut Xml) -> io::Result<()> {
    let [west, south, east, north] = project.extent.map(number);
    ["DefaultViewExtent", "PresetFullExtent"]
        .iter()
        .try_for_each(|name| {
            xml.create_element(*name)
                .with_attributes([
                    ("xmin", &*west),
                    ("ymin", &south),
                    ("xmax", &east),
                    ("ymax", &north),
                ])
                .write_inner_content(|xml| system(project, xml))?;
            Ok(())
        })
}
