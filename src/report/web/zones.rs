//! The under-served zones: a table of all, and why each is one.

use super::grid::{Align, Cell, Grid, Row};
use super::html::Html;
use super::input::PageInput;
use crate::gaps::UnderservedZone;
use crate::i18n::Arg;
use crate::report::confidence;
use crate::report::tables::zone_name;
use crate::units::Quantity;

/// How many zones are told in sentences; all stand in the table.
pub(super) const TOLD: usize = 20;

/// How many communes of a zone are named in its sentences.
const NAMED: usize = 12;

/// Writes the zones.
pub(super) fn write(input: &PageInput<'_>, html: &mut Html) {
    let zones = &input.gaps.zones;
    let minutes = input.minutes();
    let args = [
        ("minutes", Arg::Text(&minutes)),
        ("count", zones.len().into()),
    ];
    html.leaf("p", &[], &input.say("web-zones-intro", &args));
    if zones.is_empty() {
        return;
    }
    grid(input).write(html);
    html.leaf("h3", &[], &input.word("web-zones-why"));
    for (rank, zone) in zones.iter().take(TOLD).enumerate() {
        told(input, (rank, zone), html);
    }
    if zones.len() > TOLD {
        let args = [("count", TOLD.into())];
        html.leaf(
            "p",
            &[("class", "quiet")],
            &input.say("web-zones-told", &args),
        );
    }
}

/// The table of all zones.
pub(super) fn grid(input: &PageInput<'_>) -> Grid {
    let head = |key: &str, align| (input.word(key), align);
    let rows = input.gaps.zones.iter().enumerate().map(|(rank, zone)| {
        let minutes = zone.mean_time.map(|time| input.time(time));
        let rural = zone
            .rural
            .share_of(zone.population)
            .filter(|_| input.knows_density());
        Row {
            data: Some(("data-zone", rank.to_string())),
            cells: vec![
                Cell::Link(
                    format!("{} · {}", rank + 1, zone_name(input.territory, zone)),
                    format!("#zone={}", rank + 1),
                ),
                Cell::Text(input.people(zone.population)),
                Cell::Text(rural.map_or_else(|| "–".to_owned(), |s| input.words.percent(s, 0))),
                Cell::Text(minutes.unwrap_or_else(|| input.word("web-none-reachable"))),
                Cell::Name(nearest_name(input, zone)),
            ],
        }
    });
    Grid {
        id: "zones-table",
        caption: input.say(
            "web-zones-caption",
            &[("minutes", Arg::Text(&input.minutes()))],
        ),
        heads: vec![
            head("web-column-zone", Align::Words),
            head("web-column-people", Align::Figures),
            head("web-column-rural", Align::Figures),
            head("web-column-mean", Align::Figures),
            head("web-column-nearest", Align::Words),
        ],
        rows: rows.collect(),
    }
}

fn nearest_name(input: &PageInput<'_>, zone: &UnderservedZone) -> String {
    let place = zone.nearest.map(|(_, trip)| trip.place);
    place.map_or_else(
        || "–".to_owned(),
        |place| input.territory.places()[place.get()].name.clone(),
    )
}

/// One zone in sentences: who lives there, why it counts, what is nearest, whether
/// it is solid.
fn told(input: &PageInput<'_>, (rank, zone): (usize, &UnderservedZone), html: &mut Html) {
    let name = format!("{} · {}", rank + 1, zone_name(input.territory, zone));
    html.within(
        "details",
        &[("id", &*format!("zone-{}", rank + 1))],
        |html| {
            html.within("summary", &[], |html| html.name(&name));
            html.within("ul", &[], |html| {
                for sentence in sentences(input, (rank, zone)) {
                    html.leaf("li", &[], &sentence);
                }
            });
        },
    );
}

/// What is told of a zone.
pub(super) fn sentences(
    input: &PageInput<'_>,
    (rank, zone): (usize, &UnderservedZone),
) -> Vec<String> {
    let mut all = vec![why(input, zone)];
    all.extend(nearest(input, zone));
    if !zone.unreachable.is_zero() {
        let people = input.people(zone.unreachable);
        all.push(input.say("web-zone-unreachable", &[("people", Arg::Text(&people))]));
    }
    all.extend(communes(input, zone));
    if let Some(explanation) = input.explained.get(rank) {
        all.extend(confidence(explanation, input.words));
    }
    all
}

fn why(input: &PageInput<'_>, zone: &UnderservedZone) -> String {
    let (people, minutes) = (input.people(zone.population), input.minutes());
    let share = input.share(zone.population.into(), input.territory.population().into());
    let args = [
        ("people", Arg::Text(&people)),
        ("share", Arg::Text(&share)),
        ("minutes", Arg::Text(&minutes)),
        ("cells", zone.cells.len().into()),
    ];
    input.say("web-zone-why", &args)
}

fn nearest(input: &PageInput<'_>, zone: &UnderservedZone) -> Option<String> {
    let (_, trip) = zone.nearest?;
    let time = input.time(trip.time);
    let distance = input.words.distance(trip.distance);
    let mean = zone.mean_time.map(|time| input.time(time))?;
    let longest = zone.longest_time.map(|time| input.time(time))?;
    let args = [
        (
            "place",
            Arg::Text(&input.territory.places()[trip.place.get()].name),
        ),
        ("time", Arg::Text(&time)),
        ("distance", Arg::Text(&distance)),
        ("mean", Arg::Text(&mean)),
        ("longest", Arg::Text(&longest)),
    ];
    Some(input.say("web-zone-nearest", &args))
}

fn communes(input: &PageInput<'_>, zone: &UnderservedZone) -> Option<String> {
    let named = zone.communes.iter().take(NAMED).map(|&(index, people)| {
        let name = &input.territory.communes()[index.get()].name;
        let people = input.people(Quantity::from(people));
        input.say(
            "web-zone-commune",
            &[("name", Arg::Text(name)), ("people", Arg::Text(&people))],
        )
    });
    let named: Vec<String> = named.collect();
    let more = zone.communes.len().saturating_sub(NAMED);
    let list = named.join(" ; ");
    let args = [("list", Arg::Text(&list)), ("more", more.into())];
    (!named.is_empty()).then(|| input.say("web-zone-communes", &args))
}
