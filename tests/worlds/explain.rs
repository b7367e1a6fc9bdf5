//! What is told of gaps of drawn territories, worked out by hand.

use geo_types::{Coord, LineString, MultiPolygon, Polygon};
use maillage::gaps::explain::{
    ConfidenceParts, ConfidenceRule, Doubt, Explainer, Explanation, Grade, Known, RuleError,
};
use maillage::gaps::{GapCriterion, Gaps, Mesh};
use maillage::territory::{CellIndex, Territory};
use maillage::units::{Metres, Persons};

use crate::world::{Traits, World, hundreds, minutes, nearest};

/// The zones at a cut-off in minutes, explained.
fn explained(territory: &Territory, (cutoff, rule): (u32, ConfidenceRule)) -> Vec<Explanation> {
    let nearest = nearest(territory, None);
    let criterion = GapCriterion {
        cutoff: minutes(cutoff),
        mesh: Mesh::Grid,
        min_population: Persons::ZERO,
    };
    let gaps = Gaps::find(territory, &nearest, criterion);
    let known = Known {
        territory,
        nearest: &nearest,
        journeys: &[],
        chosen: &[],
        undated: &[false],
        ages: &[],
    };
    let all = Explainer::new(known, rule).all(&gaps);
    for (zone, explanation) in gaps.zones.iter().zip(&all) {
        let flips = explanation.people(Doubt::Margin).expect("always known");
        assert_eq!(explanation.solid() + flips, zone.population);
    }
    all
}

/// The usual rule with a margin of so many minutes.
fn margin(count: u32) -> ConfidenceRule {
    let parts = *ConfidenceRule::default().parts();
    ConfidenceRule::new(ConfidenceParts {
        margin: minutes(count),
        ..parts
    })
    .expect("a sound rule")
}

/// Minutes from A: 1 2 … 12; the cut-off is 9, so that 10, 11 and 12 are the
/// zone. A margin of one minute brings 10 within reach, and so do trips of
/// nine tenths (10 · 0.9 = 9, the cut-off itself), not 11 (9.9).
#[test]
fn people_who_flip_are_counted_to_the_cut_off_itself() {
    let territory = World::drawn("A 1 1 1 1 1 1 1 1 1 2 1 5").build();
    let all = explained(&territory, (9, margin(1)));
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].people(Doubt::Margin), Some(hundreds(2)));
    assert_eq!(all[0].people(Doubt::Faster), Some(hundreds(2)));
    assert_eq!(all[0].solid(), hundreds(6));
    // Two of eight are the quarter itself, which does not weigh.
    assert_eq!((all[0].grade(), all[0].weighing()), (Grade::A, &[][..]));
    assert_eq!(all[0].centre(), CellIndex::new(11));
}

#[test]
fn a_quarter_weighs_and_a_half_decides() {
    let grade = |drawing: &str| {
        let territory = World::drawn(drawing).build();
        explained(&territory, (9, margin(1)))[0].grade()
    };
    // Flips of 2 in 8, 3 in 9, 5 in 10, 6 in 11.
    assert_eq!(grade("A 1 1 1 1 1 1 1 1 1 2 1 5"), Grade::A);
    assert_eq!(grade("A 1 1 1 1 1 1 1 1 1 3 1 5"), Grade::B);
    assert_eq!(grade("A 1 1 1 1 1 1 1 1 1 5 1 4"), Grade::B);
    assert_eq!(grade("A 1 1 1 1 1 1 1 1 1 6 1 4"), Grade::C);
}

#[test]
fn what_is_not_known_is_told_and_lowers_no_grade() {
    let territory = World::drawn("A . . . . . . . . 1").build();
    let all = explained(&territory, (2, margin(1)));
    for doubt in [Doubt::Linkage, Doubt::Unlisted, Doubt::Edge, Doubt::Imputed] {
        assert_eq!(all[0].people(doubt), None, "{doubt:?}");
    }
    assert_eq!(all[0].people(Doubt::Undated), Some(Persons::ZERO));
    assert_eq!(all[0].grade(), Grade::A);
}

#[test]
fn imputed_people_never_make_a_zone_worse_than_b() {
    let territory = World::drawn("A . . . . 3 1")
        .with(|parts| {
            parts.cells[0].imputed = Some(true);
            parts.cells[1].imputed = Some(false);
        })
        .build();
    let all = explained(&territory, (2, margin(1)));
    assert_eq!(all[0].people(Doubt::Imputed), Some(hundreds(3)));
    assert_eq!(all[0].share(Doubt::Imputed), Some(0.75));
    assert_eq!(all[0].weighing(), [Doubt::Imputed]);
    assert_eq!(all[0].grade(), Grade::B);
}

/// Commune a has the place and is alone in its EPCI; nobody lists a place in
/// the EPCI of b, and c is of none.
#[test]
fn an_epci_without_any_place_is_doubted() {
    let traits = |letter| Traits {
        epci: match letter {
            'a' => Some(0),
            'b' => Some(1),
            _ => None,
        },
        ..Traits::default()
    };
    let territory = World::drawn("A . . . 1 4 1")
        .communes("a . . . a b c", traits)
        .with(|parts| parts.places[0].commune = Some(parts.communes[0].code))
        .build();
    let all = explained(&territory, (2, margin(1)));
    assert_eq!(all[0].people(Doubt::Unlisted), Some(hundreds(4)));
    assert_eq!(all[0].grade(), Grade::C);
}

/// A square of ten kilometres, drawn around a row of cells in its middle.
fn square(west: f64, south: f64, side: f64) -> MultiPolygon {
    let (x, y) = (600_000.0 + west * 1000.0, 6_500_000.0 + south * 1000.0);
    let side = side * 1000.0;
    let corners = [(x, y), (x + side, y), (x + side, y + side), (x, y + side)];
    let ring: LineString = corners.map(|(x, y)| Coord { x, y }).into_iter().collect();
    MultiPolygon::new(vec![Polygon::new(ring, Vec::new())])
}

/// The list does not say the commune of the place: its land does.
#[test]
fn a_place_without_a_commune_serves_the_land_it_stands_on() {
    let unlisted = |west: f64| {
        let epci = |_| Traits {
            epci: Some(0),
            ..Traits::default()
        };
        let territory = World::drawn("A . . . 1")
            .communes("a a a a a", epci)
            .with(|parts| parts.communes[0].outline = square(west, -4.0, 10.0))
            .build();
        explained(&territory, (2, margin(0)))[0].people(Doubt::Unlisted)
    };
    assert_eq!(unlisted(0.0), Some(Persons::ZERO));
    assert_eq!(unlisted(2.0), Some(hundreds(1)));
}

/// Two communes of ten kilometres, west and east, share the side at 10 km: it
/// is no border. The cell at 9.5 km is 9 km from the place and 4.5 km from the
/// border to the south; the cell at 3.5 km is 3 km from the place, and nearer
/// to it than to any border (3.5 km to the west).
#[test]
fn the_edge_hides_what_is_nearer_than_the_nearest_place() {
    let drawn = |neighbour: Option<usize>| {
        let world = World::drawn("A . . 2 . . . . . 1")
            .communes("a a a a a a a a a b", |_| Traits::default())
            .with(|parts| {
                parts.communes[0].outline = square(0.0, -4.0, 10.0);
                parts.communes[1].outline = square(10.0, -4.0, 10.0);
            });
        let world = match neighbour {
            Some(column) => world.and_place(column, 0).with(|parts| {
                parts.places[1].inside = false;
            }),
            None => world,
        };
        let all = explained(&world.build(), (2, margin(0)));
        let edge = all.iter().filter_map(|e| e.people(Doubt::Edge));
        edge.map(Persons::thousandths).sum::<u64>()
    };
    assert_eq!(drawn(None), hundreds(1).thousandths());
    // A place at 25.5 km, beyond the eastern border, is within 30 km of the
    // point of the border that is nearest to the cell (9.5, -4): 16.6 km.
    assert_eq!(drawn(Some(25)), 0);
    // At 45.5 km it is 36.3 km from that point: nothing is known there.
    assert_eq!(drawn(Some(45)), hundreds(1).thousandths());
}

#[test]
fn figures_out_of_order_make_no_rule() {
    let parts = *ConfidenceRule::default().parts();
    let faster = ConfidenceParts { faster: 0, ..parts };
    assert_eq!(ConfidenceRule::new(faster), Err(RuleError::Faster(0)));
    let shares = ConfidenceParts {
        weighs: 600,
        ..parts
    };
    let refused = RuleError::Shares {
        weighs: 600,
        decides: 500,
    };
    assert_eq!(ConfidenceRule::new(shares), Err(refused));
    assert!(parts.off_road > Metres::new(0.0).expect("no length"));
}
