//! How a layer looks in a geographic information system: rules, each with a
//! sign and the words of the legend, written in the languages of QGIS and of
//! the OGC.
//!
//! Without the feature `geopackage` nothing stores a look, and the languages
//! are left out.

#[cfg(feature = "geopackage")]
mod names;
#[cfg(feature = "geopackage")]
mod project;
#[cfg(feature = "geopackage")]
mod qml;
#[cfg(feature = "geopackage")]
mod sld;
#[cfg(feature = "geopackage")]
mod xml;

#[cfg(feature = "geopackage")]
pub(super) use project::{Leaf, Project, project};
#[cfg(feature = "geopackage")]
pub(super) use qml::qml;
#[cfg(feature = "geopackage")]
pub(super) use sld::sld;

/// Red, green and blue.
pub type Colour = [u8; 3];

/// How a layer looks, and where it lies among the others of a project.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Look {
    /// The rules, the first that fits a row being the one that draws it.
    pub rules: Vec<Rule>,
    /// What stands beside its rows, where anything does.
    pub names: Option<Names>,
    /// Layers of a higher level lie above those of a lower one.
    pub level: u8,
    /// Whether a project shows it from the start.
    pub shown: bool,
}

/// Words beside the rows of a layer, on a white rim.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Names {
    /// The column that holds them.
    pub column: &'static str,
    /// Their colour.
    pub colour: Colour,
    /// Their size in points.
    pub points: f64,
    /// The smallest scale at which they are there, as what one is divided by;
    /// at every scale where none is named.
    pub from: Option<u32>,
}

/// What is drawn for some rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// The words of the legend.
    pub label: String,
    /// Which rows.
    pub rows: Rows,
    /// The sign.
    pub sign: Sign,
}

/// Which rows a rule is for.
#[derive(Clone, Debug, PartialEq)]
pub enum Rows {
    /// All of them.
    All,
    /// Those that no other rule is for.
    Others,
    /// Those whose number in a column is above the first bound and up to the
    /// second, which it includes.
    Between(String, Option<f64>, Option<f64>),
    /// Those with this text in a column.
    Equal(&'static str, String),
}

/// A sign.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sign {
    /// Ground of a colour, without an edge.
    Ground(Colour),
    /// Ground of a colour within an edge of another.
    Area(Colour, Colour),
    /// An edge of a colour and width in millimetres, over hatching where it
    /// says so.
    Edge(Colour, f64, bool),
    /// A line of a colour, dashed so that it is told apart without it.
    Line(Colour, Dash),
    /// A point of a shape and colour, on a white rim.
    Marker(Marker, Colour),
}

/// The dashes of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dash {
    /// None.
    Solid,
    /// Long ones.
    Long,
    /// Dots.
    Dots,
    /// A long one and a dot in turn.
    Both,
}

#[cfg(feature = "geopackage")]
impl Dash {
    /// Its name in QGIS.
    fn qgis(self) -> &'static str {
        match self {
            Self::Solid => "solid",
            Self::Long => "dash",
            Self::Dots => "dot",
            Self::Both => "dash dot",
        }
    }

    /// Lengths of dash and gap in pixels of SLD; none of a solid line.
    fn sld(self) -> Option<&'static str> {
        match self {
            Self::Solid => None,
            Self::Long => Some("9 5"),
            Self::Dots => Some("3 4"),
            Self::Both => Some("9 4 3 4"),
        }
    }
}

/// The shape of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marker {
    /// A disc.
    Circle,
    /// A square on its side.
    Square,
    /// A square on its corner.
    Diamond,
    /// A triangle.
    Triangle,
    /// A triangle on its tip.
    Tip,
    /// A cross.
    Cross,
    /// A star.
    Star,
    /// A cross on its side.
    Saltire,
}

#[cfg(feature = "geopackage")]
impl Marker {
    /// Its name in QGIS, and the turn in degrees that makes it.
    fn qgis(self) -> (&'static str, u16) {
        match self {
            Self::Circle => ("circle", 0),
            Self::Square => ("square", 0),
            Self::Diamond => ("square", 45),
            Self::Triangle => ("triangle", 0),
            Self::Tip => ("triangle", 180),
            Self::Cross => ("cross_fill", 0),
            Self::Star => ("star", 0),
            Self::Saltire => ("cross_fill", 45),
        }
    }

    /// Its well-known name in SLD, and the same turn.
    fn sld(self) -> (&'static str, u16) {
        match self.qgis() {
            ("cross_fill", turn) => ("cross", turn),
            other => other,
        }
    }
}

/// A number as filters write it.
#[cfg(feature = "geopackage")]
fn number(number: f64) -> String {
    format!("{number}")
}

#[cfg(all(test, feature = "geopackage"))]
#[path = "look_tests.rs"]
mod tests;
