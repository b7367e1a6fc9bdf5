//! Trips between points, one a row.

use std::io::{self, Write};

use crate::network::RoadTrip;

/// Writes trips as CSV with the columns `from_id`, `to_id`, `seconds` (the
/// whole trip, both legs off the road included), `metres` (on the road,
/// between the points where the roads are joined), `from_link_m` and
/// `to_link_m` (the legs off the road), each to a tenth.
///
/// A matrix has millions of rows of the same names: these are made fields
/// once, and numbers are written without an allocation each.
pub struct TripWriter<W: Write> {
    out: W,
    from: Vec<Vec<u8>>,
    to: Vec<Vec<u8>>,
    row: Vec<u8>,
    rows: u64,
}

impl<W: Write> TripWriter<W> {
    /// Writes the header; `from` and `to` name origins and destinations.
    ///
    /// # Errors
    /// Whatever `out` answers.
    pub fn new(mut out: W, from: &[String], to: &[String]) -> io::Result<Self> {
        out.write_all(b"from_id,to_id,seconds,metres,from_link_m,to_link_m\n")?;
        let fields = |names: &[String]| names.iter().map(|name| field(name)).collect();
        let (from, to): (io::Result<_>, io::Result<_>) = (fields(from), fields(to));
        Ok(Self {
            out,
            from: from?,
            to: to?,
            row: Vec::new(),
            rows: 0,
        })
    }

    /// Writes one trip.
    ///
    /// # Errors
    /// Whatever the output answers.
    pub fn write(&mut self, trip: &RoadTrip) -> io::Result<()> {
        let [from_link, to_link] = trip.off_road();
        let row = &mut self.row;
        row.clear();
        row.extend_from_slice(&self.from[trip.origin as usize]);
        row.push(b',');
        row.extend_from_slice(&self.to[trip.destination as usize]);
        let numbers = [trip.time().get(), trip.on_road().get()];
        let legs = [from_link.get(), to_link.get()];
        for number in numbers.into_iter().chain(legs) {
            row.push(b',');
            to_a_tenth(number, row);
        }
        row.push(b'\n');
        self.rows += 1;
        self.out.write_all(row)
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

/// A name as a field of a row, in quotes where it needs them.
fn field(name: &str) -> io::Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record([name])?;
    let mut field = writer
        .into_inner()
        .map_err(csv::IntoInnerError::into_error)?;
    field.pop();
    Ok(field)
}

/// Writes a number that is not negative to the nearest tenth, halves up.
fn to_a_tenth(number: f64, row: &mut Vec<u8>) {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "measures of trips are not negative and below 2^32"
    )]
    let tenths = (number * 10.0).round() as u64;
    let mut digits = [0; 20];
    let mut at = digits.len();
    let mut rest = tenths / 10;
    loop {
        at -= 1;
        digits[at] = digit(rest);
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    row.extend_from_slice(&digits[at..]);
    row.extend_from_slice(&[b'.', digit(tenths)]);
}

/// The last digit of a number.
fn digit(number: u64) -> u8 {
    b'0' + u8::try_from(number % 10).expect("a digit")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_are_quoted_where_they_must_be() {
        for (name, expected) in [
            ("a", "a"),
            ("", "\"\""),
            ("Vire, Normandie", "\"Vire, Normandie\""),
            ("dit \"le Haut\"", "\"dit \"\"le Haut\"\"\""),
        ] {
            let field = field(name).expect("memory");
            assert_eq!(String::from_utf8_lossy(&field), expected);
        }
    }

    proptest! {
        #[test]
        fn numbers_are_written_to_the_nearest_tenth(thousandths in any::<u32>()) {
            let mut row = Vec::new();
            to_a_tenth(f64::from(thousandths) / 1000.0, &mut row);
            let tenths = (u64::from(thousandths) + 50) / 100;
            let expected = format!("{}.{}", tenths / 10, tenths % 10);
            prop_assert_eq!(String::from_utf8_lossy(&row), expected);
        }
    }
}
