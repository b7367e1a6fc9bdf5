//! Schedules over a year as sets of stretches, so that their union is an `or`.
//!
//! The hours of all schedules cut the year into stretches within which each
//! of them is open or closed throughout. Days on which every schedule keeps
//! the same hours as on another are one, and so are stretches that the same
//! schedules are open in; a stretch weighs the minutes of the year it stands
//! for. This loses nothing: the union of any of the schedules is the weight of
//! the stretches that one of them is open in.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::hours::{Calendar, DayHours, Schedule, TimeOfDay, WeeklyHours};

/// Schedules as sets of stretches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Timetable {
    /// The minutes of the year in each stretch.
    weights: Vec<u64>,
    /// The stretches that each schedule is open in, 64 a word.
    open: Vec<Vec<u64>>,
}

impl Timetable {
    pub(super) fn new(schedules: &[&Schedule], calendar: &Calendar) -> Self {
        let mut columns: BTreeMap<Vec<u64>, u64> = BTreeMap::new();
        for (hours, days) in kinds_of_day(schedules, calendar) {
            for (column, minutes) in stretches(&hours) {
                *columns.entry(column).or_default() += minutes * days;
            }
        }
        let words = columns.len().div_ceil(64);
        let mut open = vec![vec![0; words]; schedules.len()];
        for (stretch, column) in columns.keys().enumerate() {
            for schedule in members(column) {
                set(&mut open[schedule], stretch);
            }
        }
        Self {
            weights: columns.into_values().collect(),
            open,
        }
    }

    /// How many words a set of stretches takes.
    pub(super) fn words(&self) -> usize {
        self.weights.len().div_ceil(64)
    }

    /// The stretches that a schedule is open in.
    pub(super) fn open(&self, schedule: usize) -> &[u64] {
        &self.open[schedule]
    }

    /// The hours of a set of stretches.
    pub(super) fn hours(&self, set: &[u64]) -> WeeklyHours {
        let minutes = members(set).map(|stretch| self.weights[stretch]).sum();
        WeeklyHours::over_the_year(minutes)
    }
}

/// The hours of every schedule on each kind of day, and how many days are of
/// the kind.
fn kinds_of_day(schedules: &[&Schedule], calendar: &Calendar) -> BTreeMap<Vec<DayHours>, u64> {
    let hours: Vec<Vec<DayHours>> = calendar
        .days()
        .par_iter()
        .map(|&day| schedules.iter().map(|schedule| schedule.on(day)).collect())
        .collect();
    let mut kinds = BTreeMap::new();
    for day in hours {
        *kinds.entry(day).or_default() += 1;
    }
    kinds
}

/// The stretches of a day that somebody is open in: who, and their minutes.
fn stretches(hours: &[DayHours]) -> Vec<(Vec<u64>, u64)> {
    let intervals = hours.iter().flat_map(DayHours::intervals);
    let bounds: BTreeSet<TimeOfDay> = intervals.flat_map(|i| [i.from(), i.to()]).collect();
    let bounds: Vec<TimeOfDay> = bounds.into_iter().collect();
    let words = hours.len().div_ceil(64);
    let mut columns = vec![vec![0_u64; words]; bounds.len().saturating_sub(1)];
    let rank = |time| bounds.partition_point(|&bound| bound < time);
    for (schedule, day) in hours.iter().enumerate() {
        for interval in day.intervals() {
            for column in &mut columns[rank(interval.from())..rank(interval.to())] {
                set(column, schedule);
            }
        }
    }
    let length = |pair: &[TimeOfDay]| u64::from(pair[1].minutes() - pair[0].minutes());
    let lengths = bounds.windows(2).map(length);
    let all = columns.into_iter().zip(lengths);
    all.filter(|(column, _)| column.iter().any(|&word| word != 0))
        .collect()
}

fn set(words: &mut [u64], bit: usize) {
    words[bit / 64] |= 1 << (bit % 64);
}

/// The numbers in a set, ascending.
fn members(set: &[u64]) -> impl Iterator<Item = usize> + '_ {
    set.iter().enumerate().flat_map(|(rank, &word)| {
        let mut rest = word;
        std::iter::from_fn(move || {
            let bit = rest.trailing_zeros();
            (rest != 0).then(|| {
                rest &= rest - 1;
                rank * 64 + bit as usize
            })
        })
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::hours::{OpeningHours, UnsaidHolidays};

    const TEXTS: [&str; 8] = [
        "Mo-Fr 09:00-12:00,14:00-17:00",
        "Mo 10:00-16:00; Sa 09:00-12:00",
        "week 1-53/2 We 09:07-12:13",
        "week 2-52/2 We 11:00-15:00; PH off",
        "Th[1,3] 13:30-19:45",
        "Mo-Sa 08:30-09:00,11:59-12:01",
        "Mo,PH 09:00-12:00",
        "Su 09:00-24:00",
    ];

    /// Minute by minute, slow and obvious.
    fn oracle(schedules: &[&Schedule], calendar: &Calendar) -> u64 {
        let mut minutes = 0;
        for &day in calendar.days() {
            let hours: Vec<DayHours> = schedules.iter().map(|s| s.on(day)).collect();
            let open = |minute: &u16| {
                let time = TimeOfDay::from_minutes(*minute).expect("within a day");
                hours.iter().any(|day| day.is_open(time))
            };
            minutes += (0..1440).filter(open).count() as u64;
        }
        minutes
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(12))]

        #[test]
        fn a_union_is_what_minutes_say(chosen in prop::collection::vec(0..TEXTS.len(), 0..5)) {
            let calendar = Calendar::new(2026, UnsaidHolidays::Closed).expect("a year");
            let read = TEXTS.map(OpeningHours::read);
            let all: Vec<&Schedule> = read.iter().map(|h| h.schedule().expect("one")).collect();
            let table = Timetable::new(&all, &calendar);
            let mut union = vec![0; table.words()];
            for &schedule in &chosen {
                union.iter_mut().zip(table.open(schedule)).for_each(|(u, o)| *u |= o);
            }
            let some: Vec<&Schedule> = chosen.iter().map(|&rank| all[rank]).collect();
            let wanted = oracle(&some, &calendar);
            prop_assert_eq!(table.hours(&union).minutes_over_the_year(), wanted);
        }
    }
}
