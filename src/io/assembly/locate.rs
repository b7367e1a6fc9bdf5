//! Which commune holds a position.

use geo::{Distance as _, Euclidean, Intersects as _};
use geo_types::{MultiPolygon, Point};
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};

use crate::crs::Projected;
use crate::io::outlines::CommuneLands;
use crate::territory::CommuneCode;
use crate::units::Metres;

type Boxed = GeomWithData<Rectangle<[f64; 2]>, usize>;

/// Every outline at hand, of the study and around it.
pub(super) struct CommuneLocator<'a> {
    lands: Vec<(CommuneCode, &'a MultiPolygon)>,
    boxes: RTree<Boxed>,
}

/// A commune near a position.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Near {
    pub(super) code: CommuneCode,
    pub(super) distance: Metres,
}

impl<'a> CommuneLocator<'a> {
    pub(super) fn new(lands: &'a CommuneLands) -> Self {
        let lands: Vec<_> = lands.iter().map(|(&c, l)| (c, &l.land)).collect();
        let boxes = lands.iter().enumerate().filter_map(|(rank, (_, land))| {
            let bounds = geo::BoundingRect::bounding_rect(*land)?;
            let corner = |c: geo_types::Coord| [c.x, c.y];
            let rectangle = Rectangle::from_corners(corner(bounds.min()), corner(bounds.max()));
            Some(Boxed::new(rectangle, rank))
        });
        let boxes = RTree::bulk_load(boxes.collect());
        Self { lands, boxes }
    }

    /// Whether there is no outline at all.
    pub(super) fn is_empty(&self) -> bool {
        self.lands.is_empty()
    }

    /// Whether the commune has an outline.
    pub(super) fn has(&self, code: CommuneCode) -> bool {
        self.rank(code).is_some()
    }

    fn rank(&self, code: CommuneCode) -> Option<usize> {
        self.lands.binary_search_by_key(&code, |&(c, _)| c).ok()
    }

    /// Whether the commune's land holds the position, its border included.
    pub(super) fn holds(&self, code: CommuneCode, at: Projected) -> bool {
        self.rank(code)
            .is_some_and(|rank| self.lands[rank].1.intersects(&Point::from(at)))
    }

    /// The commune that holds the position; on a border the first by code.
    pub(super) fn holding(&self, at: Projected) -> Option<CommuneCode> {
        let point = Point::from(at);
        self.boxes
            .locate_all_at_point(&[at.x(), at.y()])
            .map(|found| found.data)
            .filter(|&rank| self.lands[rank].1.intersects(&point))
            .min()
            .map(|rank| self.lands[rank].0)
    }

    /// The nearest commune within a reach; of two as near the first by code.
    pub(super) fn nearest(&self, at: Projected, reach: Metres) -> Option<Near> {
        let (x, y, r) = (at.x(), at.y(), reach.get());
        let around = AABB::from_corners([x - r, y - r], [x + r, y + r]);
        let point = Point::from(at);
        self.boxes
            .locate_in_envelope_intersecting(&around)
            .filter_map(|found| {
                let distance = Metres::new(Euclidean.distance(&point, self.lands[found.data].1))?;
                Some((distance, found.data))
            })
            .filter(|&(distance, _)| distance <= reach)
            .min()
            .map(|(distance, rank)| Near {
                code: self.lands[rank].0,
                distance,
            })
    }
}
