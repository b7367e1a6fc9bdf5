//! The under-served zones, ranked.

use geo::Area as _;

use crate::crs::Transform;
use crate::gaps::explain::{Doubt, Explanation};
use crate::gaps::ranking::Standing;
use crate::gaps::{Gaps, UnderservedZone};
use crate::table::{Column, ColumnType, Table, Value};
use crate::territory::{Commune, Territory};

/// One row a zone, in rank order. Communes are listed most people first,
/// separated by `|`; the centre is the centre of population, in degrees. Then
/// the grade of each, and the share of its people that each doubt is about:
/// empty where that is not known. Then what it is ranked by, and the first and
/// the last place that it takes as weights and times change a little.
#[must_use]
pub fn gaps<'a>(
    name: String,
    territory: &'a Territory,
    (gaps, explained): (&'a Gaps, &'a [Explanation]),
    to_degrees: &'a Transform,
) -> Table<'a> {
    Table::new(name, columns(), gaps.zones.len(), move |rank, out| {
        let zone = &gaps.zones[rank];
        let centre = to_degrees.to_lonlat(zone.centre.into()).ok();
        out.push(Value::count(rank + 1));
        out.push(Value::text(zone_name(territory, zone)));
        out.push(Value::Thousandths(zone.population.thousandths()));
        out.push(Value::Thousandths(zone.rural.thousandths()));
        out.push(Value::maybe(zone.rural.share_of(zone.population), |s| {
            Value::Decimal(s, 4)
        }));
        out.push(Value::Thousandths(zone.unreachable.thousandths()));
        out.push(Value::maybe(zone.mean_time, |t| {
            Value::Decimal(t.minutes(), 1)
        }));
        out.push(Value::maybe(zone.longest_time, |t| {
            Value::Decimal(t.minutes(), 1)
        }));
        push_nearest(territory, zone, out);
        out.push(Value::text(listed(territory, zone, |commune| {
            commune.code.as_str()
        })));
        out.push(Value::text(listed(territory, zone, |commune| {
            &commune.name
        })));
        out.push(Value::count(zone.cells.len()));
        out.push(Value::Decimal(zone.outline.unsigned_area() / 1e6, 2));
        out.push(Value::maybe(centre, |p| Value::Decimal(p.lon(), 5)));
        out.push(Value::maybe(centre, |p| Value::Decimal(p.lat(), 5)));
        push_confidence(explained.get(rank), out);
        push_rural(zone, out);
        push_standing(gaps.standings.get(rank), out);
    })
}

fn push_confidence(explanation: Option<&Explanation>, out: &mut Vec<Value<'_>>) {
    out.push(Value::maybe(explanation, |e| Value::text(e.grade().key())));
    for doubt in Doubt::ALL {
        let share = explanation.and_then(|e| e.share(doubt));
        out.push(Value::maybe(share, |s| Value::Decimal(s, 4)));
    }
}

/// Whether most live in rural communes; those in communes that FRR (or ZRR)
/// supports.
fn push_rural(zone: &UnderservedZone, out: &mut Vec<Value<'_>>) {
    out.push(Value::Boolean(zone.is_rural()));
    out.push(Value::maybe(zone.supported, |people| {
        Value::Thousandths(people.thousandths())
    }));
    let share = zone.supported.and_then(|s| s.share_of(zone.population));
    out.push(Value::maybe(share, |s| Value::Decimal(s, 4)));
}

fn push_standing(standing: Option<&Standing>, out: &mut Vec<Value<'_>>) {
    let decimal = |value: Option<f64>, places| Value::maybe(value, |v| Value::Decimal(v, places));
    out.push(decimal(standing.map(|s| s.score), 4));
    out.push(decimal(standing.and_then(|s| s.vulnerability), 4));
    out.push(decimal(standing.and_then(|s| Some(s.extra?.minutes())), 1));
    out.push(Value::maybe(standing, |s| Value::count(s.best)));
    out.push(Value::maybe(standing, |s| Value::count(s.worst)));
    out.push(decimal(standing.map(|s| s.at_top), 4));
}

fn columns() -> Vec<Column> {
    use ColumnType::{Boolean, Integer, Number, Text};
    [
        ("rank", Integer),
        ("name", Text),
        ("population", Number),
        ("rural_population", Number),
        ("rural_share", Number),
        ("unreachable", Number),
        ("mean_minutes", Number),
        ("longest_minutes", Number),
        ("nearest_place", Text),
        ("nearest_place_name", Text),
        ("nearest_minutes", Number),
        ("communes", Text),
        ("commune_names", Text),
        ("cells", Integer),
        ("area_km2", Number),
        ("lon", Number),
        ("lat", Number),
        ("confidence", Text),
        ("within_margin_share", Number),
        ("within_faster_share", Number),
        ("bad_linkage_share", Number),
        ("unlisted_share", Number),
        ("edge_share", Number),
        ("undated_share", Number),
        ("stale_share", Number),
        ("imputed_share", Number),
        ("rural", Boolean),
        ("supported_population", Number),
        ("supported_share", Number),
        ("ranking_score", Number),
        ("vulnerable_share", Number),
        ("extra_minutes", Number),
        ("rank_low", Integer),
        ("rank_high", Integer),
        ("top10_share", Number),
    ]
    .map(|(name, kind)| Column::new(name, kind))
    .into()
}

/// What a zone is called: its two most populous communes, then how many more;
/// where no commune is known, its first two cells, by the name of the priority
/// neighbourhood whose code they carry, else by their identifier.
#[must_use]
pub fn zone_name(territory: &Territory, zone: &UnderservedZone) -> String {
    let communes = zone
        .communes
        .iter()
        .map(|&(index, _)| &territory.communes()[index.get()]);
    let names: Vec<String> = communes.map(|commune| commune.name.to_string()).collect();
    if names.is_empty() {
        let ids = zone
            .cells
            .iter()
            .map(|&cell| territory.cells()[cell.get()].id.to_string());
        first_two(
            &ids.map(|id| neighbourhood(territory, id))
                .collect::<Vec<_>>(),
        )
    } else {
        first_two(&names)
    }
}

/// The name of the neighbourhood of this code; the text itself where it is none's.
fn neighbourhood(territory: &Territory, code: String) -> String {
    let all = territory.neighbourhoods();
    all.iter()
        .find(|n| n.code.as_str() == code)
        .map_or(code, |n| n.name.to_string())
}

fn first_two(names: &[String]) -> String {
    let (listed, more) = names.split_at(names.len().min(2));
    match more.len() {
        0 => listed.join(", "),
        more => format!("{} +{more}", listed.join(", ")),
    }
}

fn push_nearest<'a>(territory: &'a Territory, zone: &UnderservedZone, out: &mut Vec<Value<'a>>) {
    let trip = zone.nearest.map(|(_, trip)| trip);
    let place = trip.map(|trip| &territory.places()[trip.place.get()]);
    out.push(Value::maybe(place, |place| Value::text(&*place.id)));
    out.push(Value::maybe(place, |place| Value::text(&*place.name)));
    out.push(Value::maybe(trip, |trip| {
        Value::Decimal(trip.time.minutes(), 1)
    }));
}

fn listed<'a>(
    territory: &'a Territory,
    zone: &UnderservedZone,
    of: impl Fn(&'a Commune) -> &'a str,
) -> String {
    let parts: Vec<&str> = zone
        .communes
        .iter()
        .map(|&(index, _)| of(&territory.communes()[index.get()]))
        .collect();
    parts.join("|")
}
