//! How a layer looks in a geographic information system: rules, each with a
//! sign and the words of the legend, written in the languages of QGIS and of
//! the OGC.

mod qml;
mod sld;

pub(super) use qml::qml;
pub(super) use sld::sld;

/// Red, green and blue.
pub type Colour = [u8; 3];

/// The rules of a layer, the first that fits a row being the one that draws
/// it.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// The rules.
    pub rules: Vec<Rule>,
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
    /// A line of a colour.
    Line(Colour),
    /// A point of a shape and colour, on a white rim.
    Marker(Marker, Colour),
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
fn number(number: f64) -> String {
    format!("{number}")
}

#[cfg(test)]
#[path = "look_tests.rs"]
mod tests;
