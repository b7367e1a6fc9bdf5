//! Roads of IGN's BD TOPO (theme Transport, class Tronçon de route).
//!
//! Attribute values as in the specification of contents, BD TOPO 3.0 and
//! later; older editions and extracts write some of them differently, and
//! are brought to these by folding case and accents before.

use super::Profile;
use super::kind::WayKind;
use super::mode::Mode;
use super::oneway::Oneway;
use super::traits;
use crate::network::WayTraits;
use crate::units::Speed;

/// The attributes of a road that decide travel. Texts are in lower case
/// without accents.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BdTopo<'a> {
    /// `NATURE`.
    pub nature: &'a str,
    /// `IMPORTANCE`, 1 (between regions) to 6 (tracks).
    pub importance: Option<u8>,
    /// `SENS`.
    pub direction: Oneway,
    /// `VIT_MOY_VL`: mean speed of cars.
    pub car_speed: Option<Speed>,
    /// `URBAIN`.
    pub urban: bool,
    /// `ACCES_VL` says that cars may not pass.
    pub closed_to_cars: bool,
    /// `ETAT` says that the road is not there yet, or `FICTIF` that it never was.
    pub unbuilt: bool,
}

impl Default for BdTopo<'_> {
    fn default() -> Self {
        Self {
            nature: "",
            importance: None,
            direction: Oneway::No,
            car_speed: None,
            urban: false,
            closed_to_cars: false,
            unbuilt: false,
        }
    }
}

/// What the values of `NATURE` are, longest beginnings first.
const NATURES: [(&str, WayKind); 22] = [
    ("type autoroutier", WayKind::Motorway),
    ("autoroute", WayKind::Motorway),
    ("quasi-autoroute", WayKind::Trunk),
    ("bretelle", WayKind::PrimaryLink),
    ("route a 2 chaussees", WayKind::Primary),
    ("route a 1 chaussee", WayKind::Tertiary),
    ("rond-point", WayKind::Tertiary),
    ("route empierree", WayKind::Track),
    ("chemin", WayKind::Track),
    ("sentier", WayKind::Path),
    ("piste cyclable", WayKind::Cycleway),
    ("escalier", WayKind::Steps),
    ("bac ou liaison maritime", WayKind::Ferry),
    ("bac auto", WayKind::Ferry),
    ("bac pieton", WayKind::Ferry),
    // Extracts simplified by regional platforms.
    ("highway", WayKind::Motorway),
    ("major", WayKind::Primary),
    ("secondary", WayKind::Secondary),
    ("minor", WayKind::Tertiary),
    ("unpaved", WayKind::Track),
    ("not classified", WayKind::Unclassified),
    ("", WayKind::Unclassified),
];

/// Mean car speeds that IGN gives in `VIT_MOY_VL` by nature and importance:
/// in open country, then in built-up land (km/h).
const SINGLE: [(f64, f64); 6] = [
    (75.0, 50.0),
    (67.0, 50.0),
    (63.0, 45.0),
    (58.0, 40.0),
    (35.0, 30.0),
    (20.0, 20.0),
];
const DUAL: [(f64, f64); 6] = [
    (90.0, 60.0),
    (75.0, 50.0),
    (70.0, 50.0),
    (70.0, 50.0),
    (35.0, 30.0),
    (20.0, 20.0),
];
/// Roundabouts (km/h).
const ROUND: f64 = 25.0;
/// Slip roads (km/h).
const SLIP: f64 = 45.0;
/// Motorways (km/h).
const MOTORWAY: f64 = 105.0;
/// Roads of stone that cars may use (km/h).
const STONE: f64 = 15.0;

impl BdTopo<'_> {
    /// The kind of road in the words of the profiles; `None` of a nature that
    /// is not known.
    #[must_use]
    pub fn kind(&self) -> Option<WayKind> {
        let found = NATURES
            .iter()
            .find(|(name, _)| *name == self.nature)
            .map(|&(_, kind)| kind)?;
        Some(match (found, self.importance) {
            (WayKind::Tertiary, Some(1 | 2)) => WayKind::Primary,
            (WayKind::Tertiary, Some(3)) => WayKind::Secondary,
            (WayKind::Tertiary, Some(5 | 6)) => WayKind::Unclassified,
            (other, _) => other,
        })
    }

    /// The mean speed of cars: what the file gives, else IGN's usual one.
    fn driven(&self, kind: WayKind, profile: &Profile) -> Option<Speed> {
        let rank = usize::from(self.importance.unwrap_or(5).clamp(1, 6)) - 1;
        let pick = |(open, built): (f64, f64)| if self.urban { built } else { open };
        let usual = match self.nature {
            "type autoroutier" | "autoroute" | "highway" => MOTORWAY,
            "bretelle" => SLIP,
            "rond-point" => ROUND,
            "route a 2 chaussees" | "quasi-autoroute" => pick(DUAL[rank]),
            "route a 1 chaussee" => pick(SINGLE[rank]),
            "route empierree" | "unpaved" => STONE,
            _ => return self.car_speed.or_else(|| profile.speeds().get(kind)),
        };
        self.car_speed.or_else(|| Speed::from_kmh(usual))
    }
}

pub(super) fn admit(profile: &Profile, road: &BdTopo<'_>) -> Option<WayTraits> {
    let kind = road.kind()?;
    if road.unbuilt {
        return None;
    }
    let speed = match profile.mode() {
        Mode::Car if road.closed_to_cars || road.nature == "bac pieton" => None,
        Mode::Car => road.driven(kind, profile),
        Mode::Foot | Mode::Bike => profile.speeds().get(kind),
    }?;
    let (forward, backward) = match profile.mode() {
        Mode::Foot => Oneway::No,
        Mode::Car | Mode::Bike => road.direction,
    }
    .allows();
    traits::way(
        kind,
        [(forward).then_some(speed), (backward).then_some(speed)],
    )
}
