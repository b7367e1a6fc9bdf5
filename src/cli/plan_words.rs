//! Plans that cannot be made, in the reader's language.

use maillage::i18n::{Arg, Catalogue};
use maillage::itinerary::request::{Frequency, Money, Refusal, Weekdays};
use maillage::study::itinerary::PlanError;
use maillage::units::{Metres, Persons, Seconds};

use super::failure::{Said, at, pair};
use super::input_words;

/// What cannot be done, and the nearest thing that can.
pub(super) fn say(error: &PlanError, words: &Catalogue) -> Said {
    match error {
        PlanError::NoDemand => pair("plan-no-demand", &[], words),
        PlanError::NoStop => pair("plan-no-stop", &[], words),
        PlanError::TooLate => pair("plan-too-late", &[], words),
        PlanError::UnknownSite { role, name } => {
            let key = format!("plan-unknown-{role}");
            pair(&key, &[("name", name.into())], words)
        }
        PlanError::OffRoad { role, name, away } => {
            let away = away.map_or(0.0, Metres::get);
            let metres = words.number(away, 0);
            let said = if away > 0.0 { "yes" } else { "no" };
            let args = [
                ("name", name.into()),
                ("metres", (&metres).into()),
                ("known", said.into()),
            ];
            pair(&format!("plan-off-road-{role}"), &args, words)
        }
        PlanError::Keep {
            file,
            line,
            column,
            value,
        } => {
            let line = line.to_string();
            let args = [
                ("file", file.into()),
                ("line", (&line).into()),
                ("column", (*column).into()),
                ("value", value.into()),
            ];
            pair("plan-keep", &args, words)
        }
        PlanError::Candidates(error) => input_words::say(error, words),
        PlanError::Refused(refusal) => refused(refusal, words),
        PlanError::Write(error) => at(&error.path, &error.source, words),
        other => (other.to_string(), None),
    }
}

/// The refusal by its key, with its variables.
fn refused(refusal: &Refusal, words: &Catalogue) -> Said {
    let found = of_visits(refusal, words)
        .or_else(|| of_pins(refusal))
        .or_else(|| of_hours(refusal))
        .or_else(|| of_whole(refusal, words));
    let Some((key, values)) = found else {
        // What has no words here yet keeps the library's.
        return (refusal.to_string(), None);
    };
    let args: Vec<(&str, Arg<'_>)> = values.iter().map(|(k, v)| (*k, v.arg())).collect();
    pair(&format!("refusal-{key}"), &args, words)
}

/// A variable of a message; messages choose their words by counts.
enum Held {
    Text(String),
    Count(u64),
}

impl Held {
    fn arg(&self) -> Arg<'_> {
        match self {
            Self::Text(text) => text.into(),
            Self::Count(count) => (*count).into(),
        }
    }
}

fn text(text: &str) -> Held {
    Held::Text(text.to_owned())
}

/// Whole minutes, rounded up.
fn minutes(time: Seconds) -> Held {
    Held::Count(time.tenths().div_ceil(600).into())
}

fn people(people: Persons, words: &Catalogue) -> Held {
    Held::Text(words.integer((people.thousandths() + 500) / 1000))
}

fn often(frequency: Frequency, words: &Catalogue) -> Held {
    Held::Text(words.say(&format!("frequency-{}", frequency.key()), &[]))
}

type Values = (&'static str, Vec<(&'static str, Held)>);

/// What the visits of one stop, or of any, cannot be.
fn of_visits(refusal: &Refusal, words: &Catalogue) -> Option<Values> {
    Some(match refusal {
        Refusal::VisitLengths { shortest, longest } => {
            let values = [("shortest", *shortest), ("longest", *longest)];
            let values = values.map(|(key, time)| (key, minutes(time)));
            ("visit-lengths", values.into())
        }
        Refusal::PinnedFrequency { stop, frequency } => {
            let often = often(*frequency, words);
            let values = vec![("stop", text(stop)), ("frequency", often)];
            ("pinned-frequency", values)
        }
        Refusal::PinnedDay {
            stop,
            wanted,
            working,
        } => {
            let days = |set| Held::Text(days(set, words));
            let (wanted, working) = (days(*wanted), days(*working));
            let values = vec![
                ("stop", text(stop)),
                ("wanted", wanted),
                ("working", working),
            ];
            ("pinned-day", values)
        }
        Refusal::TooFar {
            stop, needed, day, ..
        } => {
            let (needed, day) = (minutes(*needed), minutes(*day));
            let values = vec![("stop", text(stop)), ("needed", needed), ("day", day)];
            ("too-far", values)
        }
        Refusal::NoWay { stop } => ("no-way", vec![("stop", text(stop))]),
        _ => return None,
    })
}

/// Which stops that must stay cannot.
fn of_pins(refusal: &Refusal) -> Option<Values> {
    let Refusal::Pins {
        left_out,
        kept,
        longer,
        vehicles,
    } = refusal
    else {
        return None;
    };
    let values = vec![
        ("stops", Held::Text(left_out.join(", "))),
        ("kept", Held::Count(*kept as u64)),
        ("longer", longer.map_or(Held::Count(0), minutes)),
        ("vehicles", Held::Count(vehicles.unwrap_or_default() as u64)),
    ];
    Some(("pins", values))
}

/// Breaks and budgets that leave room for nothing.
fn of_hours(refusal: &Refusal) -> Option<Values> {
    Some(match refusal {
        Refusal::Break {
            vehicle,
            window,
            visit,
        } => {
            let over = Seconds::from_tenths(visit.tenths().saturating_sub(window.tenths()));
            let values = vec![
                ("vehicle", text(vehicle)),
                ("window", minutes(*window)),
                ("visit", minutes(*visit)),
                ("over", minutes(over)),
            ];
            ("break", values)
        }
        Refusal::Budget {
            budget,
            needed,
            pinned,
            weeks,
        } => {
            let cycles = needed.cents() * 52;
            let year = Money::from_cents(cycles.div_ceil(u64::from(*weeks)));
            let values = vec![
                ("budget", text(&budget.to_string())),
                ("needed", text(&needed.to_string())),
                ("year", text(&year.to_string())),
                ("pinned", text(if *pinned { "yes" } else { "no" })),
            ];
            ("budget", values)
        }
        _ => return None,
    })
}

/// What the plan as a whole cannot be.
fn of_whole(refusal: &Refusal, words: &Catalogue) -> Option<Values> {
    let people = |who: Persons| people(who, words);
    Some(match refusal {
        Refusal::Frequency {
            frequency,
            weeks,
            nearest,
        } => {
            let counts = [
                ("every", frequency.weeks()),
                ("weeks", *weeks),
                ("nearest", *nearest),
            ];
            let mut values: Vec<_> = counts
                .map(|(key, count)| (key, Held::Count(count.into())))
                .into();
            values.push(("frequency", often(*frequency, words)));
            ("frequency", values)
        }
        Refusal::Ceiling { wanted, ceiling } => {
            let values = [("wanted", *wanted), ("ceiling", *ceiling)];
            (
                "ceiling",
                values.map(|(key, who)| (key, people(who))).into(),
            )
        }
        Refusal::Coverage {
            wanted,
            most,
            vehicles,
        } => {
            let vehicles = Held::Count(*vehicles as u64);
            let values = vec![
                ("wanted", people(*wanted)),
                ("most", people(*most)),
                ("vehicles", vehicles),
            ];
            ("coverage", values)
        }
        _ => return None,
    })
}

fn days(days: Weekdays, words: &Catalogue) -> String {
    let named = days
        .iter()
        .map(|day| words.say(&format!("weekday-{}", day.key()), &[]));
    named.collect::<Vec<_>>().join(", ")
}
