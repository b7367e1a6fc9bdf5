//! All places: those whose points do not hold are put where they can be.

use super::centres::Centres;
use super::communes::{Communes, Found};
use super::judge::{Candidate, Finding, Judged, holds, judge, shown};
use crate::directory::{Position, Precision};
use crate::faults::{Action, FaultKind};
use crate::territory::DepartementCode;

/// A place whose position is to be settled.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Unsettled {
    /// The points that its source gives, the one meant first.
    pub candidates: Vec<Candidate>,
    /// The commune that it names.
    pub commune: Option<Found>,
    /// The département that its postcode tells.
    pub departement: Option<DepartementCode>,
}

/// Where a place is put, and what was noticed on the way.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settled {
    /// The position; `None` where nothing tells it.
    pub position: Option<Position>,
    /// What was noticed.
    pub findings: Vec<Finding>,
}

/// Settles all places. `located` gives the position of the address of a place
/// by its rank, where a list of addresses is at hand and holds it; it is asked
/// for places without a point that holds, and for those known to the town
/// only.
pub fn settle(
    places: &[Unsettled],
    communes: &Communes,
    located: &dyn Fn(usize) -> Option<Position>,
) -> Vec<Settled> {
    let judged: Vec<Judged> = places.iter().map(|place| judge(place, communes)).collect();
    let pairs = places
        .iter()
        .map(|place| place.commune.as_ref())
        .zip(&judged);
    let centres = Centres::new(pairs, communes);
    let ranked = places.iter().zip(judged).enumerate();
    ranked
        .map(|(rank, (place, judged))| match judged.chosen {
            Some((lonlat, precision)) if precision < Precision::TownCentre => Settled {
                position: Some(Position { lonlat, precision }),
                findings: judged.findings,
            },
            _ => moved(place, judged, (communes, &centres), || located(rank)),
        })
        .collect()
}

/// Places by address, by town, by commune, or nowhere.
fn moved(
    place: &Unsettled,
    judged: Judged,
    (communes, centres): (&Communes, &Centres),
    located: impl FnOnce() -> Option<Position>,
) -> Settled {
    let mut findings = judged.findings;
    let address = located().filter(|p| holds(place, p.lonlat, communes));
    if let Some(position) = address {
        let kind = match position.precision {
            Precision::TownCentre | Precision::Commune => FaultKind::PositionFromCommune,
            _ => FaultKind::PositionFromAddress,
        };
        if judged.chosen.is_none_or(|(_, p)| position.precision < p) {
            findings.push(Finding::new(kind, Action::Mended, shown(position.lonlat)));
            return Settled {
                position: Some(position),
                findings,
            };
        }
    }
    if let Some((lonlat, precision)) = judged.chosen {
        return Settled {
            position: Some(Position { lonlat, precision }),
            findings,
        };
    }
    let position = place
        .commune
        .as_ref()
        .and_then(|found| of_commune(found, communes, centres));
    let finding = match position {
        Some(position) => Finding::new(
            FaultKind::PositionFromCommune,
            Action::Mended,
            shown(position.lonlat),
        ),
        None => Finding::new(
            FaultKind::NoCoordinates,
            Action::Noted,
            place.candidates.first().map_or("", |c| c.written.as_str()),
        ),
    };
    findings.push(finding);
    Settled { position, findings }
}

fn of_commune(found: &Found, communes: &Communes, centres: &Centres) -> Option<Position> {
    let middle = communes.centre(found);
    let metres = middle.and_then(|m| communes.projected(m));
    let town = centres.of(found, metres).map(|lonlat| Position {
        lonlat,
        precision: Precision::TownCentre,
    });
    town.or(middle.map(|lonlat| Position {
        lonlat,
        precision: Precision::Commune,
    }))
}
