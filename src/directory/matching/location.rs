//! What addresses, positions and communes say for and against.

use super::evidence::{Evidence, Field, Finding, Points};
use super::profile::Profile;
use crate::directory::normal::Address;

/// Where two records stand says at most this much for them: many doors lead
/// to several places.
const MOST: i32 = 50;

/// Beyond this many metres, a border between communes counts.
const ACROSS_BORDERS: f64 = 500.0;

fn found(field: Field, points: i32, finding: Finding, measure: Option<u32>) -> Evidence {
    Evidence {
        field,
        points: Points::from_tenths(points),
        finding,
        measure,
    }
}

/// Compares address, distance and commune, in this order; fields of which
/// nothing is known are left out.
pub(super) fn compare(one: &Profile, other: &Profile) -> Vec<Evidence> {
    let address = addresses(&one.address, &other.address);
    let distance = one.distance(other);
    let shared = one.shares_commune(other);
    let mut all = Vec::new();
    let is_far = distance.is_none_or(|d| d > ACROSS_BORDERS);
    let elsewhere = shared == Some(false) && is_far;
    if let Some(mut evidence) = address {
        // Every town has a church street.
        if elsewhere && evidence.points.tenths() > 10 {
            evidence.points = Points::from_tenths(10);
        }
        all.push(evidence);
    }
    let same_address = all
        .first()
        .is_some_and(|e| e.finding == Finding::SameAddress && !elsewhere);
    if let Some(metres) = distance {
        let mut evidence = distances(one, other, metres);
        let points = evidence.points.tenths();
        // One of two positions at one address is wrong: that happens.
        if same_address && points < 0 {
            evidence.points = Points::from_tenths(points / 2);
        }
        let so_far: i32 = all.iter().map(|e| e.points.tenths()).sum();
        if points > 0 {
            evidence.points = Points::from_tenths(points.min((MOST - so_far).max(0)));
        }
        all.push(evidence);
    }
    if elsewhere {
        all.push(found(Field::Commune, -20, Finding::OtherCommune, None));
    }
    all
}

/// Compares two addresses; `None` where one of them says nothing.
fn addresses(one: &Address, other: &Address) -> Option<Evidence> {
    if one.is_empty() || other.is_empty() {
        return None;
    }
    let likeness = one.street_likeness(other);
    let gap = one.numbers.zip(other.numbers).map(|(a, b)| a.gap(b));
    let neither = one.numbers.is_none() && other.numbers.is_none();
    let (points, finding) = match (likeness, gap) {
        (80.., Some(0)) => (40, Finding::SameAddress),
        (80.., Some(1..=4)) => (15, Finding::NextDoor),
        (80.., Some(5..=12)) => (0, Finding::OtherNumber),
        (80.., Some(_)) => (-15, Finding::OtherNumber),
        (80.., None) if neither => (30, Finding::SameStreet),
        (80.., None) => (20, Finding::SameStreet),
        (50..80, Some(0)) => (20, Finding::StreetAlike),
        (50..80, _) => (0, Finding::StreetAlike),
        _ => (-25, Finding::OtherStreet),
    };
    Some(found(Field::Address, points, finding, Some(likeness)))
}

/// Compares two positions. Where one is not precise, being close proves
/// nothing, and being far only what lies beyond its radius.
fn distances(one: &Profile, other: &Profile, metres: f64) -> Evidence {
    let radius = |p: &Profile| p.spot.map_or(0.0, |s| s.radius);
    let doubt = radius(one) + radius(other);
    let least = (metres - doubt).max(0.0);
    let (points, finding) = match (doubt > 0.0, worth(least)) {
        (true, points) => (points.min(0), Finding::MetresAtLeast),
        (false, points) => (points, Finding::Metres),
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "not negative, and far beyond 4 million kilometres all the same"
    )]
    let measure = least.round().min(f64::from(u32::MAX)) as u32;
    found(Field::Distance, points, finding, Some(measure))
}

fn worth(metres: f64) -> i32 {
    match metres {
        d if d <= 30.0 => 25,
        d if d <= 100.0 => 20,
        d if d <= 250.0 => 10,
        d if d <= 500.0 => 0,
        d if d <= 1_000.0 => -10,
        d if d <= 2_000.0 => -20,
        d if d <= 5_000.0 => -30,
        d if d <= 20_000.0 => -40,
        _ => -50,
    }
}
