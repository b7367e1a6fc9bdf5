//! The outlines of communes and priority neighbourhoods, as shapefiles in
//! Lambert-93.

use std::fs::OpenOptions;
use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::Path;

use geo_types::Coord;
use shapefile::dbase::{FieldName, FieldValue, Record, TableWriterBuilder};
use shapefile::{Point, Polygon, PolygonRing, Writer};

use super::super::error::DemoError;
use super::super::people::Quarter;
use super::super::society::quarter_code;
use super::super::world::World;
use super::stream::{in_order, save};
use crate::crs::{Crs, Transform};

/// Lambert-93 as ESRI writes it.
const PRJ: &str = r#"PROJCS["RGF_1993_Lambert_93",GEOGCS["GCS_RGF_1993",DATUM["D_RGF_1993",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Lambert_Conformal_Conic"],PARAMETER["False_Easting",700000.0],PARAMETER["False_Northing",6600000.0],PARAMETER["Central_Meridian",3.0],PARAMETER["Standard_Parallel_1",49.0],PARAMETER["Standard_Parallel_2",44.0],PARAMETER["Latitude_Of_Origin",46.5],UNIT["Meter",1.0]]"#;

/// A shape with its attributes.
type Shape = (Polygon, Record);

/// The passage from the system of the world to that of outlines.
pub(super) fn to_lambert() -> Result<Transform, DemoError> {
    Ok(Transform::new(Crs::LAEA_EUROPE, Crs::LAMBERT93)?)
}

/// A ring in Lambert-93, to the centimetre, closed.
fn ring(transform: &Transform, points: &[Coord]) -> Result<Vec<Point>, DemoError> {
    let centimetres = |metres: f64| (metres * 100.0).round() / 100.0;
    let mut ring = Vec::with_capacity(points.len() + 1);
    for &point in points.iter().chain(points.first()) {
        let image = transform.apply(point)?;
        ring.push(Point::new(centimetres(image.x), centimetres(image.y)));
    }
    Ok(ring)
}

fn record<const N: usize>(fields: [(&str, String); N]) -> Record {
    let mut record = Record::default();
    for (name, value) in fields {
        record.insert(name.to_owned(), FieldValue::Character(Some(value)));
    }
    record
}

fn fields(columns: &[(&str, u8)]) -> TableWriterBuilder {
    columns
        .iter()
        .fold(TableWriterBuilder::new(), |table, &(name, width)| {
            let name = FieldName::try_from(name).expect("names have at most ten letters");
            table.add_character_field(name, width)
        })
}

/// Writes `communes.shp` and what belongs to it.
pub(super) fn communes(world: &World, path: &Path) -> Result<(), DemoError> {
    const COLUMNS: [(&str, u8); 6] = [
        ("INSEE_COM", 5),
        ("NOM", 60),
        ("INSEE_DEP", 3),
        ("INSEE_REG", 2),
        ("SIREN_EPCI", 9),
        ("POPULATION", 9),
    ];
    let of = world.society.communes.len();
    write(path, &COLUMNS, of, |transform, rank| {
        let commune = &world.society.communes[rank];
        let departement = &world.society.departements[commune.departement];
        let outline = ring(transform, &world.land.outline(commune.cell))?;
        let values = [
            commune.code.clone(),
            commune.name.full(),
            departement.code.clone(),
            departement.region.clone(),
            world.society.groupings[commune.grouping].code.clone(),
            commune.residents().to_string(),
        ];
        let named: Vec<(&str, String)> = COLUMNS.iter().map(|c| c.0).zip(values).collect();
        let named: [(&str, String); 6] = named.try_into().expect("six columns, six values");
        Ok((Polygon::new(PolygonRing::Outer(outline)), record(named)))
    })
}

/// Writes `qpv.shp` and what belongs to it, and returns how many there are.
pub(super) fn quarters(world: &World, path: &Path) -> Result<usize, DemoError> {
    const COLUMNS: [(&str, u8); 7] = [
        ("code_qp", 8),
        ("lib_qp", 60),
        ("insee_reg", 2),
        ("insee_dep", 3),
        ("insee_com", 5),
        ("lib_com", 60),
        ("siren_epci", 9),
    ];
    let located = located(world);
    write(path, &COLUMNS, located.len(), |transform, rank| {
        let (code, commune, quarter) = &located[rank];
        let commune = &world.society.communes[*commune];
        let departement = &world.society.departements[commune.departement];
        let mut rings = vec![PolygonRing::Outer(ring(transform, &quarter.outline)?)];
        if let Some(hole) = &quarter.hole {
            rings.push(PolygonRing::Inner(ring(transform, hole)?));
        }
        let values = record([
            ("code_qp", code.clone()),
            ("lib_qp", quarter_name(rank)),
            ("insee_reg", departement.region.clone()),
            ("insee_dep", departement.code.clone()),
            ("insee_com", commune.code.clone()),
            ("lib_com", commune.name.full()),
            (
                "siren_epci",
                world.society.groupings[commune.grouping].code.clone(),
            ),
        ]);
        Ok((Polygon::with_rings(rings), values))
    })?;
    Ok(located.len())
}

/// Neighbourhoods with people in the territory: code, commune that holds most
/// of their cells, and shape, by code.
fn located(world: &World) -> Vec<(String, usize, &Quarter)> {
    let mut held =
        vec![std::collections::BTreeMap::<usize, usize>::new(); world.people.quarters.len()];
    let tree = super::super::land::marks(
        world
            .people
            .quarters
            .iter()
            .enumerate()
            .map(|(rank, q)| (q.middle, rank)),
    );
    for rank in 0..world.society.communes.len() {
        for cell in world.cells_of(rank).iter().filter(|cell| cell.quarter) {
            let p = cell.centre();
            for mark in tree.locate_within_distance([p.x, p.y], 650.0 * 650.0) {
                if world.people.quarters[mark.data].holds(p) {
                    *held[mark.data].entry(rank).or_default() += 1;
                }
            }
        }
    }
    let mut ranks = std::collections::BTreeMap::<usize, usize>::new();
    let quarters = held.iter().zip(&world.people.quarters);
    let mut located: Vec<_> = quarters
        .filter_map(|(held, quarter)| {
            let most = held
                .iter()
                .max_by_key(|&(&rank, &cells)| (cells, usize::MAX - rank))?;
            let departement = world.society.communes[*most.0].departement;
            let rank = ranks.entry(departement).or_default();
            *rank += 1;
            let code = quarter_code(&world.society.departements[departement].code, *rank);
            Some((code, *most.0, quarter))
        })
        .collect();
    located.sort_by(|a, b| a.0.cmp(&b.0));
    located
}

fn quarter_name(rank: usize) -> String {
    const NAMES: [&str; 20] = [
        "Les Tilleuls",
        "Bel-Air",
        "La Grande Borne Neuve",
        "Les Hauts de Brèche",
        "Cité des Forges",
        "Le Moulin Rouge-Terre",
        "Les Peupliers",
        "La Croix Verte",
        "Quartier Nord",
        "Les Alouettes",
        "Beaurivage",
        "Le Val Fleuri",
        "La Plaine des Jeux",
        "Les Coteaux",
        "Saint-Cybarde",
        "Les Tanneries",
        "La Gare - Les Docks",
        "Le Clos Bastide",
        "Les Genêts",
        "Pont-Neuf - Le Port",
    ];
    let round = rank / NAMES.len();
    let name = NAMES[(rank * 7 + round) % NAMES.len()];
    name.to_owned()
}

/// Writes a shapefile of `of` shapes, with its `.prj` and `.cpg`.
fn write(
    path: &Path,
    columns: &[(&str, u8)],
    of: usize,
    make: impl Fn(&Transform, usize) -> Result<Shape, DemoError> + Sync,
) -> Result<(), DemoError> {
    let failed = DemoError::shape_at(path);
    let mut writer = Writer::from_path(path, fields(columns)).map_err(&failed)?;
    let piece = |range: std::ops::Range<usize>| {
        let transform = to_lambert()?;
        range
            .map(|rank| make(&transform, rank))
            .collect::<Result<Vec<Shape>, _>>()
    };
    in_order((of, 64), piece, |shapes| {
        shapes.iter().try_for_each(|(polygon, record)| {
            writer
                .write_shape_and_record(polygon, record)
                .map_err(&failed)
        })
    })?;
    drop(writer);
    undate(&path.with_extension("dbf"))?;
    save(&path.with_extension("prj"), PRJ)?;
    save(&path.with_extension("cpg"), "UTF-8")
}

/// Sets the date in the head of a dBase file, which its writer takes from the
/// clock, to the first of January 2026.
fn undate(path: &Path) -> Result<(), DemoError> {
    let failed = DemoError::at(path);
    let mut file = OpenOptions::new().write(true).open(path).map_err(&failed)?;
    file.seek(SeekFrom::Start(1)).map_err(&failed)?;
    file.write_all(&[126, 1, 1]).map_err(&failed)
}
