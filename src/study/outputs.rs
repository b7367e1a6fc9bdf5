//! `[outputs]`: which files for other tools to write, beside the tables, the
//! maps and the report.

use std::collections::BTreeSet;

use super::section::{Node, Section};

/// A format of file for other tools.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ToolFormat {
    /// `tables.xlsx`: every table in one workbook.
    Xlsx,
    /// `maillage.gpkg`: every layer in one GeoPackage, styled.
    Gpkg,
    /// A FlatGeobuf a layer.
    Fgb,
    /// `report.md`: the report as text.
    Markdown,
}

impl ToolFormat {
    /// Its name in study files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Gpkg => "gpkg",
            Self::Fgb => "fgb",
            Self::Markdown => "markdown",
        }
    }
}

const ALL: [ToolFormat; 4] = [
    ToolFormat::Xlsx,
    ToolFormat::Gpkg,
    ToolFormat::Fgb,
    ToolFormat::Markdown,
];

/// Which files for other tools to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputSettings {
    /// The formats; an empty set where none is wanted.
    pub formats: BTreeSet<ToolFormat>,
}

impl Default for OutputSettings {
    fn default() -> Self {
        Self {
            formats: BTreeSet::from(ALL),
        }
    }
}

impl OutputSettings {
    /// Whether a format is wanted.
    #[must_use]
    pub fn wants(&self, format: ToolFormat) -> bool {
        self.formats.contains(&format)
    }

    /// Whether a format is wanted that this build cannot write: GeoPackage,
    /// where the program was built without it.
    #[must_use]
    pub fn lacks_geopackage(&self) -> bool {
        !cfg!(feature = "geopackage") && self.wants(ToolFormat::Gpkg)
    }

    /// The formats, as `manifest.json` holds them.
    pub(super) fn keys(&self) -> Vec<&'static str> {
        self.formats.iter().map(|format| format.key()).collect()
    }
}

/// Reads `[outputs]`; `formats = []` asks for none.
pub(super) fn outputs(root: &mut Section<'_>) -> OutputSettings {
    let read = root.section("outputs", |section| section.get("formats").map(formats));
    read.flatten()
        .map_or_else(OutputSettings::default, |formats| OutputSettings {
            formats,
        })
}

fn formats(node: Node<'_>) -> BTreeSet<ToolFormat> {
    let choices = ALL.map(|format| (format.key(), format));
    let nodes = node.one_or_many();
    nodes.iter().filter_map(|n| n.choice(&choices)).collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::study::Study;

    fn formats_of(text: &str) -> Option<Vec<&'static str>> {
        let whole = format!("{HEAD}{text}");
        let study = Study::parse(&whole, Path::new("")).ok()?;
        Some(study.outputs().keys())
    }

    const HEAD: &str = "[[places]]\nfile = \"a.csv\"\n[[population]]\nfile = \"b.csv\"\n[communes]\noutlines = [\"c.geojson\"]\ntable = \"t.csv\"\n";

    #[test]
    fn all_are_written_unless_a_study_says_otherwise() {
        let all = ["xlsx", "gpkg", "fgb", "markdown"];
        assert_eq!(formats_of("").as_deref(), Some(&all[..]));
        assert_eq!(formats_of("[outputs]\n").as_deref(), Some(&all[..]));
        assert_eq!(
            formats_of("[outputs]\nformats = []").as_deref(),
            Some(&[][..])
        );
        assert_eq!(
            formats_of("[outputs]\nformats = \"fgb\"").as_deref(),
            Some(&["fgb"][..])
        );
    }

    #[test]
    fn what_is_not_known_is_a_mistake() {
        assert_eq!(formats_of("[outputs]\nformats = [\"xls\"]"), None);
        assert_eq!(formats_of("[outputs]\nformat = [\"xlsx\"]"), None);
    }
}
