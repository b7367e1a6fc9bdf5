//! How people get there, as `manifest.json` holds it: every figure, defaults
//! among them, and what each rests on.

use serde_json::{Map, Value, json};

use super::{CrowFlySettings, ModelSettings, RoadSettings, TravelSettings};
use crate::io::roads::RoadFile;
use crate::network::Objective;
use crate::network::profile::{Profile, WayKind};
use crate::territory::DensityClass;
use crate::travel::defaults;
use crate::units::{Metres, Seconds};

impl TravelSettings {
    /// One entry a profile, in the order of the study.
    pub(in crate::study) fn parameters(&self) -> Value {
        let profiles = self.profiles.iter().map(|profile| {
            let mut entry = Map::new();
            entry.insert("name".to_owned(), json!(profile.name));
            entry.insert("for".to_owned(), json!(profile.audience.key()));
            entry.extend(match &profile.model {
                ModelSettings::CrowFly(settings) => crow_fly(settings),
                ModelSettings::Road(settings) => road(settings),
            });
            Value::Object(entry)
        });
        Value::Array(profiles.collect())
    }
}

fn crow_fly(settings: &CrowFlySettings) -> Map<String, Value> {
    let detour = defaults::detour();
    let classes = DensityClass::ALL
        .iter()
        .map(|&class| (class.key(), Some(class)));
    let speeds: Map<String, Value> = classes
        .chain([("unknown", None)])
        .map(|(key, class)| {
            let used = settings.speeds.speed(class);
            let usual = defaults::speed(class);
            let source = source_of(used == usual.value(), usual.source());
            (
                key.to_owned(),
                json!({ "kmh": used.kmh(), "source": source }),
            )
        })
        .collect();
    #[expect(clippy::float_cmp, reason = "a default is taken over to the bit")]
    let detour_is_usual = settings.detour == detour.value();
    object([
        ("model", json!("crow-fly")),
        (
            "detour",
            json!({
                "factor": settings.detour,
                "source": source_of(detour_is_usual, detour.source()),
            }),
        ),
        ("speeds", Value::Object(speeds)),
        ("limit_km", json!(settings.limit.map(Metres::kilometres))),
    ])
}

/// What a figure rests on.
fn source_of(is_usual: bool, source: &'static str) -> &'static str {
    if is_usual { source } else { "study" }
}

fn road(settings: &RoadSettings) -> Map<String, Value> {
    let options = &settings.options;
    let objective = match options.objective {
        Objective::Fastest => "fastest",
        Objective::Shortest => "shortest",
    };
    object([
        ("model", json!("road")),
        ("profile", json!(settings.profile.mode().key())),
        ("roads", settings.files.iter().map(file).collect()),
        ("objective", json!(objective)),
        ("speeds_kmh", speeds(&settings.profile)),
        ("walking_kmh", json!(options.link.walking.kmh())),
        ("max_link_m", json!(options.link.max_distance.get())),
        (
            "smallest_component_m",
            json!(options.link.smallest_component.get()),
        ),
        ("max_minutes", json!(options.cutoff.map(Seconds::minutes))),
    ])
}

fn file(road: &RoadFile) -> Value {
    let columns = [
        ("kind", &road.columns.kind),
        ("oneway", &road.columns.oneway),
        ("maxspeed", &road.columns.maxspeed),
        ("speed", &road.columns.speed),
    ];
    let columns: Map<String, Value> = columns
        .into_iter()
        .filter_map(|(key, name)| Some((key.to_owned(), json!(name.as_ref()?))))
        .collect();
    json!({
        "file": road.file.label,
        "crs": road.crs.map(|crs| crs.to_string()),
        "columns": columns,
    })
}

/// The speed on every kind of way that the profile takes, and where only an
/// access tag opens one.
fn speeds(profile: &Profile) -> Value {
    let speeds = profile.speeds();
    let kinds = WayKind::ALL.iter();
    let known = kinds.filter_map(|&kind| Some((kind.key(), speeds.get(kind)?)));
    let all = known.chain([("default", speeds.elsewhere())]);
    Value::Object(
        all.map(|(key, speed)| (key.to_owned(), json!(speed.kmh())))
            .collect(),
    )
}

fn object<const N: usize>(entries: [(&str, Value); N]) -> Map<String, Value> {
    let owned = entries.map(|(key, value)| (key.to_owned(), value));
    owned.into_iter().collect()
}
