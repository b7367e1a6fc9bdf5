//! The households of a cell: their size, homes, incomes and ages, as far as
//! the grid counts them.

use super::super::chance::{About, Chance};
use super::super::num::{count, real};
use super::super::people::Cell;
use super::super::society::Commune;
use super::super::world::World;

/// Shares a whole out by weights so that the parts add up to it.
fn split<const N: usize>(whole: usize, weights: [f64; N]) -> [usize; N] {
    let sum: f64 = weights.iter().sum();
    let (mut before, mut upto) = (0, 0.0);
    weights.map(|weight| {
        upto += weight / sum;
        let until = count(real(whole) * upto.min(1.0)).clamp(before, whole);
        let part = until - before;
        before = until;
        part
    })
}

/// What the counts of a cell depend on.
struct Portrait {
    chance: Chance,
    /// How high the commune lies: older and fewer people in a home.
    height: f64,
    /// How densely people live, from 0 to 1.
    urban: f64,
    /// Whether it is a priority neighbourhood.
    quarter: bool,
}

impl Portrait {
    /// A share or weight about this value.
    fn about(&mut self, mean: f64) -> f64 {
        mean * self.chance.between(0.75, 1.25)
    }

    /// One value in priority neighbourhoods, another elsewhere.
    fn either(&mut self, quarter: f64, elsewhere: f64) -> f64 {
        self.about(if self.quarter { quarter } else { elsewhere })
    }

    /// Households: poor, of one, of five and more, owners, one-parent.
    fn kinds(&mut self) -> [f64; 5] {
        [
            self.either(0.43, 0.11 + 0.06 * self.height),
            self.about(0.29 + 0.12 * self.urban + 0.05 * self.height),
            self.about(0.07),
            self.either(0.16, 0.75 - 0.4 * self.urban),
            self.either(0.2, 0.09),
        ]
    }

    /// Homes in blocks and houses.
    fn buildings(&mut self) -> [f64; 2] {
        let flats = self.either(0.9, 0.03 + 0.75 * self.urban).min(0.98);
        [flats, 1.0 - flats]
    }

    /// Homes by age of building: before 1945, to 1970, to 1990, since, unknown.
    fn buildings_by_age(&mut self) -> [f64; 5] {
        let old = 0.25 + 0.45 * self.height;
        [
            old,
            self.about(0.2),
            self.about(0.25),
            self.about(0.3),
            0.02,
        ]
    }

    /// People by age band, the last of unknown age.
    fn ages(&mut self) -> [f64; 11] {
        let aged = 0.75 + 0.75 * self.height - 0.15 * self.urban;
        let urban = self.urban;
        let means = [
            3.8,
            2.1,
            5.8,
            8.4,
            6.5 + 4.5 * urban,
            17.0 + 3.0 * urban,
            19.0,
            13.4 * aged.sqrt(),
            16.5 * aged,
            7.0 * aged,
            0.0,
        ];
        means.map(|mean| self.about(mean))
    }
}

/// The 28 counts of a cell from `ind` on, in tenths.
pub(super) fn figures(world: &World, commune: &Commune, cell: &Cell) -> Vec<usize> {
    let thing = (cell.column.into(), cell.row.into());
    let mut portrait = Portrait {
        chance: Chance::new(world.land.frame.seed, About::Households, thing),
        height: world.land.heights[commune.cell],
        urban: (cell.people() / 160.0).min(1.0),
        quarter: cell.quarter,
    };
    let ind = cell.tenths as usize;
    let size = portrait.about(2.2 - 0.25 * portrait.height + 0.1 * portrait.urban);
    let men = count(real(ind) / size).max(1);
    let of = |share: f64| count(real(men) * share.clamp(0.0, 1.0));
    let mut row = vec![ind, men];
    row.extend(portrait.kinds().map(of));
    let income = portrait.either(13_500.0, 22_800.0 - 2_500.0 * portrait.height);
    let floor = portrait.about(118.0 - 50.0 * portrait.urban);
    row.extend([count(real(ind) * income), count(real(men) * floor)]);
    row.extend(split(men, portrait.buildings()));
    row.extend(split(men, portrait.buildings_by_age()));
    row.push(of(portrait.either(0.78, 0.02 + 0.2 * portrait.urban)));
    row.extend(split(ind, portrait.ages()));
    row
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_add_up() {
        for whole in [0, 1, 7, 101, 12_345] {
            assert_eq!(
                split(whole, [1.0, 0.3, 2.0, 0.0]).iter().sum::<usize>(),
                whole
            );
        }
    }
}
