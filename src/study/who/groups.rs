//! The groups of residents that figures are given for.

use std::collections::BTreeMap;

use crate::coverage::QpvShares;
use crate::territory::{CellIndex, Commune, Territory};

/// Residents of some land, as parts of cells.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub(super) zoning: &'static str,
    pub(super) code: String,
    pub(super) name: String,
    /// The cells, each with the part of its people that belongs here.
    pub(super) cells: Vec<(CellIndex, f64)>,
}

/// Everyone; départements; EPCI; density classes; rural and urban communes
/// (INSEE: density classes 5 to 7 are rural); classes of the rural zoning, FRR
/// or ZRR as the study gives; priority neighbourhoods, whose
/// residents are shared out by the land of each cell that they hold.
pub(super) fn groups(territory: &Territory) -> Vec<Group> {
    let everyone = territory.indexed_cells().map(|(cell, _)| (cell, 1.0));
    let mut all = vec![Group {
        zoning: "territory",
        code: "*".to_owned(),
        name: String::new(),
        cells: everyone.collect(),
    }];
    all.extend(by(territory, "departement", |commune| {
        let departement = &territory.departements()[commune.departement.get()];
        Some((departement.code.to_string(), departement.name.to_string()))
    }));
    all.extend(by(territory, "epci", |commune| {
        let epci = &territory.epcis()[commune.epci?.get()];
        Some((epci.code.to_string(), epci.name.to_string()))
    }));
    all.extend(by(territory, "density", |commune| {
        let class = commune.density?;
        Some((class.key().to_owned(), class.label().to_owned()))
    }));
    all.extend(by(territory, "rurality", |commune| {
        let rural = commune.density?.is_rural();
        Some((
            (if rural { "rural" } else { "urban" }).to_owned(),
            String::new(),
        ))
    }));
    all.extend(by(territory, "rural_zoning", |commune| {
        let class = commune.rural?;
        Some((class.key().to_owned(), class.label().to_owned()))
    }));
    all.extend(neighbourhoods(territory));
    all
}

fn by(
    territory: &Territory,
    zoning: &'static str,
    key: impl Fn(&Commune) -> Option<(String, String)>,
) -> Vec<Group> {
    let mut found: BTreeMap<String, Group> = BTreeMap::new();
    let keys: Vec<Option<(String, String)>> = territory.communes().iter().map(key).collect();
    for (cell, people) in territory.indexed_cells() {
        let of = people
            .commune
            .and_then(|commune| keys[commune.get()].as_ref());
        let Some((code, name)) = of else { continue };
        let group = found.entry(code.clone()).or_insert_with(|| Group {
            zoning,
            code: code.clone(),
            name: name.clone(),
            cells: Vec::new(),
        });
        group.cells.push((cell, 1.0));
    }
    found.into_values().collect()
}

fn neighbourhoods(territory: &Territory) -> Vec<Group> {
    let named = territory.neighbourhoods().iter().map(|area| Group {
        zoning: "qpv",
        code: area.code.to_string(),
        name: area.name.to_string(),
        cells: Vec::new(),
    });
    let mut groups: Vec<Group> = named.collect();
    let shares = QpvShares::of(territory);
    for (cell, _) in territory.indexed_cells() {
        for &(area, share) in shares.cell(cell) {
            groups[area.get()].cells.push((cell, share));
        }
    }
    groups
}
