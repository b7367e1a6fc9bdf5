//! Two figures at once: access, and the share of a public among people.

use plotters::style::RGBColor;

use super::about::MapInput;
use super::class_layers::{class_layers, described};
use super::classes::Category;
use super::furniture::{bivariate_legend, share};
use super::layers::{Ground, PlaceSigns, worst_cells};
use super::page::Sheet;
use super::palette::TWO_FIGURES;
use super::{Classification, MapError, MapScores, Scheme, Svg};
use crate::i18n::{Arg, Catalogue};
use crate::territory::CellIndex;
use crate::units::Quantity;

/// Both figures at their worst.
const WORST: Category = Category::Class(8);

/// A public, to be set against access.
#[derive(Clone, Copy, Debug)]
pub struct MapPublic<'a> {
    /// Its stable name: `age_65_plus`.
    pub key: &'a str,
    /// How many of it each cell has; nothing where it is not known.
    pub part: &'a [Option<Quantity>],
    /// How many it is a part of, likewise: residents, or households.
    pub whole: &'a [Option<Quantity>],
}

impl MapPublic<'_> {
    /// Its share in a cell; nothing where that is not known.
    fn share(&self, cell: usize) -> Option<f64> {
        let (part, whole) = (self.part.get(cell)?, self.whole.get(cell)?);
        (*part)?.share_of((*whole)?)
    }

    /// Its name in the language of the map.
    fn name(&self, words: &Catalogue) -> String {
        let message = format!("map-public-{}", self.key);
        if words.has(&message) {
            words.say(&message, &[])
        } else {
            self.key.to_owned()
        }
    }
}

/// People by thirds of access, best first, and by thirds of the share of a
/// public, least first.
pub(super) struct Thirds {
    /// The people of each.
    pub(super) people: [[Quantity; 3]; 3],
    /// Those of whom the share is not known.
    pub(super) unknown: Quantity,
    /// Everyone.
    pub(super) total: Quantity,
    /// The shares between the thirds of the public.
    pub(super) shares: [f64; 2],
    categories: Vec<Category>,
}

/// How good access is: more is better. Where no place is reached it is worst.
fn goodness(input: &MapInput<'_>, scores: Option<&MapScores<'_>>) -> Vec<f64> {
    let cells = input.territory.indexed_cells();
    let of = |cell: CellIndex| {
        if let Some(scores) = scores {
            return scores.values[cell.get()].unwrap_or(0.0);
        }
        let trip = input.nearest.nearest(cell);
        trip.map_or(f64::MIN, |trip| -trip.time.minutes())
    };
    cells.map(|(cell, _)| of(cell)).collect()
}

impl Thirds {
    fn new(
        input: &MapInput<'_>,
        scores: Option<&MapScores<'_>>,
        public: &MapPublic<'_>,
    ) -> Result<Self, MapError> {
        let good = goodness(input, scores);
        let cells = input.territory.cells();
        let share = |cell: usize| public.share(cell);
        let known: Vec<usize> = (0..cells.len()).filter(|&c| share(c).is_some()).collect();
        let people = |cell: usize| cells[cell].population.get();
        let refused = |what| MapError::NoThirds {
            public: public.key.to_owned(),
            what,
        };
        let access = thirds(known.iter().map(|&c| (good[c], people(c))));
        let access = access.ok_or_else(|| refused("access"))?;
        let shares = known.iter().filter_map(|&c| Some((share(c)?, people(c))));
        let shares = thirds(shares).ok_or_else(|| refused("share"))?;
        let mut all = Self {
            people: [[Quantity::ZERO; 3]; 3],
            unknown: Quantity::ZERO,
            total: input.territory.population().into(),
            shares,
            categories: Vec::with_capacity(cells.len()),
        };
        for (rank, cell) in cells.iter().enumerate() {
            let Some(share) = share(rank) else {
                all.unknown += cell.population.into();
                all.categories.push(Category::Unknown);
                continue;
            };
            let (row, column) = (2 - third(access, good[rank]), third(all.shares, share));
            all.people[row][column] += cell.population.into();
            all.categories.push(Category::Class(3 * row + column));
        }
        Ok(all)
    }
}

/// The bounds between thirds of people; nothing where too many are the same.
fn thirds(values: impl Iterator<Item = (f64, f64)>) -> Option<[f64; 2]> {
    let bounds = Classification::new(Scheme::Quantiles, 3).bounds(values, &[]);
    bounds.try_into().ok()
}

/// The third of a value, least first; a bound belongs to the third below it.
fn third(bounds: [f64; 2], value: f64) -> usize {
    bounds.partition_point(|&bound| bound < value)
}

/// Draws access against the share of a public, in three classes each of as
/// many people, as an A4 page. Access is the score where scores are given,
/// else the time to the nearest place; people who reach none are in the worst
/// third.
///
/// # Errors
/// As [`coverage_map`](super::coverage_map); [`MapError::NoThirds`] where
/// figures are too equal to make thirds.
pub fn bivariate_map(
    input: &MapInput<'_>,
    (scores, public): (Option<&MapScores<'_>>, &MapPublic<'_>),
    words: &Catalogue,
) -> Result<Svg, MapError> {
    let thirds = Thirds::new(input, scores, public)?;
    let name = public.name(words);
    let both = thirds.people[2][2];
    let args = [
        ("name", Arg::Text(&input.about.name)),
        ("people", Arg::Text(&words.number(both.get(), 0))),
        ("share", Arg::Text(&share(both, thirds.total, words))),
        ("public", Arg::Text(&name)),
    ];
    let by = if scores.is_some() { "score" } else { "time" };
    let heading = words.say(&format!("map-heading-two-{by}"), &args[3..]);
    let across = words.say("signs-two-across", &args[3..]);
    let axes = [across, words.say(&format!("signs-two-down-{by}"), &[])];
    let signs = PlaceSigns::new(input.territory, input.nearest);
    let sheet = Sheet {
        name: "two",
        title: words.say(&format!("map-two-title-{by}"), &args),
        description: description(&thirds, &heading, words),
        legend: bivariate_legend((input, axes), &thirds, &signs, words),
        extent: Ground::extent(input.territory)?,
        input,
        words,
    };
    let colours: Vec<RGBColor> = TWO_FIGURES.into_iter().flatten().collect();
    let category = |cell: CellIndex| thirds.categories[cell.get()];
    sheet.print(|view| {
        let mut layers = class_layers((input, &signs), &view, &colours, category)?;
        // On the ground, and under all that stands on it.
        let ground = layers.iter().position(|layer| layer.name == "cells");
        let worst = worst_cells(input.territory, &view, |cell| category(cell) == WORST)?;
        layers.insert(ground.map_or(0, |ground| ground + 1), worst);
        Ok(layers)
    })
}

/// The messages of the thirds of access, best first.
pub(super) const ACCESS: [&str; 3] = ["map-two-best", "map-two-middle", "map-two-worst"];
/// The messages of the thirds of a public, least first.
pub(super) const SHARES: [&str; 3] = ["map-two-few", "map-two-some", "map-two-many"];

fn description(thirds: &Thirds, heading: &str, words: &Catalogue) -> String {
    let said = |key| words.say(key, &[]);
    let rows = ACCESS.iter().zip(&thirds.people);
    let entries = rows.flat_map(|(row, people)| {
        let columns = SHARES.iter().zip(people);
        columns.map(move |(column, &people)| (format!("{}, {}", said(row), said(column)), people))
    });
    let unknown = (!thirds.unknown.is_zero()).then(|| (said("map-two-unknown"), thirds.unknown));
    described(heading, entries.chain(unknown), thirds.total, words)
}
