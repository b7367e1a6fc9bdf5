//! What a list says of when a place is open.

use crate::hours::plausible::plausible;
use crate::hours::{Misread, NoSchedule, Schedule, Weekday, french, osm};

/// Something a text leaves open and that had to be taken one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Assumption {
    /// Every other week, and not which: « un mercredi sur deux » is taken as
    /// the odd weeks, « semaine A » as the odd ones, « semaine B » as the even
    /// ones. The average over a year is the same either way.
    WhichWeeks(&'static str),
    /// Once a month, and not when: taken as the first of the month.
    WhichOfMonth,
    /// Hours of no day: taken as Monday to Friday, the days that nearly every
    /// list that names them has.
    WhichDays,
    /// A morning or an afternoon without times: taken as 09:00 to 12:00 and
    /// 14:00 to 17:00.
    HalfDay,
}

/// What a list says of when a place is open: the text as it stands, and what
/// was made of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OpeningHours {
    raw: String,
    reading: Result<Schedule, NoSchedule>,
    assumptions: Vec<Assumption>,
}

impl Default for OpeningHours {
    fn default() -> Self {
        Self::unknown()
    }
}

impl OpeningHours {
    /// Nothing is said.
    #[must_use]
    pub const fn unknown() -> Self {
        Self {
            raw: String::new(),
            reading: Err(NoSchedule::Unknown),
            assumptions: Vec::new(),
        }
    }

    /// Hours that are known as a schedule; those that cannot be right are
    /// told apart, as they are when a text is read.
    #[must_use]
    pub fn of(schedule: Schedule) -> Self {
        Self {
            raw: schedule.to_string(),
            reading: plausible(schedule).map_err(NoSchedule::from),
            assumptions: Vec::new(),
        }
    }

    /// Reads OpenStreetMap's `opening_hours` or, where a text is none, French.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let (reading, assumptions) = match either(text) {
            Ok((schedule, assumptions)) => {
                (plausible(schedule).map_err(NoSchedule::from), assumptions)
            }
            Err(none) => (Err(none), Vec::new()),
        };
        Self {
            raw: text.to_owned(),
            reading,
            assumptions,
        }
    }

    /// Reads a text a day, as the list of France Services has them
    /// (`09:00 - 12:00 / 14:00 - 17:00`); a day without text is a day off,
    /// and a week without text is unknown.
    #[must_use]
    pub fn by_day(texts: &[(Weekday, &str)]) -> Self {
        let said = texts.iter().filter(|(_, text)| !text.trim().is_empty());
        let lines = said.map(|(day, text)| format!("{} {}", Weekday::french(*day), text.trim()));
        Self::read(&lines.collect::<Vec<_>>().join(" ; "))
    }

    /// The same hours in some weeks only, as another column of a list may say
    /// (« Semaine impaire »); the text is told together. Where that text names
    /// no weeks, nothing changes.
    #[must_use]
    pub fn in_weeks(mut self, text: &str) -> Self {
        let Some(weeks) = french::weeks(text) else {
            return self;
        };
        self.raw = format!("{} ({})", self.raw, text.trim());
        self.reading = self
            .reading
            .and_then(|schedule| schedule.within(weeks).ok_or(NoSchedule::Unknown));
        self
    }

    /// The text as the list has it; for a schedule that was given, its text.
    #[must_use]
    pub fn raw(&self) -> &str {
        &self.raw
    }

    /// The schedule, or why there is none.
    ///
    /// # Errors
    /// [`NoSchedule`] where hours are unknown, by appointment, not understood
    /// or cannot be right.
    pub fn schedule(&self) -> Result<&Schedule, &NoSchedule> {
        self.reading.as_ref()
    }

    /// What had to be assumed to read the text.
    #[must_use]
    pub fn assumptions(&self) -> &[Assumption] {
        &self.assumptions
    }

    /// What is known, in a word.
    #[must_use]
    pub fn knowledge(&self) -> Knowledge {
        match &self.reading {
            Ok(_) => Knowledge::Known,
            Err(NoSchedule::ByAppointment) => Knowledge::ByAppointment,
            Err(NoSchedule::Unknown) => Knowledge::Unknown,
            Err(NoSchedule::Unread(_)) => Knowledge::Unread,
            Err(NoSchedule::Implausible(_)) => Knowledge::Implausible,
        }
    }
}

/// How much is known of when a place is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Knowledge {
    /// There is a schedule.
    Known,
    /// By appointment, and nothing is said of when.
    ByAppointment,
    /// Nothing is said.
    Unknown,
    /// Something is said and not understood.
    Unread,
    /// Something is said that cannot be right.
    Implausible,
}

impl Knowledge {
    /// Every one, the schedule first.
    pub const ALL: [Self; 5] = [
        Self::Known,
        Self::ByAppointment,
        Self::Unknown,
        Self::Unread,
        Self::Implausible,
    ];

    /// The stable name written to outputs.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Known => "known",
            Self::ByAppointment => "by-appointment",
            Self::Unknown => "unknown",
            Self::Unread => "unread",
            Self::Implausible => "implausible",
        }
    }
}

type Read = Result<(Schedule, Vec<Assumption>), NoSchedule>;

/// A text is read as what it begins like, then as the other where it may be
/// the other; of two failures the first tells what is wrong.
fn either(text: &str) -> Read {
    let standard = || osm::read(text).map(|schedule| (schedule, Vec::new()));
    if osm::looks_like(text) {
        return standard().or_else(|none| {
            let french = loosely_written(text, &none).then(|| french::read(text).ok());
            french.flatten().ok_or(none)
        });
    }
    // Hours of no day are every day's in OpenStreetMap's grammar.
    let timed = text
        .trim_start()
        .starts_with(|c: char| c.is_ascii_digit() || c == '"');
    match timed.then(standard) {
        Some(Ok(read)) => Ok(read),
        Some(Err(NoSchedule::ByAppointment)) => Err(NoSchedule::ByAppointment),
        _ => french::read(text),
    }
}

/// Whether a text that failed as OpenStreetMap's may be French with English
/// days (« Mo-Fr 9h-12h »): not when it holds signs that only the grammar has.
fn loosely_written(text: &str, none: &NoSchedule) -> bool {
    let loose = matches!(
        none,
        NoSchedule::Unread(Misread::Time(_) | Misread::Unsupported(_))
    );
    loose && !text.contains(['|', '"', '+', '['])
}
