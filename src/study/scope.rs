//! `[territory]`: which land, and the system to measure it in.

use std::collections::BTreeSet;
use std::str::FromStr;

use super::mistake::MistakeKind;
use super::section::{Node, Section};
use crate::crs::{Crs, Transform};
use crate::io::Scope;

/// Reads the section; without one, everything the inputs hold.
pub(super) fn territory(root: &mut Section<'_>) -> (Scope, Option<Crs>) {
    let read = root.section("territory", |section| {
        let departements = codes(section, "departements", MistakeKind::NoDepartement);
        let epci = codes(section, "epci", MistakeKind::NoEpci);
        let crs = section.get("crs").and_then(projected);
        let scope = match (departements, epci) {
            (Some(_), Some(_)) => {
                section.note(MistakeKind::Exclusive("departements", "epci"));
                Scope::Everything
            }
            (Some(codes), None) => Scope::Departements(codes),
            (None, Some(codes)) => Scope::Epci(codes),
            (None, None) => Scope::Everything,
        };
        (scope, crs)
    });
    read.unwrap_or_default()
}

/// The codes under a key; each that is none is noted.
pub(super) fn codes<T: FromStr + Ord>(
    section: &mut Section<'_>,
    key: &'static str,
    wrong: fn(String) -> MistakeKind,
) -> Option<BTreeSet<T>> {
    let node = section.get(key)?;
    let items = node.list()?;
    if items.is_empty() {
        node.note(MistakeKind::Empty);
    }
    let code = |item: &Node<'_>| {
        let text = item.text()?;
        let code = text.parse().ok();
        if code.is_none() {
            item.note(wrong(text));
        }
        code
    };
    Some(items.iter().filter_map(code).collect())
}

/// A reference system in metres.
fn projected(node: Node<'_>) -> Option<Crs> {
    let crs = node.crs()?;
    if in_degrees(crs) {
        node.note(MistakeKind::CrsInDegrees(crs.to_string()));
        return None;
    }
    Some(crs)
}

/// Whether a system counts in degrees: there, the middle of France keeps
/// small numbers.
fn in_degrees(crs: Crs) -> bool {
    let middle = geo_types::Coord { x: 2.5, y: 46.5 };
    Transform::new(Crs::WGS84, crs)
        .ok()
        .and_then(|transform| transform.apply(middle).ok())
        .is_some_and(|c| c.x.abs() <= 180.0 && c.y.abs() <= 90.0)
}
