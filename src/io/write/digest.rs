//! What identifies a file's content.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use sha2::{Digest as _, Sha256};

/// The size and SHA-256 of a file.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct FileDigest {
    /// Its size in bytes.
    pub bytes: u64,
    /// Its SHA-256, in hexadecimal.
    pub sha256: String,
}

/// Reads a file through once.
///
/// # Errors
/// Whatever reading answers.
pub fn digest_file(path: &Path) -> io::Result<FileDigest> {
    let mut file = File::open(path)?;
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    let mut bytes = 0;
    loop {
        match file.read(&mut buffer)? {
            0 => break,
            read => {
                hasher.update(&buffer[..read]);
                bytes += read as u64;
            }
        }
    }
    let sha256 = hexadecimal(&hasher.finalize());
    Ok(FileDigest { bytes, sha256 })
}

/// Bytes in hexadecimal.
pub(in crate::io) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").expect("a string takes all");
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_the_example_of_the_standard() {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let path = dir.path().join("abc");
        std::fs::write(&path, "abc").expect("written");
        let digest = digest_file(&path).expect("read");
        assert_eq!(digest.bytes, 3);
        assert!(
            digest
                .sha256
                .starts_with("ba7816bf8f01cfea414140de5dae2223b00361a3")
        );
    }
}
