//! Words beside the rows of a layer, as QGIS stores them.

use std::io;

use super::qml::rgba;
use super::xml::Xml;
use super::{Names, number};
use crate::io::write::ShapeKind;

/// Writes them: one column, in bold type, on a white rim.
pub(super) fn names(names: &Names, kind: ShapeKind, xml: &mut Xml) -> io::Result<()> {
    xml.create_element("labeling")
        .with_attribute(("type", "simple"))
        .write_inner_content(|xml| {
            xml.create_element("settings")
                .with_attribute(("calloutType", "simple"))
                .write_inner_content(|xml| settings(names, kind, xml))?;
            Ok(())
        })?;
    Ok(())
}

fn settings(names: &Names, kind: ShapeKind, xml: &mut Xml) -> io::Result<()> {
    let (size, colour) = (number(names.points), rgba(names.colour));
    xml.create_element("text-style")
        .with_attributes([
            ("fieldName", names.column),
            ("isExpression", "0"),
            ("fontSize", &size),
            ("fontSizeUnit", "Point"),
            ("fontWeight", "75"),
            ("textColor", &colour),
            ("textOpacity", "1"),
        ])
        .write_inner_content(rim)?;
    xml.create_element("placement")
        .with_attributes(placement(kind))
        .write_empty()?;
    let from = names.from.map(|scale| scale.to_string());
    xml.create_element("rendering")
        .with_attributes([
            ("scaleVisibility", if from.is_some() { "1" } else { "0" }),
            ("scaleMin", "0"),
            ("scaleMax", from.as_deref().unwrap_or("0")),
            ("obstacle", "1"),
        ])
        .write_empty()?;
    Ok(())
}

/// The white rim around the letters.
fn rim(xml: &mut Xml) -> io::Result<()> {
    xml.create_element("text-buffer")
        .with_attributes([
            ("bufferDraw", "1"),
            ("bufferSize", "0.7"),
            ("bufferSizeUnits", "MM"),
            ("bufferColor", "255,255,255,255"),
            ("bufferOpacity", "1"),
            ("bufferJoinStyle", "128"),
        ])
        .write_empty()?;
    Ok(())
}

/// Beside points, along lines, and level within areas (the numbers of QGIS).
fn placement(kind: ShapeKind) -> [(&'static str, &'static str); 4] {
    let way = match kind {
        ShapeKind::Points => "6",
        ShapeKind::Lines => "2",
        ShapeKind::Areas => "4",
    };
    [
        ("placement", way),
        ("dist", "0.6"),
        ("distUnits", "MM"),
        ("priority", "5"),
    ]
}
