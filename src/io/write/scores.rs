//! Scores of access, one origin a row.

use std::io::{self, Write};

/// Writes scores as CSV with the columns `id`, `access` and `unreached`, in
/// the order given. Numbers are the shortest that read back to the same bits.
/// An origin without a score has the access 0 and `true` in the last column:
/// it is told from one whose score is 0.
///
/// # Errors
/// Whatever `out` answers.
pub fn write_scores(out: impl Write, ids: &[String], scores: &[Option<f64>]) -> io::Result<()> {
    let mut out = csv::Writer::from_writer(out);
    out.write_record(["id", "access", "unreached"])?;
    for (id, score) in ids.iter().zip(scores) {
        let access = score.unwrap_or(0.0).to_string();
        let unreached = if score.is_none() { "true" } else { "false" };
        out.write_record([id.as_str(), &access, unreached])?;
    }
    out.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_back_to_the_same_bits() {
        let scores = [
            Some(0.1 + 0.2),
            None,
            Some(0.0),
            Some(1.0e-22 / 3.0),
            Some(14_561.0),
        ];
        let ids = ["a", "b,c", "016", "d", "e"].map(str::to_owned);
        let mut bytes = Vec::new();
        write_scores(&mut bytes, &ids, &scores).expect("memory takes everything");
        let text = String::from_utf8(bytes).expect("UTF-8");
        assert!(text.starts_with("id,access,unreached\na,0.30000000000000004,false\n"));
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        for (row, score) in reader.records().zip(scores) {
            let row = row.expect("a row");
            let read: f64 = row[1].parse().expect("a number");
            assert_eq!(read.to_bits(), score.unwrap_or(0.0).to_bits());
            assert_eq!(&row[2] == "true", score.is_none());
        }
    }
}
