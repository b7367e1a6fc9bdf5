//! Shapes as the standard stores them: its header, then well-known binary.

use geo::BoundingRect as _;
use geo_types::Geometry;
use geozero::error::GeozeroError;
use geozero::{CoordDimensions, ToWkb as _};

use crate::crs::Crs;
use crate::io::write::Shape;

/// Bytes, with the least and greatest of x, then of y.
pub(super) type Encoded = (Vec<u8>, [f64; 4]);

/// A shape; `None` of an empty one.
pub(super) fn encode(shape: Shape, crs: Crs) -> Result<Option<Encoded>, GeozeroError> {
    let shape = match shape {
        Shape::Point(point) => Geometry::Point(point),
        Shape::Area(area) => Geometry::MultiPolygon(area),
        Shape::Line(line) => Geometry::LineString(line),
    };
    let Some(bounds) = shape.bounding_rect() else {
        return Ok(None);
    };
    let [low, high] = [bounds.min(), bounds.max()];
    let bounds = [low.x, high.x, low.y, high.y];
    // A point is its own envelope.
    let envelope = match shape {
        Geometry::Point(_) => Vec::new(),
        _ => bounds.to_vec(),
    };
    let bytes = shape.to_gpkg_wkb(CoordDimensions::xy(), Some(crs.epsg().into()), envelope)?;
    Ok(Some((bytes, bounds)))
}
