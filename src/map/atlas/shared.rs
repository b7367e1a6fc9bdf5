//! What all sheets of an atlas share, made once.

use std::collections::BTreeMap;

use geo::BoundingRect as _;
use geo_types::{Coord, LineString, Rect};

use super::AtlasInput;
use super::unit::Unit;
use crate::i18n::Catalogue;
use crate::map::MapError;
use crate::map::about::MapRoads;
use crate::map::backend::Point;
use crate::map::furniture::{INSET, Locator};
use crate::map::layers::{Ground, PlaceSigns, Town, overlap, towns_of, without_data};
use crate::map::topology::Topology;
use crate::map::viewport::Viewport;
use crate::territory::{Commune, CommuneCode, Place, Territory};

/// How far a line of the inset may leave the true one, in units.
const TOLERANCE: f64 = 9.0;

/// What all sheets share.
pub(super) struct Shared<'a> {
    pub(super) input: &'a AtlasInput<'a>,
    pub(super) words: &'a Catalogue,
    /// The towns, largest first.
    pub(super) towns: Vec<Town<'a>>,
    /// The places of the whole territory.
    pub(super) signs: PlaceSigns<'a>,
    /// Whether each commune lacks data.
    pub(super) without: Vec<bool>,
    /// The box of each commune.
    bounds: Vec<Option<Rect>>,
    communes: BTreeMap<CommuneCode, usize>,
    /// The boxes of motorways and of other main roads.
    roads: [Vec<Option<Rect>>; 2],
    /// The territory at the scale of the inset.
    inset: Topology,
}

impl<'a> Shared<'a> {
    /// Makes it.
    pub(super) fn new(input: &'a AtlasInput<'a>, words: &'a Catalogue) -> Result<Self, MapError> {
        let territory = input.map.territory;
        let communes = territory.communes();
        let view = Viewport::fit(Ground::extent(territory)?, INSET);
        let boxes = |lines: &[Vec<Coord>]| {
            let lines = lines.iter();
            lines
                .map(|line| LineString::from(line.clone()).bounding_rect())
                .collect()
        };
        Ok(Self {
            input,
            words,
            towns: towns_of(territory),
            signs: PlaceSigns::new(territory, input.map.nearest),
            without: without_data(territory),
            bounds: communes.iter().map(|c| c.outline.bounding_rect()).collect(),
            communes: communes
                .iter()
                .zip(0..)
                .map(|(c, rank)| (c.code, rank))
                .collect(),
            roads: input.map.roads.map_or_else(Default::default, |roads| {
                [boxes(&roads.motorways), boxes(&roads.major)]
            }),
            inset: topology(communes.iter().enumerate(), &view, TOLERANCE),
        })
    }

    /// The territory.
    pub(super) fn territory(&self) -> &'a Territory {
        self.input.map.territory
    }

    /// What an area is called on its sheet: with the part of it that lies in
    /// the territory, where it reaches beyond.
    pub(super) fn called(&self, unit: Unit) -> String {
        let name = unit.name(self.territory());
        match unit.part(self.territory()) {
            Some((own, all)) => {
                let args = [
                    ("name", name.into()),
                    ("own", own.into()),
                    ("all", all.into()),
                ];
                self.words.say("atlas-part", &args)
            }
            None => name.to_owned(),
        }
    }

    /// The communes of an area, with their ranks.
    pub(super) fn communes(&self, unit: Unit) -> impl Iterator<Item = (usize, &'a Commune)> {
        let all = self.territory().communes().iter().enumerate();
        all.filter(move |(_, commune)| unit.holds(commune))
    }

    /// The box of an area, in metres; `None` where it has no outline.
    pub(super) fn extent(&self, unit: Unit) -> Option<Rect> {
        let boxes = self
            .communes(unit)
            .filter_map(|(rank, _)| self.bounds[rank]);
        boxes.reduce(Ground::joined)
    }

    /// Whether a place stands in an area.
    pub(super) fn stands_in(&self, place: &Place, unit: Unit) -> bool {
        let rank = place.commune.and_then(|code| self.communes.get(&code));
        rank.is_some_and(|&rank| unit.holds(&self.territory().communes()[rank]))
    }

    /// The communes that reach into a view, on paper.
    pub(super) fn ground(&self, view: Viewport, tolerance: f64) -> Ground<'a> {
        let frame = view.ground();
        let near = |rank: &usize| self.bounds[*rank].is_some_and(|b| overlap(&b, &frame));
        let all = self.territory().communes().iter().enumerate();
        let near = all.filter(|(rank, _)| near(rank));
        Ground {
            territory: self.territory(),
            view,
            communes: topology(near, &view, tolerance),
        }
    }

    /// The main roads that reach into a frame.
    pub(super) fn roads(&self, frame: &Rect) -> MapRoads {
        let Some(all) = self.input.map.roads else {
            return MapRoads::default();
        };
        let near = |lines: &[Vec<Coord>], boxes: &[Option<Rect>]| {
            let reaches = |b: &Option<Rect>| b.is_some_and(|b| overlap(&b, frame));
            let lines = lines.iter().zip(boxes);
            lines
                .filter(|(_, b)| reaches(b))
                .map(|(line, _)| line.clone())
                .collect()
        };
        MapRoads {
            motorways: near(&all.motorways, &self.roads[0]),
            major: near(&all.major, &self.roads[1]),
            ..MapRoads::default()
        }
    }

    /// Where an area lies in the territory; where it is all of it, where the
    /// territory lies, as far as that is known.
    pub(super) fn locator(&self, unit: Unit, extent: Rect) -> Option<Locator> {
        let communes = self.territory().communes();
        if communes.iter().all(|commune| unit.holds(commune)) {
            return Locator::around(self.territory(), extent);
        }
        let of = |owner: u32| &communes[owner as usize];
        let borders = if self.territory().departements().len() > 1 {
            self.inset.between(|owner| of(owner).departement)
        } else {
            self.inset.between(|owner| of(owner).epci)
        };
        Some(Locator {
            land: self.inset.around(|_| true),
            borders,
            ground: self.inset.around(|owner| unit.holds(of(owner))),
        })
    }
}

fn topology<'c>(
    communes: impl Iterator<Item = (usize, &'c Commune)>,
    view: &Viewport,
    tolerance: f64,
) -> Topology {
    let owner =
        |rank: usize| u32::try_from(rank).expect("fewer communes than thousands of millions");
    let rings: Vec<(u32, Vec<Point>)> = communes
        .flat_map(|(rank, commune)| {
            view.rings(&commune.outline)
                .map(move |ring| (owner(rank), ring))
        })
        .collect();
    Topology::new(&rings, tolerance)
}
