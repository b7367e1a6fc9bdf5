//! Why a text gives no schedule.

/// What a text is short of, or what in it was not understood.
#[derive(Clone, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum Misread {
    /// A word that may change what the rest means.
    #[error("« {0} » is not understood")]
    Word(String),
    /// A part of the opening hours grammar that is not read here.
    #[error("« {0} » is not read")]
    Unsupported(String),
    /// A number that is no time.
    #[error("« {0} » is no time of day")]
    Time(String),
    /// A time that starts and does not end, or ends and did not start.
    #[error("{0} stands alone: hours need a start and an end")]
    LoneTime(String),
    /// Hours of no day.
    #[error("hours, but of no day")]
    NoDay,
    /// A day without hours.
    #[error("{0} has no hours")]
    NoTime(&'static str),
    /// The text stops in the middle of a phrase, as fields of fixed width do.
    #[error("the text is cut short")]
    CutShort,
    /// No day and no time.
    #[error("no day and no time are said")]
    Nothing,
}

impl Misread {
    /// The part of the text that is to blame, where there is one.
    #[must_use]
    pub fn part(&self) -> Option<&str> {
        match self {
            Self::Word(part)
            | Self::Unsupported(part)
            | Self::Time(part)
            | Self::LoneTime(part) => Some(part),
            Self::NoTime(day) => Some(day),
            Self::NoDay | Self::CutShort | Self::Nothing => None,
        }
    }
}

/// Hours that are clear, and cannot be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum Implausible {
    /// Open all the time.
    #[error("open day and night")]
    AroundTheClock,
    /// More hours in some week than a service of help keeps.
    #[error("more than 80 hours a week")]
    TooMany,
    /// The end is not after the start.
    #[error("closes before it opens")]
    Backwards,
    /// Two stretches of a day that share some time and are not the same.
    #[error("hours of one day overlap")]
    Overlap,
    /// Open between 00:00 and 06:00.
    #[error("open at night")]
    Night,
}

impl Implausible {
    /// The stable name written to outputs.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::AroundTheClock => "around-the-clock",
            Self::TooMany => "too-many-hours",
            Self::Backwards => "backwards",
            Self::Overlap => "overlap",
            Self::Night => "night",
        }
    }
}

/// Why a place has no schedule.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum NoSchedule {
    /// Nothing is said, or a placeholder (« 99h99 », « non renseigné »).
    Unknown,
    /// People are received by appointment, and nothing is said of when.
    ByAppointment,
    /// Something is said and not understood.
    Unread(Misread),
    /// Something is understood and cannot be right.
    Implausible(Implausible),
}

impl From<Misread> for NoSchedule {
    fn from(misread: Misread) -> Self {
        Self::Unread(misread)
    }
}

impl From<Implausible> for NoSchedule {
    fn from(implausible: Implausible) -> Self {
        Self::Implausible(implausible)
    }
}
