//! The clock of a day, with its break.

use crate::itinerary::plan::Pause;
use crate::itinerary::planner::tell::seconds;
use crate::itinerary::request::{Rest, WorkingDay};
use crate::units::Seconds;

/// Where a day has got to, in tenths of a second from midnight.
pub(super) struct Clock {
    pub(super) now: i64,
    /// The break that is still to come.
    due: Option<Rest>,
    pub(super) pause: Option<Pause>,
}

fn tenths(time: Seconds) -> i64 {
    i64::from(time.tenths())
}

impl Clock {
    /// The start of a day of so much work.
    pub(super) fn new(hours: &WorkingDay, work: i64) -> Self {
        Self {
            now: tenths(hours.start),
            due: hours.rest_after(seconds(work)),
            pause: None,
        }
    }

    /// Drives to a stop; when it is reached. The break is taken before the
    /// drive, or else on arrival, or else, where that is too late, on the way.
    ///
    /// It always begins in time: the visit before began too soon for it, and
    /// no visit with its set-up is longer than the hours it may begin in.
    pub(super) fn arrive(&mut self, drive: i64) -> i64 {
        let arrival = self.now + drive;
        let Some(rest) = self.due.filter(|rest| arrival >= tenths(rest.earliest)) else {
            self.now = arrival;
            return arrival;
        };
        let (earliest, latest) = (tenths(rest.earliest), tenths(rest.latest));
        let from = match self.now {
            now if now >= earliest => now,
            _ if arrival <= latest => arrival,
            _ => earliest,
        };
        self.pause(rest, from);
        self.now = arrival + tenths(rest.length);
        if from == arrival { arrival } else { self.now }
    }

    /// Drives back to the depot. A break still due is taken on the way.
    pub(super) fn come_back(&mut self, drive: i64) {
        let back = self.now + drive;
        let rest = self.due;
        if let Some(rest) = rest {
            self.pause(rest, self.now.max(tenths(rest.earliest)));
        }
        self.now = back + rest.map_or(0, |rest| tenths(rest.length));
    }

    fn pause(&mut self, rest: Rest, from: i64) {
        self.due = None;
        self.pause = Some(Pause {
            from: seconds(from),
            until: seconds(from + tenths(rest.length)),
        });
    }
}
