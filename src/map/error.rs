//! Why a map could not be drawn.

/// Why a map could not be drawn.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MapError {
    /// The territory has no outline and no cell.
    #[error(
        "there is nothing to draw: the territory has neither commune outlines nor population; check its scope and its inputs"
    )]
    Empty,
    /// The font that travels with the program could not be read.
    #[error(
        "the DejaVu Sans font built into the program could not be read; the build is faulty, rebuild it"
    )]
    Font,
    /// The grid of the population has no known passage to the territory's system.
    #[error("population cells could not be brought to the map: {0}")]
    Projection(#[from] crate::crs::ProjectionError),
    /// plotters could not draw.
    #[error("the page could not be laid out: {0}; please report it with the study")]
    Drawing(String),
    /// The SVG could not be turned into a picture.
    #[error("the SVG could not be turned into a PNG: {0}; the SVG itself stands")]
    Picture(String),
    /// The SVG could not be turned into a PDF.
    #[error("the SVG could not be turned into a PDF: {0}; the SVG itself stands")]
    Pdf(String),
    /// The resolution asked for makes no picture.
    #[error("a resolution of {0} dots per inch makes no picture; give 20 to 1200")]
    Resolution(u16),
}

impl<E: std::error::Error + Send + Sync> From<plotters::drawing::DrawingAreaErrorKind<E>>
    for MapError
{
    fn from(error: plotters::drawing::DrawingAreaErrorKind<E>) -> Self {
        Self::Drawing(error.to_string())
    }
}
