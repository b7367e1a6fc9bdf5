//! All sources of a directory, read and put in their places.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::read::Draft;
use super::{Source, SourceRead, land, read};
use crate::directory::addresses::AddressBook;
use crate::directory::{Position, Precision, Record};
use crate::faults::{Action, LoadReport, Location};
use crate::io::{self, CommunesInput, Described, LoadError};
use crate::progress::{Progress, Stage};
use crate::territory::{CommuneCode, DepartementCode};
use crate::whereabouts::{Clue, Communes, Finding, Found, Settled, Unsettled, settle};

/// What a directory is made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourcesInput {
    /// The sources.
    pub sources: Vec<Source>,
    /// Communes to hold points against: outlines, and the tables of codes and
    /// changes.
    pub communes: CommunesInput,
    /// Extracts of the Base Adresse Nationale.
    pub addresses: Vec<Described>,
    /// The review file of an earlier run, with the decisions of a person.
    pub decisions: Option<Described>,
    /// Whether contacts of persons are carried on.
    pub with_contacts: bool,
}

/// A row of a source, and the record that it became a part of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowTrace {
    /// Where the row stands.
    pub location: Location,
    /// The rank of its record in [`Gathered::records`].
    pub record: usize,
    /// Whether it was folded into a row before it.
    pub folded: bool,
}

/// What one source came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceCount {
    /// Its name.
    pub name: Arc<str>,
    /// Rows read.
    pub rows: u64,
    /// Rows set aside.
    pub set_aside: usize,
    /// Places that the others fold to.
    pub places: usize,
    /// Places by precision, in the order of [`Precision::ALL`].
    pub precisions: [usize; 5],
    /// Places without a position.
    pub unplaced: usize,
}

/// All sources, read and placed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gathered {
    /// One record a place and source, in the order of the sources.
    pub records: Vec<Record>,
    /// What became of each row, in the order of the sources.
    pub rows: Vec<RowTrace>,
    /// Everything noticed.
    pub report: LoadReport,
    /// What each source came to.
    pub counts: Vec<SourceCount>,
}

/// Reads all sources and settles where each place is.
///
/// # Errors
/// [`LoadError`] when a file cannot be used at all.
pub fn gather(input: &SourcesInput, progress: &dyn Progress) -> Result<Gathered, LoadError> {
    let mut report = LoadReport::default();
    progress.begin(Stage::ReadCommunes, None);
    let communes = land::read(&input.communes, &mut report)?;
    progress.begin(Stage::ReadPlaces, Some(input.sources.len() as u64));
    let sources = named_apart(&input.sources);
    let read: Vec<Result<SourceRead, LoadError>> = sources
        .par_iter()
        .map(|source| {
            let read = read(source, input.with_contacts);
            progress.advance(1);
            read
        })
        .collect();
    let read = read.into_iter().collect::<Result<Vec<_>, _>>()?;
    progress.begin(Stage::Assemble, None);
    let mut gathered = Gathered {
        report,
        ..Gathered::default()
    };
    placed(read, (input, &sources), &communes, &mut gathered)?;
    Ok(gathered)
}

/// One description may be of several files: their names tell them apart.
fn named_apart(sources: &[Source]) -> Vec<Source> {
    let mut named = sources.to_vec();
    for (rank, source) in named.iter_mut().enumerate() {
        let name = source.name();
        let others = sources.iter().enumerate();
        let is_shared = |(other, s): (usize, &Source)| other != rank && s.name() == name;
        if others.into_iter().any(is_shared) {
            let file = source.file.path.file_stem().unwrap_or_default();
            source.description.name = Some(format!("{name} ({})", file.to_string_lossy()));
        }
    }
    named
}

fn placed(
    read: Vec<SourceRead>,
    (input, sources): (&SourcesInput, &[Source]),
    communes: &Communes,
    gathered: &mut Gathered,
) -> Result<(), LoadError> {
    let mut drafts: Vec<Draft> = Vec::new();
    let mut unsettled: Vec<Unsettled> = Vec::new();
    let mut sizes = Vec::new();
    for source in read {
        let usual = usual_departement(&source.drafts);
        sizes.push((
            source.drafts.len(),
            source.report.rows_read(),
            source.report.count(Action::SetAside),
        ));
        unsettled.extend(source.drafts.iter().map(|d| unsettle(d, usual, communes)));
        drafts.extend(source.drafts);
        gathered.report.append(source.report);
    }
    for (draft, place) in drafts.iter_mut().zip(&unsettled) {
        name_commune(&mut draft.record, place.commune.as_ref(), communes);
    }
    let book = addresses(input, &drafts, gathered)?;
    let located = |rank: usize| {
        let found = book.as_ref()?.locate(&drafts[rank].record)?;
        Some(found.position)
    };
    let settled = settle(&unsettled, communes, &located);
    let pairs = unsettled.into_iter().zip(settled);
    for (draft, (place, settled)) in drafts.into_iter().zip(pairs) {
        keep(draft, settled, place.commune.as_ref(), (communes, gathered));
    }
    gathered.counts = counts(sources, &sizes, &gathered.records);
    Ok(())
}

/// Takes a draft whose position is settled among the records.
fn keep(
    mut draft: Draft,
    settled: Settled,
    commune: Option<&Found>,
    (communes, gathered): (&Communes, &mut Gathered),
) {
    for finding in settled.findings {
        let at = draft.record.origin.location.clone();
        let Finding {
            kind,
            action,
            value,
        } = finding;
        gathered.report.push(at, kind, action, value);
    }
    draft.record.position = settled.position;
    name_commune(&mut draft.record, commune, communes);
    let rows = draft.rows.into_iter().enumerate();
    gathered.rows.extend(rows.map(|(nth, location)| RowTrace {
        location,
        record: gathered.records.len(),
        folded: nth > 0,
    }));
    gathered.records.push(draft.record);
}

/// The addresses of the communes that the places name.
fn addresses(
    input: &SourcesInput,
    drafts: &[Draft],
    gathered: &mut Gathered,
) -> Result<Option<AddressBook>, LoadError> {
    if input.addresses.is_empty() {
        return Ok(None);
    }
    let codes: BTreeSet<CommuneCode> = drafts
        .iter()
        .filter_map(|d| d.record.commune_code)
        .collect();
    // A place that names no commune known may be found by its postcode.
    let departements: BTreeSet<DepartementCode> = drafts
        .iter()
        .filter(|draft| draft.record.commune_code.is_none())
        .filter_map(|draft| departement(&draft.record))
        .collect();
    let wanted =
        |code: CommuneCode| codes.contains(&code) || departements.contains(&code.departement());
    let (book, report) = io::addresses::read(&input.addresses, &wanted)?;
    gathered.report.append(report);
    Ok(Some(book))
}

fn counts(
    sources: &[Source],
    sizes: &[(usize, u64, usize)],
    records: &[Record],
) -> Vec<SourceCount> {
    let mut rest = records;
    let mut counts = Vec::with_capacity(sizes.len());
    for (source, &(places, rows, set_aside)) in sources.iter().zip(sizes) {
        let (own, others) = rest.split_at(places);
        rest = others;
        let of = |wanted: Option<Precision>| {
            let precision = |r: &&Record| r.position.map(|p| p.precision) == wanted;
            own.iter().filter(precision).count()
        };
        let mut precisions = [0; 5];
        for (at, &precision) in Precision::ALL.iter().enumerate() {
            precisions[at] = of(Some(precision));
        }
        counts.push(SourceCount {
            name: source.name().into(),
            rows,
            set_aside,
            places,
            precisions,
            unplaced: of(None),
        });
    }
    counts
}

/// The département that more than half of the rows of a source name: that of
/// a list of one département, whose rows need not say it.
fn usual_departement(drafts: &[Draft]) -> Option<DepartementCode> {
    let mut counts: BTreeMap<DepartementCode, usize> = BTreeMap::new();
    for draft in drafts {
        if let Some(code) = departement(&draft.record) {
            *counts.entry(code).or_default() += 1;
        }
    }
    let told: usize = counts.values().sum();
    let (code, count) = counts.into_iter().max_by_key(|&(_, count)| count)?;
    (count * 10 > told * 9).then_some(code)
}

fn departement(record: &Record) -> Option<DepartementCode> {
    let coded = record.commune_code.map(|code| code.departement());
    coded.or_else(|| record.postcode.and_then(|postcode| postcode.departement()))
}

fn unsettle(draft: &Draft, usual: Option<DepartementCode>, communes: &Communes) -> Unsettled {
    let record = &draft.record;
    let departement = departement(record).or(usual);
    let clue = Clue {
        code: record.commune_code,
        name: &record.commune,
        departement,
    };
    let coded = communes.find(clue);
    let named = communes.find(Clue { code: None, ..clue });
    let named = named.or_else(|| beyond(clue, draft, communes));
    let commune = match (coded, named) {
        (Some(coded), Some(named)) => Some(likelier(coded, named, draft, communes)),
        (coded, named) => coded.or(named),
    };
    let commune = commune.or_else(|| communes.ending(&record.name, departement?));
    Unsettled {
        candidates: draft.candidates.clone(),
        commune,
        departement,
    }
}

/// A commune of the name in another département, where a point of the row
/// lies in it: postcodes cross borders.
fn beyond(clue: Clue<'_>, draft: &Draft, communes: &Communes) -> Option<Found> {
    let anywhere = communes.find(Clue {
        code: None,
        departement: None,
        ..clue
    })?;
    holds(&anywhere, draft, communes).then_some(anywhere)
}

/// Whether a point of a row lies in a commune, as it stands.
fn holds(found: &Found, draft: &Draft, communes: &Communes) -> bool {
    let first = draft.candidates.iter().filter_map(|c| c.readings.first());
    let mut points = first.map(|reading| reading.lonlat);
    points.any(|at| communes.fits(found, at) == Some(true))
}

/// Of the commune that the code tells and the one that the name tells, the
/// one that a point of the row lies in; the code's where that tells nothing.
fn likelier(coded: Found, named: Found, draft: &Draft, communes: &Communes) -> Found {
    if coded.code != named.code && !holds(&coded, draft, communes) && holds(&named, draft, communes)
    {
        named
    } else {
        coded
    }
}

/// Gives a record the code and the name of its commune, by what it says, else
/// by where it is.
fn name_commune(record: &mut Record, found: Option<&Found>, communes: &Communes) {
    let precise = |p: &Position| p.precision < Precision::TownCentre;
    let held = || {
        let at = record.position.filter(precise)?;
        communes.holding(at.lonlat)
    };
    let code = found.map(|found| found.code).or_else(held);
    record.commune_code = code.or(record.commune_code);
    if record.commune.is_empty()
        && let Some(name) = code.and_then(|code| communes.name_of(code))
    {
        name.clone_into(&mut record.commune);
    }
}
