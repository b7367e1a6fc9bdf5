//! Files are known by their content, and the study written for them is valid.

use std::fs;
use std::path::{Path, PathBuf};

use super::*;
use crate::i18n::{Catalogue, Lang};
use crate::io::Scope;
use crate::study::{MistakeKind, Study, StudyError};

fn kinds(discovery: &Discovery) -> Vec<(&str, FileKind)> {
    let found = discovery.found.iter();
    found.map(|f| (f.path.as_str(), f.kind)).collect()
}

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a parent")).expect("made");
        fs::write(path, text).expect("written");
    }
    folder
}

const FILES: [(&str, &str); 12] = [
    (
        "a.csv",
        "id,pivot,nom,commune,latitude,longitude,typologie,date_maj,services\n1,2,N,C,46,2,BIB,2024-01-01,x\n",
    ),
    (
        "b.csv",
        "\u{feff}id_fs,lib_fs,insee_com,latitude,longitude,format_fs\n1,FS,23096,46.1,1.8,Fixe\n",
    ),
    (
        "grille/f.csv",
        "Idcar_200m;I_est_200;Ind;lcog_geo\nCRS3035RES200mN2029400E4259000;0;12,5;23096\n",
    ),
    (
        "c/contours.geojson",
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1,46]]]},\"properties\":{\"code\":\"23096\",\"nom\":\"Guéret\"}}]}",
    ),
    (
        "c/deps.geojson",
        "{\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[]},\"properties\":{\"code\":\"23\",\"nom\":\"Creuse\"}}]}",
    ),
    (
        "c/d.csv",
        "DEP,REG,CHEFLIEU,LIBELLE\n23,75,23096,Creuse\n87,75,87085,Haute-Vienne\n",
    ),
    (
        "c/m.csv",
        "MOD,DATE_EFF,TYPECOM_AV,COM_AV,TYPECOM_AP,COM_AP\n32,2020-01-01,COM,23001,COM,23002\n",
    ),
    (
        "c/p.csv",
        "REG;DEP;COM;Commune;PMUN\n75;23;23096;Guéret;12000\n",
    ),
    (
        "c/t.csv",
        "TYPECOM,COM,REG,DEP,LIBELLE,COMPARENT\nCOM,23096,75,23,Guéret,\n",
    ),
    (
        "z/dens.csv",
        "insee_com,lib_com,niveau_densite\n23096,Guéret,Petites villes\n",
    ),
    ("z/frr.csv", "CODGEO;LIBGEO;FRR\n23096;Guéret;FRR socle\n"),
    (
        "q.geojson",
        "{\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[]},\"properties\":{\"code_qp\":\"QN02301M\"}}]}",
    ),
];

#[test]
fn each_kind_is_known_by_its_content() {
    let folder = folder(&FILES);
    let discovery = Discovery::of(folder.path()).expect("readable");
    assert_eq!(
        kinds(&discovery),
        [
            ("a.csv", FileKind::NationalSchema),
            ("b.csv", FileKind::FranceServices),
            ("grille/f.csv", FileKind::Filosofi),
            ("c/contours.geojson", FileKind::CommuneOutlines),
            ("c/t.csv", FileKind::CommuneTable),
            ("c/p.csv", FileKind::CommunePopulation),
            ("c/m.csv", FileKind::CommuneChanges),
            ("c/d.csv", FileKind::Departements),
            ("q.geojson", FileKind::QpvOutlines),
            ("z/dens.csv", FileKind::Density),
            ("z/frr.csv", FileKind::RuralZoning),
        ]
    );
    assert_eq!(discovery.unknown, ["c/deps.geojson"]);
}

#[test]
fn the_study_written_is_valid_and_names_what_was_found() {
    let folder = folder(&FILES);
    let discovery = Discovery::of(folder.path()).expect("readable");
    for &lang in Lang::ALL {
        let text = discovery.draft("Essai \"un\"", &Catalogue::new(lang));
        assert!(!text.contains('⟨'), "{text}");
        let study = Study::parse(&text, folder.path()).unwrap_or_else(|e| panic!("{e}\n{text}"));
        assert_eq!(study.title(), Some("Essai \"un\""));
        assert_eq!(study.inputs().places.len(), 2);
        assert_eq!(study.inputs().communes.outlines.len(), 1);
        let creuse = "23".parse().expect("a code");
        assert_eq!(study.inputs().scope, Scope::Departements([creuse].into()));
    }
}

#[test]
fn what_is_missing_is_left_to_complete() {
    let folder = folder(&[(
        "grille.csv",
        "GRD_ID,T\nCRS3035RES1000mN2506000E3536000,5\n",
    )]);
    let discovery = Discovery::of(folder.path()).expect("readable");
    let text = discovery.draft("x", &Catalogue::new(Lang::Fr));
    let Err(StudyError::Mistakes(found)) = Study::parse(&text, folder.path()) else {
        panic!("places are missing:\n{text}");
    };
    assert_eq!(found.list()[0].kind, MistakeKind::MissingKey("places"));
}

#[test]
fn outputs_of_a_run_are_no_inputs() {
    let points = "id,name,longitude,latitude\n1,a,1.8,46.1\n";
    let folder = folder(&[
        ("resultats/places.csv", points),
        ("resultats/manifest.json", "{}"),
        ("lieux/points.csv", points),
    ]);
    let discovery = Discovery::of(folder.path()).expect("readable");
    assert_eq!(kinds(&discovery), [("lieux/points.csv", FileKind::Points)]);
    assert_eq!(discovery.found[0].columns.y.as_deref(), Some("latitude"));
}

#[test]
fn a_file_that_holds_the_others_is_taken_alone() {
    let row = "CRS3035RES1000mN2506000E3536000,5\n";
    let part = format!("GRD_ID,T\n{}", row.repeat(10));
    let whole = format!("GRD_ID,T\n{}", row.repeat(20));
    let folder = folder(&[("a.csv", &part), ("b.csv", &part), ("tout.csv", &whole)]);
    let discovery = Discovery::of(folder.path()).expect("readable");
    let text = discovery.draft("x", &Catalogue::new(Lang::Fr));
    assert!(
        text.contains("\n[[population]]\nfile = \"tout.csv\""),
        "{text}"
    );
    assert!(
        text.contains("\n# [[population]]\n# file = \"a.csv\""),
        "{text}"
    );
}

/// Real files, where they are at hand.
#[test]
fn real_files_are_known() {
    let shared = std::env::var_os("MAILLAGE_SHARED").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"),
        PathBuf::from,
    );
    let data = shared.join("data");
    if !data.is_dir() {
        eprintln!("note: {} is not there, nothing is compared", data.display());
        return;
    }
    let discovery = Discovery::of(&data).expect("readable");
    let is = |path: &str, kind| {
        let seen = discovery.found.iter().find(|f| f.path == path);
        assert_eq!(seen.map(|f| f.kind), Some(kind), "{path}");
    };
    is(
        "places/france-services-20240801.csv",
        FileKind::FranceServices,
    );
    is(
        "places/charente-national-schema.json",
        FileKind::NationalSchema,
    );
    is(
        "places/data-inclusion-structures.json",
        FileKind::NationalSchema,
    );
    is("population/census2021_1km_23.csv", FileKind::CensusGrid);
    is(
        "population/filosofi2019_200m_sample_tile7-12_64.csv",
        FileKind::Filosofi,
    );
    is(
        "communes/communes-23-creuse.geojson",
        FileKind::CommuneOutlines,
    );
    is("communes/communes.csv", FileKind::CommuneTable);
    is("communes/donnees_communes.csv", FileKind::CommunePopulation);
    is("communes/mouvements-communes.csv", FileKind::CommuneChanges);
    is("communes/epcicom.xlsx", FileKind::Epci);
    is("communes/departements.csv", FileKind::Departements);
    is(
        "qpv/qpv2015_occitanie_hackaviz2021.geojson",
        FileKind::QpvOutlines,
    );
    is("qpv/qpv2015_occitanie_hackaviz2021.csv", FileKind::QpvTable);
    is("zoning/grille_densite.csv", FileKind::Density);
    is("zoning/ZRR_20221109_itou.json", FileKind::RuralZoning);
    is("roads/andorra.osm.pbf", FileKind::Roads);
    let points = "qpv/qpv2024_communes_points_superposeurV2.geojson";
    assert!(discovery.unknown.contains(&points.to_owned()));
    assert_eq!(discovery.departements().len(), 12);
}
