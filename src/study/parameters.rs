//! Every threshold and choice that a run was made with, defaults among them.

use serde_json::{Value, json};

use crate::directory::Wanted;
use crate::directory::matching::{Points, Thresholds};
use crate::gaps::explain::{ConfidenceParts, ConfidenceRule};
use crate::gaps::{GapCriterion, Mesh};
use crate::io::{DirectoryInput, Scope};
use crate::study::{HoursSettings, Study, WhoSettings};

/// The parameters of a study as `manifest.json` holds them; each travel
/// figure says what it rests on.
#[must_use]
pub fn parameters(study: &Study) -> Value {
    let mut all = json!({
        "title": study.title(),
        "date": study.date(),
        "author": study.author(),
        "territory": scope(&study.inputs().scope),
        "crs": study.inputs().crs.map(|crs| crs.to_string()),
        "travel": study.travel().parameters(),
        "cutoffs_minutes": study.cutoffs().as_slice().iter().map(|c| c.minutes()).collect::<Vec<_>>(),
        "nearest": study.nearest(),
        "gaps": study.gaps().iter().map(gap).collect::<Vec<_>>(),
        "confidence": confidence(ConfidenceRule::default().parts()),
        "hours": study.hours().map(HoursSettings::parameters),
        "population_attributes": study.inputs().attributes,
        "access": study.who().map(WhoSettings::parameters),
    });
    if let Some(lists) = &study.inputs().directory {
        all["directory"] = directory(lists);
    }
    if study.itinerary().asked {
        all["itinerary"] = study.itinerary().parameters();
    }
    all
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

fn gap(criterion: &GapCriterion) -> Value {
    let mesh = match criterion.mesh {
        Mesh::Grid => json!("grid"),
        Mesh::H3(resolution) => json!({ "h3": u8::from(resolution) }),
    };
    json!({
        "cutoff_minutes": criterion.cutoff.minutes(),
        "mesh": mesh,
        "min_population": criterion.min_population.get(),
    })
}

/// The rule that grades zones.
fn confidence(rule: &ConfidenceParts) -> Value {
    json!({
        "margin_minutes": rule.margin.minutes(),
        "faster": f64::from(rule.faster) / 1000.0,
        "weighs_above": f64::from(rule.weighs) / 1000.0,
        "decides_above": f64::from(rule.decides) / 1000.0,
        "neighbours_km": rule.neighbours.kilometres(),
        "off_road_m": rule.off_road.get(),
    })
}
