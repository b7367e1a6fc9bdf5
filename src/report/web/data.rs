//! What the script reads: names, figures and frames, as JSON that no text
//! from a file can leave.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::input::{PageInput, Public};
use crate::coverage::{Area, Coverage, CoverageRow, Split, Zoning};
use crate::i18n::Arg;
use crate::report::tables::zone_name;
use crate::territory::{CommuneIndex, EpciIndex, Place};
use crate::units::Quantity;

/// The words that the script says.
const WORDS: [&str; 15] = [
    "web-all-epci",
    "web-all-times",
    "web-column-people",
    "web-column-mean",
    "web-close",
    "web-say-within",
    "web-say-beyond",
    "web-say-median",
    "web-say-zone",
    "web-say-stop",
    "web-say-people",
    "web-say-nearest",
    "web-say-unreachable",
    "web-say-found",
    "web-say-undeclared",
];

/// The data of the page. `<` is written as an escape, so that nothing ends
/// the element around it.
pub(super) fn json(input: &PageInput<'_>) -> String {
    let words: serde_json::Map<String, Value> = WORDS
        .iter()
        .map(|key| {
            (
                (*key).trim_start_matches("web-").to_owned(),
                input.word(key).into(),
            )
        })
        .collect();
    let publics = input.publics();
    let cutoffs = input.coverage.cutoffs.as_slice();
    let value = json!({
        "frame": input.map.frame,
        "words": words,
        "cutoffs": cutoffs.iter().map(|cutoff| input.in_minutes(*cutoff)).collect::<Vec<_>>(),
        "bounds": bounds(input),
        "headline": input.headline(),
        "publics": publics.iter().map(|public| &public.name).collect::<Vec<_>>(),
        "whole": figures(&input.coverage.whole, &publics),
        "epcis": epcis(input, &publics),
        "communes": communes(input, &publics),
        "zones": zones(input),
        "places": places(input),
        "stops": input.map.stops,
    });
    value
        .to_string()
        .replace('<', "\\u003c")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

/// The rank of the cut-off that each class of the ground ends at.
fn bounds(input: &PageInput<'_>) -> Vec<usize> {
    let cutoffs = input.coverage.cutoffs.as_slice();
    let rank = |bound| cutoffs.iter().position(|cutoff| cutoff == bound);
    input.map.bounds.iter().filter_map(rank).collect()
}

/// The figures of an area: for each public its total, then what is within
/// each cut-off, then what reaches nothing, in whole units; last the median
/// in minutes.
fn figures(row: &CoverageRow, publics: &[Public]) -> Value {
    let of = |split: &Split| -> Vec<u64> {
        let within = (0..split.cutoffs()).map(|rank| split.within(rank));
        let all = std::iter::once(split.total())
            .chain(within)
            .chain([split.unreachable()]);
        all.map(whole).collect()
    };
    let publics: Vec<Vec<u64>> = publics.iter().map(|public| of(public.of(row))).collect();
    let median = row
        .median_time
        .map(|time| (time.minutes() * 10.0).round() / 10.0);
    json!([publics, median])
}

fn whole(quantity: Quantity) -> u64 {
    quantity.thousandths().saturating_add(500) / 1000
}

fn epcis(input: &PageInput<'_>, publics: &[Public]) -> Value {
    let rows = Rows::of(input.coverage, Zoning::Epci);
    let all = input.territory.epcis().iter().zip(&input.map.epcis);
    all.zip(0..)
        .filter_map(|((epci, frame), rank)| {
            let (row, name) = rows.told(input, (Area::Epci(EpciIndex::new(rank)), &epci.name))?;
            Some(json!([
                epci.code.as_str(),
                name,
                frame,
                figures(row, publics)
            ]))
        })
        .collect()
}

fn communes(input: &PageInput<'_>, publics: &[Public]) -> Value {
    let rows = Rows::of(input.coverage, Zoning::Communes);
    let all = input.territory.communes().iter().zip(&input.map.communes);
    all.zip(0..)
        .filter_map(|((commune, frame), rank)| {
            let area = Area::Commune(CommuneIndex::new(rank));
            let (row, name) = rows.told(input, (area, &commune.name))?;
            let epci = commune.epci.map(EpciIndex::get);
            let is_declared = input.map.undeclared.binary_search(&rank).is_err();
            Some(json!([
                commune.code.as_str(),
                name,
                frame,
                figures(row, publics),
                epci,
                is_declared
            ]))
        })
        .collect()
}

/// The rows of a zoning by their areas.
struct Rows<'a> {
    rows: BTreeMap<Area, &'a CoverageRow>,
    gathered: BTreeMap<Area, Area>,
}

impl<'a> Rows<'a> {
    fn of(coverage: &'a Coverage, zoning: Zoning) -> Self {
        let table = coverage.tables.iter().find(|table| table.zoning == zoning);
        let rows = table.map_or(&[][..], |table| &table.rows);
        let gathered = table.map_or(&[][..], |table| &table.gathered);
        let members = gathered
            .iter()
            .flat_map(|(row, areas)| areas.iter().map(|&area| (area, *row)));
        Self {
            rows: rows.iter().map(|row| (row.area, row)).collect(),
            gathered: members.collect(),
        }
    }

    /// The row that an area is told in, and its name: that says so where the
    /// figures are of several gathered for secrecy.
    fn told(
        &self,
        input: &PageInput<'_>,
        (area, name): (Area, &str),
    ) -> Option<(&'a CoverageRow, String)> {
        let row = self.gathered.get(&area);
        let found = *self.rows.get(row.unwrap_or(&area))?;
        let args = [("name", Arg::Text(name))];
        let name = match row {
            Some(_) => input.say("web-gathered-with", &args),
            None => name.to_owned(),
        };
        Some((found, name))
    }
}

/// Name, frame, people, mean minutes, name of the nearest place.
fn zones(input: &PageInput<'_>) -> Value {
    let all = input.gaps.zones.iter().zip(&input.map.zones);
    all.map(|(zone, frame)| {
        let nearest = zone
            .nearest
            .map(|(_, trip)| &*input.territory.places()[trip.place.get()].name);
        let minutes = zone.mean_time.map(|time| input.time(time));
        json!([
            zone_name(input.territory, zone),
            frame,
            whole(zone.population.into()),
            minutes,
            nearest
        ])
    })
    .collect()
}

/// The names of the places, by their rank in the territory; of those whose
/// position is approximate, what it is.
fn places(input: &PageInput<'_>) -> Value {
    let name = |place: &Place| {
        if place.precision.is_precise() {
            return place.name.clone();
        }
        let known = input.word(&format!("signs-precision-{}", place.precision.key()));
        let args = [
            ("name", Arg::Text(&place.name)),
            ("known", Arg::Text(&known)),
        ];
        input.say("signs-approximate-place", &args)
    };
    let places = input.territory.places().iter();
    places.map(|place| Value::from(name(place))).collect()
}
