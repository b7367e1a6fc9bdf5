//! Classes of any figure of cells, and the people in each.

use plotters::style::RGBColor;

use super::classes::Category;
use super::palette;
use crate::territory::{CellIndex, Territory};
use crate::units::Quantity;

/// One class, in the order of legends: the best first.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ValueClass {
    /// More than this; `None`: from the least.
    pub(super) above: Option<f64>,
    /// At most this; `None`: without end.
    pub(super) upto: Option<f64>,
    /// Its colour.
    pub(super) colour: RGBColor,
    /// The people in it.
    pub(super) people: Quantity,
}

/// The classes of a map of which more is better.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ValueClasses {
    /// The classes, the best first.
    pub(super) list: Vec<ValueClass>,
    /// Those without a figure.
    pub(super) without: Quantity,
    /// Everyone.
    pub(super) total: Quantity,
    categories: Vec<Category>,
}

impl ValueClasses {
    /// Classes between ascending bounds; a bound belongs to the class below
    /// it. One value a cell, in their order.
    pub(super) fn new(territory: &Territory, values: &[Option<f64>], bounds: &[f64]) -> Self {
        let lower = std::iter::once(None).chain(bounds.iter().copied().map(Some));
        let upper = bounds.iter().copied().map(Some).chain([None]);
        let mut ends: Vec<_> = lower.zip(upper).collect();
        ends.reverse();
        let colours = palette::sequence(ends.len());
        let list = ends.into_iter().zip(colours);
        let list = list.map(|((above, upto), colour)| ValueClass {
            above,
            upto,
            colour,
            people: Quantity::ZERO,
        });
        let mut classes = Self {
            list: list.collect(),
            without: Quantity::ZERO,
            total: territory.population().into(),
            categories: Vec::with_capacity(values.len()),
        };
        for (cell, value) in territory.cells().iter().zip(values) {
            let (category, people) = match value {
                None => (Category::Unreachable, &mut classes.without),
                Some(value) => {
                    let below = bounds.partition_point(|bound| bound < value);
                    let rank = bounds.len() - below;
                    (Category::Class(rank), &mut classes.list[rank].people)
                }
            };
            *people += cell.population.into();
            classes.categories.push(category);
        }
        classes
    }

    /// What a cell is drawn as.
    pub(super) fn category(&self, cell: CellIndex) -> Category {
        self.categories[cell.get()]
    }
}
