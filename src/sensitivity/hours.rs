//! Hours of help in a few figures.

use crate::coverage::help::HelpHours;
use crate::hours::{WEEKS, WeeklyHours};
use crate::territory::{DemandCell, Territory};

/// Hours of help of the average resident.
#[derive(Clone, Debug, PartialEq)]
pub struct HoursFigures {
    /// Hours a week within reach, summed over places.
    pub week: Option<f64>,
    /// The share of them on Saturdays.
    pub saturday: Option<f64>,
    /// For each moment, the share of people with a place open within reach,
    /// averaged over the 52 weeks.
    pub moments: Vec<Option<f64>>,
}

impl HoursFigures {
    /// The figures of the people of the cells that count.
    #[must_use]
    pub fn of(
        territory: &Territory,
        help: &HelpHours,
        counts: impl Fn(&DemandCell) -> bool,
    ) -> Self {
        let mut people = 0_u128;
        let (mut hours, mut saturday) = (0_u128, 0_u128);
        let mut moments = vec![0_u128; help.moments.len()];
        let counted = territory.indexed_cells().filter(|(_, cell)| counts(cell));
        for (index, cell) in counted {
            let weight = u128::from(cell.population.thousandths());
            let own = &help.cells[index.get()];
            let of = |hours: WeeklyHours| weight * u128::from(hours.minutes_over_the_year());
            people += weight;
            hours += of(own.hours);
            saturday += of(own.saturday);
            for (sum, weeks) in moments.iter_mut().zip(&help.moments) {
                *sum += weight * u128::from(weeks[index.get()].count());
            }
        }
        let weeks = u128::from(WEEKS);
        Self {
            week: ratio(hours, people * weeks * 60),
            saturday: ratio(saturday, hours),
            moments: moments
                .iter()
                .map(|&sum| ratio(sum, people * weeks))
                .collect(),
        }
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "figures are shown with six decimals at most"
)]
fn ratio(part: u128, whole: u128) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}
