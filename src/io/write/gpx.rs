//! Routes for drivers, as GPX 1.1.

use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::crs::LonLat;

/// A route with the line it follows.
#[derive(Clone, Debug, PartialEq)]
pub struct GpxRoute {
    /// What it is called.
    pub name: String,
    /// More about it.
    pub description: String,
    /// Its points in order, the depot first and last.
    pub points: Vec<GpxPoint>,
    /// The line along the roads; empty where only straight lines are known,
    /// which no driver should be told to follow.
    pub line: Vec<LonLat>,
}

/// A point of a route.
#[derive(Clone, Debug, PartialEq)]
pub struct GpxPoint {
    /// Where it is.
    pub position: LonLat,
    /// What it is called.
    pub name: String,
    /// What is done there, and when.
    pub description: String,
}

/// Writes routes as GPX 1.1: a `rte` each, then a `trk` for each that has a
/// line along the roads.
///
/// # Errors
/// Whatever `out` answers.
pub fn write_gpx(name: &str, routes: &[GpxRoute], mut out: impl Write) -> io::Result<()> {
    let mut xml = Writer::new_with_indent(&mut out, b' ', 1);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    xml.create_element("gpx")
        .with_attributes([
            ("version", "1.1"),
            ("creator", "maillage"),
            ("xmlns", "http://www.topografix.com/GPX/1/1"),
        ])
        .write_inner_content(|xml| {
            xml.create_element("metadata")
                .write_inner_content(|xml| text(xml, "name", name))?;
            for part in routes {
                route(xml, part)?;
            }
            for part in routes.iter().filter(|route| route.line.len() > 1) {
                track(xml, part)?;
            }
            Ok(())
        })?;
    writeln!(out)
}

fn text<W: Write>(xml: &mut Writer<W>, tag: &str, content: &str) -> io::Result<()> {
    xml.create_element(tag)
        .write_text_content(BytesText::new(content))?;
    Ok(())
}

fn route<W: Write>(xml: &mut Writer<W>, route: &GpxRoute) -> io::Result<()> {
    xml.create_element("rte").write_inner_content(|xml| {
        text(xml, "name", &route.name)?;
        text(xml, "desc", &route.description)?;
        for point in &route.points {
            let (lat, lon) = degrees(point.position);
            xml.create_element("rtept")
                .with_attributes([("lat", &*lat), ("lon", &*lon)])
                .write_inner_content(|xml| {
                    text(xml, "name", &point.name)?;
                    text(xml, "desc", &point.description)
                })?;
        }
        Ok(())
    })?;
    Ok(())
}

fn track<W: Write>(xml: &mut Writer<W>, route: &GpxRoute) -> io::Result<()> {
    xml.create_element("trk").write_inner_content(|xml| {
        text(xml, "name", &route.name)?;
        xml.create_element("trkseg").write_inner_content(|xml| {
            for &point in &route.line {
                let (lat, lon) = degrees(point);
                xml.create_element("trkpt")
                    .with_attributes([("lat", &*lat), ("lon", &*lon)])
                    .write_empty()?;
            }
            Ok(())
        })?;
        Ok(())
    })?;
    Ok(())
}

fn degrees(at: LonLat) -> (String, String) {
    (format!("{:.6}", at.lat()), format!("{:.6}", at.lon()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_escaped_and_lines_are_tracks() {
        let at = |lon| LonLat::new(lon, 46.0).expect("a position");
        let point = |lon| GpxPoint {
            position: at(lon),
            name: "Mairie & école <1>".to_owned(),
            description: String::new(),
        };
        let mut route = GpxRoute {
            name: "Bus 1".to_owned(),
            description: "lundi".to_owned(),
            points: vec![point(2.0), point(2.1)],
            line: Vec::new(),
        };
        let written = |route: &GpxRoute| {
            let mut bytes = Vec::new();
            write_gpx("Plan", std::slice::from_ref(route), &mut bytes).expect("a vector takes all");
            String::from_utf8(bytes).expect("UTF-8")
        };
        let straight = written(&route);
        assert!(
            straight.contains("<rtept lat=\"46.000000\" lon=\"2.100000\">"),
            "{straight}"
        );
        assert!(straight.contains("Mairie &amp; école &lt;1&gt;") && !straight.contains("<trk>"));
        route.line = vec![at(2.0), at(2.05), at(2.1)];
        assert_eq!(written(&route).matches("<trkpt ").count(), 3);
    }
}
