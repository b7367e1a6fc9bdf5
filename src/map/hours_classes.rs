//! Classes of hours of help, and the people in each.

use plotters::style::RGBColor;

use super::classes::Category;
use super::palette;
use crate::coverage::help::HelpHours;
use crate::hours::{OpenWeeks, WeeklyHours};
use crate::territory::{CellIndex, Territory};
use crate::units::Quantity;

/// One class, in the order of legends: the best first.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct HoursClass {
    /// What it is.
    pub(super) kind: HoursKind,
    /// Its colour.
    pub(super) colour: RGBColor,
    /// The people in it.
    pub(super) people: Quantity,
}

/// What a class of the maps of hours is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum HoursKind {
    /// More hours a week than the first, at most the second; without end
    /// where there is no second.
    Between(WeeklyHours, Option<WeeklyHours>),
    /// No hour at all.
    None,
    /// Open in nearly every week: at least 46 of the 52, so that a weekly
    /// opening stays in it that loses holidays and some weeks.
    EveryWeek,
    /// Open in some weeks.
    SomeWeeks,
    /// Never open.
    Never,
}

/// From how many weeks of the 52 a place is open nearly every week.
const NEARLY_ALL: u32 = 46;

/// The classes of a map.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct HoursClasses {
    /// The classes, the best first.
    pub(super) list: Vec<HoursClass>,
    /// Those within whose reach there are only places whose hours are not known.
    pub(super) unknown: Quantity,
    /// Everyone.
    pub(super) total: Quantity,
    /// What each cell is drawn as.
    categories: Vec<Category>,
}

impl HoursClasses {
    /// Classes of hours a week between ascending bounds; a bound belongs to
    /// the class below it.
    pub(super) fn by_hours(
        territory: &Territory,
        help: &HelpHours,
        bounds: &[WeeklyHours],
    ) -> Self {
        let lower = std::iter::once(WeeklyHours::ZERO).chain(bounds.iter().copied());
        let upper = bounds.iter().copied().map(Some).chain([None]);
        let mut kinds: Vec<HoursKind> = lower
            .zip(upper)
            .map(|(low, high)| HoursKind::Between(low, high))
            .collect();
        kinds.reverse();
        kinds.push(HoursKind::None);
        let last = kinds.len() - 1;
        Self::new(territory, help, kinds, |cell| {
            let hours = help.cells[cell.get()].hours;
            match hours {
                WeeklyHours::ZERO => last,
                hours => last - 1 - bounds.partition_point(|&bound| bound < hours),
            }
        })
    }

    /// Classes of the weeks in which a place within reach is open at a moment.
    pub(super) fn by_weeks(territory: &Territory, help: &HelpHours, weeks: &[OpenWeeks]) -> Self {
        let kinds = vec![HoursKind::EveryWeek, HoursKind::SomeWeeks, HoursKind::Never];
        Self::new(territory, help, kinds, |cell| {
            match weeks[cell.get()].count() {
                0 => 2,
                NEARLY_ALL.. => 0,
                _ => 1,
            }
        })
    }

    fn new(
        territory: &Territory,
        help: &HelpHours,
        kinds: Vec<HoursKind>,
        class: impl Fn(CellIndex) -> usize,
    ) -> Self {
        let colours = palette::sequence(kinds.len());
        let list = kinds
            .into_iter()
            .zip(colours)
            .map(|(kind, colour)| HoursClass {
                kind,
                colour,
                people: Quantity::ZERO,
            });
        let mut classes = Self {
            list: list.collect(),
            unknown: Quantity::ZERO,
            total: territory.population().into(),
            categories: Vec::with_capacity(territory.cells().len()),
        };
        for (index, cell) in territory.indexed_cells() {
            let own = &help.cells[index.get()];
            let unknown = own.place_count() > 0 && own.places[0] == 0;
            let people = if unknown {
                classes.categories.push(Category::Unreachable);
                &mut classes.unknown
            } else {
                let rank = class(index);
                classes.categories.push(Category::Class(rank));
                &mut classes.list[rank].people
            };
            *people += cell.population.into();
        }
        classes
    }

    /// What a cell is drawn as.
    pub(super) fn category(&self, cell: CellIndex) -> Category {
        self.categories[cell.get()]
    }
}
