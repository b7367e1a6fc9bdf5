//! Every cell with its people and the nearest places.

use crate::crs::Transform;
use crate::table::{Column, ColumnType, Table, Value};
use crate::territory::{CellIndex, DemandCell, Territory};
use crate::travel::{NearestPlaces, Trip};

/// One row a cell, in the order of the territory: identifier, centre in
/// degrees, people, commune, imputation, then the `k` nearest places with
/// minutes and metres along the way (`place_1` is the nearest).
#[must_use]
pub fn cells<'a>(
    territory: &'a Territory,
    nearest: &'a NearestPlaces,
    to_degrees: &'a Transform,
    k: usize,
) -> Table<'a> {
    Table::new(
        "cells",
        columns(territory, k),
        territory.cells().len(),
        move |rank, out| {
            let index = CellIndex::new(rank);
            push_cell(territory, &territory.cells()[rank], to_degrees, out);
            for column in 0..territory.attributes().len() {
                out.push(Value::maybe(
                    territory.attributes().value(column, index),
                    |quantity| Value::Thousandths(quantity.thousandths()),
                ));
            }
            let trips = nearest.of(index);
            (0..k).for_each(|place| push_trip(territory, trips.get(place), out));
        },
    )
}

fn columns(territory: &Territory, k: usize) -> Vec<Column> {
    use ColumnType::{Boolean, Number, Text};
    let fixed = [
        ("id", Text),
        ("lon", Number),
        ("lat", Number),
        ("population", Number),
    ]
    .into_iter()
    .chain([("commune", Text), ("imputed", Boolean)])
    .map(|(name, kind)| Column::new(name, kind));
    let attributes = territory
        .attributes()
        .names()
        .map(|name| Column::new(name, Number));
    let places = (1..=k).flat_map(|rank| {
        [("place", Text), ("minutes", Number), ("metres", Number)]
            .map(|(stem, kind)| Column::new(format!("{stem}_{rank}"), kind))
    });
    fixed.chain(attributes).chain(places).collect()
}

fn push_cell<'a>(
    territory: &'a Territory,
    cell: &'a DemandCell,
    to_degrees: &Transform,
    out: &mut Vec<Value<'a>>,
) {
    let lonlat = to_degrees.to_lonlat(cell.position.into()).ok();
    out.push(Value::text(cell.id.to_string()));
    out.push(Value::maybe(lonlat, |p| Value::Decimal(p.lon(), 6)));
    out.push(Value::maybe(lonlat, |p| Value::Decimal(p.lat(), 6)));
    out.push(Value::Thousandths(cell.population.thousandths()));
    out.push(Value::maybe(territory.commune_of(cell), |c| {
        Value::text(c.code.as_str())
    }));
    out.push(Value::maybe(cell.imputed, Value::Boolean));
}

fn push_trip<'a>(territory: &'a Territory, trip: Option<&Trip>, out: &mut Vec<Value<'a>>) {
    out.push(Value::maybe(trip, |t| {
        Value::text(&*territory.places()[t.place.get()].id)
    }));
    out.push(Value::maybe(trip, |t| Value::Decimal(t.time.minutes(), 2)));
    out.push(Value::maybe(trip, |t| Value::Decimal(t.distance.get(), 0)));
}
