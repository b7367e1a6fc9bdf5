//! The file of a prepared network: a head of fixed length, then what was
//! counted and reported while it was built, the water beside it, then its
//! arrays.
//!
//! | bytes | what |
//! |---|---|
//! | 16 | `maillage roads` and two line ends |
//! | 32 | the key |
//! | 8 | the length of all that follows the head |
//! | 32 | its digest: SHA-256 of the SHA-256 of each 8 MiB of it |
//! | 8 | the length of the report, which follows |
//! | 8 | the length of the water, which follows |
//!
//! Numbers are little-endian. The digest is of blocks so that all threads can
//! check it.

use std::fs::{self, File};
use std::io::{self, BufWriter, Seek as _, SeekFrom, Write};
use std::path::Path;

use rayon::prelude::*;
use sha2::{Digest as _, Sha256};

use super::super::{RoadFile, Roads};
use super::{report, water};
use crate::network::RoadNetwork;

const MAGIC: &[u8; 16] = b"maillage roads\n\n";
/// The length of the head.
const HEAD: usize = 16 + 32 + 8 + 32;
/// Bytes that are digested together.
const BLOCK: usize = 8 << 20;

/// Why a prepared network cannot be used.
#[derive(Debug, thiserror::Error)]
pub(super) enum Spoilt {
    #[error("{0}")]
    Read(#[from] io::Error),
    #[error("it is no prepared network")]
    NotOne,
    #[error("it was prepared from something else")]
    OtherKey,
    #[error("it is cut short: {found} bytes of {wanted}")]
    Cut { found: usize, wanted: usize },
    #[error("its content has changed since it was written")]
    Changed,
    #[error("its report cannot be read")]
    Report,
    #[error("its water cannot be read")]
    Water,
    #[error("{0}")]
    Network(#[from] crate::network::NetworkError),
}

/// The roads in a file; `None` where there is no such file.
pub(super) fn read(
    path: &Path,
    key: &[u8; 32],
    files: &[RoadFile],
) -> Result<Option<Roads>, Spoilt> {
    let bytes = match fs::read(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        other => other?,
    };
    let body = checked(&bytes, key)?;
    let (report, rest) = part(body).ok_or(Spoilt::Report)?;
    let (counts, report) = report::decode(report, files).ok_or(Spoilt::Report)?;
    let (water, network) = part(rest).ok_or(Spoilt::Water)?;
    Ok(Some(Roads {
        network: RoadNetwork::restore(network)?,
        water: water::decode(water).ok_or(Spoilt::Water)?,
        counts,
        report,
    }))
}

/// A part that has its length in front, and what follows it.
fn part(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<8>()?;
    rest.split_at_checked(usize::try_from(u64::from_le_bytes(*length)).ok()?)
}

/// What follows the head, once the head speaks for it.
fn checked<'b>(bytes: &'b [u8], key: &[u8; 32]) -> Result<&'b [u8], Spoilt> {
    let (head, body) = bytes.split_at_checked(HEAD).ok_or(Spoilt::NotOne)?;
    if !head.starts_with(MAGIC) {
        return Err(Spoilt::NotOne);
    }
    if head[16..48] != key[..] {
        return Err(Spoilt::OtherKey);
    }
    let length = u64::from_le_bytes(head[48..56].try_into().expect("eight bytes"));
    if length != body.len() as u64 {
        let wanted = usize::try_from(length).unwrap_or(usize::MAX);
        return Err(Spoilt::Cut {
            found: body.len(),
            wanted,
        });
    }
    let blocks: Vec<_> = body.par_chunks(BLOCK).map(Sha256::digest).collect();
    let digest = Sha256::digest(blocks.concat());
    if head[56..] == digest[..] {
        Ok(body)
    } else {
        Err(Spoilt::Changed)
    }
}

/// Writes the roads beside their place and puts them there, so that a file is
/// there whole or not at all.
pub(super) fn write(
    path: &Path,
    key: &[u8; 32],
    (roads, files): (&Roads, &[RoadFile]),
) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let stage = tempfile::Builder::new()
        .prefix(".roads-")
        .tempdir_in(folder)?;
    let staged = stage.path().join("network");
    let mut file = File::create(&staged)?;
    let mut body = Body::new(&mut file)?;
    let report = report::encode(&roads.counts, &roads.report, files);
    for part in [report, water::encode(&roads.water)] {
        body.put(&(part.len() as u64).to_le_bytes())?;
        body.put(&part)?;
    }
    roads.network.store(|piece| body.put(piece))?;
    let (length, digest) = body.finish()?;
    file.seek(SeekFrom::Start(0))?;
    let head = [&MAGIC[..], &key[..], &length.to_le_bytes(), &digest[..]].concat();
    file.write_all(&head)?;
    fs::rename(&staged, path)
}

/// What follows the head, digested while it is written.
struct Body<'f> {
    out: BufWriter<&'f mut File>,
    block: Sha256,
    in_block: usize,
    blocks: Sha256,
    length: u64,
}

impl<'f> Body<'f> {
    fn new(file: &'f mut File) -> io::Result<Self> {
        let mut out = BufWriter::with_capacity(1 << 20, file);
        out.write_all(&[0; HEAD])?;
        Ok(Self {
            out,
            block: Sha256::new(),
            in_block: 0,
            blocks: Sha256::new(),
            length: 0,
        })
    }

    fn put(&mut self, mut piece: &[u8]) -> io::Result<()> {
        self.out.write_all(piece)?;
        self.length += piece.len() as u64;
        while !piece.is_empty() {
            let (now, later) = piece.split_at(piece.len().min(BLOCK - self.in_block));
            self.block.update(now);
            self.in_block += now.len();
            if self.in_block == BLOCK {
                self.end_block();
            }
            piece = later;
        }
        Ok(())
    }

    fn end_block(&mut self) {
        self.blocks.update(self.block.finalize_reset());
        self.in_block = 0;
    }

    /// The length of all that was put, and its digest.
    fn finish(mut self) -> io::Result<(u64, [u8; 32])> {
        if self.in_block > 0 {
            self.end_block();
        }
        self.out.flush()?;
        Ok((self.length, self.blocks.finalize().into()))
    }
}
