//! What holds for any text and any schedule. The crate `opening-hours`, which
//! reads the whole grammar, is the oracle.

use opening_hours::localization::Country;
use opening_hours::{Context, OpeningHours as Oracle, RuleKind};
use proptest::prelude::*;

use crate::hours::{
    Calendar, DayHours, Days, Interval, Nth, OpeningHours, Rule, Schedule, TimeOfDay,
    UnsaidHolidays, Weekday, Weeks,
};

fn hours() -> impl Strategy<Value = DayHours> {
    let interval = (0_u16..180, 1_u16..36).prop_map(|(start, length)| {
        // Between 06:00 and 24:00, in steps of five minutes.
        let from = (360 + start * 5).min(1435);
        let time = |minutes| TimeOfDay::from_minutes(minutes).expect("a time of day");
        Interval::new(time(from), time((from + length * 5).min(1440))).expect("it ends later")
    });
    prop::collection::vec(interval, 0..4).prop_map(DayHours::union)
}

fn weeks() -> impl Strategy<Value = Weeks> {
    prop_oneof![
        4 => Just(Weeks::EVERY),
        1 => Just(Weeks::ODD),
        1 => Just(Weeks::EVEN),
        1 => (1_u8..54, 0_u8..20)
            .prop_filter_map("weeks end at 53", |(first, more)| Weeks::range(first, first + more, 1)),
    ]
}

fn days() -> impl Strategy<Value = Days> {
    let nth = prop_oneof![
        5 => Just(Nth::EVERY),
        1 => (1_i8..5).prop_filter_map("it is one", Nth::new),
        1 => (-2_i8..0).prop_filter_map("it is one", Nth::new),
    ];
    let day =
        (prop::sample::select(&Weekday::ALL[..]), nth).prop_map(|(day, nth)| Days::one(day, nth));
    prop::collection::vec(day, 1..5).prop_map(|days| days.into_iter().fold(Days::NONE, Days::or))
}

fn schedule() -> impl Strategy<Value = Schedule> {
    let rule = (weeks(), days(), any::<bool>(), hours(), any::<bool>());
    let rule = rule.prop_map(|(weeks, days, holidays, hours, adds)| Rule {
        weeks,
        holidays,
        adds: adds && !hours.is_closed(),
        ..Rule::weekly(days, hours)
    });
    prop::collection::vec(rule, 1..5).prop_filter_map("it opens some day", |mut rules| {
        rules[0].adds = false;
        Schedule::new(rules)
    })
}

/// The oracle, with the holidays of France that it carries.
fn oracle(text: &str) -> Oracle {
    let context = Context::default().with_holidays(Country::FR.holidays());
    let oracle: Oracle = text.parse().expect("the oracle reads what is written");
    oracle.with_context(context)
}

fn dates() -> impl Iterator<Item = (chrono::NaiveDate, crate::hours::Day)> {
    let calendar = Calendar::new(2026, UnsaidHolidays::Open).expect("a year");
    let first = chrono::NaiveDate::from_ymd_opt(2025, 12, 29).expect("the Monday of week 1");
    first.iter_days().zip(calendar.days().to_vec())
}

/// What the oracle says of a day, in our words.
fn said(oracle: &Oracle, date: chrono::NaiveDate) -> DayHours {
    let time = |minutes| TimeOfDay::from_minutes(minutes).expect("no time is past midnight");
    let open = oracle
        .schedule_at(date)
        .into_iter()
        .filter(|range| range.kind == RuleKind::Open);
    let interval = |range: opening_hours::schedule::TimeRange| {
        let (start, end) = (range.range.start, range.range.end);
        Interval::new(
            time(start.mins_from_midnight()),
            time(end.mins_from_midnight()),
        )
    };
    DayHours::union(open.filter_map(interval).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_written_is_read_back(schedule in schedule()) {
        let text = schedule.to_string();
        let read = super::osm::read(&text).expect("our own text");
        prop_assert_eq!(&read, &schedule, "{}", text);
        let oracle = oracle(&text);
        for (date, day) in dates() {
            prop_assert_eq!(said(&oracle, date), schedule.on(day), "{} on {}", text, date);
        }
    }

    #[test]
    fn sums_are_those_of_their_parts(schedule in schedule()) {
        let calendar = Calendar::new(2026, UnsaidHolidays::Closed).expect("a year");
        let whole = schedule.weekly(&calendar);
        let parts = Weekday::ALL.map(|day| schedule.weekly_on(&calendar, day));
        prop_assert_eq!(parts.into_iter().sum::<crate::hours::WeeklyHours>(), whole);
        prop_assert_eq!(schedule.weekly_from(&calendar, TimeOfDay::START), whole);
        prop_assert!(schedule.weekly_from(&calendar, TimeOfDay::END).minutes_over_the_year() == 0);
    }

    #[test]
    fn no_text_panics(text in "\\PC{0,60}") {
        let hours = OpeningHours::read(&text);
        prop_assert_eq!(hours.raw(), text);
    }

    #[test]
    fn french_words_in_any_order_read_to_what_reads_back(words in prop::collection::vec(word(), 0..12)) {
        let text = words.join(" ");
        if let Ok(schedule) = OpeningHours::read(&text).schedule() {
            let again = OpeningHours::read(&schedule.to_string());
            prop_assert_eq!(again.schedule(), Ok(schedule), "{}", text);
        }
    }
}

fn word() -> impl Strategy<Value = &'static str> {
    prop::sample::select(
        &[
            "lundi",
            "Mardi",
            "mer",
            "du",
            "au",
            "et",
            ",",
            "-",
            "/",
            ";",
            "\n",
            "9h",
            "12h",
            "14 h 30",
            "17:00",
            "9h-12h",
            "14h-17h30",
            "matin",
            "après-midi",
            "fermé",
            "sauf",
            "semaine paire",
            "1er",
            "dernier",
            "3e",
            "du mois",
            "sur rendez-vous",
            "midi",
            "jours fériés",
            "tous les jours",
            "99h99",
            "week",
            "1-53/2",
            "Mo-Fr",
            "PH",
            "off",
            "une fois par mois",
            "sur deux",
            "24/7",
            "(",
            ")",
        ][..],
    )
}
