//! `[gaps.confidence]`: every threshold of the rule that grades zones.

use serde_json::{Value, json};

use super::settings::minutes;
use crate::gaps::explain::{ConfidenceParts, ConfidenceRule};
use crate::study::mistake::{Bounds, MistakeKind};
use crate::study::section::Section;
use crate::units::Metres;

/// Reads the rule; each threshold is the usual one where not said.
pub(super) fn confidence(section: &mut Section<'_>) -> ConfidenceRule {
    let read = section.section("confidence", |section| {
        let usual = *ConfidenceRule::default().parts();
        let parts = ConfidenceParts {
            margin: minutes(section, "margin_minutes").unwrap_or(usual.margin),
            faster: share(section, "faster", 1.0).unwrap_or(usual.faster),
            weighs: share(section, "weighs_above", 0.999).unwrap_or(usual.weighs),
            decides: share(section, "decides_above", 0.999).unwrap_or(usual.decides),
            neighbours: metres(section, "neighbours_km", 1000.0).unwrap_or(usual.neighbours),
            off_road: metres(section, "off_road_m", 1.0).unwrap_or(usual.off_road),
            max_age: section
                .get("max_age_months")
                .and_then(|node| node.integer(0, 1200))
                .unwrap_or(usual.max_age),
        };
        let rule = ConfidenceRule::new(parts);
        if rule.is_err() {
            section.note(MistakeKind::NoRule);
        }
        rule.unwrap_or_default()
    });
    read.unwrap_or_default()
}

/// A share in thousandths, to the nearest; times are multiplied by more than 0.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the bounds are checked before"
)]
fn share(section: &mut Section<'_>, key: &'static str, most: f64) -> Option<u16> {
    let bounds = if key == "faster" {
        Bounds::Within(0.001, most)
    } else {
        Bounds::Within(0.0, most)
    };
    let share = section.number(key, bounds)?;
    Some((share * 1000.0).round() as u16)
}

fn metres(section: &mut Section<'_>, key: &'static str, unit: f64) -> Option<Metres> {
    let number = section.number(key, Bounds::Within(0.0, 1e6))?;
    Metres::new(number * unit)
}

/// The rule, as `manifest.json` holds it.
pub(super) fn parameters(rule: &ConfidenceParts) -> Value {
    json!({
        "margin_minutes": rule.margin.minutes(),
        "faster": f64::from(rule.faster) / 1000.0,
        "weighs_above": f64::from(rule.weighs) / 1000.0,
        "decides_above": f64::from(rule.decides) / 1000.0,
        "neighbours_km": rule.neighbours.kilometres(),
        "off_road_m": rule.off_road.get(),
        "max_age_months": rule.max_age,
    })
}
