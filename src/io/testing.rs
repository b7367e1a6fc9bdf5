//! Files for tests: small ones written for the purpose, and the real ones
//! where they are at hand.

use std::path::{Path, PathBuf};

use super::Described;

/// A file that lives as long as the value.
pub(crate) struct Written {
    pub(crate) described: Described,
    _folder: tempfile::TempDir,
}

/// Writes a file into a folder of its own.
pub(crate) fn written(name: &str, bytes: &[u8]) -> Written {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).expect("a writable folder");
    Written {
        described: described(&path),
        _folder: folder,
    }
}

/// A file, labelled by its last name.
pub(crate) fn described(path: &Path) -> Described {
    let label = path.file_name().unwrap_or_default();
    Described {
        path: path.to_owned(),
        label: label.to_string_lossy().into_owned(),
        ..Described::default()
    }
}

/// A real file under the folder that `MAILLAGE_SHARED` (else `../shared`)
/// names; `None`, with a note, where it is not at hand.
pub(crate) fn shared(path: &str) -> Option<Described> {
    let root = std::env::var_os("MAILLAGE_SHARED").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"),
        PathBuf::from,
    );
    let path = root.join(path);
    if !path.exists() {
        eprintln!("{} is not at hand: nothing is checked", path.display());
        return None;
    }
    Some(described(&path))
}
