//! Real territories from the shared data, read in the shortest way that
//! serves to look at maps of them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use calamine::{Data, Reader as _, Xlsx, open_workbook};
use geo_types::{Geometry, MultiPolygon};
use maillage::crs::{Crs, GridId, LonLat, Transform};
use maillage::hours::OpeningHours;
use maillage::territory::{
    Attributes, CellId, Commune, CommuneCode, CommuneIndex, DemandCell, DensityClass, Departement,
    DepartementIndex, Epci, EpciIndex, Place, PlaceKind, Precision, ServiceMode, Territory,
    TerritoryParts,
};
use maillage::units::Persons;

/// The départements whose outlines are at hand.
pub(crate) const REGION: [&str; 12] = [
    "16", "17", "19", "23", "24", "33", "40", "47", "64", "79", "86", "87",
];

/// Where the shared data lies; `None` where it is not at hand.
pub(crate) fn data() -> Option<PathBuf> {
    let root = std::env::var("MAILLAGE_SHARED").unwrap_or_else(|_| "../shared".to_owned());
    let data = Path::new(&root).join("data");
    if data.is_dir() {
        return Some(data);
    }
    println!("note: no shared data at {}", data.display());
    None
}

type Row = BTreeMap<String, String>;

fn rows(path: &Path, delimiter: u8) -> Vec<Row> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .from_path(path)
        .expect("a readable table");
    reader
        .deserialize()
        .map(|row| row.expect("a whole row"))
        .collect()
}

/// What the loader gathers.
struct Loader {
    data: PathBuf,
    to_metres: Transform,
    parts: TerritoryParts,
    ranks: BTreeMap<CommuneCode, usize>,
    successors: BTreeMap<String, String>,
}

/// The territory of these départements, the rest of the region around it.
pub(crate) fn territory(data: &Path, departements: &[&str]) -> Territory {
    let mut loader = Loader {
        data: data.to_owned(),
        to_metres: Transform::new(Crs::WGS84, Crs::LAMBERT93).expect("known systems"),
        parts: TerritoryParts::default(),
        ranks: BTreeMap::new(),
        successors: successors(data),
    };
    for code in REGION {
        loader.communes(code, departements.contains(&code));
    }
    loader.densities();
    loader.epcis();
    for code in departements {
        loader.cells(code);
    }
    loader.places(departements);
    loader.parts.attributes = Attributes::default();
    Territory::new(Crs::LAMBERT93, loader.parts).expect("a valid territory")
}

fn successors(data: &Path) -> BTreeMap<String, String> {
    rows(&data.join("communes/mouvements-communes.csv"), b',')
        .into_iter()
        .filter(|row| row["TYPECOM_AV"] == "COM" && row["TYPECOM_AP"] == "COM")
        .filter(|row| matches!(&*row["MOD"], "31" | "32" | "33" | "34" | "41" | "50"))
        .filter(|row| row["COM_AV"] != row["COM_AP"] && &*row["DATE_EFF"] >= "2018-01-01")
        .map(|row| (row["COM_AV"].clone(), row["COM_AP"].clone()))
        .collect()
}

impl Loader {
    fn current(&self, code: &str) -> CommuneCode {
        let mut code = code.to_owned();
        while let Some(next) = self.successors.get(&code) {
            code.clone_from(next);
        }
        code.parse().expect("a commune code")
    }

    fn communes(&mut self, departement: &str, inside: bool) {
        let folder = std::fs::read_dir(self.data.join("communes")).expect("a folder");
        let path = folder
            .map(|entry| entry.expect("an entry").path())
            .find(|path| {
                path.to_string_lossy()
                    .contains(&format!("communes-{departement}-"))
            })
            .expect("outlines");
        let text = std::fs::read_to_string(path).expect("outlines");
        let collection: geojson::FeatureCollection = text.parse().expect("features");
        let rank = self.parts.departements.len();
        if inside {
            self.parts.departements.push(Departement {
                code: departement.parse().expect("a code"),
                name: departement.into(),
            });
        }
        for feature in collection.features {
            let outline = self.outline(&feature);
            if inside {
                self.commune(&feature, outline, DepartementIndex::new(rank));
            } else {
                self.parts.surroundings.push(outline);
            }
        }
    }

    fn commune(&mut self, feature: &geojson::Feature, outline: MultiPolygon, of: DepartementIndex) {
        let text = |name: &str| {
            let value = feature.property(name).and_then(|value| value.as_str());
            value.expect("a text property").to_owned()
        };
        let code = self.current(&text("code"));
        if let Some(&rank) = self.ranks.get(&code) {
            self.parts.communes[rank].outline.0.extend(outline.0);
            return;
        }
        self.ranks.insert(code, self.parts.communes.len());
        self.parts.communes.push(Commune {
            code,
            name: text("nom").into(),
            departement: of,
            epci: None,
            density: None,
            rural: None,
            population: None,
            outline,
        });
    }

    fn outline(&self, feature: &geojson::Feature) -> MultiPolygon {
        let geometry = feature.geometry.clone().expect("a geometry");
        let mut outline = match Geometry::<f64>::try_from(geometry).expect("a geometry") {
            Geometry::Polygon(polygon) => MultiPolygon(vec![polygon]),
            Geometry::MultiPolygon(polygons) => polygons,
            other => panic!("no area: {other:?}"),
        };
        geo::MapCoordsInPlace::map_coords_in_place(&mut outline, |coord| {
            self.to_metres.apply(coord).expect("inside France")
        });
        outline
    }

    fn densities(&mut self) {
        for row in rows(&self.data.join("zoning/grille_densite.csv"), b',') {
            let code = row
                .get("insee_com")
                .or_else(|| row.get("\u{feff}insee_com"));
            let code = code
                .expect("a code")
                .parse::<CommuneCode>()
                .expect("a code");
            if let Some(&rank) = self.ranks.get(&code) {
                let class: Result<DensityClass, ()> = row["niveau_densite"].parse();
                self.parts.communes[rank].density = class.ok();
            }
        }
    }

    fn epcis(&mut self) {
        let path = self.data.join("communes/epcicom.xlsx");
        let mut book: Xlsx<_> = open_workbook(path).expect("a workbook");
        let sheet = book
            .worksheet_range_at(0)
            .expect("a sheet")
            .expect("a sheet");
        let mut known: BTreeMap<String, usize> = BTreeMap::new();
        for row in sheet.rows().skip(1) {
            let text = |column: usize| match &row[column] {
                Data::Float(number) => format!("{number:.0}"),
                other => other.to_string(),
            };
            let Ok(code) = text(9).parse::<CommuneCode>() else {
                continue;
            };
            let Some(&rank) = self.ranks.get(&code) else {
                continue;
            };
            let epcis = &mut self.parts.epcis;
            let epci = *known.entry(text(1)).or_insert_with(|| {
                epcis.push(Epci {
                    code: text(1).parse().expect("a SIREN"),
                    name: text(2).into(),
                    communes: None,
                });
                epcis.len() - 1
            });
            self.parts.communes[rank].epci = Some(EpciIndex::new(epci));
        }
    }

    fn cells(&mut self, departement: &str) {
        let to_metres = Transform::new(Crs::LAEA_EUROPE, Crs::LAMBERT93).expect("known systems");
        let path = format!("population/census2021_1km_{departement}.csv");
        for row in rows(&self.data.join(path), b',') {
            let id: GridId = row["GRD_ID"].parse().expect("a grid identifier");
            let people = row["T"].parse().ok().and_then(Persons::new);
            let commune = self.ranks.get(&self.current(&row["code_commune_centre"]));
            self.parts.cells.push(DemandCell {
                id: CellId::Grid(id),
                position: to_metres.to_projected(id.centre()).expect("inside France"),
                population: people.expect("a count"),
                commune: commune.map(|&rank| CommuneIndex::new(rank)),
                imputed: None,
            });
        }
    }

    fn places(&mut self, departements: &[&str]) {
        for row in rows(&self.data.join("places/france-services-20240801.csv"), b',') {
            let number = |name: &str| row[name].parse::<f64>().ok();
            let lonlat = number("longitude")
                .zip(number("latitude"))
                .and_then(|(lon, lat)| LonLat::new(lon, lat));
            let Some(lonlat) = lonlat.filter(|at| (-2.5..3.5).contains(&at.lon())) else {
                continue;
            };
            let at = geo_types::Coord {
                x: lonlat.lon(),
                y: lonlat.lat(),
            };
            self.parts.places.push(Place {
                id: row["id_fs"].clone(),
                name: row["lib_fs"].clone(),
                position: self.to_metres.to_projected(at).expect("inside France"),
                lonlat,
                precision: Precision::Given,
                commune: row["insee_com"].parse().ok(),
                mode: match &*row["format_fs"] {
                    "Bus_équivalent" | "Itinérante" => ServiceMode::Depot,
                    _ => ServiceMode::Fixed,
                },
                kind: PlaceKind::FranceServices,
                inside: departements.contains(&&*row["insee_dep"]),
                source: 0,
                hours: OpeningHours::unknown(),
                staff: None,
            });
        }
    }
}
