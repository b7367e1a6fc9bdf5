use std::collections::BTreeMap;

use super::*;
use crate::faults::{Action, FaultKind, LoadReport};
use crate::io::testing::{shared, written};
use crate::io::{Described, LoadError};
use crate::territory::{CommuneChanges, CommuneCode, DepartementCode, Succession};

const TABLE: &str = "TYPECOM,COM,LIBELLE,COMPARENT\r\n\
    COM,16001,Abzac,\r\n\
    COM,16204,Bellevigne,\r\n\
    COMD,16129,Éraville,16204\r\n\
    COM,75056,Paris,\r\n\
    ARM,75111,Paris 11e,75056\r\n";

const CHANGES: &str = "MOD,DATE_EFF,TYPECOM_AV,COM_AV,TYPECOM_AP,COM_AP\n\
    32,2017-01-01,COM,16386,COM,16204\n\
    32,2017-01-01,COM,16204,COM,16204\n\
    32,2017-01-01,COM,16204,COMD,16204\n\
    10,2010-01-01,COM,16001,COM,16001\n\
    20,2011-03-31,,,COM,97601\n\
    31,1973-13-01,COM,16500,COM,16001\n\
    99,2020-01-01,COM,16501,COM,16001\n";

fn code(text: &str) -> CommuneCode {
    text.parse().expect("a code")
}

fn kinds(report: &LoadReport) -> Vec<(FaultKind, Option<u64>, Action)> {
    let key = |f: &crate::faults::Fault| (f.kind, f.location.line(), f.action);
    report.faults().iter().map(key).collect()
}

/// Today's codes of the small world above.
pub(crate) fn small() -> CommuneChanges {
    let (table, _) =
        read_table(&written("communes.csv", TABLE.as_bytes()).described).expect("the table reads");
    let (events, _) = read_changes(&written("mouvements.csv", CHANGES.as_bytes()).described)
        .expect("the changes read");
    changes(&table, events)
}

#[test]
fn today_is_what_the_table_says_is_a_commune() {
    let file = written("communes.csv", TABLE.as_bytes());
    let (table, report) = read_table(&file.described).expect("it reads");
    assert_eq!(table.names.len(), 3);
    assert_eq!(table.names[&code("16204")], "Bellevigne");
    assert_eq!(table.parts.len(), 2);
    assert_eq!(report.faults(), []);
}

#[test]
fn only_events_that_move_land_are_changes() {
    let file = written("mouvements.csv", CHANGES.as_bytes());
    let (events, report) = read_changes(&file.described).expect("it reads");
    let pairs: Vec<_> = events.iter().map(|c| (c.before, c.after)).collect();
    assert_eq!(pairs, [(code("16386"), code("16204"))]);
    assert_eq!(
        kinds(&report),
        [
            (FaultKind::NotADate, Some(7), Action::SetAside),
            (FaultKind::UnknownValue, Some(8), Action::SetAside)
        ]
    );
}

#[test]
fn parts_with_codes_of_their_own_lead_to_their_commune() {
    let changes = small();
    let became = |text: &str| changes.bring(code(text));
    assert_eq!(became("16129"), Succession::Became(code("16204")));
    assert_eq!(became("75111"), Succession::Became(code("75056")));
    assert_eq!(became("16386"), Succession::Became(code("16204")));
    assert_eq!(became("16999"), Succession::Unknown);
}

#[test]
fn populations_of_merged_communes_add_up() {
    let text = "COM;PMUN\r\n16204;100\r\n16386;50\r\n16129;25,5\r\n16999;7\r\n\
                16001;-3\r\n16204;1\r\nabc;1\r\n";
    let file = written("pop.csv", text.as_bytes());
    let (people, report) = read_population(&file.described, &small()).expect("it reads");
    let read: Vec<_> = people.iter().map(|(c, p)| (*c, p.get())).collect();
    assert_eq!(read, [(code("16204"), 175.5)]);
    assert_eq!(
        kinds(&report),
        [
            (FaultKind::FormerCommune, Some(3), Action::Noted),
            (FaultKind::FormerCommune, Some(4), Action::Noted),
            (FaultKind::UnknownCommune, Some(5), Action::SetAside),
            (FaultKind::NegativeCount, Some(6), Action::SetAside),
            (FaultKind::DuplicateId, Some(7), Action::SetAside),
            (FaultKind::UnknownCommune, Some(8), Action::SetAside),
            (FaultKind::DecimalComma, Some(4), Action::Mended),
        ]
    );
}

#[test]
fn the_row_with_todays_code_speaks_for_the_commune() {
    let text = "siren,raison_sociale,insee\n200000001,A,16129\n200000002,B,16204\n\
                ZZZZZZZZZ,Sans objet,16001\n20000,C,16001\n200000003,D,75111\n";
    let file = written("epci.csv", text.as_bytes());
    let (epci, report) = read_epci(&file.described, &small()).expect("it reads");
    let read: BTreeMap<_, _> = epci.iter().map(|(c, e)| (*c, e.name.as_ref())).collect();
    assert_eq!(
        read,
        BTreeMap::from([(code("16204"), "B"), (code("75056"), "D")])
    );
    assert!(kinds(&report).contains(&(FaultKind::UnknownValue, Some(5), Action::SetAside)));
}

#[test]
fn an_epci_knows_its_communes_wherever_they_lie() {
    let text = "siren,raison_sociale,insee\n200000001,A,16204\n200000001,A,75056\n";
    let file = written("epci.csv", text.as_bytes());
    let (epci, _) = read_epci(&file.described, &small()).expect("it reads");
    let communes: Vec<_> = epci.values().map(|epci| epci.communes).collect();
    assert_eq!(communes, [Some(2), Some(2)]);
}

#[test]
fn départements_that_lost_their_zero_are_read() {
    let file = written("dep.csv", b"DEP,LIBELLE\n1,Ain\n2A,Corse-du-Sud\n23,\n");
    let (names, report) = read_departements(&file.described).expect("it reads");
    let ain: DepartementCode = "01".parse().expect("a code");
    assert_eq!((names.len(), names[&ain].as_str()), (2, "Ain"));
    assert_eq!(
        kinds(&report),
        [(FaultKind::EmptyField, Some(4), Action::SetAside)]
    );
}

#[test]
fn a_missing_column_is_named() {
    let file = written("pop.csv", b"COM;PMUM\n16001;3\n");
    let error = read_population(&file.described, &small()).expect_err("no PMUN");
    let LoadError::MissingColumn { nearest, .. } = error else {
        panic!("{error}");
    };
    assert_eq!(nearest.as_deref(), Some("PMUM"));
}

fn real_changes() -> Option<CommuneChanges> {
    let (table, report) = read_table(&shared("data/communes/communes.csv")?).expect("it reads");
    assert_eq!(table.names.len(), 34_875);
    assert_eq!(report.faults(), []);
    let file = shared("data/communes/mouvements-communes.csv")?;
    let (events, report) = read_changes(&file).expect("it reads");
    assert_eq!(report.faults(), []);
    Some(changes(&table, events))
}

/// The codes of the commune outlines of 2018, by plain search in their text.
fn codes_of_2018() -> Option<Vec<CommuneCode>> {
    let folder = shared("data/communes")?.path;
    let mut codes = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|e| e == "geojson") {
            let text = std::fs::read_to_string(path).expect("text");
            let after = text.split("\"code\":").skip(1);
            codes.extend(after.filter_map(|t| t.split('"').nth(1)?.parse::<CommuneCode>().ok()));
        }
    }
    Some(codes)
}

#[test]
fn every_commune_of_2018_is_found_today() {
    let (Some(changes), Some(codes)) = (real_changes(), codes_of_2018()) else {
        return;
    };
    let count = |wanted: fn(&Succession) -> bool| {
        codes.iter().filter(|&&c| wanted(&changes.bring(c))).count()
    };
    assert_eq!(codes.len(), 4_405);
    assert_eq!(count(|s| matches!(s, Succession::Became(_))), 112);
    assert_eq!(count(|s| matches!(s, Succession::Unknown)), 0);
    // Delegated to a commune restored in 2024: the table of today knows, the
    // events alone lead to the commune that it was restored from.
    assert_eq!(changes.bring(code("60455")).code(), Some(code("60694")));
    assert_eq!(changes.restored_from(code("15031")), Some(code("15141")));
}

#[test]
fn the_official_tables_line_up() {
    let Some(changes) = real_changes() else {
        return;
    };
    let file = |name: &str| -> Described { shared(name).expect("it lies beside the others") };
    let (people, report) =
        read_population(&file("data/communes/donnees_communes.csv"), &changes).expect("it reads");
    // All but the seventeen of Mayotte; Paris, Lyon and Marseille from their
    // 45 arrondissements.
    assert_eq!(people.len(), 34_858);
    assert_eq!(report.count(Action::Noted), 45);
    assert!(people[&code("75056")].get() > 2_000_000.0);
    let (epci, report) = read_epci(&file("data/communes/epcicom.xlsx"), &changes).expect("reads");
    assert_eq!(epci.len(), 34_871);
    assert_eq!(epci[&code("23096")].name.as_ref(), "CA du Grand Guéret");
    assert_eq!(epci[&code("23096")].communes, Some(25));
    assert_eq!(report.count(Action::SetAside), 0);
    let (names, _) = read_departements(&file("data/communes/departements.csv")).expect("reads");
    assert_eq!(names.len(), 101);
}
