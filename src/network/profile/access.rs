//! Who may pass: the values of the access tags.

use super::mode::Mode;
use super::tags::{Heading, Tags};

/// What the access tags say to a mode, from the least to the most welcoming.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Access {
    /// Forbidden.
    Denied,
    /// Nothing is said: the kind of way decides.
    Unsaid,
    /// Something is said that nobody can read: the kind of way decides.
    Unclear,
    /// Only for people who have business there (residents, customers,
    /// deliveries): the end of a trip may lie there.
    Restricted,
    /// Open, whatever the kind of way.
    Granted,
}

/// Values that shut cars out: the way is kept for somebody else.
const NOT_FOR_CARS: [&str; 16] = [
    "no",
    "agricultural",
    "forestry",
    "emergency",
    "emergency_vehicle",
    "psv",
    "bus",
    "minibus",
    "taxi",
    "share_taxi",
    "foot",
    "bicycle",
    "restricted",
    "military",
    "official",
    "use_sidepath",
];

/// Values that let a car in to reach a door, not to pass through.
const CARS_WITH_BUSINESS: [&str; 7] = [
    "private",
    "destination",
    "delivery",
    "customers",
    "permit",
    "residents",
    "residential",
];

/// Values that shut people on foot and on bicycles out.
const NOT_FOR_PEOPLE: [&str; 8] = [
    "no",
    "private",
    "agricultural",
    "forestry",
    "delivery",
    "use_sidepath",
    "military",
    "separate",
];

/// Values that open a way to everybody whom their key names.
const OPEN: [&str; 3] = ["yes", "permissive", "designated"];

/// Names of a mode in place of a value (`access=motor_vehicle`).
const OPEN_TO_CARS: [&str; 4] = ["motorcar", "motor_vehicle", "vehicle", "hov"];

impl Access {
    /// Reads one value; of a list separated by semicolons, the most welcoming.
    #[must_use]
    pub fn of_value(mode: Mode, value: &str) -> Self {
        value
            .split(';')
            .map(|part| Self::of_part(mode, part.trim()))
            .max()
            .unwrap_or(Self::Unsaid)
    }

    fn of_part(mode: Mode, value: &str) -> Self {
        if OPEN.contains(&value) {
            return Self::Granted;
        }
        match mode {
            Mode::Car => Self::of_car(value),
            Mode::Foot | Mode::Bike if NOT_FOR_PEOPLE.contains(&value) => Self::Denied,
            Mode::Foot if value == "foot" => Self::Granted,
            Mode::Foot | Mode::Bike if value == "destination" => Self::Restricted,
            Mode::Foot | Mode::Bike => Self::Unclear,
        }
    }

    fn of_car(value: &str) -> Self {
        if NOT_FOR_CARS.contains(&value) {
            Self::Denied
        } else if CARS_WITH_BUSINESS.contains(&value) {
            Self::Restricted
        } else if OPEN_TO_CARS.contains(&value) {
            Self::Granted
        } else {
            Self::Unclear
        }
    }

    /// What a way or node says to a mode that comes along this heading.
    #[must_use]
    pub fn toward(mode: Mode, tags: Tags<'_>, heading: Heading) -> Self {
        tags.first_toward(mode.access_keys(), heading)
            .map_or(Self::Unsaid, |value| Self::of_value(mode, value))
    }

    /// Whether anything was said.
    #[must_use]
    pub fn is_said(self) -> bool {
        self != Self::Unsaid
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_welcoming_of_a_list_counts() {
        for (value, expected) in [
            ("agricultural;forestry", Access::Denied),
            ("destination;agricultural", Access::Restricted),
            ("yes;no", Access::Granted),
            ("some_tag", Access::Unclear),
        ] {
            assert_eq!(Access::of_value(Mode::Car, value), expected, "{value}");
        }
    }
}
