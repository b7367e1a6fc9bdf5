//! The paper that a map is printed on.

use super::backend::MM;

/// A size of paper (ISO 216).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaperSize {
    /// 210 by 297 millimetres.
    #[default]
    A4,
    /// 297 by 420 millimetres.
    A3,
}

/// Which way the paper lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Orientation {
    /// Whichever shows the ground larger.
    #[default]
    Auto,
    /// Upright.
    Portrait,
    /// Lying.
    Landscape,
}

/// The paper that a map is printed on: A4 that lies as the ground asks where
/// nothing else is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Paper {
    /// Its size.
    pub size: PaperSize,
    /// Which way it lies.
    pub orientation: Orientation,
}

impl Paper {
    /// Its short and its long side, in units.
    pub(super) fn sides(self) -> (i32, i32) {
        match self.size {
            PaperSize::A4 => (210 * MM, 297 * MM),
            PaperSize::A3 => (297 * MM, 420 * MM),
        }
    }
}
