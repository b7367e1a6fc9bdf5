//! Taking customers out: strings of neighbours from neighbouring tours
//! (Christiaens and Vanden Berghe 2020, section 5.1).

use crate::itinerary::chance::Chance;
use crate::itinerary::tours::costs::index;
use crate::itinerary::tours::routes::Routes;

/// The mean number of customers taken out, and the longest string: the values
/// of the paper.
const REMOVED: usize = 10;
const STRING: usize = 10;

/// One step in so many takes out a disc, of so many customers beside its
/// centre at most. Strings alone leave the days of a periodic problem as they
/// first fell; found on Cordeau's p12.
const DISCS: usize = 10;
const DISC: usize = 40;

impl Routes<'_> {
    /// Takes customers out around one drawn at random: strings of their
    /// tours, or now and then everyone nearby.
    pub(super) fn ruin(&mut self, near: &[Vec<u32>], chance: &mut Chance) {
        let seed = chance.below(near.len());
        if chance.below(DISCS) == 0 {
            self.disc(seed, &near[seed], chance);
        } else {
            self.strings(seed, &near[seed], chance);
        }
    }

    /// Takes out a customer and those nearest to it, whatever their tours:
    /// this is what moves a whole village to another day.
    fn disc(&mut self, seed: usize, near: &[u32], chance: &mut Chance) {
        let many = chance.between(0, DISC.min(near.len()));
        for customer in std::iter::once(index(seed)).chain(near[..many].iter().copied()) {
            if self.visits(customer).next().is_some() {
                self.remove(customer);
            }
        }
    }

    /// Takes strings of customers out of tours around one drawn at random.
    fn strings(&mut self, seed: usize, near: &[u32], chance: &mut Chance) {
        let used = self.tours.iter().filter(|tour| !tour.stops.is_empty());
        let (tours, visits) = used.fold((0, 0), |(tours, visits), tour| {
            (tours + 1, visits + tour.stops.len())
        });
        if tours == 0 {
            return;
        }
        let longest = STRING.min(visits / tours).max(1);
        let strings = (4 * REMOVED / (1 + longest)).saturating_sub(1).max(1);
        let wanted = chance.between(1, strings);
        let mut broken: Vec<usize> = Vec::with_capacity(wanted);
        let around = std::iter::once(index(seed)).chain(near.iter().copied());
        for customer in around {
            if broken.len() == wanted {
                break;
            }
            let fresh: Vec<usize> = self
                .visits(customer)
                .filter(|tour| !broken.contains(tour))
                .collect();
            if fresh.is_empty() {
                continue;
            }
            let tour = fresh[chance.below(fresh.len())];
            self.cut(tour, (customer, longest), chance);
            broken.push(tour);
        }
    }

    /// Takes a string that holds the customer out of a tour; one time in two
    /// some of its middle stays.
    fn cut(&mut self, tour: usize, (customer, longest): (u32, usize), chance: &mut Chance) {
        let stops = &self.tours[tour].stops;
        let size = stops.len();
        let length = chance.between(1, longest.min(size));
        let kept = if length > 1 && length < size && chance.below(2) == 0 {
            kept(size - length, chance)
        } else {
            0
        };
        let at = stops
            .iter()
            .position(|&stop| stop == customer)
            .expect("the tour visits the customer");
        let whole = length + kept;
        let start = chance.between((at + 1).saturating_sub(whole), at.min(size - whole));
        let stay = start + chance.between(1, length);
        let stay = stay..stay + kept;
        let string: Vec<u32> = (start..start + whole)
            .filter(|rank| !stay.contains(rank))
            .map(|rank| stops[rank])
            .collect();
        for customer in string {
            self.remove(customer);
        }
    }
}

/// How many stay in the middle of a split string: one more for as long as
/// chance, one in a hundred against, lets it (the paper's β), up to `most`.
fn kept(most: usize, chance: &mut Chance) -> usize {
    let mut kept = 1;
    while kept < most && chance.below(100) >= 99 {
        kept += 1;
    }
    kept
}
