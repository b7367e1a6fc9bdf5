//! Which edges a point may join, and for what.
//!
//! The *mainland* is every strongly connected component whose edges are long
//! enough, taken together. People start trips where the mainland can be
//! reached from, and end them where it can reach; both is asked of a point
//! where trips start and end. Elsewhere a component is a *fragment*, joined
//! only for want of another road nearby.

use crate::units::Metres;

use super::Direction;
use super::roads::{Edge, RoadNetwork};

/// What happens at a point that joins the roads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Role {
    /// Trips start and end there.
    #[default]
    Both,
    /// Trips start there: a street that can be left but not come back to by
    /// car serves.
    Origin,
    /// Trips end there: a street that can be reached but not left serves.
    Destination,
}

/// Where an edge stands for one role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Connected with the mainland as the role needs.
    Road,
    /// On a fragment of its own.
    Fragment,
}

/// Where an edge stands; `None` where it cannot be joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Joinable {
    origin: Option<Standing>,
    destination: Option<Standing>,
    /// Whether it lies within one component.
    returns: bool,
}

impl Joinable {
    pub(super) fn standing(self, role: Role) -> Option<Standing> {
        match role {
            Role::Origin => self.origin,
            Role::Destination => self.destination,
            Role::Both if !self.returns => None,
            Role::Both if self.origin == self.destination => self.origin,
            Role::Both => Some(Standing::Fragment),
        }
    }

    pub(super) fn is_any(self) -> bool {
        self.origin.is_some() || self.destination.is_some()
    }
}

/// The node that an edge is entered from and the one it leads to, in each
/// direction that it admits.
fn passages(edge: &Edge) -> impl Iterator<Item = (u32, u32)> {
    let forward = edge.forward.map(|_| (edge.nodes[0], edge.heads[1]));
    let backward = edge.backward.map(|_| (edge.nodes[1], edge.heads[0]));
    [forward, backward].into_iter().flatten()
}

/// Where every edge stands.
pub(super) fn joinable(network: &RoadNetwork, smallest: Metres) -> Vec<Joinable> {
    let components = network.graph.components();
    let home = |edge: &Edge| {
        passages(edge)
            .map(|(tail, head)| (components[tail as usize], components[head as usize]))
            .find(|(tail, head)| tail == head)
            .map(|(tail, _)| tail)
    };
    let mainland = mainland(network, smallest, home);
    let on_mainland = |node: u32| mainland[components[node as usize] as usize];
    let reached = spread(network, Direction::Onwards, on_mainland);
    let reaches = spread(network, Direction::Backwards, on_mainland);
    let one = |edge: &Edge| {
        let home = home(edge);
        let standing = |connected: bool| {
            let fragment = home.map(|_| Standing::Fragment);
            if connected {
                Some(Standing::Road)
            } else {
                fragment
            }
            .filter(|_| edge.linkable)
        };
        Joinable {
            origin: standing(passages(edge).any(|(_, head)| reaches[head as usize])),
            destination: standing(passages(edge).any(|(tail, _)| reached[tail as usize])),
            returns: home.is_some(),
        }
    };
    network.edges.iter().map(one).collect()
}

/// Whether each component is on the mainland: its edges make up this length,
/// or no component is longer.
fn mainland(
    network: &RoadNetwork,
    smallest: Metres,
    home: impl Fn(&Edge) -> Option<u32>,
) -> Vec<bool> {
    let components = network.graph.components();
    let count = components.iter().max().map_or(0, |&c| c as usize + 1);
    let mut lengths = vec![0_u64; count];
    for edge in &network.edges {
        if let Some(component) = home(edge) {
            lengths[component as usize] += u64::from(edge.length);
        }
    }
    let longest = lengths.iter().copied().max().unwrap_or(0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "lengths are not negative, and the cast saturates"
    )]
    let enough = ((smallest.get() * 1000.0).round() as u64).min(longest);
    lengths.iter().map(|&length| length >= enough).collect()
}

/// The nodes that can be reached from some, in a direction.
fn spread(network: &RoadNetwork, direction: Direction, start: impl Fn(u32) -> bool) -> Vec<bool> {
    let rows = network.graph.rows(direction);
    let mut stack: Vec<u32> = (0..network.graph.node_count())
        .filter(|&n| start(n))
        .collect();
    let mut seen = vec![false; network.graph.node_count() as usize];
    for &node in &stack {
        seen[node as usize] = true;
    }
    while let Some(node) = stack.pop() {
        for hop in rows.of(node) {
            if !std::mem::replace(&mut seen[hop.node as usize], true) {
                stack.push(hop.node);
            }
        }
    }
    seen
}
