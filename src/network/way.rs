//! What a profile says of a way and of a node: all that the builder knows of
//! tags, whatever file they came from.

use crate::units::{Seconds, Speed};

/// The rank of a road, for maps and for saying which road was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
#[repr(u8)]
pub enum RoadClass {
    /// Motorways and their slip roads.
    Motorway,
    /// Roads between towns.
    Major,
    /// Local roads and streets.
    Minor,
    /// Tracks, footways, cycleways, steps.
    Path,
    /// Boats that carry the profile's users.
    Ferry,
}

/// A way as one profile sees it, the same from its first vertex to its last.
///
/// A way that admits nobody in either direction is not added at all.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WayTraits {
    /// The speed from the first vertex to the last; `None` where that
    /// direction is not admitted.
    pub forward: Option<Speed>,
    /// The speed from the last vertex to the first.
    pub backward: Option<Speed>,
    /// How long the whole way takes (a ferry's timetable). It replaces the
    /// speeds, which then only say which directions are admitted.
    pub duration: Option<Seconds>,
    /// The rank of the road.
    pub class: RoadClass,
    /// Whether a place or a cell may join this way where it passes. A motorway
    /// or a ferry can only be joined at its ends.
    pub linkable: bool,
}

/// A node as one profile sees it, where it is not an ordinary one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NodeTraits {
    /// Nobody passes: the ways that meet here are not connected here.
    pub blocked: bool,
    /// The time lost by whoever passes (traffic signals, a gate to open).
    pub delay: Seconds,
}

/// What a turn restriction says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TurnRule {
    /// This turn is forbidden (`no_left_turn`, `no_u_turn`…).
    No,
    /// Every other turn is forbidden (`only_straight_on`…).
    Only,
}

/// A way that was added, to name it in a turn restriction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WayIndex(pub(super) u32);

/// A turn restriction at one node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TurnRestriction {
    /// The way one comes from.
    pub from: WayIndex,
    /// The node where one turns, by the identifier it has in the file.
    pub via: u64,
    /// The way one turns into.
    pub to: WayIndex,
    /// What it says.
    pub rule: TurnRule,
}
