//! `[on_foot]`: who of the priority neighbourhoods reaches a place on foot.

use std::num::NonZeroUsize;

use serde_json::{Value, json};

use super::measures::cutoffs;
use super::mistake::Bounds;
use super::section::Section;
use crate::coverage::{Cutoffs, QpvReach, QpvStarts, SharedBy};
use crate::network::LinkOptions;
use crate::network::profile::Mode;
use crate::report::OnFootSummary;
use crate::study::{ModelSettings, ProfileResults, Results, Study};
use crate::territory::Territory;
use crate::travel::{self, CrowFly, NearestPlaces, Road, SpeedTable, TravelModel as _, defaults};
use crate::units::{Seconds, Speed};

/// How neighbourhoods are walked.
#[derive(Clone, Debug, PartialEq)]
pub struct OnFootSettings {
    /// The cut-offs.
    pub cutoffs: Cutoffs,
    /// How residents are shared out, where the study says.
    pub shared_by: Option<SharedBy>,
    /// The speed along the way, where no profile of the study walks on roads.
    pub speed: Speed,
    /// Length of the way over the straight line, 1 or more, likewise.
    pub detour: f64,
}

/// Ten and fifteen minutes; at the speed that legs off the road are walked
/// at, with the detour of straight lines.
impl Default for OnFootSettings {
    fn default() -> Self {
        let minutes = [10, 15].map(|minutes| Seconds::from_tenths(minutes * 600));
        Self {
            cutoffs: Cutoffs::new(minutes.to_vec()).expect("two cut-offs above zero"),
            shared_by: None,
            speed: LinkOptions::default().walking,
            detour: defaults::detour().value(),
        }
    }
}

const SHARES: [(&str, SharedBy); 2] = [("cells", SharedBy::Cells), ("area", SharedBy::Area)];

/// Walking: no faster than people run.
const KMH: Bounds = Bounds::Above(0.0, 15.0);

/// Reads `[on_foot]`; the defaults where the study has no such section.
pub(super) fn on_foot(root: &mut Section<'_>) -> OnFootSettings {
    let usual = OnFootSettings::default();
    let read = root.section("on_foot", |section| {
        let minutes = section.get("minutes").and_then(cutoffs);
        let shared_by = section.choice("shared_by", &SHARES);
        let speed = section.number("kmh", KMH).and_then(Speed::from_kmh);
        let detour = section.number("detour", Bounds::Within(1.0, 10.0));
        OnFootSettings {
            cutoffs: minutes.unwrap_or_else(|| usual.cutoffs.clone()),
            shared_by,
            speed: speed.unwrap_or(usual.speed),
            detour: detour.unwrap_or(usual.detour),
        }
    });
    read.unwrap_or(usual)
}

impl OnFootSettings {
    /// Every figure, as `manifest.json` holds it.
    pub(super) fn parameters(&self) -> Value {
        let minutes = self.cutoffs.as_slice().iter().map(|c| c.minutes());
        json!({
            "minutes": minutes.collect::<Vec<_>>(),
            "shared_by": self.shared_by.map_or("auto", SharedBy::key),
            "kmh": self.speed.kmh(),
            "detour": self.detour,
        })
    }
}

/// What comes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct OnFoot {
    /// The profile that walks: the name of the study's own, else that of
    /// straight lines.
    pub profile: String,
    /// Every neighbourhood.
    pub reach: QpvReach,
}

/// Who of each neighbourhood reaches a place on foot: over the roads of the
/// first profile of the study that walks, else in straight lines. `None`
/// where there are no neighbourhoods.
pub(super) fn measure(
    study: &Study,
    territory: &Territory,
    profiles: &[ProfileResults],
) -> Option<OnFoot> {
    if territory.neighbourhoods().is_empty() {
        return None;
    }
    let settings = study.on_foot();
    let residents = QpvStarts::of(territory, settings.shared_by);
    let (profile, nearest) = nearest(study, (territory, &residents), profiles);
    Some(OnFoot {
        profile,
        reach: QpvReach::measure(&residents, &nearest, settings.cutoffs.clone()),
    })
}

fn nearest(
    study: &Study,
    (territory, residents): (&Territory, &QpvStarts),
    profiles: &[ProfileResults],
) -> (String, NearestPlaces) {
    let starts = residents.starts.iter();
    let from: Vec<_> = starts.map(|start| start.origin).collect();
    let to = travel::destinations(territory);
    let one = const { NonZeroUsize::new(1).expect("one is not zero") };
    let all = study.travel().profiles().iter().zip(profiles);
    let by_road = all.filter_map(|(profile, found)| match &profile.model {
        ModelSettings::Road(road) if road.profile.mode() == Mode::Foot => {
            Some((profile, road, found.roads.as_ref()?))
        }
        _ => None,
    });
    if let Some((profile, road, roads)) = by_road.into_iter().next() {
        let model = Road::new(&roads.network, road.options);
        return (profile.name.clone(), model.nearest(&from, &to, one));
    }
    let settings = study.on_foot();
    let speeds = SpeedTable::new([settings.speed; 7], settings.speed);
    let model = CrowFly::new(settings.detour, speeds, None);
    let model = model.expect("a study accepts detour factors of 1 and more only");
    ("crow-fly".to_owned(), model.nearest(&from, &to, one))
}

/// The figures of a summary, where there are neighbourhoods.
pub(super) fn summary(results: &Results) -> Option<OnFootSummary> {
    let found = results.on_foot.as_ref()?;
    let (profile, territory) = (&found.profile, results.territory());
    Some(OnFootSummary::new(profile, territory, &found.reach))
}
