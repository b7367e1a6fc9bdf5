use crate::hours::{Calendar, OpeningHours, TimeOfDay, UnsaidHolidays, Weekday, WeeklyHours};

fn calendar(year: i16) -> Calendar {
    Calendar::new(year, UnsaidHolidays::Closed).expect("a year of this century")
}

/// Minutes over 52 weeks.
fn minutes(text: &str, calendar: &Calendar) -> u64 {
    let hours = OpeningHours::read(text);
    let schedule = hours.schedule().expect("a schedule");
    schedule.weekly(calendar).minutes_over_the_year()
}

#[test]
fn a_calendar_is_fifty_two_weeks_from_a_monday() {
    for year in [2020, 2024, 2025, 2026] {
        let calendar = calendar(year);
        assert_eq!(calendar.days().len(), 364);
        assert_eq!(calendar.days()[0].weekday(), Weekday::Monday);
        assert_eq!(calendar.days()[363].week(), 52);
        let odd = calendar
            .days()
            .iter()
            .filter(|day| day.week() % 2 == 1)
            .count();
        assert_eq!(odd, 26 * 7, "{year}");
    }
    assert!(Calendar::new(1899, UnsaidHolidays::Open).is_none());
}

#[test]
fn a_fortnightly_stop_is_open_twenty_six_times() {
    let open = Calendar::new(2025, UnsaidHolidays::Open).expect("a year");
    assert_eq!(minutes("week 1-53/2 We 09:00-12:00", &open), 26 * 180);
    assert_eq!(minutes("week 2-52/2 We 09:00-12:00", &open), 26 * 180);
    let weekly = WeeklyHours::over_the_year(26 * 180);
    assert!((weekly.get() - 1.5).abs() < 1e-12);
}

#[test]
fn holidays_are_closed_unless_the_schedule_opens_them() {
    // 2025: of the eleven holidays Monday 21 April and 9 June are Mondays.
    let closed = calendar(2025);
    let open = Calendar::new(2025, UnsaidHolidays::Open).expect("a year");
    // Monday 14 July is a third.
    assert_eq!(minutes("Mo 09:00-12:00", &open), 52 * 180);
    assert_eq!(minutes("Mo 09:00-12:00", &closed), 49 * 180);
    assert_eq!(minutes("Mo 09:00-12:00; PH off", &open), 49 * 180);
    // Eleven holidays of two hours and 49 Mondays of three.
    assert_eq!(
        minutes("Mo 09:00-12:00; PH 10:00-12:00", &closed),
        49 * 180 + 11 * 120
    );
    assert_eq!(minutes("Mo,PH 09:00-12:00", &closed), (52 + 8) * 180);
}

#[test]
fn a_holiday_falls_on_a_fortnightly_stop() {
    // Wednesdays of 2024: 1 May in week 18, 8 May in week 19, 25 December in week 52.
    assert_eq!(
        minutes("week 1-53/2 We 09:00-12:00", &calendar(2024)),
        25 * 180
    );
    assert_eq!(
        minutes("week 2-52/2 We 09:00-12:00", &calendar(2024)),
        24 * 180
    );
}

#[test]
fn days_of_the_month_are_counted_from_both_ends() {
    // The ISO year 2025 runs from 30 December 2024 to 28 December 2025: every
    // month of 2025 has its first, third and last Tuesday in it but for the
    // last of December, the 30th; 31 December 2024 makes up for it.
    let open = Calendar::new(2025, UnsaidHolidays::Open).expect("a year");
    assert_eq!(minutes("Tu[1] 09:00-10:00", &open), 12 * 60);
    assert_eq!(minutes("Tu[1,3] 09:00-10:00", &open), 24 * 60);
    assert_eq!(minutes("Tu[-1] 09:00-10:00", &open), 12 * 60);
    // Five Tuesdays: April, July, September, and the 31st of December 2024.
    assert_eq!(minutes("Tu[5] 09:00-10:00", &open), 4 * 60);
}

#[test]
fn later_rules_replace_or_add() {
    let open = Calendar::new(2025, UnsaidHolidays::Open).expect("a year");
    assert_eq!(
        minutes("Mo-Fr 09:00-12:00; We 14:00-16:00", &open),
        52 * (4 * 180 + 120)
    );
    assert_eq!(
        minutes("Mo-Fr 09:00-12:00, We 14:00-16:00", &open),
        52 * (5 * 180 + 120)
    );
    assert_eq!(minutes("Mo-Fr 09:00-12:00; Th off", &open), 52 * 4 * 180);
}

/// Found by chance: two first-of-the-month openings on one day had no weekly
/// rule before them, and did not read back as they were.
#[test]
fn the_first_rule_adds_to_nothing() {
    let text = "Mo[1] 09:00-12:00, Mo[1] 14:00-17:00";
    let twice = "lundi 9h-12h une fois par mois, lundi 14h-17h une fois par mois";
    let read = OpeningHours::read(twice);
    let schedule = read.schedule().expect("a schedule");
    assert_eq!(schedule.to_string(), text);
    assert_eq!(OpeningHours::read(text).schedule(), Ok(schedule));
}

#[test]
fn evenings_and_saturdays_are_parts_of_the_week() {
    let open = Calendar::new(2025, UnsaidHolidays::Open).expect("a year");
    let hours = OpeningHours::read("Tu 14:00-20:00; Sa 09:00-12:30");
    let schedule = hours.schedule().expect("a schedule");
    let evening = TimeOfDay::new(18, 0).expect("a time");
    assert_eq!(
        schedule.weekly(&open).minutes_over_the_year(),
        52 * (360 + 210)
    );
    assert_eq!(
        schedule.weekly_from(&open, evening).minutes_over_the_year(),
        52 * 120
    );
    let saturday = schedule.weekly_on(&open, Weekday::Saturday);
    assert_eq!(saturday.minutes_over_the_year(), 52 * 210);
}

#[test]
fn the_hour_that_changes_is_nobody_s() {
    // Clocks change on Sunday 30 March 2025 at 02:00: times are local, and a
    // Sunday of that day has the hours of any other.
    let open = Calendar::new(2025, UnsaidHolidays::Open).expect("a year");
    assert_eq!(minutes("Su 08:00-12:00", &open), 52 * 240);
}

#[test]
fn an_interval_ends_before_its_end() {
    let hours = OpeningHours::read("Mo 09:00-12:00");
    let schedule = hours.schedule().expect("a schedule");
    let monday = calendar(2025).days()[7];
    let at = |hour, minute| {
        let time = TimeOfDay::new(hour, minute).expect("a time");
        schedule.on(monday).is_open(time)
    };
    assert_eq!(
        [at(8, 59), at(9, 0), at(11, 59), at(12, 0)],
        [false, true, true, false]
    );
}

#[test]
fn weeks_of_another_column_narrow_a_schedule() {
    let hours = OpeningHours::read("Mo 09:30-12:30; PH off").in_weeks("Semaine impaire");
    let schedule = hours.schedule().expect("a schedule");
    assert_eq!(schedule.to_string(), "week 1-53/2 Mo 09:30-12:30; PH off");
    assert_eq!(hours.raw(), "Mo 09:30-12:30; PH off (Semaine impaire)");
    let same = OpeningHours::read("Mo 09:30-12:30").in_weeks("toute l'année");
    assert_eq!(same, OpeningHours::read("Mo 09:30-12:30"));
}

#[test]
fn a_text_a_day_makes_a_week() {
    let monday = "09:00 - 12:00 / 14:00 - 17:00";
    let saturday = "00:00 - 00:00 / 00:00 - 00:00 / 09:00 - 12:00";
    let week = [
        (Weekday::Monday, monday),
        (Weekday::Tuesday, ""),
        (Weekday::Saturday, saturday),
    ];
    let hours = OpeningHours::by_day(&week);
    let schedule = hours.schedule().expect("a schedule");
    assert_eq!(
        schedule.to_string(),
        "Mo 09:00-12:00,14:00-17:00; Sa 09:00-12:00"
    );
    assert_eq!(
        OpeningHours::by_day(&[(Weekday::Monday, "")])
            .schedule()
            .ok(),
        None
    );
}
