//! Prepared networks, kept in a folder so that the next run need not build
//! them again.
//!
//! A file is named by the mode and a key; the key is a digest of all that the
//! network depends on: the content of every file of roads, what the study says
//! of them, the profile with all its speeds, the reference system, and the
//! form of what is stored. Whatever changes there gives another key, so that
//! what is found under a key is what would be built. Nothing is ever removed:
//! the folder can be emptied at any time.

mod file;
mod key;
mod report;
#[cfg(test)]
mod tests;
mod water;

use std::path::{Path, PathBuf};

use crate::io::write::hexadecimal;

use super::{RoadFile, Roads, RoadsError, read_roads};
use crate::crs::Crs;
use crate::network::profile::Profile;
use crate::progress::{Notice, Progress, Stage};

/// Reads files of roads into one network as [`read_roads`] does, or takes the
/// network from a folder of prepared ones when it is there; when it is not, it
/// is put there. The answer is the same to the byte.
///
/// A prepared network that is damaged is told through `progress`, and built
/// and put there again; so is a folder that cannot be written to, which stops
/// nothing.
///
/// # Errors
/// As [`read_roads`].
pub fn prepared_roads(
    files: &[RoadFile],
    profile: &Profile,
    (crs, cache): (Crs, Option<&Path>),
    progress: &dyn Progress,
) -> Result<Roads, RoadsError> {
    let Some(folder) = cache else {
        return read_roads(files, profile, crs, progress);
    };
    progress.begin(Stage::Roads, None);
    let key = key::of(files, profile, crs)?;
    let path = path(folder, profile, &key);
    let told = |reason: String, spoilt: bool| {
        let path = path.display().to_string();
        progress.tell(&if spoilt {
            Notice::CacheSpoilt { path, reason }
        } else {
            Notice::CacheNotWritten { path, reason }
        });
    };
    match file::read(&path, &key, files) {
        Ok(Some(roads)) => return Ok(roads),
        Ok(None) => {}
        Err(spoilt) => told(spoilt.to_string(), true),
    }
    let roads = read_roads(files, profile, crs, progress)?;
    if let Err(error) = file::write(&path, &key, (&roads, files)) {
        told(error.to_string(), false);
    }
    Ok(roads)
}

/// Where a network is kept.
fn path(folder: &Path, profile: &Profile, key: &[u8; 32]) -> PathBuf {
    let digits = hexadecimal(&key[..10]);
    folder.join(format!("{}-{digits}.roads", profile.mode()))
}
