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
    /// The grid has no such public to draw access against.
    #[error(
        "[maps] bivariate asks for \"{wanted}\", of which the population given knows nothing; it knows: {known}. Give a grid with these columns (Filosofi), or leave bivariate out"
    )]
    NoPublic {
        /// The public asked for.
        wanted: String,
        /// The publics that there are.
        known: String,
    },
    /// Two figures cannot be put in three classes each.
    #[error(
        "the map of access and \"{public}\" cannot be drawn: most people have the same {what}, so that it makes no three classes; leave [maps] bivariate out"
    )]
    NoThirds {
        /// The public asked for.
        public: String,
        /// The figure that is the same for most.
        what: &'static str,
    },
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
