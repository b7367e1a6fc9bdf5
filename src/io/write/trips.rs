//! Trips between points, one a row.

use std::io::{self, Write};

use crate::network::RoadTrip;

/// Writes trips as CSV with the columns `from_id`, `to_id`, `seconds` (the
/// whole trip, both legs off the road included), `metres` (on the road,
/// between the points where the roads are joined), `from_link_m` and
/// `to_link_m` (the legs off the road), each to a tenth.
pub struct TripWriter<'a, W: Write> {
    out: csv::Writer<W>,
    from: &'a [String],
    to: &'a [String],
    rows: u64,
}

impl<'a, W: Write> TripWriter<'a, W> {
    /// Writes the header; `from` and `to` name origins and destinations.
    ///
    /// # Errors
    /// Whatever `out` answers.
    pub fn new(out: W, from: &'a [String], to: &'a [String]) -> io::Result<Self> {
        let mut out = csv::Writer::from_writer(out);
        out.write_record([
            "from_id",
            "to_id",
            "seconds",
            "metres",
            "from_link_m",
            "to_link_m",
        ])?;
        Ok(Self {
            out,
            from,
            to,
            rows: 0,
        })
    }

    /// Writes one trip.
    ///
    /// # Errors
    /// Whatever the output answers.
    pub fn write(&mut self, trip: &RoadTrip) -> io::Result<()> {
        let [from_link, to_link] = trip.off_road();
        let tenth = |value: f64| format!("{value:.1}");
        self.out.write_record([
            &self.from[trip.origin as usize],
            &self.to[trip.destination as usize],
            &tenth(trip.time().get()),
            &tenth(trip.on_road().get()),
            &tenth(from_link.get()),
            &tenth(to_link.get()),
        ])?;
        self.rows += 1;
        Ok(())
    }

    /// Writes what is held back, and says how many trips were written.
    ///
    /// # Errors
    /// Whatever the output answers.
    pub fn finish(mut self) -> io::Result<u64> {
        self.out.flush()?;
        Ok(self.rows)
    }
}
