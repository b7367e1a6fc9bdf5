//! Every threshold and choice that a run was made with, defaults among them.

use serde_json::{Value, json};

use crate::directory::Wanted;
use crate::directory::matching::{Points, Thresholds};
use crate::io::{DirectoryInput, PlacesInput, Scope};
use crate::study::{CompareSettings, HoursSettings, SensitivitySettings, ShortfallSettings, Study};

/// The parameters of a study as `manifest.json` holds them; each travel
/// figure says what it rests on.
#[must_use]
pub fn parameters(study: &Study) -> Value {
    let hours = study.hours().cloned().unwrap_or_default();
    let mut all = json!({
        "title": study.title(),
        "date": study.date(),
        "author": study.author(),
        "territory": scope(&study.inputs().scope),
        "crs": study.inputs().crs.map(|crs| crs.to_string()),
        "travel": study.travel().parameters(),
        "cutoffs_minutes": study.cutoffs().as_slice().iter().map(|c| c.minutes()).collect::<Vec<_>>(),
        "nearest": study.nearest(),
        "gaps": study.gap_settings().parameters(),
        "hours": study.hours().map(HoursSettings::parameters),
        "compare": study.compare().iter().map(CompareSettings::parameters).collect::<Vec<_>>(),
        "on_foot": study.on_foot().parameters(),
        "population_attributes": study.inputs().attributes,
        "outputs": study.outputs().keys(),
        "access": study.who().map(|who| who.parameters(&hours)),
        "sensitivity": study.sensitivity().map(SensitivitySettings::parameters),
        "shortfall": study.shortfall().map(ShortfallSettings::parameters),
    });
    let classes = &study.maps().classes;
    all["map_classes"] = json!({
        "hours": classes.hours.scheme().key(),
        "access": classes.access.scheme().key(),
        "count": classes.access.classes(),
    });
    let series = &study.maps().series;
    all["series"] = json!({
        "kinds": series.kinds.iter().map(|kind| kind.key()).collect::<Vec<_>>(),
        "moments": series.moments.iter().map(ToString::to_string).collect::<Vec<_>>(),
    });
    let covers = covers(&study.inputs().places);
    if !covers.is_empty() {
        all["covers"] = covers.into();
    }
    if let Some(lists) = &study.inputs().directory {
        all["directory"] = directory(lists);
    }
    if study.itinerary().asked {
        all["itinerary"] = study.itinerary().parameters();
    }
    all
}

/// The départements that each list is said to cover.
fn covers(lists: &[PlacesInput]) -> serde_json::Map<String, Value> {
    let said = lists.iter().filter(|list| !list.covers.is_empty());
    said.map(|list| {
        let codes: Vec<String> = list.covers.iter().map(ToString::to_string).collect();
        (list.file.label.clone(), codes.into())
    })
    .collect()
}

/// How the lists of places became one.
fn directory(lists: &DirectoryInput) -> Value {
    let thresholds = Thresholds::default();
    let points = |points: Points| f64::from(points.tenths()) / 10.0;
    json!({
        "offer": lists.offer.unwrap_or(Wanted::Any).to_string(),
        "reference": lists.reference.map(|day| day.to_string()),
        "same_from": points(thresholds.same()),
        "review_from": points(thresholds.review()),
    })
}

fn scope(scope: &Scope) -> Value {
    let texts = |codes: Vec<String>| Value::from(codes);
    match scope {
        Scope::Everything => json!("everything"),
        Scope::Departements(codes) => {
            json!({ "departements": texts(codes.iter().map(ToString::to_string).collect()) })
        }
        Scope::Epci(codes) => {
            json!({ "epci": texts(codes.iter().map(ToString::to_string).collect()) })
        }
    }
}
