//! A place that several records tell of.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use super::RecordKey;
use super::cluster::Clusters;
use super::survivor;
use crate::directory::Record;
use crate::directory::matching::{Score, Scorer};

/// Why two records were joined, or were not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// By their score.
    Score,
    /// By a person.
    Decided,
    /// Their score joins them, but a record already joined to one is
    /// different from one joined to the other.
    Contradicted,
}

impl Reason {
    /// The stable name written to outputs.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Score => "score",
            Self::Decided => "decided",
            Self::Contradicted => "contradicted",
        }
    }
}

/// A pair that joined records to a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The rank of one record in [`Directory::records`](super::Directory::records).
    pub one: usize,
    /// The rank of the other.
    pub other: usize,
    /// What speaks for and against.
    pub score: Score,
    /// Who joined them.
    pub reason: Reason,
}

/// A field of a merged place that comes whole from one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Taken {
    /// Name and identifier.
    Name,
    /// SIRET or RNA.
    Pivot,
    /// Address, complement, postcode, commune.
    Address,
    /// Position and its precision.
    Position,
    /// Opening hours.
    Hours,
    /// Presentation.
    Presentation,
    /// Telephone, e-mail, site, booking.
    Contact,
    /// What a visit costs.
    Fees,
    /// How one gets help.
    Access,
}

impl Taken {
    /// The stable name written to outputs.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Pivot => "pivot",
            Self::Address => "address",
            Self::Position => "position",
            Self::Hours => "hours",
            Self::Presentation => "presentation",
            Self::Contact => "contact",
            Self::Fees => "fees",
            Self::Access => "access",
        }
    }
}

/// A place of the merged list.
#[derive(Clone, Debug, PartialEq)]
pub struct MergedPlace {
    /// What is known of it, each field from the record that knows it best; its
    /// identifier is unique in the list.
    pub record: Record,
    /// The ranks of the records that tell of it, in
    /// [`Directory::records`](super::Directory::records).
    pub members: Vec<usize>,
    /// Their keys (`merged_from`).
    pub merged_from: Vec<RecordKey>,
    /// Their sources (`sources`).
    pub sources: BTreeSet<Arc<str>>,
    /// From which member, by its rank, each field was taken.
    pub taken: BTreeMap<Taken, usize>,
    /// The pairs that joined them.
    pub links: Vec<Link>,
}

/// Makes a place of each set of records.
pub(super) fn assemble(
    records: &[Record],
    clusters: &Clusters,
    scorer: &Scorer<'_>,
) -> Vec<MergedPlace> {
    let mut places: Vec<MergedPlace> = clusters
        .sets()
        .map(|set| place(records, set, scorer))
        .collect();
    let mut place_of = vec![0; records.len()];
    for (rank, place) in places.iter().enumerate() {
        for &member in &place.members {
            place_of[member] = rank;
        }
    }
    for &(one, other, reason) in &clusters.links {
        places[place_of[one]].links.push(Link {
            one,
            other,
            score: scorer.score(one, other),
            reason,
        });
    }
    make_unique(&mut places);
    point_at_depots(&mut places, records, &place_of);
    places
}

fn place(records: &[Record], set: &[usize], scorer: &Scorer<'_>) -> MergedPlace {
    let (record, taken) = survivor::of(records, set, scorer);
    let members = || set.iter().map(|&rank| &records[rank]);
    MergedPlace {
        record,
        members: set.to_vec(),
        merged_from: members().map(RecordKey::of).collect(),
        sources: members().map(|r| Arc::clone(&r.origin.source)).collect(),
        taken,
        links: Vec::new(),
    }
}

/// Identifiers are unique in their source only: one that two places would
/// carry is preceded by its source.
fn make_unique(places: &mut [MergedPlace]) {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for place in places.iter() {
        *seen.entry(place.record.id.clone()).or_default() += 1;
    }
    for place in places {
        if place.record.id.is_empty() || seen[&place.record.id] > 1 {
            place.record.id = RecordKey::of(&place.record).to_string();
        }
    }
}

/// A stop names its depot as its source does: what became of that record is
/// named instead.
fn point_at_depots(places: &mut [MergedPlace], records: &[Record], place_of: &[usize]) {
    let keys = records.iter().map(RecordKey::of);
    let ranks: HashMap<RecordKey, usize> = keys.enumerate().map(|(r, k)| (k, r)).collect();
    let named = |place: &MergedPlace, id: &String| {
        let found = place.sources.iter().find_map(|source| {
            let source = Arc::clone(source);
            ranks
                .get(&RecordKey {
                    source,
                    id: id.clone(),
                })
                .copied()
        });
        found.map(|rank| place_of[rank])
    };
    let depots: Vec<Option<usize>> = places
        .iter()
        .map(|place| place.record.depot.as_ref().and_then(|id| named(place, id)))
        .collect();
    let ids: Vec<String> = places.iter().map(|p| p.record.id.clone()).collect();
    for (place, depot) in places.iter_mut().zip(depots) {
        if let Some(depot) = depot {
            place.record.depot = Some(ids[depot].clone());
        }
    }
}
