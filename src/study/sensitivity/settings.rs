//! What a study says of it.

use super::super::measures::duration;
use super::super::mistake::{Bounds, MistakeKind};
use super::super::section::{Node, Section};
use crate::sensitivity::{Change, Thresholds};
use crate::units::Seconds;

/// Per cent that speeds are made lower and higher by.
const PERCENT: Bounds = Bounds::Within(0.0, 90.0);
/// Length of the way over the straight line.
const DETOUR: Bounds = Bounds::Within(1.0, 10.0);
/// Shares at which conclusions turn.
const SHARE: Bounds = Bounds::Within(0.001, 0.999);

/// Which assumptions are changed, and by how much.
#[derive(Clone, Debug, PartialEq)]
pub struct SensitivitySettings {
    /// Cut-offs are shorter and longer by this; zero leaves them.
    pub cutoff: Seconds,
    /// Speeds are lower and higher by so many thousandths; zero leaves them.
    pub speed: u32,
    /// The low and the high detour factor of straight lines; `None` leaves it.
    pub detour: Option<[f64; 2]>,
    /// Whether imputed cells are also left out.
    pub imputed: bool,
    /// The coarser grids.
    pub grids: Vec<Change>,
    /// Whether hours of help are measured again, where the study asks for them.
    pub hours: bool,
    /// The shares at which conclusions turn.
    pub thresholds: Thresholds,
}

/// Five minutes; a tenth of the speeds; detours of 1.2 and 1.4, a convention
/// of this project on both sides of 1.3 that leaves the mean of 1.343 measured
/// towards the centres of 300 European cities (doi:10.1177/23998083231168870)
/// within; imputed cells out; squares of one kilometre, and communes; hours
/// too; the majority.
impl Default for SensitivitySettings {
    fn default() -> Self {
        Self {
            cutoff: Seconds::from_tenths(5 * 600),
            speed: 100,
            detour: Some([1.2, 1.4]),
            imputed: true,
            grids: vec![Change::SquareKilometres, Change::Communes],
            hours: true,
            thresholds: Thresholds::default(),
        }
    }
}

const GRIDS: [(&str, Change); 2] = [
    ("1km", Change::SquareKilometres),
    ("communes", Change::Communes),
];

/// Reads `[sensitivity]`; the defaults where the study has no such section,
/// `None` where it says `enabled = false`.
pub(in crate::study) fn sensitivity(root: &mut Section<'_>) -> Option<SensitivitySettings> {
    let read = root.section("sensitivity", |section| {
        let usual = SensitivitySettings::default();
        let enabled = flag(section, "enabled");
        let cutoff = section
            .get("cutoff_minutes")
            .and_then(|node| minutes(&node));
        let speed = section.number("speed_percent", PERCENT).map(thousandths);
        let detour = section.get("detour").map(|node| detours(&node));
        let imputed = flag(section, "imputed");
        let grids = section.get("grids").and_then(|node| grids(&node));
        let hours = flag(section, "hours");
        let thresholds = section.get("thresholds").and_then(|node| thresholds(&node));
        enabled.unwrap_or(true).then(|| SensitivitySettings {
            cutoff: cutoff.unwrap_or(usual.cutoff),
            speed: speed.unwrap_or(usual.speed),
            detour: detour.unwrap_or(usual.detour),
            imputed: imputed.unwrap_or(usual.imputed),
            grids: grids.unwrap_or(usual.grids),
            hours: hours.unwrap_or(usual.hours),
            thresholds: thresholds.unwrap_or(usual.thresholds),
        })
    });
    read.unwrap_or_else(|| Some(SensitivitySettings::default()))
}

fn flag(section: &mut Section<'_>, key: &'static str) -> Option<bool> {
    section.get(key)?.boolean()
}

/// Minutes; none at all leaves the cut-offs.
fn minutes(node: &Node<'_>) -> Option<Seconds> {
    match node.raw() {
        toml::de::DeValue::Integer(zero) if zero.as_str() == "0" => Some(Seconds::ZERO),
        _ => duration(node),
    }
}

fn thousandths(percent: f64) -> u32 {
    let tenths = (percent * 10.0).round();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the bounds of the section hold it between 0 and 900"
    )]
    let tenths = tenths as u32;
    tenths
}

/// Two factors, or none.
fn detours(node: &Node<'_>) -> Option<[f64; 2]> {
    let nodes = node.list()?;
    let factors: Vec<f64> = nodes.iter().filter_map(|n| n.number(DETOUR)).collect();
    match factors[..] {
        [] => None,
        [low, high] if low <= high => Some([low, high]),
        _ => {
            node.note(MistakeKind::NoPair);
            None
        }
    }
}

fn grids(node: &Node<'_>) -> Option<Vec<Change>> {
    let mut grids: Vec<Change> = Vec::new();
    for node in node.list()? {
        let grid = node.choice(&GRIDS)?;
        if !grids.contains(&grid) {
            grids.push(grid);
        }
    }
    Some(grids)
}

fn thresholds(node: &Node<'_>) -> Option<Thresholds> {
    let nodes = node.list()?;
    let shares: Vec<f64> = nodes.iter().filter_map(|n| n.number(SHARE)).collect();
    Thresholds::new(shares).ok()
}

impl SensitivitySettings {
    /// Every figure, as `manifest.json` holds it.
    pub(in crate::study) fn parameters(&self) -> serde_json::Value {
        serde_json::json!({
            "cutoff_minutes": self.cutoff.minutes(),
            "speed_percent": f64::from(self.speed) / 10.0,
            "detour": self.detour,
            "imputed": self.imputed,
            "grids": self.grids.iter().map(|grid| grid.key()).collect::<Vec<_>>(),
            "hours": self.hours,
            "thresholds": self.thresholds.as_slice(),
        })
    }
}
