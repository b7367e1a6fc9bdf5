//! A world on a line with hours computed by hand, and a slow oracle.

use std::num::NonZeroUsize;
use std::sync::Arc;

use proptest::prelude::*;

use super::hours::in_turns;
use super::*;
use crate::crs::{Crs, LonLat, Projected};
use crate::hours::{
    Calendar, Knowledge, OpeningHours, Staff, TimeOfDay, UnsaidHolidays, Weekday, WeeklyHours,
};
use crate::territory::{
    CellId, CellIndex, DemandCell, Place, PlaceKind, Precision, ServiceMode, Territory,
    TerritoryParts,
};
use crate::travel::catchments::CrowFlyCatchments;
use crate::travel::{self, CrowFly, SpeedTable, TravelModel as _};
use crate::units::{Persons, Quantity, Seconds, Speed};

/// People at kilometres along a line, and places with their hours.
fn world(people: &[(f64, u32)], places: &[(f64, &str)]) -> Territory {
    let at = |km: f64| Projected::new(500_000.0 + km * 1000.0, 6_500_000.0).expect("a position");
    let cells = people
        .iter()
        .enumerate()
        .map(|(rank, &(km, count))| DemandCell {
            id: CellId::Named(Arc::from(rank.to_string())),
            position: at(km),
            population: Persons::from_thousandths(u64::from(count) * 1000),
            commune: None,
            imputed: None,
        });
    let places = places.iter().enumerate().map(|(rank, &(km, hours))| Place {
        id: rank.to_string(),
        name: String::new(),
        position: at(km),
        lonlat: LonLat::new(2.0, 46.0).expect("degrees"),
        precision: Precision::Given,
        commune: None,
        mode: ServiceMode::Fixed,
        kind: PlaceKind::Other,
        inside: true,
        source: 0,
        hours: OpeningHours::read(hours),
        staff: None,
    });
    let parts = TerritoryParts {
        cells: cells.collect(),
        places: places.collect(),
        ..TerritoryParts::default()
    };
    Territory::new(Crs::LAMBERT93, parts).expect("a territory")
}

/// Ten metres a second, no detour.
fn model() -> CrowFly {
    let speed = Speed::from_kmh(36.0).expect("a speed");
    CrowFly::new(1.0, SpeedTable::new([speed; 7], speed), None).expect("a model")
}

fn settings(cutoff_km: u32) -> HelpSettings {
    HelpSettings {
        cutoff: Seconds::from_tenths(cutoff_km * 1000),
        calendar: Calendar::new(2025, UnsaidHolidays::Open).expect("a year"),
        evening: TimeOfDay::new(18, 0).expect("a time"),
        moments: ["saturday", "wednesday 14:00"]
            .map(|m| m.parse().expect("a moment"))
            .into(),
        capacities: Capacities::default(),
    }
}

fn measured(territory: &Territory, settings: &HelpSettings) -> HelpHours {
    let (from, to) = (travel::origins(territory), travel::destinations(territory));
    let model = model();
    let catchments = CrowFlyCatchments::new(&model, (&from, &to), settings.cutoff);
    let way = Way {
        catchments: &catchments,
        is_for: &|_| true,
    };
    HelpHours::measure(territory, &to, &[way], settings.clone())
}

fn hours(hours: f64) -> WeeklyHours {
    WeeklyHours::from_hours(hours).expect("a few hours")
}

/// Two places near the first cell, a fortnightly stop at the second, one by
/// appointment at the third, nothing at the fourth.
fn line() -> Territory {
    world(
        &[(0.0, 100), (10.0, 50), (30.0, 10), (50.0, 1)],
        &[
            (0.0, "Mo-Fr 09:00-12:00"),
            (2.0, "Mo-Fr 10:00-13:00; Sa 09:00-12:00"),
            (10.0, "week 1-53/2 We 14:00-20:00"),
            (30.0, "sur rendez-vous"),
        ],
    )
}

#[test]
fn hours_computed_by_hand() {
    // Two kilometres are exactly the cut-off, which is within.
    let help = measured(&line(), &settings(2));
    let first = help.cells[0];
    assert_eq!(first.hours, hours(15.0 + 18.0));
    assert_eq!(first.open, hours(5.0 * 4.0 + 3.0));
    assert_eq!(
        (first.evening, first.saturday),
        (WeeklyHours::ZERO, hours(3.0))
    );
    let second = help.cells[1];
    assert_eq!(
        (second.hours, second.open, second.evening),
        (hours(3.0), hours(3.0), hours(1.0))
    );
    let third = help.cells[2];
    assert_eq!(
        (third.hours, third.assumed),
        (WeeklyHours::ZERO, hours(30.0))
    );
    assert_eq!(third.places[Knowledge::ByAppointment as usize], 1);
    assert_eq!(help.cells[3], CellHelp::default());
    let weeks = |moment: usize| help.moments[moment].iter().map(|w| w.count());
    assert_eq!(weeks(0).collect::<Vec<_>>(), [52, 0, 0, 0]);
    assert_eq!(weeks(1).collect::<Vec<_>>(), [0, 26, 0, 0]);
}

#[test]
fn areas_add_up_to_everyone() {
    let help = measured(&line(), &settings(2));
    let whole = &help.tables[0].rows[0];
    let people = |count: u64| Quantity::from_thousandths(count * 1000);
    assert_eq!(whole.population, people(161));
    // (100 × 33 + 50 × 3) / 161 = 21.428…, to the minute of 52 weeks below.
    let mean = whole.hours.mean(whole.population).expect("people");
    assert!((mean.get() - 3450.0 / 161.0).abs() < 1.0 / 3120.0);
    assert_eq!(whole.saturday.share_of(whole.hours), Some(300.0 / 3450.0));
    assert_eq!(whole.known.by_best[Knowledge::Known as usize], people(150));
    assert_eq!(
        whole.known.by_best[Knowledge::ByAppointment as usize],
        people(10)
    );
    assert_eq!(whole.known.no_place, people(1));
    assert_eq!(whole.known.total(), whole.population);
    // Everyone near an open place on Saturday; half of fifty on Wednesday.
    assert_eq!(whole.covered, [people(100), people(25)]);
}

#[test]
fn public_holidays_are_taken_off() {
    let closed = HelpSettings {
        calendar: Calendar::new(2025, UnsaidHolidays::Closed).expect("a year"),
        ..settings(2)
    };
    // Of the eleven holidays of 2025 one is a Saturday, 1 November.
    let help = measured(&line(), &closed);
    let days = closed.calendar.days();
    let lost = days
        .iter()
        .filter(|d| d.is_public_holiday() && d.weekday() < Weekday::Saturday);
    let lost = lost.count() as u64;
    assert_eq!(lost, 10);
    let wanted = 15 * 60 * 52 - lost * 180;
    let alone = measured(&world(&[(0.0, 1)], &[(0.0, "Mo-Fr 09:00-12:00")]), &closed);
    assert_eq!(alone.cells[0].hours.minutes_over_the_year(), wanted);
    assert_eq!(help.moments[0][0].count(), 51);
}

#[test]
fn capacity_is_hours_times_staff() {
    let two = Staff::new(2.0).expect("two people");
    let settings = HelpSettings {
        capacities: Capacities::default().with(PlaceKind::Other, hours(10.0), two),
        ..settings(2)
    };
    let help = measured(&line(), &settings);
    assert_eq!(help.cells[0].capacity, hours(2.0 * 33.0));
    assert_eq!(
        (help.cells[2].assumed, help.cells[2].capacity),
        (hours(10.0), hours(20.0))
    );
}

#[test]
fn cells_take_the_way_that_is_for_them() {
    let territory = line();
    let settings = settings(2);
    let (from, to) = (
        travel::origins(&territory),
        travel::destinations(&territory),
    );
    let model = model();
    let near = CrowFlyCatchments::new(&model, (&from, &to), Seconds::ZERO);
    let far = CrowFlyCatchments::new(&model, (&from, &to), settings.cutoff);
    let first = CellIndex::new(0);
    let ways = [
        Way {
            catchments: &near,
            is_for: &|cell| cell == first,
        },
        Way {
            catchments: &far,
            is_for: &|cell| cell != first,
        },
    ];
    let help = HelpHours::measure(&territory, &to, &ways, settings);
    assert_eq!(help.cells[0].hours, hours(15.0));
    assert_eq!(help.cells[1].hours, hours(3.0));
}

const TEXTS: [&str; 7] = [
    "Mo-Fr 09:00-12:00,14:00-17:00",
    "week 2-52/2 Tu 13:30-19:10",
    "Sa 09:00-12:00; PH off",
    "We[1,3] 10:00-16:00",
    "sur rendez-vous",
    "",
    "Mo-Sa 08:00-18:30",
];

/// Every place of every cell in turn, day by day.
fn oracle(territory: &Territory, settings: &HelpSettings) -> Vec<CellHelp> {
    let (from, to) = (travel::origins(territory), travel::destinations(territory));
    let all = NonZeroUsize::new(to.len().max(1)).expect("one at least");
    let nearest = model().nearest(&from, &to, all);
    let cell = |rank| {
        let trips = nearest.of(CellIndex::new(rank)).iter();
        let mut help = CellHelp::default();
        let mut schedules = Vec::new();
        for trip in trips.filter(|trip| trip.time <= settings.cutoff) {
            let place = &territory.places()[trip.place.get()];
            help.places[place.hours.knowledge() as usize] += 1;
            let known = place.hours.schedule().ok();
            let weekly = known.map(|schedule| schedule.weekly(&settings.calendar));
            help.capacity += settings
                .capacities
                .capacity(place.kind, weekly, place.staff);
            match weekly {
                Some(weekly) => help.hours += weekly,
                None => help.assumed += settings.capacities.hours(place.kind),
            }
            schedules.extend(known);
        }
        let (mut open, mut saturday, mut evening) = (0, 0, 0);
        for &day in settings.calendar.days() {
            let hours: Vec<_> = schedules.iter().map(|schedule| schedule.on(day)).collect();
            let union = hours
                .iter()
                .fold(crate::hours::DayHours::CLOSED, |u, h| u.with(h));
            open += u64::from(union.minutes());
            for day_hours in &hours {
                evening += u64::from(day_hours.minutes_from(settings.evening));
                if day.weekday() == Weekday::Saturday {
                    saturday += u64::from(day_hours.minutes());
                }
            }
        }
        help.open = WeeklyHours::over_the_year(open);
        help.saturday = WeeklyHours::over_the_year(saturday);
        help.evening = WeeklyHours::over_the_year(evening);
        help
    };
    (0..from.len()).map(cell).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn agrees_with_the_oracle_whole_or_in_turns(
        people in prop::collection::vec((0_u8..40, 0_u32..300), 1..30),
        places in prop::collection::vec((0_u8..40, 0..TEXTS.len()), 0..12),
        cutoff in 0_u32..20,
        most_words in 1_usize..20,
    ) {
        let people: Vec<_> = people.iter().map(|&(km, n)| (f64::from(km), n)).collect();
        let places: Vec<_> = places.iter().map(|&(km, t)| (f64::from(km), TEXTS[t])).collect();
        let territory = world(&people, &places);
        let settings = settings(cutoff);
        let help = measured(&territory, &settings);
        let wanted = oracle(&territory, &settings);
        prop_assert_eq!(&help.cells, &wanted);
        for cell in &help.cells {
            prop_assert!(cell.open <= cell.hours && cell.evening <= cell.hours);
        }
        let whole = &help.tables[0].rows[0];
        prop_assert_eq!(whole.known.total(), whole.population);

        let (from, to) = (travel::origins(&territory), travel::destinations(&territory));
        let model = model();
        let catchments = CrowFlyCatchments::new(&model, (&from, &to), settings.cutoff);
        let way = Way { catchments: &catchments, is_for: &|_| true };
        let turned = in_turns(&territory, &to, &[way], (&settings, most_words));
        prop_assert_eq!(turned, wanted);
    }
}
