//! Places, by kind and by how well their position is known.

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

    fn symbol(self, exact: Exact, radius: i32) -> Symbol {
        let placed = |kind, stop| match exact {
            Exact::No => symbols::approximate(kind, stop, radius),
            Exact::Yes => symbols::place(kind, stop, radius),
        };
        match self {
            Self::Depot => symbols::depot(radius),
            Self::Stop(kind) => placed(kind, true),
            Self::Fixed(kind) => placed(kind, false),
        }
    }
}

/// Whether the position of a place tells its building.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Exact {
    No,
    Yes,
}

impl Exact {
    /// Nobody is served at a depot: how well it is placed tells nothing.
    fn of(place: &Place) -> Self {
        if place.mode.serves() && !place.precision.is_precise() {
            Self::No
        } else {
            Self::Yes
        }
    }
}

/// What a place is drawn with.
type Drawn = (Sign, Exact);

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
    shown: Vec<(Drawn, usize, &'t Place)>,
    signs: BTreeMap<Drawn, (Symbol, u64)>,
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

    fn of(shown: Vec<(Drawn, usize, &'t Place)>, counts: impl Fn(&Place) -> bool) -> Self {
        let radius = match shown.len() {
            0..=120 => 105,
            121..=250 => 80,
            251..=1000 => 58,
            1001..=5000 => 45,
            _ => 30,
        };
        let mut signs: BTreeMap<Drawn, (Symbol, u64)> = BTreeMap::new();
        for &((sign, exact), _, place) in &shown {
            // The legend shows the sign of the kind in full, whatever the map does.
            for drawn in [Exact::Yes, exact] {
                let symbol = || (sign.symbol(drawn, radius), 0);
                signs.entry((sign, drawn)).or_insert_with(symbol);
            }
            let entry = signs.get_mut(&(sign, exact));
            entry.expect("entered above").1 += u64::from(counts(place));
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
            let full = self.signs.iter().filter(|((_, e), _)| *e == Exact::Yes);
            let chosen = full.filter(move |((sign, _), _)| wanted(sign));
            chosen.map(|(&(sign, _), (symbol, count))| {
                let others = self.signs.get(&(sign, Exact::No));
                (sign, symbol, count + others.map_or(0, |(_, count)| *count))
            })
        };
        all(|sign| matches!(sign, Sign::Fixed(_)))
            .chain(all(|sign| matches!(sign, Sign::Stop(_))))
            .chain(all(|sign| matches!(sign, Sign::Depot)))
            .collect()
    }

    /// The sign of places whose position is approximate, as the most of them
    /// have it, and how many of the counted places they are, whatever their
    /// kind; `None` where none is shown.
    pub(in crate::map) fn approximate(&self) -> Option<(&Symbol, u64)> {
        let all = self.signs.iter().filter(|((_, e), _)| *e == Exact::No);
        let count = all.clone().map(|(_, (_, count))| count).sum();
        // Of two signs as frequent, the one that legends name first.
        let order = |&(&drawn, (_, count)): &(&Drawn, &(Symbol, u64))| {
            let fixed = matches!(drawn.0, Sign::Fixed(_));
            (*count, fixed, std::cmp::Reverse(drawn))
        };
        all.max_by_key(order)
            .map(|(_, (symbol, _))| (symbol, count))
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
        let stamp = |&(drawn, rank, place): &(Drawn, usize, &Place)| Stamp {
            place: rank,
            symbol: &self.signs[&drawn].0,
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
        let mut at: BTreeMap<Drawn, Vec<Point>> = BTreeMap::new();
        for &(drawn, _, place) in &self.shown {
            let point = view.place(place.position.into());
            if view.shows(point) && wanted(place) {
                at.entry(drawn).or_default().push(point);
            }
        }
        let items = at
            .into_iter()
            .map(|(drawn, points)| Item::Stamps(self.signs[&drawn].0.clone(), points))
            .collect();
        Layer {
            name: "places",
            items,
        }
    }
}

/// The places that a map shows: those of the territory, and neighbours that
/// are the nearest of some cell.
fn shown<'t>(territory: &'t Territory, nearest: &NearestPlaces) -> Vec<(Drawn, usize, &'t Place)> {
    let used: BTreeSet<PlaceIndex> = territory
        .indexed_cells()
        .filter_map(|(cell, _)| Some(nearest.nearest(cell)?.place))
        .collect();
    territory
        .places()
        .iter()
        .enumerate()
        .filter(|(rank, place)| place.inside || used.contains(&PlaceIndex::new(*rank)))
        .filter_map(|(rank, place)| Some(((Sign::of(place)?, Exact::of(place)), rank, place)))
        .collect()
}
