//! Opening hours from small lists, and from the real ones where they are at hand.

use crate::hours::Staff;
use std::collections::BTreeMap;

use super::*;
use crate::hours::Knowledge;
use crate::io::testing::{shared, written};

fn read_list(name: &str, text: &str) -> (Vec<RawPlace>, LoadReport) {
    let file = written(name, text.as_bytes());
    let input = PlacesInput {
        file: file.described.clone(),
        ..PlacesInput::default()
    };
    read(&input, 0, &CommuneChanges::default()).expect("it reads")
}

fn schedules(places: &[RawPlace]) -> Vec<String> {
    let text = |place: &RawPlace| match place.hours.schedule() {
        Ok(schedule) => schedule.to_string(),
        Err(_) => place.hours.knowledge().key().to_owned(),
    };
    places.iter().map(text).collect()
}

fn noted(report: &LoadReport) -> Vec<(FaultKind, Option<&str>, &str)> {
    let hours = [
        FaultKind::HoursNotUnderstood,
        FaultKind::HoursImplausible,
        FaultKind::HoursAssumed,
    ];
    let faults = report.faults().iter().filter(|f| hours.contains(&f.kind));
    faults
        .map(|f| (f.kind, f.location.column(), f.value.as_str()))
        .collect()
}

#[test]
fn a_column_a_day() {
    let (places, report) = read_list(
        "fs.csv",
        "id_fs,lib_fs,latitude,longitude,h_lundi,h_mardi,h_samedi,format_fs\n\
         1,A,46.1,1.8,09:00 - 12:00 / 14:00 - 17:00,,09:00 - 12:00,Fixe\n\
         2,B,46.1,1.8,,,,Fixe\n\
         3,C,46.1,1.8,09:00 - 12:00 / 11:00 - 17:00,,,Fixe\n\
         4,D,46.1,1.8,99h99,,,Fixe\n",
    );
    let wanted = [
        "Mo 09:00-12:00,14:00-17:00; Sa 09:00-12:00",
        "unknown",
        "implausible",
        "unknown",
    ];
    assert_eq!(schedules(&places), wanted);
    let value = "lundi 09:00 - 12:00 / 11:00 - 17:00 → overlap";
    let wanted = [(FaultKind::HoursImplausible, Some("h_lundi"), value)];
    assert_eq!(noted(&report), wanted);
}

#[test]
fn one_column_in_either_grammar_and_the_weeks_beside_it() {
    let (places, report) = read_list(
        "places.csv",
        "id,nom,latitude,longitude,horaires,ouverture\n\
         1,A,46.1,1.8,Mo 09:30-12:30; PH off,Semaine impaire\n\
         2,B,46.1,1.8,Mardi et jeudi de 14h à 17h,\n\
         3,C,46.1,1.8,sur rendez-vous,\n\
         4,D,46.1,1.8,lundi 9h-12h en période scolaire,\n\
         5,E,46.1,1.8,9h-12h,\n",
    );
    let wanted = [
        "week 1-53/2 Mo 09:30-12:30; PH off",
        "Tu,Th 14:00-17:00",
        "by-appointment",
        "unread",
        "Mo-Fr 09:00-12:00",
    ];
    assert_eq!(schedules(&places), wanted);
    let unread = "lundi 9h-12h en période scolaire → « periode »";
    let assumed = "9h-12h → Mo-Fr 09:00-12:00";
    let column = Some("horaires");
    let wanted = [
        (FaultKind::HoursNotUnderstood, column, unread),
        (FaultKind::HoursAssumed, column, assumed),
    ];
    assert_eq!(noted(&report), wanted);
}

#[test]
fn staff_is_read_where_a_list_says_it() {
    let (places, report) = read_list(
        "places.csv",
        "id,nom,latitude,longitude,etp\n\
         1,A,46.1,1.8,\"1,5\"\n2,B,46.1,1.8,\n3,C,46.1,1.8,deux\n",
    );
    let staff: Vec<Option<f64>> = places.iter().map(|p| p.staff.map(Staff::get)).collect();
    assert_eq!(staff, [Some(1.5), None, None]);
    assert_eq!(report.faults().len(), 1);
}

fn knowledge(name: &str) -> Option<BTreeMap<&'static str, usize>> {
    let input = PlacesInput {
        file: shared(&format!("data/places/{name}"))?,
        ..PlacesInput::default()
    };
    let (places, _) = read(&input, 0, &CommuneChanges::default()).expect("it reads");
    let mut counts: BTreeMap<&str, usize> = Knowledge::ALL.map(|k| (k.key(), 0)).into();
    for place in &places {
        *counts.entry(place.hours.knowledge().key()).or_default() += 1;
    }
    Some(counts)
}

#[test]
fn the_real_list_of_france_services() {
    let Some(counts) = knowledge("france-services-20240801.csv") else {
        return;
    };
    let given = 2_845 - counts["unknown"];
    // At least 98 rows in 100 that give hours are understood, none is unread.
    assert!(counts["known"] * 100 >= given * 98, "{counts:?}");
    assert_eq!(counts["unread"], 0, "{counts:?}");
}

#[test]
fn the_real_bus_of_charente() {
    let Some(file) = shared("data/places/charente-bus-france-services.json") else {
        return;
    };
    let input = PlacesInput {
        file,
        ..PlacesInput::default()
    };
    let (places, _) = read(&input, 0, &CommuneChanges::default()).expect("it reads");
    let texts = schedules(&places);
    let of = |weeks: &str| texts.iter().filter(|text| text.starts_with(weeks)).count();
    assert_eq!(
        (of("week 1-53/2 "), of("week 2-52/2 ")),
        (6, 6),
        "{texts:?}"
    );
}
