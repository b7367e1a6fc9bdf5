//! Networks that come back from their bytes as they were.

use std::convert::Infallible;

use proptest::prelude::*;

use super::{
    NetworkError, NodeTraits, RoadClass, RoadNetwork, TurnRestriction, TurnRule, WayGatherer,
    WayTraits,
};
use crate::crs::{Crs, LonLat};
use crate::units::{Seconds, Speed};

const CLASSES: [RoadClass; 5] = [
    RoadClass::Motorway,
    RoadClass::Major,
    RoadClass::Minor,
    RoadClass::Path,
    RoadClass::Ferry,
];

/// Ways over a lattice of ten by ten nodes, some blocked, some turns
/// forbidden; `None` where no road is left.
fn network(ways: &[(Vec<u64>, u8)], blocked: u64) -> Option<RoadNetwork> {
    let mut gatherer = WayGatherer::default();
    let mut added = Vec::new();
    for (nodes, kind) in ways {
        let speed = Speed::from_kmh(f64::from(*kind) + 10.0);
        let traits = WayTraits {
            forward: speed.filter(|_| kind % 3 != 1),
            backward: speed.filter(|_| kind % 3 != 2),
            duration: (kind % 7 == 0).then(|| Seconds::from_tenths(900)),
            class: CLASSES[usize::from(kind % 5)],
            linkable: kind % 4 > 0,
        };
        added.extend(gatherer.add_way(nodes, traits).map(|way| (way, nodes[0])));
    }
    for pair in added.windows(2) {
        let rule = if pair[0].1 % 2 == 0 {
            TurnRule::No
        } else {
            TurnRule::Only
        };
        gatherer.add_restriction(TurnRestriction {
            from: pair[0].0,
            via: pair[1].1,
            to: pair[1].0,
            rule,
        });
    }
    let mut placer = gatherer.gather();
    for id in 0..100_u32 {
        let Some(slot) = placer.slot(u64::from(id)) else {
            continue;
        };
        let (row, column) = (f64::from(id / 10), f64::from(id % 10));
        let at = LonLat::new(2.0 + column * 0.001, 46.0 + row * 0.001);
        placer.place(slot, at.expect("a position"));
        if u64::from(id) == blocked {
            let traits = NodeTraits {
                blocked: true,
                ..NodeTraits::default()
            };
            placer.mark(slot, traits);
        }
    }
    placer
        .build(Crs::LAMBERT93)
        .ok()
        .map(|(network, _)| network)
}

fn bytes(network: &RoadNetwork) -> Vec<u8> {
    let mut all = Vec::new();
    let put = |piece: &[u8]| {
        all.extend_from_slice(piece);
        Ok::<(), Infallible>(())
    };
    network.store(put).expect("a vector takes all");
    all
}

fn small() -> RoadNetwork {
    network(
        &[
            (vec![1, 2, 12, 22], 9),
            (vec![22, 23], 4),
            (vec![12, 13, 23], 6),
        ],
        99,
    )
    .expect("roads are left")
}

#[test]
fn bytes_cut_anywhere_are_refused() {
    let whole = bytes(&small());
    for end in 0..whole.len() {
        let cut = RoadNetwork::restore(&whole[..end]);
        assert!(
            matches!(cut, Err(NetworkError::Stored { .. })),
            "{end}: {cut:?}"
        );
    }
    let longer = [whole, vec![0]].concat();
    assert!(RoadNetwork::restore(&longer).is_err());
}

/// Positions and lengths may be anything; what is no index is refused, and
/// nothing panics.
#[test]
fn numbers_that_name_nothing_are_refused() {
    let whole = bytes(&small());
    let mut refused = 0;
    for at in (0..whole.len()).step_by(4) {
        let mut bad = whole.clone();
        bad[at..at + 4].copy_from_slice(&u32::MAX.to_le_bytes());
        match RoadNetwork::restore(&bad) {
            Ok(other) => assert_eq!(bytes(&other), bad, "number {}", at / 4),
            Err(_) => refused += 1,
        }
    }
    assert!(refused > 0);
}

proptest! {
    #[test]
    fn a_network_comes_back_as_it_was(
        ways in prop::collection::vec(
            (prop::collection::vec(0..100_u64, 2..6), any::<u8>()), 1..25),
        blocked in 0..100_u64,
    ) {
        if let Some(network) = network(&ways, blocked) {
            prop_assert_eq!(RoadNetwork::restore(&bytes(&network)), Ok(network));
        }
    }
}
