//! Which tour goes out on which date.

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::itinerary::Plan;
use crate::itinerary::calendar::{Holiday, holiday};
use crate::itinerary::request::Cycle;

/// A tour on a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occasion {
    /// The date.
    pub date: Date,
    /// The tour: its rank in the plan.
    pub tour: usize,
    /// The public holiday on which it does not go out; `None` on other days.
    pub holiday: Option<Holiday>,
}

/// A plan laid on dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// The Monday of its first week.
    pub first: Date,
    /// Its tours, by date, then in the order of the plan; those that fall on
    /// a public holiday among them.
    pub occasions: Vec<Occasion>,
}

/// The Monday on a date, or the next one after it; `None` past the last date
/// that can be written.
#[must_use]
pub fn first_monday(start: Date) -> Option<Date> {
    let past = i64::from(start.weekday().to_monday_zero_offset());
    start.checked_add(((7 - past) % 7).days()).ok()
}

impl Calendar {
    /// Lays a plan on so many weeks from the first Monday on or after a date;
    /// the cycle starts again as often as needed. `None` past the last date
    /// that can be written.
    #[must_use]
    pub fn new(plan: &Plan, cycle: Cycle, (start, weeks): (Date, u32)) -> Option<Self> {
        let first = first_monday(start)?;
        let mut occasions = Vec::new();
        for week in 0..weeks {
            for (rank, tour) in plan.tours.iter().enumerate() {
                if tour.week == week % cycle.weeks() {
                    let days = 7 * i64::from(week) + i64::from(tour.weekday as u8);
                    let date = first.checked_add(days.days()).ok()?;
                    occasions.push(Occasion {
                        date,
                        tour: rank,
                        holiday: holiday(date),
                    });
                }
            }
        }
        occasions.sort_by_key(|occasion| (occasion.date, occasion.tour));
        Some(Self { first, occasions })
    }

    /// The tours that do go out.
    pub fn held(&self) -> impl Iterator<Item = &Occasion> {
        self.occasions
            .iter()
            .filter(|occasion| occasion.holiday.is_none())
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::itinerary::request::{Weekday, Weekdays};
    use crate::itinerary::{DayTour, Totals};
    use crate::units::{Metres, Seconds};

    fn tour(week: u32, weekday: Weekday) -> DayTour {
        DayTour {
            vehicle: 0,
            week,
            weekday,
            visits: Vec::new(),
            leaves: Seconds::ZERO,
            returns: Seconds::ZERO,
            driving: Seconds::ZERO,
            distance: Metres::ZERO,
            pause: None,
        }
    }

    fn plan(tours: Vec<DayTour>) -> Plan {
        Plan {
            stops: Vec::new(),
            tours,
            totals: Totals::default(),
            set_aside: Vec::new(),
        }
    }

    #[test]
    fn a_fortnight_goes_round_and_skips_the_first_of_may() {
        let plan = plan(vec![tour(0, Weekday::Friday), tour(1, Weekday::Monday)]);
        let cycle = Cycle::new(2).expect("two weeks");
        // A Wednesday: the first week starts on Monday 20 April 2026.
        let calendar = Calendar::new(&plan, cycle, (date(2026, 4, 15), 4)).expect("dates");
        let told: Vec<_> = calendar
            .occasions
            .iter()
            .map(|o| (o.date, o.tour, o.holiday))
            .collect();
        assert_eq!(calendar.first, date(2026, 4, 20));
        assert_eq!(
            told,
            [
                (date(2026, 4, 24), 0, None),
                (date(2026, 4, 27), 1, None),
                (date(2026, 5, 8), 0, Some(Holiday::Victory)),
                (date(2026, 5, 11), 1, None),
            ]
        );
        assert_eq!(calendar.held().count(), 3);
    }

    #[test]
    fn a_monday_is_its_own_first_monday() {
        assert_eq!(first_monday(date(2026, 9, 7)), Some(date(2026, 9, 7)));
        assert_eq!(first_monday(date(2026, 9, 8)), Some(date(2026, 9, 14)));
        assert!(Weekdays::WORKING.contains(Weekday::Friday));
    }
}
