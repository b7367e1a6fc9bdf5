//! A source, from its file to drafts of records.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::binding::{Binding, Values};
use super::points::Points;
use super::record::Maker;
use super::{Description, Field, builtin, circuits, fold};
use crate::directory::{Origin, Record};
use crate::faults::{Action, FaultKind, LoadReport, Location};
use crate::io::table::{Row, Table};
use crate::io::{Described, LoadError};
use crate::whereabouts::Candidate;

/// A file of places, and what a person says of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// The file.
    pub file: Described,
    /// How it tells of places.
    pub description: Description,
}

impl Source {
    /// The name of the source in outputs.
    #[must_use]
    pub fn name(&self) -> String {
        let said = self.description.name.clone();
        said.unwrap_or_else(|| self.file.name())
    }
}

/// A record whose position is not settled yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The record, without its position.
    pub record: Record,
    /// The points that its rows give.
    pub candidates: Vec<Candidate>,
    /// The rows that were folded into it, in the order of the file.
    pub rows: Vec<Location>,
    /// Whether it stands for a whole circuit, where its rows speak of its form.
    pub(super) is_depot: Option<bool>,
}

impl Draft {
    /// The lines of its rows (`12, 14-16`).
    #[must_use]
    pub fn lines(&self) -> String {
        fold::lines(&self.rows)
    }
}

/// What a source holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SourceRead {
    /// One draft a place, in the order of the file.
    pub drafts: Vec<Draft>,
    /// What was noticed.
    pub report: LoadReport,
}

/// Reads a source. Contacts of persons are left out unless `with_contacts`.
///
/// # Errors
/// [`LoadError`] when the file cannot be read, lacks a column that the
/// description names, or when its reference system is unknown.
pub fn read(source: &Source, with_contacts: bool) -> Result<SourceRead, LoadError> {
    let mut report = LoadReport::default();
    let key = header_key(&source.description);
    let key: Vec<&str> = key.iter().map(String::as_str).collect();
    let mut table = Table::open(&source.file, &key, &mut report)?;
    let description = builtin::complete(&source.description, &table);
    let declared = description.crs.or(table.crs());
    let points = Points::new(declared).map_err(|cause| LoadError::Projection {
        file: source.file.name(),
        source: cause,
    })?;
    let binding = Binding::new(&description, &table)?;
    if binding.column(Field::Name).is_none() {
        table.require(Field::Name.usual())?;
    }
    let reader = Reader {
        maker: Maker {
            description: &description,
            with_contacts,
        },
        binding,
        points,
        name: source.name().into(),
    };
    let rows = reader.rows(&mut table, &mut report)?;
    let mut drafts = fold::fold(rows);
    identify(&mut drafts, &mut report);
    circuits::settle(&mut drafts, description.circuits);
    Ok(SourceRead { drafts, report })
}

/// What tells the header of a spreadsheet from the titles above it.
fn header_key(description: &Description) -> Vec<String> {
    let named = description.columns.values().flatten().cloned();
    let named: Vec<String> = named.collect();
    if named.is_empty() {
        let usual = [Field::Name, Field::Id, Field::Latitude, Field::Commune];
        let usual = usual.iter().flat_map(|field| field.usual().iter());
        usual.map(|&name| name.to_owned()).collect()
    } else {
        named
    }
}

struct Reader<'a> {
    maker: Maker<'a>,
    binding: Binding<'a>,
    points: Points,
    name: Arc<str>,
}

impl Reader<'_> {
    fn rows(
        &self,
        table: &mut Table,
        report: &mut LoadReport,
    ) -> Result<Vec<(Option<String>, Draft)>, LoadError> {
        let mut rows = Vec::new();
        loop {
            let mut faults = LoadReport::default();
            let Some(row) = table.next(&mut faults)? else {
                report.append(faults);
                return Ok(rows);
            };
            if self.binding.takes(row) {
                let key = self.binding.key(row);
                let values = self.binding.values(row);
                rows.extend(
                    self.draft(row, values, &mut faults)
                        .map(|draft| (key, draft)),
                );
            }
            report.append(faults);
        }
    }

    /// The draft of a row; a row without a name is set aside, unless an
    /// address stands for it.
    fn draft(&self, row: Row<'_>, values: Values, report: &mut LoadReport) -> Option<Draft> {
        let candidates = self.points.candidates(&values);
        let form = values.get(&Field::Form).and_then(|f| f.first());
        let circuits = self.maker.description.circuits;
        let is_depot = form.map(|form| builtin::is_depot(form, circuits));
        let origin = Origin {
            source: self.name.clone(),
            location: row.here(),
        };
        let mut record = self.maker.record(values, origin, report);
        if record.name.is_empty() {
            let place = match self.binding.column(Field::Name) {
                Some(column) => row.at(column),
                None => row.here(),
            };
            if record.address.is_empty() {
                report.push(place, FaultKind::EmptyField, Action::SetAside, "");
                return None;
            }
            report.push(
                place,
                FaultKind::EmptyField,
                Action::Mended,
                record.address.as_str(),
            );
            record.name.clone_from(&record.address);
        }
        Some(Draft {
            record,
            candidates,
            rows: vec![row.here()],
            is_depot,
        })
    }
}

/// Gives every record an identifier of its own: the number of its line where
/// the source gives none, the publisher or a number behind one that repeats.
fn identify(drafts: &mut [Draft], report: &mut LoadReport) {
    let mut given: BTreeSet<String> = BTreeSet::new();
    for draft in drafts {
        let record = &mut draft.record;
        let line = record.origin.location.line().unwrap_or_default();
        let wanted = if record.id.is_empty() {
            line.to_string()
        } else {
            record.id.clone()
        };
        let publisher = record.publishers.first();
        let by_publisher = publisher.map(|p| format!("{wanted}@{p}"));
        let numbered = (2_u64..).map(|n| format!("{wanted}#{n}"));
        let free = std::iter::once(wanted.clone())
            .chain(by_publisher)
            .chain(numbered)
            .find(|id| !given.contains(id))
            .expect("the numbers do not end");
        if free != wanted {
            let place = record.origin.location.clone();
            let value = format!("{wanted} → {free}");
            report.push(place, FaultKind::DuplicateId, Action::Mended, value);
        }
        given.insert(free.clone());
        record.id = free;
    }
}
