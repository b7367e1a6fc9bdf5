//! Cordeau's periodic problems: within 3 % of the best known cost.

use crate::capacitated::checked;
use crate::cases::{FINE, folder, periodic};

fn check(name: &str, best: f64, iterations: u64) {
    let Some(folder) = folder("pvrp-cordeau") else {
        return;
    };
    let problem = periodic(&folder.join(name));
    let start = std::time::Instant::now();
    let tours = problem.solve(1, iterations);
    let seconds = start.elapsed().as_secs_f64();
    assert_eq!(tours.unserved, [0_usize; 0], "{name}");
    #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
    let cost = checked(&problem, &tours) as f64 / FINE;
    println!("{name} best {best} found {cost:.2} in {seconds:.1} s");
    assert!(
        cost <= best * 1.03,
        "{name}: {cost} for a best known {best}"
    );
}

#[test]
fn periodic_tours_of_fifty_customers_come_within_three_per_cent() {
    check("p02", 1322.87, 20_000);
}

#[test]
fn periodic_tours_of_a_hundred_and_sixty_customers_come_within_three_per_cent() {
    check("p12", 1186.47, 60_000);
}

#[test]
#[ignore = "minutes of work: cargo test --release --test tours -- --ignored --nocapture"]
fn every_periodic_case_comes_close_with_time() {
    check("p02", 1322.87, 400_000);
    check("p12", 1186.47, 400_000);
}
