//! The sections that say how to measure and what to draw.

use std::num::NonZeroUsize;

use super::mistake::{Bounds, MistakeKind};
use super::section::{Node, Section};
use crate::coverage::Cutoffs;
use crate::gaps::{GapCriterion, Mesh};
use crate::units::{Persons, Seconds};

/// Durations of a study: more than nothing, at most a day.
const MINUTES: Bounds = Bounds::Above(0.0, 1440.0);

/// `[coverage]`.
#[derive(Clone, Debug)]
pub(super) struct Measures {
    /// The cut-offs; 10, 20 and 30 minutes where not said.
    pub(super) cutoffs: Cutoffs,
    /// How many nearest places to find for each cell; 3 where not said.
    pub(super) nearest: NonZeroUsize,
}

/// Reads `[coverage]`.
pub(super) fn coverage(root: &mut Section<'_>) -> Measures {
    let read = root.section("coverage", |section| {
        let cutoffs = section.get("cutoffs_minutes").and_then(cutoffs);
        let nearest = section.get("nearest").and_then(|node| node.integer(1, 50));
        (cutoffs, nearest)
    });
    let (cutoffs, nearest) = read.unwrap_or_default();
    let nearest = nearest.and_then(|k| NonZeroUsize::new(usize::from(k)));
    Measures {
        cutoffs: cutoffs.unwrap_or_else(usual_cutoffs),
        nearest: nearest.unwrap_or(const { NonZeroUsize::new(3).expect("three is not zero") }),
    }
}

/// Durations in a row.
pub(super) fn cutoffs(node: Node<'_>) -> Option<Cutoffs> {
    let items = node.list()?;
    let minutes: Vec<Seconds> = items.iter().filter_map(duration).collect();
    if items.is_empty() {
        node.note(MistakeKind::Empty);
    }
    Cutoffs::new(minutes).ok()
}

fn usual_cutoffs() -> Cutoffs {
    let minutes = [10, 20, 30].map(|minutes| Seconds::from_tenths(minutes * 600));
    Cutoffs::new(minutes.to_vec()).expect("three cut-offs above zero")
}

/// A number of minutes that makes at least a tenth of a second.
pub(super) fn duration(node: &Node<'_>) -> Option<Seconds> {
    let minutes = node.number(MINUTES)?;
    // Less than a twentieth of a second would round to no time at all.
    let duration = Seconds::from_minutes(minutes).filter(|&d| d > Seconds::ZERO);
    if duration.is_none() {
        node.note(MistakeKind::OutOfBounds {
            value: minutes,
            bounds: MINUTES,
        });
    }
    duration
}

/// The words for meshes, before the resolution of H3 is known.
#[derive(Clone, Copy)]
enum MeshName {
    Grid,
    H3,
}

const MESHES: [(&str, MeshName); 2] = [("grid", MeshName::Grid), ("h3", MeshName::H3)];

/// Reads `[gaps]`: one criterion a mesh, the main one first.
pub(super) fn gaps(root: &mut Section<'_>) -> Vec<GapCriterion> {
    let read = root.section("gaps", |section| {
        let cutoff = section.get("cutoff_minutes").and_then(|n| duration(&n));
        let meshes = section.get("meshes").and_then(meshes);
        let resolution = section.get("h3_resolution").and_then(|n| n.integer(0, 15));
        let people = section.number("min_population", Bounds::Within(0.0, 1e9));
        criteria(cutoff, meshes, resolution, people)
    });
    read.unwrap_or_else(|| criteria(None, None, None, None))
}

fn meshes(node: Node<'_>) -> Option<Vec<MeshName>> {
    let nodes = node.one_or_many();
    if nodes.is_empty() {
        node.note(MistakeKind::Empty);
    }
    nodes.iter().map(|node| node.choice(&MESHES)).collect()
}

/// The criteria, with 20 minutes, both meshes, resolution 7 and no smallest
/// population where not said.
fn criteria(
    cutoff: Option<Seconds>,
    meshes: Option<Vec<MeshName>>,
    resolution: Option<u16>,
    people: Option<f64>,
) -> Vec<GapCriterion> {
    let resolution = resolution
        .and_then(|r| h3o::Resolution::try_from(u8::try_from(r).ok()?).ok())
        .unwrap_or(h3o::Resolution::Seven);
    let mut named = Vec::new();
    for name in meshes.unwrap_or_else(|| vec![MeshName::Grid, MeshName::H3]) {
        let mesh = match name {
            MeshName::Grid => Mesh::Grid,
            MeshName::H3 => Mesh::H3(resolution),
        };
        if !named.contains(&mesh) {
            named.push(mesh);
        }
    }
    let criterion = |mesh| GapCriterion {
        cutoff: cutoff.unwrap_or(Seconds::from_tenths(20 * 600)),
        mesh,
        min_population: people.and_then(Persons::new).unwrap_or(Persons::ZERO),
    };
    named.into_iter().map(criterion).collect()
}
