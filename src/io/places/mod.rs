//! Lists of places: the national schema « lieux de médiation numérique »
//! (CSV or JSON, old and new vocabularies), the France Services list, and
//! plain CSV, JSON or `GeoJSON` points.
//!
//! A place is read when its position can be had; of what the sources know
//! only the fields of [`RawPlace`] are kept, never telephone numbers, mail
//! addresses or names of persons.
//!
//! # Opening hours
//!
//! Read from the columns `h_lundi` … `h_samedi` of the France Services list,
//! else from `horaires` (or `opening_hours`): OpenStreetMap's grammar, or
//! French in the free forms that [`hours`](crate::hours) reads. A column
//! `ouverture` that names weeks (« Semaine impaire ») narrows them. What is
//! not understood, cannot be right or had to be assumed is a row fault; the
//! place stays, without a schedule in the first two cases. A column
//! `effectif`, `etp` or `nb_agents` says how many people work there.
//!
//! # Itinerant services
//!
//! A row of the France Services list whose `format_fs` is `Bus_équivalent` or
//! `Itinérante` carries one point for its whole circuit: a
//! [`Depot`](ServiceMode::Depot). In the national schema a row is itinerant
//! when `itinerance` says `Itinérant` and not `Fixe`; where `itinerance` is
//! silent, when its `typologie` holds `ENM` (espace numérique mobile) or its
//! name begins with « Bus » or holds « itinérant ». Such a row is one
//! [`Stop`](ServiceMode::Stop) of the circuit
//!
//! - when its `horaires` follow weeks (`week 1-53/2 Mo 09:00-12:00`): hours
//!   of every other week are those of one stop;
//! - or when several itinerant rows of the file, of one `pivot` (or `SIRET`),
//!   else of one `structure_parente`, else of one stem of the name (what
//!   stands before ` - `, `[`, `(` or `,`), stand at different points: each
//!   then tells of its own stop;
//!
//! and a depot otherwise. A row whose `modalites_acces` say « Ce lieu
//! n'accueille pas de public » is [`NoPublic`](ServiceMode::NoPublic)
//! whatever else it is.

mod columns;
mod draft;
mod hours;
mod identity;
mod itinerant;
mod kind;
mod shape;

#[cfg(test)]
mod hours_tests;
#[cfg(test)]
mod real_tests;
#[cfg(test)]
mod tests;

use self::columns::Columns;
use self::draft::{Draft, Reader};
use self::identity::Identities;
use self::itinerant::Circuits;
use super::position::Locator;
use super::table::Table;
use super::{LoadError, PlacesInput};
use crate::crs::LonLat;
use crate::faults::{Action, FaultKind, LoadReport, Location};
use crate::hours::{OpeningHours, Staff};
use crate::territory::{CommuneChanges, CommuneCode, PlaceKind, Precision, ServiceMode};

/// A place as its source gives it, in degrees; the assembly projects it.
#[derive(Clone, Debug, PartialEq)]
pub struct RawPlace {
    /// Its identifier, unique in its list; the number of its line (or record)
    /// where the list gives none.
    pub id: String,
    /// Its name as published.
    pub name: String,
    /// Where it stands, in France.
    pub lonlat: LonLat,
    /// How well that is known: as the list's own columns say that a geocoder
    /// found it (`result_type`, `result_score`), else as given.
    pub precision: Precision,
    /// The commune that the source names, today's code.
    pub commune: Option<CommuneCode>,
    /// How it serves people.
    pub mode: ServiceMode,
    /// Who runs it.
    pub kind: PlaceKind,
    /// The rank of its list in the study.
    pub source: usize,
    /// When it is open, as far as the list says.
    pub hours: OpeningHours,
    /// How many people work in it while it is open, where the list says.
    pub staff: Option<Staff>,
    /// Where the list has it.
    pub location: Location,
}

/// Reads a list of places.
///
/// # Errors
/// [`LoadError`] when the file cannot be read, lacks a column, is of no known
/// shape, or when its reference system is unknown.
pub fn read(
    input: &PlacesInput,
    rank: usize,
    changes: &CommuneChanges,
) -> Result<(Vec<RawPlace>, LoadReport), LoadError> {
    let mut report = LoadReport::default();
    let mut table = Table::open(
        &input.file,
        &["id", "id_fs", "nom", "latitude"],
        &mut report,
    )?;
    let format = shape::recognise(input, &table);
    let columns = Columns::bind(input, format, &table)?;
    let declared = input.crs.or(table.crs());
    let locator = Locator::new(declared).map_err(|source| LoadError::Projection {
        file: input.file.name(),
        source,
    })?;
    let reader = Reader {
        columns: &columns,
        format,
        locator: &locator,
        changes,
    };
    let drafts = drafts(&mut table, &reader)?;
    Ok(judge(drafts, rank, report))
}

/// A row read, if it could be, and what was noticed on the way.
type Noticed = (Option<Draft>, LoadReport);

fn drafts(table: &mut Table, reader: &Reader<'_>) -> Result<Vec<Noticed>, LoadError> {
    let mut drafts = Vec::new();
    loop {
        let mut faults = LoadReport::default();
        let Some(row) = table.next(&mut faults)? else {
            drafts.push((None, faults));
            return Ok(drafts);
        };
        let draft = reader.read(row, &mut faults).ok();
        drafts.push((draft, faults));
    }
}

/// Settles what takes the whole list to settle: identifiers that repeat, and
/// whether an itinerant row is a stop or a depot.
fn judge(drafts: Vec<Noticed>, rank: usize, mut report: LoadReport) -> (Vec<RawPlace>, LoadReport) {
    let circuits = Circuits::of(drafts.iter().filter_map(|(draft, _)| draft.as_ref()));
    let mut identities = Identities::default();
    let mut places = Vec::new();
    for (draft, faults) in drafts {
        report.append(faults);
        let Some(draft) = draft else { continue };
        let Ok(id) = identities.settle(&draft, &mut report) else {
            continue;
        };
        let mode = circuits.mode(&draft);
        note_mode(mode, &draft, &mut report);
        places.push(draft.into_place(id, mode, rank));
    }
    (places, report)
}

/// Says of places that cover nobody that they do not.
fn note_mode(mode: ServiceMode, draft: &Draft, report: &mut LoadReport) {
    let kind = match mode {
        ServiceMode::Fixed | ServiceMode::Stop => return,
        ServiceMode::Depot => FaultKind::ItinerantDepot,
        ServiceMode::NoPublic => FaultKind::NoPublic,
    };
    report.push(
        draft.location.clone(),
        kind,
        Action::Noted,
        draft.name.as_str(),
    );
}
