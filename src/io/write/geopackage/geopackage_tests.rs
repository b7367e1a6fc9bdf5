use geo_types::{Coord, Point, polygon};
use geozero::ToGeo as _;
use geozero::wkb::GpkgWkb;

use super::*;
use crate::crs::Transform;
use crate::i18n::Lang;
use crate::io::write::{Colour, Rows, Rule, Shape, ShapeKind, Sign};
use crate::table::Column;

const WHITE: Colour = [255; 3];

fn communes() -> Table<'static> {
    let columns = [
        ("code", ColumnType::Text),
        ("name", ColumnType::Text),
        ("population", ColumnType::Number),
        ("cells", ColumnType::Integer),
    ];
    let columns = columns.map(|(name, kind)| Column::new(name, kind)).into();
    Table::new("coverage_communes", columns, 2, |rank, out| {
        out.extend([
            Value::text("01004"),
            Value::text("Bény-sur-Él'œuf \"A\""),
            Value::Thousandths(4500),
            if rank == 0 {
                Value::Integer(3)
            } else {
                Value::Missing
            },
        ]);
    })
}

/// A square with a hole, then nothing.
fn shape(rank: usize) -> Shape {
    let (x, y) = (600_000.0, 6_600_000.0);
    let square = polygon!(
        exterior: [(x: x, y: y), (x: x + 9.0, y: y), (x: x + 9.0, y: y + 9.0), (x: x, y: y)],
        interiors: [[(x: x + 4.0, y: y + 1.0), (x: x + 5.0, y: y + 1.0), (x: x + 5.0, y: y + 2.0), (x: x + 4.0, y: y + 1.0)]],
    );
    let all = if rank == 0 { vec![square] } else { Vec::new() };
    Shape::Area(geo_types::MultiPolygon(all))
}

fn written(path: &Path) {
    let to_degrees = Transform::new(Crs::LAMBERT93, Crs::WGS84).expect("known systems");
    let table = communes();
    let layer = Layer {
        table: &table,
        kind: ShapeKind::Areas,
        shape: &shape,
        to_degrees: &to_degrees,
    };
    let look = Look {
        rules: vec![Rule {
            label: "all".to_owned(),
            rows: Rows::All,
            sign: Sign::Ground(WHITE),
        }],
        ..Look::default()
    };
    let mut package = GeoPackage::create(path).expect("made");
    let words = Catalogue::new(Lang::Fr);
    package.add(&layer, &look, &words).expect("written");
    package.finish("Ain <&>").expect("closed");
}

fn with_base(check: impl FnOnce(&Connection)) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("a.gpkg");
    written(&path);
    check(&Connection::open(&path).expect("a base"));
}

fn one<T: rusqlite::types::FromSql>(base: &Connection, query: &str) -> T {
    base.query_row(query, [], |row| row.get(0))
        .unwrap_or_else(|e| panic!("{query}: {e}"))
}

#[test]
fn the_file_is_what_the_standard_asks() {
    with_base(|base| {
        assert_eq!(one::<i64>(base, "PRAGMA application_id"), 0x4750_4B47);
        assert_eq!(one::<i64>(base, "PRAGMA user_version"), 10300);
        assert_eq!(one::<String>(base, "PRAGMA integrity_check"), "ok");
        let keys = one::<i64>(base, "SELECT count(*) FROM pragma_foreign_key_check");
        assert_eq!(keys, 0);
        let systems = "SELECT group_concat(srs_id) FROM (SELECT srs_id FROM gpkg_spatial_ref_sys ORDER BY srs_id)";
        assert_eq!(one::<String>(base, systems), "-1,0,2154,4326");
        let definition = "SELECT definition FROM gpkg_spatial_ref_sys WHERE srs_id = 2154";
        assert_eq!(
            Crs::recognise(&one::<String>(base, definition)),
            Some(Crs::LAMBERT93)
        );
        let extent = "SELECT min_x || ' ' || max_y FROM gpkg_contents WHERE srs_id = 2154";
        assert_eq!(one::<String>(base, extent), "600000.0 6600009.0");
        let index = "SELECT count(*) FROM rtree_coverage_communes_geom";
        assert_eq!(one::<i64>(base, index), 1, "an empty shape has no box");
        let triggers = "SELECT count(*) FROM sqlite_master WHERE type = 'trigger'";
        assert_eq!(one::<i64>(base, triggers), 6);
        let told = "SELECT description FROM gpkg_data_columns WHERE column_name = 'population'";
        assert_eq!(one::<String>(base, told), "Habitants.");
        let style = "SELECT styleQML FROM layer_styles WHERE f_table_name = 'coverage_communes'";
        assert!(one::<String>(base, style).contains("RuleRenderer"));
    });
}

#[test]
fn values_and_shapes_are_read_back() {
    with_base(|base| {
        let query = "SELECT code || name || typeof(population) || population || typeof(cells) \
            FROM coverage_communes WHERE fid = 1";
        let text = one::<String>(base, query);
        assert_eq!(text, "01004Bény-sur-Él'œuf \"A\"real4.5integer");
        let nothing = "SELECT count(*) FROM coverage_communes WHERE geom IS NULL AND cells IS NULL";
        assert_eq!(one::<i64>(base, nothing), 1);
        let bytes = one::<Vec<u8>>(base, "SELECT geom FROM coverage_communes WHERE fid = 1");
        assert_eq!(
            &bytes[..4],
            [b'G', b'P', 0, 3],
            "an envelope of xy, little end first"
        );
        let read = GpkgWkb(bytes).to_geo().expect("well-known binary");
        let Shape::Area(wanted) = shape(0) else {
            panic!("an area")
        };
        assert_eq!(read, geo_types::Geometry::MultiPolygon(wanted));
    });
}

/// What QGIS reads of a project: a zip archive in hexadecimal digits.
fn project(base: &Connection) -> String {
    let digits = one::<String>(
        base,
        "SELECT content FROM qgis_projects WHERE name = 'maillage'",
    );
    let bytes = (0..digits.len()).step_by(2);
    let bytes: Vec<u8> = bytes
        .map(|at| u8::from_str_radix(&digits[at..at + 2], 16).expect("two digits"))
        .collect();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("an archive");
    let mut file = archive.by_name("maillage.qgs").expect("a project");
    let mut text = String::new();
    std::io::Read::read_to_string(&mut file, &mut text).expect("UTF-8");
    text
}

#[test]
fn the_project_shows_every_layer_under_its_name() {
    with_base(|base| {
        let text = project(base);
        assert!(text.contains("<title>Ain &lt;&amp;&gt;</title>"), "{text}");
        let name = "<layername>Communes par couverture</layername>";
        assert!(text.contains(name), "{text}");
        let source = "<datasource>./maillage.gpkg|layername=coverage_communes</datasource>";
        assert!(text.contains(source), "{text}");
        assert!(text.contains("<authid>EPSG:2154</authid>"), "{text}");
        // Nine metres of land, and three hundredths of them around it.
        assert!(text.contains("<xmin>599999.73</xmin>"), "{text}");
    });
}

#[test]
fn a_point_has_no_envelope() {
    let point = Shape::Point(Point(Coord { x: 1.0, y: 2.0 }));
    let (bytes, bounds) = shapes::encode(point, Crs::LAMBERT93)
        .expect("encoded")
        .expect("not empty");
    assert_eq!((bytes.len(), bounds), (8 + 21, [1.0, 1.0, 2.0, 2.0]));
}

#[test]
fn the_same_layers_make_the_same_bytes() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let paths = ["a.gpkg", "b.gpkg"].map(|name| folder.path().join(name));
    let [a, b] = paths.map(|path| {
        written(&path);
        std::fs::read(&path).expect("written")
    });
    assert!(a == b, "{} and {} bytes", a.len(), b.len());
}
