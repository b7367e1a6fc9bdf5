use super::*;
use crate::crs::Crs;
use crate::io::testing::{described, written};
use crate::io::{PlaceColumns, PlacesFormat};
use crate::territory::PlaceKind::{Association, FranceServices, Library, ThirdPlace};
use crate::territory::ServiceMode::{Depot, Fixed, Stop};

fn read_text(name: &str, text: &str) -> (Vec<RawPlace>, LoadReport) {
    read_with(name, text, |_| {})
}

fn read_with(
    name: &str,
    text: &str,
    set: impl FnOnce(&mut PlacesInput),
) -> (Vec<RawPlace>, LoadReport) {
    let file = written(name, text.as_bytes());
    let mut input = PlacesInput {
        file: file.described.clone(),
        ..PlacesInput::default()
    };
    set(&mut input);
    read(&input, 3, &CommuneChanges::default()).expect("it reads")
}

fn faults(report: &LoadReport) -> Vec<(FaultKind, Option<u64>, Action, &str)> {
    let faults = report.faults().iter();
    faults
        .map(|f| (f.kind, f.location.line(), f.action, f.value.as_str()))
        .collect()
}

fn modes(places: &[RawPlace]) -> Vec<ServiceMode> {
    places.iter().map(|p| p.mode).collect()
}

#[test]
fn france_services_with_its_buses() {
    let (places, report) = read_text(
        "fs.csv",
        "id_fs,lib_fs,insee_com,latitude,longitude,mail,format_fs\r\n\
         1,Guéret,23096,46.17,1.87,a@b.fr,Fixe\r\n\
         2,Bus,23001,46.1,1.6,,Bus_équivalent\r\n\
         3,Tournée,23002,46.2,1.7,,Itinérante\r\n\
         4,Deux sites,23002,46.2,1.8,,Multisites\r\n",
    );
    assert_eq!(modes(&places), [Fixed, Depot, Depot, Fixed]);
    assert!(places.iter().all(|p| p.kind == FranceServices));
    let first = &places[0];
    assert_eq!((first.id.as_str(), first.name.as_str()), ("1", "Guéret"));
    assert_eq!((first.lonlat.lon(), first.lonlat.lat()), (1.87, 46.17));
    assert_eq!(first.commune, "23096".parse().ok());
    assert_eq!((first.source, first.location.line()), (3, Some(2)));
    let noted = |line, name| (FaultKind::ItinerantDepot, Some(line), Action::Noted, name);
    assert_eq!(faults(&report), [noted(3, "Bus"), noted(4, "Tournée")]);
    assert_eq!(report.rows_read(), 4);
}

const SCHEMA: &str = "id,pivot,nom,code_insee,latitude,longitude,typologie,horaires,itinerance,\
                      structure_parente,services,dispositif_programmes_nationaux,modalites_acces\n";

fn schema(rows: &str) -> (Vec<RawPlace>, LoadReport) {
    read_text("lieux.csv", &format!("{SCHEMA}{rows}"))
}

#[test]
fn the_national_schema_in_its_vocabularies() {
    let (places, report) = schema(
        "a,00000000000000,A,23096,46.1,1.8,BIB|ASSO,,,,,,\n\
         b,00000000000000,B,23096,46.2,1.8,Autre;TIERS_LIEUX,,,,,,\n\
         c,00000000000000,C,23096,46.3,1.8,,,,,,Aidants Connect|France Services,\n\
         d,00000000000000,D,23096,46.4,1.8,ASSO,,,,,,Téléphoner|Ce lieu n’accueille pas de public\n",
    );
    let kinds: Vec<_> = places.iter().map(|p| p.kind).collect();
    assert_eq!(kinds, [Library, ThirdPlace, FranceServices, Association]);
    assert_eq!(places[3].mode, ServiceMode::NoPublic);
    assert_eq!(
        faults(&report),
        [(FaultKind::NoPublic, Some(5), Action::Noted, "D")]
    );
}

#[test]
fn an_itinerant_row_is_a_stop_or_a_depot() {
    let (places, _) = schema(
        "1,00000000000000,Par semaines,,46.1,1.8,,week 1-53/2 Mo 09:00-12:00,Itinérant,,,,\n\
         2,00000000000000,Seul,,46.1,1.7,,Mo 09:00-12:00,Itinérant,,,,\n\
         3,00000000000000,Les deux,,46.1,1.6,,,Itinérant|Fixe,,,,\n\
         4,12345678900011,Mairie de A,,46.1,1.5,,,Itinérant,,,,\n\
         5,12345678900011,Mairie de B,,46.1,1.4,,,Itinérant,,,,\n\
         6,00000000000000,Circuit,,46.1,1.3,,,Itinérant,La Parente,,,\n\
         7,00000000000000,Autre nom,,46.1,1.2,,,Itinérant,la parente,,,\n\
         8,00000000000000,Bus du Nord - Place,,46.1,1.1,,,,,,,\n\
         9,00000000000000,Bus du Nord [Mairie],,46.1,1.0,,,,,,,\n\
         10,00000000000000,Camionnette,,46.1,0.9,ENM,,,,,,\n\
         11,00000000000000,Même point,,46.1,0.8,ENM,,,,,,\n\
         12,00000000000000,Même point,,46.1,0.8,ENM,,,,,,\n\
         13,00000000000000,Bus-lès-Artois,,46.1,0.7,,,,,,,\n",
    );
    assert_eq!(
        modes(&places),
        [
            Stop, Depot, Fixed, Stop, Stop, Stop, Stop, Stop, Stop, Depot, Depot, Depot, Fixed
        ]
    );
}

#[test]
fn positions_are_mended_where_it_is_safe() {
    let (places, report) = read_text(
        "lieux.csv",
        "id;nom;latitude;longitude\n1;juste;46,1;1,8\n2;inverse;1.8;46.1\n\
         3;mètres;6600000;700000\n4;ailleurs;40.7;-74\n5;sans;;\n6;mot;46.1;ici\n",
    );
    let ids: Vec<_> = places.iter().map(|p| p.id.as_str()).collect();
    assert_eq!(ids, ["1", "2", "3"]);
    assert!((places[2].lonlat.lon() - 3.0).abs() < 1e-6);
    let (mended, aside) = (Action::Mended, Action::SetAside);
    assert_eq!(
        faults(&report),
        [
            (
                FaultKind::SwappedCoordinates,
                Some(3),
                mended,
                "46.1 1.8 → 1.800000 46.100000"
            ),
            (
                FaultKind::MetresForDegrees,
                Some(4),
                mended,
                "700000 6600000 → 3.000000 46.500000"
            ),
            (FaultKind::OutsideFrance, Some(5), aside, "-74 40.7"),
            (FaultKind::NoCoordinates, Some(6), aside, "sans"),
            (FaultKind::NotANumber, Some(7), aside, "ici"),
            (FaultKind::DecimalComma, Some(2), mended, "46,1"),
            (FaultKind::DecimalComma, Some(2), mended, "1,8"),
        ]
    );
}

#[test]
fn a_repeated_identifier_is_the_same_place_unless_published_by_another() {
    let (places, report) = read_text(
        "lieux.csv",
        "id,nom,latitude,longitude,source\n7,A,46,1,x\n7,A,46,1,x\n7,B,47,2,y\n,C,48,2,x\n",
    );
    let ids: Vec<_> = places.iter().map(|p| p.id.as_str()).collect();
    assert_eq!(ids, ["7", "7@y", "5"]);
    let duplicate = |line, action, value| (FaultKind::DuplicateId, Some(line), action, value);
    assert_eq!(
        faults(&report),
        [
            duplicate(3, Action::SetAside, "7"),
            duplicate(4, Action::Mended, "7 → 7@y"),
        ]
    );
}

#[test]
fn a_plain_list_with_columns_of_its_own() {
    let text = "Code;Intitulé;E;N;Genre;Où\n9;Fab;700000;6600000;TIERS_LIEUX;1001\n\
                10;Club;700000;6600001;gymnase;x\n";
    let named = |name: &str| Some(name.to_owned());
    let (places, report) = read_with("plat.csv", text, |input| {
        input.crs = Some(Crs::LAMBERT93);
        input.columns = PlaceColumns {
            id: named("Code"),
            name: named("intitule"),
            x: named("E"),
            y: named("N"),
            commune: named("Où"),
            kind: named("Genre"),
        };
    });
    assert_eq!(places[0].name, "Fab");
    assert_eq!(places[0].kind, ThirdPlace);
    assert_eq!(places[0].commune, "01001".parse().ok());
    assert!((places[0].lonlat.lat() - 46.5).abs() < 1e-6);
    assert_eq!(
        faults(&report),
        [
            (FaultKind::UnknownCommune, Some(3), Action::Noted, "x"),
            (FaultKind::UnknownValue, Some(3), Action::Noted, "gymnase"),
        ]
    );
}

#[test]
fn a_geocoder_says_how_well_a_place_is_known() {
    let (places, report) = read_text(
        "list.csv",
        "nom,longitude,latitude,result_type,result_score\n\
         A,1.87,46.17,housenumber,0.93\n\
         B,1.88,46.17,street,0.81\n\
         C,1.89,46.17,municipality,0.9\n\
         D,1.90,46.17,housenumber,0.31\n\
         E,1.91,46.17,,\n",
    );
    let known: Vec<&str> = places.iter().map(|p| p.precision.key()).collect();
    let wanted = ["address", "street", "town-centre", "street", "given"];
    assert_eq!((known, faults(&report)), (wanted.to_vec(), vec![]));
    // The list that we write ourselves is read back as it was.
    let (places, _) = read_text(
        "places.csv",
        "id,nom,longitude,latitude,precision\n1,A,1.87,46.17,town-centre\n",
    );
    assert_eq!(places[0].precision.key(), "town-centre");
}

#[test]
fn geojson_points_in_the_system_that_they_declare() {
    let text = r#"{"type": "FeatureCollection",
        "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::2154"}},
        "features": [
        {"type": "Feature", "properties": {"nom": "A"},
         "geometry": {"type": "Point", "coordinates": [700000, 6600000]}},
        {"type": "Feature", "properties": {"nom": "B"}, "geometry": null}]}"#;
    let (places, report) = read_text("points.geojson", text);
    assert_eq!((places.len(), places[0].id.as_str()), (1, "1"));
    assert!((places[0].lonlat.lon() - 3.0).abs() < 1e-6);
    let none = (FaultKind::NoCoordinates, Some(2), Action::SetAside, "B");
    assert_eq!(faults(&report), [none]);
}

#[test]
fn lists_without_what_they_need_are_errors() {
    let error = |text: &str, format| {
        let file = written("lieux.csv", text.as_bytes());
        let input = PlacesInput {
            file: described(&file.described.path),
            format,
            ..PlacesInput::default()
        };
        read(&input, 0, &CommuneChanges::default()).expect_err("it lacks a column")
    };
    let missing = |e: LoadError| matches!(e, LoadError::MissingColumn { .. });
    assert!(missing(error("id,nom,latitude\n1,A,46\n", None)));
    let bare = "id,latitude,longitude\n1,46,1\n";
    assert!(missing(error(bare, Some(PlacesFormat::FranceServices))));
}
