//! The nearest places of zones and cells, with the way to each.

use crate::report::ways::CellWays;
use crate::table::{Column, ColumnType, Table, Value};
use crate::territory::Territory;
use crate::travel::Route;

/// One row a cell and place, in their order. Minutes on and off the roads are
/// empty where no roads are known, the straight line and its detour where some
/// are; hours a week are empty where the list does not tell them; the zone is
/// empty of a cell in none.
#[must_use]
pub fn gap_places<'a>(name: String, territory: &'a Territory, all: &'a [CellWays]) -> Table<'a> {
    let each = all.iter().enumerate();
    let rows: Vec<(usize, usize)> = each
        .flat_map(|(cell, of)| (0..of.ways.len()).map(move |rank| (cell, rank)))
        .collect();
    Table::new(name, columns(), rows.len(), move |row, out| {
        let (cell, rank) = rows[row];
        let CellWays { cell, gap, ways } = &all[cell];
        let way = &ways[rank];
        let place = &territory.places()[way.trip.place.get()];
        out.push(Value::maybe(gap.as_ref(), |(rank, _)| Value::count(*rank)));
        out.push(Value::maybe(gap.as_ref(), |(_, name)| Value::text(&**name)));
        out.push(Value::text(territory.cells()[cell.get()].id.to_string()));
        out.push(Value::count(rank + 1));
        out.push(Value::text(&*place.id));
        out.push(Value::text(&*place.name));
        out.push(Value::Decimal(way.trip.time.minutes(), 1));
        out.push(Value::Decimal(way.trip.distance.kilometres(), 2));
        push_route(way.route, out);
        out.push(Value::maybe(way.week, |h| Value::Decimal(h.get(), 2)));
        out.push(Value::maybe(way.saturday, |h| Value::Decimal(h.get(), 2)));
        out.push(Value::text(place.hours.raw()));
    })
}

fn push_route(route: Option<Route>, out: &mut Vec<Value<'_>>) {
    let mut values = [const { Value::Missing }; 7];
    match route {
        None => {}
        Some(Route::Straight { line, detour }) => {
            values[5] = Value::Decimal(line.kilometres(), 2);
            values[6] = Value::Decimal(detour, 2);
        }
        Some(Route::Road { on_road, off_road }) => {
            let off = off_road[0].time + off_road[1].time;
            values[0] = Value::Decimal(on_road.time.minutes(), 1);
            values[1] = Value::Decimal(off.minutes(), 1);
            values[2] = Value::Decimal(on_road.distance.kilometres(), 2);
            values[3] = Value::Decimal(off_road[0].distance.get(), 0);
            values[4] = Value::Decimal(off_road[1].distance.get(), 0);
        }
    }
    out.extend(values);
}

fn columns() -> Vec<Column> {
    use ColumnType::{Integer, Number, Text};
    [
        ("gap", Integer),
        ("gap_name", Text),
        ("cell", Text),
        ("place_rank", Integer),
        ("place", Text),
        ("place_name", Text),
        ("minutes", Number),
        ("km", Number),
        ("minutes_on_road", Number),
        ("minutes_off_road", Number),
        ("km_on_road", Number),
        ("m_off_road_start", Number),
        ("m_off_road_end", Number),
        ("km_straight", Number),
        ("detour", Number),
        ("hours_week", Number),
        ("hours_saturday", Number),
        ("opening_hours", Text),
    ]
    .map(|(name, kind)| Column::new(name, kind))
    .into()
}
