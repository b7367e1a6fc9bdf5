//! Arcs joined into rings.

use std::collections::HashMap;

use crate::map::backend::Point;

/// Joins lines end to end into rings. Around any area an even number of
/// lines meets in every point, so that a ring always closes; where four
/// meet, either way of joining gives the same area by the even-odd rule.
pub(super) fn closed<'p>(lines: impl Iterator<Item = &'p [Point]>) -> Vec<Vec<Point>> {
    let lines: Vec<&[Point]> = lines.filter(|line| line.len() > 1).collect();
    let mut at: HashMap<Point, Vec<usize>> = HashMap::new();
    for (rank, line) in lines.iter().enumerate() {
        at.entry(line[0]).or_default().push(rank);
        at.entry(line[line.len() - 1]).or_default().push(rank);
    }
    let mut used = vec![false; lines.len()];
    let mut rings = Vec::new();
    for rank in 0..lines.len() {
        if !used[rank] {
            rings.push(ring(rank, &lines, &at, &mut used));
        }
    }
    rings
}

fn ring(
    first: usize,
    lines: &[&[Point]],
    at: &HashMap<Point, Vec<usize>>,
    used: &mut [bool],
) -> Vec<Point> {
    let start = lines[first][0];
    let mut points = vec![start];
    let mut next = Some(first);
    while let Some(rank) = next {
        used[rank] = true;
        let line = lines[rank];
        let here = points[points.len() - 1];
        if line[0] == here {
            points.extend_from_slice(&line[1..]);
        } else {
            points.extend(line.iter().rev().skip(1));
        }
        let end = points[points.len() - 1];
        next = if end == start {
            None
        } else {
            at[&end].iter().copied().find(|&rank| !used[rank])
        };
    }
    // The path is closed when it is drawn.
    points.pop();
    points
}
