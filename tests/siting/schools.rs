//! Students sent to schools with so many posts (spopt's own case).

use std::time::Instant;

use maillage::siting::{Capacities, Effort, Standing, capacitated_p_median};
use maillage::travel::matrix::Amount;

use crate::shared::{Case, close, folder, number, rows, tell};

#[test]
fn the_mean_trip_of_students() {
    let Some(folder) = folder("spopt-schools") else {
        return;
    };
    let schools = rows(&folder.join("schools.csv"));
    let students = rows(&folder.join("students.csv"));
    // A pair that is not in the table takes ten thousand minutes there.
    let mut times = vec![vec![10_000.0; schools.len()]; students.len()];
    for row in rows(&folder.join("journeys.csv")) {
        let i = students
            .iter()
            .position(|student| student["ST: ID"] == row["student"]);
        let j = schools
            .iter()
            .position(|school| school["SE2 PP: Code"] == row["school"]);
        if let (Some(i), Some(j)) = (i, j) {
            times[i][j] = number(&row["time"]);
        }
    }
    let people = vec![1.0; students.len()];
    let mut case = Case::new(&people, schools.len(), |i, j| Some(times[i][j]));
    // Schools of the first priority are opened and filled.
    let first: Vec<bool> = schools
        .iter()
        .map(|school| number::<f64>(&school["priority"]) < 1.5)
        .collect();
    for (standing, &first) in case.standing.iter_mut().zip(&first) {
        *standing = if first {
            Standing::Kept
        } else {
            Standing::Candidate
        };
    }
    let kept = first.iter().filter(|first| **first).count();
    let posts: Vec<Amount> = schools
        .iter()
        .map(|school| Amount::new(number(&school["Count"])).expect("posts"))
        .collect();
    let since = Instant::now();
    let sites = case.sites();
    // There the ten sites include those; here they are counted apart.
    let found = capacitated_p_median(
        &sites,
        Capacities::new(&posts, true),
        10 - kept,
        Effort::default(),
    );
    let found = found.expect("an answer");
    tell("schools", &found.siting, since);
    assert!(found.siting.proof.optimal);
    assert!(
        close(found.siting.proof.objective / 10.0, 87.2),
        "{:?}",
        found.siting.proof
    );
    for (place, posts) in posts.iter().enumerate() {
        let sent = found
            .assigned
            .iter()
            .flatten()
            .filter(|to| to.place == place)
            .count();
        let sent: f64 = number(&sent.to_string());
        assert!(sent <= posts.get());
        assert!(
            !first[place] || close(sent, posts.get()),
            "school {place} is full"
        );
    }
}
