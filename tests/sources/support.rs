//! Where the real files lie, and how sources are read in tests.

use std::path::{Path, PathBuf};

use maillage::crs::LonLat;
use maillage::io::sources::{Description, Gathered, Source, SourcesInput, gather};
use maillage::io::{CommunesInput, Described};
use maillage::progress::Silent;
use maillage::study::DescribedFiles;

/// A real file; `None`, with a note, where it is not at hand.
pub(crate) fn shared(path: &str) -> Option<PathBuf> {
    let root = std::env::var_os("MAILLAGE_SHARED").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"),
        PathBuf::from,
    );
    let path = root.join("data").join(path);
    if path.exists() {
        return Some(path);
    }
    eprintln!("{} is not at hand: nothing is checked", path.display());
    None
}

pub(crate) fn described(path: &Path) -> Described {
    let label = path.file_name().unwrap_or_default();
    Described {
        path: path.to_owned(),
        label: label.to_string_lossy().into_owned(),
        ..Described::default()
    }
}

/// One of the descriptions that ship with the program.
pub(crate) fn shipped(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("data/sources/{name}.toml"))
}

pub(crate) fn description(name: &str) -> Description {
    let read = DescribedFiles::read(&shipped(name));
    read.expect("a description without mistakes").description
}

/// The outlines of a département and the official tables.
pub(crate) fn communes(departements: &[&str]) -> Option<CommunesInput> {
    let outlines = departements.iter().map(|name| {
        let path = shared(&format!("communes/communes-{name}.geojson"))?;
        Some(described(&path))
    });
    Some(CommunesInput {
        outlines: outlines.collect::<Option<_>>()?,
        table: Some(described(&shared("communes/communes.csv")?)),
        changes: Some(described(&shared("communes/mouvements-communes.csv")?)),
        ..CommunesInput::default()
    })
}

/// One real source, read with a description and held against communes.
pub(crate) fn gathered(
    file: &str,
    description: Description,
    departements: &[&str],
) -> Option<Gathered> {
    let input = SourcesInput {
        sources: vec![Source {
            file: described(&shared(&format!("places/{file}"))?),
            description,
        }],
        communes: communes(departements)?,
        ..SourcesInput::default()
    };
    Some(gather(&input, &Silent).expect("a source that reads"))
}

/// Metres on the sphere of mean radius.
pub(crate) fn metres(a: LonLat, b: LonLat) -> f64 {
    let (lat_a, lat_b) = (a.lat().to_radians(), b.lat().to_radians());
    let (dlat, dlon) = (lat_b - lat_a, (b.lon() - a.lon()).to_radians());
    let h = (dlat / 2.0).sin().powi(2) + lat_a.cos() * lat_b.cos() * (dlon / 2.0).sin().powi(2);
    2.0 * 6_371_008.8 * h.sqrt().asin()
}
