//! Population rows to the cells of the study: placed, given to their
//! communes, sorted, each identifier once.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::people::{Source, Verdict};
use super::study::Study;
use crate::crs::{Crs, Transform};
use crate::faults::{Action, FaultKind, LoadReport, Location};
use crate::io::LoadError;
use crate::io::population::{At, RawPopulation};
use crate::territory::{Attribute, Attributes, DemandCell};
use crate::units::Persons;

/// The people of the study.
#[derive(Debug, Default)]
pub(super) struct Placed {
    /// Cells in the order of identifiers.
    pub(super) cells: Vec<DemandCell>,
    /// Numerators in that order.
    pub(super) attributes: Attributes,
    /// Rows outside the study.
    pub(super) outside: u64,
    /// The people on them.
    pub(super) people_outside: Persons,
}

/// A cell, and the file and row that it comes from.
type Kept = (DemandCell, u32, u32);

/// How many rows are judged side by side before they are taken in.
const CHUNK: usize = 1 << 16;

/// Places every row.
///
/// # Errors
/// [`LoadError::Projection`] when the territory's system is unknown.
#[expect(
    clippy::needless_pass_by_value,
    reason = "the rows of a country weigh as much as its cells: they go once these are made"
)]
pub(super) fn placed(
    sources: Vec<Source>,
    study: &Study<'_>,
    names: &[&str],
    report: &mut LoadReport,
) -> Result<Placed, LoadError> {
    let mut all = Placed::default();
    let mut kept: Vec<Kept> = Vec::new();
    for (file, source) in (0..).zip(&sources) {
        let transforms = transforms(&source.rows, study.crs)?;
        let judge = source.judge(study, &transforms);
        judge.note_former(report);
        let mut row = 0;
        for chunk in source.rows.cells.chunks(CHUNK) {
            let verdicts: Vec<Verdict> = chunk.par_iter().map(|c| judge.judge(c)).collect();
            for verdict in verdicts {
                if let Some(cell) = all.taken(verdict, || source.place(row), report) {
                    kept.push((cell, file, row));
                }
                row += 1;
            }
        }
    }
    kept.par_sort_by(|a, b| (&a.0.id, a.1, a.2).cmp(&(&b.0.id, b.1, b.2)));
    set_repeats_aside(&mut kept, &sources, report);
    all.attributes = attributes(&kept, &sources, names);
    all.cells = kept.into_iter().map(|(cell, ..)| cell).collect();
    Ok(all)
}

impl Placed {
    /// The cell of a row that is one of the study; the others are counted or
    /// reported.
    fn taken(
        &mut self,
        verdict: Verdict,
        place: impl Fn() -> Location,
        report: &mut LoadReport,
    ) -> Option<DemandCell> {
        match verdict {
            Verdict::Kept(cell) => Some(cell),
            Verdict::Noted(cell, (kind, value)) => {
                report.push(place(), kind, Action::Noted, value);
                Some(cell)
            }
            Verdict::SetAside((kind, value)) => {
                report.push(place(), kind, Action::SetAside, value);
                None
            }
            Verdict::Outside(people) => {
                self.outside += 1;
                self.people_outside += people;
                None
            }
        }
    }
}

/// The ways from every grid in a file to the territory's system, and from
/// degrees.
fn transforms(rows: &RawPopulation, target: Crs) -> Result<BTreeMap<Crs, Transform>, LoadError> {
    let mut transforms = BTreeMap::new();
    let degrees = Transform::new(Crs::WGS84, target).map_err(|source| LoadError::Projection {
        file: rows.file.file_name().to_owned(),
        source,
    })?;
    transforms.insert(Crs::WGS84, degrees);
    for cell in &rows.cells {
        if let At::Square(id) = cell.at
            && !transforms.contains_key(&id.crs())
            && let Ok(transform) = Transform::new(id.crs(), target)
        {
            transforms.insert(id.crs(), transform);
        }
    }
    Ok(transforms)
}

/// Of cells with one identifier the first in the order of files and rows
/// stays.
fn set_repeats_aside(kept: &mut Vec<Kept>, sources: &[Source], report: &mut LoadReport) {
    kept.dedup_by(|repeat, first| {
        let same = repeat.0.id == first.0.id;
        if same {
            report.push(
                sources[repeat.1 as usize].place(repeat.2),
                FaultKind::DuplicateId,
                Action::SetAside,
                repeat.0.id.to_string(),
            );
        }
        same
    });
}

/// The numerators that at least one file has, in the order of the study.
fn attributes(kept: &[Kept], sources: &[Source], names: &[&str]) -> Attributes {
    let mut attributes = Attributes::default();
    for (rank, &name) in names.iter().enumerate() {
        let columns: Vec<_> = sources
            .iter()
            .map(|source| source.rows.attributes.get(rank).and_then(Option::as_ref))
            .collect();
        if columns.iter().all(Option::is_none) {
            continue;
        }
        let value = |&(_, file, row): &Kept| {
            let column = columns[file as usize]?;
            column.get(row as usize).copied().flatten()
        };
        let values = kept.iter().map(value).collect();
        attributes.push(Attribute { name: name.into() }, values);
    }
    attributes
}
