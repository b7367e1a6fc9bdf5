//! The sections that name inputs.

use std::collections::BTreeMap;

use jiff::civil::Date;
use toml::de::DeValue;

use super::describe::{self, DescribedFiles};
use super::error::StudyError;
use super::mistake::{MistakeKind, Shape};
use super::scope::codes;
use super::section::{Node, Section};
use crate::directory::Wanted;
use crate::io::sources::Description;
use crate::io::{
    CommunesInput, Described, DirectoryInput, PlaceColumns, PlacesFormat, PlacesInput,
    PopulationColumns, PopulationInput, QpvInput, ZoningInput, default_attributes,
};

/// The words for the shapes of a list of places.
const FORMATS: [(&str, PlacesFormat); 4] = [
    ("national-schema", PlacesFormat::NationalSchema),
    ("france-services", PlacesFormat::FranceServices),
    ("csv", PlacesFormat::Csv),
    ("geojson", PlacesFormat::GeoJson),
];

/// `[[places]]`.
pub(super) fn places(root: &mut Section<'_>) -> Vec<PlacesInput> {
    tables(root, "places", place_list)
}

/// `[[population]]`.
pub(super) fn population(root: &mut Section<'_>) -> Vec<PopulationInput> {
    tables(root, "population", population_file)
}

/// The tables in a row under a key that must hold at least one.
fn tables<T>(
    root: &mut Section<'_>,
    key: &'static str,
    reading: fn(&mut Section<'_>) -> Option<T>,
) -> Vec<T> {
    let sections = root.need(key).map_or_else(Vec::new, |n| n.sections());
    sections
        .into_iter()
        .filter_map(|section| section.read(reading))
        .collect()
}

fn place_list(section: &mut Section<'_>) -> Option<PlacesInput> {
    let file = section.described();
    let format = section.choice("format", &FORMATS);
    let columns = section.section("columns", |s| PlaceColumns {
        id: s.text("id"),
        name: s.text("name"),
        x: s.text("x"),
        y: s.text("y"),
        commune: s.text("commune"),
        kind: s.text("kind"),
    });
    let crs = section.crs();
    let description = section.get("describe").and_then(|node| described(&node));
    let covers = codes(section, "covers", MistakeKind::NoDepartement);
    Some(PlacesInput {
        file: file?,
        format,
        columns: columns.unwrap_or_default(),
        crs,
        description,
        covers: covers.into_iter().flatten().collect(),
    })
}

/// `describe`: a table that describes the list, or the file of one.
fn described(node: &Node<'_>) -> Option<Description> {
    if let DeValue::Table(_) = node.raw() {
        return Some(node.section()?.read(describe::description));
    }
    let file = node.described()?;
    match DescribedFiles::read(&file.path) {
        Ok(read) => Some(read.description),
        // That the file is not there is said with the other files.
        Err(StudyError::Unreadable { .. }) => None,
        Err(error) => {
            let said = match &error {
                StudyError::Mistakes(all) => all.list().first().map(|m| m.kind.to_string()),
                _ => None,
            };
            let said = said.unwrap_or_else(|| error.to_string());
            node.note(MistakeKind::FaultyDescription(said));
            None
        }
    }
}

/// `[directory]`: how the lists of places become one.
pub(super) fn directory(root: &mut Section<'_>) -> Option<DirectoryInput> {
    root.section("directory", |s| DirectoryInput {
        addresses: s.files("addresses"),
        decisions: s.file("decisions"),
        with_contacts: s.get("with_contacts").and_then(|n| n.boolean()) == Some(true),
        offer: s.choice("offer", Wanted::CHOICES),
        reference: s.get("reference").and_then(|n| day(&n)),
    })
}

/// A day of the calendar, quoted or not.
fn day(node: &Node<'_>) -> Option<Date> {
    let text = node.date()?;
    let day = text.parse().ok();
    if day.is_none() {
        node.note(MistakeKind::WrongShape {
            wanted: Shape::Date,
            found: Shape::Text,
        });
    }
    day
}

fn population_file(section: &mut Section<'_>) -> Option<PopulationInput> {
    let file = section.described();
    let columns = section.section("columns", |s| PopulationColumns {
        id: s.text("id"),
        population: s.text("population"),
        x: s.text("x"),
        y: s.text("y"),
        commune: s.text("commune"),
        imputed: s.text("imputed"),
    });
    let crs = section.crs();
    let areas = section.section("areas", areas).flatten();
    Some(PopulationInput {
        file: file?,
        columns: columns.unwrap_or_default(),
        crs,
        areas,
    })
}

/// Polygons that place the rows of a population file, and the property that
/// joins them.
fn areas(section: &mut Section<'_>) -> Option<(Described, String)> {
    let file = section.described();
    let id = section.need("id").and_then(|node| node.text());
    Some((file?, id?))
}

/// `[population_attributes]`: columns to add up under each name, beside the
/// attributes that are kept by default. An empty list leaves one of those out.
pub(super) fn attributes(root: &mut Section<'_>) -> BTreeMap<String, Vec<String>> {
    let mut all = default_attributes();
    let given = root.get("population_attributes");
    if let Some(section) = given.and_then(|node| node.section()) {
        // The names are the user's own: none is unknown.
        all.extend(section.entries().filter_map(|(name, span, node)| {
            if !names_a_column(name) {
                let kind = MistakeKind::BadName(name.to_owned());
                node.notes().note(span, kind);
                return None;
            }
            let columns = node.one_or_many().iter().filter_map(Node::text).collect();
            Some((name.to_owned(), columns))
        }));
    }
    all.retain(|_, columns: &mut Vec<String>| !columns.is_empty());
    all
}

fn names_a_column(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_';
    !name.is_empty() && name.chars().all(plain)
}

/// `[communes]`.
pub(super) fn communes(root: &mut Section<'_>) -> CommunesInput {
    let read = root.section("communes", |s| CommunesInput {
        outlines: s.files("outlines"),
        code_column: s.text("code_column"),
        name_column: s.text("name_column"),
        crs: s.crs(),
        table: s.file("table"),
        population: s.file("population"),
        changes: s.file("changes"),
        epci: s.file("epci"),
        departements: s.file("departements"),
    });
    read.unwrap_or_default()
}

/// `[qpv]`.
pub(super) fn qpv(root: &mut Section<'_>) -> QpvInput {
    let read = root.section("qpv", |s| QpvInput {
        outlines: s.files("outlines"),
        crs: s.crs(),
        table: s.file("table"),
    });
    read.unwrap_or_default()
}

/// `[zoning]`.
pub(super) fn zoning(root: &mut Section<'_>) -> ZoningInput {
    let read = root.section("zoning", |s| ZoningInput {
        density: s.file("density"),
        rural: s.file("rural"),
    });
    read.unwrap_or_default()
}
