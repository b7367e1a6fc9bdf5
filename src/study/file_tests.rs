//! Study files: what they mean, and every mistake found at once.

use std::path::Path;

use super::*;
use crate::crs::Crs;
use crate::gaps::Mesh;
use crate::i18n::{Catalogue, Lang};
use crate::io::{PlacesFormat, Scope};
use crate::map::{Orientation, PaperSize};
use crate::territory::DensityClass;
use crate::units::{Metres, Seconds};

const LEAST: &str = "[[places]]\nfile = \"lieux.csv\"\n[[population]]\nfile = \"grille.csv\"\n";

fn parse(text: &str) -> Result<Study, StudyError> {
    Study::parse(text, Path::new("/dossier"))
}

fn study(text: &str) -> Study {
    parse(text).unwrap_or_else(|error| panic!("{error}"))
}

/// The mistakes of a text that has some: `line key`.
fn mistakes(text: &str) -> Vec<String> {
    match parse(text) {
        Err(StudyError::Mistakes(found)) => found
            .list()
            .iter()
            .map(|m| {
                for &lang in Lang::ALL {
                    let words = m.kind.words(&Catalogue::new(lang));
                    assert!(!format!("{words:?}").contains(['⟨', '$']), "{words:?}");
                }
                format!("{} {}", found.line_of(m), m.kind.key())
            })
            .collect(),
        other => panic!("mistakes were expected, not {other:?}"),
    }
}

#[test]
fn the_least_study_has_usual_values() {
    let study = study(LEAST);
    assert_eq!(study.inputs().scope, Scope::Everything);
    assert_eq!(study.out(), Path::new("/dossier/resultats"));
    assert_eq!(
        study.cutoffs().as_slice(),
        [600, 1200, 1800].map(|s| Seconds::from_tenths(s * 10))
    );
    let travel = study.travel();
    assert_eq!(travel, &TravelSettings::usual(Path::new("/dossier")));
    assert_eq!(travel.profiles()[0].name, "crow-fly");
    assert_eq!(study.nearest().get(), 3);
    let meshes: Vec<_> = study.gaps().iter().map(|gap| gap.mesh).collect();
    assert_eq!(meshes, [Mesh::Grid, Mesh::H3(h3o::Resolution::Seven)]);
    assert_eq!(study.lang(), None);
}

#[test]
fn every_key_is_understood() {
    let study = study(include_str!("testing/whole.toml"));
    assert_eq!(study.title(), Some("Creuse"));
    assert_eq!(
        (study.lang(), study.date()),
        (Some(Lang::Fr), Some("2026-11"))
    );
    assert_eq!(study.out(), Path::new("/dossier/sorties/creuse"));
    let inputs = study.inputs();
    assert!(matches!(&inputs.scope, Scope::Departements(codes) if codes.len() == 2));
    assert_eq!(inputs.crs, Some(Crs::LAMBERT93));
    assert_eq!(inputs.places.len(), 2);
    assert_eq!(inputs.places[0].format, Some(PlacesFormat::FranceServices));
    assert_eq!(
        inputs.places[0].file.licence.as_deref(),
        Some("Licence Ouverte 2.0")
    );
    assert_eq!(inputs.places[1].columns.x.as_deref(), Some("lon"));
    assert_eq!(inputs.places[1].file.label, "lieux/mediatheques.csv");
    assert_eq!(
        inputs.places[1].file.path,
        Path::new("/dossier/lieux/mediatheques.csv")
    );
    let (areas, id) = inputs.population[0].areas.as_ref().expect("areas");
    assert_eq!(
        (areas.label.as_str(), id.as_str()),
        ("qp.geojson", "code_qp")
    );
    assert_eq!(inputs.attributes["jeunes"], ["ind_18_24"]);
    assert!(
        inputs.attributes.contains_key("households"),
        "kept by default"
    );
    assert!(!inputs.attributes.contains_key("age_65_plus"), "left out");
    assert_eq!(inputs.communes.outlines.len(), 2);
    assert_eq!(inputs.communes.outlines[1].date.as_deref(), Some("2018"));
    assert_eq!(inputs.qpv.crs, Some(Crs::WGS84));
    assert!(inputs.zoning.rural.is_some());
    let ModelSettings::CrowFly(travel) = &study.travel().profiles()[0].model else {
        panic!("straight lines were asked for");
    };
    assert_eq!(travel.limit, Metres::from_kilometres(80.0));
    let rural = travel.speeds.speed(Some(DensityClass::VeryDispersedRural));
    assert!((rural.kmh() - 50.0).abs() < 1e-9);
    assert_eq!(study.gaps().len(), 1);
    assert_eq!(study.maps().dpi, 300);
    assert_eq!(study.maps().formats.len(), 1);
}

#[test]
fn an_atlas_is_made_where_maps_are_wanted() {
    let made = |maps: &str| study(&format!("{LEAST}{maps}")).maps().atlas;
    let whole = study(include_str!("testing/whole.toml"));
    let paper = whole.maps().paper;
    assert_eq!(paper.size, PaperSize::A3);
    assert_eq!(paper.orientation, Orientation::Landscape);
    assert!(!whole.maps().atlas);
    assert!(made("") && made("[maps]\nformats = [\"pdf\"]\n"));
    assert!(!made("[maps]\nformats = []\n"));
    assert!(made("[maps]\nformats = []\natlas = true\n"));
    let faults = format!("{LEAST}[maps]\npaper = \"A5\"\norientation = \"up\"\natlas = 1\n");
    let wanted = ["6 unknown-choice", "7 unknown-choice", "8 wrong-shape"];
    assert_eq!(mistakes(&faults), wanted);
}

#[test]
fn a_public_that_no_map_can_draw_is_found_before_anything_is_read() {
    let asked = |name: &str| format!("{LEAST}[maps]\nbivariate = \"{name}\"\n");
    for known in ["age_65_plus", "poor_households"] {
        assert_eq!(
            study(&asked(known)).maps().bivariate.as_deref(),
            Some(known)
        );
    }
    for unknown in ["age_65", "households", "digital_difficulty"] {
        assert_eq!(mistakes(&asked(unknown)), ["6 no-bivariate"]);
    }
    let own = format!(
        "{LEAST}[maps]\nbivariate = \"ind_80p\"\n[population_attributes]\nind_80p = \"ind_80p\"\n"
    );
    assert_eq!(study(&own).maps().bivariate.as_deref(), Some("ind_80p"));
}

#[test]
fn all_mistakes_are_found_at_once_in_the_order_of_the_text() {
    let text = format!(
        "titel = \"x\"\nlang = \"de\"\n{LEAST}\
         [territory]\ndepartements = [\"23\", \"Creuse\", 87]\nepci = [\"200067593\"]\n\
         crs = \"EPSG:4326\"\n\
         [travel]\ndetour = 0.9\nmodel = \"crow-flies\"\n[travel.speeds_kmh]\n8 = 50\n\
         [coverage]\ncutoffs_minutes = [0, \"dix\"]\nnearest = 0\n[gaps]\nmeshes = [\"grille\"]\n"
    );
    assert_eq!(
        mistakes(&text),
        [
            "1 unknown-key",
            "2 unknown-choice",
            "7 exclusive",
            "8 no-departement",
            "8 wrong-shape",
            "10 crs-in-degrees",
            "12 out-of-bounds",
            "13 unknown-choice",
            "15 unknown-key",
            "17 out-of-bounds",
            "17 wrong-shape",
            "18 out-of-bounds",
            "20 unknown-choice",
        ]
    );
}

#[test]
fn what_is_needed_is_asked_for() {
    assert_eq!(mistakes(""), ["1 missing-key", "1 missing-key"]);
    let text = "[[places]]\nfile = \"a\"\n[[places]]\nsource = \"b\"\n[[population]]\nfile=\"c\"\n";
    assert_eq!(mistakes(text), ["3 missing-key"]);
}

#[test]
fn what_is_no_toml_says_where() {
    assert_eq!(mistakes("title = \"a\nlang = \"fr\"\n")[0], "1 syntax");
    assert_eq!(mistakes("title = \"a\"\ntitle = \"b\"\n"), ["2 syntax"]);
}

#[test]
fn a_mistake_is_said_in_both_languages() {
    let Err(StudyError::Mistakes(found)) = parse(&format!("{LEAST}[covrage]\n")) else {
        panic!("a mistake was expected");
    };
    let kind = &found.list()[0].kind;
    let french = kind.words(&Catalogue::new(Lang::Fr));
    assert_eq!(french.what, "clé inconnue «\u{202f}covrage\u{202f}»");
    assert!(
        french
            .remedy
            .starts_with("Vouliez-vous dire «\u{202f}coverage\u{202f}»")
    );
    assert!(kind.to_string().contains("Did you mean “coverage”?"));
}
