//! Hours of help by area: one row an area, one table a zoning.

use crate::coverage::{Area, Zoning};
use crate::hours::{Knowledge, WeeklyHours};
use crate::units::Quantity;

/// People by the best that is known of the hours of places within their
/// reach; the parts add up to everyone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnownHelp {
    /// By [`Knowledge`], in its order: those with a place whose schedule is
    /// known, then those with none but a place by appointment, and so on.
    pub by_best: [Quantity; Knowledge::ALL.len()],
    /// Those without any place within the cut-off.
    pub no_place: Quantity,
}

impl KnownHelp {
    /// Everyone.
    #[must_use]
    pub fn total(&self) -> Quantity {
        self.by_best.iter().copied().sum::<Quantity>() + self.no_place
    }
}

/// People × hours, exact: people in thousandths, hours in minutes over the 52
/// weeks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PersonHours(u128);

impl PersonHours {
    pub(super) fn add(&mut self, people: Quantity, hours: WeeklyHours) {
        self.0 += u128::from(people.thousandths()) * u128::from(hours.minutes_over_the_year());
    }

    /// The hours of the average person, to the minute of the 52 weeks below;
    /// `None` where there is nobody.
    #[must_use]
    pub fn mean(self, people: Quantity) -> Option<WeeklyHours> {
        let mean = self.0.checked_div(u128::from(people.thousandths()))?;
        Some(WeeklyHours::over_the_year(
            u64::try_from(mean).unwrap_or(u64::MAX),
        ))
    }

    /// The part that these hours are of others, from 0 to 1; `None` of none.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "a share is shown with four decimals"
    )]
    pub fn share_of(self, whole: Self) -> Option<f64> {
        (whole.0 > 0).then(|| self.0 as f64 / whole.0 as f64)
    }
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpRow {
    /// The area.
    pub area: Area,
    /// Its residents.
    pub population: Quantity,
    /// People × [`CellHelp::hours`](super::CellHelp::hours).
    pub hours: PersonHours,
    /// People × [`CellHelp::open`](super::CellHelp::open).
    pub open: PersonHours,
    /// People × [`CellHelp::evening`](super::CellHelp::evening).
    pub evening: PersonHours,
    /// People × [`CellHelp::saturday`](super::CellHelp::saturday).
    pub saturday: PersonHours,
    /// People × [`CellHelp::assumed`](super::CellHelp::assumed).
    pub assumed: PersonHours,
    /// People × [`CellHelp::capacity`](super::CellHelp::capacity).
    pub capacity: PersonHours,
    /// Its people by what is known of hours within their reach.
    pub known: KnownHelp,
    /// For each moment, its people with a place open within reach, averaged
    /// over the 52 weeks.
    pub covered: Vec<Quantity>,
}

/// All rows of one zoning, in the order of the areas,
/// [`Area::Unassigned`] last and only where it holds people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpTable {
    /// The zoning; `None` for the whole territory, one row.
    pub zoning: Option<Zoning>,
    /// Its rows.
    pub rows: Vec<HelpRow>,
}
