//! Communes by code, by name and by position.

use std::collections::{BTreeMap, BTreeSet};

use geo::{
    BoundingRect as _, Centroid as _, Contains as _, Distance as _, Euclidean, InteriorPoint as _,
};
use geo_types::{Coord, MultiPolygon, Point};
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};

use super::commune_key;
use crate::crs::{Crs, LonLat, Projected, ProjectionError, Transform};
use crate::territory::{CommuneCode, DepartementCode};
use crate::units::Metres;

/// The outline of a commune of any vintage.
#[derive(Clone, Debug, PartialEq)]
pub struct CommuneOutline {
    /// Its code as drawn.
    pub drawn: CommuneCode,
    /// The code of today's commune that it is, or is part of.
    pub today: CommuneCode,
    /// Its name as drawn.
    pub name: String,
    /// Its land, in metres of the system of the [`Communes`].
    pub land: MultiPolygon,
}

/// What a row says of its commune.
#[derive(Clone, Copy, Debug, Default)]
pub struct Clue<'a> {
    /// The code, of any vintage.
    pub code: Option<CommuneCode>,
    /// The name, as written.
    pub name: &'a str,
    /// The département that the postcode or the source tells.
    pub departement: Option<DepartementCode>,
}

/// A commune found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Today's code.
    pub code: CommuneCode,
    /// The outlines of its land, by rank.
    pieces: Vec<usize>,
    /// That of the former commune that the row names, where it does.
    named: Option<usize>,
}

impl Found {
    /// What tells the town: the former commune named, else the commune.
    pub(super) fn town(&self) -> (CommuneCode, Option<usize>) {
        (self.code, self.named)
    }

    /// Whether its land is at hand.
    #[must_use]
    pub fn has_land(&self) -> bool {
        !self.pieces.is_empty()
    }
}

type Bounds = GeomWithData<Rectangle<[f64; 2]>, usize>;

/// Communes to hold points against.
pub struct Communes {
    to_metres: Transform,
    to_degrees: Transform,
    outlines: Vec<CommuneOutline>,
    tree: RTree<Bounds>,
    /// Outlines by code, drawn and today's.
    by_code: BTreeMap<CommuneCode, BTreeSet<usize>>,
    /// Today's codes by folded name, of outlines and of tables.
    by_name: BTreeMap<String, BTreeSet<CommuneCode>>,
    /// Today's code of every code known.
    today: BTreeMap<CommuneCode, CommuneCode>,
    departements: BTreeSet<DepartementCode>,
}

impl Communes {
    /// Communes with land in a projected system, and the names that tables
    /// give to codes: the name, the code it had, today's code.
    ///
    /// # Errors
    /// [`ProjectionError`] when the system is unknown.
    pub fn new(
        crs: Crs,
        outlines: Vec<CommuneOutline>,
        names: Vec<(String, CommuneCode, CommuneCode)>,
    ) -> Result<Self, ProjectionError> {
        let mut all = Self {
            to_metres: Transform::new(Crs::WGS84, crs)?,
            to_degrees: Transform::new(crs, Crs::WGS84)?,
            tree: RTree::bulk_load(outlines.iter().enumerate().filter_map(bounds).collect()),
            outlines: Vec::new(),
            by_code: BTreeMap::new(),
            by_name: BTreeMap::new(),
            today: BTreeMap::new(),
            departements: BTreeSet::new(),
        };
        for (name, then, now) in names {
            all.name(&name, now);
            all.today.insert(then, now);
        }
        for (rank, outline) in outlines.iter().enumerate() {
            all.name(&outline.name, outline.today);
            for code in [outline.drawn, outline.today] {
                all.by_code.entry(code).or_default().insert(rank);
                all.today.entry(code).or_insert(outline.today);
            }
            all.departements.insert(outline.today.departement());
        }
        all.outlines = outlines;
        Ok(all)
    }

    fn name(&mut self, name: &str, code: CommuneCode) {
        let key = commune_key(name);
        if !key.is_empty() {
            self.by_name.entry(key).or_default().insert(code);
        }
    }

    /// Whether there is neither land nor name.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.outlines.is_empty() && self.by_name.is_empty()
    }

    /// The commune that a row speaks of: by its code where that is known,
    /// else by its name within the département; a name that two communes of
    /// the land share tells neither.
    #[must_use]
    pub fn find(&self, clue: Clue<'_>) -> Option<Found> {
        let coded = clue.code.and_then(|code| self.today.get(&code).copied());
        let code = coded.or_else(|| self.by_name(clue))?;
        let pieces: Vec<usize> = self
            .by_code
            .get(&code)
            .map(|ranks| ranks.iter().copied().collect())
            .unwrap_or_default();
        let key = commune_key(clue.name);
        let is_named = |&&rank: &&usize| {
            let outline: &CommuneOutline = &self.outlines[rank];
            clue.code == Some(outline.drawn) || commune_key(&outline.name) == key
        };
        let named = pieces.iter().find(is_named).copied();
        let named = named.filter(|_| pieces.len() > 1);
        Some(Found {
            code,
            pieces,
            named,
        })
    }

    fn by_name(&self, clue: Clue<'_>) -> Option<CommuneCode> {
        let key = commune_key(clue.name);
        let among = |codes: &BTreeSet<CommuneCode>| {
            let of_here =
                |code: &&CommuneCode| clue.departement.is_none_or(|d| d == code.departement());
            let mut found = codes.iter().filter(of_here);
            let first = found.next().copied();
            first.filter(|_| found.next().is_none())
        };
        let codes = self.by_name.get(&key);
        codes.and_then(among).or_else(|| {
            let departement = clue.departement?;
            let begun = self.beginning(&key, departement);
            // A name that stands elsewhere is no slip of the pen.
            begun.or_else(|| self.nearly(&key, departement).filter(|_| codes.is_none()))
        })
    }

    /// The only commune of a département whose name begins with these words:
    /// `Mauléon` is Mauléon-Licharre where the département has no other.
    fn beginning(&self, key: &str, departement: DepartementCode) -> Option<CommuneCode> {
        if key.len() < 4 {
            return None;
        }
        let longer = format!("{key} ");
        let names = self.by_name.range(longer.clone()..);
        let names = names.take_while(|(name, _)| name.starts_with(&longer));
        let here = names.flat_map(|(_, codes)| codes.iter().copied());
        let here: BTreeSet<CommuneCode> = here
            .filter(|code| code.departement() == departement)
            .collect();
        let only = here.len() == 1;
        here.first().copied().filter(|_| only)
    }

    /// The only commune of a département whose name differs by one letter (or
    /// two, in names of twelve letters and more).
    fn nearly(&self, key: &str, departement: DepartementCode) -> Option<CommuneCode> {
        let most = match key.len() {
            0..6 => return None,
            6..12 => 1,
            _ => 2,
        };
        let near = |name: &&String| {
            name.len().abs_diff(key.len()) <= most && strsim::osa_distance(name, key) <= most
        };
        let codes: BTreeSet<CommuneCode> = self
            .by_name
            .iter()
            .filter(|(name, _)| near(name))
            .flat_map(|(_, codes)| codes.iter().copied())
            .filter(|code| code.departement() == departement)
            .collect();
        let only = codes.len() == 1;
        codes.first().copied().filter(|_| only)
    }

    /// The commune whose name ends a text (`Agence postale de Roussac`),
    /// within a département: the longest name counts.
    #[must_use]
    pub fn ending(&self, text: &str, departement: DepartementCode) -> Option<Found> {
        let key = commune_key(text);
        let words: Vec<&str> = key.split(' ').collect();
        (1..words.len()).find_map(|start| {
            let name = words[start..].join(" ");
            if name.len() < 4 || !self.by_name.contains_key(&commune_key(&name)) {
                return None;
            }
            self.find(Clue {
                code: None,
                name: &name,
                departement: Some(departement),
            })
        })
    }

    /// How far a position lies from a commune, in metres, 0 within it; `None`
    /// where its land is not at hand. A position that the system of the land
    /// cannot hold is infinitely far, and so is not within any tolerance.
    pub(super) fn off(&self, found: &Found, at: LonLat) -> Option<f64> {
        let pieces = found.pieces.iter();
        let Some(point) = self.point(at) else {
            return found.has_land().then_some(f64::INFINITY);
        };
        pieces
            .map(|&rank| Euclidean.distance(&point, &self.outlines[rank].land))
            .min_by(f64::total_cmp)
    }

    /// Whether a position can be in a commune, by the tolerance of the room;
    /// `None` where its land is not at hand.
    #[must_use]
    pub fn fits(&self, found: &Found, at: LonLat) -> Option<bool> {
        Some(self.off(found, at)? <= super::TOLERANCE_M)
    }

    /// Whether the land of a département is at hand.
    pub(super) fn covers(&self, departement: DepartementCode) -> bool {
        self.departements.contains(&departement)
    }

    /// Today's commune whose land holds a position.
    #[must_use]
    pub fn holding(&self, at: LonLat) -> Option<CommuneCode> {
        let rank = self.rank_at(self.point(at)?)?;
        Some(self.outlines[rank].today)
    }

    /// The first outline that holds a point in metres.
    fn rank_at(&self, point: Point) -> Option<usize> {
        let here = AABB::from_point([point.x(), point.y()]);
        let mut ranks: Vec<usize> = self
            .tree
            .locate_in_envelope_intersecting(&here)
            .map(|bounds| bounds.data)
            .collect();
        ranks.sort_unstable();
        let holds = |&rank: &usize| self.outlines[rank].land.contains(&point);
        ranks.into_iter().find(holds)
    }

    /// Whether a position lies within the land at hand and some metres away
    /// from its edge: what lies beyond is drawn in no file.
    pub(super) fn holds_within(&self, at: LonLat, metres: f64) -> bool {
        let Some(point) = self.point(at) else {
            return false;
        };
        let around = [
            (0.0, 0.0),
            (metres, 0.0),
            (-metres, 0.0),
            (0.0, metres),
            (0.0, -metres),
        ];
        around.into_iter().all(|(east, north)| {
            let there = Point::new(point.x() + east, point.y() + north);
            self.rank_at(there).is_some()
        })
    }

    /// The name of a commune, as its outline has it.
    #[must_use]
    pub fn name_of(&self, code: CommuneCode) -> Option<&str> {
        let ranks = self.by_code.get(&code)?;
        let outlines = ranks.iter().map(|&rank| &self.outlines[rank]);
        let own = outlines.clone().find(|outline| outline.drawn == code);
        own.or(outlines.into_iter().next()).map(|o| o.name.as_str())
    }

    /// Whether a position lies within some metres of a département's land.
    pub(super) fn near(&self, departement: DepartementCode, at: LonLat, metres: f64) -> bool {
        let Some(point) = self.point(at) else {
            return false;
        };
        let (x, y) = (point.x(), point.y());
        let around = AABB::from_corners([x - metres, y - metres], [x + metres, y + metres]);
        self.tree
            .locate_in_envelope_intersecting(&around)
            .map(|bounds| &self.outlines[bounds.data])
            .filter(|outline| outline.today.departement() == departement)
            .any(|outline| Euclidean.distance(&point, &outline.land) <= metres)
    }

    /// The middle of a commune's land, or of the former commune's that is
    /// named: its centroid, or where that lies outside, a point within.
    pub(super) fn centre(&self, found: &Found) -> Option<LonLat> {
        let pieces = match found.named {
            Some(rank) => vec![rank],
            None => found.pieces.clone(),
        };
        let land: MultiPolygon = pieces
            .iter()
            .flat_map(|&rank| self.outlines[rank].land.clone())
            .collect();
        let centroid = land.centroid().filter(|c| land.contains(c));
        self.degrees(centroid.or_else(|| land.interior_point())?)
    }

    /// A position in metres.
    pub(super) fn projected(&self, at: LonLat) -> Option<Projected> {
        let at = Coord {
            x: at.lon(),
            y: at.lat(),
        };
        self.to_metres.to_projected(at).ok()
    }

    fn point(&self, at: LonLat) -> Option<Point> {
        self.projected(at).map(Point::from)
    }

    fn degrees(&self, point: Point) -> Option<LonLat> {
        self.to_degrees.to_lonlat(point.0).ok()
    }

    /// How far apart two positions are; `None` where the system of the land
    /// cannot hold one of them.
    #[must_use]
    pub fn distance(&self, a: LonLat, b: LonLat) -> Option<Metres> {
        Some(self.projected(a)?.distance(self.projected(b)?))
    }
}

fn bounds((rank, outline): (usize, &CommuneOutline)) -> Option<Bounds> {
    let rect = outline.land.bounding_rect()?;
    let (low, high) = (rect.min(), rect.max());
    let rectangle = Rectangle::from_corners([low.x, low.y], [high.x, high.y]);
    Some(GeomWithData::new(rectangle, rank))
}
