//! A look as a Styled Layer Descriptor (OGC 02-070, version 1.0.0), which
//! GeoServer, MapServer and others read.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::xml::{Xml, text, within};
use super::{Colour, Look, Marker, Rows, Sign, number};

/// Pixels of a millimetre, at the 0.28 mm a pixel of the standard.
const PIXELS_A_MILLIMETRE: f64 = 1.0 / 0.28;

/// The style of a layer of this name.
///
/// # Errors
/// None in practice: a vector takes all.
pub(in crate::io::write) fn sld(look: &Look, name: &str) -> io::Result<String> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 1);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let root = [
        ("version", "1.0.0"),
        ("xmlns", "http://www.opengis.net/sld"),
        ("xmlns:ogc", "http://www.opengis.net/ogc"),
    ];
    xml.create_element("StyledLayerDescriptor")
        .with_attributes(root)
        .write_inner_content(|xml| {
            within(xml, "NamedLayer", |xml| {
                text(xml, "Name", name)?;
                within(xml, "UserStyle", |xml| {
                    within(xml, "FeatureTypeStyle", |xml| rules(look, xml))
                })
            })
        })?;
    String::from_utf8(xml.into_inner()).map_err(io::Error::other)
}

fn rules(look: &Look, xml: &mut Xml) -> io::Result<()> {
    for rule in &look.rules {
        within(xml, "Rule", |xml| {
            text(xml, "Name", &rule.label)?;
            text(xml, "Title", &rule.label)?;
            filter(&rule.rows, xml)?;
            sign(&rule.sign, xml)
        })?;
    }
    Ok(())
}

fn filter(rows: &Rows, xml: &mut Xml) -> io::Result<()> {
    match rows {
        Rows::All => Ok(()),
        Rows::Others => {
            xml.create_element("ElseFilter").write_empty()?;
            Ok(())
        }
        Rows::Equal(column, value) => within(xml, "ogc:Filter", |xml| {
            compare(xml, "ogc:PropertyIsEqualTo", (column, value))
        }),
        Rows::Between(column, above, upto) => within(xml, "ogc:Filter", |xml| {
            let above = above.map(|bound| ("ogc:PropertyIsGreaterThan", number(bound)));
            let upto = upto.map(|bound| ("ogc:PropertyIsLessThanOrEqualTo", number(bound)));
            let parts: Vec<_> = above.into_iter().chain(upto).collect();
            let all = |xml: &mut Xml| {
                let mut parts = parts.iter();
                parts.try_for_each(|(name, bound)| compare(xml, name, (column, bound)))
            };
            if parts.len() > 1 {
                within(xml, "ogc:And", all)
            } else {
                all(xml)
            }
        }),
    }
}

fn compare(xml: &mut Xml, name: &str, (column, value): (&str, &str)) -> io::Result<()> {
    within(xml, name, |xml| {
        text(xml, "ogc:PropertyName", column)?;
        text(xml, "ogc:Literal", value)
    })
}

fn sign(sign: &Sign, xml: &mut Xml) -> io::Result<()> {
    match *sign {
        Sign::Ground(colour) => within(xml, "PolygonSymbolizer", |xml| fill(colour, xml)),
        Sign::Area(colour, edge) => within(xml, "PolygonSymbolizer", |xml| {
            fill(colour, xml)?;
            stroke(edge, 0.1, xml)
        }),
        Sign::Edge(colour, width, hatched) => within(xml, "PolygonSymbolizer", |xml| {
            if hatched {
                hatch(colour, xml)?;
            }
            stroke(colour, width, xml)
        }),
        Sign::Line(colour, dash) => within(xml, "LineSymbolizer", |xml| {
            dashed((colour, 0.8), dash.sld(), xml)
        }),
        Sign::Marker(marker, colour) => within(xml, "PointSymbolizer", |xml| {
            within(xml, "Graphic", |xml| point(marker, colour, xml))
        }),
    }
}

fn point(marker: Marker, colour: Colour, xml: &mut Xml) -> io::Result<()> {
    let (name, turn) = marker.sld();
    within(xml, "Mark", |xml| {
        text(xml, "WellKnownName", name)?;
        fill(colour, xml)?;
        stroke([255; 3], 0.2, xml)
    })?;
    text(xml, "Size", "9")?;
    text(xml, "Rotation", &turn.to_string())
}

/// Slanted lines, by the name that GeoServer and QGIS know.
fn hatch(colour: Colour, xml: &mut Xml) -> io::Result<()> {
    within(xml, "Fill", |xml| {
        within(xml, "GraphicFill", |xml| {
            within(xml, "Graphic", |xml| {
                within(xml, "Mark", |xml| {
                    text(xml, "WellKnownName", "shape://slash")?;
                    stroke(colour, 0.2, xml)
                })?;
                text(xml, "Size", "6")
            })
        })
    })
}

fn hex([red, green, blue]: Colour) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn parameter(xml: &mut Xml, name: &str, value: &str) -> io::Result<()> {
    xml.create_element("CssParameter")
        .with_attribute(("name", name))
        .write_text_content(BytesText::new(value))?;
    Ok(())
}

fn fill(colour: Colour, xml: &mut Xml) -> io::Result<()> {
    within(xml, "Fill", |xml| parameter(xml, "fill", &hex(colour)))
}

fn stroke(colour: Colour, millimetres: f64, xml: &mut Xml) -> io::Result<()> {
    dashed((colour, millimetres), None, xml)
}

fn dashed(
    (colour, millimetres): (Colour, f64),
    dashes: Option<&str>,
    xml: &mut Xml,
) -> io::Result<()> {
    within(xml, "Stroke", |xml| {
        parameter(xml, "stroke", &hex(colour))?;
        let width = format!("{:.2}", millimetres * PIXELS_A_MILLIMETRE);
        parameter(xml, "stroke-width", &width)?;
        dashes.map_or(Ok(()), |dashes| parameter(xml, "stroke-dasharray", dashes))
    })
}
