//! The directory of places as files: the list in the national schema, and
//! what was done to each row.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, Write};

use super::write_csv;

use crate::directory::{Hours, Pivot, Record, Typology};
use crate::faults::{Action, Fault, FaultKind, LoadReport, Location};
use crate::io::sources::RowTrace;
use crate::table::{Column, ColumnType, Table, Value};

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

/// Places in the national schema (v1.0.2, every column in its order, several
/// values with `|` between), with columns of our own behind.
pub fn directory_table<'a>(places: impl Iterator<Item = Listed<'a>>) -> Table<'a> {
    let places: Vec<Listed<'a>> = places.collect();
    let names = SCHEMA.iter().chain(&BESIDE);
    let columns = names.map(|&name| Column::new(name, kind(name))).collect();
    Table::new("directory", columns, places.len(), move |rank, out| {
        let place = places[rank];
        let mut row = schema(place.record, place.sources);
        row.extend(beside(place));
        out.extend(row.into_iter().map(Value::text));
    })
}

fn kind(column: &str) -> ColumnType {
    match column {
        "latitude" | "longitude" => ColumnType::Number,
        "date_maj" => ColumnType::Date,
        _ => ColumnType::Text,
    }
}

/// Writes [`directory_table`] as CSV.
///
/// # Errors
/// Whatever `out` answers.
pub fn write_directory<'a>(
    places: impl Iterator<Item = Listed<'a>>,
    out: impl Write,
) -> io::Result<()> {
    write_csv(&directory_table(places), out)
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

/// The columns of what became of rows.
const REPORT: [&str; 10] = [
    "file", "line", "source", "id", "place", "outcome", "column", "finding", "value", "reason",
];

/// One row for each row of the sources (kept, folded into the row of the same
/// place, merged with records of others, or set aside) and one for each thing
/// noticed, in the order of the sources. `reason` puts a kind of fault in
/// words.
pub fn rows_report_table(rows: RowsReport<'_>, reason: impl Fn(FaultKind) -> String) -> Table<'_> {
    let lines = lines(rows, &reason);
    let columns = REPORT.map(|name| match name {
        "line" => Column::new(name, ColumnType::Integer),
        name => Column::new(name, ColumnType::Text),
    });
    Table::new(
        "directory_report",
        columns.into(),
        lines.len(),
        move |rank, out| out.extend(lines[rank].iter().cloned().map(Value::Text)),
    )
}

/// Writes [`rows_report_table`] as CSV.
///
/// # Errors
/// Whatever `out` answers.
pub fn write_rows_report(
    rows: RowsReport<'_>,
    reason: impl Fn(FaultKind) -> String,
    out: impl Write,
) -> io::Result<()> {
    write_csv(&rows_report_table(rows, reason), out)
}

/// A line of the report.
type Line<'a> = [Cow<'a, str>; 10];

fn lines<'a>(rows: RowsReport<'a>, reason: &impl Fn(FaultKind) -> String) -> Vec<Line<'a>> {
    let mut lines = Vec::with_capacity(rows.rows.len());
    let mut faults: BTreeMap<(&str, Option<u64>), Vec<&Fault>> = BTreeMap::new();
    for fault in rows.report.faults() {
        faults.entry(spot(&fault.location)).or_default().push(fault);
    }
    let number = |line: Option<u64>| Cow::Owned(line.map(|l| l.to_string()).unwrap_or_default());
    for row in rows.rows {
        let (source, id, place, merged) = &rows.records[row.record];
        let outcome = match (row.folded, merged) {
            (true, _) => "folded",
            (false, true) => "merged",
            (false, false) => "kept",
        };
        let line = number(row.location.line());
        let [source, id, place] = [source, id, place].map(|text| Cow::Borrowed(text.as_str()));
        let head = [
            Cow::Borrowed(row.location.file_name()),
            line,
            source,
            id,
            place,
        ];
        lines.push(joint(
            head.clone(),
            [outcome, "", "", "", ""].map(Cow::Borrowed),
        ));
        for fault in faults.remove(&spot(&row.location)).unwrap_or_default() {
            lines.push(fault_line(head.clone(), fault, reason));
        }
    }
    // What is left stands in rows that became no record, or in whole files.
    for ((file, line), rest) in faults {
        let head = [
            Cow::Borrowed(file),
            number(line),
            "".into(),
            "".into(),
            "".into(),
        ];
        lines.extend(
            rest.iter()
                .map(|fault| fault_line(head.clone(), fault, reason)),
        );
    }
    lines
}

fn joint<'a>(head: [Cow<'a, str>; 5], tail: [Cow<'a, str>; 5]) -> Line<'a> {
    let mut parts = head.into_iter().chain(tail);
    std::array::from_fn(|_| parts.next().unwrap_or_default())
}

fn spot(location: &Location) -> (&str, Option<u64>) {
    (location.file_name(), location.line())
}

fn fault_line<'a>(
    head: [Cow<'a, str>; 5],
    fault: &'a Fault,
    reason: &impl Fn(FaultKind) -> String,
) -> Line<'a> {
    let outcome = match fault.action {
        Action::SetAside => "set-aside",
        Action::Mended => "mended",
        Action::Noted => "noted",
    };
    let column = fault.location.column().unwrap_or_default();
    let said = [outcome, column, fault.kind.key(), &fault.value].map(Cow::Borrowed);
    let [outcome, column, kind, value] = said;
    joint(
        head,
        [outcome, column, kind, value, reason(fault.kind).into()],
    )
}
