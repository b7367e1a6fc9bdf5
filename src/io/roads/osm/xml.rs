//! XML extracts, plain or gzip, for small files.

use std::borrow::Cow;
use std::fs::File;
use std::io::{BufRead, BufReader};

use flate2::read::MultiGzDecoder;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::super::error::RoadsError;
use super::super::input::RoadFile;
use super::super::water::WaterNodes;
use super::batch::{NodeBatch, WayBatch, node_key};
use super::merge::Merge;
use super::restriction::{self, Member, MemberKind};
use crate::faults::LoadReport;
use crate::network::NodePlacer;
use crate::network::profile::{Profile, Tags};
use crate::progress::Progress;

/// An XML file, read once in each pass.
#[derive(Debug)]
pub(in crate::io::roads) struct XmlFile {
    road: RoadFile,
    gzip: bool,
}

/// The object being read.
#[derive(Debug, Default)]
struct Object {
    id: i64,
    degrees: Option<(f64, f64)>,
    tags: Vec<(String, String)>,
    nodes: Vec<i64>,
    members: Vec<(MemberKind, i64, String)>,
}

/// Kinds of objects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Node,
    Way,
    Relation,
}

impl XmlFile {
    pub(super) fn open(road: &RoadFile, gzip: bool) -> Result<Self, RoadsError> {
        let file = Self {
            road: road.clone(),
            gzip,
        };
        file.reader().map(|_| file)
    }

    fn label(&self) -> &str {
        &self.road.file.label
    }

    fn reader(&self) -> Result<Reader<Box<dyn BufRead>>, RoadsError> {
        let file = File::open(&self.road.file.path)
            .map_err(|cause| RoadsError::open(self.label(), cause))?;
        let input: Box<dyn BufRead> = if self.gzip {
            Box::new(BufReader::new(MultiGzDecoder::new(file)))
        } else {
            Box::new(BufReader::new(file))
        };
        Ok(Reader::from_reader(input))
    }

    pub(super) fn read_ways(
        &self,
        ways: &mut Merge<'_>,
        report: &mut LoadReport,
    ) -> Result<(), RoadsError> {
        let profile = ways.profile();
        let mut batch = WayBatch::default();
        self.each(|kind, object| match kind {
            Kind::Node => {}
            Kind::Way => {
                let nodes = object.nodes.iter().copied();
                let pairs = object.pairs();
                let water = (object.id, nodes.clone().map(node_key));
                batch.way(profile, (object.id, nodes), Tags::new(&pairs));
                batch.water.way(&[], water, Tags::new(&pairs));
            }
            Kind::Relation => batch.restrictions.extend(restriction::read(
                profile.mode(),
                Tags::new(&object.pairs()),
                &object.members(),
            )),
        })?;
        ways.absorb(batch, self.label(), report);
        Ok(())
    }

    pub(super) fn read_nodes(
        &self,
        (nodes, water): (&mut NodePlacer, &mut WaterNodes),
        profile: &Profile,
        progress: &dyn Progress,
    ) -> Result<(), RoadsError> {
        let mut batch = NodeBatch::default();
        let mut from = 0;
        self.each(|kind, object| {
            let Some(degrees) = object.degrees.filter(|_| kind == Kind::Node) else {
                return;
            };
            let id = node_key(object.id);
            if let Some(rank) = water.rank(id, &mut from) {
                batch.spot(rank, degrees);
            }
            if let Some(slot) = nodes.slot(id) {
                batch.place(slot, degrees);
                batch.mark(slot, profile, Tags::new(&object.pairs()));
            }
        })?;
        batch.deliver((nodes, water));
        let size = std::fs::metadata(&self.road.file.path);
        progress.advance(size.map_or(0, |meta| meta.len()));
        Ok(())
    }

    /// Hands on each object that is complete.
    fn each(&self, mut give: impl FnMut(Kind, &Object)) -> Result<(), RoadsError> {
        let mut reader = self.reader()?;
        let mut buffer = Vec::new();
        let (mut object, mut complete) = (Object::default(), false);
        loop {
            buffer.clear();
            let event = reader.read_event_into(&mut buffer);
            let at = reader.buffer_position();
            match event.map_err(|e| self.damaged(at, &e.to_string()))? {
                Event::Start(tag) => object.open(&tag),
                Event::Empty(tag) => {
                    object.open(&tag);
                    if let Some(kind) = kind(tag.name().as_ref()) {
                        give(kind, &object);
                    }
                }
                Event::End(tag) => match kind(tag.name().as_ref()) {
                    Some(kind) => give(kind, &object),
                    None => complete |= is_root(tag.name().as_ref()),
                },
                Event::Eof if complete => return Ok(()),
                Event::Eof => {
                    return Err(RoadsError::Truncated {
                        file: self.label().to_owned(),
                        at,
                    });
                }
                _ => {}
            }
        }
    }

    fn damaged(&self, at: u64, detail: &str) -> RoadsError {
        RoadsError::Damaged {
            file: self.label().to_owned(),
            form: "OSM XML",
            at,
            detail: detail.to_owned(),
        }
    }
}

fn kind(name: &str) -> Option<Kind> {
    match name {
        "node" => Some(Kind::Node),
        "way" => Some(Kind::Way),
        "relation" => Some(Kind::Relation),
        _ => None,
    }
}

fn is_root(name: &str) -> bool {
    matches!(name, "osm" | "osmChange")
}

/// The value of an attribute, with entities resolved.
fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.try_get_attribute(name).ok()??;
    found
        .normalized_value(XmlVersion::Implicit1_0)
        .ok()
        .map(Cow::into_owned)
}

fn number<T: std::str::FromStr>(tag: &BytesStart<'_>, name: &str) -> Option<T> {
    attribute(tag, name)?.parse().ok()
}

impl Object {
    /// Takes an element: the beginning of an object, or a part of one.
    fn open(&mut self, tag: &BytesStart<'_>) {
        match tag.name().as_ref() {
            "node" | "way" | "relation" => {
                *self = Self {
                    id: number(tag, "id").unwrap_or(0),
                    degrees: number(tag, "lon").zip(number(tag, "lat")),
                    ..Self::default()
                };
            }
            "tag" => self
                .tags
                .extend(attribute(tag, "k").zip(attribute(tag, "v"))),
            "nd" => self.nodes.extend(number::<i64>(tag, "ref")),
            "member" => self.member(tag),
            _ => {}
        }
    }

    fn member(&mut self, tag: &BytesStart<'_>) {
        let kind = match attribute(tag, "type").as_deref() {
            Some("node") => MemberKind::Node,
            Some("way") => MemberKind::Way,
            _ => MemberKind::Other,
        };
        if let Some(id) = number(tag, "ref") {
            let role = attribute(tag, "role").unwrap_or_default();
            self.members.push((kind, id, role));
        }
    }

    fn pairs(&self) -> Vec<(&str, &str)> {
        let tags = self.tags.iter();
        tags.map(|(k, v)| (k.as_str(), v.as_str())).collect()
    }

    fn members(&self) -> Vec<Member<'_>> {
        let members = self.members.iter();
        members
            .map(|(kind, id, role)| Member {
                kind: *kind,
                id: *id,
                role,
            })
            .collect()
    }
}
