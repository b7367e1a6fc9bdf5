//! A file of outlines as read: shapes in the system of the file, properties
//! as text.

use geo_types::{Coord, MultiPolygon};

use crate::crs::{Crs, LonLat, Transform};
use crate::faults::Location;
use crate::io::{Described, LoadError, table};

/// What a feature draws.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Shape {
    /// Land, with its holes.
    Land(MultiPolygon),
    /// A single point.
    Point(Coord),
    /// Nothing that bounds land; says what stood there.
    Other(String),
}

/// Names and values of a feature, every value as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Properties(Vec<(String, String)>);

impl Properties {
    /// The value of a property, whatever the case of its name; `None` when
    /// absent or empty.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.trim())
            .filter(|value| !value.is_empty())
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| name.as_str())
    }
}

impl IntoIterator for Properties {
    type Item = (String, String);
    type IntoIter = std::vec::IntoIter<(String, String)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl FromIterator<(String, String)> for Properties {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(pairs: I) -> Self {
        Self(pairs.into_iter().collect())
    }
}

/// One record of a file of outlines.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Feature {
    /// What it draws, in the system of the layer.
    pub(crate) shape: Shape,
    /// What it says.
    pub(crate) properties: Properties,
    /// Where it stands.
    pub(crate) location: Location,
}

/// A file of outlines.
#[derive(Clone, Debug)]
pub(crate) struct Layer {
    /// The file as the study names it.
    pub(crate) file: String,
    /// The reference system of its shapes.
    pub(crate) crs: Crs,
    /// Its records, in the order of the file.
    pub(crate) features: Vec<Feature>,
}

/// Which property to look for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted<'a> {
    /// The name that the study gives, if it does.
    pub(crate) said: Option<&'a str>,
    /// The usual names, the most telling first.
    pub(crate) usual: &'a [&'a str],
}

impl Layer {
    /// The name of the property that holds something; `None` when no feature
    /// has it under any usual name.
    ///
    /// # Errors
    /// [`LoadError::MissingColumn`] when the study names a property that no
    /// feature has.
    pub(crate) fn property(&self, wanted: Wanted<'_>) -> Result<Option<String>, LoadError> {
        let Some(said) = wanted.said else {
            return Ok(wanted.usual.iter().find(|n| self.has(n)).map(|&n| n.into()));
        };
        if self.has(said) {
            return Ok(Some(said.to_owned()));
        }
        Err(self.missing(&[said]))
    }

    /// As [`Layer::property`], for one that cannot be done without.
    ///
    /// # Errors
    /// [`LoadError::MissingColumn`] when no feature has it.
    pub(crate) fn required(&self, wanted: Wanted<'_>) -> Result<String, LoadError> {
        self.property(wanted)?
            .ok_or_else(|| self.missing(wanted.usual))
    }

    fn has(&self, name: &str) -> bool {
        self.features
            .iter()
            .any(|f| f.properties.names().any(|n| n.eq_ignore_ascii_case(name)))
    }

    fn missing(&self, spellings: &[&str]) -> LoadError {
        table::missing(&self.file, spellings, &self.present())
    }

    fn present(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for name in self.features.iter().flat_map(|f| f.properties.names()) {
            if !names.iter().any(|n| n == name) {
                names.push(name.to_owned());
            }
        }
        names
    }

    /// The layer of a file.
    pub(super) fn of(file: &Described, crs: Crs, features: Vec<Feature>) -> Self {
        Self {
            file: file.name(),
            crs,
            features,
        }
    }
}

impl Layer {
    /// One position in degrees a feature, of those that have one.
    pub(crate) fn positions(&self) -> impl Iterator<Item = LonLat> {
        let degrees = Transform::new(self.crs, Crs::WGS84).ok();
        self.features.iter().filter_map(move |feature| {
            let first = match &feature.shape {
                Shape::Land(land) => *land.0.first()?.exterior().0.first()?,
                Shape::Point(at) => *at,
                Shape::Other(_) => return None,
            };
            degrees.as_ref()?.to_lonlat(first).ok()
        })
    }
}
