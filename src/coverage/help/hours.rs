//! Adding up what places offer, cell by cell.

use rayon::prelude::*;

use super::offer::{Offer, Offers};
use super::{Capacities, HelpTable};
use crate::hours::{Calendar, Knowledge, Moment, OpenWeeks, TimeOfDay, WeeklyHours};
use crate::territory::{CellIndex, Territory};
use crate::travel::Destination;
use crate::travel::catchments::{Catchment, Catchments};
use crate::units::Seconds;

/// What is asked of hours of help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpSettings {
    /// The travel time within which a place counts, itself included.
    pub cutoff: Seconds,
    /// The weeks that hours are averaged over.
    pub calendar: Calendar,
    /// When the evening begins.
    pub evening: TimeOfDay,
    /// The moments that coverage is asked at.
    pub moments: Vec<Moment>,
    /// What is taken for places whose hours or staff are not known.
    pub capacities: Capacities,
}

/// Catchments within the cut-off, and the cells that they are for: where a
/// study travels in several ways, each cell is in one of them.
pub struct Way<'a> {
    /// For each place that serves, the cells it is reached from.
    pub catchments: &'a dyn Catchments,
    /// Whether these catchments are for a cell.
    pub is_for: &'a (dyn Fn(CellIndex) -> bool + Sync),
}

/// The help within reach of one cell in an average week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CellHelp {
    /// Summed over the places with a schedule.
    pub hours: WeeklyHours,
    /// With at least one of them open.
    pub open: WeeklyHours,
    /// The part of [`CellHelp::hours`] after the evening begins.
    pub evening: WeeklyHours,
    /// The part of [`CellHelp::hours`] on Saturdays.
    pub saturday: WeeklyHours,
    /// Summed over the places without a schedule, as assumed for their kind.
    pub assumed: WeeklyHours,
    /// Hours × staff, summed over all places.
    pub capacity: WeeklyHours,
    /// How many places, by what is known of their hours, in the order of
    /// [`Knowledge::ALL`].
    pub places: [u32; Knowledge::ALL.len()],
}

impl CellHelp {
    fn add(&mut self, offer: &Offer) {
        if offer.schedule.is_some() {
            self.hours += offer.hours;
            self.evening += offer.evening;
            self.saturday += offer.saturday;
        } else {
            self.assumed += offer.hours;
        }
        self.capacity += offer.capacity;
        self.places[offer.knowledge as usize] += 1;
    }

    /// How many places there are within the cut-off.
    #[must_use]
    pub fn place_count(&self) -> u32 {
        self.places.iter().sum()
    }
}

/// The help within reach of every cell, and of every area.
///
/// While it is measured, a cell takes 72 bytes, 8 a moment, and one bit for
/// every stretch of the year within which no schedule opens or closes: three
/// hundred for the whole list of France Services. Where the bits of all cells
/// together would pass half a gibibyte, cells are taken in turns and
/// catchments worked out again for each.
#[derive(Clone, Debug, PartialEq)]
pub struct HelpHours {
    /// What was asked.
    pub settings: HelpSettings,
    /// Each cell, in the order of the territory.
    pub cells: Vec<CellHelp>,
    /// For each moment of the settings, the weeks in which each cell has a
    /// place open within reach.
    pub moments: Vec<Vec<OpenWeeks>>,
    /// The whole territory, one row, then each zoning.
    pub tables: Vec<HelpTable>,
}

/// The most words that the stretches of all cells may take at once: half a
/// gibibyte.
const MOST_WORDS: usize = 1 << 26;

/// Cells that one task takes at once.
const CHUNK: usize = 1 << 13;

impl HelpHours {
    /// Measures a territory, cell by cell and by area. The destinations of the catchments are
    /// `destinations`, their origins the cells, in the order of the territory.
    ///
    /// # Panics
    /// When catchments are of other numbers of places or cells.
    #[must_use]
    pub fn measure(
        territory: &Territory,
        destinations: &[Destination],
        ways: &[Way<'_>],
        settings: HelpSettings,
    ) -> Self {
        let mut all = Self::by_cell(territory, destinations, ways, settings);
        all.tables = HelpTable::all(territory, &all);
        all
    }

    /// The same by cell alone, without any table, for those who measure many
    /// times.
    ///
    /// # Panics
    /// As [`HelpHours::measure`].
    #[must_use]
    pub fn by_cell(
        territory: &Territory,
        destinations: &[Destination],
        ways: &[Way<'_>],
        settings: HelpSettings,
    ) -> Self {
        for way in ways {
            let sizes = (way.catchments.origins(), way.catchments.destinations());
            let wanted = (territory.cells().len(), destinations.len());
            assert_eq!(sizes, wanted, "catchments are of this territory");
        }
        let offers = Offers::new(territory.places(), destinations, &settings);
        let sums = Sums::of(territory.cells().len(), &offers, ways, MOST_WORDS);
        let count = settings.moments.len();
        let at = |moment| {
            sums.moments
                .iter()
                .skip(moment)
                .step_by(count)
                .copied()
                .collect()
        };
        Self {
            moments: (0..count).map(at).collect(),
            cells: sums.cells,
            settings,
            tables: Vec::new(),
        }
    }
}

/// What is known of every cell.
struct Sums {
    cells: Vec<CellHelp>,
    /// One for each moment of each cell, cell after cell.
    moments: Vec<OpenWeeks>,
}

impl Sums {
    /// Adds the offers up, so many cells at once that their stretches take
    /// `most_words` at most.
    fn of(cells: usize, offers: &Offers, ways: &[Way<'_>], most_words: usize) -> Self {
        let words = offers.timetable.words().max(1);
        let mut sums = Self {
            cells: vec![CellHelp::default(); cells],
            moments: vec![OpenWeeks::default(); cells * offers.moments],
        };
        let at_once = (most_words / words).max(1);
        let mut moments = &mut sums.moments[..];
        for (turn, cells) in sums.cells.chunks_mut(at_once).enumerate() {
            let (own, rest) = moments.split_at_mut(cells.len() * offers.moments);
            moments = rest;
            let mut turn = Turn {
                first: turn * at_once,
                open: vec![0; cells.len() * words],
                words,
                moments: own,
                cells,
            };
            for way in ways {
                way.catchments
                    .visit(&mut |block| turn.add(block, offers, way));
            }
            turn.finish(offers);
        }
        sums
    }
}

/// The cells whose turn it is.
struct Turn<'a> {
    first: usize,
    cells: &'a mut [CellHelp],
    moments: &'a mut [OpenWeeks],
    /// The stretches in which each has a place open.
    open: Vec<u64>,
    words: usize,
}

/// Some cells of a turn, for one task.
struct Part<'a> {
    first: usize,
    cells: &'a mut [CellHelp],
    moments: &'a mut [OpenWeeks],
    open: &'a mut [u64],
}

impl Turn<'_> {
    /// Adds a block of catchments: each task takes some of the cells and goes
    /// through the block in order.
    fn add(&mut self, block: &[Catchment<'_>], offers: &Offers, way: &Way<'_>) {
        self.parts(offers.moments)
            .into_par_iter()
            .for_each(|mut part| {
                for catchment in block {
                    part.add(*catchment, offers, way);
                }
            });
    }

    fn parts(&mut self, moments_each: usize) -> Vec<Part<'_>> {
        let mut moments = &mut self.moments[..];
        let cells = self.cells.chunks_mut(CHUNK);
        let open = self.open.chunks_mut(CHUNK * self.words);
        let mut first = self.first;
        let mut parts = Vec::new();
        for (cells, open) in cells.zip(open) {
            let (own, rest) = moments.split_at_mut(cells.len() * moments_each);
            moments = rest;
            let next = first + cells.len();
            parts.push(Part {
                first,
                cells,
                moments: own,
                open,
            });
            first = next;
        }
        parts
    }

    fn finish(self, offers: &Offers) {
        let open = self.open.par_chunks(self.words);
        self.cells
            .par_iter_mut()
            .zip(open)
            .for_each(|(cell, open)| {
                cell.open = offers.timetable.hours(open);
            });
    }
}

impl Part<'_> {
    fn add(&mut self, catchment: Catchment<'_>, offers: &Offers, way: &Way<'_>) {
        let offer = &offers.list[catchment.destination];
        let stretches = offer.schedule.map(|rank| offers.timetable.open(rank));
        let stretches = stretches.unwrap_or_default();
        let words = self.open.len() / self.cells.len();
        let (first, end) = (self.first, self.first + self.cells.len());
        let origins = catchment.origins.others();
        let from = origins.partition_point(|&cell| (cell as usize) < first);
        let upto = origins.partition_point(|&cell| (cell as usize) < end);
        for &cell in &origins[from..upto] {
            if !(way.is_for)(CellIndex::new(cell as usize)) {
                continue;
            }
            let at = cell as usize - first;
            self.cells[at].add(offer);
            let moments = &mut self.moments[at * offers.moments..][..offers.moments];
            for (known, more) in moments.iter_mut().zip(&offer.moments) {
                *known = known.or(*more);
            }
            let open = &mut self.open[at * words..][..words];
            open.iter_mut()
                .zip(stretches)
                .for_each(|(open, more)| *open |= more);
        }
    }
}

#[cfg(test)]
pub(super) fn in_turns(
    territory: &Territory,
    destinations: &[Destination],
    ways: &[Way<'_>],
    (settings, most_words): (&HelpSettings, usize),
) -> Vec<CellHelp> {
    let offers = Offers::new(territory.places(), destinations, settings);
    Sums::of(territory.cells().len(), &offers, ways, most_words).cells
}
