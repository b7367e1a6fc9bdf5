//! What kinds of ways there are, most important first.

/// A kind of way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::demo) enum Class {
    Motorway,
    Ramp,
    Trunk,
    Primary,
    Secondary,
    Tertiary,
    Unclassified,
    Residential,
    Service,
    Ferry,
    Track,
    Path,
    River,
}

impl Class {
    /// The value of `highway`; `None` for what is no road.
    pub(super) fn highway(self) -> Option<&'static str> {
        Some(match self {
            Self::Motorway => "motorway",
            Self::Ramp => "motorway_link",
            Self::Trunk => "trunk",
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Tertiary => "tertiary",
            Self::Unclassified => "unclassified",
            Self::Residential => "residential",
            Self::Service => "service",
            Self::Track => "track",
            Self::Path => "path",
            Self::Ferry | Self::River => return None,
        })
    }

    /// The letter of its road numbers.
    pub(super) fn letter(self) -> Option<char> {
        match self {
            Self::Motorway => Some('A'),
            Self::Trunk | Self::Primary => Some('N'),
            Self::Secondary | Self::Tertiary => Some('D'),
            _ => None,
        }
    }
}
