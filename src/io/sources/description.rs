//! What a person says of a source, in a few lines.

use std::collections::BTreeMap;

use super::Field;
use crate::crs::Crs;

/// How the rows of a source tell of places. What is not said is found by the
/// usual headings, so that a list in the national schema or the France
/// Services list needs no description at all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Description {
    /// The name of the source in outputs; the file's where not said.
    pub name: Option<String>,
    /// The reference system of the coordinates.
    pub crs: Option<Crs>,
    /// The layers of the map to take; all where not said.
    pub layers: Vec<String>,
    /// Which columns each field is read from: several are tried in turn, or
    /// all add up where the field holds a list.
    pub columns: BTreeMap<Field, Vec<String>>,
    /// Values that every row has, where its own columns say nothing.
    pub constants: BTreeMap<Field, Vec<String>>,
    /// What separates the values of a field.
    pub splits: BTreeMap<Field, String>,
    /// What the values of a field stand for; nothing for one to pass over.
    /// Case, accents and punctuation of the values do not matter.
    pub values: BTreeMap<Field, BTreeMap<String, Vec<String>>>,
    /// How dates are written (`DD/MM/YYYY`).
    pub dates: BTreeMap<Field, String>,
    /// Columns whose values add to other fields.
    pub when: Vec<When>,
    /// The columns by which rows that tell of one place are folded.
    pub fold: Vec<String>,
    /// What itinerant rows are.
    pub circuits: Circuits,
}

/// `[[when]]`: what a value of a column adds to other fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct When {
    /// The column.
    pub column: String,
    /// The values that count; any that is not empty where none is said.
    pub is: Vec<String>,
    /// Texts one of which the value must hold.
    pub holds: Vec<String>,
    /// What it adds.
    pub then: BTreeMap<Field, Vec<String>>,
}

/// What the itinerant rows of a source are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Circuits {
    /// Told row by row.
    #[default]
    Told,
    /// Every row is a stop.
    Stops,
    /// Every itinerant row is a depot, which stands for a whole circuit.
    Depots,
}
