//! Where the people of one row live, and which commune counts them.
//!
//! The commune that the row declares counts, brought to today's code; of
//! several the one whose land holds the row's centre, else the first. Where
//! the row declares none, or one of no vintage, the outlines decide: the one
//! that holds the centre, else the nearest within a short reach (coasts drawn
//! with few points, harbours). Rows farther out are outside the study. Without
//! outlines nothing decides: the row then stays without a commune in a study
//! of everything, and is set aside from any other.

use std::collections::{BTreeMap, BTreeSet};

use super::study::{Belongs, Study};
use crate::crs::{Crs, Projected, Transform};
use crate::faults::{Action, FaultKind, LoadReport, Location};
use crate::io::population::{At, RawCell, RawPopulation};
use crate::territory::{CellId, CommuneChanges, CommuneCode, DemandCell};
use crate::units::{Metres, Persons};

/// How far a point may lie from the land that counts it. A square may lie its
/// own side away and no farther than this.
const REACH: f64 = 2000.0;

/// One population file, with the points inside its areas.
#[derive(Debug)]
pub(super) struct Source {
    pub(super) rows: RawPopulation,
    pub(super) inner: BTreeMap<String, Projected>,
}

/// What becomes of a row.
pub(super) enum Verdict {
    /// It is a cell of the study.
    Kept(DemandCell),
    /// It is, and something should be known of it.
    Noted(DemandCell, Note),
    /// It cannot be used.
    SetAside(Note),
    /// It lies outside the study.
    Outside(Persons),
}

type Note = (FaultKind, String);

/// Judges the rows of one file.
pub(super) struct Judge<'a> {
    source: &'a Source,
    study: &'a Study<'a>,
    transforms: &'a BTreeMap<Crs, Transform>,
    /// What each list of declared communes comes to.
    declared: Vec<Declared>,
}

/// A list of declared communes, brought to today's codes.
enum Declared {
    /// None.
    Nothing,
    /// The known ones.
    Known(Vec<CommuneCode>),
    /// None of them is known; whether they are plainly elsewhere.
    Unknown { elsewhere: bool },
}

impl Source {
    /// Where a row stands in its file.
    pub(super) fn place(&self, row: u32) -> Location {
        let line = self.rows.cells.get(row as usize).map_or(0, |c| c.line);
        self.rows.file.at_line(u64::from(line))
    }

    /// Prepares to judge the rows.
    pub(super) fn judge<'a>(
        &'a self,
        study: &'a Study<'a>,
        transforms: &'a BTreeMap<Crs, Transform>,
    ) -> Judge<'a> {
        let lists = self.rows.declared.iter();
        Judge {
            source: self,
            study,
            transforms,
            declared: lists.map(|list| declared(list, study)).collect(),
        }
    }
}

fn declared(list: &[CommuneCode], study: &Study<'_>) -> Declared {
    let known: Vec<CommuneCode> = list.iter().filter_map(|&c| study.today(c)).collect();
    if list.is_empty() {
        Declared::Nothing
    } else if known.is_empty() {
        Declared::Unknown {
            elsewhere: list.iter().all(|&c| study.is_elsewhere(c)),
        }
    } else {
        Declared::Known(known)
    }
}

/// Every commune that a row with people declares, brought to today's; codes
/// of no vintage are left out.
pub(super) fn declared_codes(
    sources: &[Source],
    changes: &CommuneChanges,
) -> BTreeSet<CommuneCode> {
    let lists = sources.iter().flat_map(|source| &source.rows.declared);
    let codes = lists.flat_map(|list| list.iter());
    codes
        .filter_map(|&code| changes.bring(code).code())
        .collect()
}

impl Judge<'_> {
    /// Notes, once a code, the communes of older vintages that rows declare
    /// and that are of the study today.
    pub(super) fn note_former(&self, report: &mut LoadReport) {
        let mut rows = vec![0_u64; self.source.rows.declared.len()];
        for cell in &self.source.rows.cells {
            rows[cell.declared as usize] += 1;
        }
        let mut former: BTreeMap<CommuneCode, (CommuneCode, u64)> = BTreeMap::new();
        for (codes, rows) in self.source.rows.declared.iter().zip(rows) {
            for &code in codes {
                let today = self.study.today(code).filter(|&today| today != code);
                if let Some(today) = today.filter(|t| self.study.communes.contains_key(t)) {
                    former.entry(code).or_insert((today, 0)).1 += rows;
                }
            }
        }
        for (code, (today, rows)) in former {
            report.push(
                self.source.rows.file.clone(),
                FaultKind::FormerCommune,
                Action::Mended,
                format!("{code} → {today} (× {rows})"),
            );
        }
    }

    /// Judges a row.
    pub(super) fn judge(&self, row: &RawCell) -> Verdict {
        let position = match self.position(row) {
            Ok(position) => position,
            Err(note) => return Verdict::SetAside(note),
        };
        let cell = |commune: Option<CommuneCode>| DemandCell {
            id: row.id.clone(),
            position,
            population: row.population,
            commune: commune.and_then(|c| self.study.communes.get(&c).copied()),
            imputed: row.imputed,
        };
        match self.belongs(row, position) {
            (Belongs::Study(code), None) => Verdict::Kept(cell(Some(code))),
            (Belongs::Study(code), Some(note)) => Verdict::Noted(cell(Some(code)), note),
            (Belongs::Outside(_), _) => Verdict::Outside(row.population),
            (Belongs::Unknown, _) if self.study.communes.is_empty() => Verdict::Kept(cell(None)),
            (Belongs::Unknown, _) => {
                let note = (FaultKind::CellWithoutCommune, row.id.to_string());
                if self.study.everything {
                    Verdict::Noted(cell(None), note)
                } else {
                    Verdict::SetAside(note)
                }
            }
        }
    }

    fn position(&self, row: &RawCell) -> Result<Projected, Note> {
        let (crs, coord) = match row.at {
            At::Square(id) => (id.crs(), id.centre()),
            At::Point(at) => (Crs::WGS84, geo_types::coord! { x: at.lon(), y: at.lat() }),
            At::Area => return self.inner_point(&row.id),
        };
        let transform = self.transforms.get(&crs);
        transform
            .and_then(|t| t.to_projected(coord).ok())
            .ok_or_else(|| (FaultKind::NotProjectable, row.id.to_string()))
    }

    fn inner_point(&self, id: &CellId) -> Result<Projected, Note> {
        let name = id.to_string();
        let inner = self.source.inner.get(&name).copied();
        inner.ok_or((FaultKind::UnmatchedRow, name))
    }

    fn belongs(&self, row: &RawCell, at: Projected) -> (Belongs, Option<Note>) {
        let reach = reach(row.at);
        match &self.declared[row.declared as usize] {
            Declared::Known(codes) => {
                let code = self.of_several(codes, at);
                (code.map_or(Belongs::Unknown, |c| self.study.side(c)), None)
            }
            Declared::Unknown { elsewhere: true } => (Belongs::Outside(None), None),
            Declared::Unknown { elsewhere: false } => {
                let (belongs, _) = self.study.by_position(at, reach);
                let written = &self.source.rows.declared[row.declared as usize];
                let written: Vec<_> = written.iter().map(CommuneCode::as_str).collect();
                (belongs, moved(belongs, &written.join(",")))
            }
            Declared::Nothing => {
                let (belongs, distance) = self.study.by_position(at, reach);
                let bridged = format!("{} ({:.0} m)", row.id, distance.get());
                let note = moved(belongs, &bridged).filter(|_| distance > Metres::ZERO);
                (belongs, note)
            }
        }
    }
}

impl Judge<'_> {
    fn of_several(&self, codes: &[CommuneCode], at: Projected) -> Option<CommuneCode> {
        let mut several = codes.iter().copied().filter(|_| codes.len() > 1);
        several
            .find(|&code| self.study.locator.holds(code, at))
            .or(codes.first().copied())
    }
}

fn reach(at: At) -> Metres {
    let metres = match at {
        At::Square(id) => f64::from(id.side()).min(REACH),
        At::Point(_) | At::Area => REACH,
    };
    Metres::new(metres).unwrap_or(Metres::ZERO)
}

fn moved(belongs: Belongs, from: &str) -> Option<Note> {
    match belongs {
        Belongs::Study(code) => {
            Some((FaultKind::CellCommuneByPosition, format!("{from} → {code}")))
        }
        _ => None,
    }
}
