//! Outlines from the ways that they are made of.

use std::collections::BTreeMap;

/// Joins ways, each some nodes, end to end to closed rings, in the order in
/// which they come; what closes to no ring is left out.
pub(super) fn rings(parts: &[&[u64]]) -> Vec<Vec<u64>> {
    let mut ends: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for (rank, part) in parts.iter().enumerate() {
        for end in part.first().into_iter().chain(part.last()) {
            ends.entry(*end).or_default().push(rank);
        }
    }
    let mut used = vec![false; parts.len()];
    let mut rings = Vec::new();
    for first in 0..parts.len() {
        if !std::mem::replace(&mut used[first], true) {
            let mut ring = parts[first].to_vec();
            while let Some(next) = next(&ring, &ends, &used) {
                used[next] = true;
                append(&mut ring, parts[next]);
            }
            if ring.len() > 3 && ring.first() == ring.last() {
                rings.push(ring);
            }
        }
    }
    rings
}

/// The way that goes on where an open ring ends.
fn next(ring: &[u64], ends: &BTreeMap<u64, Vec<usize>>, used: &[bool]) -> Option<usize> {
    let tail = ring.last().filter(|tail| ring.first() != Some(*tail))?;
    ends[tail].iter().copied().find(|&part| !used[part])
}

fn append(ring: &mut Vec<u64>, part: &[u64]) {
    if part.first() == ring.last() {
        ring.extend(&part[1..]);
    } else {
        ring.extend(part.iter().rev().skip(1));
    }
}
