//! The two streams. Nothing here panics when a reader has left.

use std::io::{self, Write};

/// Prints text on the standard output.
pub(super) fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// Prints a line on the standard error; where that is gone, nobody can be told.
pub(super) fn complain(line: &str) {
    let _ = writeln!(io::stderr().lock(), "{line}");
}
