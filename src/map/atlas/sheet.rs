//! One sheet.

use std::cmp::Reverse;

use geo::Contains as _;
use geo_types::{Coord, Point, Rect};

use super::layers::Scene;
use super::running;
use super::shared::Shared;
use super::unit::Unit;
use crate::coverage::{Coverage, CoverageRow};
use crate::gaps::UnderservedZone;
use crate::gaps::explain::Explanation;
use crate::map::about::{About, MapInput};
use crate::map::backend::MM;
use crate::map::classes::Classes;
use crate::map::coverage_map::{description, title};
use crate::map::font::rounded;
use crate::map::furniture::{Facts, GapRow, Lists, atlas_legend};
use crate::map::layers::PlaceSigns;
use crate::map::page::{Dressing, Sheet};
use crate::map::paper::{Orientation, Paper, PaperSize};
use crate::map::tours_map::MapStop;
use crate::map::{MapError, Svg};
use crate::territory::Place;
use crate::units::{Persons, Quantity};

/// The paper of every sheet.
pub(super) const PAPER: Paper = Paper {
    size: PaperSize::A4,
    orientation: Orientation::Portrait,
};

/// How many zones and stops a sheet lists: as many as leave the map its room.
const LISTED: [usize; 5] = [10, 8, 7, 6, 5];

/// The height that a map of a sheet should have, in units; less where its
/// ground is too wide to fill it.
const ROOM: i32 = 115 * MM;

/// A zone that people of the area live in.
pub(super) struct Listed<'a> {
    /// Its number in the list of the territory, from one.
    pub(super) rank: usize,
    pub(super) zone: &'a UnderservedZone,
    /// The people of the area in it.
    pub(super) people: Persons,
    /// Where its number may stand: the middles of its cells in the area, in
    /// metres, those nearest to the centre of these people first.
    pub(super) spots: Vec<Coord>,
}

/// What the map of an area has of its own.
struct Own {
    coverage: Coverage,
    about: About,
}

impl Own {
    fn of(shared: &Shared<'_>, unit: Unit, row: &CoverageRow) -> Self {
        let whole = &shared.input.map;
        Self {
            coverage: Coverage {
                cutoffs: whole.coverage.cutoffs.clone(),
                whole: row.clone(),
                tables: Vec::new(),
            },
            about: About {
                name: shared.called(unit),
                ..whole.about.clone()
            },
        }
    }

    fn input<'o>(&'o self, shared: &'o Shared<'_>) -> MapInput<'o> {
        MapInput {
            coverage: &self.coverage,
            about: &self.about,
            ..shared.input.map
        }
    }
}

/// All that a sheet could show.
struct Draft<'d> {
    shared: &'d Shared<'d>,
    unit: Unit,
    extent: Rect,
    input: MapInput<'d>,
    classes: Classes,
    signs: PlaceSigns<'d>,
    facts: Facts,
    zones: Vec<Listed<'d>>,
    stops: Vec<MapStop>,
}

/// Draws the sheet of an area, the page of this rank.
pub(super) fn sheet(shared: &Shared<'_>, unit: Unit, page: usize) -> Result<Svg, MapError> {
    let map = &shared.input.map;
    let row = unit.row(map.coverage).ok_or(MapError::Empty)?;
    let extent = shared.extent(unit).ok_or(MapError::Empty)?;
    let own = Own::of(shared, unit, row);
    let keep = (map.gaps.criterion.cutoff, beyond(shared, unit));
    let counts = |place: &Place| shared.stands_in(place, unit);
    let draft = Draft {
        shared,
        unit,
        extent,
        input: own.input(shared),
        classes: Classes::of(&own.coverage, keep),
        signs: shared.signs.within(&around(extent), counts),
        facts: facts(shared, unit, row),
        zones: listed(shared, unit),
        stops: stops(shared, unit),
    };
    draft.print(Dressing {
        locator: shared.locator(unit, extent),
        folio: Some(running(shared, page)),
    })
}

impl<'d> Draft<'d> {
    /// Draws it with the longest lists that leave the map its room.
    fn print(&self, dressing: Dressing) -> Result<Svg, MapError> {
        let mut most = LISTED[0];
        for fewer in LISTED {
            most = fewer;
            let drawn = self.sheet(&self.shown(most), most);
            let (width, height) = drawn.map_size(PAPER, &dressing)?;
            if height >= ROOM.min(self.height_at(width)) {
                break;
            }
        }
        let shown = self.shown(most);
        let scene = Scene {
            shared: self.shared,
            unit: self.unit,
            classes: &self.classes,
            signs: &self.signs,
            listed: &shown,
            stops: &self.stops,
        };
        let sheet = self.sheet(&shown, most);
        sheet.print_as(PAPER, dressing, |view| scene.layers(view))
    }

    /// The height that the ground takes at this width, in units.
    fn height_at(&self, width: i32) -> i32 {
        let shape = self.extent.height() / self.extent.width().max(1.0);
        rounded(f64::from(width) * shape)
    }

    /// So many zones, those where most people of the area live, in the order
    /// of their numbers.
    fn shown(&self, most: usize) -> Vec<&Listed<'d>> {
        let mut shown: Vec<&Listed<'d>> = self.zones.iter().collect();
        shown.sort_by_key(|listed| Reverse(listed.people));
        shown.truncate(most);
        shown.sort_by_key(|listed| listed.rank);
        shown
    }

    fn sheet(&self, shown: &[&Listed<'d>], most: usize) -> Sheet<'_> {
        let words = self.shared.words;
        let gaps = shown
            .iter()
            .map(|zone| gap_row(self.shared, self.unit, zone));
        let gaps: Vec<GapRow<'_>> = gaps.collect();
        let is_shown = |zone: &&Listed<'_>| shown.iter().any(|other| other.rank == zone.rank);
        let others: Vec<_> = self.zones.iter().filter(|zone| !is_shown(zone)).collect();
        let lists = Lists {
            gaps: &gaps,
            others: (others.len(), others.iter().map(|zone| zone.people).sum()),
            stops: &self.stops,
            stops_listed: most,
            vehicles: self.vehicles(),
        };
        let drawn = (&self.classes, &self.signs);
        Sheet {
            name: "sheet",
            title: title(&self.input, words),
            description: description(&self.classes, words),
            legend: atlas_legend((&self.input, &self.facts), drawn, &lists, words),
            extent: self.extent,
            input: &self.input,
            words,
        }
    }

    /// The names of the vehicles, where there are several.
    fn vehicles(&self) -> &[String] {
        let tours = self.shared.input.tours;
        let names = tours.map_or(&[][..], |tours| &tours.vehicles);
        if names.len() > 1 { names } else { &[] }
    }
}

/// The ground that the map of an area can show, more or less.
fn around(extent: Rect) -> Rect {
    let centre = extent.center();
    let reach = 0.8 * extent.width().max(extent.height()).max(1000.0);
    Rect::new(
        (centre.x - reach, centre.y - reach),
        (centre.x + reach, centre.y + reach),
    )
}

/// The people of an area who live beyond the land that the roads cover.
fn beyond(shared: &Shared<'_>, unit: Unit) -> Quantity {
    let territory = shared.territory();
    let cells = shared
        .input
        .map
        .roads
        .iter()
        .flat_map(|roads| &roads.beyond);
    let own = cells
        .map(|cell| &territory.cells()[cell.get()])
        .filter(|cell| {
            let commune = territory.commune_of(cell);
            commune.is_some_and(|commune| unit.holds(commune))
        });
    let people: Persons = own.map(|cell| cell.population).sum();
    people.into()
}

/// The zones that people of an area live in, in rank order.
fn listed<'s>(shared: &'s Shared<'_>, unit: Unit) -> Vec<Listed<'s>> {
    let territory = shared.territory();
    let zones = (1..).zip(&shared.input.map.gaps.zones);
    let people = |zone: &UnderservedZone| -> Persons {
        let own = zone.communes.iter();
        let own = own.filter(|(index, _)| unit.holds(&territory.communes()[index.get()]));
        own.map(|&(_, people)| people).sum()
    };
    zones
        .map(|(rank, zone)| (rank, zone, people(zone)))
        .filter(|(.., people)| !people.is_zero())
        .map(|(rank, zone, people)| Listed {
            rank,
            zone,
            people,
            spots: spots(shared, unit, zone),
        })
        .collect()
}

fn spots(shared: &Shared<'_>, unit: Unit, zone: &UnderservedZone) -> Vec<Coord> {
    let territory = shared.territory();
    let cells = zone.cells.iter().map(|cell| &territory.cells()[cell.get()]);
    let own: Vec<_> = cells
        .filter(|cell| territory.commune_of(cell).is_some_and(|c| unit.holds(c)))
        .collect();
    let total: f64 = own.iter().map(|cell| cell.population.get()).sum();
    let mean = |of: fn(Coord) -> f64| {
        let parts = own
            .iter()
            .map(|cell| of(cell.position.into()) * cell.population.get());
        parts.sum::<f64>() / total.max(f64::MIN_POSITIVE)
    };
    let centre = (mean(|at| at.x), mean(|at| at.y));
    let mut spots: Vec<Coord> = own.iter().map(|cell| cell.position.into()).collect();
    let far = |at: &Coord| (at.x - centre.0).hypot(at.y - centre.1);
    spots.sort_by(|a, b| far(a).total_cmp(&far(b)));
    spots.truncate(40);
    spots
}

fn gap_row<'s>(shared: &'s Shared<'_>, unit: Unit, listed: &Listed<'s>) -> GapRow<'s> {
    let communes = shared.territory().communes();
    let own = listed.zone.communes.iter();
    let own = own.map(|(index, _)| &communes[index.get()]);
    let names = own.filter(|commune| unit.holds(commune)).map(|c| &*c.name);
    let explained = shared.input.explained.get(listed.rank - 1);
    GapRow {
        rank: listed.rank,
        zone: listed.zone,
        communes: names.collect(),
        people: listed.people.into(),
        grade: explained.map(Explanation::grade),
    }
}

/// The stops of a plan that stand in an area.
fn stops(shared: &Shared<'_>, unit: Unit) -> Vec<MapStop> {
    let all = shared.input.tours.iter().flat_map(|tours| &tours.stops);
    let inside = |stop: &&MapStop| {
        let at = Point(stop.position.into());
        let mut own = shared.communes(unit);
        own.any(|(_, commune)| commune.outline.contains(&at))
    };
    all.filter(inside).cloned().collect()
}

fn facts(shared: &Shared<'_>, unit: Unit, row: &CoverageRow) -> Facts {
    let coverage = shared.input.map.coverage;
    let cutoffs = coverage.cutoffs.as_slice().iter().enumerate();
    let places = shared.territory().places().iter();
    let places = places.filter(|p| p.inside && p.mode.serves() && shared.stands_in(p, unit));
    let hours = shared.input.help.and_then(|help| {
        let rows = help.tables.iter().flat_map(|table| &table.rows);
        let own = rows.into_iter().find(|row| row.area == unit.area())?;
        Some((help.settings.cutoff, own.hours.mean(own.population)?))
    });
    Facts {
        people: row.population.total(),
        within: cutoffs
            .map(|(rank, &at)| (at, row.population.within(rank)))
            .collect(),
        median: row.median_time,
        communes: shared.communes(unit).count(),
        places: places.count(),
        hours,
    }
}
