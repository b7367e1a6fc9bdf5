//! Outlines of communes of any vintage, brought to today's communes.

use std::collections::BTreeMap;
use std::sync::Arc;

use geo_types::MultiPolygon;
use rayon::prelude::*;

use super::dissolve::dissolved;
use crate::crs::Crs;
use crate::faults::{Action, FaultKind, LoadReport};
use crate::io::vector::{self, Layer, Outline, Wanted};
use crate::io::{CommunesInput, LoadError};
use crate::territory::{CommuneChanges, CommuneCode, Succession};
use crate::whereabouts::CommuneOutline;

/// The usual names of a commune's code.
const CODES: [&str; 14] = [
    "insee_com",
    "code_insee",
    "codgeo",
    "code_commune",
    "code_com",
    "codecommune",
    "depcom",
    "insee",
    "insee_comm",
    "com",
    "com_code",
    "codeinsee",
    "code",
    "id",
];

/// The usual names of a commune's name.
const NAMES: [&str; 12] = [
    "nom",
    "nom_officiel",
    "nom_com",
    "nom_commune",
    "nom_comm",
    "libgeo",
    "libelle",
    "lib_com",
    "com_name",
    "commune",
    "name",
    "nccenr",
];

/// The land of a commune of today.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct CommuneLand {
    /// Its name in the file, where the file draws it under today's code.
    pub(crate) name: Option<Arc<str>>,
    /// Its land.
    pub(crate) land: MultiPolygon,
}

/// Today's communes that have an outline.
pub(crate) type CommuneLands = BTreeMap<CommuneCode, CommuneLand>;

/// What one outline gives to a commune of today.
struct Piece {
    /// The code as the file writes it.
    read: CommuneCode,
    outline: Outline,
    name: Option<Arc<str>>,
}

/// Brings the outlines of all layers to today's communes: land of former
/// communes joins that of their successor.
///
/// # Errors
/// [`LoadError::MissingColumn`] when a layer has no code;
/// [`LoadError::Projection`].
pub(crate) fn lands(
    layers: Vec<Layer>,
    input: &CommunesInput,
    brought: (&CommuneChanges, Crs),
    report: &mut LoadReport,
) -> Result<CommuneLands, LoadError> {
    let (changes, target) = brought;
    let read: Vec<_> = layers
        .into_par_iter()
        .map(|layer| pieces(layer, input, target))
        .collect();
    let mut grouped: BTreeMap<CommuneCode, Vec<Piece>> = BTreeMap::new();
    for result in read {
        let (pieces, faults) = result?;
        report.append(faults);
        for piece in pieces {
            match today(&piece, changes, report) {
                Some(code) => grouped.entry(code).or_default().push(piece),
                None => unknown(&piece, report),
            }
        }
    }
    note_repeats(&grouped, report);
    Ok(grouped
        .into_par_iter()
        .map(|(code, pieces)| (code, joined(code, pieces)))
        .collect())
}

/// The outlines of all layers as they are drawn, former communes apart, each
/// with today's code; one of no vintage known keeps its own.
///
/// # Errors
/// As [`lands`].
pub(crate) fn drawn(
    layers: Vec<Layer>,
    input: &CommunesInput,
    brought: (&CommuneChanges, Crs),
    report: &mut LoadReport,
) -> Result<Vec<CommuneOutline>, LoadError> {
    let (changes, target) = brought;
    let read: Vec<_> = layers
        .into_par_iter()
        .map(|layer| pieces(layer, input, target))
        .collect();
    let mut outlines = Vec::new();
    for result in read {
        let (pieces, faults) = result?;
        report.append(faults);
        outlines.extend(pieces.into_iter().map(|piece| CommuneOutline {
            drawn: piece.read,
            today: changes.bring(piece.read).code().unwrap_or(piece.read),
            name: piece.name.map_or_else(String::new, |name| name.to_string()),
            land: piece.outline.land,
        }));
    }
    // The order of the files must not show in the result.
    outlines.sort_by(|a, b| (a.drawn, &a.name).cmp(&(b.drawn, &b.name)));
    Ok(outlines)
}

fn pieces(
    layer: Layer,
    input: &CommunesInput,
    target: Crs,
) -> Result<(Vec<Piece>, LoadReport), LoadError> {
    let mut report = LoadReport::default();
    let code = layer.required(Wanted {
        said: input.code_column.as_deref(),
        usual: &CODES,
    })?;
    let name = layer.property(Wanted {
        said: input.name_column.as_deref(),
        usual: &NAMES,
    })?;
    let outlines = vector::outlines(layer, target, &mut report)?;
    let mut pieces = Vec::with_capacity(outlines.len());
    for outline in outlines {
        let text = outline.properties.get(&code).unwrap_or_default();
        let name = name.as_ref().and_then(|n| outline.properties.get(n));
        match CommuneCode::parse_padded(text) {
            Ok(read) => pieces.push(Piece {
                read,
                name: name.map(Arc::from),
                outline,
            }),
            Err(_) => report.push(
                outline.location.at_column(code.as_str()),
                FaultKind::UnknownCommune,
                Action::SetAside,
                text,
            ),
        }
    }
    Ok((pieces, report))
}

fn today(piece: &Piece, changes: &CommuneChanges, report: &mut LoadReport) -> Option<CommuneCode> {
    let succession = changes.bring(piece.read);
    if let Succession::Became(code) = succession {
        report.push(
            piece.outline.location.clone(),
            FaultKind::FormerCommune,
            Action::Mended,
            format!("{} → {code}", piece.read),
        );
    }
    succession.code()
}

fn unknown(piece: &Piece, report: &mut LoadReport) {
    report.push(
        piece.outline.location.clone(),
        FaultKind::UnknownCommune,
        Action::SetAside,
        piece.read.to_string(),
    );
}

/// A code that stands more than once as it is: parts of one commune, or the
/// same commune in two files.
fn note_repeats(grouped: &BTreeMap<CommuneCode, Vec<Piece>>, report: &mut LoadReport) {
    for pieces in grouped.values() {
        for (rank, piece) in pieces.iter().enumerate() {
            if pieces[..rank].iter().any(|p| p.read == piece.read) {
                report.push(
                    piece.outline.location.clone(),
                    FaultKind::JoinedOutlines,
                    Action::Noted,
                    piece.read.to_string(),
                );
            }
        }
    }
}

fn joined(code: CommuneCode, mut pieces: Vec<Piece>) -> CommuneLand {
    // The order of the files must not show in the result.
    pieces.sort_by(|a, b| (a.read, &a.outline.location).cmp(&(b.read, &b.outline.location)));
    let name = pieces
        .iter()
        .find(|p| p.read == code)
        .and_then(|p| p.name.clone());
    let parts = pieces.into_iter().map(|p| p.outline.land).collect();
    CommuneLand {
        name,
        land: dissolved(parts),
    }
}
