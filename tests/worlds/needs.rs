//! Gaps by hours of help, by score and of a public; zones cut at borders;
//! small zones joined or left out; ranks. Worked out by hand.

use maillage::gaps::ranking::{RankingInput, Standing, Variants, Weights};
use maillage::gaps::{
    Evidence, GapCriterion, GapQuery, Gaps, GapsError, Mesh, Need, ScoreBound, SmallZones, Split,
};
use maillage::hours::WeeklyHours;
use maillage::territory::{FrrClass, RuralZoning, Territory};
use maillage::units::{Metres, Persons, Quantity, Seconds};

use crate::world::{Traits, World, cells, hundreds, minutes, nearest};

/// By travel time at a cut-off in minutes, on the grid.
fn query(cutoff: u32) -> GapQuery {
    GapQuery::from(GapCriterion {
        cutoff: minutes(cutoff),
        mesh: Mesh::Grid,
        min_population: Persons::ZERO,
    })
}

fn search(territory: &Territory, query: GapQuery) -> Gaps {
    let nearest = nearest(territory, None);
    Gaps::search(&Evidence::of_times(territory, &nearest), query).expect("times are enough")
}

fn people(gaps: &Gaps) -> Vec<Persons> {
    gaps.zones.iter().map(|zone| zone.population).collect()
}

fn hours(each: &[f64]) -> Vec<WeeklyHours> {
    let hours = |&h: &f64| WeeklyHours::from_hours(h).expect("hours");
    each.iter().map(hours).collect()
}

/// Exactly as many hours as asked are enough, a minute a year fewer is not,
/// however near the place.
#[test]
fn hours_at_the_bound_are_enough() {
    let territory = World::drawn("A 1 2 3 4").build();
    let nearest = nearest(&territory, None);
    let mut within = hours(&[12.0, 12.0, 0.0, 40.0]);
    within[1] = WeeklyHours::over_the_year(within[1].minutes_over_the_year() - 1);
    let evidence = Evidence {
        hours: Some(&within),
        ..Evidence::of_times(&territory, &nearest)
    };
    let asked = GapQuery {
        need: Need::Hours(hours(&[12.0])[0]),
        ..query(20)
    };
    let gaps = Gaps::search(&evidence, asked.clone()).expect("hours are given");
    assert_eq!(people(&gaps), [hundreds(5)]);
    assert_eq!(gaps.zones[0].cells, cells(&[1, 2]));
    assert_eq!(gaps.served, hundreds(5));
    let times = Evidence::of_times(&territory, &nearest);
    assert_eq!(Gaps::search(&times, asked.clone()), Err(GapsError::NoHours));
    let short = Evidence {
        hours: Some(&within[1..]),
        ..times
    };
    let ragged = GapsError::Ragged {
        values: 3,
        cells: 4,
    };
    assert_eq!(Gaps::search(&short, asked), Err(ragged));
}

/// Ten hundred people: 1 without a score, 2 at 0.1, 3 at 0.4, 4 at 0.7.
#[test]
fn scores_below_the_bound_and_the_worst_off() {
    let territory = World::drawn("A 1 2 3 4").build();
    let nearest = nearest(&territory, None);
    let scores = [None, Some(0.1), Some(0.4), Some(0.7)];
    let evidence = Evidence {
        scores: Some(&scores),
        ..Evidence::of_times(&territory, &nearest)
    };
    let below = |bound: Option<ScoreBound>| {
        let need = Need::Score(bound.expect("a bound"));
        let gaps = Gaps::search(&evidence, GapQuery { need, ..query(20) });
        let gaps = gaps.expect("scores are given");
        (people(&gaps), gaps.score)
    };
    assert_eq!(
        below(ScoreBound::value(0.4)),
        (vec![hundreds(3)], Some(0.4))
    );
    assert_eq!(below(ScoreBound::value(0.41)).0, [hundreds(6)]);
    // Three tenths are reached at 0.1, seven at 0.7 (1 + 2 + 3 = 6 before it).
    assert_eq!(
        below(ScoreBound::worst_off(0.3)),
        (vec![hundreds(1)], Some(0.1))
    );
    assert_eq!(
        below(ScoreBound::worst_off(0.7)),
        (vec![hundreds(6)], Some(0.7))
    );
    assert_eq!(below(ScoreBound::worst_off(0.1)), (vec![hundreds(1)], None));
}

/// Of the public: nobody at 2 km, 3 at 3 km, not known at 4 km, 1 at 5 km.
#[test]
fn a_public_is_counted_instead_of_everybody() {
    let territory = World::drawn("A 1 5 5 5 2")
        .attribute("old", ". 2 0 3 . 1")
        .build();
    let nearest = nearest(&territory, None);
    let old = territory.attributes().column(0).expect("it is drawn");
    let evidence = Evidence {
        public: Some(old),
        ..Evidence::of_times(&territory, &nearest)
    };
    let asked = GapQuery {
        public: Some("old".to_owned()),
        ..query(1)
    };
    let gaps = Gaps::search(&evidence, asked.clone()).expect("the public is counted");
    assert_eq!(people(&gaps), [hundreds(3), hundreds(1)]);
    assert_eq!(gaps.zones[0].cells, cells(&[2]));
    assert_eq!(gaps.zones[0].mean_time, Some(minutes(3)));
    assert_eq!((gaps.served, gaps.uncounted), (hundreds(2), hundreds(5)));
    let times = Evidence::of_times(&territory, &nearest);
    assert_eq!(Gaps::search(&times, asked), Err(GapsError::NoPublic));
}

/// Beyond the roads given, people are neither served nor in a gap.
#[test]
fn where_no_trip_can_be_known_nobody_is_counted() {
    let territory = World::drawn("A 1 5 5 5 2").build();
    let nearest = nearest(&territory, None);
    let unknown = [false, false, true, true, false];
    let evidence = Evidence {
        unknown: Some(&unknown),
        ..Evidence::of_times(&territory, &nearest)
    };
    let gaps = Gaps::search(&evidence, query(1)).expect("times need nothing else");
    assert_eq!(gaps.uncounted, hundreds(10));
    assert!(
        gaps.zones
            .iter()
            .all(|zone| zone.cells.iter().all(|cell| !unknown[cell.get()]))
    );
    assert_eq!(
        gaps.served + gaps.population() + gaps.uncounted,
        territory.population()
    );
    let short = Evidence {
        unknown: Some(&unknown[..2]),
        ..evidence
    };
    let ragged = GapsError::Ragged {
        values: 2,
        cells: 5,
    };
    assert_eq!(Gaps::search(&short, query(1)), Err(ragged));
}

#[test]
fn zones_are_cut_at_the_borders_of_epci() {
    let traits = |letter| Traits {
        epci: match letter {
            'a' => Some(0),
            'b' => Some(1),
            _ => None,
        },
        ..Traits::default()
    };
    let territory = World::drawn("A . 1 2 3 4 5")
        .communes("a a a a b b c", traits)
        .build();
    assert_eq!(people(&search(&territory, query(1))), [hundreds(15)]);
    for mesh in [Mesh::Grid, Mesh::H3(h3o::Resolution::Seven)] {
        let mut cut = query(1);
        cut.criterion.mesh = mesh;
        cut.split = Split::Epci;
        let gaps = search(&territory, cut);
        assert_eq!(people(&gaps), [hundreds(7), hundreds(5), hundreds(3)]);
        assert_eq!(gaps.zones[2].cells, cells(&[0, 1]));
    }
}

/// Zones of 1, 9, 1 and 2 at 3, 5, 8 and 12 km; those below 2 hundred are
/// small. Within 2 km the first joins the second; the third, 3 km from the
/// second and 4 from the last, is left out; within 3 km it joins the second.
#[test]
fn small_zones_join_what_is_near_or_are_left_out() {
    let territory = World::drawn("A . . 1 . 9 . . 1 . . . 2").build();
    let found = |kilometres: f64| {
        let mut asked = query(1);
        asked.criterion.min_population = hundreds(2);
        asked.small.join = Metres::from_kilometres(kilometres).expect("a length");
        let gaps = search(&territory, asked);
        assert_eq!(gaps.population() + gaps.served, territory.population());
        (people(&gaps), gaps.dropped)
    };
    let h = hundreds;
    assert_eq!(found(0.0), (vec![h(9), h(2)], (2, h(2))));
    assert_eq!(found(1.9), (vec![h(9), h(2)], (2, h(2))));
    assert_eq!(found(2.0), (vec![h(10), h(2)], (1, h(1))));
    assert_eq!(found(3.0), (vec![h(11), h(2)], (0, h(0))));
}

/// Two small zones as near to a third join it both ways: the one between two
/// others at 2 km on either side makes one zone of all three.
#[test]
fn a_small_zone_joins_all_that_are_as_near() {
    let territory = World::drawn("A . 5 . 1 . 6").build();
    let mut asked = query(1);
    asked.criterion.min_population = hundreds(2);
    asked.small.join = Metres::from_kilometres(2.0).expect("a length");
    assert_eq!(people(&search(&territory, asked)), [hundreds(12)]);
}

/// Of three zones of 1, 2 and 3 km², those below 2 km² are small; points have
/// no land and are never small by it.
#[test]
fn zones_are_small_by_their_land_too() {
    let world = || World::drawn("A . . 9 . 1 1 . 1 1 1");
    let mut asked = query(1);
    asked.small = SmallZones {
        min_area: Quantity::new(2e6).expect("two square kilometres"),
        ..SmallZones::default()
    };
    let gaps = search(&world().build(), asked.clone());
    assert_eq!(people(&gaps), [hundreds(3), hundreds(2)]);
    assert_eq!(gaps.dropped, (1, hundreds(9)));
    let points = search(&world().by_points().build(), asked);
    assert_eq!((points.zones.len(), points.dropped.0), (6, 0));
}

#[test]
fn the_rural_zoning_is_counted_where_it_is_known() {
    let classed = |letter| Traits {
        rural: match letter {
            'f' => Some(RuralZoning::Frr(FrrClass::FrrPlus)),
            'n' => Some(RuralZoning::Frr(FrrClass::NotClassed)),
            _ => None,
        },
        ..Traits::default()
    };
    let territory = World::drawn("A . . 1 2 4 . 8")
        .communes("n n n f n x n x", classed)
        .build();
    let gaps = search(&territory, query(1));
    assert_eq!(people(&gaps), [hundreds(8), hundreds(7)]);
    assert_eq!(gaps.zones[0].supported, None);
    assert_eq!(gaps.zones[1].supported, Some(hundreds(1)));
}

/// From A at 0: a zone of 3 hundred at 3 km, one of 2 at 8 km, one of 1 at
/// 20 km; the cut-off is 2 minutes.
fn ranked(weights: Weights, variants: Variants) -> Vec<(Persons, Standing)> {
    let territory = World::drawn("A . . 3 . . . . 2 . . . . . . . . . . . 1")
        .attribute("poor", ". . . 0 . . . . 1 . . . . . . . . . . . 1")
        .build();
    let nearest = nearest(&territory, None);
    let mut gaps = search(&territory, query(2));
    let poor = territory.attributes().column(0).expect("it is drawn");
    let among = territory.cells().iter().zip(poor);
    let vulnerable: Vec<_> = among
        .map(|(cell, poor)| Some(((*poor)?, cell.population.into())))
        .collect();
    gaps.rank(&RankingInput {
        territory: &territory,
        nearest: &nearest,
        vulnerable: &vulnerable,
        weights,
        variants,
    });
    let people = people(&gaps).into_iter();
    people.zip(gaps.standings).collect()
}

fn variants(step: f64, margin: u32, pace: u16) -> Variants {
    let margin = minutes(margin);
    Variants { step, margin, pace }
}

#[test]
fn zones_are_ranked_by_what_weighs() {
    let order = |weights: Weights| -> Vec<Persons> {
        let all = ranked(weights, variants(0.0, 0, 0));
        all.iter().map(|&(people, _)| people).collect()
    };
    let weights = |p, v, r| Weights::new(p, v, r).expect("weights");
    let h = hundreds;
    assert_eq!(order(weights(1.0, 0.0, 0.0)), [h(3), h(2), h(1)]);
    assert_eq!(order(weights(0.0, 0.0, 1.0)), [h(1), h(2), h(3)]);
    let all = ranked(weights(0.0, 1.0, 0.0), variants(0.0, 0, 0));
    let told = |rank: usize| (all[rank].1.vulnerability, all[rank].1.extra);
    assert_eq!(told(0), (Some(1.0), Some(minutes(18))));
    assert_eq!(told(1), (Some(0.5), Some(minutes(6))));
    assert_eq!(told(2), (Some(0.0), Some(minutes(1))));
}

/// With people alone and no change of weights, two minutes more empty the
/// first zone (3 minutes is within 4): it is last then, of three with 0, 2 and
/// 1 hundred. The others each go up one.
#[test]
fn a_change_of_times_moves_the_ranks_that_hang_on_it() {
    let all = ranked(Weights::default(), variants(0.0, 2, 0));
    let span = |rank: usize| (all[rank].1.best, all[rank].1.worst);
    assert_eq!([span(0), span(1), span(2)], [(1, 3), (1, 2), (2, 3)]);
    assert!(
        all.iter()
            .all(|(_, standing)| (standing.at_top - 1.0).abs() < 1e-12)
    );
    let still = ranked(Weights::default(), variants(0.0, 0, 100));
    assert!(still.iter().all(|(_, s)| s.best == s.worst));
}

/// People and remoteness weigh the same: 1 + 0, ½ + ½ and 0 + 1 are equal, and
/// any change of weights turns the first and the last about.
#[test]
fn a_change_of_weights_moves_what_hangs_on_them() {
    let even = Weights::new(1.0, 0.0, 1.0).expect("weights");
    let all = ranked(even, variants(0.1, 0, 0));
    assert_eq!(all[0].0, hundreds(3));
    let span = |rank: usize| (all[rank].1.best, all[rank].1.worst);
    assert_eq!((span(0), span(2)), ((1, 3), (1, 3)));
    assert!((all[0].1.score - 0.5).abs() < 1e-12);
    assert_eq!(all[0].1.extra, Some(Seconds::from_tenths(600)));
}
