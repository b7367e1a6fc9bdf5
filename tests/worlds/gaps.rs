//! Gaps of drawn territories, worked out by hand.

use geo::{Area as _, Contains as _};
use geo_types::Point;
use maillage::gaps::{GapCriterion, Gaps, Mesh};
use maillage::territory::{CommuneIndex, DensityClass, ServiceMode, Territory};
use maillage::units::{Persons, Seconds};

use crate::world::{Traits, World, cells, hundreds, in_kilometres, minutes, nearest};

fn criterion(cutoff: u32, mesh: Mesh) -> GapCriterion {
    GapCriterion {
        cutoff: minutes(cutoff),
        mesh,
        min_population: Persons::ZERO,
    }
}

fn find(territory: &Territory, cutoff: u32) -> Gaps {
    let nearest = nearest(territory, None);
    Gaps::find(territory, &nearest, criterion(cutoff, Mesh::Grid))
}

fn people(gaps: &Gaps) -> Vec<Persons> {
    gaps.zones.iter().map(|zone| zone.population).collect()
}

#[test]
fn a_cell_at_the_cut_off_is_no_gap() {
    let territory = World::drawn("A 1 1 3").build();
    assert_eq!(people(&find(&territory, 2)), [hundreds(3)]);
    assert!(find(&territory, 3).zones.is_empty());
}

#[test]
fn sides_and_corners_join_and_empty_land_parts() {
    let territory = World::drawn(
        "A . 1 . . .
         . . . 2 . 4
         . . . . . .
         . . 3 . . 0",
    )
    .build();
    let gaps = find(&territory, 1);
    // The cell without people is no gap, and does not link any.
    assert_eq!(people(&gaps), [hundreds(4), hundreds(3), hundreds(3)]);
    // Of two with as many people the one with the longer trips comes first.
    assert_eq!(gaps.zones[1].cells, cells(&[3]));
    assert_eq!(gaps.zones[2].cells, cells(&[0, 1]));
}

#[test]
fn everything_told_of_a_zone() {
    let traits = |letter| Traits {
        density: match letter {
            'r' => Some(DensityClass::DispersedRural),
            _ => Some(DensityClass::UrbanBelt),
        },
        ..Traits::default()
    };
    // Three, four and five minutes from the place.
    let territory = World::drawn("A . . 1 2 3")
        .communes("u u u u r r", traits)
        .build();
    let gaps = find(&territory, 2);
    let [zone] = gaps.zones.as_slice() else {
        panic!("one zone, not {}", gaps.zones.len())
    };
    assert_eq!(zone.population, hundreds(6));
    assert_eq!(zone.rural, hundreds(5));
    assert_eq!(zone.unreachable, Persons::ZERO);
    let (rural, urban) = (CommuneIndex::new(0), CommuneIndex::new(1));
    assert_eq!(zone.communes, [(rural, hundreds(5)), (urban, hundreds(1))]);
    let (cell, trip) = zone.nearest.expect("the place can be reached");
    assert_eq!(
        (cell.get(), trip.time, trip.place.get()),
        (0, minutes(3), 0)
    );
    // (1 × 3 + 2 × 4 + 3 × 5) / 6 minutes, that is 260 seconds.
    assert_eq!(zone.mean_time.map(Seconds::tenths), Some(2600));
    assert_eq!(zone.longest_time, Some(minutes(5)));
    // (1 × 3.5 + 2 × 4.5 + 3 × 5.5) / 6 kilometres east.
    assert!((zone.centre.x() - 604_833.333).abs() < 0.001);
    assert!((zone.centre.y() - 6_500_500.0).abs() < 0.001);
    let land = in_kilometres(&zone.outline);
    assert!((land.unsigned_area() - 3.0).abs() < 1e-9);
    assert!(land.contains(&Point::new(5.5, 0.5)) && !land.contains(&Point::new(2.5, 0.5)));
}

#[test]
fn people_who_reach_nothing_are_gaps_counted_apart() {
    let territory = World::drawn("A 1 2 3 4").build();
    let nearest = nearest(&territory, Some(3.0));
    let gaps = Gaps::find(&territory, &nearest, criterion(2, Mesh::Grid));
    let zone = &gaps.zones[0];
    assert_eq!(
        (zone.population, zone.unreachable),
        (hundreds(7), hundreds(4))
    );
    assert_eq!(
        (zone.mean_time, zone.longest_time),
        (Some(minutes(3)), Some(minutes(3)))
    );
}

#[test]
fn a_zone_that_reaches_nothing_comes_before_others_with_as_many_people() {
    let territory = World::drawn("A . . 1 . 1").build();
    let nearest = nearest(&territory, Some(4.0));
    let gaps = Gaps::find(&territory, &nearest, criterion(1, Mesh::Grid));
    assert_eq!(gaps.zones[0].cells, cells(&[1]));
    assert_eq!(
        (gaps.zones[0].mean_time, gaps.zones[0].nearest),
        (None, None)
    );
}

#[test]
fn small_zones_are_left_out_and_counted() {
    let territory = World::drawn("A . . 1 . 5 . 2").build();
    let nearest = nearest(&territory, None);
    let criterion = GapCriterion {
        min_population: hundreds(2),
        ..criterion(1, Mesh::Grid)
    };
    let gaps = Gaps::find(&territory, &nearest, criterion);
    assert_eq!(people(&gaps), [hundreds(5), hundreds(2)]);
    assert_eq!(gaps.dropped, (1, hundreds(1)));
    assert_eq!(gaps.population(), hundreds(8));
}

#[test]
fn a_depot_serves_nobody() {
    let territory = World::drawn("A 1 2")
        .with(|parts| parts.places[0].mode = ServiceMode::Depot)
        .build();
    let gaps = find(&territory, 60);
    assert_eq!(gaps.zones[0].unreachable, hundreds(3));
}

#[test]
fn points_are_zones_of_their_own_on_the_grid() {
    let territory = World::drawn("A . 1 2").by_points().build();
    let gaps = find(&territory, 1);
    assert_eq!(people(&gaps), [hundreds(2), hundreds(1)]);
    assert!(gaps.zones.iter().all(|zone| zone.outline.0.is_empty()));
}

/// Hexagons of resolution 7 are some 2.4 km across, of resolution 9 some 350 m.
#[test]
fn hexagons_join_what_lies_near_and_hold_the_same_people() {
    let territory = World::drawn("A . . 1 . 2 . . . . . . . . 4").build();
    let nearest = nearest(&territory, None);
    let find = |resolution| {
        let mesh = Mesh::H3(resolution);
        Gaps::find(&territory, &nearest, criterion(1, mesh))
    };
    let coarse = find(h3o::Resolution::Seven);
    assert_eq!(people(&coarse), [hundreds(4), hundreds(3)]);
    let fine = find(h3o::Resolution::Nine);
    assert_eq!(people(&fine), [hundreds(4), hundreds(2), hundreds(1)]);
}

#[test]
fn hexagons_hold_the_centres_they_were_found_by() {
    let territory = World::drawn("A . 1 2 3 4").by_points().build();
    let nearest = nearest(&territory, None);
    let mesh = Mesh::H3(h3o::Resolution::Seven);
    let gaps = Gaps::find(&territory, &nearest, criterion(1, mesh));
    assert_eq!(people(&gaps), [hundreds(10)]);
    for cell in territory.cells() {
        assert!(gaps.zones[0].outline.contains(&Point::from(cell.position)));
    }
    // Two to four hexagons of some 5 square kilometres.
    let area = gaps.zones[0].outline.unsigned_area() / 1e6;
    assert!((8.0..26.0).contains(&area), "{area} km²");
}
