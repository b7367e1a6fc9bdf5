//! What two names say for and against.

use super::evidence::{Evidence, Field, Finding, Points};
use super::profile::Profile;
use crate::directory::normal::{Name, NameKind, Overlap, Word};

fn found(points: i32, finding: Finding, measure: Option<u32>) -> Evidence {
    Evidence {
        field: Field::Name,
        points: Points::from_tenths(points),
        finding,
        measure,
    }
}

/// Compares the names; what completes an address may name the place better
/// (`France services Biarritz`, at the `Centre social Maria Pia`).
pub(super) fn compare(one: &Profile, other: &Profile) -> Evidence {
    let same_commune = one.shares_commune(other).unwrap_or(false);
    let plain = names(&one.name, &other.name, same_commune);
    let hidden = [
        (&one.complement, &other.name),
        (&one.name, &other.complement),
    ];
    let best = hidden
        .into_iter()
        .filter_map(|(a, b)| complement(a, b))
        .max();
    match best {
        Some(points) if points > plain.points.tenths() && plain.finding != Finding::Itinerant => {
            found(points, Finding::InComplement, plain.measure)
        }
        _ => plain,
    }
}

/// The points of a complement that names the other place; only words of its
/// own count: « Mairie » completes half of all addresses.
fn complement(one: &Name, other: &Name) -> Option<i32> {
    let overlap = Overlap::of(&one.own, &other.own);
    let named = one.has_own() && other.has_own();
    let shares_kind = !one.kinds.is_disjoint(&other.kinds);
    match (named && overlap.containment() >= 90, shares_kind) {
        (true, true) => Some(40),
        (true, false) if overlap.shared >= 20 => Some(30),
        _ => None,
    }
}

fn names(one: &Name, other: &Name, same_commune: bool) -> Evidence {
    if one.is_empty() || other.is_empty() {
        return found(0, Finding::NamesSilent, None);
    }
    let travels = |name: &Name| name.kinds.contains(&NameKind::Itinerant);
    if travels(one) != travels(other) {
        return found(-60, Finding::Itinerant, None);
    }
    let (a, b) = if same_commune {
        (&one.own, &other.own)
    } else {
        (&one.all, &other.all)
    };
    let words = Words::of(a, b);
    if one.key == other.key {
        let points = if same_commune || words.both_tell {
            50
        } else {
            20
        };
        return found(points, Finding::SameName, None);
    }
    let has_kinds = !one.kinds.is_empty() && !other.kinds.is_empty();
    let is_acronym = one.is_acronym_of(other) || other.is_acronym_of(one);
    match (has_kinds, one.kinds.is_disjoint(&other.kinds)) {
        (true, true) if is_acronym => found(20, Finding::Acronym, None),
        (true, true) => other_kind(one, other, words),
        (true, false) => same_kind(one, other, words),
        _ if is_acronym && words.alike() < 80 => found(30, Finding::Acronym, None),
        _ => free(words),
    }
}

/// What the own words of two names share.
#[derive(Clone, Copy)]
struct Words {
    overlap: Overlap,
    /// Both have words of their own.
    both_tell: bool,
    /// Neither has.
    none_tells: bool,
}

impl Words {
    fn of(one: &[Word], other: &[Word]) -> Self {
        let tells = |list: &[Word]| list.iter().any(|w| w.weight >= 10);
        Self {
            overlap: Overlap::of(one, other),
            both_tell: tells(one) && tells(other),
            none_tells: !tells(one) && !tells(other),
        }
    }

    fn alike(self) -> u32 {
        self.overlap.dice()
    }

    fn within(self) -> u32 {
        self.overlap.containment()
    }
}

/// Kinds that exclude each other, unless one takes the other in.
fn other_kind(one: &Name, other: &Name, words: Words) -> Evidence {
    let serves = |name: &Name| name.kinds.contains(&NameKind::FranceServices);
    let hosts = |name: &Name| name.kinds.iter().any(|k| k.may_host());
    let may_host = (serves(one) && hosts(other)) || (serves(other) && hosts(one));
    let measure = Some(words.alike());
    match (may_host, words.both_tell && words.within() >= 90) {
        (true, true) => found(30, Finding::NameWithin, measure),
        (true, false) => found(-20, Finding::MayHost, measure),
        (false, true) => found(-10, Finding::OtherKind, measure),
        (false, false) => found(-60, Finding::OtherKind, measure),
    }
}

fn same_kind(one: &Name, other: &Name, words: Words) -> Evidence {
    let measure = Some(words.alike());
    if words.none_tells {
        let points = if one.kinds == other.kinds { 50 } else { 40 };
        return found(points, Finding::SameKind, measure);
    }
    if !words.both_tell {
        return found(15, Finding::KindAlone, measure);
    }
    match (words.alike(), words.within()) {
        (80.., _) => found(50, Finding::SameWords, measure),
        (_, 95..) => found(40, Finding::NameWithin, measure),
        (50.., _) | (_, 60..) => found(15, Finding::SomeWords, measure),
        (_, 30..) => found(-15, Finding::OtherWords, measure),
        _ => found(-40, Finding::OtherWords, measure),
    }
}

/// Names of which one announces no kind at all.
fn free(words: Words) -> Evidence {
    let measure = Some(words.alike());
    if !words.both_tell {
        let points = if words.none_tells && words.alike() >= 80 {
            20
        } else {
            -10
        };
        return found(points, Finding::NamesSilent, measure);
    }
    match (words.alike(), words.within()) {
        (80.., _) => found(50, Finding::SameWords, measure),
        (_, 95..) => found(35, Finding::NameWithin, measure),
        (50.., _) => found(20, Finding::SomeWords, measure),
        (_, 50..) => found(0, Finding::SomeWords, measure),
        _ => found(-45, Finding::OtherWords, measure),
    }
}
