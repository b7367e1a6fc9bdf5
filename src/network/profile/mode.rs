//! How people travel.

use std::fmt;
use std::str::FromStr;

/// A means of transport with a profile of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mode {
    /// A private car.
    Car,
    /// Walking.
    Foot,
    /// Cycling, pushing the bicycle where riding is not allowed.
    Bike,
}

impl Mode {
    /// Every mode.
    pub const ALL: [Self; 3] = [Self::Car, Self::Foot, Self::Bike];

    /// The name used in study files and on the command line.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Car => "car",
            Self::Foot => "foot",
            Self::Bike => "bike",
        }
    }

    /// The keys that say who may pass, the most particular first: a car is a
    /// `motorcar`, which is a `motor_vehicle`, which is a `vehicle`, and
    /// `access` speaks to everybody
    /// (<https://wiki.openstreetmap.org/wiki/Key:access>).
    #[must_use]
    pub fn access_keys(self) -> &'static [&'static str] {
        match self {
            Self::Car => &["motorcar", "motor_vehicle", "vehicle", "access"],
            Self::Foot => &["foot", "access"],
            Self::Bike => &["bicycle", "vehicle", "access"],
        }
    }

    /// The names that exempt this mode from a turn restriction in its
    /// `except` tag; empty where turn restrictions never apply.
    #[must_use]
    pub fn restriction_keys(self) -> &'static [&'static str] {
        match self {
            Self::Car => &["motorcar", "motor_vehicle", "vehicle"],
            Self::Foot => &[],
            Self::Bike => &["bicycle", "vehicle"],
        }
    }
}

impl fmt::Display for Mode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

/// A text that names no mode.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("« {0} » is no profile; write car, foot or bike")]
pub struct UnknownMode(String);

impl FromStr for Mode {
    type Err = UnknownMode;
    fn from_str(text: &str) -> Result<Self, UnknownMode> {
        Self::ALL
            .into_iter()
            .find(|mode| mode.key() == text)
            .ok_or_else(|| UnknownMode(text.to_owned()))
    }
}
