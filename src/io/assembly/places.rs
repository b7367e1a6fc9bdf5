//! Places of the study and of its neighbours.
//!
//! A place lies in the study when the commune that its list names does, or,
//! where the list names none, when an outline of the study holds it (or, on a
//! coast, comes near it). Places outside are kept while they stand within a
//! hundred kilometres of the study: people cross borders, and a national list
//! should not weigh down a département.
//!
//! Places come in the order of their lists, then of their identifiers. An
//! identifier that another list used already gets `#2`, `#3`, … behind it.

use std::collections::BTreeSet;

use geo_types::{Coord, Rect, coord};

use super::study::{Belongs, Study};
use crate::crs::{Crs, Projected, Transform};
use crate::faults::{Action, FaultKind, LoadReport};
use crate::io::LoadError;
use crate::io::places::RawPlace;
use crate::territory::{CommuneCode, Place};
use crate::units::Metres;

/// How far around the study places are kept, in metres.
const AROUND: f64 = 100_000.0;

/// How far off the land of a commune a place without a commune may stand, in
/// metres: quays, and coasts drawn with few points.
const REACH: f64 = 500.0;

/// The places kept, and how many lie too far away to matter.
pub(super) struct Kept {
    pub(super) places: Vec<Place>,
    pub(super) far: u64,
}

/// Places every row of every list. `extent` is the box of the study; without
/// one (a study without land and people) every place is inside.
///
/// # Errors
/// [`LoadError::Projection`] when the territory's system is unknown.
pub(super) fn placed(
    raws: Vec<RawPlace>,
    study: &Study<'_>,
    extent: Option<Rect>,
    report: &mut LoadReport,
) -> Result<Kept, LoadError> {
    let transform = from_degrees(study.crs)?;
    let mut kept = Kept {
        places: Vec::new(),
        far: 0,
    };
    for raw in raws {
        let at = coord! { x: raw.lonlat.lon(), y: raw.lonlat.lat() };
        let Ok(position) = transform.to_projected(at) else {
            let value = format!("{} {}", at.x, at.y);
            report.push(
                raw.location,
                FaultKind::NotProjectable,
                Action::SetAside,
                value,
            );
            continue;
        };
        let (inside, commune) = belongs(&raw, position, extent, study);
        if inside || near(extent, position, AROUND) {
            kept.places.push(place(raw, position, (inside, commune)));
        } else {
            kept.far += 1;
        }
    }
    kept.places
        .sort_by(|a, b| (a.source, &a.id).cmp(&(b.source, &b.id)));
    name_apart(&mut kept.places);
    Ok(kept)
}

fn belongs(
    raw: &RawPlace,
    at: Projected,
    extent: Option<Rect>,
    study: &Study<'_>,
) -> (bool, Option<CommuneCode>) {
    if study.communes.is_empty() {
        return (near(extent, at, 0.0), raw.commune);
    }
    if let Some(today) = raw.commune.and_then(|code| study.today(code)) {
        return (study.communes.contains_key(&today), Some(today));
    }
    let reach = Metres::new(REACH).unwrap_or(Metres::ZERO);
    match study.by_position(at, reach).0 {
        Belongs::Study(code) => (true, Some(code)),
        Belongs::Outside(code) => (false, code),
        Belongs::Unknown => (near(extent, at, 0.0), None),
    }
}

fn near(extent: Option<Rect>, at: Projected, margin: f64) -> bool {
    extent.is_none_or(|e| {
        let margin = Coord {
            x: margin,
            y: margin,
        };
        let (low, high) = (e.min() - margin, e.max() + margin);
        (low.x..=high.x).contains(&at.x()) && (low.y..=high.y).contains(&at.y())
    })
}

fn place(raw: RawPlace, position: Projected, at: (bool, Option<CommuneCode>)) -> Place {
    Place {
        id: raw.id,
        name: raw.name,
        position,
        lonlat: raw.lonlat,
        precision: raw.precision,
        commune: at.1,
        mode: raw.mode,
        kind: raw.kind,
        inside: at.0,
        source: raw.source,
        hours: raw.hours,
        staff: raw.staff,
    }
}

fn name_apart(places: &mut [Place]) {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    for place in places {
        let plain = place.id.clone();
        let mut copy = 1_u64;
        while taken.contains(&place.id) {
            copy += 1;
            place.id = format!("{plain}#{copy}");
        }
        taken.insert(place.id.clone());
    }
}

fn from_degrees(target: Crs) -> Result<Transform, LoadError> {
    Transform::new(Crs::WGS84, target).map_err(|source| LoadError::Projection {
        file: "the study".to_owned(),
        source,
    })
}
