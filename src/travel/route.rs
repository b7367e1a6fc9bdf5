//! The way to a place: how much of a trip is on the roads, and how much off.

use crate::crs::Projected;
use crate::territory::CellIndex;
use crate::travel::{Journeys, Trip};
use crate::units::{Metres, Seconds, Speed};

/// A part of a trip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leg {
    /// How far.
    pub distance: Metres,
    /// How long.
    pub time: Seconds,
}

/// What a trip is made of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Route {
    /// No roads are known: the straight line, and by how much the way is
    /// taken to be longer.
    Straight {
        /// The straight line between the two ends.
        line: Metres,
        /// Length of the way over the straight line.
        detour: f64,
    },
    /// Over the roads. The three legs add up to the trip.
    Road {
        /// From where the start joins the roads to where the place does.
        on_road: Leg,
        /// Off the roads, at the start and at the end.
        off_road: [Leg; 2],
    },
}

impl Route {
    /// A trip along a straight line between two positions.
    #[must_use]
    pub fn straight(ends: [Projected; 2], detour: f64) -> Self {
        Self::Straight {
            line: ends[0].distance(ends[1]),
            detour,
        }
    }

    /// A trip over the roads, the legs off them walked; `None` where the
    /// journeys know no roads, or where an end joins none.
    #[must_use]
    pub fn by_road(
        journeys: &Journeys,
        (origin, trip): (CellIndex, &Trip),
        walking: Speed,
    ) -> Option<Self> {
        let legs = journeys.off_road(origin, trip)?;
        let walked = |distance: Metres| {
            let time = walking.time_over(distance)?;
            Some(Leg { distance, time })
        };
        let off_road = [walked(legs[0])?, walked(legs[1])?];
        let off = off_road[0].time + off_road[1].time;
        let far = trip.distance.get() - legs[0].get() - legs[1].get();
        let time = trip.time.tenths().saturating_sub(off.tenths());
        Some(Self::Road {
            on_road: Leg {
                distance: Metres::new(far.max(0.0))?,
                time: Seconds::from_tenths(time),
            },
            off_road,
        })
    }
}
