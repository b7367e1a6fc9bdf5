//! What the signs of the map mean.

use super::markup::hex;
use super::signs::PREFIX;
use crate::i18n::Catalogue;
use crate::map::about::MapInput;
use crate::map::backend::Symbol;
use crate::map::classes::Classes;
use crate::map::furniture::{class_name, place_name};
use crate::map::layers::{Border, PlaceSigns, ShownRoads, ShownWater, Sign};
use crate::units::Quantity;

/// What stands beside the words of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LegendSign {
    /// Ground of this class of the map, in this colour (`#rrggbb`).
    Ground(String, String),
    /// Ground from which no place can be reached.
    Unreachable,
    /// Ground of which no roads are known.
    Unknown,
    /// Ground that no list of places covers.
    Undeclared,
    /// Main roads.
    Roads,
    /// Rivers and lakes.
    Water,
    /// An under-served zone.
    Zone,
    /// The identifier of a symbol in the map.
    Symbol(String),
    /// A border, by the class of its layer.
    Border(&'static str),
    /// The tours of a vehicle: its colour (`#rrggbb`), its dash in pixels.
    Tour(String, &'static str),
    /// A stop of a tour.
    Stop,
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct LegendRow {
    /// The sign.
    pub sign: LegendSign,
    /// What it means.
    pub words: String,
    /// The people whom it stands for.
    pub people: Option<Quantity>,
    /// The places that it stands for.
    pub places: Option<u64>,
}

impl LegendRow {
    pub(super) fn of(sign: LegendSign, words: String) -> Self {
        Self {
            sign,
            words,
            people: None,
            places: None,
        }
    }
}

/// Classes, zones, places, borders, roads.
pub(super) fn rows(
    input: &MapInput<'_>,
    classes: &Classes,
    signs: &PlaceSigns<'_>,
    words: &Catalogue,
) -> Vec<LegendRow> {
    let mut rows = ground(classes, words);
    rows.extend(undeclared(input, words));
    rows.push(LegendRow::of(LegendSign::Zone, words.say("web-zone", &[])));
    rows.extend(places(signs, words));
    rows.extend(Border::of(input.territory).into_iter().rev().map(|border| {
        let sign = LegendSign::Border(border.class());
        LegendRow::of(sign, words.say(border.key(), &[]))
    }));
    let roads = ShownRoads::of(input);
    rows.extend(roads.map(|roads| LegendRow::of(LegendSign::Roads, words.say(roads.key(), &[]))));
    let water = ShownWater::of(input);
    rows.extend(water.map(|_| LegendRow::of(LegendSign::Water, words.say("signs-water", &[]))));
    rows
}

/// The communes that no list of places covers, where there are some.
fn undeclared(input: &MapInput<'_>, words: &Catalogue) -> Option<LegendRow> {
    let said = words.say("map-undeclared-among", &[]);
    (!input.undeclared.is_empty()).then(|| LegendRow {
        people: Some(input.people_undeclared()),
        ..LegendRow::of(LegendSign::Undeclared, said)
    })
}

/// The classes of travel time, then what stands in none.
fn ground(classes: &Classes, words: &Catalogue) -> Vec<LegendRow> {
    let row = |sign, words, people| LegendRow {
        people: Some(people),
        ..LegendRow::of(sign, words)
    };
    let classed = classes.list.iter().enumerate().map(|(rank, class)| {
        let sign = LegendSign::Ground(format!("c{rank}"), hex(class.colour));
        row(sign, class_name(class, words), class.people)
    });
    let others = [
        (
            LegendSign::Unreachable,
            "map-unreachable",
            classes.unreachable,
        ),
        (LegendSign::Unknown, "map-beyond-roads", classes.unknown),
    ];
    let others = others.into_iter().filter(|(.., people)| !people.is_zero());
    classed
        .chain(others.map(|(sign, key, people)| row(sign, words.say(key, &[]), people)))
        .collect()
}

fn places(signs: &PlaceSigns<'_>, words: &Catalogue) -> Vec<LegendRow> {
    let row = |symbol: &Symbol, count, said: String| {
        let symbol = LegendSign::Symbol(format!("{PREFIX}-{}", symbol.name));
        LegendRow {
            places: Some(count),
            ..LegendRow::of(symbol, said)
        }
    };
    let approximate = signs
        .approximate()
        .map(|(symbol, count)| row(symbol, count, words.say("signs-approximate", &[])));
    let serves = |entry: &(Sign, &Symbol, u64)| entry.0 != Sign::Depot;
    let (places, depots): (Vec<_>, Vec<_>) = signs.entries().into_iter().partition(serves);
    let told = |(sign, symbol, count)| row(symbol, count, place_name(sign, words));
    let places = places.into_iter().map(told).chain(approximate);
    places.chain(depots.into_iter().map(told)).collect()
}
