//! The share of each public that reaches a place, area by area.

use geo::{BoundingRect as _, Centroid as _, Contains as _};
use geo_types::{Coord, MultiPoint, MultiPolygon, Point};

use super::caption::capital;
use super::panel::{Painted, Panel, Spec, Tally};
use super::{Mark, Series, SeriesKind, marks};
use crate::coverage::{Area, Partition, Zoning};
use crate::i18n::{Arg, Catalogue};
use crate::map::about::MapInput;
use crate::map::bivariate::MapPublic;
use crate::map::classes::Category;
use crate::map::coverage_map::headline;
use crate::map::furniture::{minutes, share};
use crate::map::layers::Fill;
use crate::map::{MapError, palette};
use crate::territory::{CommuneIndex, Territory};
use crate::units::Quantity;

/// The shares between the classes: those of the layer of communes.
const BOUNDS: [f64; 4] = [0.25, 0.5, 0.75, 0.9];

/// Fewer EPCI than this tell too little of where people live; communes are
/// told then.
const LEAST_EPCIS: usize = 5;

/// More areas than this have no figure of their own on a panel.
const MOST_FIGURES: usize = 24;

/// More communes than this are too small to have borders on a panel.
const MOST_COMMUNES: usize = 150;

/// The most places that are tried for a figure.
const SPOTS: usize = 24;

/// Draws which share of everyone, then of each public, reaches a place within
/// the cut-off of the headline: by EPCI where there are five at least,
/// else by commune. The public of which the smallest share does comes first. Areas of
/// fewer than eleven households are told together with others, as in tables.
///
/// # Errors
/// As [`coverage_map`](crate::map::coverage_map); [`MapError::Empty`] where no
/// public is given, or no commune has an outline.
pub fn public_series(
    input: &MapInput<'_>,
    publics: &[MapPublic<'_>],
    words: &Catalogue,
) -> Result<Series, MapError> {
    let areas = Areas::of(input.territory).ok_or(MapError::Empty)?;
    let all = Reach::all((input, &areas), publics);
    let panels: Vec<Panel> = all
        .iter()
        .map(|reach| panel((input, &areas), reach, words))
        .collect();
    let limit = minutes(headline(input), words);
    let worst = panels.get(1).ok_or(MapError::Empty)?;
    let (own, of_all) = (worst.share(words), panels[0].share(words));
    let args = [
        ("minutes", Arg::Text(&limit)),
        ("name", Arg::Text(&input.about.name)),
        ("share", Arg::Text(&own)),
        ("public", Arg::Text(&name(all[1].key, words))),
        ("all", Arg::Text(&of_all)),
    ];
    let unit = areas.zoning_key();
    let spec = Spec {
        title: words.say("series-public-title", &args),
        heading: words.say(&format!("series-public-heading-{unit}"), &args[..1]),
        classes: classes(words),
        without: ["map-unreachable", "series-public-unknown"].map(|key| words.say(key, &[])),
        notes: ["series-public-figure", "series-public-bar"]
            .map(|key| words.say(key, &[]))
            .to_vec(),
        communes: areas.zoning == Zoning::Communes && areas.outside() <= MOST_COMMUNES,
        spots: areas.spots(input.territory),
        ..Spec::of(SeriesKind::Public, panels, words)
    };
    spec.print(input, words)
}

/// The name of everyone in tables.
const EVERYONE: &str = "residents";

/// What a public is called.
fn name(key: &str, words: &Catalogue) -> String {
    let message = format!("series-public-{key}");
    if words.has(&message) {
        words.say(&message, &[])
    } else {
        key.replace('_', " ")
    }
}

/// The classes of shares, best first.
fn classes(words: &Catalogue) -> Vec<(Fill, String)> {
    let lower = std::iter::once(0.0).chain(BOUNDS);
    let upper = BOUNDS.into_iter().chain([1.0]);
    let mut ends: Vec<(f64, f64)> = lower.zip(upper).collect();
    ends.reverse();
    let colours = palette::sequence(ends.len());
    let named = |(low, high): (f64, f64)| {
        let (from, upto) = (words.percent(low, 0), words.percent(high, 0));
        let args = [("low", Arg::Text(&from)), ("high", Arg::Text(&upto))];
        if low > 0.0 {
            words.say("map-score-between", &args)
        } else {
            words.say("map-score-upto", &args[1..])
        }
    };
    let fills = colours.into_iter().map(Fill::from);
    fills.zip(ends.into_iter().map(named)).collect()
}

/// The class of a share; a bound belongs to the class below it.
fn class(within: Quantity, total: Quantity) -> Category {
    let share = within.share_of(total);
    share.map_or(Category::Unknown, |share| {
        let below = BOUNDS.partition_point(|&bound| bound < share);
        Category::Class(BOUNDS.len() - below)
    })
}

/// The areas whose shares are told.
struct Areas {
    zoning: Zoning,
    partition: Partition,
    /// How many rows it has, with that of people whom it puts nowhere.
    count: usize,
    /// The row of each commune.
    rows: Vec<usize>,
}

impl Areas {
    fn of(territory: &Territory) -> Option<Self> {
        let zoning = if territory.epcis().len() >= LEAST_EPCIS {
            Zoning::Epci
        } else {
            Zoning::Communes
        };
        let partition = Partition::of(zoning, territory)?;
        let listed: Vec<Area> = partition.rows().collect();
        let row = |area: Area| {
            let mut gathered = partition.gathered().iter();
            let told = gathered.find(|(_, of)| of.contains(&area));
            let told = told.map_or(area, |&(row, _)| row);
            let outside = listed.len() - 1;
            listed
                .iter()
                .position(|&known| known == told)
                .unwrap_or(outside)
        };
        let communes = territory.communes().iter().enumerate();
        let area = |rank: usize, epci: Option<_>| match zoning {
            Zoning::Epci => epci.map_or(Area::Unassigned, Area::Epci),
            _ => Area::Commune(CommuneIndex::new(rank)),
        };
        let rows = communes.map(|(rank, commune)| row(area(rank, commune.epci)));
        Some(Self {
            zoning,
            rows: rows.collect(),
            count: listed.len(),
            partition,
        })
    }

    fn zoning_key(&self) -> &'static str {
        match self.zoning {
            Zoning::Epci => "epci",
            _ => "commune",
        }
    }

    /// Where the figure of each row may stand, in metres: inside its communes,
    /// nearest to the middle of them all first. Nowhere where areas are many.
    fn spots(&self, territory: &Territory) -> Vec<Vec<Coord>> {
        if self.outside() > MOST_FIGURES {
            return Vec::new();
        }
        let mut inside: Vec<Vec<Point>> = vec![Vec::new(); self.count];
        for (commune, &row) in territory.communes().iter().zip(&self.rows) {
            inside[row].extend(points_inside(&commune.outline));
        }
        let central = |mut points: Vec<Point>| {
            let centre = MultiPoint::new(points.clone()).centroid();
            let far = |point: &Point| {
                let off = *point - centre.unwrap_or(*point);
                off.x() * off.x() + off.y() * off.y()
            };
            points.sort_by(|a, b| far(a).total_cmp(&far(b)));
            points.into_iter().take(SPOTS).map(Coord::from).collect()
        };
        inside.into_iter().map(central).collect()
    }

    /// The row of people whom the zoning puts nowhere.
    fn outside(&self) -> usize {
        self.count - 1
    }
}

/// The middle of the box of an outline, and the points half way from there to
/// its sides, those that lie inside.
fn points_inside(outline: &MultiPolygon) -> Vec<Point> {
    let Some(bounds) = outline.bounding_rect() else {
        return Vec::new();
    };
    let (middle, off) = (
        bounds.center(),
        (bounds.width() / 4.0, bounds.height() / 4.0),
    );
    let steps = [(0.0, 0.0), (0.0, 1.0), (0.0, -1.0), (1.0, 0.0), (-1.0, 0.0)];
    let at = |(x, y): (f64, f64)| Point::new(middle.x + x * off.0, middle.y + y * off.1);
    let points = steps.into_iter().map(at);
    points.filter(|point| outline.contains(point)).collect()
}

/// How many of a public reach a place, by area.
struct Reach<'a> {
    key: &'a str,
    within: Vec<Quantity>,
    total: Vec<Quantity>,
}

impl<'a> Reach<'a> {
    /// Everyone, then each public, that of which the smallest share reaches a
    /// place first.
    fn all((input, areas): (&MapInput<'_>, &Areas), publics: &[MapPublic<'a>]) -> Vec<Self> {
        let own = publics.iter().map(|public| {
            let people = |cell: usize| public.part[cell].unwrap_or_default();
            Self::of((input, areas), public.key, people)
        });
        let mut own: Vec<Self> = own.collect();
        own.sort_by(|a, b| a.within_all().total_cmp(&b.within_all()));
        let cells = input.territory.cells();
        let people = |cell: usize| cells[cell].population.into();
        let mut all = vec![Self::of((input, areas), EVERYONE, people)];
        all.append(&mut own);
        all
    }

    fn of(
        (input, areas): (&MapInput<'_>, &Areas),
        key: &'a str,
        people: impl Fn(usize) -> Quantity,
    ) -> Self {
        let limit = headline(input);
        let mut reach = Self {
            key,
            within: vec![Quantity::ZERO; areas.count],
            total: vec![Quantity::ZERO; areas.count],
        };
        areas.partition.share_out(input.territory, |row, cell, _| {
            let people = people(cell.get());
            reach.total[row] += people;
            let trip = input.nearest.nearest(cell);
            if trip.is_some_and(|trip| trip.time <= limit) {
                reach.within[row] += people;
            }
        });
        reach
    }

    /// The share of all of it that reaches a place; one of nobody.
    fn within_all(&self) -> f64 {
        let [within, total] = [&self.within, &self.total].map(|of| of.iter().copied().sum());
        Quantity::share_of(within, total).unwrap_or(1.0)
    }
}

fn panel((input, areas): (&MapInput<'_>, &Areas), reach: &Reach<'_>, words: &Catalogue) -> Panel {
    let outside = areas.outside();
    let category = |row: usize| {
        if row == outside {
            Category::Unknown
        } else {
            class(reach.within[row], reach.total[row])
        }
    };
    let mut tally = Tally::empty(BOUNDS.len() + 1);
    for (row, &people) in reach.total.iter().enumerate() {
        tally.add(category(row), people);
    }
    let reached = reach.within.iter().copied().sum();
    let part = share(reached, tally.total(), words);
    let args = [
        ("share", Arg::Text(&part)),
        (
            "people",
            Arg::Text(&words.number(Quantity::get(reached), 0)),
        ),
        ("total", Arg::Text(&words.number(tally.total().get(), 0))),
    ];
    Panel {
        key: reach.key.to_owned(),
        caption: capital(&name(reach.key, words)),
        figure: words.say("series-public-among", &args),
        reached,
        painted: Painted::Communes(areas.rows.iter().map(|&row| category(row)).collect()),
        tally,
        marks: vec![(Mark::Place, marks::places(input))],
        figures: figures(areas, reach, words),
    }
}

/// The share of each area in whole per cent, where areas are few.
fn figures(areas: &Areas, reach: &Reach<'_>, words: &Catalogue) -> Vec<(usize, String)> {
    if areas.outside() > MOST_FIGURES {
        return Vec::new();
    }
    let figure = |row: usize| {
        let share = reach.within[row].share_of(reach.total[row])?;
        Some((row, words.percent(share, 0)))
    };
    (0..areas.outside()).filter_map(figure).collect()
}
