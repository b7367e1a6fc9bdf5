//! What a prepared network depends on, in one digest.

use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use sha2::{Digest as _, Sha256};

use super::super::{RoadFile, RoadsError};
use crate::crs::Crs;
use crate::io::write::digest_file;
use crate::network::STORED_FORM;
use crate::network::profile::Profile;

/// The files beside a shapefile that say what it holds and where.
const COMPANIONS: [&str; 4] = ["dbf", "shx", "prj", "cpg"];

/// The digest. Names of files do not enter it, nor their dates: a file that is
/// moved is still the same roads.
pub(super) fn of(files: &[RoadFile], profile: &Profile, crs: Crs) -> Result<[u8; 32], RoadsError> {
    let mut hasher = Sha256::new();
    let version = env!("CARGO_PKG_VERSION");
    // The text of a profile has every speed to the last bit.
    hasher.update(format!("{version} {STORED_FORM} {crs} {profile:?}\n"));
    let contents: Result<Vec<String>, RoadsError> = files.par_iter().map(content).collect();
    for (file, content) in files.iter().zip(contents?) {
        let RoadFile {
            format,
            crs,
            columns,
            ..
        } = file;
        hasher.update(format!("{format:?} {crs:?} {columns:?} {content}\n"));
    }
    Ok(hasher.finalize().into())
}

/// The digests of a file and of those that go with it.
fn content(file: &RoadFile) -> Result<String, RoadsError> {
    let all = parts(&file.file.path);
    let digests: io::Result<Vec<String>> = all
        .iter()
        .map(|path| {
            let extension = path.extension().unwrap_or_default().to_string_lossy();
            // The form of a file is told by the end of its name.
            Ok(format!("{extension}:{}", digest_file(path)?.sha256))
        })
        .collect();
    let digests = digests.map_err(|cause| RoadsError::open(&file.file.label, cause))?;
    Ok(digests.join(" "))
}

fn parts(path: &Path) -> Vec<PathBuf> {
    let mut all = vec![path.to_owned()];
    if path
        .extension()
        .is_some_and(|ext| ext.eq_ignore_ascii_case("shp"))
    {
        let beside = COMPANIONS.map(|ext| path.with_extension(ext));
        all.extend(beside.into_iter().filter(|path| path.is_file()));
    }
    all
}
