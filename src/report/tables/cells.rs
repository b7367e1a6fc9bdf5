//! Every cell with its people and the nearest places.

use super::hours;
use crate::coverage::help::HelpHours;
use crate::crs::Transform;
use crate::table::{Column, ColumnType, Table, Value};
use crate::territory::{CellIndex, Territory};
use crate::travel::{Journeys, Linkage, NearestPlaces, Trip};
use crate::units::Metres;

/// The trips of cells, and what explains them.
#[derive(Clone, Copy)]
pub struct CellTrips<'a> {
    /// The nearest places of every cell.
    pub nearest: &'a NearestPlaces,
    /// The travel profiles that they come from: the name of each, with its
    /// journeys.
    pub profiles: &'a [(&'a str, &'a Journeys)],
    /// The number of the profile of each cell; the first where this is empty.
    pub chosen: &'a [u8],
    /// How many places to write.
    pub k: usize,
    /// Hours of help within reach, where they were asked for.
    pub help: Option<&'a HelpHours>,
}

impl<'a> CellTrips<'a> {
    fn profile(&self, cell: CellIndex) -> (&'a str, &'a Journeys) {
        let chosen = self.chosen.get(cell.get()).copied();
        self.profiles[usize::from(chosen.unwrap_or_default())]
    }

    /// Whether there are columns of profiles, and of roads.
    fn shape(&self) -> (bool, bool) {
        let mut all = self.profiles.iter();
        let roads = all.any(|(_, journeys)| journeys.linkages().is_some());
        (self.profiles.len() > 1, roads)
    }
}

/// One row a cell, in the order of the territory: identifier, centre in
/// degrees, people, commune, imputation, attributes; the travel profile where
/// there are several; why no place is reached; how far the nearest road is
/// that may be joined, in metres; then the `k` nearest places with minutes and
/// metres along the way (`place_1` is the nearest), of which on the road and
/// off it. Columns of roads are there where a profile has roads; columns of
/// hours of help, where a study asks for them, come last.
#[must_use]
pub fn cells<'a>(
    territory: &'a Territory,
    trips: CellTrips<'a>,
    to_degrees: &'a Transform,
) -> Table<'a> {
    let columns = columns(territory, &trips);
    let (several, roads) = trips.shape();
    let count = territory.cells().len();
    Table::new("cells", columns, count, move |rank, out| {
        let index = CellIndex::new(rank);
        push_cell(territory, index, to_degrees, out);
        let (name, journeys) = trips.profile(index);
        if several {
            out.push(Value::text(name));
        }
        let why = journeys.unreached(index);
        out.push(Value::maybe(why, |why| Value::text(why.key())));
        if roads {
            let linkage = journeys.linkages().map(|all| all.origins[rank]);
            let distance = linkage.and_then(Linkage::distance);
            out.push(Value::maybe(distance, metres));
        }
        let found = trips.nearest.of(index);
        for place in 0..trips.k {
            let trip = found.get(place);
            push_trip(territory, trip, out);
            if roads {
                push_legs(trip, trip.and_then(|t| journeys.off_road(index, t)), out);
            }
        }
        if let Some(help) = trips.help {
            hours::push_cell(help, index, out);
        }
    })
}

fn columns(territory: &Territory, trips: &CellTrips<'_>) -> Vec<Column> {
    use ColumnType::{Boolean, Number, Text};
    let (several, roads) = trips.shape();
    let told = |all: &[(&str, ColumnType, bool)]| -> Vec<Column> {
        let told = all.iter().filter(|(.., told)| *told);
        told.map(|&(name, kind, _)| Column::new(name, kind))
            .collect()
    };
    let fixed = [
        ("id", Text, true),
        ("lon", Number, true),
        ("lat", Number, true),
        ("population", Number, true),
        ("commune", Text, true),
        ("imputed", Boolean, true),
    ];
    let travel = [
        ("profile", Text, several),
        ("unreached", Text, true),
        ("road_metres", Number, roads),
    ];
    let trip = [
        ("place", Text, true),
        ("minutes", Number, true),
        ("metres", Number, true),
        ("on_road_metres", Number, roads),
        ("off_road_metres", Number, roads),
    ];
    let nearest = |rank: usize| {
        let told = trip.iter().filter(|(.., told)| *told);
        told.map(move |&(name, kind, _)| {
            Column::new(format!("{name}_{rank}"), kind).told(name, rank.to_string())
        })
    };
    let attributes = territory.attributes().names();
    told(&fixed)
        .into_iter()
        .chain(attributes.map(|name| Column::new(name, Number).told("attribute", name)))
        .chain(told(&travel))
        .chain((1..=trips.k).flat_map(nearest))
        .chain(trips.help.into_iter().flat_map(hours::cell_columns))
        .collect()
}

fn push_cell<'a>(
    territory: &'a Territory,
    index: CellIndex,
    to_degrees: &Transform,
    out: &mut Vec<Value<'a>>,
) {
    let cell = &territory.cells()[index.get()];
    let lonlat = to_degrees.to_lonlat(cell.position.into()).ok();
    out.push(Value::text(cell.id.to_string()));
    out.push(Value::maybe(lonlat, |p| Value::Decimal(p.lon(), 6)));
    out.push(Value::maybe(lonlat, |p| Value::Decimal(p.lat(), 6)));
    out.push(Value::Thousandths(cell.population.thousandths()));
    out.push(Value::maybe(territory.commune_of(cell), |c| {
        Value::text(c.code.as_str())
    }));
    out.push(Value::maybe(cell.imputed, Value::Boolean));
    for column in 0..territory.attributes().len() {
        let quantity = territory.attributes().value(column, index);
        out.push(Value::maybe(quantity, |quantity| {
            Value::Thousandths(quantity.thousandths())
        }));
    }
}

fn push_trip<'a>(territory: &'a Territory, trip: Option<&Trip>, out: &mut Vec<Value<'a>>) {
    out.push(Value::maybe(trip, |t| {
        Value::text(&*territory.places()[t.place.get()].id)
    }));
    out.push(Value::maybe(trip, |t| Value::Decimal(t.time.minutes(), 2)));
    out.push(Value::maybe(trip, |t| metres(t.distance)));
}

/// The parts of a trip on the road and off it, which add up to its length.
fn push_legs(trip: Option<&Trip>, legs: Option<[Metres; 2]>, out: &mut Vec<Value<'_>>) {
    let parts = trip.zip(legs).map(|(trip, [start, end])| {
        let whole = trip.distance.get().round();
        let off = (start.get() + end.get()).round().min(whole);
        [whole - off, off]
    });
    out.push(Value::maybe(parts, |[on, _]| Value::Decimal(on, 0)));
    out.push(Value::maybe(parts, |[_, off]| Value::Decimal(off, 0)));
}

fn metres<'a>(length: Metres) -> Value<'a> {
    Value::Decimal(length.get(), 0)
}
