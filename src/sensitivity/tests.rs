//! A world on a line, with answers worked out by hand, and properties that
//! hold for any.

#![expect(
    clippy::float_cmp,
    reason = "figures are told exactly or not at all: each is one division of whole numbers"
)]

use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::coverage::{Coverage, Cutoffs};
use crate::crs::{Crs, GridId, Projected};
use crate::gaps::{GapCriterion, Gaps, Mesh};
use crate::territory::{
    CellId, CellIndex, Commune, DemandCell, Departement, DepartementIndex, PlaceIndex, Territory,
    TerritoryParts,
};
use crate::travel::{NearestPlaces, Trip};
use crate::units::{Metres, Persons, Seconds};

/// A cell: people, minutes to the nearest place, its commune, imputed or not.
type Cell = (u32, Option<f64>, usize, bool);

/// Squares of 200 m in a row to the east, from the corner of a square of one
/// kilometre; communes are départements of their own.
fn world(cells: &[Cell]) -> Territory {
    let codes = ["01", "02"];
    let departement = |rank: usize| Departement {
        code: codes[rank].parse().expect("a code"),
        name: Arc::from(codes[rank]),
    };
    let commune = |rank: usize| Commune {
        code: format!("{}001", codes[rank]).parse().expect("a code"),
        name: Arc::from("C"),
        departement: DepartementIndex::new(rank),
        epci: None,
        density: None,
        rural: None,
        population: None,
        outline: geo_types::MultiPolygon::new(Vec::new()),
    };
    let cell = |(rank, &(people, _, commune, imputed)): (usize, &Cell)| {
        let east = 4_000_000 + 200 * i32::try_from(rank).expect("few cells");
        let id = GridId::new(Crs::LAEA_EUROPE, 200, 2_500_000, east).expect("a square");
        DemandCell {
            id: CellId::Grid(id),
            position: Projected::new(f64::from(east) + 100.0, 2_500_100.0).expect("metres"),
            population: Persons::from_thousandths(u64::from(people) * 1000),
            commune: Some(crate::territory::CommuneIndex::new(commune)),
            imputed: Some(imputed),
        }
    };
    let parts = TerritoryParts {
        departements: [0, 1].map(departement).to_vec(),
        communes: [0, 1].map(commune).to_vec(),
        cells: cells.iter().enumerate().map(cell).collect(),
        ..TerritoryParts::default()
    };
    Territory::new(Crs::LAEA_EUROPE, parts).expect("a territory")
}

fn minutes(minutes: f64) -> Seconds {
    Seconds::from_minutes(minutes).expect("a duration")
}

fn times(cells: &[Cell]) -> Arc<[Option<Seconds>]> {
    cells.iter().map(|cell| cell.1.map(minutes)).collect()
}

fn criterion() -> GapCriterion {
    GapCriterion {
        cutoff: minutes(20.0),
        mesh: Mesh::Grid,
        min_population: Persons::ZERO,
    }
}

fn cutoffs() -> Cutoffs {
    Cutoffs::new(vec![minutes(5.0), minutes(20.0)]).expect("cut-offs")
}

fn measured(cells: &[Cell], changes: &[Change]) -> Sensitivity {
    let (territory, cutoffs) = (world(cells), cutoffs());
    let ground = Ground::new(&territory, &cutoffs, criterion());
    let times = times(cells);
    let trials = changes
        .iter()
        .map(|&change| Trial::new(change, Arc::clone(&times)));
    let base = Trial::base(Arc::clone(&times));
    Sensitivity::measure(&ground, &base, trials.collect(), Thresholds::default())
}

/// 100 people at 10, 19, 20, 22 and 30 minutes; the last in cells of imputed
/// figures. The first two in one département, the others in the other.
const FIVE: [Cell; 5] = [
    (100, Some(10.0), 0, false),
    (100, Some(19.0), 0, false),
    (100, Some(20.0), 1, false),
    (100, Some(22.0), 1, false),
    (100, Some(30.0), 1, true),
];

const CHANGES: [Change; 5] = [
    Change::ShorterCutoff(Seconds::from_tenths(3000)),
    Change::LongerCutoff(Seconds::from_tenths(3000)),
    Change::Slower(900),
    Change::Faster(1100),
    Change::WithoutImputed,
];

#[test]
fn each_change_gives_the_figures_worked_out_by_hand() {
    let found = measured(&FIVE, &CHANGES);
    let of = |figure: Figure| -> Vec<Option<f64>> {
        let effects = found.effects.iter();
        effects
            .map(|effect| effect.measured.figures.get(&figure).copied())
            .collect()
    };
    assert_eq!(found.base.figures[&Figure::Share(1)], 0.6);
    // Within 15: one; within 25: four; 20 × 0.9 = 18 minutes: one;
    // 20 × 1.1 = 22 minutes, inclusive: four; three of four not imputed.
    let shares = [0.2, 0.8, 0.2, 0.8, 0.75].map(Some);
    assert_eq!(of(Figure::Share(1)), shares);
    // Nothing is left of five minutes less five.
    assert_eq!(of(Figure::Share(0))[0], None);
    assert_eq!(of(Figure::Share(0))[1], Some(0.2));
    assert_eq!(of(Figure::GapZones), [1.0; 5].map(Some));
    let beyond = [400.0, 100.0, 400.0, 100.0, 100.0].map(Some);
    assert_eq!(of(Figure::GapPeople), beyond);
    assert_eq!(found.imputed, Some(0.2));
}

#[test]
fn a_range_tells_its_ends_and_what_brings_them() {
    let found = measured(&FIVE, &CHANGES);
    let range = found.range(Figure::Share(1)).expect("it was measured");
    let [low, high] = range.single;
    assert_eq!((low.value, low.change), (0.2, Some(CHANGES[0])));
    assert_eq!((high.value, high.change), (0.8, Some(CHANGES[1])));
    let zones = found.range(Figure::GapZones).expect("it was measured");
    assert_eq!(zones.single.map(|bound| bound.change), [None; 2]);
}

#[test]
fn changes_together_widen_the_envelope_alone() {
    let (territory, cutoffs) = (world(&FIVE), cutoffs());
    let ground = Ground::new(&territory, &cutoffs, criterion());
    let base = Trial::base(times(&FIVE));
    // (20 − 5) × 0.9 = 13.5 minutes, (20 + 5) × 1.1 = 27.5, and all times
    // longer and shorter by a tenth.
    let scaled = |by: f64| -> Arc<[_]> {
        FIVE.iter()
            .map(|cell| cell.1.map(|m| minutes(m * by)))
            .collect()
    };
    let against = Trial::new(Change::Against, scaled(1.1))
        .moved(-3000)
        .travelled(900);
    let favour = Trial::new(Change::InFavour, scaled(0.9))
        .moved(3000)
        .travelled(1100);
    let trials = vec![against, favour];
    let found = Sensitivity::measure(&ground, &base, trials, Thresholds::default());
    let range = found.range(Figure::Share(1)).expect("it was measured");
    assert_eq!(range.single.map(|bound| bound.value), [0.6, 0.6]);
    assert_eq!(range.envelope.map(|bound| bound.value), [0.2, 1.0]);
}

#[test]
fn conclusions_flip_by_the_written_rule() {
    let found = measured(&FIVE, &CHANGES);
    let flips = |rank: usize| -> Vec<(&str, usize)> {
        let flips = found.effects[rank].flips.iter();
        flips
            .map(|flip| (flip.conclusion.key(), flip.count))
            .collect()
    };
    // 60 % becomes 20 %: under the majority.
    assert_eq!(flips(0), [("threshold", 1)]);
    // 60 % becomes 80 %: nothing turns, and the one zone stands.
    assert_eq!(flips(1), []);
    // The zone of the fourth and the fifth keeps the fourth.
    assert_eq!(flips(4), []);
}

#[test]
fn order_and_zones_flip() {
    // Two thirds against half; within 25 minutes two thirds against all.
    let cells = [
        (200, Some(10.0), 0, false),
        (100, Some(40.0), 0, false),
        (100, Some(10.0), 1, false),
        (100, Some(24.0), 1, false),
    ];
    let found = measured(&cells, &CHANGES[..2]);
    let flips: Vec<_> = found.effects[1]
        .flips
        .iter()
        .map(|f| f.conclusion)
        .collect();
    // Within ten minutes, not five, three in five: the majority turns as well.
    let five = Conclusion::Threshold(Figure::Share(0));
    assert_eq!(
        flips,
        [five, Conclusion::Departements, Conclusion::ZoneGone]
    );
    assert!(found.effects[0].flips.is_empty());
    assert_eq!(found.flipping(), 1);
}

#[test]
fn a_share_at_a_threshold_stands_above_it() {
    let half = Thresholds::new(vec![0.5]).expect("a share");
    assert_eq!(half.crossed(0.5, 0.6), 0);
    assert_eq!(half.crossed(0.5, 0.499), 1);
    for share in [0.0, 1.0, f64::NAN] {
        assert!(Thresholds::new(vec![share]).is_err());
    }
}

#[test]
fn six_squares_of_200_m_in_a_row_make_two_of_a_kilometre() {
    let six: Vec<Cell> = (0..6).map(|rank| (1, Some(1.0), rank / 4, false)).collect();
    let territory = world(&six);
    let gathered = Aggregate::square_kilometres(&territory).expect("finer cells");
    let centres: Vec<f64> = gathered.origins.iter().map(|o| o.position.x()).collect();
    assert_eq!(centres, [4_000_500.0, 4_001_500.0]);
    let spread = gathered.spread(&[Some(minutes(3.0)), None]);
    assert_eq!(spread[4], Some(minutes(3.0)));
    assert_eq!(spread[5], None);
    let communes = Aggregate::communes(&territory).expect("communes");
    let centres: Vec<f64> = communes.origins.iter().map(|o| o.position.x()).collect();
    // Four residents at 100 to 700 m, two at 900 and 1,100.
    assert_eq!(centres, [4_000_400.0, 4_001_000.0]);
}

fn cells() -> impl Strategy<Value = Vec<Cell>> {
    let cell = (
        0_u32..500,
        prop::option::weighted(0.9, 0.0..60.0_f64),
        0_usize..2,
        any::<bool>(),
    );
    prop::collection::vec(cell, 1..30)
}

/// The nearest places as the other rooms read them.
fn nearest(cells: &[Cell]) -> NearestPlaces {
    let trip = |time: f64| Trip {
        place: PlaceIndex::new(0),
        time: minutes(time),
        distance: Metres::ZERO,
    };
    let lists = cells
        .iter()
        .map(|cell| cell.1.map(trip).into_iter().collect());
    NearestPlaces::from_lists(lists.collect())
}

proptest! {
    #[test]
    fn as_they_stand_figures_are_those_of_coverage_and_gaps(cells in cells()) {
        let territory = world(&cells);
        let found = measured(&cells, &[]);
        let coverage = Coverage::measure(&territory, &nearest(&cells), cutoffs());
        let gaps = Gaps::find(&territory, &nearest(&cells), criterion());
        let base = &found.base.figures;
        for rank in 0..2 {
            prop_assert_eq!(base[&Figure::Within(rank)], coverage.whole.population.within(rank).get());
            prop_assert_eq!(base.get(&Figure::Share(rank)).copied(), coverage.whole.population.share(rank));
        }
        let zones = u32::try_from(gaps.zones.len()).expect("few zones");
        prop_assert_eq!(base[&Figure::GapZones], f64::from(zones));
        prop_assert_eq!(base[&Figure::GapPeople], gaps.population().get());
    }

    #[test]
    fn more_time_and_more_speed_never_lower_a_share(cells in cells(), by in 1_u32..12_000, speed in 1_u32..900) {
        let by = Seconds::from_tenths(by);
        let changes = [
            Change::ShorterCutoff(by),
            Change::LongerCutoff(by),
            Change::Slower(1000 - speed),
            Change::Faster(1000 + speed),
        ];
        let found = measured(&cells, &changes);
        for rank in 0..2 {
            let figure = Figure::Within(rank);
            let base = found.base.figures[&figure];
            let under = |change: usize| found.effects[change].measured.figures.get(&figure).copied();
            prop_assert!(under(0).is_none_or(|people| people <= base));
            prop_assert!(under(1).is_some_and(|people| people >= base));
            prop_assert!(under(2).is_some_and(|people| people <= base));
            prop_assert!(under(3).is_some_and(|people| people >= base));
        }
    }

    #[test]
    fn within_and_beyond_are_everyone_who_counts(cells in cells()) {
        let found = measured(&cells, &CHANGES);
        let territory = world(&cells);
        for (effect, trial) in found.effects.iter().zip(&found.trials) {
            let counted: Persons = territory.cells().iter().filter(|c| trial.counts(c)).map(|c| c.population).sum();
            let figures = &effect.measured.figures;
            let sum = figures[&Figure::Within(1)] + figures[&Figure::GapPeople];
            prop_assert!((sum - counted.get()).abs() < 1e-6);
        }
    }

    #[test]
    fn scaled_speeds_are_scaled_times(time in 0_u32..30_000, cutoff in 1_u32..20_000, speed in 100_u32..1900) {
        let trial = Trial::base([Some(Seconds::from_tenths(time))].into()).travelled(speed);
        let within = trial.is_within(CellIndex::new(0), Seconds::from_tenths(cutoff));
        let exact = f64::from(time) * 1000.0 / f64::from(speed);
        // Away from the edge, where a float may err.
        prop_assume!((exact - f64::from(cutoff)).abs() > 1e-6);
        prop_assert_eq!(within, Some(exact < f64::from(cutoff)));
    }

    #[test]
    fn every_range_holds_its_figure(cells in cells()) {
        for range in measured(&cells, &CHANGES).ranges() {
            for [low, high] in [range.single, range.envelope] {
                prop_assert!(low.value <= range.base && range.base <= high.value);
            }
            prop_assert!(range.envelope[0].value <= range.single[0].value);
            prop_assert!(range.envelope[1].value >= range.single[1].value);
        }
    }
}
