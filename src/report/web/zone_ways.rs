//! The three places nearest to a zone, with the way to each and its hours.

use super::html::Html;
use super::input::PageInput;
use crate::hours::WeeklyHours;
use crate::i18n::Arg;
use crate::report::ways::{CellWays, PlaceWay};
use crate::travel::Route;

/// The columns that every study has.
const HEADS: [&str; 2] = ["web-column-place", "web-column-minutes"];
/// Those of studies by road.
const ROAD: [&str; 2] = ["web-column-on-road", "web-column-off-road"];
/// Hours of the places.
const HOURS: [&str; 2] = ["web-column-week", "web-column-saturday"];

/// Writes the table; a sentence says where ways are straight lines.
pub(super) fn write(input: &PageInput<'_>, (zone, ways): (usize, &CellWays), html: &mut Html) {
    let by_road = ways.ways.iter().any(|way| way.on_and_off_road().is_some());
    let caption = format!("zone-{}-ways", zone + 1);
    let around = [
        ("class", "scroll"),
        ("role", "region"),
        ("tabindex", "0"),
        ("aria-labelledby", &*caption),
    ];
    html.within("div", &around, |html| {
        html.within("table", &[], |html| {
            let cell = &input.territory.cells()[ways.cell.get()];
            let id = cell.id.to_string();
            let words = input.say("web-zone-ways", &[("cell", Arg::Text(&id))]);
            html.leaf("caption", &[("id", &caption)], &words);
            html.within("thead", &[], |html| {
                html.within("tr", &[], |html| heads(input, by_road, html));
            });
            html.within("tbody", &[], |html| {
                for way in &ways.ways {
                    html.within("tr", &[], |html| row(input, (way, by_road), html));
                }
            });
        });
    });
    let straight = |way: &PlaceWay| matches!(way.route, Some(Route::Straight { .. }));
    if ways.ways.iter().any(straight) {
        let words = input.word("explain-straight");
        html.leaf("p", &[("class", "quiet")], &words);
    }
}

fn heads(input: &PageInput<'_>, by_road: bool, html: &mut Html) {
    let road = if by_road { &ROAD[..] } else { &[] };
    let keys = HEADS.iter().chain(road).chain(&HOURS);
    for (rank, key) in keys.enumerate() {
        let class = if rank == 0 { "words" } else { "figures" };
        html.leaf(
            "th",
            &[("scope", "col"), ("class", class)],
            &input.word(key),
        );
    }
}

fn row(input: &PageInput<'_>, (way, by_road): (&PlaceWay, bool), html: &mut Html) {
    let name = &input.territory.places()[way.trip.place.get()].name;
    html.within("th", &[("scope", "row"), ("class", "words")], |html| {
        html.name(name);
    });
    let number = |value: Option<f64>| {
        value.map_or_else(|| "–".to_owned(), |value| input.words.number(value, 1))
    };
    let mut figures = vec![number(Some(way.trip.time.minutes()))];
    if by_road {
        let parts = way.on_and_off_road();
        figures.extend([0, 1].map(|part| number(parts.map(|parts| parts[part].minutes()))));
    }
    figures.push(number(way.week.map(WeeklyHours::get)));
    figures.push(number(way.saturday.map(WeeklyHours::get)));
    for figure in figures {
        html.leaf("td", &[("class", "figures")], &figure);
    }
}
