//! Which way traffic may go.

use super::kind::WayKind;
use super::mode::Mode;
use super::tags::Tags;

/// The direction that a way allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Oneway {
    /// Both ways.
    No,
    /// As drawn only.
    Forward,
    /// Against the drawing only.
    Backward,
    /// It changes with the hour (reversible lanes): not relied upon.
    Reversible,
}

/// Keys that speak to a mode, before `oneway` itself.
const CAR_KEYS: [&str; 4] = [
    "oneway:motorcar",
    "oneway:motor_vehicle",
    "oneway:vehicle",
    "oneway",
];

impl Oneway {
    /// What a way says to a mode. Walkers heed `oneway:foot` alone; cyclists
    /// `oneway:bicycle`, cycle lanes against the traffic, then `oneway`.
    #[must_use]
    pub fn of(mode: Mode, tags: Tags<'_>, kind: WayKind) -> Self {
        match mode {
            Mode::Foot => Self::said(tags.get("oneway:foot")).unwrap_or(Self::No),
            Mode::Car => Self::of_car(tags, kind),
            Mode::Bike => Self::of_bike(tags, kind),
        }
    }

    fn of_car(tags: Tags<'_>, kind: WayKind) -> Self {
        let value = CAR_KEYS.iter().find_map(|key| tags.get(key));
        Self::said(value).unwrap_or_else(|| Self::implied(tags, kind))
    }

    fn of_bike(tags: Tags<'_>, kind: WayKind) -> Self {
        if let Some(own) = Self::said(tags.get("oneway:bicycle")) {
            return own;
        }
        if has_contraflow(tags) {
            return Self::No;
        }
        Self::said(tags.get("oneway")).unwrap_or_else(|| Self::implied(tags, kind))
    }

    /// What a value says; `None` where it says nothing to heed.
    fn said(value: Option<&str>) -> Option<Self> {
        match value? {
            "yes" | "1" | "true" => Some(Self::Forward),
            "-1" | "reverse" => Some(Self::Backward),
            "no" | "0" | "false" => Some(Self::No),
            "reversible" => Some(Self::Reversible),
            _ => None,
        }
    }

    /// Motorways and roundabouts are one-way unless said otherwise.
    fn implied(tags: Tags<'_>, kind: WayKind) -> Self {
        let round = matches!(tags.get("junction"), Some("roundabout" | "circular"));
        if round || kind == WayKind::Motorway {
            Self::Forward
        } else {
            Self::No
        }
    }

    /// Whether one may go as drawn, then against.
    #[must_use]
    pub fn allows(self) -> (bool, bool) {
        match self {
            Self::No => (true, true),
            Self::Forward => (true, false),
            Self::Backward => (false, true),
            Self::Reversible => (false, false),
        }
    }
}

/// Whether bicycles have a lane against a one-way street.
fn has_contraflow(tags: Tags<'_>) -> bool {
    [
        "cycleway",
        "cycleway:left",
        "cycleway:right",
        "cycleway:both",
    ]
    .iter()
    .filter_map(|key| tags.get(key))
    .any(|value| value.starts_with("opposite"))
}
