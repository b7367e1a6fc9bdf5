//! The files that answer questions about gaps.

use std::io::Write as _;

use crate::crs::Transform;
use crate::io::write::{Layer, Shape, ShapeKind};
use crate::report::tables;
use crate::study::published::Published;
use crate::study::{Results, RunError, Study, looks, write_ways};

/// How many zones have the lines of their ways drawn: the lines of all, on the
/// roads of a region, would take longer than all else.
const DRAWN: usize = 100;

/// Writes the zones of each question, as a table and with their outlines; of
/// the main one the nearest places too, with the lines of the ways of the first
/// zones.
pub(in crate::study) fn write(
    (study, results): (&Study, &Results),
    to_degrees: &Transform,
    outputs: &mut Published<'_>,
) -> Result<(), RunError> {
    let territory = results.territory();
    let questions = study.gap_settings().questions.iter();
    for (rank, (question, gaps)) in questions.zip(&results.gaps).enumerate() {
        let explained = results.explain(study, gaps);
        let name = question.name.clone();
        let table = tables::gaps(name, territory, (gaps, &explained), to_degrees);
        outputs.table(&table, "")?;
        let layer = Layer {
            table: &table,
            kind: ShapeKind::Areas,
            shape: &|zone: usize| Shape::Area(gaps.zones[zone].outline.clone()),
            to_degrees,
        };
        let look = looks::gaps(rank == 0, outputs.words());
        outputs.layer(&layer, &look)?;
        if rank == 0 {
            let ways = results.ways_of_gaps(study, (gaps, &explained));
            let places = tables::gap_places("gaps_places".to_owned(), territory, &ways);
            outputs.table(&places, "")?;
            let first = &ways[..ways.len().min(DRAWN)];
            let mut text = Vec::new();
            write_ways((study, results), first, &mut text)?;
            let files = outputs.files();
            files.write("gaps_routes.geojson", |out| out.write_all(&text))?;
        }
    }
    Ok(())
}
