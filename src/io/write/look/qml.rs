//! A look as QGIS stores it (QML): a renderer of rules.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesText, Event};

use super::names::names;
use super::xml::Xml;
use super::{Colour, Dash, Look, Marker, Rows, Sign, number};
use crate::io::write::ShapeKind;

/// The version of QGIS whose words these are; later ones read them too.
pub(super) const VERSION: &str = "3.22.0";

/// What every file of QGIS begins with.
pub(super) const DOCTYPE: &str = "qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'";

/// The style of a layer.
///
/// # Errors
/// None in practice: a vector takes all.
pub(in crate::io::write) fn qml(look: &Look, kind: ShapeKind) -> io::Result<String> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 1);
    xml.write_event(Event::DocType(BytesText::from_escaped(DOCTYPE)))?;
    let root = [
        ("version", VERSION),
        ("styleCategories", "Symbology|Labeling"),
        ("labelsEnabled", labelled(look)),
    ];
    xml.create_element("qgis")
        .with_attributes(root)
        .write_inner_content(|xml| {
            dress(look, kind, xml)?;
            let kind = match kind {
                ShapeKind::Points => "0",
                ShapeKind::Lines => "1",
                ShapeKind::Areas => "2",
            };
            let text = BytesText::new(kind);
            xml.create_element("layerGeometryType")
                .write_text_content(text)?;
            Ok(())
        })?;
    String::from_utf8(xml.into_inner()).map_err(io::Error::other)
}

/// Whether words stand beside the rows, as an attribute.
pub(super) fn labelled(look: &Look) -> &'static str {
    if look.names.is_some() { "1" } else { "0" }
}

/// The renderer, and the words beside the rows.
pub(super) fn dress(look: &Look, kind: ShapeKind, xml: &mut Xml) -> io::Result<()> {
    xml.create_element("renderer-v2")
        .with_attributes([
            ("type", "RuleRenderer"),
            ("symbollevels", "0"),
            ("forceraster", "0"),
            ("enableorderby", "0"),
        ])
        .write_inner_content(|xml| renderer(look, xml))?;
    look.names.map_or(Ok(()), |told| names(&told, kind, xml))
}

fn renderer(look: &Look, xml: &mut Xml) -> io::Result<()> {
    xml.create_element("rules")
        .with_attribute(("key", "all"))
        .write_inner_content(|xml| {
            for (rank, rule) in look.rules.iter().enumerate() {
                let (key, symbol) = (format!("rule{rank}"), rank.to_string());
                let mut element = xml.create_element("rule").with_attributes([
                    ("key", &*key),
                    ("symbol", &symbol),
                    ("label", &rule.label),
                ]);
                let filter = filter(&rule.rows);
                if !filter.is_empty() {
                    element = element.with_attribute(("filter", &*filter));
                }
                element.write_empty()?;
            }
            Ok(())
        })?;
    xml.create_element("symbols").write_inner_content(|xml| {
        for (rank, rule) in look.rules.iter().enumerate() {
            symbol(&rule.sign, &rank.to_string(), xml)?;
        }
        Ok(())
    })?;
    Ok(())
}

/// An expression of QGIS; nothing where the rule is for every row.
fn filter(rows: &Rows) -> String {
    let quoted = |name: &str| format!("\"{}\"", name.replace('"', "\"\""));
    match rows {
        Rows::All => String::new(),
        Rows::Others => "ELSE".to_owned(),
        Rows::Equal(column, text) => {
            format!("{} = '{}'", quoted(column), text.replace('\'', "''"))
        }
        Rows::Between(column, above, upto) => {
            let column = quoted(column);
            let above = above.map(|bound| format!("{column} > {}", number(bound)));
            let upto = upto.map(|bound| format!("{column} <= {}", number(bound)));
            let parts: Vec<String> = above.into_iter().chain(upto).collect();
            parts.join(" AND ")
        }
    }
}

fn symbol(sign: &Sign, name: &str, xml: &mut Xml) -> io::Result<()> {
    let kind = match sign {
        Sign::Ground(_) | Sign::Area(..) | Sign::Edge(..) => "fill",
        Sign::Line(..) => "line",
        Sign::Marker(..) => "marker",
    };
    within_symbol((kind, name), xml, |xml| match *sign {
        Sign::Ground(colour) => fill((colour, None), xml),
        Sign::Area(colour, edge) => fill((colour, Some(edge)), xml),
        Sign::Edge(colour, width, hatched) => {
            if hatched {
                hatch(colour, name, xml)?;
            }
            line((colour, width), Dash::Solid, xml)
        }
        Sign::Line(colour, dash) => line((colour, 0.8), dash, xml),
        Sign::Marker(marker, colour) => point(marker, colour, xml),
    })
}

fn within_symbol(
    (kind, name): (&str, &str),
    xml: &mut Xml,
    layers: impl FnOnce(&mut Xml) -> io::Result<()>,
) -> io::Result<()> {
    xml.create_element("symbol")
        .with_attributes([
            ("type", kind),
            ("name", name),
            ("alpha", "1"),
            ("clip_to_extent", "1"),
            ("force_rhr", "0"),
        ])
        .write_inner_content(layers)?;
    Ok(())
}

fn layer(
    class: &str,
    options: &[(&str, &str)],
    (xml, inner): (&mut Xml, impl FnOnce(&mut Xml) -> io::Result<()>),
) -> io::Result<()> {
    xml.create_element("layer")
        .with_attributes([
            ("class", class),
            ("enabled", "1"),
            ("locked", "0"),
            ("pass", "0"),
        ])
        .write_inner_content(|xml| {
            let map = xml.create_element("Option");
            map.with_attribute(("type", "Map"))
                .write_inner_content(|xml| {
                    for &(name, value) in options {
                        xml.create_element("Option")
                            .with_attributes([
                                ("name", name),
                                ("type", "QString"),
                                ("value", value),
                            ])
                            .write_empty()?;
                    }
                    Ok(())
                })?;
            inner(xml)
        })?;
    Ok(())
}

/// A colour, opaque.
pub(super) fn rgba([red, green, blue]: Colour) -> String {
    format!("{red},{green},{blue},255")
}

fn fill((colour, edge): (Colour, Option<Colour>), xml: &mut Xml) -> io::Result<()> {
    // Ground has an edge of its own colour: no seam shows between two cells.
    let (colour, edge_colour) = (rgba(colour), rgba(edge.unwrap_or(colour)));
    let options = [
        ("color", &*colour),
        ("style", "solid"),
        ("outline_color", &edge_colour),
        ("outline_style", "solid"),
        ("outline_width", "0.1"),
        ("outline_width_unit", "MM"),
    ];
    layer("SimpleFill", &options, (xml, |_| Ok(())))
}

fn line((colour, width): (Colour, f64), dash: Dash, xml: &mut Xml) -> io::Result<()> {
    let (colour, width) = (rgba(colour), number(width));
    let options = [
        ("line_color", &*colour),
        ("line_style", dash.qgis()),
        ("line_width", &width),
        ("line_width_unit", "MM"),
        ("joinstyle", "round"),
        ("capstyle", "round"),
    ];
    layer("SimpleLine", &options, (xml, |_| Ok(())))
}

/// Slanted lines, which a symbol within the layer draws.
fn hatch(colour: Colour, name: &str, xml: &mut Xml) -> io::Result<()> {
    let text = rgba(colour);
    let options = [
        ("angle", "45"),
        ("color", &*text),
        ("distance", "1.6"),
        ("distance_unit", "MM"),
        ("line_width", "0.2"),
        ("line_width_unit", "MM"),
    ];
    let inner = format!("@{name}@0");
    layer(
        "LinePatternFill",
        &options,
        (xml, |xml: &mut Xml| {
            within_symbol(("line", &inner), xml, |xml| {
                line((colour, 0.2), Dash::Solid, xml)
            })
        }),
    )
}

fn point(marker: Marker, colour: Colour, xml: &mut Xml) -> io::Result<()> {
    let ((name, turn), colour) = (marker.qgis(), rgba(colour));
    let turn = turn.to_string();
    let options = [
        ("name", name),
        ("angle", &turn),
        ("color", &colour),
        ("outline_color", "255,255,255,255"),
        ("outline_style", "solid"),
        ("outline_width", "0.2"),
        ("outline_width_unit", "MM"),
        ("size", "2.4"),
        ("size_unit", "MM"),
    ];
    layer("SimpleMarker", &options, (xml, |_| Ok(())))
}
