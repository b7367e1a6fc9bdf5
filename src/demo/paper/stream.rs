//! Files written piece by piece: pieces are made in parallel, a batch at a
//! time, and written in order.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::ops::Range;
use std::path::Path;

use rayon::prelude::*;

use super::super::error::DemoError;

/// Pieces that are in memory at a time.
const BATCH: usize = 48;

/// Makes the pieces of `of` things, `step` at a time, and hands them on in order.
pub(in crate::demo) fn in_order<T: Send>(
    (of, step): (usize, usize),
    make: impl Fn(Range<usize>) -> Result<T, DemoError> + Sync,
    mut take: impl FnMut(T) -> Result<(), DemoError>,
) -> Result<(), DemoError> {
    let pieces: Vec<Range<usize>> = (0..of)
        .step_by(step)
        .map(|from| from..(from + step).min(of))
        .collect();
    for batch in pieces.chunks(BATCH) {
        let made: Vec<Result<T, DemoError>> = batch.par_iter().cloned().map(&make).collect();
        for piece in made {
            take(piece?)?;
        }
    }
    Ok(())
}

/// A file to be written through a buffer.
pub(in crate::demo) fn create(path: &Path) -> Result<BufWriter<File>, DemoError> {
    let file = File::create(path).map_err(DemoError::at(path))?;
    Ok(BufWriter::with_capacity(1 << 20, file))
}

/// A whole file at once.
pub(in crate::demo) fn save(path: &Path, text: &str) -> Result<(), DemoError> {
    std::fs::write(path, text).map_err(DemoError::at(path))
}

/// A text file in pieces, heading first.
pub(in crate::demo) fn text(
    path: &Path,
    heading: &str,
    pieces: (usize, usize),
    make: impl Fn(Range<usize>) -> Result<Vec<u8>, DemoError> + Sync,
) -> Result<(), DemoError> {
    let mut file = create(path)?;
    let failed = DemoError::at(path);
    writeln!(file, "{heading}").map_err(&failed)?;
    in_order(pieces, make, |piece| {
        file.write_all(&piece).map_err(&failed)
    })?;
    file.flush().map_err(&failed)
}
