//! What a profile makes of a way or a node.

use super::class::RoadClass;
use super::tags::Heading;
use crate::units::{Seconds, Speed};

/// What a way is to one mode.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WayTraits {
    /// The kind of way.
    pub class: RoadClass,
    /// The speed as drawn; `None` where that is not allowed.
    pub forward: Option<Speed>,
    /// The speed against the drawing; `None` where that is not allowed.
    pub backward: Option<Speed>,
    /// The time from end to end where it is known (ferries), which stands
    /// above the speeds.
    pub duration: Option<Seconds>,
    /// Whether places and homes may be linked to it.
    pub linkable: bool,
    /// Whether it is open only to people with business there.
    pub restricted: bool,
}

impl WayTraits {
    /// A way open both ways at one speed, with nothing particular.
    #[must_use]
    pub fn open(class: RoadClass, speed: Speed) -> Self {
        Self {
            class,
            forward: Some(speed),
            backward: Some(speed),
            duration: None,
            linkable: class.is_linkable(),
            restricted: false,
        }
    }

    /// The speed along a heading.
    #[must_use]
    pub fn speed(&self, heading: Heading) -> Option<Speed> {
        match heading {
            Heading::Forward => self.forward,
            Heading::Backward => self.backward,
        }
    }

    /// The same way with each speed changed by a rule; a way with no speed
    /// left in either direction is none.
    pub(super) fn map_speeds(self, rule: impl Fn(Heading, Speed) -> Option<Speed>) -> Option<Self> {
        let forward = self.forward.and_then(|s| rule(Heading::Forward, s));
        let backward = self.backward.and_then(|s| rule(Heading::Backward, s));
        (forward.is_some() || backward.is_some()).then_some(Self {
            forward,
            backward,
            ..self
        })
    }
}

/// What a node is to one mode.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NodeTraits {
    /// Whether nobody passes.
    pub blocks: bool,
    /// How long passing takes (gates, traffic lights).
    pub penalty: Seconds,
}

impl NodeTraits {
    /// Nothing in the way.
    pub const FREE: Self = Self {
        blocks: false,
        penalty: Seconds::ZERO,
    };

    /// No way through.
    pub const BLOCKED: Self = Self {
        blocks: true,
        penalty: Seconds::ZERO,
    };

    /// Passing takes a moment.
    #[must_use]
    pub const fn slowed(penalty: Seconds) -> Self {
        Self {
            blocks: false,
            penalty,
        }
    }
}
