//! The legend of the map of gaps, and the list of the largest.

use super::section::{Row, Section, Sign};
use super::shared::{borders, minutes, other_land, people, people_columns, places, roads};
use crate::gaps::{Gaps, UnderservedZone};
use crate::i18n::{Arg, Catalogue};
use crate::map::about::MapInput;
use crate::map::backend::{Paint, Point, Shape};
use crate::map::font::Type;
use crate::map::gap_counts::GapCounts;
use crate::map::lack::Lacking;
use crate::map::layers::{PlaceSigns, RANKED, no_data_ground, unreachable_ground, zone_ground};
use crate::map::palette::{BEYOND, GAP, SERVED};
use crate::territory::Territory;

/// Who is served and who is not, the largest gaps, places, borders.
pub(in crate::map) fn gap_legend(
    input: &MapInput<'_>,
    counts: &GapCounts,
    signs: &PlaceSigns<'_>,
    words: &Catalogue,
) -> Vec<Section> {
    let (territory, gaps) = (input.territory, input.gaps);
    let mut sections = vec![time(input, counts, words)];
    if !gaps.zones.is_empty() {
        sections.push(largest((territory, gaps), words));
    }
    sections.extend([places(signs, words), borders(territory, words)]);
    sections.extend(roads(input, words));
    sections
}

fn time(input: &MapInput<'_>, counts: &GapCounts, words: &Catalogue) -> Section {
    let gaps = input.gaps;
    let lacking = Lacking::of(gaps, words);
    let row = |sign, words: String, part, words_of| Row {
        sign,
        words,
        figures: people(part, counts.total, words_of),
    };
    let served = Sign::Fill(Paint::filled(SERVED));
    let mut rows = vec![row(
        served,
        lacking.say("map-within", &[], words),
        counts.within,
        words,
    )];
    if !gaps.zones.is_empty() {
        let zones = lacking.say("map-zone", &[], words);
        rows.push(row(Sign::Ground(zone_sign), zones, counts.zones, words));
    }
    if gaps.dropped.0 > 0 {
        let dropped = dropped(gaps, words);
        let sign = Sign::Fill(Paint::filled(BEYOND));
        rows.push(row(sign, dropped, counts.dropped, words));
    }
    if !counts.unreachable.is_zero() {
        rows.push(Row {
            sign: Sign::Ground(unreachable_ground),
            words: words.say("map-unreachable-among", &[]),
            figures: people(counts.unreachable, counts.total, words),
        });
    }
    if !counts.unknown.is_zero() {
        rows.push(Row {
            sign: Sign::Ground(no_data_ground),
            words: words.say("map-beyond-roads", &[]),
            figures: people(counts.unknown, counts.total, words),
        });
    }
    rows.extend(other_land(input, words));
    Section {
        heading: lacking.say("map-heading-time", &[], words),
        columns: people_columns(words),
        rows,
        notes: Vec::new(),
    }
}

fn dropped(gaps: &Gaps, words: &Catalogue) -> String {
    let least = words.number(gaps.criterion.min_population.get(), 0);
    let args = [("least", Arg::Text(&least))];
    Lacking::of(gaps, words).say("map-zones-small", &args, words)
}

/// The land of a zone as it shows on the map.
fn zone_sign(rings: Vec<Vec<Point>>) -> Vec<Shape> {
    let mut shapes = vec![Shape::area(rings.clone(), Paint::filled(BEYOND))];
    shapes.extend(zone_ground(rings));
    shapes
}

/// The largest zones: rank, communes, people, mean time.
fn largest((territory, gaps): (&Territory, &Gaps), words: &Catalogue) -> Section {
    let listed = &gaps.zones[..gaps.zones.len().min(RANKED)];
    let rows = (1..).zip(listed).map(|(rank, zone)| Row {
        sign: Sign::Number(words.integer(rank), Type::bold(8.5, GAP)),
        words: communes(zone, territory, words),
        figures: vec![
            words.number(zone.population.get(), 0),
            mean(zone, gaps, words),
        ],
    });
    let heading = words.say("map-heading-largest", &[("count", listed.len().into())]);
    Section {
        heading,
        columns: ["map-column-people", "map-column-minutes"]
            .map(|key| words.say(key, &[]))
            .to_vec(),
        rows: rows.collect(),
        notes: others(gaps, words).into_iter().collect(),
    }
}

/// The mean time in whole minutes, which must not round down to the cut-off.
pub(super) fn mean(zone: &UnderservedZone, gaps: &Gaps, words: &Catalogue) -> String {
    let Some(time) = zone.mean_time else {
        return "–".to_owned();
    };
    let cutoff = gaps.criterion.cutoff;
    if time > cutoff && time.minutes().round() <= cutoff.minutes() {
        let least = minutes(cutoff, words);
        return words.say("map-more-than", &[("figure", Arg::Text(&least))]);
    }
    words.number(time.minutes(), 0)
}

/// The communes with most of the zone's people.
fn communes(zone: &UnderservedZone, territory: &Territory, words: &Catalogue) -> String {
    let named: Vec<&str> = zone
        .communes
        .iter()
        .take(2)
        .map(|(commune, _)| &*territory.communes()[commune.get()].name)
        .collect();
    let names = named.join(", ");
    let more = zone.communes.len().saturating_sub(named.len());
    match (named.len(), more) {
        (0, _) => words.say("map-no-commune", &[]),
        (_, 0) => names,
        _ => words.say(
            "map-communes-more",
            &[("names", Arg::Text(&names)), ("count", more.into())],
        ),
    }
}

/// What the list leaves out.
fn others(gaps: &Gaps, words: &Catalogue) -> Option<String> {
    let rest = gaps.zones.get(RANKED..).filter(|rest| !rest.is_empty())?;
    let people: crate::units::Persons = rest.iter().map(|zone| zone.population).sum();
    let people = words.number(people.get(), 0);
    Some(words.say(
        "map-zones-others",
        &[("count", rest.len().into()), ("people", Arg::Text(&people))],
    ))
}
