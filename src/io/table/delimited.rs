//! Rows of delimited text, with the physical line that each begins on.

use std::io::{self, Cursor, Read};

use csv::StringRecord;

use crate::io::text::TextStream;

/// How much of the file the separator is told from.
const SNIFFED: usize = 64 * 1024;

/// The separators of tables, the likeliest first.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

pub(super) struct Delimited {
    reader: csv::Reader<Newlines<io::Chain<Cursor<Vec<u8>>, TextStream>>>,
}

impl Delimited {
    pub(super) fn new(mut text: TextStream) -> io::Result<Self> {
        let mut head = Vec::new();
        text.by_ref().take(SNIFFED as u64).read_to_end(&mut head)?;
        let separator = sniff(&head);
        let whole = Newlines::new(Cursor::new(head).chain(text));
        let reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator)
            .buffer_capacity(SNIFFED)
            .from_reader(whole);
        Ok(Self { reader })
    }

    /// Reads one record; the line it begins on, or `None` at the end.
    pub(super) fn next(&mut self, record: &mut StringRecord) -> csv::Result<Option<u64>> {
        if !self.reader.read_record(record)? {
            return Ok(None);
        }
        // Every line ends in one newline, so the reader now stands at the
        // start of the line after the record; blank lines before it and
        // newlines within its fields are accounted for.
        let after = self.reader.position().line();
        let inner = record.as_slice().bytes().filter(|&b| b == b'\n').count();
        Ok(Some(after.saturating_sub(1 + inner as u64).max(1)))
    }
}

/// The separator that the header holds most often outside quotes.
fn sniff(head: &[u8]) -> u8 {
    let mut counts = [0_usize; SEPARATORS.len()];
    let mut quoted = false;
    let blank = |b: &u8| b.is_ascii_whitespace() && *b != b'\t';
    for &byte in head.iter().skip_while(|b| blank(b)) {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            _ if quoted => {}
            _ => {
                if let Some(at) = SEPARATORS.iter().position(|&s| s == byte) {
                    counts[at] += 1;
                }
            }
        }
    }
    let most = counts.iter().copied().max().unwrap_or(0);
    let at = counts.iter().position(|&c| c == most).unwrap_or(0);
    SEPARATORS[at]
}

/// Brings every line ending to one newline and ends the last line too, so
/// that lines can be counted.
struct Newlines<R> {
    inner: R,
    after_return: bool,
    ended: bool,
}

impl<R> Newlines<R> {
    fn new(inner: R) -> Self {
        Self {
            inner,
            after_return: false,
            ended: false,
        }
    }

    /// Rewrites in place; how many bytes remain.
    fn rewrite(&mut self, bytes: &mut [u8]) -> usize {
        if !self.after_return && !bytes.contains(&b'\r') {
            return bytes.len();
        }
        let mut kept = 0;
        for at in 0..bytes.len() {
            let byte = bytes[at];
            if byte != b'\n' || !self.after_return {
                bytes[kept] = if byte == b'\r' { b'\n' } else { byte };
                kept += 1;
            }
            self.after_return = byte == b'\r';
        }
        kept
    }
}

impl<R: Read> Read for Newlines<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let read = self.inner.read(buffer)?;
            if read == 0 {
                if self.ended || buffer.is_empty() {
                    return Ok(0);
                }
                self.ended = true;
                buffer[0] = b'\n';
                return Ok(1);
            }
            let kept = self.rewrite(&mut buffer[..read]);
            if kept > 0 {
                return Ok(kept);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(u64, Vec<String>)> {
        let stream: TextStream = Box::new(Cursor::new(text.to_owned().into_bytes()));
        let mut reader = Delimited::new(stream).expect("memory reads");
        let mut record = StringRecord::new();
        let mut out = Vec::new();
        while let Some(line) = reader.next(&mut record).expect("valid text") {
            out.push((line, record.iter().map(str::to_owned).collect()));
        }
        out
    }

    fn lines(text: &str) -> Vec<u64> {
        rows(text).into_iter().map(|(line, _)| line).collect()
    }

    #[test]
    fn lines_are_counted_as_an_editor_does() {
        assert_eq!(lines("a,b\n1,2\n3,4"), [1, 2, 3]);
        assert_eq!(lines("a,b\r\n1,2\r\n\r\n3,4\r\n"), [1, 2, 4]);
        assert_eq!(lines("a,b\r1,2\r3,4\r"), [1, 2, 3]);
        assert_eq!(lines("a,b\n\"x\ny\",2\n\n3,4\n"), [1, 2, 5]);
        assert_eq!(lines("\n\na,b\n1,2\n"), [3, 4]);
    }

    #[test]
    fn quoted_newlines_stay_in_their_field() {
        let read = rows("a;b\r\n\"x\r\ny\";2\r\n");
        assert_eq!(read[1], (2, vec!["x\ny".to_owned(), "2".to_owned()]));
    }

    #[test]
    fn the_separator_is_told_from_the_header() {
        assert_eq!(sniff(b"a;b;\"c,d,e,f\"\n1,5;2,5;3,5\n"), b';');
        assert_eq!(sniff(b"a\tb\n"), b'\t');
        assert_eq!(sniff(b"id,services\n1,a|b|c\n"), b',');
        assert_eq!(sniff(b"a|b\n"), b'|');
        assert_eq!(sniff(b"alone\n"), b',');
    }
}
