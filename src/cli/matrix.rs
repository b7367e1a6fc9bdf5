//! `maillage matrix`: trips between all pairs of points.

use maillage::i18n::Catalogue;
use maillage::network::{PairOptions, Side, trips_between};

use super::args::MatrixArgs;
use super::trips::{self, Trips};
use super::{Ending, Failure, Session};

/// How many times more origins than destinations make it worth searching
/// backwards from the destinations, in another order of rows.
const LOPSIDED: usize = 8;

/// Writes the trips between all pairs within the cut-off.
pub(super) fn execute(
    args: &MatrixArgs,
    session: Session,
    words: &Catalogue,
) -> Result<Ending, Failure> {
    let pairs = |trips: &Trips| trips.from.ids.len() as u64 * trips.to.ids.len() as u64;
    trips::execute(&args.trips, (session, words), pairs, |trips, writer| {
        let lopsided = trips.from.ids.len() > LOPSIDED * trips.to.ids.len();
        let options = PairOptions {
            query: trips.query,
            side: if lopsided {
                Side::Destinations
            } else {
                Side::Origins
            },
            trips_at_once: args.pairs_in_memory,
        };
        let mut result = Ok(());
        let sides = (&trips.from.links[..], &trips.to.links[..]);
        trips_between(&trips.network, sides, options, |_, found| {
            for trip in &found {
                if result.is_ok() {
                    result = writer.write(trip);
                }
            }
        });
        result
    })
}
