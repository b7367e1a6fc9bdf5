//! `maillage nearest`: the nearest destinations of every point.

use maillage::i18n::Catalogue;
use maillage::network::nearest_places;

use super::args::NearestArgs;
use super::trips::{self, Trips};
use super::{Ending, Failure, Session};

/// Writes the trips to the nearest destinations, nearest first.
pub(super) fn execute(
    args: &NearestArgs,
    session: Session,
    words: &Catalogue,
) -> Result<Ending, Failure> {
    let wanted = |trips: &Trips| {
        let each = args.k.get().min(trips.to.ids.len());
        trips.from.ids.len() as u64 * each as u64
    };
    trips::execute(&args.trips, (session, words), wanted, |trips, writer| {
        let sides = (&trips.from.links[..], &trips.to.links[..]);
        let found = nearest_places(&trips.network, trips.query, sides, args.k);
        found
            .iter()
            .flatten()
            .try_for_each(|trip| writer.write(trip))
    })
}
