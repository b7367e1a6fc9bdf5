//! Places, by kind.

use std::collections::{BTreeMap, BTreeSet};

use geo_types::{Coord, Rect};

use super::{Item, Layer, overlap, symbols};
use crate::map::backend::{Point, Symbol};
use crate::map::viewport::Viewport;
use crate::territory::{Place, PlaceIndex, PlaceKind, ServiceMode, Territory};
use crate::travel::NearestPlaces;

/// What a place is drawn as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::map) enum Sign {
    /// The depot of an itinerant service.
    Depot,
    /// A stop of an itinerant service.
    Stop(PlaceKind),
    /// A fixed place.
    Fixed(PlaceKind),
}

impl Sign {
    /// Places that receive no public have no sign.
    fn of(place: &Place) -> Option<Self> {
        match place.mode {
            ServiceMode::Fixed => Some(Self::Fixed(place.kind)),
            ServiceMode::Stop => Some(Self::Stop(place.kind)),
            ServiceMode::Depot => Some(Self::Depot),
            ServiceMode::NoPublic => None,
        }
    }

    fn symbol(self, radius: i32) -> Symbol {
        match self {
            Self::Depot => symbols::depot(radius),
            Self::Stop(kind) => symbols::place(kind, true, radius),
            Self::Fixed(kind) => symbols::place(kind, false, radius),
        }
    }
}

/// A place on the map.
pub(in crate::map) struct Stamp<'t> {
    /// Its rank in the territory.
    pub(in crate::map) place: usize,
    /// What it is drawn as.
    pub(in crate::map) symbol: &'t Symbol,
    /// Where.
    pub(in crate::map) at: Point,
}

/// The signs that a map uses, each with its symbol and the number of places
/// in the territory; depots lowest.
pub(in crate::map) struct PlaceSigns<'t> {
    shown: Vec<(Sign, usize, &'t Place)>,
    signs: BTreeMap<Sign, (Symbol, u64)>,
}

impl<'t> PlaceSigns<'t> {
    /// Chooses symbols for the places of a territory, and for neighbours
    /// that are the nearest of some of its people; smaller where there are many.
    pub(in crate::map) fn new(territory: &'t Territory, nearest: &NearestPlaces) -> Self {
        Self::of(shown(territory, nearest), |place| place.inside)
    }

    /// The same for the places that lie in `frame`, those that `counts` keeps
    /// counted.
    pub(in crate::map) fn within(&self, frame: &Rect, counts: impl Fn(&Place) -> bool) -> Self {
        let inside = |place: &Place| {
            let at = Coord::from(place.position);
            overlap(&Rect::new(at, at), frame)
        };
        let shown = self.shown.iter().filter(|(.., place)| inside(place));
        Self::of(shown.copied().collect(), counts)
    }

    fn of(shown: Vec<(Sign, usize, &'t Place)>, counts: impl Fn(&Place) -> bool) -> Self {
        let radius = match shown.len() {
            0..=120 => 105,
            121..=250 => 80,
            251..=1000 => 58,
            1001..=5000 => 45,
            _ => 30,
        };
        let mut signs: BTreeMap<Sign, (Symbol, u64)> = BTreeMap::new();
        for &(sign, _, place) in &shown {
            let entry = signs
                .entry(sign)
                .or_insert_with(|| (sign.symbol(radius), 0));
            entry.1 += u64::from(counts(place));
        }
        Self { shown, signs }
    }

    /// Signs with their symbols and numbers, in the order of legends: fixed
    /// places, stops, depots; those that stand for counted places only.
    pub(in crate::map) fn entries(&self) -> Vec<(Sign, &Symbol, u64)> {
        let mut entries = self.all_entries();
        entries.retain(|&(_, _, count)| count > 0);
        entries
    }

    /// The same with every sign that is shown.
    pub(in crate::map) fn all_entries(&self) -> Vec<(Sign, &Symbol, u64)> {
        let all = |wanted: fn(&Sign) -> bool| {
            let chosen = self.signs.iter().filter(move |(sign, _)| wanted(sign));
            chosen.map(|(&sign, (symbol, count))| (sign, symbol, *count))
        };
        all(|sign| matches!(sign, Sign::Fixed(_)))
            .chain(all(|sign| matches!(sign, Sign::Stop(_))))
            .chain(all(|sign| matches!(sign, Sign::Depot)))
            .collect()
    }

    /// Whether places outside the territory are shown.
    pub(in crate::map) fn shows_neighbours(&self) -> bool {
        self.shown.iter().any(|(.., place)| !place.inside)
    }

    /// Where the places that serve stand on paper.
    pub(in crate::map) fn positions(&self, view: &Viewport) -> Vec<Point> {
        let serving = self.shown.iter().filter(|(.., p)| p.mode.serves());
        serving
            .map(|(.., place)| view.place(place.position.into()))
            .filter(|&at| view.shows(at))
            .collect()
    }

    /// Every symbol that is used.
    pub(in crate::map) fn symbols(&self) -> impl Iterator<Item = &Symbol> {
        self.signs.values().map(|(symbol, _)| symbol)
    }

    /// The places in the frame, each with its sign, those of higher signs last.
    pub(in crate::map) fn stamps(&self, view: &Viewport) -> Vec<Stamp<'_>> {
        let stamp = |&(sign, rank, place): &(Sign, usize, &Place)| Stamp {
            place: rank,
            symbol: &self.signs[&sign].0,
            at: view.place(place.position.into()),
        };
        let mut shown: Vec<_> = self.shown.iter().collect();
        shown.sort_by_key(|&&(sign, ..)| sign);
        let stamps = shown.into_iter().map(stamp);
        stamps.filter(|stamp| view.shows(stamp.at)).collect()
    }

    /// The places in the frame, neighbours among them.
    pub(in crate::map) fn layer(&self, view: &Viewport) -> Layer {
        self.layer_of(view, |_| true)
    }

    /// Those of the places in the frame that are wanted.
    pub(in crate::map) fn layer_of(
        &self,
        view: &Viewport,
        wanted: impl Fn(&Place) -> bool,
    ) -> Layer {
        let mut at: BTreeMap<Sign, Vec<Point>> = BTreeMap::new();
        for &(sign, _, place) in &self.shown {
            let point = view.place(place.position.into());
            if view.shows(point) && wanted(place) {
                at.entry(sign).or_default().push(point);
            }
        }
        let items = at
            .into_iter()
            .map(|(sign, points)| Item::Stamps(self.signs[&sign].0.clone(), points))
            .collect();
        Layer {
            name: "places",
            items,
        }
    }
}

/// The places that a map shows: those of the territory, and neighbours that
/// are the nearest of some cell.
fn shown<'t>(territory: &'t Territory, nearest: &NearestPlaces) -> Vec<(Sign, usize, &'t Place)> {
    let used: BTreeSet<PlaceIndex> = territory
        .indexed_cells()
        .filter_map(|(cell, _)| Some(nearest.nearest(cell)?.place))
        .collect();
    territory
        .places()
        .iter()
        .enumerate()
        .filter(|(rank, place)| place.inside || used.contains(&PlaceIndex::new(*rank)))
        .filter_map(|(rank, place)| Some((Sign::of(place)?, rank, place)))
        .collect()
}
