//! Speed limits in all their spellings.
//!
//! Keys and values as at <https://wiki.openstreetmap.org/wiki/Key:maxspeed>;
//! numbers are read as OSMnx reads them (`100,2`, `60|100`, `5 mph`).

use super::tags::{Heading, Tags};
use crate::units::Speed;

/// Kilometres in a statute mile, to the digits that OSMnx keeps.
const MILE: f64 = 1.609_34;
/// Kilometres in a nautical mile.
const NAUTICAL_MILE: f64 = 1.852;
/// What traffic drives where there is no limit (km/h).
const UNLIMITED: f64 = 140.0;
/// Walking pace, the limit in streets shared with walkers (km/h).
const WALKING_PACE: f64 = 7.0;

/// Limits of a kind of road where a country has no other (km/h).
const BY_KIND: [(&str, f64); 8] = [
    ("urban", 50.0),
    ("rural", 90.0),
    ("trunk", 110.0),
    ("motorway", 130.0),
    ("living_street", 20.0),
    ("pedestrian_zone", WALKING_PACE),
    ("walk", WALKING_PACE),
    ("bicycle_road", 30.0),
];

/// Limits of a kind of road in one country, where they differ (km/h), sorted.
const BY_COUNTRY: [(&str, f64); 37] = [
    ("at:rural", 100.0),
    ("at:trunk", 100.0),
    ("be-bru:rural", 70.0),
    ("be-bru:urban", 30.0),
    ("be-vlg:rural", 70.0),
    ("be:motorway", 120.0),
    ("bg:motorway", 140.0),
    ("by:motorway", 110.0),
    ("by:urban", 60.0),
    ("ch:motorway", 120.0),
    ("ch:rural", 80.0),
    ("ch:trunk", 100.0),
    ("de:living_street", WALKING_PACE),
    ("de:motorway", UNLIMITED),
    ("de:rural", 100.0),
    ("dk:rural", 80.0),
    ("es:motorway", 120.0),
    ("fr:rural", 80.0),
    ("gb:motorway", 70.0 * MILE),
    ("gb:nsl_dual", 70.0 * MILE),
    ("gb:nsl_single", 60.0 * MILE),
    ("gb:nsl_restricted", 30.0 * MILE),
    ("nl:rural", 80.0),
    ("nl:trunk", 100.0),
    ("no:motorway", 110.0),
    ("no:rural", 80.0),
    ("pl:motorway", 140.0),
    ("pl:rural", 90.0),
    ("pl:trunk", 120.0),
    ("pt:motorway", 120.0),
    ("ro:trunk", 100.0),
    ("ru:living_street", 20.0),
    ("ru:motorway", 110.0),
    ("ru:urban", 60.0),
    ("uk:motorway", 70.0 * MILE),
    ("uk:nsl_dual", 70.0 * MILE),
    ("uk:nsl_single", 60.0 * MILE),
];

/// Keys that hold a posted limit, the most particular first.
const POSTED: [&str; 2] = ["maxspeed:advisory", "maxspeed"];

/// Keys that name the rule behind a limit where none is written in figures.
const RULES: [&str; 4] = [
    "maxspeed:type",
    "source:maxspeed",
    "zone:maxspeed",
    "zone:traffic",
];

/// The limit of a way along a heading; `None` where none can be read.
#[must_use]
pub fn limit(tags: Tags<'_>, heading: Heading) -> Option<Speed> {
    tags.first_toward(&POSTED, heading)
        .and_then(parse)
        .or_else(|| RULES.iter().filter_map(|k| tags.get(k)).find_map(implicit))
}

/// Reads one value: `50`, `50 km/h`, `30 mph`, `6 knots`, `100,2`, lanes
/// `60|100` (their mean), `FR:rural`, `DE:zone:30`, `none`, `walk`. `None` of
/// anything else, such as `signals` or the alternatives `100;70`.
///
/// ```
/// use maillage::network::profile::maxspeed;
/// let kmh = |text| maxspeed::parse(text).map(|speed| speed.kmh());
/// assert_eq!(kmh("FR:rural"), Some(80.0));
/// assert_eq!(kmh("50 km/h"), Some(50.0));
/// assert_eq!(kmh("signals"), None);
/// ```
#[must_use]
pub fn parse(value: &str) -> Option<Speed> {
    let value = value.trim();
    match value {
        "none" | "unlimited" => Speed::from_kmh(UNLIMITED),
        "walk" => Speed::from_kmh(WALKING_PACE),
        _ => figures(value).or_else(|| implicit(value)),
    }
}

/// Figures, perhaps one a lane, and their unit.
fn figures(value: &str) -> Option<Speed> {
    let end = value
        .rfind(|c: char| c.is_ascii_digit() || c == '.')
        .map(|last| last + 1)?;
    let (numbers, unit) = value.split_at(end);
    let scale = match unit.trim() {
        "" | "km/h" | "kmh" | "kph" => 1.0,
        "mph" | "mp/h" => MILE,
        "knots" => NAUTICAL_MILE,
        _ => return None,
    };
    let lanes: Vec<f64> = numbers.split('|').map(number).collect::<Option<_>>()?;
    #[expect(clippy::cast_precision_loss, reason = "a road has few lanes")]
    let mean = lanes.iter().sum::<f64>() / lanes.len() as f64;
    Speed::from_kmh(mean * scale)
}

fn number(text: &str) -> Option<f64> {
    let text = text.trim();
    text.starts_with(|c: char| c.is_ascii_digit())
        .then(|| text.replace(',', ".").parse().ok())
        .flatten()
}

/// A rule: `FR:urban`, `FR:zone30`, `DE:zone:30`, `FR:30`.
fn implicit(value: &str) -> Option<Speed> {
    let lower = value.trim().to_lowercase();
    let (country, kind) = lower.split_once(':')?;
    if country.len() < 2 || !country.is_char_boundary(2) {
        return None;
    }
    by_table(&BY_COUNTRY, &lower)
        .or_else(|| by_table(&BY_KIND, kind))
        .or_else(|| zone(kind))
        .and_then(Speed::from_kmh)
}

fn by_table(table: &[(&str, f64)], name: &str) -> Option<f64> {
    table.iter().find(|(n, _)| *n == name).map(|&(_, kmh)| kmh)
}

fn zone(kind: &str) -> Option<f64> {
    number(
        kind.strip_prefix("zone")
            .unwrap_or(kind)
            .trim_start_matches(':'),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_spelling() {
        for (text, kmh) in [
            ("50", Some(50.0)),
            ("5 mph", Some(8.0467)),
            ("10 knots", Some(18.52)),
            ("60|100 mph", Some(128.747_2)),
            ("none", Some(140.0)),
            ("walk", Some(7.0)),
            ("FR:zone30", Some(30.0)),
            ("DE:zone:30", Some(30.0)),
            ("FR:walk", Some(7.0)),
            ("GB:nsl_single", Some(96.5604)),
            ("LV:living_street", Some(20.0)),
            ("100;70", None),
            ("signals", None),
            ("50 furlongs", None),
            ("", None),
            ("0", None),
            ("-30", None),
            ("é:x", None),
        ] {
            let read = parse(text).map(Speed::kmh);
            match (read, kmh) {
                (Some(a), Some(b)) => assert!((a - b).abs() < 1e-9, "{text}: {a}"),
                _ => assert_eq!(read, kmh, "{text}"),
            }
        }
    }

    #[test]
    fn the_rule_speaks_where_no_figure_is_posted() {
        let pairs = [("maxspeed", "signals"), ("source:maxspeed", "FR:rural")];
        let read = limit(Tags::new(&pairs), Heading::Forward);
        assert_eq!(read.map(Speed::kmh), Some(80.0));
    }
}
