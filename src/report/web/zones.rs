//! The under-served zones: a table of all, and why each is one.

use super::grid::{Align, Cell, Grid, Row};
use super::html::Html;
use super::input::PageInput;
use super::zone_ways;
use crate::gaps::UnderservedZone;
use crate::gaps::ranking::Standing;
use crate::i18n::Arg;
use crate::map::Lacking;
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
    let count = [("count", zones.len().into())];
    let lacking = Lacking::of(input.gaps, input.words);
    let intro = lacking.say("web-zones-intro", &count, input.words);
    html.leaf("p", &[], &intro);
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
                Cell::Text(grade(input, rank)),
                Cell::Text(ranks(input, rank)),
            ],
        }
    });
    Grid {
        id: "zones-table".to_owned(),
        caption: Lacking::of(input.gaps, input.words).say("web-zones-caption", &[], input.words),
        heads: vec![
            head("web-column-zone", Align::Words),
            head("web-column-people", Align::Figures),
            head("web-column-rural", Align::Figures),
            head("web-column-mean", Align::Figures),
            head("web-column-nearest", Align::Words),
            head("web-column-grade", Align::Words),
            head("web-column-ranks", Align::Figures),
        ],
        rows: rows.collect(),
    }
}

/// The grade of a zone; a dash where it was not explained.
fn grade(input: &PageInput<'_>, rank: usize) -> String {
    let explained = input.explained.get(rank);
    explained.map_or("–", |e| e.grade().key()).to_owned()
}

/// The first and the last rank that a zone takes as weights and times change a
/// little.
fn ranks(input: &PageInput<'_>, rank: usize) -> String {
    let standing = input.gaps.standings.get(rank);
    standing.map_or_else(
        || "–".to_owned(),
        |standing| match (standing.best, standing.worst) {
            (best, worst) if best == worst => best.to_string(),
            (best, worst) => format!("{best}–{worst}"),
        },
    )
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
            if let Some(ways) = input.ways.get(rank).filter(|ways| !ways.ways.is_empty()) {
                zone_ways::write(input, (rank, ways), html);
            }
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
    all.extend(
        input
            .gaps
            .standings
            .get(rank)
            .map(|s| standing(input, rank, s)),
    );
    if let Some(explanation) = input.explained.get(rank) {
        all.extend(confidence(explanation, input.words));
    }
    all
}

/// Its rank, and how far it moves.
fn standing(input: &PageInput<'_>, rank: usize, standing: &Standing) -> String {
    let share = input.words.percent(standing.at_top, 0);
    let args = [
        ("rank", (rank + 1).into()),
        ("low", standing.best.into()),
        ("high", standing.worst.into()),
        ("top", Standing::TOP.into()),
        ("share", Arg::Text(&share)),
    ];
    input.say("explain-rank", &args)
}

fn why(input: &PageInput<'_>, zone: &UnderservedZone) -> String {
    let people = input.people(zone.population);
    let counted = input.gaps.population() + input.gaps.served;
    let share = input.share(zone.population.into(), counted.into());
    let args = [
        ("people", Arg::Text(&people)),
        ("share", Arg::Text(&share)),
        ("cells", zone.cells.len().into()),
    ];
    Lacking::of(input.gaps, input.words).say("web-zone-why", &args, input.words)
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
