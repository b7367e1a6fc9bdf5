//! Small files of every form, made here: one place in Guéret, one in Limoges.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use std::path::Path;

/// A form of file: its name, and its bytes.
pub(crate) type Seed = (&'static str, Vec<u8>);

pub(crate) const CSV: &str = "Nom;Ville;CP;Adresse;Lat;Lon\r\n\
    M\u{e9}diath\u{e8}que;Gu\u{e9}ret;23000;1 rue A;46,17;1,87\r\n\
    Mairie;Limoges;87000;2 rue B;45,83;1,26\r\n";

pub(crate) const RECORDS: &str = r#"[{"nom": "Médiathèque", "commune": "Guéret", "latitude": 46.17, "longitude": 1.87},
    {"nom": "Mairie", "commune": "Limoges", "latitude": "45,83", "longitude": "1,26"}]"#;

pub(crate) const GEOJSON: &str = r#"{"type": "FeatureCollection", "features": [
    {"type": "Feature", "geometry": {"type": "Point", "coordinates": [1.87, 46.17]},
     "properties": {"name": "Médiathèque", "commune": "Guéret"}},
    {"type": "Feature", "geometry": {"type": "Point", "coordinates": [1.26, 45.83]},
     "properties": {"name": "Mairie", "commune": "Limoges"}}]}"#;

pub(crate) const UMAP: &str = r#"{"type": "umap", "properties": {"name": "Carte"}, "layers": [
    {"type": "FeatureCollection", "_umap_options": {"name": "Lieux"}, "features": [
    {"type": "Feature", "geometry": {"type": "Point", "coordinates": [1.87, 46.17]},
     "properties": {"name": "Médiathèque", "description": "[[https://x.fr|site]]"}}]},
    {"type": "FeatureCollection", "_umap_options": {"name": "Mairies"}, "features": [
    {"type": "Feature", "geometry": {"type": "Point", "coordinates": [1.26, 45.83]},
     "properties": {"name": "Mairie"}}]}]}"#;

/// Web Mercator, as ArcGIS Online keeps its layers; the second point is
/// Limoges: 1.26° × 111,319.49 m, and R ln tan(π/4 + 45.83°/2).
pub(crate) const ESRI: &str = r#"{"spatialReference": {"wkid": 102100, "latestWkid": 3857},
    "fields": [{"name": "nom", "type": "esriFieldTypeString"}, {"name": "maj", "type": "esriFieldTypeDate"}],
    "features": [
    {"attributes": {"nom": "Médiathèque", "maj": 1686787200000}, "geometry": {"x": 208167.45, "y": 5807893.88}},
    {"attributes": {"nom": "Mairie", "maj": null}, "geometry": {"x": 140262.56, "y": 5753595.37}}]}"#;

pub(crate) const KML: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><name>Lieux</name>
<Placemark><name>Médiathèque</name><description><![CDATA[<p>Lundi 9h-12h</p>]]></description>
<Point><coordinates>1.87,46.17,0</coordinates></Point></Placemark>
<Placemark><name>Mairie</name><ExtendedData><Data name="commune"><value>Limoges</value></Data></ExtendedData>
<Point><coordinates>1.26,45.83</coordinates></Point></Placemark></Folder></Document></kml>"#;

fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        let options = zip::write::SimpleFileOptions::default();
        archive.start_file(*name, options).expect("an entry");
        archive
            .write_all(text.as_bytes())
            .expect("memory takes all");
    }
    archive.finish().expect("an archive").into_inner()
}

const ROWS: [[&str; 4]; 3] = [
    ["nom", "commune", "latitude", "longitude"],
    ["Médiathèque", "Guéret", "46.17", "1.87"],
    ["Mairie", "Limoges", "45.83", "1.26"],
];

/// The smallest workbook that readers of xlsx take: inline strings, a title
/// above the header.
fn xlsx() -> Vec<u8> {
    workbook("")
}

/// The same with one more cell, where there is one to add.
pub(crate) fn workbook(far: &str) -> Vec<u8> {
    let mut rows = String::from(
        r#"<row r="1"><c r="A1" t="inlineStr"><is><t>Liste des lieux</t></is></c></row>"#,
    );
    for (at, row) in ROWS.iter().enumerate() {
        let line = at + 2;
        rows += &[r#"<row r=""#, &line.to_string(), r#"">"#].concat();
        for (column, text) in ["A", "B", "C", "D"].iter().zip(row) {
            let cell = match text.parse::<f64>() {
                Ok(_) => format!(r#"<c r="{column}{line}"><v>{text}</v></c>"#),
                Err(_) => {
                    format!(r#"<c r="{column}{line}" t="inlineStr"><is><t>{text}</t></is></c>"#)
                }
            };
            rows += &cell;
        }
        rows += "</row>";
    }
    if !far.is_empty() {
        rows += &[r#"<row r="9"><c r=""#, far, r#""><v>1</v></c></row>"#].concat();
    }
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let kinds = "http://schemas.openxmlformats.org/package/2006/content-types";
    zipped(&[
        (
            "[Content_Types].xml",
            &format!(
                r#"<Types xmlns="{kinds}"><Default Extension="xml" ContentType="application/xml"/></Types>"#
            ),
        ),
        (
            "_rels/.rels",
            &format!(
                r#"<Relationships xmlns="{relations}"><Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/workbook.xml",
            &format!(
                r#"<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="Lieux" sheetId="1" r:id="r1"/></sheets></workbook>"#
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            &format!(
                r#"<Relationships xmlns="{relations}"><Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            &format!(r#"<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>"#),
        ),
    ])
}

fn ods() -> Vec<u8> {
    let mut rows = String::new();
    for row in ROWS {
        rows += "<table:table-row>";
        for text in row {
            let cell = r#"<table:table-cell office:value-type="string"><text:p>"#;
            rows += &[cell, text, "</text:p></table:table-cell>"].concat();
        }
        rows += "</table:table-row>";
    }
    let names = "urn:oasis:names:tc:opendocument:xmlns";
    let content = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="{names}:office:1.0" xmlns:table="{names}:table:1.0" xmlns:text="{names}:text:1.0"><office:body><office:spreadsheet><table:table table:name="Lieux">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    let manifest = r#"<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>"#;
    zipped(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", &content),
    ])
}

#[cfg(feature = "geopackage")]
fn geopackage() -> Vec<u8> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("lieux.gpkg");
    let base = rusqlite::Connection::open(&path).expect("a new file");
    base.execute_batch(
        "PRAGMA page_size = 512;
         CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER, organization_coordsys_id INTEGER);
         INSERT INTO gpkg_spatial_ref_sys VALUES (4326, 4326);
         CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER);
         INSERT INTO gpkg_geometry_columns VALUES ('lieux', 'geom', 4326);
         CREATE TABLE lieux (fid INTEGER PRIMARY KEY, nom TEXT, commune TEXT, geom BLOB);",
    )
    .expect("tables");
    for (fid, name, commune, x, y) in [
        (1, "Médiathèque", "Guéret", 1.87_f64, 46.17_f64),
        (2, "Mairie", "Limoges", 1.26, 45.83),
    ] {
        let mut blob = b"GP\0\x01\xe6\x10\0\0\x01\x01\0\0\0".to_vec();
        blob.extend(x.to_le_bytes());
        blob.extend(y.to_le_bytes());
        base.execute(
            "INSERT INTO lieux VALUES (?1, ?2, ?3, ?4)",
            rusqlite::params![fid, name, commune, blob],
        )
        .expect("a row");
    }
    drop(base);
    std::fs::read(&path).expect("written")
}

/// Every form that is one file.
pub(crate) fn all() -> Vec<Seed> {
    let latin: Vec<u8> = CSV
        .chars()
        .map(|c| u8::try_from(u32::from(c)).expect("Latin-1"))
        .collect();
    let mut marked = b"\xEF\xBB\xBF".to_vec();
    marked.extend(CSV.replace(';', "\t").bytes());
    vec![
        ("latin.csv", latin),
        ("marked.tsv", marked),
        ("records.json", RECORDS.into()),
        ("map.geojson", GEOJSON.into()),
        ("map.umap", UMAP.into()),
        ("page.json", ESRI.into()),
        ("pages.json", format!("[{ESRI}]").into_bytes()),
        ("map.kml", KML.into()),
        (
            "map.kmz",
            zipped(&[("files/readme.txt", "x"), ("doc.kml", KML)]),
        ),
        ("list.xlsx", xlsx()),
        ("list.ods", ods()),
        #[cfg(feature = "geopackage")]
        ("map.gpkg", geopackage()),
    ]
}

/// A shapefile with its table and its system, in Lambert-93.
pub(crate) fn shapefile(folder: &Path) -> std::path::PathBuf {
    let path = folder.join("lieux.shp");
    let name: shapefile::dbase::FieldName = "nom".try_into().expect("a short name");
    let table = shapefile::dbase::TableWriterBuilder::new().add_character_field(name, 30);
    let mut writer = shapefile::Writer::from_path(&path, table).expect("a new file");
    for (name, x, y) in [
        ("Mediatheque", 612_800.0, 6_564_900.0),
        ("Mairie", 565_000.0, 6_528_000.0),
    ] {
        let mut record = shapefile::dbase::Record::default();
        let text = shapefile::dbase::FieldValue::Character(Some(name.to_owned()));
        record.insert("nom".to_owned(), text);
        let point = shapefile::Point::new(x, y);
        writer
            .write_shape_and_record(&point, &record)
            .expect("a row");
    }
    drop(writer);
    std::fs::write(path.with_extension("prj"), "PROJCS[\"RGF93_Lambert_93\"]").expect("written");
    path
}
