//! What identifiers say for and against.

use super::evidence::{Evidence, Field, Finding, Points};
use super::profile::Profile;
use crate::directory::Pivot;

fn found(field: Field, points: i32, finding: Finding) -> Evidence {
    Evidence {
        field,
        points: Points::from_tenths(points),
        finding,
        measure: None,
    }
}

/// Compares identifiers, pivots, telephone numbers, web sites and sources, in
/// this order; fields that say nothing are left out. None is proof: a
/// structure keeps several places under one SIRET, one number and one site.
pub(super) fn compare(one: &Profile, other: &Profile) -> Vec<Evidence> {
    let share = |a: &[String], b: &[String]| a.iter().any(|x| b.contains(x));
    let mut all = Vec::new();
    if share(&one.identifiers, &other.identifiers) {
        all.push(found(Field::Identifier, 50, Finding::SameIdentifier));
    }
    all.extend(one.pivot.zip(other.pivot).and_then(pivots));
    if share(&one.phones, &other.phones) {
        all.push(found(Field::Phone, 15, Finding::SamePhone));
    }
    if share(&one.websites, &other.websites) {
        all.push(found(Field::Website, 10, Finding::SameWebsite));
    }
    if one.source == other.source {
        all.push(found(Field::Source, -5, Finding::SameSource));
    }
    all
}

fn pivots(pair: (Pivot, Pivot)) -> Option<Evidence> {
    match pair {
        (Pivot::Siret(a), Pivot::Siret(b)) if a == b => {
            Some(found(Field::Pivot, 20, Finding::SameSiret))
        }
        (Pivot::Siret(a), Pivot::Siret(b)) if a.siren() != b.siren() => {
            Some(found(Field::Pivot, -10, Finding::OtherSiren))
        }
        (Pivot::Rna(a), Pivot::Rna(b)) if a == b => Some(found(Field::Pivot, 20, Finding::SameRna)),
        _ => None,
    }
}
