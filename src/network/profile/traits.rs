//! Helpers around the traits of ways that the network defines.

use super::kind::WayKind;
use super::tags::Heading;
use crate::network::{NodeTraits, WayTraits};
use crate::units::{Seconds, Speed};

/// No way through.
pub(super) const BLOCKED: NodeTraits = NodeTraits {
    blocked: true,
    delay: Seconds::ZERO,
};

/// Nothing in the way.
pub(super) const FREE: NodeTraits = slowed(Seconds::ZERO);

/// Passing takes a moment.
pub(super) const fn slowed(delay: Seconds) -> NodeTraits {
    NodeTraits {
        blocked: false,
        delay,
    }
}

/// A way of a kind with its speeds as drawn and against; `None` where it
/// admits nobody.
pub(super) fn way(kind: WayKind, speeds: [Option<Speed>; 2]) -> Option<WayTraits> {
    let [forward, backward] = speeds;
    (forward.is_some() || backward.is_some()).then_some(WayTraits {
        forward,
        backward,
        duration: None,
        class: kind.rank(),
        linkable: kind.is_linkable(),
    })
}

/// The same way with each speed changed by a rule; `None` when no speed is
/// left.
pub(super) fn map_speeds(
    way: WayTraits,
    rule: impl Fn(Heading, Speed) -> Option<Speed>,
) -> Option<WayTraits> {
    let forward = way.forward.and_then(|s| rule(Heading::Forward, s));
    let backward = way.backward.and_then(|s| rule(Heading::Backward, s));
    (forward.is_some() || backward.is_some()).then_some(WayTraits {
        forward,
        backward,
        ..way
    })
}
