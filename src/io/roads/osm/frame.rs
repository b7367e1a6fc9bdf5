//! The parts of a PBF file: where they lie, and how to open one.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

use flate2::read::ZlibDecoder;
use prost::Message;
use prost::bytes::Bytes;

use super::super::error::RoadsError;
use super::message::{Blob, BlobHeader, HeaderBlock};

/// The largest header of a part and the largest part, unpacked, that the
/// format allows.
const LARGEST_HEADER: u32 = 64 * 1024;
const LARGEST_BLOCK: u64 = 32 * 1024 * 1024;

/// Features that every reader knows, or that make no difference to roads.
const KNOWN: [&str; 4] = [
    "OsmSchema-V0.6",
    "DenseNodes",
    "HistoricalInformation",
    "LocationsOnWays",
];

/// A part of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    /// Where it starts, in bytes.
    pub(super) start: u64,
    /// How long it is, in bytes.
    pub(super) len: u64,
}

/// The parts of a file that hold objects, in order, and whether the file says
/// that nodes come first, then ways, then relations.
#[derive(Debug, Default)]
pub(super) struct Layout {
    pub(super) blocks: Vec<Span>,
    pub(super) sorted: bool,
}

/// Lists the parts of a file from their headers alone.
pub(super) fn layout(file: &mut File, label: &str) -> Result<Layout, RoadsError> {
    let open = |cause| RoadsError::open(label, cause);
    let len = file.metadata().map_err(open)?.len();
    let (mut at, mut layout) = (0, Layout::default());
    while at < len {
        let (header, start) = header(file, label, (at, len))?;
        let span = Span {
            start,
            len: u64::try_from(header.size)
                .map_err(|_| damaged(label, at, "a part of negative size"))?,
        };
        if span.len > LARGEST_BLOCK {
            return Err(damaged(label, at, "a part beyond 32 MiB"));
        }
        at = start + span.len;
        if at > len {
            return Err(truncated(label, start));
        }
        match header.kind.as_str() {
            "OSMData" => layout.blocks.push(span),
            "OSMHeader" => layout.sorted = is_sorted(file, label, span)?,
            _ => {}
        }
    }
    if len == 0 {
        return Err(truncated(label, 0));
    }
    Ok(layout)
}

/// The header of the part at a byte, and where its content starts.
fn header(
    file: &mut File,
    label: &str,
    (at, len): (u64, u64),
) -> Result<(BlobHeader, u64), RoadsError> {
    let size = read(
        file,
        label,
        Span {
            start: at,
            len: 4.min(len - at),
        },
    )?;
    let size: [u8; 4] = size.try_into().map_err(|_| truncated(label, at))?;
    let size = u32::from_be_bytes(size);
    if size > LARGEST_HEADER {
        return Err(damaged(label, at, "no PBF header"));
    }
    let start = at + 4 + u64::from(size);
    if start > len {
        return Err(truncated(label, at));
    }
    let span = Span {
        start: at + 4,
        len: u64::from(size),
    };
    let header = BlobHeader::decode(read(file, label, span)?.as_slice())
        .map_err(|e| damaged(label, at, &e.to_string()))?;
    Ok((header, start))
}

/// Reads the file's header: refuses what it requires and is not known.
fn is_sorted(file: &mut File, label: &str, span: Span) -> Result<bool, RoadsError> {
    let bytes = unpack(read(file, label, span)?.into(), label, span.start)?;
    let header =
        HeaderBlock::decode(bytes).map_err(|e| damaged(label, span.start, &e.to_string()))?;
    match header
        .required
        .iter()
        .find(|f| !KNOWN.contains(&f.as_str()))
    {
        Some(feature) => Err(RoadsError::Feature {
            file: label.to_owned(),
            feature: feature.clone(),
        }),
        None => Ok(header.optional.iter().any(|f| f == "Sort.Type_then_ID")),
    }
}

/// The bytes of a part, or of several that follow each other.
pub(super) fn read(file: &mut File, label: &str, span: Span) -> Result<Vec<u8>, RoadsError> {
    let open = |cause| RoadsError::open(label, cause);
    let len = usize::try_from(span.len).map_err(|_| truncated(label, span.start))?;
    let mut bytes = vec![0; len];
    file.seek(SeekFrom::Start(span.start)).map_err(open)?;
    file.read_exact(&mut bytes).map_err(open)?;
    Ok(bytes)
}

/// The content of a part.
pub(super) fn unpack(part: Bytes, label: &str, at: u64) -> Result<Bytes, RoadsError> {
    let blob = Blob::decode(part).map_err(|e| damaged(label, at, &e.to_string()))?;
    let Some(zlib) = blob.zlib else {
        return blob.raw.ok_or_else(|| RoadsError::Feature {
            file: label.to_owned(),
            feature: "compression other than zlib".to_owned(),
        });
    };
    let size = blob.raw_size.and_then(|s| usize::try_from(s).ok());
    let mut bytes = Vec::with_capacity(size.unwrap_or(zlib.len() * 4).min(1 << 25));
    ZlibDecoder::new(zlib.as_ref())
        .take(LARGEST_BLOCK + 1)
        .read_to_end(&mut bytes)
        .map_err(|e| damaged(label, at, &e.to_string()))?;
    Ok(bytes.into())
}

pub(super) fn damaged(label: &str, at: u64, detail: &str) -> RoadsError {
    RoadsError::Damaged {
        file: label.to_owned(),
        form: "OSM PBF",
        at,
        detail: detail.to_owned(),
    }
}

fn truncated(label: &str, at: u64) -> RoadsError {
    RoadsError::Truncated {
        file: label.to_owned(),
        at,
    }
}
