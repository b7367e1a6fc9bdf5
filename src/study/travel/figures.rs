//! What a section says of travel, before it is known what for: a profile
//! takes what it does not say from `[travel]`.

use super::super::mistake::{Bounds, MistakeKind};
use super::super::section::{Node, Section};
use super::crow_fly::{KMH, speeds};
use super::roads;
use super::{CROW_FLY, CrowFlySettings, ModelSettings, RoadSettings};
use crate::io::roads::RoadFile;
use crate::network::profile::{Mode, Profile, WayKind};
use crate::network::{LinkOptions, Objective};
use crate::study::measures::duration;
use crate::travel::RoadOptions;
use crate::units::{Metres, Seconds, Speed};

/// The name of a model in a study.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Model {
    CrowFly,
    Road,
}

const MODELS: [(&str, Model); 2] = [(CROW_FLY, Model::CrowFly), ("road", Model::Road)];

const PROFILES: [(&str, Mode); 3] = [
    ("car", Mode::Car),
    ("foot", Mode::Foot),
    ("bike", Mode::Bike),
];

const OBJECTIVES: [(&str, Objective); 2] = [
    ("fastest", Objective::Fastest),
    ("shortest", Objective::Shortest),
];

/// Legs off the road: no faster than people run.
const WALKING: Bounds = Bounds::Above(0.0, 15.0);
/// Metres off the road.
const OFF_ROAD: Bounds = Bounds::Within(0.0, 50_000.0);

/// Everything that a section may say, nothing where it does not.
#[derive(Clone, Default)]
pub(super) struct Figures<'a> {
    model: Option<Model>,
    detour: Option<f64>,
    limit: Option<Metres>,
    roads: Option<Vec<RoadFile>>,
    pub(super) mode: Option<Mode>,
    objective: Option<Objective>,
    walking: Option<Speed>,
    max_link: Option<Metres>,
    cutoff: Option<Seconds>,
    pub(super) speeds: Option<Node<'a>>,
    /// The keys given that mean something to one model only.
    particular: Vec<(&'static str, Model, Node<'a>)>,
}

impl<'a> Figures<'a> {
    pub(super) fn read(section: &mut Section<'a>) -> Self {
        let model = section.choice("model", &MODELS);
        let mut particular = Vec::new();
        let mut get = |key, of| {
            let node = section.get(key)?;
            particular.push((key, of, node));
            Some(node)
        };
        let (line, road) = (Model::CrowFly, Model::Road);
        let detour = get("detour", line).and_then(|n| n.number(Bounds::Within(1.0, 10.0)));
        let limit = get("limit_km", line).and_then(|n| n.number(Bounds::Above(0.0, 1000.0)));
        let roads = get("roads", road).map(|node| roads::files(&node));
        let mode = get("profile", road).and_then(|node| node.choice(&PROFILES));
        let objective = get("objective", road).and_then(|node| node.choice(&OBJECTIVES));
        let walking = get("walking_kmh", road).and_then(|node| node.number(WALKING));
        let max_link = get("max_link_m", road).and_then(|node| node.number(OFF_ROAD));
        let cutoff = get("max_minutes", road).and_then(|node| duration(&node));
        Self {
            model,
            detour,
            limit: limit.and_then(Metres::from_kilometres),
            roads,
            mode,
            objective,
            walking: walking.and_then(Speed::from_kmh),
            max_link: max_link.and_then(Metres::new),
            cutoff,
            speeds: section.get("speeds_kmh"),
            particular,
        }
    }

    /// These figures, and where they are silent, others.
    pub(super) fn or(self, other: &Self) -> Self {
        Self {
            model: self.model.or(other.model),
            detour: self.detour.or(other.detour),
            limit: self.limit.or(other.limit),
            roads: self.roads.or_else(|| other.roads.clone()),
            mode: self.mode.or(other.mode),
            objective: self.objective.or(other.objective),
            walking: self.walking.or(other.walking),
            max_link: self.max_link.or(other.max_link),
            cutoff: self.cutoff.or(other.cutoff),
            speeds: self.speeds.or(other.speeds),
            particular: self.particular,
        }
    }

    /// The model meant: the one named, else the one that has a use for what
    /// is given.
    pub(super) fn model(&self) -> Model {
        self.model.unwrap_or(if self.roads.is_some() {
            Model::Road
        } else {
            Model::CrowFly
        })
    }

    /// The usual name of a profile of these figures.
    pub(super) fn name(&self) -> &'static str {
        match self.model() {
            Model::CrowFly => CROW_FLY,
            Model::Road => self.mode.unwrap_or(Mode::Car).key(),
        }
    }

    /// The settings of the model; what it has no use for, and what it lacks,
    /// is noted.
    pub(super) fn settings(self, section: &Section<'_>) -> ModelSettings {
        let model = self.model();
        for (key, of, node) in &self.particular {
            if *of != model {
                node.note(MistakeKind::OtherModel(key));
            }
        }
        match model {
            Model::CrowFly => ModelSettings::CrowFly(self.crow_fly()),
            Model::Road => {
                if self.roads.is_none() {
                    section.note(MistakeKind::MissingKey("roads"));
                }
                ModelSettings::Road(self.road())
            }
        }
    }

    fn crow_fly(self) -> CrowFlySettings {
        let usual = CrowFlySettings::default();
        let given = self.speeds.and_then(|node| node.section());
        CrowFlySettings {
            detour: self.detour.unwrap_or(usual.detour),
            speeds: given.map_or(usual.speeds, |section| section.read(speeds)),
            limit: self.limit,
        }
    }

    fn road(self) -> RoadSettings {
        let usual = LinkOptions::default();
        let profile = Profile::of(self.mode.unwrap_or(Mode::Car));
        let profile = match self.speeds.and_then(|node| node.section()) {
            Some(section) => road_speeds(&section, profile),
            None => profile,
        };
        RoadSettings {
            files: self.roads.unwrap_or_default(),
            profile,
            options: RoadOptions {
                objective: self.objective.unwrap_or(Objective::Fastest),
                cutoff: self.cutoff,
                link: LinkOptions {
                    max_distance: self.max_link.unwrap_or(usual.max_distance),
                    walking: self.walking.unwrap_or(usual.walking),
                    ..usual
                },
            },
        }
    }
}

/// Speeds by kind of way, under the names of `OpenStreetMap` and `default`.
fn road_speeds(section: &Section<'_>, usual: Profile) -> Profile {
    section.entries().fold(usual, |profile, (key, span, node)| {
        let Some(speed) = node.number(KMH).and_then(Speed::from_kmh) else {
            return profile;
        };
        profile.clone().with_speed(key, speed).unwrap_or_else(|_| {
            let kinds = WayKind::ALL.iter().map(|kind| kind.key());
            let choices = kinds.chain(["default"]).collect();
            let kind = MistakeKind::unknown_choice(key, choices);
            node.notes().note(span, kind);
            profile
        })
    })
}
