//! TSPLIB: the optimum up to 60 cities, within 2 % up to 280.

use maillage::itinerary::tours::{nearest_neighbour, shortest_tour, tour_cost};

use crate::cases::{File, expected, folder};

/// The instances of at most so many cities, with so many kicks a city.
fn check(most: u64, kicks: u64) {
    let Some(folder) = folder("tsplib") else {
        return;
    };
    for (name, cells) in expected(&folder) {
        let (Some(size), Some(optimum)) = (cells[0], cells[2]) else {
            panic!("{name} has no size or no optimum")
        };
        if size > most {
            continue;
        }
        let costs = File::read(&folder.join(format!("{name}.tsp"))).costs();
        let tour = shortest_tour(&costs, 1, kicks * size);
        let mut points = tour.clone();
        points.sort_unstable();
        assert!(
            points.iter().copied().eq(0..costs.size()),
            "{name} misses a city"
        );
        let (cost, plain) = (
            tour_cost(&costs, &tour),
            tour_cost(&costs, &nearest_neighbour(&costs)),
        );
        println!("{name} optimum {optimum} found {cost} nearest neighbour {plain}");
        assert!(
            cost >= optimum,
            "{name}: {cost} is below the optimum {optimum}"
        );
        let within = if size <= 60 {
            cost == optimum
        } else {
            cost * 100 <= optimum * 102
        };
        assert!(within, "{name}: {cost} for an optimum of {optimum}");
    }
}

#[test]
fn tours_are_shortest_up_to_sixty_cities_and_close_beyond() {
    check(280, 300);
}

#[test]
fn the_same_seed_gives_the_same_tour() {
    let Some(folder) = folder("tsplib") else {
        return;
    };
    let costs = File::read(&folder.join("kroA100.tsp")).costs();
    assert_eq!(shortest_tour(&costs, 5, 500), shortest_tour(&costs, 5, 500));
}
