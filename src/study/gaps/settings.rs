//! What `[gaps]` says.

use serde_json::{Value, json};

use super::confidence::{self, confidence};
use super::needs::{also, need};
use super::ranking::ranking;
use crate::gaps::explain::ConfidenceRule;
use crate::gaps::ranking::Weights;
use crate::gaps::{GapCriterion, GapQuery, Mesh, Need, SmallZones, Split};
use crate::study::measures::duration;
use crate::study::mistake::{Bounds, MistakeKind};
use crate::study::section::{Node, Section};
use crate::study::{HoursSettings, WhoSettings};
use crate::units::{Metres, Persons, Quantity, Seconds};

/// `[gaps]`.
#[derive(Clone, Debug)]
pub struct GapSettings {
    /// The questions: the main one on each mesh, the first of them that of the
    /// maps, then the others.
    pub questions: Vec<Question>,
    /// How zones are ranked.
    pub ranking: RankingSettings,
    /// When a zone is solid.
    pub confidence: ConfidenceRule,
}

/// One question, and the stem of the files that answer it.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// `gaps` for the main one.
    pub name: String,
    /// What is asked.
    pub query: GapQuery,
}

/// `[gaps.ranking]`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RankingSettings {
    /// How much each thing weighs.
    pub weights: Weights,
    /// The public whose share makes a zone vulnerable; poor households where
    /// the data has them, else people of 65 and over, where not said.
    pub vulnerable: Option<String>,
}

/// What the rest of the study says that gaps may rest on.
pub(in crate::study) struct Around<'a> {
    pub(in crate::study) hours: Option<&'a HoursSettings>,
    pub(in crate::study) who: Option<&'a WhoSettings>,
    /// The publics that can be named.
    pub(in crate::study) publics: Vec<String>,
}

/// What all questions share.
struct Shared {
    meshes: Vec<Mesh>,
    least: Persons,
    split: Split,
    small: SmallZones,
}

/// Reads `[gaps]`: by travel time, 20 minutes, both meshes, resolution 7, no
/// smallest zone, ranked by people, where not said.
pub(in crate::study) fn gaps(root: &mut Section<'_>, around: &Around<'_>) -> GapSettings {
    let read = root.section("gaps", |section| {
        let shared = shared(section);
        let main = need(section, around);
        let mut questions: Vec<Question> = shared
            .meshes
            .iter()
            .enumerate()
            .map(|(rank, &mesh)| Question {
                name: main_name(rank, mesh).to_owned(),
                query: shared.query(mesh, main.clone()),
            })
            .collect();
        for (span, asked) in also(section, around) {
            let question = Question {
                name: asked.name(),
                query: shared.query(shared.meshes[0], asked),
            };
            if questions.iter().any(|other| other.name == question.name) {
                let kind = MistakeKind::GapsTwice(question.name);
                section.notes().note(span, kind);
            } else {
                questions.push(question);
            }
        }
        GapSettings {
            questions,
            ranking: ranking(section, around),
            confidence: confidence(section),
        }
    });
    read.unwrap_or_default()
}

impl Default for GapSettings {
    fn default() -> Self {
        let shared = Shared::usual();
        let meshes = shared.meshes.iter().enumerate();
        let question = |(rank, &mesh)| Question {
            name: main_name(rank, mesh).to_owned(),
            query: shared.query(mesh, Asked::default()),
        };
        Self {
            questions: meshes.map(question).collect(),
            ranking: RankingSettings::default(),
            confidence: ConfidenceRule::default(),
        }
    }
}

/// A question without what all share.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    pub(super) need: Need,
    pub(super) cutoff: Seconds,
    pub(super) public: Option<String>,
}

impl Default for Asked {
    /// By travel time, 20 minutes, for everybody.
    fn default() -> Self {
        Self {
            need: Need::Time,
            cutoff: Seconds::from_tenths(20 * 600),
            public: None,
        }
    }
}

impl Asked {
    /// The stem of its files beside those of the main question.
    fn name(&self) -> String {
        match &self.public {
            None => format!("gaps_{}", self.need.key()),
            Some(public) => format!("gaps_{}_{public}", self.need.key()),
        }
    }
}

impl Shared {
    fn usual() -> Self {
        Self {
            meshes: vec![Mesh::Grid, Mesh::H3(h3o::Resolution::Seven)],
            least: Persons::ZERO,
            split: Split::default(),
            small: SmallZones::default(),
        }
    }

    fn query(&self, mesh: Mesh, asked: Asked) -> GapQuery {
        GapQuery {
            criterion: GapCriterion {
                cutoff: asked.cutoff,
                mesh,
                min_population: self.least,
            },
            need: asked.need,
            public: asked.public,
            split: self.split,
            small: self.small,
        }
    }
}

/// The main question makes `gaps`, and again with the name of each further mesh.
fn main_name(rank: usize, mesh: Mesh) -> &'static str {
    match (rank, mesh) {
        (0, _) => "gaps",
        (_, Mesh::Grid) => "gaps_grid",
        (_, Mesh::H3(_)) => "gaps_h3",
    }
}

/// The words for meshes, before the resolution of H3 is known.
#[derive(Clone, Copy)]
enum MeshName {
    Grid,
    H3,
}

const MESHES: [(&str, MeshName); 2] = [("grid", MeshName::Grid), ("h3", MeshName::H3)];

/// `split = "no"` says the usual aloud.
const SPLITS: [(&str, Split); 2] = [("no", Split::Nowhere), ("epci", Split::Epci)];

fn shared(section: &mut Section<'_>) -> Shared {
    let usual = Shared::usual();
    let named = section.get("meshes").and_then(meshes);
    let resolution = section.get("h3_resolution").and_then(|n| n.integer(0, 15));
    let least = section.number("min_population", Bounds::Within(0.0, 1e9));
    let area = section.number("min_area_km2", Bounds::Within(0.0, 1e6));
    let join = section.number("join_m", Bounds::Within(0.0, 1e6));
    Shared {
        meshes: resolved(named, resolution),
        least: least.and_then(Persons::new).unwrap_or(usual.least),
        split: section.choice("split", &SPLITS).unwrap_or_default(),
        small: SmallZones {
            min_area: area
                .and_then(|km2| Quantity::new(km2 * 1e6))
                .unwrap_or_default(),
            join: join.and_then(Metres::new).unwrap_or(usual.small.join),
        },
    }
}

fn meshes(node: Node<'_>) -> Option<Vec<MeshName>> {
    let nodes = node.one_or_many();
    if nodes.is_empty() {
        node.note(MistakeKind::Empty);
    }
    nodes.iter().map(|node| node.choice(&MESHES)).collect()
}

fn resolved(named: Option<Vec<MeshName>>, resolution: Option<u16>) -> Vec<Mesh> {
    let resolution = resolution
        .and_then(|r| h3o::Resolution::try_from(u8::try_from(r).ok()?).ok())
        .unwrap_or(h3o::Resolution::Seven);
    let mut all = Vec::new();
    let named = named.filter(|names| !names.is_empty());
    for name in named.unwrap_or_else(|| vec![MeshName::Grid, MeshName::H3]) {
        let mesh = match name {
            MeshName::Grid => Mesh::Grid,
            MeshName::H3 => Mesh::H3(resolution),
        };
        if !all.contains(&mesh) {
            all.push(mesh);
        }
    }
    all
}

/// A duration under a key.
pub(super) fn minutes(section: &mut Section<'_>, key: &'static str) -> Option<Seconds> {
    section.get(key).and_then(|node| duration(&node))
}

impl GapSettings {
    /// Every figure, as `manifest.json` holds it.
    pub(in crate::study) fn parameters(&self) -> Value {
        let [people, vulnerability, remoteness] = self.ranking.weights.shares();
        json!({
            "questions": self.questions.iter().map(question).collect::<Vec<_>>(),
            "ranking": {
                "people": people,
                "vulnerability": vulnerability,
                "remoteness": remoteness,
                "vulnerable": self.ranking.vulnerable,
            },
            "confidence": confidence::parameters(self.confidence.parts()),
        })
    }
}

fn question(asked: &Question) -> Value {
    let query = &asked.query;
    let mesh = match query.criterion.mesh {
        Mesh::Grid => json!("grid"),
        Mesh::H3(resolution) => json!({ "h3": u8::from(resolution) }),
    };
    let mut all = json!({
        "name": asked.name,
        "criterion": query.need.key(),
        "cutoff_minutes": query.criterion.cutoff.minutes(),
        "mesh": mesh,
        "min_population": query.criterion.min_population.get(),
        "min_area_km2": query.small.min_area.get() / 1e6,
        "join_m": query.small.join.get(),
        "split": SPLITS.iter().find(|(_, split)| *split == query.split).map(|(key, _)| key),
        "public": query.public,
    });
    match query.need {
        Need::Time => {}
        Need::Hours(hours) => all["below"] = json!(hours.get()),
        Need::Score(bound) => {
            all["below"] = json!(bound.score());
            all["worst_off"] = json!(bound.share());
        }
    }
    all
}
