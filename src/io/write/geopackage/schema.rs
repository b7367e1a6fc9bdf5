//! The tables of the standard, of its extensions, and of QGIS.

use super::GEOMETRY;
use crate::io::write::ShapeKind;
use crate::table::{ColumnType, Table};

/// Every table of a file but those of its layers; a transaction stays open.
pub(super) const WHOLE: &str = "
PRAGMA page_size = 4096;
PRAGMA application_id = 0x47504B47;
PRAGMA user_version = 10300;
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA locking_mode = EXCLUSIVE;
BEGIN;
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
INSERT INTO gpkg_spatial_ref_sys VALUES
  ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system');
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_extensions (
  table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,
  definition TEXT NOT NULL, scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
CREATE TABLE gpkg_data_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT,
  description TEXT, mime_type TEXT, constraint_name TEXT,
  CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),
  CONSTRAINT gdc_tn UNIQUE (table_name, name));
CREATE TABLE gpkg_data_column_constraints (
  constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT,
  min NUMERIC, min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN,
  description TEXT,
  CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value));
INSERT INTO gpkg_extensions VALUES
  ('gpkg_data_columns', NULL, 'gpkg_schema', 'http://www.geopackage.org/spec121/#extension_schema', 'read-write'),
  ('gpkg_data_column_constraints', NULL, 'gpkg_schema', 'http://www.geopackage.org/spec121/#extension_schema', 'read-write');
CREATE TABLE layer_styles (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256),
  f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256),
  styleName TEXT(30), styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN,
  description TEXT, owner TEXT(30), ui TEXT(30),
  update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')));
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change)
  VALUES ('layer_styles', 'attributes', 'layer_styles', '', '2000-01-01T00:00:00.000Z');
";

pub(super) const ADD_SYSTEM: &str = "INSERT OR IGNORE INTO gpkg_spatial_ref_sys \
    VALUES (?1, ?2, 'EPSG', ?2, ?3, NULL)";

pub(super) const ADD_CONTENT: &str = "INSERT INTO gpkg_contents \
    VALUES (?1, 'features', ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";

pub(super) const ADD_GEOMETRY: &str =
    "INSERT INTO gpkg_geometry_columns VALUES (?1, ?2, ?3, ?4, 0, 0)";

pub(super) const ADD_INDEX: &str = "INSERT INTO gpkg_extensions VALUES \
    (?1, ?2, 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')";

pub(super) const ADD_COLUMN: &str = "INSERT INTO gpkg_data_columns \
    (table_name, column_name, name, description) VALUES (?1, ?2, ?2, ?3)";

pub(super) const ADD_STYLE: &str = "INSERT INTO layer_styles \
    (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML, \
     styleSLD, useAsDefault, description, owner, update_time) \
    VALUES ('', '', ?1, ?2, ?3, ?4, ?5, 1, '', '', ?6)";

/// Where QGIS looks for projects.
pub(super) const PROJECTS: &str =
    "CREATE TABLE qgis_projects (name TEXT PRIMARY KEY, metadata BLOB, content BLOB)";

pub(super) const ADD_PROJECT: &str = "INSERT INTO qgis_projects VALUES (?1, \
    '{\"last_modified_time\": \"2000-01-01T00:00:00\", \"last_modified_user\": \"\"}', ?2)";

/// A name as SQL writes it.
fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// What the standard calls the shapes of a layer.
pub(super) fn geometry(kind: ShapeKind) -> &'static str {
    match kind {
        ShapeKind::Points => "POINT",
        ShapeKind::Lines => "LINESTRING",
        ShapeKind::Areas => "MULTIPOLYGON",
    }
}

fn column(kind: ColumnType) -> &'static str {
    match kind {
        ColumnType::Text => "TEXT",
        ColumnType::Integer => "INTEGER",
        ColumnType::Number => "REAL",
        ColumnType::Boolean => "BOOLEAN",
        ColumnType::Date => "DATE",
    }
}

/// The table of a layer.
pub(super) fn table(table: &Table<'_>, kind: ShapeKind) -> String {
    let columns = table.columns().iter();
    let columns: Vec<String> = columns
        .map(|c| format!("{} {}", quoted(&c.name), column(c.kind)))
        .collect();
    format!(
        "CREATE TABLE {} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, {GEOMETRY} {}, {})",
        quoted(table.name()),
        geometry(kind),
        columns.join(", ")
    )
}

/// Adds a row: its number, its shape, then its values.
pub(super) fn insert(table: &Table<'_>) -> String {
    let marks = vec!["?"; table.columns().len() + 2];
    let marks = marks.join(", ");
    format!("INSERT INTO {} VALUES ({marks})", quoted(table.name()))
}

fn index_name(layer: &str) -> String {
    quoted(&format!("rtree_{layer}_{GEOMETRY}"))
}

/// The spatial index of a layer.
pub(super) fn index(layer: &str) -> String {
    let index = index_name(layer);
    format!("CREATE VIRTUAL TABLE {index} USING rtree(id, minx, maxx, miny, maxy)")
}

/// Adds a box to the index.
pub(super) fn insert_box(layer: &str) -> String {
    format!("INSERT INTO {} VALUES (?, ?, ?, ?, ?)", index_name(layer))
}

/// The triggers that the extension of spatial indices asks for (clause F.3).
pub(super) fn triggers(layer: &str) -> String {
    let (table, index) = (quoted(layer), index_name(layer));
    let trigger = |end: &str| quoted(&format!("rtree_{layer}_{GEOMETRY}_{end}"));
    let (new, old) = (format!("NEW.{GEOMETRY}"), format!("OLD.{GEOMETRY}"));
    let bounds = format!("ST_MinX({new}), ST_MaxX({new}), ST_MinY({new}), ST_MaxY({new})");
    let add = format!("INSERT OR REPLACE INTO {index} VALUES (NEW.fid, {bounds});");
    let some = format!("({new} NOTNULL AND NOT ST_IsEmpty({new}))");
    let none = format!("({new} ISNULL OR ST_IsEmpty({new}))");
    let (same, other) = ("OLD.fid = NEW.fid", "OLD.fid != NEW.fid");
    let gone = format!("DELETE FROM {index} WHERE id = OLD.fid;");
    let both = format!("DELETE FROM {index} WHERE id IN (OLD.fid, NEW.fid);");
    let moved = format!("{gone} {add}");
    let changed = format!("UPDATE OF {GEOMETRY}");
    let all = [
        ("insert", "INSERT", some.clone(), &add),
        ("update1", &*changed, format!("{same} AND {some}"), &add),
        ("update2", &*changed, format!("{same} AND {none}"), &gone),
        ("update3", "UPDATE", format!("{other} AND {some}"), &moved),
        ("update4", "UPDATE", format!("{other} AND {none}"), &both),
        ("delete", "DELETE", format!("{old} NOT NULL"), &gone),
    ];
    let all = all.map(|(end, event, when, what)| {
        let name = trigger(end);
        format!("CREATE TRIGGER {name} AFTER {event} ON {table} WHEN {when} BEGIN {what} END;")
    });
    all.join("\n")
}
