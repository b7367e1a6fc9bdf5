//! A street with its house numbers.

use crate::crs::LonLat;
use crate::directory::normal::{Address, Overlap};

/// A house number of a street: the number, what repeats it (`bis`), where.
pub(super) type Number = (u32, String, LonLat);

/// A street, or a hamlet whose houses have no number.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Street {
    /// As the extract writes it.
    pub(super) name: String,
    /// As it compares.
    pub(super) compared: Address,
    /// Its house numbers, in order.
    pub(super) numbers: Vec<Number>,
}

impl Street {
    /// A street of these numbers, which are put in order.
    pub(super) fn new(name: String, mut numbers: Vec<Number>) -> Self {
        let place = |at: LonLat| (at.lon(), at.lat());
        numbers.sort_by(|a, b| {
            let by_number = (a.0, &a.1).cmp(&(b.0, &b.1));
            let (a, b) = (place(a.2), place(b.2));
            by_number
                .then(a.0.total_cmp(&b.0))
                .then(a.1.total_cmp(&b.1))
        });
        let compared = Address::of(&name, None, "");
        Self {
            name,
            compared,
            numbers,
        }
    }

    /// How much like the street of an address this one is, in percent. All of
    /// the street has to be in the address, which may say more (a building, a
    /// quarter); an address that says less is less alike: the station road is
    /// not the old station road.
    pub(super) fn likeness(&self, address: &Address) -> u32 {
        let overlap = Overlap::of(&self.compared.street, &address.street);
        let own: u32 = self.compared.street.iter().map(|w| w.weight).sum();
        let covered = (100 * overlap.shared).checked_div(own).unwrap_or(0);
        let alike = overlap.dice().max(covered * 9 / 10);
        match (&self.compared.street_type, &address.street_type) {
            (Some(one), Some(other)) if one != other => alike * 85 / 100,
            (Some(_), None) | (None, Some(_)) => alike * 95 / 100,
            _ => alike,
        }
    }

    /// The number of an address, exactly; one without its repetition where
    /// the address has none that is known here.
    pub(super) fn exactly(&self, number: u32, repetition: &str) -> Option<LonLat> {
        let same = |n: &&Number| n.0 == number;
        let all = || self.numbers.iter().filter(same);
        let repeated = all().find(|n| n.1 == repetition);
        repeated.or_else(|| all().next()).map(|n| n.2)
    }

    /// The number nearest to one that the street does not hold, on its side
    /// of the street where that is as near; how far off, and where.
    pub(super) fn nearest(&self, number: u32) -> Option<(u32, LonLat)> {
        let known = self.numbers.iter().filter(|n| n.0 > 0);
        let gap = |n: &Number| n.0.abs_diff(number);
        let best = known.min_by_key(|n| (gap(n), gap(n) % 2, n.0))?;
        Some((gap(best), best.2))
    }

    /// The house in the middle of the street: the one nearest to the mean of
    /// all, so that it stands on the street even where that bends.
    pub(super) fn middle(&self) -> Option<LonLat> {
        middle(self.numbers.iter().map(|n| n.2))
    }
}

/// The point nearest to the mean of all; among equals, the first.
pub(super) fn middle(points: impl Iterator<Item = LonLat> + Clone) -> Option<LonLat> {
    let count = f64::from(u32::try_from(points.clone().count()).ok()?);
    let mean = |read: fn(LonLat) -> f64| points.clone().map(read).sum::<f64>() / count;
    let (lon, lat) = (mean(LonLat::lon), mean(LonLat::lat));
    // Within a commune a degree of longitude is everywhere as long.
    let narrow = lat.to_radians().cos();
    let away = |p: &LonLat| ((p.lon() - lon) * narrow).powi(2) + (p.lat() - lat).powi(2);
    points.min_by(|a, b| away(a).total_cmp(&away(b)))
}
