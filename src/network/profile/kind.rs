//! Kinds of way, by what their tags say they are.

use super::tags::Tags;
use crate::network::RoadClass;

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident => $key:literal,)*) => {
        /// The kind of a way, in the words of `OpenStreetMap`, into which other
        /// sources are brought.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum WayKind { $($(#[$doc])* $name,)* }

        impl WayKind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The name in tags and in study files.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$name => $key,)* }
            }

            /// The kind of this name.
            #[must_use]
            pub fn from_key(key: &str) -> Option<Self> {
                match key { $($key => Some(Self::$name),)* _ => None }
            }
        }
    };
}

kinds! {
    /// Dual carriageway without crossings.
    Motorway => "motorway",
    /// Slip road of a motorway.
    MotorwayLink => "motorway_link",
    /// Express road.
    Trunk => "trunk",
    /// Slip road of an express road.
    TrunkLink => "trunk_link",
    /// Road between large towns.
    Primary => "primary",
    /// Slip road of a primary road.
    PrimaryLink => "primary_link",
    /// Road between towns.
    Secondary => "secondary",
    /// Slip road of a secondary road.
    SecondaryLink => "secondary_link",
    /// Road between villages.
    Tertiary => "tertiary",
    /// Slip road of a tertiary road.
    TertiaryLink => "tertiary_link",
    /// Minor public road.
    Unclassified => "unclassified",
    /// Street of dwellings.
    Residential => "residential",
    /// Street where walkers come first.
    LivingStreet => "living_street",
    /// Way to a building, alley, car park lane.
    Service => "service",
    /// Road of a kind not surveyed.
    Road => "road",
    /// Farm or forest track.
    Track => "track",
    /// Path for anybody not motorised.
    Path => "path",
    /// Way for walkers.
    Footway => "footway",
    /// Street for walkers.
    Pedestrian => "pedestrian",
    /// Stairs.
    Steps => "steps",
    /// Way for bicycles.
    Cycleway => "cycleway",
    /// Way for riders.
    Bridleway => "bridleway",
    /// Platform of a stop or station.
    Platform => "platform",
    /// Passage inside a building.
    Corridor => "corridor",
    /// Walkway out over water.
    Pier => "pier",
    /// Lane of a car park drawn as a way.
    Parking => "parking",
    /// Road used in winter only.
    WinterRoad => "winter_road",
    /// Road over ice.
    IceRoad => "ice_road",
    /// Ferry.
    Ferry => "ferry",
    /// Train that carries cars.
    ShuttleTrain => "shuttle_train",
    /// Bridge that opens.
    MovableBridge => "movable_bridge",
    /// Something else that access tags may open.
    Other => "other",
}

impl WayKind {
    /// What a way is; `None` of buildings, rivers and all that is no way.
    #[must_use]
    pub fn of(tags: Tags<'_>) -> Option<Self> {
        Self::crossing(tags)
            .or_else(|| {
                tags.get("highway")
                    .map(|value| Self::from_key(value).unwrap_or(Self::Other))
            })
            .or_else(|| Self::off_road(tags))
    }

    /// Ferries and bridges that open, whatever else they are.
    fn crossing(tags: Tags<'_>) -> Option<Self> {
        match tags.get("route") {
            Some("ferry") => return Some(Self::Ferry),
            Some("shuttle_train") => return Some(Self::ShuttleTrain),
            _ => {}
        }
        tags.is("bridge", "movable").then_some(Self::MovableBridge)
    }

    /// Ways for walkers that carry no `highway` tag.
    fn off_road(tags: Tags<'_>) -> Option<Self> {
        if tags.is("railway", "platform") || tags.is("public_transport", "platform") {
            Some(Self::Platform)
        } else if tags.is("man_made", "pier") {
            Some(Self::Pier)
        } else if tags.is("amenity", "parking") || tags.is("amenity", "parking_entrance") {
            Some(Self::Parking)
        } else {
            None
        }
    }

    /// The rank that maps and explanations show.
    #[must_use]
    pub fn rank(self) -> RoadClass {
        match self {
            Self::Motorway | Self::MotorwayLink => RoadClass::Motorway,
            Self::Trunk
            | Self::TrunkLink
            | Self::Primary
            | Self::PrimaryLink
            | Self::Secondary
            | Self::SecondaryLink
            | Self::MovableBridge => RoadClass::Major,
            Self::Tertiary
            | Self::TertiaryLink
            | Self::Unclassified
            | Self::Residential
            | Self::LivingStreet
            | Self::Service
            | Self::Road
            | Self::WinterRoad
            | Self::IceRoad => RoadClass::Minor,
            Self::Ferry | Self::ShuttleTrain => RoadClass::Ferry,
            _ => RoadClass::Path,
        }
    }

    /// Whether trips may start, end and be linked here: nobody lives on a
    /// motorway, a ferry or a bridge that opens.
    #[must_use]
    pub fn is_linkable(self) -> bool {
        !matches!(
            self,
            Self::Motorway
                | Self::MotorwayLink
                | Self::Ferry
                | Self::ShuttleTrain
                | Self::MovableBridge
        )
    }
}
