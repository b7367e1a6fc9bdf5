//! Files to text, whatever their encoding: a byte order mark decides, else
//! UTF-8 if the bytes are valid UTF-8, else Windows-1252, which spreadsheets
//! of French offices still write. What gzip has packed is unpacked on the way.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, BufReader, Read, Seek};

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use flate2::read::MultiGzDecoder;

use super::{Described, LoadError};
use crate::faults::{Action, FaultKind, LoadReport};

/// Bytes of UTF-8, read as they come.
pub(crate) type TextStream = Box<dyn Read + Send>;

/// Big enough that a read of a large file costs few system calls.
const CHUNK: usize = 256 * 1024;

/// The first bytes of what gzip packs.
const GZIP: [u8; 2] = [0x1F, 0x8B];

/// The bytes of a file, unpacked where gzip has packed them.
///
/// # Errors
/// [`LoadError::Read`].
pub(crate) fn open(file: &Described) -> Result<TextStream, LoadError> {
    let opened = || -> io::Result<TextStream> {
        let mut handle = File::open(&file.path)?;
        let mut first = Vec::new();
        handle.by_ref().take(2).read_to_end(&mut first)?;
        handle.rewind()?;
        let buffered = BufReader::with_capacity(CHUNK, handle);
        Ok(if first == GZIP {
            Box::new(MultiGzDecoder::new(buffered))
        } else {
            Box::new(buffered)
        })
    };
    opened().map_err(|e| file.unreadable(e))
}

/// The whole of a file, unpacked where gzip has packed it.
pub(super) fn bytes(file: &Described) -> Result<Vec<u8>, LoadError> {
    let mut bytes = Vec::new();
    let read = open(file)?.read_to_end(&mut bytes);
    read.map_err(|e| file.unreadable(e))?;
    Ok(bytes)
}

/// The whole text of a file.
///
/// # Errors
/// [`LoadError::Read`], or [`LoadError::Empty`] when it holds nothing but
/// white space.
pub(crate) fn read(file: &Described, report: &mut LoadReport) -> Result<String, LoadError> {
    let bytes = bytes(file)?;
    let text = decode(&bytes, file, report).into_owned();
    if text.trim().is_empty() {
        return Err(LoadError::Empty { file: file.name() });
    }
    Ok(text)
}

/// A stream over the text of a file, unpacked where gzip packed it. A file in
/// UTF-8 is never held whole; one in another encoding is (those are small).
///
/// # Errors
/// [`LoadError::Read`].
pub(crate) fn stream(file: &Described, report: &mut LoadReport) -> Result<TextStream, LoadError> {
    let direct = is_utf8(&mut open(file)?).map_err(|e| file.unreadable(e))?;
    if let Some(mark) = direct {
        let mut whole = open(file)?;
        let passed = io::copy(&mut whole.by_ref().take(mark), &mut io::sink());
        passed.map_err(|e| file.unreadable(e))?;
        return Ok(whole);
    }
    let bytes = bytes(file)?;
    let text = decode(&bytes, file, report).into_owned();
    Ok(Box::new(io::Cursor::new(text.into_bytes())))
}

/// The text of bytes that were read out of a file already.
pub(crate) fn decoded(bytes: &[u8], file: &Described, report: &mut LoadReport) -> String {
    decode(bytes, file, report).into_owned()
}

/// Where the text begins when the whole stream is UTF-8; `None` when not.
fn is_utf8(handle: &mut impl Read) -> io::Result<Option<u64>> {
    let mut buffer = vec![0; CHUNK];
    let (mut kept, mut mark, mut first) = (0, 0, true);
    loop {
        let read = handle.read(&mut buffer[kept..])?;
        let filled = kept + read;
        if read == 0 {
            return Ok((kept == 0).then_some(mark));
        }
        if first && filled >= 3 {
            mark = if buffer.starts_with(b"\xEF\xBB\xBF") {
                3
            } else {
                0
            };
            first = false;
        }
        let valid = match std::str::from_utf8(&buffer[..filled]) {
            Ok(_) => filled,
            Err(e) if e.error_len().is_some() => return Ok(None),
            // A character cut by the end of the buffer: its rest comes next.
            Err(e) => e.valid_up_to(),
        };
        buffer.copy_within(valid..filled, 0);
        kept = filled - valid;
    }
}

/// Decodes, and notes an encoding other than UTF-8.
fn decode<'a>(bytes: &'a [u8], file: &Described, report: &mut LoadReport) -> Cow<'a, str> {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let encoding = marked.unwrap_or(if std::str::from_utf8(bytes).is_ok() {
        UTF_8
    } else {
        WINDOWS_1252
    });
    // `decode` honours and drops the mark; bytes that a marked UTF-8 file
    // gets wrong become U+FFFD.
    let (text, _, broken) = encoding.decode(bytes);
    if encoding != UTF_8 || broken {
        report.push(
            file.location(),
            FaultKind::NotUtf8,
            Action::Noted,
            encoding.name(),
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> (String, Vec<String>) {
        let mut report = LoadReport::default();
        let text = decode(bytes, &Described::default(), &mut report).into_owned();
        let noted = report.faults().iter().map(|f| f.value.clone()).collect();
        (text, noted)
    }

    #[test]
    fn every_encoding_ends_as_text() {
        assert_eq!(decoded("é".as_bytes()), ("é".to_owned(), vec![]));
        assert_eq!(decoded(b"\xEF\xBB\xBF\xC3\xA9"), ("é".to_owned(), vec![]));
        let utf16 = ("é".to_owned(), vec!["UTF-16LE".to_owned()]);
        assert_eq!(decoded(b"\xFF\xFE\xE9\x00"), utf16);
        let latin = ("é€".to_owned(), vec!["windows-1252".to_owned()]);
        assert_eq!(decoded(b"\xE9\x80"), latin);
    }

    /// One byte a time, so that every character is cut somewhere.
    struct Dripping<'a>(&'a [u8]);

    impl Read for Dripping<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let n = self.0.len().min(1);
            buffer[..n].copy_from_slice(&self.0[..n]);
            self.0 = &self.0[n..];
            Ok(n)
        }
    }

    #[test]
    fn utf8_is_told_from_a_stream() {
        let told = |bytes: &[u8]| is_utf8(&mut Dripping(bytes)).expect("memory reads");
        assert_eq!(told("crème brûlée €".as_bytes()), Some(0));
        assert_eq!(told(b"caf\xE9,1"), None);
        assert_eq!(told(b"caf\xC3"), None, "a character cut short");
        let mut long = vec![b'a'; 3 * CHUNK];
        long.push(0xE9);
        assert_eq!(is_utf8(&mut long.as_slice()).expect("memory reads"), None);
    }
}
