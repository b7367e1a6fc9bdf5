//! Plans that cannot be made, in the reader's language.

use maillage::i18n::{Arg, Catalogue};
use maillage::itinerary::request::{Refusal, Weekdays};
use maillage::study::itinerary::PlanError;
use maillage::units::{Persons, Seconds};

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
        PlanError::Candidates(error) => input_words::say(error, words),
        PlanError::Refused(refusal) => refused(refusal, words),
        PlanError::Write(error) => at(&error.path, &error.source, words),
        other => (other.to_string(), None),
    }
}

/// The refusal by its key, its variables as text.
fn refused(refusal: &Refusal, words: &Catalogue) -> Said {
    let Some((key, values)) = values(refusal, words) else {
        // What has no words here yet keeps the library's.
        return (refusal.to_string(), None);
    };
    let args: Vec<(&str, Arg<'_>)> = values.iter().map(|(k, v)| (*k, v.into())).collect();
    pair(&format!("refusal-{key}"), &args, words)
}

type Values = (&'static str, Vec<(&'static str, String)>);

fn values(refusal: &Refusal, words: &Catalogue) -> Option<Values> {
    let minutes = |time: Seconds| time.tenths().div_ceil(600).to_string();
    let people = |people: Persons| words.integer((people.thousandths() + 500) / 1000);
    let often = |key: &str| words.say(&format!("frequency-{key}"), &[]);
    Some(match refusal {
        Refusal::VisitLengths { shortest, longest } => (
            "visit-lengths",
            vec![
                ("shortest", minutes(*shortest)),
                ("longest", minutes(*longest)),
            ],
        ),
        Refusal::Frequency {
            frequency,
            weeks,
            nearest,
        } => (
            "frequency",
            vec![
                ("frequency", often(frequency.key())),
                ("every", frequency.weeks().to_string()),
                ("weeks", weeks.to_string()),
                ("nearest", nearest.to_string()),
            ],
        ),
        Refusal::PinnedFrequency { stop, frequency } => (
            "pinned-frequency",
            vec![
                ("stop", stop.clone()),
                ("frequency", often(frequency.key())),
            ],
        ),
        Refusal::PinnedDay {
            stop,
            wanted,
            working,
        } => (
            "pinned-day",
            vec![
                ("stop", stop.clone()),
                ("wanted", days(*wanted, words)),
                ("working", days(*working, words)),
            ],
        ),
        Refusal::TooFar {
            stop, needed, day, ..
        } => (
            "too-far",
            vec![
                ("stop", stop.clone()),
                ("needed", minutes(*needed)),
                ("day", minutes(*day)),
            ],
        ),
        Refusal::NoWay { stop } => ("no-way", vec![("stop", stop.clone())]),
        Refusal::Pins {
            left_out,
            kept,
            longer,
            vehicles,
        } => (
            "pins",
            vec![
                ("stops", left_out.join(", ")),
                ("kept", kept.to_string()),
                ("longer", longer.map_or_else(|| "0".to_owned(), minutes)),
                ("vehicles", vehicles.unwrap_or_default().to_string()),
            ],
        ),
        Refusal::Ceiling { wanted, ceiling } => (
            "ceiling",
            vec![("wanted", people(*wanted)), ("ceiling", people(*ceiling))],
        ),
        Refusal::Coverage {
            wanted,
            most,
            vehicles,
        } => (
            "coverage",
            vec![
                ("wanted", people(*wanted)),
                ("most", people(*most)),
                ("vehicles", vehicles.to_string()),
            ],
        ),
        _ => return None,
    })
}

fn days(days: Weekdays, words: &Catalogue) -> String {
    let named = days
        .iter()
        .map(|day| words.say(&format!("weekday-{}", day.key()), &[]));
    named.collect::<Vec<_>>().join(", ")
}
