//! The directory of places as files: the list in the national schema, and
//! what was done to each row.

use std::collections::BTreeMap;
use std::io::{self, Write};

use crate::directory::{Hours, Pivot, Record, Typology};
use crate::faults::{Action, Fault, FaultKind, LoadReport, Location};
use crate::io::sources::RowTrace;

/// The columns of the national schema v1.0.2, in its order.
const SCHEMA: [&str; 32] = [
    "id",
    "pivot",
    "nom",
    "commune",
    "code_postal",
    "code_insee",
    "adresse",
    "complement_adresse",
    "latitude",
    "longitude",
    "typologie",
    "telephone",
    "courriels",
    "site_web",
    "horaires",
    "presentation_resume",
    "presentation_detail",
    "source",
    "itinerance",
    "structure_parente",
    "date_maj",
    "services",
    "publics_specifiquement_adresses",
    "prise_en_charge_specifique",
    "frais_a_charge",
    "dispositif_programmes_nationaux",
    "formations_labels",
    "autres_formations_labels",
    "modalites_acces",
    "modalites_accompagnement",
    "fiche_acces_libre",
    "prise_rdv",
];

/// What the list tells beside the schema: how well the position is known, how
/// the place serves people, the depot of a stop, hours that could not be read,
/// terms of no vocabulary, and the records that it was merged from.
const BESIDE: [&str; 7] = [
    "precision",
    "mode",
    "depot",
    "horaires_texte",
    "termes_sans_equivalent",
    "sources",
    "merged_from",
];

/// A place of the list, with the records that it came of.
#[derive(Clone, Copy, Debug)]
pub struct Listed<'a> {
    /// What is known of it.
    pub record: &'a Record,
    /// The names of its sources.
    pub sources: &'a [String],
    /// The keys of its records.
    pub merged_from: &'a [String],
}

/// Writes places in the national schema (v1.0.2, every column in its order,
/// several values with `|` between), with columns of our own behind.
///
/// # Errors
/// Whatever `out` answers.
pub fn write_directory<'a>(
    places: impl Iterator<Item = Listed<'a>>,
    out: impl Write,
) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(SCHEMA.iter().chain(&BESIDE))?;
    for place in places {
        let mut row = schema(place.record, place.sources);
        row.extend(beside(place));
        writer.write_record(row)?;
    }
    writer.flush()
}

/// Several values in one field; a bar within one would part it.
fn joined(values: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let values = values.into_iter().map(|v| v.as_ref().replace('|', "/"));
    values.collect::<Vec<_>>().join("|")
}

fn schema(record: &Record, sources: &[String]) -> Vec<String> {
    let mut row = identity(record);
    row.extend(offer(record, sources));
    row
}

/// The columns from `id` to `site_web`: which place, where, and how to reach it.
fn identity(record: &Record) -> Vec<String> {
    let degrees = |value: f64| format!("{value:.6}");
    let at = record.position.map(|p| p.lonlat);
    let text = |text: &str| text.to_owned();
    vec![
        text(&record.id),
        record
            .pivot
            .map_or_else(|| text(Pivot::UNKNOWN), |p| p.to_string()),
        text(&record.name),
        text(&record.commune),
        record.postcode.map(|p| p.to_string()).unwrap_or_default(),
        record
            .commune_code
            .map(|c| c.to_string())
            .unwrap_or_default(),
        text(&record.address),
        text(&record.complement),
        at.map(|p| degrees(p.lat())).unwrap_or_default(),
        at.map(|p| degrees(p.lon())).unwrap_or_default(),
        joined(record.typologies.iter().map(Typology::as_str)),
        joined(&record.phones),
        joined(&record.emails),
        joined(&record.websites),
    ]
}

/// The columns from `horaires` on: when it is open, and what it offers.
fn offer(record: &Record, sources: &[String]) -> Vec<String> {
    let text = |text: &str| text.to_owned();
    let publishers = if record.publishers.is_empty() {
        joined(sources)
    } else {
        joined(&record.publishers)
    };
    vec![
        match &record.hours {
            Some(Hours::Osm(hours)) => text(hours),
            _ => String::new(),
        },
        text(&record.summary),
        text(&record.detail),
        publishers,
        joined(record.itinerance.iter().map(|t| t.as_str())),
        text(&record.parent),
        record.updated.map(|d| d.to_string()).unwrap_or_default(),
        joined(record.services.iter().map(|t| t.as_str())),
        joined(record.publics.iter().map(|t| t.as_str())),
        joined(record.care.iter().map(|t| t.as_str())),
        joined(record.fees.iter().map(|t| t.as_str())),
        joined(record.programmes.iter().map(|t| t.as_str())),
        joined(&record.labels),
        joined(&record.other_labels),
        joined(record.access.iter().map(|t| t.as_str())),
        joined(record.support.iter().map(|t| t.as_str())),
        text(&record.accessibility),
        text(&record.booking),
    ]
}

fn beside(place: Listed<'_>) -> [String; 7] {
    let record = place.record;
    let unmapped = record.unmapped.iter();
    [
        record
            .position
            .map(|p| p.precision.to_string())
            .unwrap_or_default(),
        record.mode.key().to_owned(),
        record.depot.clone().unwrap_or_default(),
        match &record.hours {
            Some(Hours::Raw(text)) => text.clone(),
            _ => String::new(),
        },
        joined(unmapped.map(|(column, text)| format!("{column}: {text}"))),
        joined(place.sources),
        joined(place.merged_from),
    ]
}

/// What became of the rows of the sources.
#[derive(Clone, Copy, Debug)]
pub struct RowsReport<'a> {
    /// The rows, with the record of each.
    pub rows: &'a [RowTrace],
    /// Everything noticed.
    pub report: &'a LoadReport,
    /// By the rank of a record: the name of its source, its identifier, the
    /// identifier of its place in the list, and whether the place came of
    /// several records.
    pub records: &'a [(String, String, String, bool)],
}

/// Writes one line for each row of the sources (kept, folded into the row of
/// the same place, merged with records of others, or set aside) and one for
/// each thing noticed, in the order of the sources. `reason` puts a kind of
/// fault in words.
///
/// # Errors
/// Whatever `out` answers.
pub fn write_rows_report(
    rows: RowsReport<'_>,
    reason: impl Fn(FaultKind) -> String,
    out: impl Write,
) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record([
        "file", "line", "source", "id", "place", "outcome", "column", "finding", "value", "reason",
    ])?;
    let mut faults: BTreeMap<(&str, Option<u64>), Vec<&Fault>> = BTreeMap::new();
    for fault in rows.report.faults() {
        faults.entry(spot(&fault.location)).or_default().push(fault);
    }
    for row in rows.rows {
        let (source, id, place, merged) = &rows.records[row.record];
        let outcome = match (row.folded, merged) {
            (true, _) => "folded",
            (false, true) => "merged",
            (false, false) => "kept",
        };
        let line = row
            .location
            .line()
            .map(|l| l.to_string())
            .unwrap_or_default();
        let head = [row.location.file_name(), &line, source, id, place];
        writer.write_record(head.into_iter().chain([outcome, "", "", "", ""]))?;
        for fault in faults.remove(&spot(&row.location)).unwrap_or_default() {
            write_fault(&mut writer, head, fault, &reason)?;
        }
    }
    // What is left stands in rows that became no record, or in whole files.
    for ((file, line), rest) in faults {
        let line = line.map(|l| l.to_string()).unwrap_or_default();
        for fault in rest {
            write_fault(&mut writer, [file, &line, "", "", ""], fault, &reason)?;
        }
    }
    writer.flush()
}

fn spot(location: &Location) -> (&str, Option<u64>) {
    (location.file_name(), location.line())
}

fn write_fault(
    writer: &mut csv::Writer<impl Write>,
    head: [&str; 5],
    fault: &Fault,
    reason: &impl Fn(FaultKind) -> String,
) -> io::Result<()> {
    let outcome = match fault.action {
        Action::SetAside => "set-aside",
        Action::Mended => "mended",
        Action::Noted => "noted",
    };
    let column = fault.location.column().unwrap_or_default();
    let reason = reason(fault.kind);
    let tail = [outcome, column, fault.kind.key(), &fault.value, &reason];
    writer.write_record(head.into_iter().chain(tail))?;
    Ok(())
}
