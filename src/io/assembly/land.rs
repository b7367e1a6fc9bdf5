//! Communes, EPCI and départements of the study, put together from outlines
//! and tables.

use std::collections::{BTreeMap, BTreeSet};

use geo::{Area as _, BooleanOps as _, BoundingRect as _, Intersects as _};
use geo_types::{MultiPolygon, Rect};
use rayon::prelude::*;

use super::tables::Tables;
use crate::faults::{Action, FaultKind, LoadReport, Location};
use crate::io::outlines::CommuneLands;
use crate::territory::{
    Commune, CommuneCode, Departement, DepartementIndex, Epci, EpciIndex, PriorityNeighbourhood,
};

/// The part of a neighbourhood that must lie in the study for it to count:
/// less is where two files draw one border differently.
const SHARE: f64 = 0.01;

/// The administrative land of the study.
#[derive(Debug, Default)]
pub(super) struct Land {
    pub(super) communes: Vec<Commune>,
    pub(super) epcis: Vec<Epci>,
    pub(super) departements: Vec<Departement>,
    /// Outlines that are not of the study.
    pub(super) surroundings: Vec<MultiPolygon>,
}

/// Notes the communes of the study that have no outline though outlines are
/// given. One that was restored since the files were drawn lies within the
/// outline of another.
pub(super) fn note_missing(
    study: &BTreeSet<CommuneCode>,
    lands: &CommuneLands,
    (tables, file): (&Tables, &Location),
    report: &mut LoadReport,
) {
    if lands.is_empty() {
        return;
    }
    for &code in study.iter().filter(|&code| !lands.contains_key(code)) {
        let from = tables.changes.restored_from(code);
        let from = from.filter(|from| lands.contains_key(from));
        let (kind, value) = match from {
            Some(from) => (FaultKind::SplitCommune, format!("{from} → {code}")),
            None => (FaultKind::CommuneWithoutOutline, code.to_string()),
        };
        report.push(file.clone(), kind, Action::Noted, value);
    }
}

/// The box of the study's outlines; `None` when it has none.
pub(super) fn extent(study: &BTreeSet<CommuneCode>, lands: &CommuneLands) -> Option<Rect> {
    let of_study = study.iter().filter_map(|code| lands.get(code));
    let boxes = of_study.filter_map(|commune| commune.land.bounding_rect());
    boxes.reduce(around)
}

/// The box around two boxes.
pub(super) fn around(a: Rect, b: Rect) -> Rect {
    let ((al, ah), (bl, bh)) = ((a.min(), a.max()), (b.min(), b.max()));
    Rect::new(
        (al.x.min(bl.x), al.y.min(bl.y)),
        (ah.x.max(bh.x), ah.y.max(bh.y)),
    )
}

/// Keeps the neighbourhoods that lie in the study's communes, wholly or in
/// part; all of them when there is no outline to tell.
pub(super) fn of_study(
    neighbourhoods: Vec<PriorityNeighbourhood>,
    study: &BTreeSet<CommuneCode>,
    lands: &CommuneLands,
) -> Vec<PriorityNeighbourhood> {
    if lands.is_empty() {
        return neighbourhoods;
    }
    let communes: Vec<(Rect, &MultiPolygon)> = study
        .iter()
        .filter_map(|code| lands.get(code))
        .filter_map(|commune| Some((commune.land.bounding_rect()?, &commune.land)))
        .collect();
    neighbourhoods
        .into_par_iter()
        .filter(|q| lies_in(&q.outline, &communes))
        .collect()
}

fn lies_in(outline: &MultiPolygon, communes: &[(Rect, &MultiPolygon)]) -> bool {
    let Some(bounds) = outline.bounding_rect() else {
        return false;
    };
    let shared: f64 = communes
        .iter()
        .filter(|(rect, land)| rect.intersects(&bounds) && land.intersects(outline))
        .map(|(_, land)| land.intersection(outline).unsigned_area())
        .sum();
    shared >= outline.unsigned_area() * SHARE
}

/// Puts the land together. Communes come in the order of codes, and so do
/// EPCI and départements.
pub(super) fn assembled(
    study: &BTreeSet<CommuneCode>,
    mut lands: CommuneLands,
    tables: &Tables,
) -> Land {
    let epcis: BTreeMap<_, _> = study
        .iter()
        .filter_map(|code| tables.epci.get(code))
        .map(|epci| (epci.code, epci.clone()))
        .collect();
    let departements: BTreeSet<_> = study.iter().map(CommuneCode::departement).collect();
    let ranks = |code: &CommuneCode| {
        let epci = tables.epci.get(code);
        let epci = epci.and_then(|e| epcis.keys().position(|c| *c == e.code));
        let departement = code.departement();
        let departement = departements.iter().position(|d| *d == departement);
        (
            epci.map(EpciIndex::new),
            DepartementIndex::new(departement.expect("collected from the same communes")),
        )
    };
    let communes = study
        .iter()
        .map(|&code| commune(code, ranks(&code), &mut lands, tables))
        .collect();
    let departements = departements.into_iter().map(|code| Departement {
        name: tables
            .departements
            .get(&code)
            .map_or_else(|| code.as_str().into(), |name| name.as_str().into()),
        code,
    });
    Land {
        communes,
        departements: departements.collect(),
        epcis: epcis.into_values().collect(),
        surroundings: lands.into_values().map(|commune| commune.land).collect(),
    }
}

fn commune(
    code: CommuneCode,
    (epci, departement): (Option<EpciIndex>, DepartementIndex),
    lands: &mut CommuneLands,
    tables: &Tables,
) -> Commune {
    let drawn = lands.remove(&code);
    let official = tables.names.get(&code).map(|name| name.as_str().into());
    let drawn_name = drawn.as_ref().and_then(|commune| commune.name.clone());
    Commune {
        code,
        name: official
            .or(drawn_name)
            .unwrap_or_else(|| code.as_str().into()),
        departement,
        epci,
        density: tables.density.get(&code).copied(),
        rural: tables.rural.get(&code).copied(),
        population: tables.population.get(&code).copied(),
        outline: drawn.map_or_else(|| MultiPolygon(vec![]), |commune| commune.land),
    }
}
