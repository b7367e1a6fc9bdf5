//! Outputs are written beside and renamed into place: an interrupted run
//! leaves the previous outputs whole.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// Why outputs could not be written.
#[derive(Debug, thiserror::Error)]
#[error("cannot write {}: {source}; check that the folder exists, that you may write there and that the disk is not full", path.display())]
pub struct WriteError {
    /// The file or folder.
    pub path: PathBuf,
    /// What the system said.
    #[source]
    pub source: io::Error,
}

/// A set of outputs that appear in their folder all together.
pub struct StagedOutputs {
    target: PathBuf,
    stage: TempDir,
    names: Vec<String>,
}

impl StagedOutputs {
    /// Prepares to write into a folder, made if it is not there.
    ///
    /// # Errors
    /// When the folder cannot be made or written to.
    pub fn begin(target: &Path) -> Result<Self, WriteError> {
        let failed = |source| WriteError {
            path: target.to_owned(),
            source,
        };
        fs::create_dir_all(target).map_err(failed)?;
        let stage = tempfile::Builder::new()
            .prefix(".maillage-")
            .tempdir_in(target)
            .map_err(failed)?;
        Ok(Self {
            target: target.to_owned(),
            stage,
            names: Vec::new(),
        })
    }

    /// Writes one output, named by its path in the folder (`maps/gaps.png`).
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(
        &mut self,
        name: &str,
        fill: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>,
    ) -> Result<(), WriteError> {
        let path = self.stage.path().join(name);
        let written = (|| {
            fs::create_dir_all(path.parent().unwrap_or(self.stage.path()))?;
            let mut file = BufWriter::new(File::create(&path)?);
            fill(&mut file)?;
            file.flush()
        })();
        written.map_err(|source| WriteError {
            path: self.target.join(name),
            source,
        })?;
        self.names.push(name.to_owned());
        Ok(())
    }

    /// Has one output written by what opens files itself, at the path that it
    /// is given.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn place(
        &mut self,
        name: &str,
        fill: impl FnOnce(&Path) -> io::Result<()>,
    ) -> Result<(), WriteError> {
        let path = self.stage.path().join(name);
        let written = fs::create_dir_all(path.parent().unwrap_or(self.stage.path()));
        written
            .and_then(|()| fill(&path))
            .map_err(|source| WriteError {
                path: self.target.join(name),
                source,
            })?;
        self.names.push(name.to_owned());
        Ok(())
    }

    /// That an output could not be made.
    #[must_use]
    pub fn failed(&self, name: &str, source: io::Error) -> WriteError {
        WriteError {
            path: self.target.join(name),
            source,
        }
    }

    /// The outputs written so far, in order.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// Where an output lies until it is put in place.
    #[must_use]
    pub fn staged(&self, name: &str) -> PathBuf {
        self.stage.path().join(name)
    }

    /// Puts every output in place.
    ///
    /// # Errors
    /// When one cannot be renamed; those before it are in place then.
    pub fn commit(self) -> Result<(), WriteError> {
        for name in &self.names {
            let path = self.target.join(name);
            let moved = fs::create_dir_all(path.parent().unwrap_or(&self.target))
                .and_then(|()| fs::rename(self.stage.path().join(name), &path));
            moved.map_err(|source| WriteError { path, source })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_changes_until_the_commit() {
        let dir = tempfile::tempdir().expect("a temporary folder");
        fs::write(dir.path().join("a.csv"), "old").expect("written");
        let mut outputs = StagedOutputs::begin(dir.path()).expect("writable");
        outputs
            .write("a.csv", |out| out.write_all(b"new"))
            .expect("written");
        outputs
            .write("maps/b.svg", |out| out.write_all(b"<svg/>"))
            .expect("written");
        assert_eq!(fs::read(dir.path().join("a.csv")).expect("read"), b"old");
        outputs.commit().expect("renamed");
        assert_eq!(fs::read(dir.path().join("a.csv")).expect("read"), b"new");
        let left: Vec<_> = fs::read_dir(dir.path()).expect("read").flatten().collect();
        assert_eq!(left.len(), 2, "no stage is left behind");
    }

    #[test]
    fn an_interrupted_run_leaves_no_trace() {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let mut outputs = StagedOutputs::begin(dir.path()).expect("writable");
        outputs
            .write("a.csv", |out| out.write_all(b"new"))
            .expect("written");
        drop(outputs);
        assert_eq!(fs::read_dir(dir.path()).expect("read").count(), 0);
    }
}
