//! What the signs of the map mean.

use super::markup::hex;
use super::signs::PREFIX;
use crate::i18n::Catalogue;
use crate::map::about::MapInput;
use crate::map::classes::Classes;
use crate::map::furniture::{class_name, place_name};
use crate::map::layers::{Border, PlaceSigns, ShownRoads};
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
    /// Main roads.
    Roads,
    /// An under-served zone.
    Zone,
    /// The identifier of a symbol in the map.
    Symbol(String),
    /// A border, by the class of its layer.
    Border(&'static str),
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
    fn of(sign: LegendSign, words: String) -> Self {
        Self {
            sign,
            words,
            people: None,
            places: None,
        }
    }
}

/// Classes, zones, places, borders.
pub(super) fn rows(
    input: &MapInput<'_>,
    classes: &Classes,
    signs: &PlaceSigns<'_>,
    words: &Catalogue,
) -> Vec<LegendRow> {
    let mut rows: Vec<LegendRow> = Vec::new();
    for (rank, class) in classes.list.iter().enumerate() {
        let sign = LegendSign::Ground(format!("c{rank}"), hex(class.colour));
        rows.push(LegendRow {
            people: Some(class.people),
            ..LegendRow::of(sign, class_name(class, words))
        });
    }
    if !classes.unreachable.is_zero() {
        rows.push(LegendRow {
            people: Some(classes.unreachable),
            ..LegendRow::of(LegendSign::Unreachable, words.say("map-unreachable", &[]))
        });
    }
    if !classes.unknown.is_zero() {
        rows.push(LegendRow {
            people: Some(classes.unknown),
            ..LegendRow::of(LegendSign::Unknown, words.say("map-beyond-roads", &[]))
        });
    }
    rows.push(LegendRow::of(LegendSign::Zone, words.say("web-zone", &[])));
    rows.extend(
        signs
            .entries()
            .into_iter()
            .map(|(sign, symbol, count)| LegendRow {
                places: Some(count),
                ..LegendRow::of(
                    LegendSign::Symbol(format!("{PREFIX}-{}", symbol.name)),
                    place_name(sign, words),
                )
            }),
    );
    rows.extend(Border::of(input.territory).into_iter().rev().map(|border| {
        LegendRow::of(
            LegendSign::Border(border.class()),
            words.say(border.key(), &[]),
        )
    }));
    rows.extend(
        ShownRoads::of(input)
            .map(|roads| LegendRow::of(LegendSign::Roads, words.say(roads.key(), &[]))),
    );
    rows
}
